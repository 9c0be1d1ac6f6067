import type { LessonAnchor, TaughtField } from '@/lib/domain/lesson';
import { type Block, leavesOf, shortTextOf, withAncestors } from '../label-reading/block';
import type { PageText } from '../label-reading/page-text';
import { labelKey } from '../label-reading/text';
import { isTellingWords } from './label-rules';
import type { PlacedValue } from './values-on-page';
import { valuesIn } from './written-values';

const longest = 20;
const highestClimb = 6;
const mostCandidates = 40;

/** What stands before a value in its own line: its last word, and the last words together. */
function inLine({ leaf, start }: PlacedValue): readonly string[] {
  const before = leaf.text.slice(0, start).replace(/[\s:]+$/, '');
  const bracketed = /【([^】]+)】$/.exec(before)?.[1];
  const word = /[^\s,;|、()【】]+$/.exec(before)?.[0];
  const words = /[一-鿿A-Za-z()/ ]+$/.exec(before)?.[0].trim();
  return [bracketed, word, words].filter((text) => text !== undefined);
}

/** The label that stands directly before a value in its line. @example of the date in '签收时间: 2026-11-02' it is '签收时间' */
export const labelBefore = (value: PlacedValue): string => labelKey(inLine(value)[0] ?? '');

/** Blocks before one among its siblings, nearest first, and the one behind it: a title may stand under its date. */
function* besides(block: Block): Generator<Block> {
  const siblings = block.parent?.children ?? [];
  const at = siblings.indexOf(block);
  for (const sibling of [...siblings.slice(Math.max(0, at - 3), at).reverse(), ...siblings.slice(at + 1, at + 2)]) {
    yield sibling;
    const last = leavesOf(sibling).at(-1);
    if (last && last !== sibling) yield last;
  }
}

/** Blocks at the same place in a row above: column heads, or labels in a list beside the list of values. */
function* heads(cell: Block): Generator<Block> {
  const row = cell.parent;
  if (!row || row.children.length < 2) return;
  const placeIn = (other: Block): Block | null | undefined =>
    row.slots.length > 0 && other.slots.length === row.slots.length
      ? other.slots[row.slots.indexOf(cell)]
      : other.children[row.children.indexOf(cell)];
  let climbed = 0;
  for (const level of withAncestors(row)) {
    if (++climbed > highestClimb) return;
    const siblings = level.parent?.children ?? [];
    const before = siblings.slice(0, Math.max(0, siblings.indexOf(level))).reverse();
    for (const sibling of new Set([...before.slice(0, 2), ...before.slice(-1)])) {
      for (const other of rowsOf(sibling, row.children.length)) {
        const head = placeIn(other);
        if (head) yield head;
      }
    }
  }
}

/** The first and the last block with as many children, or with one more: a cell above the scroll bar. */
function rowsOf(block: Block, width: number): readonly Block[] {
  if (block.children.length >= width && block.children.length <= width + 1) return [block];
  const [first, last] = [block.children[0], block.children.at(-1)];
  return [first, last === first ? undefined : last].flatMap((child) => (child ? rowsOf(child, width) : []));
}

/**
 * Texts around a value that may be its label, nearest first. They are only looked at here; whether one leads to the value is
 * found out by reading the page with it.
 */
export function labelCandidates(page: PageText, value: PlacedValue): readonly string[] {
  const found = new Set(inLine(value).map(labelKey));
  const add = (block: Block): void => {
    const text = shortTextOf(block, longest);
    if (text !== null && text !== '') found.add(labelKey(text));
  };
  for (const { columns, rows } of page.grids)
    for (const { cells } of rows)
      for (const [index, cell] of cells.entries())
        if (cell && cell.from <= value.leaf.from && value.leaf.to <= cell.to) found.add(columns[index]?.alias ?? '');
  let climbed = 0;
  for (const block of withAncestors(value.leaf)) {
    if (++climbed > highestClimb) break;
    for (const beside of besides(block)) add(beside);
    for (const head of heads(block)) add(head);
  }
  return [...found].slice(0, mostCandidates);
}

/**
 * The words around a value that is alone in its line, where nobody can be named by them and they say which fact it is.
 * @example of '包裹已于 2026-11-02 13:05 送到您手中' they are { by: 'words', before: '包裹已于', after: '送到您手中' }
 */
export function wordsAround(field: TaughtField, { leaf, start, text }: PlacedValue): LessonAnchor | null {
  const before = leaf.text.slice(0, start).trim();
  const after = leaf.text.slice(start + text.length).trim();
  const isAlone = valuesIn(field, leaf.text).length === 1;
  return isAlone && isTellingWords(field, before, after) ? { by: 'words', before, after } : null;
}
