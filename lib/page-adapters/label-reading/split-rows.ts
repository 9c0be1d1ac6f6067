import { type Block, isInside, leavesOf, textOf, withAncestors } from './block';
import { attributeOf, boxOf } from './dom';
import { type Place, replace } from './places';
import { labelKey } from './text';

/** Tables that keep columns in view draw a row in pieces, and number the pieces alike. */
const rowNumbers = ['aria-rowindex', 'datagrid-row-index', 'row-index'];
/** Pieces of one row stand at the same height, up to what borders and zooming round. */
const sameHeight = 2;

/** A row with its number in the table. */
export interface NumberedRow {
  readonly row: Block;
  readonly number: string;
  readonly element: Element;
}

/** The number of a row, null where the page gives it none. */
export function rowNumberOf(element: Element): string | null {
  for (const name of rowNumbers) {
    const number = attributeOf(element, name);
    if (number !== null) return `${name} ${number}`;
  }
  return null;
}

type Part = ReadonlyMap<string, NumberedRow>;
type PlacedPart = readonly [Block, Part];
type Growing = { -readonly [Property in keyof Block]: Block[Property] };

/** Rows that stand together, by their numbers. Rows of one part with the same number are no pieces of each other. */
function partsOf(rows: readonly NumberedRow[]): readonly PlacedPart[] {
  const parts = new Map<Block, Map<string, NumberedRow>>();
  const unclear = new Set<Block>();
  for (const row of rows) {
    const place = row.row.parent;
    if (!place) continue;
    const part = parts.get(place) ?? new Map<string, NumberedRow>();
    if (part.has(row.number)) unclear.add(place);
    parts.set(place, part.set(row.number, row));
  }
  return [...parts].filter(([place]) => !unclear.has(place));
}

const topOf = ({ element }: NumberedRow): number => boxOf(element).top;

const areSideBySide = (one: Part, other: Part): boolean =>
  [...one].every(([number, row]) => {
    const piece = other.get(number);
    return piece !== undefined && Math.abs(topOf(row) - topOf(piece)) <= sameHeight;
  });

/** What the cells of some rows say of their columns: the numbers of the columns, else the words of the head. */
const columnsOf = (rows: readonly Block[]): readonly string[] =>
  rows.flatMap(({ children }) =>
    children.map((cell) => attributeOf(cell.element, 'aria-colindex') ?? labelKey(textOf(cell))),
  );

/** Parts with different columns, around which nothing else stands: where a page is shown without its style sheet. */
function complete(common: Block, one: Part, other: Part, heads: readonly (Block | null)[]): boolean {
  const rows = [...one.values(), ...other.values()].map(({ row }) => row);
  const known = new Set([...rows, ...heads]);
  const hasMore = leavesOf(common).some((leaf) => ![...withAncestors(leaf)].some((block) => known.has(block)));
  const [head, nextHead] = heads;
  const before = columnsOf(head ? [head] : [...one.values()].map(({ row }) => row));
  const after = columnsOf(nextHead ? [nextHead] : [...other.values()].map(({ row }) => row));
  const isNumbered = rows.every(({ children: [cell] }) => cell && attributeOf(cell.element, 'aria-colindex') !== null);
  return (
    !hasMore && (isNumbered || (head !== null && nextHead !== null)) && !after.some((name) => before.includes(name))
  );
}

/** The rows without a number that stand above a part: its head. */
function headAbove(place: Block, common: Block): Block | null {
  for (const block of withAncestors(place)) {
    if (block === common) return null;
    const siblings = block.parent?.children ?? [];
    for (const before of siblings.slice(0, siblings.indexOf(block)).reverse()) {
      const [row, another] = rowsIn(before);
      if (row) return another ? null : row;
    }
  }
  return null;
}

const rowsIn = (block: Block): readonly Block[] =>
  block.kind === 'row' ? [block] : block.children.flatMap((child) => rowsIn(child));

function commonOf(one: Block, other: Block): Block | null {
  const around = new Set(withAncestors(one));
  for (const block of withAncestors(other)) if (around.has(block)) return block;
  return null;
}

/** Room for three pieces between two places. */
const gap = 0.3;

/** Puts the cells of a piece behind those of the first, which stand in the page's order from then on. */
function append(first: Block, piece: Block, links: readonly Place[]): void {
  const start = first.to;
  const scale = gap / (piece.to - piece.from + 2);
  const { from } = piece;
  replace(piece, links, (place) => start + (place - from + 1) * scale);
  const row: Growing = first;
  row.children = [...first.children, ...piece.children];
  row.slots = [];
  for (const cell of piece.children) cell.parent = first;
  const emptied: Growing = piece;
  emptied.children = [];
  emptied.slots = [];
  for (const block of withAncestors(first)) {
    const grown: Growing = block;
    grown.to = Math.max(block.to, start + gap);
  }
}

/**
 * Makes one row of the pieces that a table with columns in view draws it in: they are numbered alike and stand at the same height.
 * @param links places in the page, moved with what they are places of
 */
export function joinSplitRows(rows: readonly NumberedRow[], links: readonly Place[]): void {
  let first: PlacedPart | null = null;
  for (const next of partsOf(rows)) {
    if (first === null || !joins(first, next, links)) first = next;
  }
}

/** Joins the rows of two parts, if they are pieces of the same rows. */
function joins([place, part]: PlacedPart, [nextPlace, pieces]: PlacedPart, links: readonly Place[]): boolean {
  const common = commonOf(place, nextPlace);
  if (common === null || part.size !== pieces.size || ![...part.keys()].every((number) => pieces.has(number)))
    return false;
  const head = headAbove(place, common);
  const above = headAbove(nextPlace, common);
  const nextHead = above !== null && isInside(above, place) ? null : above;
  if (!areSideBySide(part, pieces) && !complete(common, part, pieces, [head, nextHead])) return false;
  if (head && nextHead) append(head, nextHead, links);
  for (const [number, { row }] of part) {
    const piece = pieces.get(number);
    if (piece) append(row, piece.row, links);
  }
  return true;
}
