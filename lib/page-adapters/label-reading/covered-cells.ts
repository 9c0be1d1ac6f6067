import { type Block, textOf, withAncestors } from './block';
import { textContentOf } from './dom';
import { moveInto } from './places';
import { cleanText } from './text';

/** All the text of a row, seen or not. */
const wholeTextOf = (row: Block): string => squeezed(textContentOf(row.element));

const tableOf = (row: Block): Block | null => [...withAncestors(row)].find(({ kind }) => kind === 'table') ?? null;

const isEmpty = (cell: Block): boolean => cell.text === '' && cell.children.length === 0;

const squeezed = (text: string): string => cleanText(text).replace(/\s+/g, '');

/** The cells of a row that hold text of which nothing is shown. */
const hiddenIn = (row: Block): readonly Block[] =>
  row.children.filter((cell) => isEmpty(cell) && /\S/.test(textContentOf(cell.element)));

/** Puts what the second row shows into the places where the first one shows nothing, and the other way round. */
function exchange(row: Block, copy: Block, placeOf: (index: number) => number = (index) => index): void {
  const [cells, others] = [[...row.children], [...copy.children]];
  for (const [index, cell] of cells.entries()) {
    const place = placeOf(index);
    const other = others[place];
    if (!other || !isEmpty(cell) || isEmpty(other)) continue;
    const [to, from] = [cell.from, other.from];
    moveInto(other, to, row);
    moveInto(cell, from, copy);
    cells[index] = other;
    others[place] = cell;
  }
  Object.assign(row, { children: cells, slots: [] });
  Object.assign(copy, { children: others, slots: [] });
}

/**
 * Tables that keep columns in view are drawn twice: the table hides what its copy shows, and the copy everything else. Where two
 * rows of two tables hold the same text cell by cell, seen or not, the first is given what only the second shows.
 * @param hidden cells that hold text of which nothing is shown
 */
export function uncoverCells(hidden: readonly Block[]): void {
  const rows = new Set(hidden.flatMap(({ parent }) => (parent?.kind === 'row' ? [parent] : [])));
  const copies = new Map<string, Map<Block, Block[]>>();
  for (const row of rows) {
    const table = tableOf(row);
    if (table === null) continue;
    const text = wholeTextOf(row);
    const tables = copies.get(text) ?? new Map<Block, Block[]>();
    copies.set(text, tables.set(table, [...(tables.get(table) ?? []), row]));
  }
  for (const tables of copies.values()) {
    if (tables.size === 1) for (const row of [...tables.values()].flat()) uncoverByColumns(row);
    const [first, ...others] = tables.values();
    for (const copy of others) {
      if (!first || copy.length !== first.length) continue;
      first.forEach((row, index) => {
        const other = copy[index];
        if (other && other.children.length === row.children.length) exchange(row, other);
      });
    }
  }
}

/** Blocks around a table in which the copy of some of its columns can stand. */
const highestCopy = 4;

/** A copy may hold the hidden columns alone: a row of another table beside it whose cells hold the very texts that this one hides. */
function uncoverByColumns(row: Block): void {
  const hidden = hiddenIn(row);
  const table = tableOf(row);
  // A row of which nothing is shown is in no table that keeps columns in view.
  if (hidden.length === 0 || table === null || row.children.every(isEmpty)) return;
  const texts = hidden.map((cell) => squeezed(textContentOf(cell.element)));
  for (const around of [...withAncestors(table)].slice(1, highestCopy + 1)) {
    const copies = rowsBeside(around, table).filter(
      ({ children }) =>
        children.length === texts.length && children.every((cell, at) => squeezed(textOf(cell)) === texts[at]),
    );
    const [copy, another] = copies;
    if (another) return;
    if (copy) {
      exchange(row, copy, (index) => hidden.indexOf(row.children[index] as Block));
      return;
    }
  }
}

const rowsBeside = (block: Block, table: Block): readonly Block[] =>
  block === table ? [] : block.kind === 'row' ? [block] : block.children.flatMap((child) => rowsBeside(child, table));
