import { fail, ok, type Result } from '@/lib/domain/result';
import type { FileProblem } from './reading';

/** Far above any shop's real files; a larger one is a mistake and would only freeze the page. */
const largestFileBytes = 64 * 1024 * 1024;

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte);

/** @example checkSize(new Uint8Array()) // fails with file-empty */
export function checkSize(bytes: Uint8Array): Result<null, FileProblem> {
  if (bytes.length === 0) return fail({ code: 'file-empty', place: '' });
  return bytes.length <= largestFileBytes
    ? ok(null)
    : fail({ code: 'file-too-large', place: '', params: { megabytes: largestFileBytes / 1024 / 1024 } });
}

/**
 * `PK␃␄`: a zip, hence an .xlsx whatever the file is called.
 *
 * @example isZip(Uint8Array.of(0x50, 0x4b, 0x03, 0x04)) // true
 */
export const isZip = (bytes: Uint8Array): boolean => startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]);
/** The old .xls container (OLE2). */
const isOldExcel = (bytes: Uint8Array): boolean => startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]);

/**
 * The text of a file as Chinese office software writes it: UTF-8 with or without BOM, UTF-16 with BOM, else GBK (read as
 * its superset GB 18030). Line ends become `\n`, so that a line number means the same on every computer.
 *
 * @example decodeText(new TextEncoder().encode('商品编码,SKU编码\r\n')) // { ok: true, value: '商品编码,SKU编码\n' }
 */
export function decodeText(bytes: Uint8Array): Result<string, FileProblem> {
  const size = checkSize(bytes);
  if (!size.ok) return size;
  if (isOldExcel(bytes)) return fail({ code: 'old-excel', place: '' });
  const text = firstThatFits(bytes);
  // A text has no NUL; something else was chosen by mistake (a picture, a program, a zip).
  if (text === null || text.includes('\u0000')) return fail({ code: 'encoding-unknown', place: '' });
  if (text.trim() === '') return fail({ code: 'file-empty', place: '' });
  return ok(text.replace(/\r\n?/g, '\n'));
}

function firstThatFits(bytes: Uint8Array): string | null {
  if (startsWith(bytes, [0xff, 0xfe])) return decodeAs('utf-16le', bytes);
  if (startsWith(bytes, [0xfe, 0xff])) return decodeAs('utf-16be', bytes);
  return decodeAs('utf-8', bytes) ?? decodeAs('gb18030', bytes);
}

function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null; // these bytes are not of this encoding: the answer that was asked for
  }
}
