import { ok, type Result } from '@/lib/domain/result';
import { checkSize, decodeText, isZip } from './file-text';
import type { FileProblem } from './reading';
import type { RawTable } from './table';

/**
 * The rows of a CSV or .xlsx file, told apart by their first bytes and not by their names. The libraries that cut them
 * are loaded when the first such file is chosen.
 *
 * @example await readTable(new TextEncoder().encode('a,b\n1,2')) // two rows
 */
export async function readTable(bytes: Uint8Array<ArrayBuffer>): Promise<Result<RawTable, FileProblem>> {
  if (isZip(bytes)) {
    const size = checkSize(bytes);
    if (!size.ok) return size;
    const { readXlsx } = await import('./xlsx-table');
    return readXlsx(bytes);
  }
  const text = decodeText(bytes);
  if (!text.ok) return text;
  const { readCsv } = await import('./csv-table');
  return ok(readCsv(text.value));
}
