import type { Result } from '@/lib/domain/result';
import { type BusinessCalendar, naturalTime } from './business-calendar';
import type { ClockCalendar } from './clock-terms';
import type { TicketHistory } from './ticket-history';

/** A stretch in which no pause lasted; `to` is null for the one without an end. */
export interface UnpausedSpan {
  readonly from: number;
  readonly to: number | null;
}

/**
 * The stretches since `startedAt` outside the pauses. A pause that still lasts ends at `asOf`, as if it were resumed then.
 * Pauses that overlap, which a wrong computer clock can make, take away nothing twice.
 */
export function unpausedSpans(
  { pauses }: Pick<TicketHistory, 'pauses'>,
  startedAt: number,
  asOf: number,
): readonly UnpausedSpan[] {
  const spans: UnpausedSpan[] = [];
  let cursor = startedAt;
  for (const { from, to } of [...pauses].sort((a, b) => a.from - b.from)) {
    if (from > cursor) spans.push({ from: cursor, to: from });
    cursor = Math.max(cursor, to ?? Math.max(from, asOf));
  }
  return [...spans, { from: cursor, to: null }];
}

function dueOver(spans: readonly UnpausedSpan[], limitMs: number, calendar: BusinessCalendar): Result<number> {
  let remaining = limitMs;
  let reachedFrom = 0;
  for (const { from, to } of spans) {
    reachedFrom = from;
    const counted = to === null ? Number.POSITIVE_INFINITY : calendar.countedBetween(from, to);
    if (remaining <= counted) break;
    remaining -= counted;
  }
  return calendar.dueAt(reachedFrom, remaining);
}

/** Time used in the stretches up to `asOf`. */
export const usedOver = (spans: readonly UnpausedSpan[], calendar: BusinessCalendar, asOf: number): number =>
  spans.reduce((sum, { from, to }) => sum + calendar.countedBetween(from, Math.min(to ?? asOf, asOf)), 0);

/** When a limit is reached, by which calendar, and why not by the one that was asked. */
export interface DueTime extends ClockCalendar {
  readonly dueAt: number;
}

/**
 * The first instant at which the stretches reach the limit: in the given calendar, or in natural time where that one runs
 * out before the due time.
 */
export function dueTime(
  spans: readonly UnpausedSpan[],
  limitMs: number,
  { calendar, problem }: ClockCalendar,
): DueTime {
  const due = dueOver(spans, limitMs, calendar);
  return due.ok
    ? { calendar, problem, dueAt: due.value }
    : dueTime(spans, limitMs, { calendar: naturalTime, problem: due.error });
}
