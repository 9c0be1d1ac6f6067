import type { Problem } from '@/lib/domain/result';
import { type BusinessCalendar, naturalTime } from './business-calendar';
import { type ClockRule, type ClockTerms, clockCalendar, type TermsBook } from './clock-terms';
import { dueAtsBefore, dueByCountdown } from './page-countdown';
import type { Ticket } from './ticket';
import { historyOf, type TicketClosing, type TicketHistory } from './ticket-history';
import type { TicketKind } from './ticket-kind';
import { lastingPause } from './ticket-pauses';
import { countedBetween, measureOf, type Regime, type TicketMeasure } from './ticket-spans';

/** How a ticket stands at an instant, a closed one as it stood when it was closed. contract.md §3. */
export interface TicketStanding {
  readonly id: string;
  readonly kind: TicketKind;
  /** What the shop calls a kind of its own; null for the built-in ones. */
  readonly ownKindName: string | null;
  readonly orderId: string | null;
  readonly open: boolean;
  readonly state: 'running' | 'stopped' | 'paused' | 'overdue';
  /** True where no creation time was read: counted from when it was first seen. */
  readonly estimated: boolean;
  /** Instant from which time counts against the ticket. */
  readonly startedAt: number;
  /** Which time `usedMs` and `leftMs` are of, and by which calendar it is counted. */
  readonly mode: ClockRule['mode'];
  readonly calendar: ClockTerms['calendar'];
  /** While paused: when it would be due if it were resumed now. */
  readonly dueAt: number;
  /** `page` where the page's own countdown was taken; then `computedDueAt` says what the sum gave. */
  readonly dueFrom: 'clock' | 'page';
  readonly computedDueAt: number;
  /** Due times that are the same to whoever was warned of them, see {@link dueAtsBefore}. */
  readonly dueAtsBefore: readonly number[];
  /** The limit that makes it due then: that of the terms in force at the sum's due time. */
  readonly limitMs: number;
  /** Goes on beyond the limit, so that the minutes of a breach are kept. */
  readonly usedMs: number;
  /** How long past its due time: counted as the ticket is, in natural time where the page gave it. 0 before it. */
  readonly overMs: number;
  /** Counted time left (natural time for `natural`), 0 when overdue. */
  readonly leftMs: number;
  /** When the clock runs again, for `stopped`. */
  readonly resumesAt: number | null;
  readonly closedBy: TicketClosing['by'] | null;
  readonly closedAt: number | null;
  /** Only where the calendar of the terms could not be used; natural time is counted instead. */
  readonly problem?: Problem;
}

function stateOf(paused: boolean, overdue: boolean, counting: boolean): TicketStanding['state'] {
  if (paused) return 'paused';
  if (overdue) return 'overdue';
  return counting ? 'running' : 'stopped';
}

/** The terms in force at an instant; before the start of a ticket those that it starts with. */
const regimeAt = ({ regimes }: TicketMeasure, at: number): Regime =>
  regimes.findLast(({ from }) => from <= at) ?? (regimes[0] as Regime);

/** What the shop calls a kind of its own, also where later terms do not know it any more. */
function ownNameOf(kind: TicketKind, { regimes }: TicketMeasure): string | null {
  const own = regimes.findLast(({ terms }) => terms.ownKinds?.some((named) => named.kind === kind));
  return own?.terms.ownKinds?.find((named) => named.kind === kind)?.name ?? null;
}

/** A ticket's history with its clock applied: what standing, explanation and outcome are made of. */
export interface TicketReckoning {
  readonly history: TicketHistory;
  readonly startedAt: number;
  /** The instant that is asked for: that of the closing for a closed ticket. */
  readonly asOf: number;
  readonly measure: TicketMeasure;
  /** Where the page's countdown wins over the sum; else null. */
  readonly pageDueAt: number | null;
}

/** @example reckoningOf(ticket, book, now).measure.dueAt */
export function reckoningOf(ticket: Ticket, book: TermsBook, now: number): TicketReckoning {
  const history = historyOf(ticket);
  const asOf = history.closing?.at ?? now;
  const startedAt = history.createdAt ?? history.firstSeenAt;
  const measure = measureOf(history, book, startedAt, asOf);
  const pageDueAt = history.countdown && dueByCountdown(history.countdown, measure.dueAt, history.createdAt === null);
  return { history, startedAt, asOf, measure, pageDueAt };
}

