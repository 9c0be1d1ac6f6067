import type { Block } from './block';
import { attributeOf } from './dom';

/** More than any table that is made for people. */
const mostColumns = 200;

const isCell = (block: Block): boolean => block.kind === 'cell' || block.kind === 'header-cell';

/** Rows of a table that are its own and not those of a table inside it, and whether they stand in its head. */
export function rowsOf(table: Block): { readonly row: Block; readonly inHead: boolean }[] {
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

/** The columns that the cells of a row say they stand in, from 0; null where one of them does not. */
function columnPlaces(cells: readonly Block[]): readonly number[] | null {
  const places: number[] = [];
  for (const { element } of cells) {
    const place = Number(attributeOf(element, 'aria-colindex') ?? 0);
    if (!Number.isInteger(place) || place < 1 || place > mostColumns || places.includes(place - 1)) return null;
    places.push(place - 1);
  }
  return places.length > 0 ? places : null;
}

/**
 * Lays the cells of all rows out by column: by the places that they name, else one behind the other, spans included. A cell that
 * spans columns or rows stands in each of them; null where there is nothing.
 * @example layOut(rowsOf(table).map(({ row }) => row))[2]?.[0] // the first cell of the third row
 */
export function layOut(rows: readonly Block[]): (Block | null)[][] {
  const layout: (Block | null)[][] = rows.map(() => []);
  rows.forEach((row, rowIndex) => {
    const cells = row.children.filter(isCell);
    const places = columnPlaces(cells);
    if (places !== null) {
      const line = layout[rowIndex];
      cells.forEach((cell, index) => {
        if (line) line[places[index] ?? 0] = cell;
      });
      return;
    }
    let column = 0;
    for (const cell of cells) {
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
