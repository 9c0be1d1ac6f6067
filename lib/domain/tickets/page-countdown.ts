import { hourMs, minuteMs, secondMs } from '@/lib/domain/beijing-time';
import type { TicketEvent } from './ticket';

/** A countdown of the page as it is written: `还剩5小时` are 5 hours, and whole hours of them. */
export interface WrittenCountdown {
  /** Natural time left; 0 where the page says that it has run out, or that nothing is left. */
  readonly leftMs: number;
  /** The smallest unit that it counts down in; absent: minutes. */
  readonly unitMs?: number | undefined;
}

/** What the page's countdown says of the due time, as far as it has been read. */
export interface CountdownReading {
  /** When it was read last, and what it said then. */
  readonly at: number;
  readonly leftMs: number;
  /** Whether it was written in minutes. */
  readonly toMinute: boolean;
  /** The due times that it allows, half-open; -Infinity where it says only that the due time is past. */
  readonly earliestDueAt: number;
  readonly latestDueAt: number;
  /** What was known before this reading narrowed it down; null where it does not agree with that, or nothing was. */
  readonly before: CountdownReading | null;
}

type CountdownRead = Extract<TicketEvent, { type: 'countdown-read' }>;

function allowedBy({ at, leftMs, unitMs = minuteMs }: CountdownRead): CountdownReading {
  const toMinute = unitMs <= minuteMs;
  const hasRunOut = leftMs === 0 && toMinute;
  return {
    at,
    leftMs,
    toMinute,
    earliestDueAt: hasRunOut ? Number.NEGATIVE_INFINITY : at + leftMs,
    latestDueAt: at + leftMs + unitMs,
    before: null,
  };
}

/**
 * What is known of the due time when the countdown has been read once more. A unit is what it counts down in, so `还剩5小时` is
 * at least 5 h and less than 6 h: readings that agree narrow that down, one that does not stands alone.
 * @example countdownAfter(null, { type: 'countdown-read', at, leftMs: 5 * hourMs, unitMs: hourMs }).latestDueAt // at + 6 h
 */
export function countdownAfter(known: CountdownReading | null, event: CountdownRead): CountdownReading {
  const read = allowedBy(event);
  if (known === null) return read;
  const earliestDueAt = Math.max(known.earliestDueAt, read.earliestDueAt);
  const latestDueAt = Math.min(known.latestDueAt, read.latestDueAt);
  return latestDueAt > earliestDueAt ? { ...read, earliestDueAt, latestDueAt, before: known } : read;
}

/** Whether a sum is one of the due times that the page allows, give or take the minute by which pages lag. */
const allows = ({ earliestDueAt, latestDueAt }: CountdownReading, dueAt: number): boolean =>
  dueAt >= earliestDueAt - minuteMs && dueAt < latestDueAt + minuteMs;

/** The earliest due time that the page allows. One that has passed, nobody knows when, has when that was read. */
const earliestOf = ({ earliestDueAt, at }: CountdownReading): number =>
  Number.isFinite(earliestDueAt) ? earliestDueAt : at;

/**
 * The due time that the page gives where the sum is none that it allows; null where the sum may stand, which is the more
 * exact one. Of all that the page allows it is the earliest: to warn too early costs nothing, to warn too late costs points.
 * A countdown that has run out does not say when, so that any sum that has passed too agrees with it. A sum from when the
 * ticket was first seen is due at the latest then: a countdown in whole hours or days that allows earlier is not answered by
 * it.
 * @param isEstimate whether the sum begins when the ticket was first seen
 * @example dueByCountdown(read at 16:00 as 还剩5小时, 22:30) // 21:00
 */
export function dueByCountdown(countdown: CountdownReading, computedDueAt: number, isEstimate = false): number | null {
  const { earliestDueAt, toMinute } = countdown;
  if (isEstimate && !toMinute && earliestDueAt < computedDueAt) return earliestDueAt;
  return allows(countdown, computedDueAt) ? null : earliestOf(countdown);
}

/** A due time that is narrowed down further than this is another one for whoever was warned of it. */
const sameWithinMs = hourMs;

/**
 * The due times that a ticket may have had before readings that agree narrowed them down to the one it has: who was warned of
 * one of them was warned of this one. Those of an hour or more away are others, as `还剩2天` allows them.
 * @example dueAtsBefore(16:00 as 还剩5小时, then 16:40 as 还剩4小时, 22:30, 21:20) // [21:00]
 */
export function dueAtsBefore(countdown: CountdownReading, computedDueAt: number, dueAt: number): readonly number[] {
  const known: number[] = [];
  let first = countdown;
  for (let each = countdown.before; each !== null; each = each.before) {
    known.push(earliestOf(each));
    first = each;
  }
  if (allows(first, computedDueAt)) known.push(computedDueAt);
  return known.filter((each) => each !== dueAt && Math.abs(each - dueAt) < sameWithinMs);
}

/** Beyond this a countdown says something that the one before did not: it is rounded, and pages lag. */
const toleranceMs = 90 * secondMs;
/** That the due time is later than could be known is worth as many events as this for each unit that goes by. */
const narrowings = 4;

/**
 * Whether a countdown says something new: that the ticket is due earlier than was known, or later.
 * @example isCountdownNews(read a minute ago as 40 minutes, { leftMs: 39 * minuteMs }, now) // false
 */
export function isCountdownNews(
  known: CountdownReading | null,
  { leftMs, unitMs = minuteMs }: WrittenCountdown,
  now: number,
): boolean {
  if (known === null) return true;
  const leastMs = Math.max(0, known.earliestDueAt - now);
  const mostMs = Math.max(0, known.latestDueAt - now);
  const isLater = leftMs - leastMs > Math.max(toleranceMs, unitMs / narrowings);
  return isLater || mostMs - (leftMs + unitMs) > toleranceMs;
}