/**
 * How a ticket stands at `now` by the terms that its events name. Any sequence of events has a standing; used, left and
 * over time are never negative. product.md rules 4 and 5.
 * @example
 * // opened 2026-11-21 17:30, asked 2026-11-22 10:00
 * standingOf(ticket, new Map(), now).dueAt // 2026-11-22T11:30:00+08:00, leftMs 90 min
 */
export const standingOf = (ticket: Ticket, book: TermsBook, now: number): TicketStanding =>
  standingBy(ticket.id, reckoningOf(ticket, book, now));

/** @example standingBy('10086001', reckoningOf(ticket, book, now)).state // 'running' */
export function standingBy(id: string, reckoning: TicketReckoning): TicketStanding {
  const { history, startedAt, asOf, measure, pageDueAt } = reckoning;
  const { closing, createdAt, kind } = history;
  const { calendar, problem, rule, terms } = regimeAt(measure, asOf);
  const dueAt = pageDueAt ?? measure.dueAt;
  const state = stateOf(lastingPause(history) !== null, asOf >= dueAt, calendar.isOpen(asOf));
  const overMs = pageDueAt === null ? countedBetween(measure, dueAt, asOf) : asOf - dueAt;

  return {
    id,
    kind,
    ownKindName: ownNameOf(kind, measure),
    orderId: history.orderId,
    open: closing === null,
    state,
    estimated: createdAt === null,
    startedAt,
    mode: calendar === naturalTime ? 'natural' : 'counted',
    calendar: rule.calendar ?? terms.calendar,
    dueAt,
    dueFrom: pageDueAt === null ? 'clock' : 'page',
    computedDueAt: measure.dueAt,
    dueAtsBefore: history.countdown ? dueAtsBefore(history.countdown, measure.dueAt, dueAt) : [],
    limitMs: measure.limitMs,
    usedMs: countedBetween(measure, startedAt, asOf),
    overMs: Math.max(0, overMs),
    leftMs: countedBetween(measure, asOf, dueAt),
    resumesAt: state === 'stopped' && closing === null ? calendar.nextOpening(asOf) : null,
    closedBy: closing?.by ?? null,
    closedAt: closing?.at ?? null,
    ...(problem ? { problem } : {}),
  };
}

/** What decides which of several tickets comes first. */
export interface Urgency {
  readonly id: string;
  readonly dueAt: number;
  readonly isPaused: boolean;
}

/**
 * The urgency of a ticket, for a list of which few tickets are looked at: it costs a part of a standing.
 * @example urgencyBy('10086001', reckoningOf(ticket, book, now)).dueAt
 */
export const urgencyBy = (id: string, { history, measure, pageDueAt }: TicketReckoning): Urgency => ({
  id,
  dueAt: pageDueAt ?? measure.dueAt,
  isPaused: lastingPause(history) !== null,
});

/**
 * Most urgent first: by due time, which puts the overdue first; paused ones last; the id decides between equals.
 * @example urgencies.toSorted(byUrgency)
 */
export function byUrgency(a: Urgency, b: Urgency): number {
  if (a.isPaused !== b.isPaused) return a.isPaused ? 1 : -1;
  if (a.dueAt !== b.dueAt) return a.dueAt - b.dueAt;
  return a.id < b.id ? -1 : Number(a.id > b.id);
}

const urgencyOf = ({ id, dueAt, state }: TicketStanding): Urgency => ({ id, dueAt, isPaused: state === 'paused' });

/**
 * The same order of standings.
 * @example standings.toSorted(compareUrgency)
 */
export const compareUrgency = (a: TicketStanding, b: TicketStanding): number => byUrgency(urgencyOf(a), urgencyOf(b));

/**
 * The time that a standing is counted in, so that used and left time can be carried on to a later instant.
 * @example timeOf(standing).countedBetween(standing.startedAt, now)
 */
export const timeOf = ({ mode, calendar }: Pick<TicketStanding, 'mode' | 'calendar'>): BusinessCalendar =>
  mode === 'natural' ? naturalTime : clockCalendar(calendar).calendar;
