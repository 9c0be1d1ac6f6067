import { minuteMs } from '@/lib/domain/beijing-time';
import type { TermsBook } from './clock-terms';
import type { Ticket } from './ticket';
import { standingOf, type TicketStanding } from './ticket-clock';

/**
 * Until when a person does not want to be warned of a ticket, which may have passed; null where nobody said so or a pause
 * came after it.
 * @example snoozedUntil({ id: '7', events: [opened, { type: 'snoozed', at, until }] }) // until
 */
export function snoozedUntil({ events }: Ticket): number | null {
  const last = events.findLast(({ type }) => type === 'snoozed' || type === 'paused');
  return last?.type === 'snoozed' ? last.until : null;
}

const minuteOf = (at: number): number => Math.floor(at / minuteMs);

/**
 * The snooze by which alerts go. It was agreed for a due time: where that was brought to before its end, or was moved after
 * it, the warnings of the new one are given as if nobody had put them off. That it was narrowed down moves it not.
 * @example snoozeInForce(snoozedThenDueSooner, book, standing) // null
 */
export function snoozeInForce(
  ticket: Ticket,
  book: TermsBook,
  { dueAt, dueAtsBefore }: Pick<TicketStanding, 'dueAt' | 'dueAtsBefore'>,
): number | null {
  const until = snoozedUntil(ticket);
  if (until === null || until > dueAt) return null;
  const atItsEnd = { id: ticket.id, events: ticket.events.filter(({ at }) => at <= until) };
  const dueThen = minuteOf(standingOf(atItsEnd, book, until).dueAt);
  return [dueAt, ...dueAtsBefore].some((each) => minuteOf(each) === dueThen) ? until : null;
}
