import type { Result } from '@/lib/domain/result';
import { type BusinessCalendar, naturalTime } from './business-calendar';
import {
  type ClockCalendar,
  type ClockRule,
  type ClockTerms,
  calendarOfRule,
  ruleOf,
  type TermsBook,
  termsById,
} from './clock-terms';
import type { TicketHistory } from './ticket-history';
import type { Pause } from './ticket-pauses';

/** A stretch of time in which a ticket was paused by one pause, or by none; `to` is null for the one without an end. */
export interface TicketSpan<P = Pause> {
  readonly from: number;
  readonly to: number | null;
  readonly pause: P | null;
}

/**
 * The time since `startedAt`, cut where pauses begin and end. A pause that still lasts ends at `asOf`, as if it were
 * resumed then. Pauses that overlap, which a wrong computer clock can make, take away nothing twice: the earlier one counts.
 * @example spansOf([], startedAt, now) // [{ from: startedAt, to: null, pause: null }]
 */
export function spansOf<P extends Pick<Pause, 'from' | 'to'>>(
  pauses: readonly P[],
  startedAt: number,
  asOf: number,
): readonly TicketSpan<P>[] {
  // Of hundreds of tickets hardly one was ever paused.
  if (pauses.length === 0) return [{ from: startedAt, to: null, pause: null }];
  const spans: TicketSpan<P>[] = [];
  let cursor = startedAt;
  for (const pause of [...pauses].sort((a, b) => a.from - b.from)) {
    const until = pause.to ?? Math.max(pause.from, asOf);
    if (pause.from > cursor) spans.push({ from: cursor, to: pause.from, pause: null });
    const from = Math.max(cursor, pause.from);
    if (until > from) spans.push({ from, to: until, pause });
    cursor = Math.max(cursor, until);
  }
  return [...spans, { from: cursor, to: null, pause: null }];
}

/** One set of terms as it measures a ticket, and the stretches in which it was in force. */
export interface Regime extends ClockCalendar {
  /** Not before the ticket's start. */
  readonly from: number;
  /** null: the one that measures all time to come. */
  readonly to: number | null;
  readonly terms: ClockTerms;
  readonly rule: ClockRule;
  readonly spans: readonly TicketSpan[];
  /** What had been used when it came into force. */
  readonly usedBeforeMs: number;
}

/** How a ticket is measured from its start on. */
export interface TicketMeasure {
  /** In order, without gaps; never empty. */
  readonly regimes: readonly Regime[];
  /** The first instant at which what was used reached the limit of the terms in force then. */
  readonly dueAt: number;
  /** That limit. */
  readonly limitMs: number;
}

function clipped(spans: readonly TicketSpan[], from: number, to: number | null): readonly TicketSpan[] {
  if (to === null && spans[0]?.from === from) return spans;
  return spans.flatMap((span) => {
    const begins = Math.max(span.from, from);
    const ends = Math.min(span.to ?? Number.POSITIVE_INFINITY, to ?? Number.POSITIVE_INFINITY);
    return begins < ends ? [{ ...span, from: begins, to: Number.isFinite(ends) ? ends : null }] : [];
  });
}

function dueOver(spans: readonly TicketSpan[], limitMs: number, calendar: BusinessCalendar): Result<number> {
  let remaining = limitMs;
  let reachedFrom = 0;
  for (const { from, to, pause } of spans) {
    if (pause) continue;
    reachedFrom = from;
    const counted = to === null ? Number.POSITIVE_INFINITY : calendar.countedBetween(from, to);
    if (remaining <= counted) break;
    remaining -= counted;
  }
  return calendar.dueAt(reachedFrom, remaining);
}

interface DueTime extends ClockCalendar {
  readonly dueAt: number;
}

/**
 * The first instant at which the stretches reach the limit: in the given calendar, or in natural time where that one runs
 * out before the due time. The last stretch has no end.
 */
function dueTime(spans: readonly TicketSpan[], limitMs: number, { calendar, problem }: ClockCalendar): DueTime {
  const due = dueOver(spans, limitMs, calendar);
  return due.ok
    ? { calendar, problem, dueAt: due.value }
    : dueTime(spans, limitMs, { calendar: naturalTime, problem: due.error });
}

/** Time that a regime counts in `[from, to)`. */
export const countedIn = ({ spans, calendar }: Pick<Regime, 'spans' | 'calendar'>, from: number, to: number): number =>
  spans.reduce(
    (sum, span) =>
      span.pause ? sum : sum + calendar.countedBetween(Math.max(span.from, from), Math.min(span.to ?? to, to)),
    0,
  );

