import { readCsv } from '@/lib/app/imports/csv-table';
import { fail, ok, type Problem, type Result } from '@/lib/domain/result';
import type { Ticket } from '@/lib/domain/tickets/ticket';
import { isOpenTicket } from '@/lib/domain/tickets/ticket-decisions';
import { historyOf } from '@/lib/domain/tickets/ticket-history';
import { kindNamedBy, type TicketKind } from '@/lib/domain/tickets/ticket-kind';
import { type ReadTicket, readWrittenTicket, type WrittenTicketProblem } from './entered-ticket';
import { columnsByHeader, columnsByShape, type TicketColumn, type TicketColumns } from './paste-columns';
import type { EnteredTicket } from './ticket-actions';

export interface PastedTicket extends ReadTicket {
  /** Row of the paste, counted from 1 with the header and empty rows. */
  readonly line: number;
  /** null where the row does not say. */
  readonly kind: TicketKind | null;
}

/** Why a row is rejected; `place` is its number. */
export type PasteProblem = WrittenTicketProblem | Problem<'ticket-closed' | 'ticket-twice' | 'quote-open'>;

export interface PasteReading {
  readonly tickets: readonly PastedTicket[];
  /** One per rejected row. */
  readonly rejects: readonly PasteProblem[];
}

const closedStatus = /已完成|已关闭|已处理|已回复|已取消/;

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
  const { rows, broken } = cellsOf(text);
  const first = rows.findIndex((row) => row.some((cell) => cell !== ''));
  const head = rows[first];
  if (head === undefined) return fail({ code: 'nothing-pasted', place: 'text' });

  const headed = columnsByHeader(head);
  const columns = headed === null ? columnsByShape(rows, now) : ok(headed);
  if (!columns.ok) return columns;
  if (columns.value.ticketId === undefined) return fail({ code: 'ticket-column-missing', place: 'header' });

  const { tickets, rejects } = readRows(rows, headed === null ? first : first + 1, columns.value, now);
  return ok({ tickets, rejects: [...rejects, ...broken] });
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
  const ticket = readWrittenTicket(
    { ticketId: cell('ticketId'), orderId: cell('orderId'), createdAt: cell('createdAt') },
    now,
  );
  if (!ticket.ok) return fail({ ...ticket.error, place: String(line) });
  const status = cell('status');
  if (closedStatus.test(status)) return fail({ code: 'ticket-closed', place: String(line), params: { text: status } });
  return ok({ ...ticket.value, line, kind: kindNamedBy(cell('kind')) });
}

/** Sheets copy as tab-separated text with quotes around cells that hold line breaks; files come with commas. */
function cellsOf(text: string): { rows: readonly (readonly string[])[]; broken: readonly PasteProblem[] } {
  const { rows, broken } = readCsv(text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'));
  return {
    rows: rows.map(({ cells }) => cells.map((cell) => cell.normalize('NFKC').trim())),
    broken: broken.map(({ line }) => ({ code: 'quote-open', place: String(line) })),
  };
}

/** What a paste would do to one ticket. */
export interface PlannedTicket {
  readonly pasted: PastedTicket;
  readonly effect: 'new' | 'known' | 'reopened';
  readonly entry: EnteredTicket;
}

/**
 * What adding pasted tickets would do. A row that names no kind leaves the kind of a known ticket as it is.
 *
 * @param known those of the tickets that are stored
 * @param defaultKind for new tickets whose row names none
 * @example planPaste(reading.tickets, await world.known(ids), 'consult')
 */
export function planPaste(
  tickets: readonly PastedTicket[],
  known: ReadonlyMap<string, Ticket>,
  defaultKind: TicketKind,
): readonly PlannedTicket[] {
  return tickets.map((pasted) => {
    const stored = known.get(pasted.ticketId);
    const kind = pasted.kind ?? (stored ? historyOf(stored).kind : defaultKind);
    const { ticketId, orderId, createdAt } = pasted;
    return { pasted, effect: effectOn(stored), entry: { ticketId, kind, orderId, createdAt } };
  });
}

function effectOn(stored: Ticket | undefined): PlannedTicket['effect'] {
  if (stored === undefined) return 'new';
  return isOpenTicket(stored) ? 'known' : 'reopened';
}
