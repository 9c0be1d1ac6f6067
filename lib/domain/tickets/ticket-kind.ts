/**
 * What JD's ticket page has tabs for, and the two that rules tell apart. `other`: what no rule names. jd-domain facts 4.1 and 4.2.
 */
export const builtInKinds = ['crc', 'consult', 'logistics', 'install', 'invoice', 'other'] as const;
export type BuiltInKind = (typeof builtInKinds)[number];

/** A kind of ticket: a built-in one, or one of the shop's own. */
export type TicketKind = BuiltInKind | `own-${string}`;

/** How a kind is written. */
export const writtenKind = new RegExp(`^(?:${builtInKinds.join('|')}|own-[a-z0-9]{1,20})$`);

/** @example isTicketKind('own-1') // true */
export const isTicketKind = (value: unknown): value is TicketKind =>
  typeof value === 'string' && writtenKind.test(value);

/** The three kinds that the popup's rows bear in public. contract.md §3. */
export type PublicKind = 'crc' | 'consult' | 'other';

/** @example publicKindOf('logistics') // 'other' */
export const publicKindOf = (kind: TicketKind): PublicKind => (kind === 'crc' || kind === 'consult' ? kind : 'other');

/** @example isBuiltInKind('own-1') // false */
export const isBuiltInKind = (kind: TicketKind): kind is BuiltInKind =>
  (builtInKinds as readonly string[]).includes(kind);

const crcWords = /CRC|高危/i;
const consultWords = /咨询|协同工单|平台协同/;
const otherWords: readonly (readonly [RegExp, BuiltInKind])[] = [
  [/物流/, 'logistics'],
  [/安装/, 'install'],
  [/发票/, 'invoice'],
];

/**
 * What kind of ticket a text names; null where it is empty. contract.md §3, jd-domain fact 4.1.
 * @example kindNamedBy('物流投诉工单') // 'logistics'
 */
export function kindNamedBy(text: string): BuiltInKind | null {
  if (text.trim() === '') return null;
  if (crcWords.test(text)) return 'crc';
  if (consultWords.test(text)) return 'consult';
  return otherWords.find(([words]) => words.test(text))?.[1] ?? 'other';
}

/** @example namesCrc('CRC 高危投诉') // true */
export const namesCrc = (text: string): boolean => crcWords.test(text);

/** What a shop calls a kind of its own, and the words by which a page names it. */
interface NamedKind {
  readonly kind: TicketKind;
  readonly words: readonly string[];
}

/**
 * The kind of a ticket with the shop's own kinds in mind: one of whose words the type bears comes before the built-in ones,
 * except that nothing takes a CRC ticket's place.
 * @param named what the page was understood to say, null where it says nothing
 * @param type the type as the page writes it
 * @example kindForShop('other', '价保工单', [{ kind: 'own-1', words: ['价保'] }]) // 'own-1'
 */
export function kindForShop(
  named: TicketKind | null,
  type: string | null,
  ownKinds: readonly NamedKind[],
): TicketKind | null {
  if (named === 'crc' || type === null) return named;
  const own = ownKinds.find(({ words }) => words.some((word) => word !== '' && type.includes(word)));
  return own?.kind ?? named;
}
