import type { Journal } from '@/lib/app/ports/storage';
import type { ClockTermsRepository, IncidentRepository, TicketRepository } from '@/lib/app/ports/tickets';
import { dayMs } from '@/lib/domain/beijing-time';
import type { Ticket } from '@/lib/domain/tickets/ticket';

/** What reports and evidence are made of. */
export interface ReportWorld {
  readonly tickets: Pick<TicketRepository, 'get' | 'listOpen' | 'listClosedBetween'>;
  readonly clockTerms: Pick<ClockTermsRepository, 'all'>;
  readonly incidents: Pick<IncidentRepository, 'all'>;
  readonly journal: Pick<Journal, 'since'>;
}

/** Follows a long reading, and can end it. */
export interface ReadingPace {
  /** Told after each slice: everything closed before `until` has been read. */
  readonly reached: (until: number) => void;
  readonly signal: AbortSignal;
}

const sliceMs = 2 * dayMs;

/**
 * The tickets that were closed in `[from, to)`, earliest first, in slices of two days, so that a month of thousands neither
 * stands in memory as a whole nor holds the page up.
 * @example for await (const tickets of closedTickets(repositories.tickets, month.from, month.to, pace)) …
 */
export async function* closedTickets(
  tickets: Pick<TicketRepository, 'listClosedBetween'>,
  from: number,
  to: number,
  { reached, signal }: ReadingPace,
): AsyncGenerator<readonly Ticket[]> {
  for (let at = from; at < to && !signal.aborted; at += sliceMs) {
    const until = Math.min(to, at + sliceMs);
    yield await tickets.listClosedBetween(at, until);
    reached(until);
  }
}
