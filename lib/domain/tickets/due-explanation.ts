import { dayNumberOf, startOfBeijingDay } from '@/lib/domain/beijing-time';
import type { BusinessCalendar, CalendarDay } from './business-calendar';
import type { ClockRule, TermsBook } from './clock-terms';
import type { Ticket } from './ticket';
import { reckoningOf, standingBy, type TicketReckoning } from './ticket-clock';
import { countedBetween, type TicketMeasure } from './ticket-spans';

/** Why a stretch counts, or why the clock stands still in it. `name` is that of the notice. */
export type SegmentReason =
  | { readonly type: 'counted'; readonly by: 'weekday' | 'date' | 'notice' | 'natural'; readonly name?: string }
  | { readonly type: 'outside-hours' }
  | { readonly type: 'closed-weekday' }
  | { readonly type: 'closed-date' }
  | { readonly type: 'closed-notice'; readonly name: string }
  | { readonly type: 'paused'; readonly reason: string; readonly incidentId: string | null };

/** A stretch `[from, to)` of a ticket's time in which one thing held. */
export interface DueSegment {
  readonly from: number;
  readonly to: number;
  /** `to - from` or 0; in between only for the one that sums up what is too long to be told, see {@link explainDue}. */
  readonly countedMs: number;
  readonly why: SegmentReason;
  /** The terms in force then. */
  readonly termsId: number;
  /** Whether it lies behind the due time. */
  readonly beyondLimit: boolean;
}

/** Why a ticket is due when it is due: what a shop brings to an appeal. */
export interface DueExplanation {
  readonly startedAt: number;
  readonly startedBy: 'created' | 'first-seen';
  readonly limitMs: number;
  readonly mode: ClockRule['mode'];
  readonly usedMs: number;
  readonly dueAt: number;
  /** What the sum gives, whatever the page says. */
  readonly computedDueAt: number;
  /**
   * The page's own countdown as it was read last; null where none is known. `differenceMs` is page minus sum; 0 where the sum is
   * one of the due times that the page allows. Else `dueAt` is the earliest of these. `toMinute`: whether it was written in
   * minutes.
   */
  readonly page: {
    readonly readAt: number;
    readonly leftMs: number;
    readonly toMinute: boolean;
    readonly dueAt: number;
    readonly differenceMs: number;
  } | null;
  /** What had been used when each later set of terms came into force, and what they allow. */
  readonly replans: readonly {
    readonly at: number;
    readonly termsId: number;
    readonly usedMs: number;
    readonly limitMs: number;
  }[];
  readonly segments: readonly DueSegment[];
}

/** Three parts of so many segments at most: until the due time, behind it, and cut once more at the instant asked for. */
const mostOfPart = 130;
/** Days looked at in a part, where so many of them in a row make one segment. */
const mostSteps = 4_000;

type Told = Omit<DueSegment, 'beyondLimit'>;

const closedReason = ({ by, name = '' }: CalendarDay['source']): SegmentReason => {
  if (by === 'notice') return { type: 'closed-notice', name };
  return { type: by === 'date' ? 'closed-date' : 'closed-weekday' };
};

/** Up to when days are closed for the same reason. Weeks without any open day are passed over at once. */
function endOfClosedDays(calendar: BusinessCalendar, dayNumber: number, { by }: CalendarDay['source']): number {
  if (by !== 'weekday') return startOfBeijingDay(dayNumber + 1);
  const opening = calendar.nextOpening(startOfBeijingDay(dayNumber));
  const special = calendar.nextSpecialDay(dayNumber);
  return startOfBeijingDay(
    Math.min(opening === null ? Infinity : dayNumberOf(opening), special === null ? Infinity : special),
  );
}

/** What a calendar says from an instant on, and how long that holds at least. */
function reasonAt(calendar: BusinessCalendar, at: number): { readonly why: SegmentReason; readonly until: number } {
  const dayNumber = dayNumberOf(at);
  const { windows, source } = calendar.dayOf(dayNumber);
  if (source.by === 'natural') return { why: { type: 'counted', ...source }, until: Infinity };
  if (windows.length === 0) return { why: closedReason(source), until: endOfClosedDays(calendar, dayNumber, source) };

  const midnight = startOfBeijingDay(dayNumber);
  const window = windows.find(({ toMs }) => at < midnight + toMs);
  if (!window) return { why: { type: 'outside-hours' }, until: startOfBeijingDay(dayNumber + 1) };
  return at < midnight + window.fromMs
    ? { why: { type: 'outside-hours' }, until: midnight + window.fromMs }
    : { why: { type: 'counted', ...source }, until: midnight + window.toMs };
}

