import { parseTypedInstant } from '@/lib/app/typed-instant';
import { fail, ok, type Problem, type Result } from '@/lib/domain/result';

/** A ticket as somebody wrote it into a form or a sheet; empty text for what was left out. */
export interface WrittenTicket {
  readonly ticketId: string;
  readonly orderId: string;
  readonly createdAt: string;
}

export interface ReadTicket {
  readonly ticketId: string;
  readonly orderId: string | null;
  /** Epoch milliseconds. */
  readonly createdAt: number | null;
}

export type WrittenTicketProblem = Problem<
  | 'ticket-id-missing'
  | 'ticket-id-misshapen'
  | 'order-id-misshapen'
  | 'created-at-misshapen'
  | 'created-at-without-time'
  | 'created-at-ahead'
>;

/**
 * Reads what was written about a ticket. Nothing is guessed: what does not parse is a problem that names its field
 * (`place`) and the text.
 *
 * @example readWrittenTicket({ ticketId: '12345678', orderId: '', createdAt: '昨天 17:40' }, now)
 */
export function readWrittenTicket(written: WrittenTicket, now: number): Result<ReadTicket, WrittenTicketProblem> {
  const reject = (code: WrittenTicketProblem['code'], place: keyof WrittenTicket) =>
    fail<WrittenTicketProblem>({ code, place, params: { text: written[place].trim().slice(0, 24) } });

  const ticketId = idOf(written.ticketId);
  if (ticketId === '') return reject('ticket-id-missing', 'ticketId');
  if (!/^\d{4,20}$/.test(ticketId)) return reject('ticket-id-misshapen', 'ticketId');

  const orderId = idOf(written.orderId);
  if (!/^(\d{6,20})?$/.test(orderId)) return reject('order-id-misshapen', 'orderId');
  const base = { ticketId, orderId: orderId === '' ? null : orderId };

  if (written.createdAt.trim() === '') return ok({ ...base, createdAt: null });
  const created = parseTypedInstant(written.createdAt, now);
  if (created === null) return reject('created-at-misshapen', 'createdAt');
  // A day alone would move the due time by hours; better to be told than to be wrong.
  if (created.precision === 'day') return reject('created-at-without-time', 'createdAt');
  if (created.at > now) return reject('created-at-ahead', 'createdAt');
  return ok({ ...base, createdAt: created.at });
}

/** Sheets keep long numbers as text by a leading apostrophe. */
const idOf = (text: string): string => text.normalize('NFKC').trim().replace(/^['#]/, '');
