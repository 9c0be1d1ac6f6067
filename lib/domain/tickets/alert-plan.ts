import { dayMs, minuteMs } from '@/lib/domain/beijing-time';
import { type AlertLevel, type AlertPreferences, afterQuiet, levelsOf, type QuietHours } from './alert-levels';
import type { BusinessCalendar } from './business-calendar';
import type { TermsBook } from './clock-terms';
import { snoozeInForce } from './snooze';
import type { Ticket, TicketEvent } from './ticket';
import { type TicketStanding, timeOf } from './ticket-clock';

/** A warning of a ticket that falls due in closed hours comes so many counted minutes before they begin. */
const broughtForwardMs = 30 * minuteMs;

/** For so long after its due time a breach may still be given although the shop has closed meanwhile. */
export const closingGraceMs = 5 * minuteMs;

/** A ticket as its alerts are planned. */
export interface AlertSubject {
  readonly standing: TicketStanding;
  /** Until when a person does not want to be warned. */
  readonly snoozedUntil: number | null;
  /** Since when its due time is what it is: no alert can be late by more. */
  readonly plannedSince: number;
}

const movesDueTime: ReadonlySet<TicketEvent['type']> = new Set([
  'opened',
  'corrected',
  'replanned',
  'countdown-read',
  'resumed',
  'reopened',
]);

/** @example alertSubject(ticket, standingOf(ticket, book, now), book).snoozedUntil // null */
export const alertSubject = (ticket: Ticket, standing: TicketStanding, book: TermsBook): AlertSubject => ({
  standing,
  snoozedUntil: snoozeInForce(ticket, book, standing),
  plannedSince: ticket.events.findLast(({ type }) => movesDueTime.has(type))?.at ?? standing.startedAt,
});

/** One alert of one ticket, when its time comes and from when on it may be given. */
export interface PlannedAlert {
  /**
   * Kind of alert, level, ticket and the minute in which it is due: the same alert always has the same, a due time that moved
   * to another minute makes others. Seconds do not: the list leaves them out and the page of the ticket shows them.
   */
  readonly id: string;
  /** The ids that it would have had for due times that are the same to whoever was warned of them. */
  readonly formerIds: readonly string[];
  readonly type: 'level' | 'reminder' | 'breach';
  readonly ticketId: string;
  readonly dueAt: number;
  /** Its moment by level, snooze or due time. */
  readonly at: number;
  /** The first instant at which it may be given: in the shop's hours and outside quiet hours. */
  readonly from: number;
  readonly quiet: QuietHours | null;
  readonly sound: boolean;
}

const leftAt = ({ when }: AlertLevel, limitMs: number): number =>
  when.by === 'left' ? when.minutes * minuteMs : (limitMs * (100 - when.percent)) / 100;

/** The first instant of the ticket at which no more than `leftMs` is left. */
function momentOf(leftMs: number, { standing }: AlertSubject): number {
  const { startedAt, dueAt } = standing;
  const time = timeOf(standing);
  const due = time.dueAt(startedAt, time.countedBetween(startedAt, dueAt) - leftMs);
  return due.ok ? due.value : startedAt;
}

/** So far ahead an instant is looked for that is open and not quiet. */
const lookedAheadMs = 30 * dayMs;

/** null where quiet hours leave nothing of the opening hours. */
function firstFree(at: number, quiet: QuietHours | null, shop: BusinessCalendar): number | null {
  for (let candidate = at; candidate <= at + lookedAheadMs; ) {
    const opening = shop.nextOpening(candidate);
    if (opening === null) return null;
    candidate = afterQuiet(opening, quiet);
    if (candidate === opening) return opening;
  }
  return null;
}

/**
 * A warning whose moment lies in closed hours waits for the opening; where the ticket is due before it, the warning is
 * brought forward into the hours before. null: the shop was not open in all the time of the ticket.
 */
function intoOpenHours(at: number, { standing }: AlertSubject, shop: BusinessCalendar): number | null {
  const { startedAt, dueAt } = standing;
  const opening = shop.nextOpening(at);
  if (opening === at || (opening !== null && opening < dueAt)) return at;
  const openMs = shop.countedBetween(startedAt, at);
  if (openMs === 0) return null;
  const forward = shop.dueAt(startedAt, openMs - broughtForwardMs);
  return forward.ok ? shop.nextOpening(forward.value) : null;
}

type Moment = Pick<PlannedAlert, 'type' | 'at' | 'quiet' | 'sound'> & { readonly name: string };

function levelMoments(subject: AlertSubject, preferences: AlertPreferences, shop: BusinessCalendar): Moment[] {
  const { kind, limitMs } = subject.standing;
  return levelsOf(preferences, kind)
    .map((level) => ({ level, leftMs: leftAt(level, limitMs) }))
    .sort((a, b) => b.leftMs - a.leftMs)
    .flatMap(({ level, leftMs }) => {
      const at = intoOpenHours(momentOf(leftMs, subject), subject, shop);
      const { id, quiet, sound } = level;
      return at === null ? [] : [{ type: 'level' as const, name: `soon:${id}`, at, quiet, sound }];
    });
}