/** The stretches of `[from, to)` one after the other; neighbours may hold for the same reason. */
function* stretchesOf({ regimes }: TicketMeasure, from: number, to: number): Generator<Told> {
  for (const { spans, calendar, terms } of regimes) {
    for (const span of spans) {
      const end = Math.min(span.to ?? to, to);
      for (let at = Math.max(span.from, from); at < end; ) {
        const { why, until } = span.pause
          ? { why: { type: 'paused', ...reasonOf(span.pause) } as const, until: end }
          : reasonAt(calendar, at);
        const upTo = Math.min(until, end);
        yield { from: at, to: upTo, countedMs: why.type === 'counted' ? upTo - at : 0, why, termsId: terms.id };
        at = upTo;
      }
    }
  }
}

const reasonOf = ({ reason, incidentId }: { readonly reason: string; readonly incidentId: string | null }) => ({
  reason,
  incidentId,
});

const isSameReason = (a: Told, b: Told): boolean =>
  a.termsId === b.termsId && JSON.stringify(a.why) === JSON.stringify(b.why);

/** One part of the explanation; neighbours of one reason are one segment. */
function partOf(measure: TicketMeasure, from: number, to: number): readonly Told[] {
  const told: Told[] = [];
  let steps = 0;
  for (const next of stretchesOf(measure, from, to)) {
    steps += 1;
    const last = told.at(-1);
    if (steps > mostSteps || (told.length === mostOfPart - 1 && next.to < to)) {
      const why: SegmentReason = { type: 'counted', by: 'weekday' };
      return [...told, { ...next, to, why, countedMs: countedBetween(measure, next.from, to) }];
    }
    if (last && isSameReason(last, next)) {
      told[told.length - 1] = { ...last, to: next.to, countedMs: last.countedMs + next.countedMs };
    } else told.push(next);
  }
  return told;
}

function segmentsOf({ startedAt, asOf, measure }: TicketReckoning, dueAt: number, end: number): readonly DueSegment[] {
  const cuts = [startedAt, dueAt, asOf, end].map((at) => Math.min(Math.max(at, startedAt), end)).sort((a, b) => a - b);
  return cuts.slice(1).flatMap((to, index) => {
    const from = cuts[index] as number;
    return partOf(measure, from, to).map((segment) => ({ ...segment, beyondLimit: from >= dueAt }));
  });
}

/**
 * Why a ticket is due when it is due, told from its start to its due time, and on to `now` or its closing where that is
 * later. Segments follow each other without a gap and are cut at the due time and at the instant that is asked for, so that
 * the counted time of those before that instant is `usedMs`, and of those before the due time the limit where the sum
 * rules. What lies ahead is told as if a pause that lasts were ended now.
 *
 * At most 390 segments: each of the up to three parts between these cuts tells 129 one by one, and what remains of it as
 * one `counted` by `weekday` whose `countedMs` is less than its length.
 * @example explainDue(ticket, book, now).segments[0] // 17:30–19:00, 90 min, counted by weekday
 */
export function explainDue(ticket: Ticket, book: TermsBook, now: number): DueExplanation {
  const reckoning = reckoningOf(ticket, book, now);
  const { history, startedAt, measure } = reckoning;
  const { mode, usedMs, dueAt, computedDueAt, limitMs, closedAt } = standingBy(ticket.id, reckoning);
  const { countdown } = history;
  const end = Math.max(startedAt, dueAt, Math.min(now, closedAt ?? now));
  return {
    startedAt,
    startedBy: history.createdAt === null ? 'first-seen' : 'created',
    limitMs,
    mode,
    usedMs,
    dueAt,
    computedDueAt,
    page:
      countdown === null
        ? null
        : {
            readAt: countdown.at,
            leftMs: countdown.leftMs,
            toMinute: countdown.toMinute,
            dueAt,
            differenceMs: dueAt - computedDueAt,
          },
    replans: measure.regimes.slice(1).map(({ from, terms, usedBeforeMs, rule }) => ({
      at: from,
      termsId: terms.id,
      usedMs: usedBeforeMs,
      limitMs: rule.limitMs,
    })),
    segments: segmentsOf(reckoning, dueAt, end),
  };
}
