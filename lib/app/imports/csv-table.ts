import { type LineProblem, lineProblem } from './reading';
import type { RawTable, TableRow } from './table';

const delimiters = [',', '\t', ';'] as const;

/**
 * Cuts a CSV text (line ends `\n`) into rows by RFC 4180. Each row knows the line where it begins, also behind cells with
 * line breaks. A quote that is opened and not closed properly costs its own line only: reading goes on with the next one.
 * Written here because the known libraries bring requests and workers into a product that may have neither.
 *
 * @example readCsv('a,b\n"1\n2",3\n4,5').rows.map((row) => row.line) // [1, 2, 4]
 */
export function readCsv(text: string): RawTable {
  const delimiter = likeliestDelimiter(text);
  const rows: TableRow[] = [];
  const broken: LineProblem[] = [];
  // Where there is no further quote at all, an open one need not search to the end of the file for each line again.
  const lastQuote = text.lastIndexOf('"');
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const row = cutRow(text, at, delimiter, lastQuote);
    if (row.cells === null) broken.push(lineProblem(line, '', 'quote-open', text.slice(at, row.end - 1)));
    else rows.push({ line, cells: row.cells });
    line += row.lines;
    at = row.end;
  }
  return { rows, broken };
}

/** The header decides: names of columns hold none of these characters. */
function likeliestDelimiter(text: string): string {
  const [header = ''] = text.split('\n', 1);
  const count = (delimiter: string) => header.split(delimiter).length;
  return delimiters.reduce((best, next) => (count(next) > count(best) ? next : best));
}

interface CutRow {
  /** null where a quote is wrong; then `end` is behind the first line. */
  readonly cells: readonly string[] | null;
  readonly end: number;
  readonly lines: number;
}

function cutRow(text: string, start: number, delimiter: string, lastQuote: number): CutRow {
  const cells: string[] = [];
  let at = start;
  let lines = 1;
  for (;;) {
    const quoted = text[at] === '"';
    const cell = quoted ? quotedCell(text, at, lastQuote) : plainCell(text, at, delimiter);
    const next = cell === null ? '' : (text[cell.end] ?? '\n');
    if (cell === null || (next !== delimiter && next !== '\n')) {
      return { cells: null, end: lineEnd(text, start) + 1, lines: 1 };
    }
    cells.push(cell.value);
    if (quoted) lines += cell.value.split('\n').length - 1;
    if (next === '\n') return { cells, end: cell.end + 1, lines };
    at = cell.end + 1;
  }
}

interface Cell {
  readonly value: string;
  /** The first character behind the cell. */
  readonly end: number;
}

function plainCell(text: string, from: number, delimiter: string): Cell {
  let end = from;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n') end += 1;
  return { value: text.slice(from, end), end };
}

function quotedCell(text: string, from: number, lastQuote: number): Cell | null {
  let at = from + 1;
  while (at <= lastQuote) {
    const quote = text.indexOf('"', at);
    if (text[quote + 1] !== '"') return { value: text.slice(from + 1, quote).replaceAll('""', '"'), end: quote + 1 };
    at = quote + 2;
  }
  return null;
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
