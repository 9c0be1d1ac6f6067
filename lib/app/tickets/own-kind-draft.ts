import { fail, ok, type Result } from '@/lib/domain/result';
import type { OwnKind } from '@/lib/domain/tickets/clock-terms';
import { namesCrc, type TicketKind } from '@/lib/domain/tickets/ticket-kind';
import type { TermsDraftProblem } from './draft-hours';

/** A kind of the shop's own as it is being written; `words` as one text, parted by commas. */
export interface DraftOwnKind {
  readonly kind: Exclude<TicketKind, 'other'>;
  readonly name: string;
  readonly words: string;
}

/** @example draftOwnKindOf({ kind: 'own-1', name: '价保', words: ['价保', '保价'] }).words // '价保、保价' */
export const draftOwnKindOf = ({ kind, name, words }: OwnKind): DraftOwnKind => ({
  kind: kind as DraftOwnKind['kind'],
  name,
  words: words.join('、'),
});

/** @example wordsIn('价保， 保价') // ['价保', '保价'] */
function wordsIn(text: string): readonly string[] {
  const words = text.split(/[、，,；;\n]/).map((word) => word.trim());
  return [...new Set(words.filter((word) => word !== ''))];
}

/**
 * A kind of the shop's own by an id that was never used before: a ticket that names a removed kind is not to become one of
 * a later kind.
 * @param id random, from which letters and digits are taken
 * @example ownKindId('7F3A-22') // 'own-7f3a22'
 */
export const ownKindId = (id: string): DraftOwnKind['kind'] =>
  `own-${id
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(0, 20)}`;

/** The first of its words that can never decide, because CRC or an earlier kind takes every type that bears it. */
function problemOfWords(
  words: readonly string[],
  earlier: readonly OwnKind[],
  place: string,
): TermsDraftProblem | null {
  if (words.length === 0) return { code: 'words-missing', place };
  for (const word of words) {
    if (namesCrc(word)) return { code: 'word-is-crc', place, params: { word } };
    const taker = earlier.find((own) => own.words.some((taken) => word.includes(taken)));
    if (taker) return { code: 'word-shadowed', place, params: { word, name: taker.name } };
  }
  return null;
}

/**
 * The kinds of a draft, or what keeps them from working: no name or one that is taken, and words that no page could be told
 * by. Place: `own/<kind>`.
 * @example readOwnKinds([{ kind: 'own-1', name: '价保', words: '' }]) // words-missing at 'own/own-1'
 */
export function readOwnKinds(
  drafts: readonly DraftOwnKind[],
): Result<readonly OwnKind[], readonly TermsDraftProblem[]> {
  const problems: TermsDraftProblem[] = [];
  const read: OwnKind[] = [];
  for (const { kind, name: written, words: text } of drafts) {
    const place = `own/${kind}`;
    const name = written.trim();
    const words = wordsIn(text);
    if (name === '') problems.push({ code: 'name-missing', place });
    else if (read.some((own) => own.name === name)) problems.push({ code: 'name-taken', place });
    const ofWords = problemOfWords(words, read, place);
    if (ofWords) problems.push(ofWords);
    read.push({ kind, name, words });
  }
  return problems.length > 0 ? fail(problems) : ok(read);
}
