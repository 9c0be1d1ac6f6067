import type { Problem, Result } from '@/lib/domain/result';

/** What can be imported; the names of the file inputs and buttons in contract.md §5. */
export const importKinds = ['policy', 'catalogue', 'replies', 'backup'] as const;
export type ImportKind = (typeof importKinds)[number];

/** Why a file is wrong as a whole. One text per code in the locale files. */
export type FileProblemCode =
  | 'file-empty'
  | 'file-too-large'
  | 'encoding-unknown'
  | 'not-a-table'
  | 'old-excel'
  | 'excel-unreadable'
  | 'json-syntax'
  | 'json-key-doubled'
  | 'json-too-deep'
  | 'headers-missing'
  | 'header-doubled'
  | 'no-known-header'
  | 'other-format'
  | 'newer-version'
  | 'shape'
  | 'nothing-usable';
export type FileProblem = Problem<FileProblemCode>;

/** Why one line is left out, or what is to be known about a line that is taken. */
export type LineProblemCode =
  | 'quote-open'
  | 'too-many-cells'
  | 'id-missing'
  | 'id-misshapen'
  | 'id-scientific'
  | 'id-damaged-number'
  | 'price-misshapen'
  | 'stock-misshapen'
  | 'status-unknown'
  | 'price-unknown'
  | 'sku-repeated'
  | 'category-missing'
  | 'wrong-type'
  | 'wrong-value'
  | 'missing-field'
  | 'unknown-field'
  | 'empty-name'
  | 'default-left-out'
  | 'body-missing'
  | 'code-repeated'
  | 'placeholder-unknown'
  | 'row-misshapen'
  | 'lesson-misleads';

/** A line of a file, named as the person who wrote the file knows it. */
export interface LineProblem extends Problem<LineProblemCode> {
  /** Line of the text file or row of the sheet, counted from 1; null where a file has no lines (a stored record). */
  readonly line: number | null;
  /** What stands there, shortened; shown to the person who chose the file and kept nowhere. */
  readonly found?: string;
}

/** What a file holds: the items to take, the lines left out, and what is worth knowing about lines that are taken. */
export interface FileReading<T> {
  readonly items: readonly T[];
  readonly rejects: readonly LineProblem[];
  readonly notices: readonly LineProblem[];
}
export type FileResult<T> = Result<FileReading<T>, FileProblem>;

const shownLength = 40;

/** @example lineProblem(7, 'SKU编码', 'id-scientific', '1.00012E+11').place // 'SKU编码' */
export function lineProblem(
  line: number | null,
  field: string,
  code: LineProblemCode,
  found?: string,
  params?: Readonly<Record<string, string | number>>,
): LineProblem {
  const shown = found !== undefined && found.length > shownLength ? `${found.slice(0, shownLength)}…` : found;
  return { line, place: field, code, ...(shown ? { found: shown } : {}), ...(params ? { params } : {}) };
}
