import { type BeijingMonth, monthBefore } from '@/lib/domain/reports/beijing-month';
import { statisticsOf, type TicketStatistics } from '@/lib/domain/reports/ticket-statistics';
import type { TermsBook } from '@/lib/domain/tickets/clock-terms';
import { standingOf } from '@/lib/domain/tickets/ticket-clock';
import { outcomeOf, type TicketOutcome } from '@/lib/domain/tickets/ticket-outcome';
import { closedTickets, type ReadingPace, type ReportWorld } from './closed-tickets';

/** A month beside the one before it. A ticket belongs to the month in which it was closed, so it is in exactly one. */
export interface MonthReport {
  readonly month: BeijingMonth;
  /** The instant up to which the month had gone when the report was made: its end, or then. */
  readonly until: number;
  readonly current: TicketStatistics;
  /**
   * The month before up to the same day and time, which is what a month that still runs may fairly be compared with; where
   * that month is shorter, all of it. null for a month that is over.
   */
  readonly sameDays: { readonly until: number; readonly statistics: TicketStatistics } | null;
  /** The whole month before; null where the calendar of this product begins. */
  readonly previous: { readonly month: BeijingMonth; readonly statistics: TicketStatistics } | null;
  /** Those of the month that were late, that could not be judged, or that are under appeal; closed last first. */
  readonly notable: readonly TicketOutcome[];
  /** Open tickets that are past their due time now, and will be late ones of the month in which they are closed; null for a month that is over. */
  readonly openOverdue: number | null;
}

/**
 * Reads a month and the one before it; nothing else is read of the closed tickets.
 * @returns null where the reading was ended
 * @example (await monthReport(repositories, month, now, pace))?.current.onTimeRate
 */
export async function monthReport(
  world: Pick<ReportWorld, 'tickets' | 'clockTerms'>,
  month: BeijingMonth,
  now: number,
  pace: ReadingPace,
): Promise<MonthReport | null> {
  const book = await world.clockTerms.all();
  const before = monthBefore(month);
  const outcomes: TicketOutcome[] = [];
  for await (const tickets of closedTickets(world.tickets, before?.from ?? month.from, month.to, pace)) {
    for (const ticket of tickets) {
      const outcome = outcomeOf(ticket, book);
      if (outcome) outcomes.push(outcome);
    }
  }
  if (pace.signal.aborted) return null;

  const running = now < month.to;
  const until = running ? now : month.to;
  const ofMonth = outcomes.filter(({ closedAt }) => closedAt >= month.from);
  const ofBefore = outcomes.filter(({ closedAt }) => closedAt < month.from);
  return {
    month,
    until,
    current: statisticsOf(ofMonth),
    sameDays: before && running ? sameDaysOf(ofBefore, before, until - month.from) : null,
    previous: before && { month: before, statistics: statisticsOf(ofBefore) },
    notable: ofMonth.filter(({ verdict, underAppeal }) => verdict !== 'on-time' || underAppeal).reverse(),
    openOverdue: running ? await overdueNow(world, book, now) : null,
  };
}

function sameDaysOf(outcomes: readonly TicketOutcome[], before: BeijingMonth, elapsedMs: number) {
  const until = Math.min(before.to, before.from + elapsedMs);
  return { until, statistics: statisticsOf(outcomes.filter(({ closedAt }) => closedAt < until)) };
}

async function overdueNow({ tickets }: Pick<ReportWorld, 'tickets'>, book: TermsBook, now: number): Promise<number> {
  const open = await tickets.listOpen();
  return open.filter((ticket) => standingOf(ticket, book, now).dueAt <= now).length;
}
