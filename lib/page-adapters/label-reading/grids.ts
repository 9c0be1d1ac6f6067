import type { Block } from './block';
import { textOf } from './block';
import { readLine } from './run';
import { readShape, tellsItselfApart } from './shapes';
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

const isCell = (block: Block): boolean => block.kind === 'cell' || block.kind === 'header-cell';

/** Rows of a table that are its own and not those of a table inside it. */
function rowsOf(table: Block): { readonly row: Block; readonly inHead: boolean }[] {
  const rows: { row: Block; inHead: boolean }[] = [];
  const collect = (block: Block, inHead: boolean): void => {
    for (const child of block.children) {
      const head = inHead || child.marks.columnHead;
      if (child.kind === 'row') rows.push({ row: child, inHead: head });
      else if (child.kind === 'rowgroup' || child.kind === 'plain') collect(child, head && child.kind === 'rowgroup');
    }
  };
  collect(table, false);
  return rows;
}

/** Lays the cells of all rows out by column, spans included. */
function layOut(rows: readonly Block[]): (Block | null)[][] {
  const layout: (Block | null)[][] = rows.map(() => []);
  rows.forEach((row, rowIndex) => {
    let column = 0;
    for (const cell of row.children.filter(isCell)) {
      while (layout[rowIndex]?.[column] !== undefined) column += 1;
      for (let down = 0; down < cell.rowSpan && rowIndex + down < rows.length; down += 1)
        for (let right = 0; right < cell.columnSpan; right += 1) {
          const line = layout[rowIndex + down];
          if (line) line[column + right] = cell;
        }
      column += cell.columnSpan;
    }
  });
  return layout.map((line) => Array.from(line, (cell) => cell ?? null));
}

export interface TableReading {
  readonly grids: readonly Grid[];
  /** A head without a body, which may stand above a body without a head. */
  readonly looseHead: readonly Column[] | null;
  /** Label and value cells in one row. */
  readonly pairs: readonly { readonly label: Block; readonly value: Block }[];
}

/**
 * Reads a table: label and value cells side by side, rows under a head, or both by turns.
 * @param aboveHead the columns of a head without a body that stands above this table
 */
export function readTable(table: Block, vocabulary: Vocabulary, aboveHead: readonly Column[] | null): TableReading {
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

  function isHead(index: number): boolean {
    const cells = layout[index] ?? [];
    const filled = cells.filter((cell) => cell !== null && textOf(cell) !== '');
    if (filled.length === 0) return false;
    if (rows[index]?.inHead === true) return true;
    if (cells.every((cell) => cell === null || cell.kind === 'header-cell')) return true;
    const below = layout[index + 1];
    if (!below || filled.length < 2) return false;
    if (filled.some((cell) => cell === null || textOf(cell).length > 14 || /[\d:]/.test(textOf(cell)))) return false;
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
  const pairs: { label: Block; value: Block }[] = [];
  let columns: readonly Column[] | null = null;
  let body: GridRow[] = [];
  const endGrid = (): void => {
    if (columns && body.length > 0) grids.push(gridOf(columns, body));
    body = [];
  };
  for (const [index, { row }] of rows.entries()) {
    const cells = layout[index] ?? [];
    if (isHead(index)) {
      endGrid();
      const head = cells.map(columnOf);
      columns = head.some(({ key }) => key !== null) ? head : null;
      continue;
    }
    const found = columns === null ? pairsIn(cells, isLabelCell) : [];
    pairs.push(...found);
    if (columns === null && found.length === 0 && aboveHead && fits(aboveHead, cells.length)) columns = aboveHead;
    if (columns !== null && cells.some((cell) => cell !== null)) body.push({ cells, block: row });
  }
  const looseHead = columns !== null && body.length === 0 && grids.length === 0 ? columns : null;
  endGrid();
  return { grids, looseHead, pairs };
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

function pairsIn(
  cells: readonly (Block | null)[],
  isLabelCell: (cell: Block | null | undefined) => boolean,
): { label: Block; value: Block }[] {
  const distinct = cells.filter((cell, index) => cell !== null && cell !== cells[index - 1]);
  return distinct.flatMap((label, index) => {
    const value = distinct[index + 1];
    return label && value && isLabelCell(label) && !isLabelCell(value) ? [{ label, value }] : [];
  });
}
