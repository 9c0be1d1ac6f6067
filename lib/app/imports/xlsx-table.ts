import { readSheet, type SheetData } from 'read-excel-file/universal';
import { fail, ok, type Result } from '@/lib/domain/result';
import type { FileProblem } from './reading';
import { storedZip } from './stored-zip';
import type { RawTable, TableRow } from './table';

/** A sheet keeps 15 digits of a number; the ones behind are gone. */
const largestExactNumber = 999_999_999_999_999;

/**
 * The first sheet of an .xlsx file. Ids that stand there as numbers are good up to 15 digits; a longer one was already
 * changed by the office program, which is told instead of read.
 *
 * @example await readXlsx(bytes) // { ok: true, value: { rows: [{ line: 1, cells: ['商品编码', …] }], broken: [] } }
 */
export async function readXlsx(bytes: Uint8Array<ArrayBuffer>): Promise<Result<RawTable, FileProblem>> {
  const zip = await storedZip(bytes);
  if (zip === null) return fail({ code: 'excel-unreadable', place: '' });
  let sheet: SheetData;
  try {
    sheet = await readSheet(zip.buffer);
  } catch {
    return fail({ code: 'excel-unreadable', place: '' }); // the library throws for everything that is no spreadsheet
  }
  const rows = sheet.map((cells, index) => rowOf(cells, index + 1));
  return rows.length === 0 ? fail({ code: 'file-empty', place: '' }) : ok({ rows, broken: [] });
}

function rowOf(cells: readonly unknown[], line: number): TableRow {
  const damaged = cells.flatMap((cell, index) => (isDamaged(cell) ? [index] : []));
  return { line, cells: cells.map(cellText), ...(damaged.length > 0 ? { damaged } : {}) };
}

const isDamaged = (cell: unknown): boolean => typeof cell === 'number' && Math.abs(cell) > largestExactNumber;

function cellText(cell: unknown): string {
  if (typeof cell === 'string') return cell.replace(/\r\n?/g, '\n');
  // 15 digits are what a sheet shows: a computed 59.900000000000006 is the 59.9 that the person sees.
  if (typeof cell === 'number') return String(Number(cell.toPrecision(15)));
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (cell instanceof Date) return cell.toISOString();
  return '';
}
