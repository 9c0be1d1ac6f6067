import { browser } from 'wxt/browser';
import { type GrantedHost, type GrantedHosts, matchPatternOf, parseGrantedHosts } from '@/lib/app/granted-hosts';
import { changeEntry } from './change-signal';

const key = 'granted-hosts';

const read = async (): Promise<readonly GrantedHost[]> =>
  parseGrantedHosts((await browser.storage.local.get(key))[key]);
const write = (hosts: readonly GrantedHost[]): Promise<void> =>
  browser.storage.local.set({ [key]: hosts, ...changeEntry(['hosts']) });

/** The hosts beside the built-in ones, in extension storage. */
export const grantedHosts: GrantedHosts = {
  list: read,
  async grant(granted) {
    if (!(await browser.permissions.request({ origins: [matchPatternOf(granted.host)] }))) return false;
    const others = (await read()).filter(({ host }) => host !== granted.host);
    await write([...others, granted]);
    return true;
  },
  async revoke(revoked) {
    await write((await read()).filter(({ host }) => host !== revoked));
    try {
      return await browser.permissions.remove({ origins: [matchPatternOf(revoked)] });
    } catch {
      return false; // the caller says so
    }
  },
};

/**
 * What a host stands for; null where it was not granted.
 * @example await standsFor('seller.example.com') // 'shop.jd.com'
 */
export async function standsFor(host: string): Promise<GrantedHost['standsFor'] | null> {
  return (await read()).find((granted) => granted.host === host)?.standsFor ?? null;
}

/** The same of a frame's own host and of its tab's. */
export async function standInsOf(frame: { readonly host: string | null; readonly tabUrl: string | null }) {
  const tabHost = frame.tabUrl !== null && URL.canParse(frame.tabUrl) ? new URL(frame.tabUrl).hostname : null;
  return {
    standsFor: frame.host === null ? null : await standsFor(frame.host),
    tabStandsFor: tabHost === null ? null : await standsFor(tabHost),
  };
}

/** Takes out of the list what the browser no longer permits, whoever took it back. Answers what is left. */
export async function dropUnpermitted(): Promise<readonly GrantedHost[]> {
  const listed = await read();
  const permitted = await Promise.all(
    listed.map(({ host }) => browser.permissions.contains({ origins: [matchPatternOf(host)] })),
  );
  const left = listed.filter((_, index) => permitted[index]);
  if (left.length < listed.length) await write(left);
  return left;
}

/** Gives everything back that was granted, before all that is stored is erased. */
export async function forgetGrants(): Promise<void> {
  for (const { host } of await read()) await grantedHosts.revoke(host);
}

/** Calls back when the browser permits more or less. To be registered synchronously when the worker starts. */
export function onPermissions(changed: () => void): void {
  browser.permissions.onAdded.addListener(changed);
  browser.permissions.onRemoved.addListener(changed);
}
