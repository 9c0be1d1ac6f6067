import Papa from 'papaparse';
import { fail, ok, type Problem, type Result } from '@/lib/domain/result';
import type { TicketKind } from '@/lib/domain/ticket';
import { columnsByHeader, columnsByShape, type TicketColumn, type TicketColumns } from './paste-columns';
import { parseTypedInstant } from './typed-instant';

export interface PastedTicket {
  /** Row of the paste, counted from 1 with the header and empty rows. */
  readonly line: number;
  readonly ticketId: string;
  /** null where the row does not say. */
  readonly kind: TicketKind | null;
  readonly orderId: string | null;
  /** Epoch milliseconds; null where the row does not say. */
  readonly createdAt: number | null;
}

export type PasteProblem = Problem<
  | 'ticket-id-missing'
  | 'ticket-id-misshapen'
  | 'order-id-misshapen'
  | 'created-at-misshapen'
  | 'created-at-without-time'
  | 'created-at-ahead'
  | 'ticket-closed'
  | 'ticket-twice'
>;

export interface PasteReading {
  readonly tickets: readonly PastedTicket[];
  /** One per rejected row; `place` is the row's number. */
  readonly rejects: readonly PasteProblem[];
}

const closedStatus = /已完成|已关闭|已处理|已回复|已取消/;

/**
 * What kind of ticket a text names. contract.md §3.
 *
 * @example ticketKindOf('CRC高危投诉') // 'crc'
 */
export function ticketKindOf(text: string): TicketKind | null {
  if (text.trim() === '') return null;
  if (/CRC|高危/i.test(text)) return 'crc';
  return /咨询|协同工单/.test(text) ? 'consult' : 'other';
}

/**
 * Reads rows copied from a sheet or a CSV file. Columns are found by a header in any order, or by the shape of what is in
 * them where there is none. Nothing is guessed within a row: what does not parse is rejected with its reason.
 *
 * @returns a problem where nothing can be read at all: `nothing-pasted`, `ticket-column-missing`, `columns-ambiguous`
 * @example readPastedTickets('12345678\tCRC\t3500000000000001\t2026-11-21 17:40', now)
 */
export function readPastedTickets(
  text: string,
  now: number,
): Result<PasteReading, Problem<'nothing-pasted' | 'ticket-column-missing' | 'columns-ambiguous'>> {
  const rows = cellsOf(text);
  const first = rows.findIndex((row) => row.some((cell) => cell !== ''));
  const head = rows[first];
  if (head === undefined) return fail({ code: 'nothing-pasted', place: 'text' });

  const headed = columnsByHeader(head);
  const columns = headed === null ? columnsByShape(rows, now) : ok(headed);
  if (!columns.ok) return columns;
  if (columns.value.ticketId === undefined) return fail({ code: 'ticket-column-missing', place: 'header' });

  return ok(readRows(rows, headed === null ? first : first + 1, columns.value, now));
}

function readRows(
  rows: readonly (readonly string[])[],
  from: number,
  columns: TicketColumns,
  now: number,
): PasteReading {
  const tickets: PastedTicket[] = [];
  const rejects: PasteProblem[] = [];
  const seen = new Set<string>();
  for (const [index, row] of rows.entries()) {
    if (index < from || row.every((cell) => cell === '')) continue;
    const ticket = readRow(row, index + 1, columns, now);
    if (!ticket.ok) rejects.push(ticket.error);
    else if (seen.has(ticket.value.ticketId)) rejects.push({ code: 'ticket-twice', place: String(index + 1) });
    else {
      seen.add(ticket.value.ticketId);
      tickets.push(ticket.value);
    }
  }
  return { tickets, rejects };
}

function readRow(
  row: readonly string[],
  line: number,
  columns: TicketColumns,
  now: number,
): Result<PastedTicket, PasteProblem> {
  const cell = (column: TicketColumn): string => row[columns[column] ?? -1] ?? '';
  const reject = (code: PasteProblem['code'], text = '') =>
    fail<PasteProblem>({ code, place: String(line), params: { text: text.slice(0, 24) } });

  const ticketId = cell('ticketId').replace(/^['#]/, '');
  if (ticketId === '') return reject('ticket-id-missing');
  if (!/^\d{4,20}$/.test(ticketId)) return reject('ticket-id-misshapen', ticketId);
  if (closedStatus.test(cell('status'))) return reject('ticket-closed', cell('status'));

  const orderId = cell('orderId').replace(/^'/, '');
  if (!/^(\d{6,20})?$/.test(orderId)) return reject('order-id-misshapen', orderId);

  const written = cell('createdAt');
  const created = written === '' ? null : parseTypedInstant(written, now);
  if (written !== '' && created === null) return reject('created-at-misshapen', written);
  // A day alone would move the due time by hours; better to be told than to be wrong.
  if (created?.precision === 'day') return reject('created-at-without-time', written);
  if (created && created.at > now) return reject('created-at-ahead', written);

  return ok({
    line,
    ticketId,
    kind: ticketKindOf(cell('kind')),
    orderId: orderId === '' ? null : orderId,
    createdAt: created?.at ?? null,
  });
}

/** Sheets copy as tab-separated text with quotes around cells that hold line breaks; files come with commas. */
function cellsOf(text: string): readonly (readonly string[])[] {
  const delimiter = text.includes('\t') ? '\t' : ',';
  const { data } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { delimiter });
  return data.map((row) => row.map((cell) => cell.normalize('NFKC').trim()));
}
