import type { TicketOutcome } from '@/lib/domain/tickets/ticket-outcome';
import { percentile } from './percentile';

/** How long tickets took, in the time that they were measured by. */
export interface ResponseTimes {
  readonly mode: TicketOutcome['mode'];
  readonly tickets: number;
  readonly medianMs: number;
  /** Nine of ten took no longer. */
  readonly p90Ms: number;
  /** How many of them were seen closed on the page: they were answered then at the latest, so their times are upper bounds. */
  readonly atMost: number;
  /** How many of them have an estimated start, so that their times are lower bounds. */
  readonly atLeast: number;
}

type Timed = Pick<TicketOutcome, 'mode' | 'usedMs' | 'verdict' | 'closedBy' | 'estimated'>;

/**
 * Response times of closed tickets, counted and natural time apart because the two cannot be compared. Tickets whose verdict is
 * unknown have no time of answer and are left out.
 * @example responseTimes([{ mode: 'counted', usedMs: 60_000, verdict: 'on-time', closedBy: 'handled', estimated: false }])
 */
export const responseTimes = (outcomes: readonly Timed[]): readonly ResponseTimes[] =>
  (['counted', 'natural'] as const).flatMap((mode) => {
    const timed = outcomes.filter((outcome) => outcome.mode === mode && outcome.verdict !== 'unknown');
    const sorted = timed.map(({ usedMs }) => usedMs).sort((a, b) => a - b);
    const [medianMs, p90Ms] = [percentile(sorted, 50), percentile(sorted, 90)];
    if (medianMs === null || p90Ms === null) return [];
    // A late one that was seen closed on the page has a verdict only because a person said when it was answered.
    const atMost = timed.filter(({ closedBy, verdict }) => closedBy !== 'handled' && verdict === 'on-time').length;
    const atLeast = timed.filter(({ estimated }) => estimated).length;
    return [{ mode, tickets: timed.length, medianMs, p90Ms, atMost, atLeast }];
  });
