import type { InSteps } from '../in-steps';
import type { Block } from './block';
import { textOf } from './block';
import { readLine } from './run';
import { readShape, tellsItselfApart } from './shapes';
import { layOut, rowsOf } from './table-layout';
import type { LabelKey, Vocabulary } from './vocabulary';

export interface Column {
  /** null: a column that the vocabulary does not know. */
  readonly key: LabelKey | null;
  readonly alias: string;
}

export interface GridRow {
  /** By column; null where there is nothing. A cell that spans columns or rows stands in each of them. */
  readonly cells: readonly (Block | null)[];
  readonly block: Block;
}

/** Rows under a row of labels, whatever they are made of. */
export interface Grid {
  readonly columns: readonly Column[];
  readonly rows: readonly GridRow[];
  readonly from: number;
  readonly to: number;
}

export const hasColumn = (grid: Grid, ...keys: readonly LabelKey[]): boolean =>
  grid.columns.some(({ key }) => key !== null && keys.includes(key));

export interface TableReading {
  readonly grids: readonly Grid[];
  /** A head without a body, which may stand above a body without a head. */
  readonly looseHead: readonly Column[] | null;
  /** Label and value cells in one row; `others`: what else stands beside the label and belongs to no other one. */
  readonly pairs: readonly Pair[];
  /** Rows and cells under or beside a cell that announces something that is not the order's. */
  readonly ofOthers: readonly Block[];
}

interface Pair {
  readonly label: Block;
  readonly value: Block;
  readonly others: readonly Block[];
}

interface TableSurroundings {
  readonly vocabulary: Vocabulary;
  /** The columns of a head without a body that stands above this table. */
  readonly looseHead: readonly Column[] | null;
  /** Whether a text announces something that is not the order's. */
  readonly isOther: (text: string) => boolean;
}

/** Rows between two steps: a millisecond or two. */
const rowsPerStep = 20;

/**
 * Reads a table in steps: label and value cells side by side, rows under a head, or both by turns.
 */
export function* readTable(
  table: Block,
  { vocabulary, looseHead: aboveHead, isOther }: TableSurroundings,
): InSteps<TableReading> {
  const rows = rowsOf(table);
  const layout = layOut(rows.map(({ row }) => row));
  const columnOf = (cell: Block | null): Column => {
    const text = cell ? textOf(cell) : '';
    const known = vocabulary.find(text);
    return { key: known?.key ?? null, alias: known?.alias ?? text };
  };
  const isLabelCell = (cell: Block | null | undefined): boolean => {
    if (!cell || textOf(cell) === '') return false;
    return cell.kind === 'header-cell' || readLine(textOf(cell), vocabulary).label !== null;
  };

  /** A column under a head of two levels, the upper of which may say that it is about something else. */
  const columnUnder = (group: Block | null, cell: Block | null): Column => {
    const column = columnOf(cell);
    const isOthers = group !== null && group !== cell && isOther(textOf(group));
    return isOthers ? { key: null, alias: `${textOf(group)} ${column.alias}` } : column;
  };

  function isHead(index: number): boolean {
    const cells = layout[index] ?? [];
    const filled = cells.filter((cell) => cell !== null && textOf(cell) !== '');
    if (filled.length === 0) return false;
    if (rows[index]?.inHead === true) return true;
    if (cells.every((cell) => cell === null || cell.kind === 'header-cell')) return true;
    const below = layout[index + 1];
    if (filled.length < 2) return false;
    if (filled.some((cell) => cell === null || textOf(cell).length > 14 || /[\d:]/.test(textOf(cell)))) return false;
    // A table of labels alone is the head of another that stands under it.
    if (!below) return index === 0 && filled.filter((cell) => columnOf(cell).key !== null).length >= 2;
    let proven = false;
    for (const [column, cell] of cells.entries()) {
      const { key } = columnOf(cell);
      if (key === null) continue;
      const value = below[column];
      if (isLabelCell(value)) return false;
      if (value && tellsItselfApart(key) && readShape(key, textOf(value)).state === 'value') proven = true;
    }
    return proven;
  }

  const grids: Grid[] = [];
  const pairs: Pair[] = [];
  const ofOthers: Block[] = [];
  let underOther = false;
  let groups: readonly (Block | null)[] = [];
  let columns: readonly Column[] | null = null;
  let body: GridRow[] = [];
  const endGrid = (): void => {
    if (columns && body.length > 0) grids.push(gridOf(columns, body));
    body = [];
  };
  for (const [index, { row }] of rows.entries()) {
    if (index % rowsPerStep === rowsPerStep - 1) yield 'concluding';
    const cells = layout[index] ?? [];
    const title = titleIn(cells);
    if (title !== null) underOther = isOther(title);
    if (underOther) {
      ofOthers.push(row);
      continue;
    }
    if (isHead(index)) {
      endGrid();
      const head = cells.map((cell, column) => columnUnder(groups[column] ?? null, cell));
      groups = cells;
      columns = head.some(({ key }) => key !== null) ? head : null;
      continue;
    }
    groups = [];
    const other = cells.find((cell) => cell !== null && cell.rowSpan > 1 && isOther(textOf(cell)));
    if (other) ofOthers.push(...cells.filter((cell) => cell !== null));
    const found = columns === null && !other ? pairsIn(cells, isLabelCell) : [];
    pairs.push(...found);
    if (columns === null && found.length === 0 && aboveHead && fits(aboveHead, cells.length)) columns = aboveHead;
    if (columns !== null && cells.some((cell) => cell !== null)) body.push({ cells, block: row });
  }
  const looseHead = columns !== null && body.length === 0 && grids.length === 0 ? columns : null;
  endGrid();
  return { grids, looseHead, pairs, ofOthers };
}

export const gridOf = (columns: readonly Column[], rows: readonly GridRow[]): Grid => ({
  columns,
  rows,
  from: Math.min(...rows.map(({ block }) => block.from)),
  to: Math.max(...rows.map(({ block }) => block.to)),
});

/** A head may have one cell more than its body, above the scroll bar. */
const fits = (head: readonly Column[], width: number): boolean =>
  width >= 2 && (head.length === width || (head.length === width + 1 && head[width]?.alias === ''));

/** A row that is one cell with a short text is a heading of the rows under it. */
function titleIn(cells: readonly (Block | null)[]): string | null {
  const [only] = cells;
  const text = only && cells.every((cell) => cell === only) ? textOf(only) : '';
  return text !== '' && text.length <= 16 && !/[\d:]/.test(text) ? text : null;
}

function pairsIn(
  cells: readonly (Block | null)[],
  isLabelCell: (cell: Block | null | undefined) => boolean,
): readonly Pair[] {
  const distinct = cells.filter((cell, index) => cell !== null && cell !== cells[index - 1]);
  return distinct.flatMap((label, index) => {
    const value = distinct[index + 1];
    if (!label || !value || !isLabelCell(label) || isLabelCell(value)) return [];
    const behind = distinct.slice(index + 2);
    const next = behind.findIndex((cell) => isLabelCell(cell));
    const [before, first] = [distinct[index - 1], distinct[index - 2]];
    const isBetween = before !== undefined && !isLabelCell(before) && !isLabelCell(first);
    const beside = [...(isBetween ? [before] : []), ...(next < 0 ? behind : behind.slice(0, next))];
    const others = beside.filter((cell) => cell !== null);
    return [{ label, value, others }];
  });
}
