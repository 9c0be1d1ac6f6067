import { hourMs, minuteMs } from '@/lib/domain/beijing-time';
import type { JournalEntry, JournalEntryOf } from './journal';

/** Clocks are set right by a few seconds all the time; what differs by less says nothing. */
const toleranceMs = 2 * minuteMs;
/** The browser may let an alarm wait while it is busy. */
const alarmToleranceMs = 10 * minuteMs;
/** How long what was noticed is worth telling. */
const worthTellingMs = 12 * hourMs;

/** What the worker left behind when it last looked at the clock, in whichever of its lives. */
export interface ClockMark {
  /** What the clock showed then. */
  readonly seenAt: number;
  /** When it was to be woken next; null: not at all. */
  readonly plannedFor: number | null;
}

/** A look at the computer's clock. */
export interface ClockLook {
  readonly now: number;
  /** null: never looked before. */
  readonly mark: ClockMark | null;
  /** What passed since the look before in this life of the worker, by the clock and by a count that nobody can set; null at the first. */
  readonly since: { readonly wallMs: number; readonly countedMs: number } | null;
}

/**
 * What the computer's clock has done since it was looked at last. That it went ahead cannot be told from a short sleep, in
 * which the count of some systems stands still; an alarm that was missed says that it was a sleep, or that the browser was
 * closed.
 *
 * @example judgeClock({ now, mark: { seenAt: now + 12 * minuteMs, plannedFor: null }, since: null })
 *   // [{ type: 'clock-back', at: now, byMs: 720_000 }]
 */
export function judgeClock({ now, mark, since }: ClockLook): readonly JournalEntry[] {
  const aheadMs = since === null ? 0 : since.wallMs - since.countedMs;
  const backMs = Math.max(-aheadMs, mark === null ? 0 : mark.seenAt - now);
  if (backMs > toleranceMs) return [{ type: 'clock-back', at: now, byMs: backMs }];
  const lateMs = typeof mark?.plannedFor === 'number' ? now - mark.plannedFor : 0;
  if (lateMs > alarmToleranceMs) return [{ type: 'slept', at: now, forMs: lateMs }];
  return aheadMs > toleranceMs ? [{ type: 'clock-forward', at: now, byMs: aheadMs }] : [];
}

/**
 * Whether a page shows what has not come to be yet by the computer's clock, which is behind then by at least so much.
 *
 * @param createdTimes when the tickets of the page were created, by JD's clock
 * @param seenAt when the page showed them, by the computer's
 * @example judgePageTimes([seenAt + 12 * minuteMs], seenAt)?.byMs // 720_000
 */
export function judgePageTimes(createdTimes: readonly number[], seenAt: number): JournalEntryOf<'page-ahead'> | null {
  const byMs = Math.max(...createdTimes.map((createdAt) => createdAt - seenAt), 0);
  return byMs > toleranceMs ? { type: 'page-ahead', at: seenAt, byMs } : null;
}

/**
 * Whether an entry says again what another has said: of the same page at the same time, or an hour later nothing more.
 *
 * @example isRepeated(entry, entry) // true
 */
export const isRepeated = (entry: JournalEntryOf<'page-ahead'>, known: JournalEntryOf<'page-ahead'> | undefined) =>
  known !== undefined && Math.abs(entry.at - known.at) < hourMs && entry.byMs <= known.byMs + toleranceMs;

/** What is to be said of the computer's clock now. `byMs`: at least, for `behind`. */
export interface ClockFinding {
  readonly type: 'behind' | 'went-back' | 'jumped';
  readonly byMs: number;
  readonly at: number;
}

/**
 * What is to be said of the computer's clock: that it is behind the page, as long as it was not put forward by as much
 * since; else that it went back, or jumped ahead, within the last twelve hours. null: nothing is known against it.
 *
 * @param entries of the journal, in any order; those later than now were written by a wrong clock and are left out
 * @example clockFinding([{ type: 'page-ahead', at, byMs: 720_000 }], now) // { type: 'behind', byMs: 720_000, at }
 */
export function clockFinding(entries: readonly JournalEntry[], now: number): ClockFinding | null {
  const recent = entries.filter(({ at }) => at > now - worthTellingMs && at <= now);
  const newest = <Type extends JournalEntry['type']>(type: Type) =>
    recent
      .filter((entry): entry is JournalEntryOf<Type> => entry.type === type)
      .reduce<JournalEntryOf<Type> | null>(
        (last, entry) => (last === null || entry.at >= last.at ? entry : last),
        null,
      );
  const [ahead, back, forward] = [newest('page-ahead'), newest('clock-back'), newest('clock-forward')];
  const isPutRight =
    ahead !== null && forward !== null && forward.at >= ahead.at && forward.byMs >= ahead.byMs - toleranceMs;
  if (ahead !== null && !isPutRight) return { type: 'behind', byMs: ahead.byMs, at: ahead.at };
  if (back !== null) return { type: 'went-back', byMs: back.byMs, at: back.at };
  if (forward !== null && !isPutRight) return { type: 'jumped', byMs: forward.byMs, at: forward.at };
  return null;
}
