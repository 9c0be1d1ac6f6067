import { parseTypedInstant } from '@/lib/app/typed-instant';
import { fail, ok, type Problem, type Result } from '@/lib/domain/result';
import type { TicketPatch } from '@/lib/domain/tickets/ticket-corrections';

/** What somebody knows better about a ticket, as it was written; empty for what was left alone. Instants in Beijing time. */
export interface WrittenCorrection {
  readonly orderId: string;
  readonly createdAt: string;
  readonly closedAt: string;
}

export type WrittenCorrectionProblem = Problem<'order-id-misshapen' | 'time-misshapen' | 'time-without-clock'>;

/**
 * Reads what was written to correct a ticket. Nothing is guessed: the first field that cannot be read is named (`place`).
 * Whether it makes sense of the ticket is for `decideCorrected` to say.
 *
 * @example
 * readCorrection({ orderId: '', createdAt: '11-21 17:40', closedAt: '' }, now)
 * // { ok: true, value: { createdAt: 2026-11-21T17:40:00+08:00 } }
 */
export function readCorrection(
  written: WrittenCorrection,
  now: number,
): Result<Omit<TicketPatch, 'kind'>, WrittenCorrectionProblem> {
  const reject = (code: WrittenCorrectionProblem['code'], place: keyof WrittenCorrection) =>
    fail<WrittenCorrectionProblem>({ code, place, params: { text: written[place].trim().slice(0, 24) } });

  const orderId = written.orderId.normalize('NFKC').trim();
  if (!/^(\d{6,20})?$/.test(orderId)) return reject('order-id-misshapen', 'orderId');
  const createdAt = readInstant(written.createdAt, now);
  if (typeof createdAt === 'string') return reject(createdAt, 'createdAt');
  const closedAt = readInstant(written.closedAt, now);
  if (typeof closedAt === 'string') return reject(closedAt, 'closedAt');

  return ok({
    ...(orderId === '' ? {} : { orderId }),
    ...(createdAt === null ? {} : { createdAt }),
    ...(closedAt === null ? {} : { closedAt }),
  });
}

function readInstant(text: string, now: number): number | null | 'time-misshapen' | 'time-without-clock' {
  if (text.trim() === '') return null;
  const read = parseTypedInstant(text, now);
  if (read === null) return 'time-misshapen';
  // A day alone would move the due time by hours.
  return read.precision === 'day' ? 'time-without-clock' : read.at;
}