/** What a snooze makes of the levels: one reminder when it ends stands for all that it covers. */
function withSnooze(levels: readonly Moment[], until: number | null): readonly Moment[] {
  if (until === null) return levels;
  const sound = levels.some((level) => level.sound);
  const reminder: Moment = { type: 'reminder', name: 'snooze', at: until, quiet: null, sound };
  return [reminder, ...levels.filter(({ at }) => at >= until)];
}

function breachFrom(dueAt: number, quiet: QuietHours | null, shop: BusinessCalendar): number | null {
  const isClosing = !shop.isOpen(dueAt) && shop.isOpen(dueAt - 1);
  return isClosing && afterQuiet(dueAt, quiet) === dueAt ? dueAt : firstFree(dueAt, quiet, shop);
}

/**
 * Every alert that a ticket is to have as it stands, in the order in which each takes the place of those before it: the
 * levels by time left, the reminder of a snooze, the breach. None for a closed or a paused ticket; the breach alone for an
 * overdue one. Nothing is planned outside the shop's hours except a breach at the closing instant; what falls due while the
 * shop is closed waits for the opening, what falls due in quiet hours for their end, and one that would not come before the
 * alert after it is left out. A snooze holds levels back, never the breach. product.md, Notifications; README of this folder.
 * @param shop the hours of the shop, whatever the ticket itself is measured by
 * @example
 * // opened 2026-11-21 17:30, due 2026-11-22 11:30, one level at 30 minutes
 * alertPlan(subject, defaultAlerts, shop).map(({ id, from }) => [id, from])
 * // [['soon:halfhour:7:1795318200000', 2026-11-22 11:00], ['breach:7:1795318200000', 2026-11-22 11:30]]
 */
export function alertPlan(
  subject: AlertSubject,
  preferences: AlertPreferences,
  shop: BusinessCalendar,
): readonly PlannedAlert[] {
  const { id: ticketId, open, state, dueAt, dueAtsBefore } = subject.standing;
  if (!open || state === 'paused') return [];
  const { quiet, sound } = preferences.breach;
  const warnings =
    state === 'overdue' ? [] : withSnooze(levelMoments(subject, preferences, shop), subject.snoozedUntil);

  const alerts: PlannedAlert[] = [];
  const idFor = (name: string) => (at: number) => `${name}:${ticketId}:${at - (at % minuteMs)}`;
  const idsOf = (name: string) => ({ id: idFor(name)(dueAt), formerIds: dueAtsBefore.map(idFor(name)) });
  const firstBreach = breachFrom(dueAt, quiet, shop);
  if (firstBreach !== null)
    alerts.push({ ...idsOf('breach'), type: 'breach', ticketId, dueAt, at: dueAt, from: firstBreach, quiet, sound });
  let superseded = dueAt;
  for (const { name, ...moment } of warnings.toReversed()) {
    const from = firstFree(moment.at, moment.quiet, shop);
    if (from === null || from >= superseded) continue;
    superseded = from;
    const ids = moment.type === 'reminder' ? { id: `${name}:${ticketId}:${moment.at}`, formerIds: [] } : idsOf(name);
    alerts.unshift({ ...moment, ...ids, ticketId, dueAt, from });
  }
  return alerts;
}

/**
 * The ticket that an alert tells of, by its id.
 * @example ticketOfAlert('soon:halfhour:10086001:1795258800000') // '10086001'
 */
export const ticketOfAlert = (alertId: string): string | undefined => alertId.split(':').at(-2);

/**
 * Whether the shop's and the alert's own hours let it be given at `now`, its time having come.
 * @example mayBeGiven(breachAtClosing, shop, closing) // true
 */
export function mayBeGiven({ type, dueAt, quiet }: PlannedAlert, shop: BusinessCalendar, now: number): boolean {
  if (afterQuiet(now, quiet) !== now) return false;
  if (shop.isOpen(now)) return type === 'breach' || now < dueAt;
  return type === 'breach' && now < dueAt + closingGraceMs && shop.isOpen(dueAt - 1);
}

/**
 * The next instant from `now` on at which an alert that was not given yet may be given; null where it may not any more.
 * @example nextGiving(breachAtNight, shop, now) // the opening
 */
export function nextGiving(alert: PlannedAlert, shop: BusinessCalendar, now: number): number | null {
  if (alert.from >= now) return alert.from;
  if (mayBeGiven(alert, shop, now)) return now;
  const next = firstFree(now, alert.quiet, shop);
  return next === null || (alert.type !== 'breach' && next >= alert.dueAt) ? null : next;
}
