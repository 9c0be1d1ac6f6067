/** A sheet program runs a cell that begins so as a formula, unless it is a number; an apostrophe in front makes it text. */
const looksLikeFormula = /^'*(?:[=@]|[+-](?!\d+(?:\.\d+)?$))/;

/**
 * Writes rows as CSV that a sheet program opens rightly: UTF-8 with BOM, CRLF, quotes where needed. Text that would be run
 * as a formula gets an apostrophe in front, which `fromCsvCell` takes away again.
 *
 * @example csvText([['标题'], ['=1+1']]) // '\ufeff标题\r\n\'=1+1\r\n'
 */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(toCsvCell).join(',')}\r\n`).join('')}`;

function toCsvCell(text: string): string {
  const safe = looksLikeFormula.test(text) ? `'${text}` : text;
  return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** What a person meant by a cell of a sheet. @example fromCsvCell("'=1+1") // '=1+1' */
export const fromCsvCell = (cell: string): string =>
  cell.startsWith("'") && looksLikeFormula.test(cell) ? cell.slice(1) : cell;
