import { hourMs, minuteMs } from '@/lib/domain/beijing-time';
import type { TermsBook } from '@/lib/domain/tickets/clock-terms';
import type { Ticket, TicketEvent } from '@/lib/domain/tickets/ticket';
import { standingOf } from '@/lib/domain/tickets/ticket-clock';

/**
 * The oracle of due times that are the same to whoever was warned: lives through the events of a ticket one by one and keeps
 * every due time that it had while what the page counts down agreed with what was read before.
 */

interface Range {
  readonly from: number;
  readonly to: number;
}

function rangeOf({ at, leftMs, unitMs = minuteMs }: Extract<TicketEvent, { type: 'countdown-read' }>): Range {
  const isOver = leftMs === 0 && unitMs === minuteMs;
  return { from: isOver ? Number.NEGATIVE_INFINITY : at + leftMs, to: at + leftMs + unitMs };
}

const holds = ({ from, to }: Range, at: number): boolean => from - minuteMs <= at && at < to + minuteMs;

/** Other due times than the one of now, less than an hour from it, for which an alert stands for one of now. */
export function duesBefore({ id, events }: Ticket, book: TermsBook, now: number): readonly number[] {
  let allowed: Range | null = null;
  let allowedFirst: Range | null = null;
  let dues: { readonly at: number; readonly isSum: boolean }[] = [];
  let before = standingOf({ id, events: events.slice(0, 1) }, book, now);
  for (const [index, event] of events.entries()) {
    const after = standingOf({ id, events: events.slice(0, index + 1) }, book, now);
    const isRestarted =
      (after.state === 'paused') !== (before.state === 'paused') ||
      (event.type === 'corrected' && event.createdAt !== undefined);
    if (isRestarted) [allowed, allowedFirst, dues] = [null, null, []];
    if (event.type === 'countdown-read') {
      const read = rangeOf(event);
      const both: Range | null = allowed && {
        from: Math.max(allowed.from, read.from),
        to: Math.min(allowed.to, read.to),
      };
      if (both && both.to - both.from >= minuteMs) allowed = both;
      else {
        [allowed, allowedFirst] = [read, read];
        dues = holds(read, before.computedDueAt) ? [{ at: before.computedDueAt, isSum: true }] : [];
      }
    }
    if (after.computedDueAt !== before.computedDueAt) dues = dues.filter(({ isSum }) => !isSum);
    const isSum = after.dueFrom === 'clock';
    if (allowedFirst && (!isSum || holds(allowedFirst, after.dueAt))) dues.push({ at: after.dueAt, isSum });
    before = after;
  }
  const { dueAt } = before;
  return dues.map(({ at }) => at).filter((at) => at !== dueAt && Math.abs(at - dueAt) < hourMs);
}