/** Time that counts against a ticket in `[from, to)`: each stretch by the terms in force then, paused ones not at all. */
export const countedBetween = ({ regimes }: Pick<TicketMeasure, 'regimes'>, from: number, to: number): number =>
  regimes.reduce((sum, regime) => sum + countedIn(regime, from, to), 0);

/** A closed ticket is measured as it stood then: what was paused later, or longer, is not part of it. */
const pausesOf = ({ pauses, closing }: TicketHistory): readonly Pause[] =>
  closing === null
    ? pauses
    : pauses
        .filter(({ from }) => from < closing.at)
        .map((pause) => (pause.to === null || pause.to <= closing.at ? pause : { ...pause, to: closing.at }));

/** The terms that measured a ticket one after the other since its start. A closed one is measured by none that came later. */
function periodsOf({ regimes, closing }: TicketHistory, startedAt: number) {
  const known = regimes.filter(({ from }, index) => index === 0 || !closing || from < closing.at);
  return known.flatMap(({ from, termsId }, index) => {
    const to = known[index + 1]?.from ?? null;
    return to !== null && to <= startedAt ? [] : [{ from: Math.max(from, startedAt), to, termsId }];
  });
}

/** When a limit was reached, and which. */
type Reached = Pick<TicketMeasure, 'dueAt' | 'limitMs'>;

/** The instant at which what was used reached `ms`, which it has within these regimes. */
function instantOfUse(regimes: readonly Regime[], ms: number): number {
  const regime = regimes.findLast(({ usedBeforeMs }) => usedBeforeMs < ms) as Regime;
  return dueTime(regime.spans, ms - regime.usedBeforeMs, regime).dueAt;
}

/**
 * What terms say that find their limit used up. Where those before them said already that the ticket is due, it has been
 * since then, or since it reached the limit of these; else it is due when they come into force and not before.
 */
const exceededAt = (
  { from, limitMs }: { readonly from: number; readonly limitMs: number },
  saidBefore: Reached | null,
  before: readonly Regime[],
): Reached => ({ dueAt: saidBefore ? Math.max(saidBefore.dueAt, instantOfUse(before, limitMs)) : from, limitMs });

/**
 * Measures a ticket by the terms that its events name, each for the time in which it was in force: what was used under
 * earlier terms stays as those counted it, the rest is counted by the later ones. Terms whose limit is exceeded already make
 * the ticket due when they come into force. What terms say that gave less than others before them is provisional: it gives
 * way to later terms, so that mistyped ones that are taken back leave no trace. Once all is used that any of its terms had
 * allowed, the ticket stays due. README of this folder, "What never changes".
 * @param asOf when a pause that still lasts is taken to end
 * @example measureOf(history, book, startedAt, now).dueAt
 */
export function measureOf(history: TicketHistory, book: TermsBook, startedAt: number, asOf: number): TicketMeasure {
  const spans = spansOf(pausesOf(history), startedAt, asOf);
  const regimes: Regime[] = [];
  let said: Reached | null = null;
  let usedUp: Reached | null = null;
  let usedBeforeMs = 0;
  let longestMs = 0;
  for (const { from, to, termsId } of periodsOf(history, startedAt)) {
    const terms = termsById(book, termsId);
    const rule = ruleOf(terms, history.kind);
    const { limitMs } = rule;
    const within = clipped(spans, from, to);
    longestMs = Math.max(longestMs, limitMs);

    let clock = calendarOfRule(rule, terms);
    if (usedBeforeMs >= limitMs) said = exceededAt({ from, limitMs }, said, regimes);
    else {
      // As it looked before the next change was known, so that no change turns a calendar into another one.
      const unending = to === null ? within : [...within, { from: to, to: null, pause: null }];
      const { dueAt, ...used } = dueTime(unending, limitMs - usedBeforeMs, clock);
      clock = used;
      said = to === null || dueAt <= to ? { dueAt, limitMs } : null;
    }
    const regime: Regime = { ...clock, from, to, terms, rule, spans: within, usedBeforeMs };
    regimes.push(regime);
    if (to !== null) usedBeforeMs += countedIn(regime, from, to);
    if (to !== null && usedBeforeMs >= longestMs)
      usedUp ??= { dueAt: instantOfUse(regimes, longestMs), limitMs: longestMs };
  }
  // The last terms have no end, so that their limit is reached at some time.
  const last = said as Reached;
  return { regimes, ...(usedUp && usedUp.dueAt <= last.dueAt ? usedUp : last) };
}
