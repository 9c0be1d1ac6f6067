import type { InSteps } from '../in-steps';
import type { Block } from './block';
import { leavesOf, shortTextOf } from './block';
import { type Column, type Grid, type GridRow, gridOf } from './grids';
import type { Vocabulary } from './vocabulary';

/** A head and what stands under it, made of blocks without a table: their places among the siblings. */
export interface AlignedGrid {
  readonly grid: Grid;
  readonly firstChild: number;
  readonly lastChild: number;
}

/** Blocks side by side under one head: equally many, or with the same gaps. null: it cannot be told which belongs to which. */
function cellsUnder(head: Block, row: Block): readonly (Block | null)[] | null {
  if (row.children.length < 2) return null;
  if (head.slots.length > 0 && head.slots.length === row.slots.length) {
    const filled = head.slots.flatMap((slot, index) => (slot ? [row.slots[index] ?? null] : []));
    const sameGaps = filled.every((slot) => slot !== null);
    // Gaps at different places may be decoration in one of the two rows: only a head without any gap is certain.
    return sameGaps || head.children.length === head.slots.length ? filled : null;
  }
  return head.children.length === row.children.length ? row.children : null;
}

function columnsOf(head: Block, vocabulary: Vocabulary): readonly Column[] | null {
  if (head.children.length < 2 || head.kind !== 'plain') return null;
  const texts = head.children.map((child) => shortTextOf(child, 20));
  if (!texts.every((text) => text !== null)) return null;
  // Labels beside fields are the questions of a form, whatever stands under it.
  if (leavesOf(head).some(({ kind }) => kind === 'field')) return null;
  const columns = texts.map((text): Column => {
    const label = vocabulary.find(text);
    return { key: label?.key ?? null, alias: label?.alias ?? text };
  });
  const known = columns.filter(({ key }) => key !== null).length;
  const wordy = columns.every(
    ({ key, alias }) => key !== null || (alias.length <= 10 && !/[\d:]/.test(alias.replace(/:$/, ''))),
  );
  return wordy && known >= 2 && known * 3 >= columns.length ? columns : null;
}

/** Blocks between two steps: a millisecond or two. */
const blocksPerStep = 100;

/**
 * Finds, in steps, rows of labels with rows of values under them among the children of a block: a table that is made of plain elements, or
 * a list of labels beside a list of values.
 */
export function* alignedGrids(
  block: Block,
  vocabulary: Vocabulary,
  hasLabel: (block: Block) => boolean,
): InSteps<readonly AlignedGrid[]> {
  const grids: AlignedGrid[] = [];
  let at = 0;
  while (at < block.children.length - 1) {
    if (at % blocksPerStep === blocksPerStep - 1) yield 'concluding';
    const head = block.children[at];
    const columns = head && head.children.length > 1 && hasLabel(head) ? columnsOf(head, vocabulary) : null;
    const rows: GridRow[] = [];
    let next = at + 1;
    if (head && columns) {
      for (let row = block.children[next]; row; row = block.children[++next]) {
        if (next % blocksPerStep === 0) yield 'concluding';
        const found = rowsIn(head, row, columns, vocabulary);
        if (found.length === 0) break;
        rows.push(...found);
      }
    }
    if (columns && rows.length > 0) grids.push({ grid: gridOf(columns, rows), firstChild: at, lastChild: next - 1 });
    at = rows.length > 0 ? next : at + 1;
  }
  return grids;
}

const holdsTable = ({ kind, children }: Block): boolean =>
  kind === 'table' || kind === 'row' || children.some(holdsTable);

/** What stands under a head for a number, a date or a state is no table: that one has heads of its own. */
const hasTableForValue = (cells: readonly (Block | null)[], columns: readonly Column[]): boolean =>
  cells.some((cell, index) => {
    const key = columns[index]?.key ?? null;
    return cell !== null && key !== null && key !== 'goods' && key !== 'itemName' && holdsTable(cell);
  });

/** One row, or a body of rows. */
function rowsIn(head: Block, block: Block, columns: readonly Column[], vocabulary: Vocabulary): readonly GridRow[] {
  const asRow = (row: Block): GridRow | null => {
    if (row.kind !== 'plain' || row.children.some((cell) => vocabulary.find(shortTextOf(cell, 20) ?? '') !== undefined))
      return null;
    const cells = cellsUnder(head, row);
    return cells && !hasTableForValue(cells, columns) ? { cells, block: row } : null;
  };
  const rows = block.children.map(asRow);
  const single = asRow(block);
  const many = rows.every((row) => row !== null) ? rows : [];
  // As many rows as columns: it cannot be told whether the block is one row or a body of rows.
  if (single && many.length > 0) return [];
  return single ? [single] : many;
}
