import type { TermsBook } from './clock-terms';
import type { CountdownReading } from './page-countdown';
import type { Ticket } from './ticket';
import { reckoningOf, standingBy, type TicketReckoning, type TicketStanding } from './ticket-clock';
import type { TicketClosing } from './ticket-history';

/** How a closed ticket is judged. */
export interface TicketOutcome
  extends Pick<
    TicketStanding,
    | 'id'
    | 'kind'
    | 'ownKindName'
    | 'orderId'
    | 'startedAt'
    | 'estimated'
    | 'dueAt'
    | 'usedMs'
    | 'overMs'
    | 'limitMs'
    | 'mode'
  > {
  /** When it was answered as far as that is known: the page tells of it later than it happens. */
  readonly closedAt: number;
  readonly closedBy: TicketClosing['by'];
  readonly verdict: 'on-time' | 'late' | 'unknown';
  /** Why the verdict is `unknown`; else null. */
  readonly why: null | 'start-estimated' | 'due-in-range' | 'seen-closed-after-due';
  readonly underAppeal: boolean;
}

type Verdict = Pick<TicketOutcome, 'verdict' | 'why'>;

/**
 * The due times that are possible, half-open, where the page's countdown alone says when a ticket was due; null where the sum
 * does. A sum that begins when the ticket was first seen does not outweigh a countdown in whole hours or days.
 */
function rangeOf({ history: { createdAt, countdown }, pageDueAt }: TicketReckoning): CountdownReading | null {
  const isPageAlone = pageDueAt !== null || (createdAt === null && countdown?.toMinute === false);
  return isPageAlone ? countdown : null;
}

/**
 * A page shows that a ticket is closed or gone some time after it was answered. Seen before the due time, it was answered
 * before it; seen after it, nobody knows, unless a person says when it was. A ticket comes to be before it is first seen, so
 * one without a creation time is due earlier than an estimate says: late by the estimate is late, in time by it is not
 * known, unless the page's own countdown has told the due time. A countdown tells when it is due at the earliest and at the
 * latest: in between nobody knows, and of a ticket that was in time by the estimate the creation time may tell.
 */
function verdictOf(closing: TicketClosing, dueAt: number, reckoning: TicketReckoning): Verdict {
  const { createdAt, countdown } = reckoning.history;
  const { earliestDueAt, latestDueAt } = rangeOf(reckoning) ?? { earliestDueAt: dueAt, latestDueAt: dueAt };
  if (closing.at < earliestDueAt) {
    const isEstimated = createdAt === null && countdown === null;
    return isEstimated ? { verdict: 'unknown', why: 'start-estimated' } : { verdict: 'on-time', why: null };
  }
  if (closing.at < latestDueAt) {
    const isInTimeByEstimate = createdAt === null && closing.at < reckoning.measure.dueAt;
    return { verdict: 'unknown', why: isInTimeByEstimate ? 'start-estimated' : 'due-in-range' };
  }
  const instantKnown = closing.by === 'handled' || closing.settled;
  return instantKnown ? { verdict: 'late', why: null } : { verdict: 'unknown', why: 'seen-closed-after-due' };
}

/**
 * The verdict on a closed ticket, by the terms that measured it until then; null while it is open. The due time itself is
 * late already: it is the first instant outside, as that of a window. Later terms, pauses and readings do not change it.
 * @example outcomeOf(handledAnHourBeforeDue, book)?.verdict // 'on-time'
 */
export function outcomeOf(ticket: Ticket, book: TermsBook): TicketOutcome | null {
  // A closed ticket stands as it stood at its closing, whatever the instant asked for.
  const reckoning = reckoningOf(ticket, book, 0);
  const { closing, appeal } = reckoning.history;
  if (closing === null) return null;
  const standing = standingBy(ticket.id, reckoning);
  const { id, kind, ownKindName, orderId, startedAt, estimated, dueAt, usedMs, overMs, limitMs, mode } = standing;
  return {
    ...{ id, kind, ownKindName, orderId, startedAt, estimated, dueAt, usedMs, overMs, limitMs, mode },
    closedAt: closing.at,
    closedBy: closing.by,
    ...verdictOf(closing, dueAt, reckoning),
    underAppeal: appeal !== null,
  };
}
