import * as z from 'zod/mini';
import { fail, ok, type Problem, type Result } from '@/lib/domain/result';

/** What can stand on another host: the host of the back office that it takes the place of. jd-domain facts 1.1 and 1.2. */
export const standInHosts = ['shop.jd.com', 'sale-jdm.jd.com', 'wares-jdm.jd.com', 'dongdong.jd.com'] as const;
export type StandInHost = (typeof standInHosts)[number];

/** A host name as an address has it: no wildcard, no port, no number of a machine. */
const hostName = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{2,59})$/;

const grantedHost = z.object({ host: z.string().check(z.regex(hostName)), standsFor: z.enum(standInHosts) });
/** A host that a person granted, and what its pages are. */
export type GrantedHost = Readonly<z.infer<typeof grantedHost>>;

/** More would be a mistake. */
export const mostHosts = 20;

/** What a person granted in this browser. It is not part of a backup: a permission is of one browser. */
export interface GrantedHosts {
  list(): Promise<readonly GrantedHost[]>;
  /** Asks the browser; to be called within a click, before anything is awaited. False: the person refused. */
  grant(granted: GrantedHost): Promise<boolean>;
  /** Takes a host out of the list. False: the browser keeps its permission, which is of no use to us then. */
  revoke(host: string): Promise<boolean>;
}

/**
 * The stored list. What does not parse is no grant.
 * @example parseGrantedHosts([{ host: 'seller.example.com', standsFor: 'shop.jd.com' }]).length // 1
 */
export const parseGrantedHosts = (stored: unknown): readonly GrantedHost[] =>
  Array.isArray(stored) ? stored.flatMap((entry) => grantedHost.safeParse(entry).data ?? []).slice(0, mostHosts) : [];

/** @example matchPatternOf('seller.example.com') // 'https://seller.example.com/*' */
export const matchPatternOf = (host: string): string => `https://${host}/*`;

export type HostProblem =
  | 'no-host'
  | 'not-https'
  | 'wildcard'
  | 'built-in'
  | 'consumer-page'
  | 'granted-already'
  | 'too-many';

/** Where consumers shop and where people log in; an order page there is the consumer's own. */
const consumerPage =
  /^(?:www\.|item\.|order\.|cart\.|search\.|list\.|home\.|trade\.|club\.|mall\.|pay\.|details?\.|myjd\.|afs\.|.*\bm\.)?(?:jd\.com|jd\.hk|jingdong\.com)$|(?:^|\.)(?:passport|plogin|login)\./;

/**
 * The host that a person means, who types a domain or pastes an address.
 *
 * @param isBuiltIn whether the extension works on a host anyway
 * @example hostToGrant('https://seller.example.com/orders?id=1', [], isSellerHost) // { ok: true, value: 'seller.example.com' }
 */
export function hostToGrant(
  typed: string,
  granted: readonly GrantedHost[],
  isBuiltIn: (host: string) => boolean,
): Result<string, Problem<HostProblem>> {
  const refuse = (code: HostProblem) => fail<Problem<HostProblem>>({ code, place: 'host' });
  const text = typed.trim();
  if (text.includes('*')) return refuse('wildcard');
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== 'https') return refuse('not-https');
  const address = scheme === undefined ? `https://${text}` : text;
  if (/\s/.test(text) || !URL.canParse(address)) return refuse('no-host');
  const host = new URL(address).hostname.replace(/\.$/, '');
  if (!hostName.test(host)) return refuse('no-host');
  if (isBuiltIn(host)) return refuse('built-in');
  if (consumerPage.test(host)) return refuse('consumer-page');
  if (granted.some((known) => known.host === host)) return refuse('granted-already');
  return granted.length >= mostHosts ? refuse('too-many') : ok(host);
}
