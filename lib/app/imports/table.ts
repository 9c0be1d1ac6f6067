import { fail, ok, type Result } from '@/lib/domain/result';
import { type FileProblem, type LineProblem, lineProblem } from './reading';

/** A row of a sheet as text, with the line at which it begins in the file. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** Columns whose number has more digits than a sheet keeps: what stands in `cells` is not what was typed. */
  readonly damaged?: readonly number[];
}

/** A file of rows before anybody knows what the columns mean. */
export interface RawTable {
  readonly rows: readonly TableRow[];
  /** Lines that could not even be cut into cells. */
  readonly broken: readonly LineProblem[];
}

/** A column that a file may have: how it is called in words of ours, and what else it may be headed. */
export interface Column<Name extends string> {
  readonly name: Name;
  readonly required: boolean;
  readonly aliases?: readonly string[];
}

/** One row, asked by column. */
export interface NamedRow<Name extends string> {
  readonly line: number;
  /** Trimmed text; '' where the row or the file has none. */
  text(name: Name): string;
  isDamaged(name: Name): boolean;
}

const invisible = /[\u200b-\u200f\u2060\ufeff]/g;

/** Half-width, without invisible characters and outer space. @example plain('\u200b１２３ ') // '123' */
export const plain = (text: string): string => text.normalize('NFKC').replace(invisible, '').trim();

/** `话术内容（必填）`, `SKU 编码`, `sku编码` are the same header for us. */
const headerKey = (text: string): string =>
  plain(text)
    .replace(/\(.*?\)/g, '')
    .replace(/[\s*]/g, '')
    .toLowerCase();

/** Whether a table's first row has a column of this name. @example hasColumn(table, '话术内容') // true for 客服宝 */
export const hasColumn = (table: RawTable, name: string): boolean =>
  (table.rows[0]?.cells ?? []).some((cell) => headerKey(cell) === headerKey(name));

/**
 * Reads the first row as the header, in any order, and the others by it. A required column that is absent, or one that is
 * there twice, makes the file wrong as a whole; a row with more cells than the header would have its values in the wrong
 * columns and is rejected.
 *
 * @example byHeader(table, [{ name: 'SKU编码', required: true }]) // { ok: true, value: { rows, rejects } }
 */
export function byHeader<Name extends string>(
  table: RawTable,
  columns: readonly Column<Name>[],
): Result<{ readonly rows: readonly NamedRow<Name>[]; readonly rejects: readonly LineProblem[] }, FileProblem> {
  const [header, ...body] = table.rows;
  if (header === undefined) return fail({ code: 'file-empty', place: '' });

  const positions = new Map<Name, number>();
  for (const column of columns) {
    const accepted = new Set([column.name, ...(column.aliases ?? [])].map(headerKey));
    const found = header.cells.flatMap((cell, index) => (accepted.has(headerKey(cell)) ? [index] : []));
    if (found.length > 1) {
      return fail({ code: 'header-doubled', place: String(header.line), params: { header: column.name } });
    }
    if (found[0] !== undefined) positions.set(column.name, found[0]);
  }
  const absent = columns.filter(({ name, required }) => required && !positions.has(name)).map(({ name }) => name);
  if (absent.length > 0) {
    return fail({ code: 'headers-missing', place: String(header.line), params: { headers: absent.join('、') } });
  }

  const rows: NamedRow<Name>[] = [];
  const rejects: LineProblem[] = [...table.broken];
  for (const row of body) {
    if (row.cells.every((cell) => cell.trim() === '')) continue;
    const surplus = row.cells.slice(header.cells.length).find((cell) => cell.trim() !== '');
    if (surplus === undefined) rows.push(named(row, positions));
    else {
      const counts = { cells: row.cells.length, expected: header.cells.length };
      rejects.push(lineProblem(row.line, '', 'too-many-cells', surplus, counts));
    }
  }
  return ok({ rows, rejects });
}

function named<Name extends string>(row: TableRow, positions: ReadonlyMap<Name, number>): NamedRow<Name> {
  return {
    line: row.line,
    text: (name) => {
      const index = positions.get(name);
      return index === undefined ? '' : (row.cells[index] ?? '').trim();
    },
    isDamaged: (name) => row.damaged?.includes(positions.get(name) ?? -1) ?? false,
  };
}
