import type { AlertLog, ClockMarks, LoggedAlert, Notifier, Wakeups } from '@/lib/app/ports/attention';
import type { Journal } from '@/lib/app/ports/storage';
import type { Settings } from '@/lib/app/settings';
import { dayMs, minuteMs } from '@/lib/domain/beijing-time';
import { digestId, firstOpeningOfDay, nextDigestAt, wasOpenAt } from '@/lib/domain/tickets/alert-digest';
import {
  type AlertSubject,
  alertPlan,
  alertSubject,
  type PlannedAlert,
  ticketOfAlert,
} from '@/lib/domain/tickets/alert-plan';
import type { BusinessCalendar } from '@/lib/domain/tickets/business-calendar';
import type { TermsBook } from '@/lib/domain/tickets/clock-terms';
import { judgeClock } from '@/lib/domain/tickets/computer-clock';
import type { Ticket } from '@/lib/domain/tickets/ticket';
import type { TicketStanding } from '@/lib/domain/tickets/ticket-clock';
import { noticeOf } from './alert-notice';
import { idsToLookUp, isSettled, type KnownAlerts, nextAlertAt, pendingAlerts, type TicketPlan } from './due-alerts';

export interface AlertWorld {
  readonly alerts: AlertLog;
  readonly notifier: Notifier;
  readonly journal: Pick<Journal, 'since'>;
  readonly clockMarks: Pick<ClockMarks, 'read'>;
  readonly wakeups: Pick<Wakeups, 'planNext'>;
}

/** The open tickets and by what they are warned of. */
export interface AlertFacts {
  readonly tickets: readonly Ticket[];
  /** One per ticket, in the same order. */
  readonly standings: readonly TicketStanding[];
  readonly terms: TermsBook;
  /** The hours of the shop. */
  readonly shop: BusinessCalendar;
  readonly settings: Pick<Settings, 'alerts' | 'notifications'>;
}

/** How soon what was interrupted is tried again. */
export const retryAfterMs = minuteMs;

/** Logged while the master switch is off: what falls due until it is on again is not made up for. */
const switchedOff = 'switched-off';

/** The log keeps what it was told for so long, and for as long as the ticket is open. */
const keepLoggedMs = 90 * dayMs;

interface AlertRound extends AlertFacts {
  readonly plans: readonly TicketPlan[];
  /** The open tickets that are not paused. */
  readonly running: ReadonlyMap<string, AlertSubject>;
  readonly known: KnownAlerts;
}

/**
 * Gives what is due, as one notice, and answers when the next alert or digest will be; null where none is planned. Each alert
 * is given once: the intent is logged first, then the notice is shown, then it is logged as given. What was interrupted in
 * between is taken as given where the browser shows its notice, and is given anew where it does not.
 * @example const next = await giveAlerts(world, facts, clock.now());
 */
export async function giveAlerts(world: AlertWorld, facts: AlertFacts, now: number): Promise<number | null> {
  const round = await beginRound(world, facts, now);
  const { shop, settings } = facts;
  const { plans, known, running } = round;
  const wasOff = known.has(switchedOff);
  if (!settings.notifications) {
    await passAll(world, round, now, { logged: wasOff ? [] : [switchedOff], forgotten: [] });
    return null;
  }
  if (wasOff) await passAll(world, round, now, { logged: [], forgotten: [switchedOff] });
  else await giveDue(world, round, now);

  const { held, ahead } = pendingAlerts(plans, known, shop, now);
  const alertAt = nextAlertAt({ held: wasOff ? [] : held, ahead }, shop, now);
  const isTold = isSettled(known.get(digestId(now)));
  const digestAt = settings.alerts.digest && running.size > 0 ? nextDigestAt(now, shop, isTold) : null;
  return alertAt === null || digestAt === null ? (alertAt ?? digestAt) : Math.min(alertAt, digestAt);
}

async function beginRound(world: AlertWorld, facts: AlertFacts, now: number): Promise<AlertRound> {
  const { tickets, standings, terms, settings, shop } = facts;
  const running = new Map<string, AlertSubject>();
  for (const [index, standing] of standings.entries()) {
    const ticket = tickets[index];
    if (ticket && standing.open && standing.state !== 'paused')
      running.set(ticket.id, alertSubject(ticket, standing, terms));
  }
  const plans = [...running.values()].map((subject) => alertPlan(subject, settings.alerts, shop));
  const logged = await world.alerts.among([...idsToLookUp(plans, now), digestId(now), switchedOff]);
  return { ...facts, plans, running, known: await withShown(world, logged) };
}

/** Takes what was interrupted after its notice had been shown as given, then and not now. */
async function withShown(world: AlertWorld, known: KnownAlerts): Promise<KnownAlerts> {
  const interrupted = [...known.values()].filter((alert) => !isSettled(alert));
  if (interrupted.length === 0) return known;
  const shown = await world.notifier.shown();
  const confirmed = new Set(interrupted.flatMap(({ noticeId }) => (noticeId && shown.has(noticeId) ? [noticeId] : [])));
  for (const noticeId of confirmed) {
    const alerts = (await world.alerts.ofNotice(noticeId)).filter((alert) => !isSettled(alert));
    for (const { id, givenAt } of alerts) await world.alerts.record([id], noticeId, givenAt);
  }
  const settle = (alert: LoggedAlert): LoggedAlert =>
    alert.noticeId && confirmed.has(alert.noticeId) ? { ...alert, state: undefined } : alert;
  return new Map([...known].map(([id, alert]) => [id, settle(alert)]));
}

/** The opening of today that a digest is still to be given for; null where it is none or the shop is closed. */
function openingToTell({ shop, known }: AlertRound, now: number): number | null {
  const opening = firstOpeningOfDay(now, shop);
  const isTime = opening !== null && opening <= now && shop.isOpen(now);
  return isTime && !isSettled(known.get(digestId(now))) ? opening : null;
}

async function passAll(
  { alerts }: AlertWorld,
  round: AlertRound,
  now: number,
  mark: { readonly logged: readonly string[]; readonly forgotten: readonly string[] },
): Promise<void> {
  const { due, held } = pendingAlerts(round.plans, round.known, round.shop, now);
  const digest = openingToTell(round, now) === null ? [] : [digestId(now)];
  const ids = [...[...due, ...held].map(({ id }) => id), ...digest, ...mark.logged];
  if (ids.length > 0 || mark.forgotten.length > 0) await alerts.pass(ids, now, mark.forgotten);
}

async function giveDue(world: AlertWorld, round: AlertRound, now: number): Promise<void> {
  const { tickets, running, plans, known, shop, settings } = round;
  const { due } = pendingAlerts(plans, known, shop, now);
  const opening = openingToTell(round, now);
  const isDigest =
    opening !== null &&
    settings.alerts.digest &&
    tickets.some((ticket) => running.has(ticket.id) && wasOpenAt(ticket, opening));

  const lateBecause = (await sleptThrough(world, due, now)) ? 'slept' : null;
  const notice = noticeOf({ alerts: due, running, isDigest, lateBecause }, now);
  if (notice !== null) {
    const ids = [...due.map(({ id }) => id), ...(isDigest ? [notice.id] : [])];
    await world.wakeups.planNext(now + retryAfterMs);
    await world.alerts.intend(ids, notice.id, now);
    await world.notifier.show(notice);
    await world.alerts.record(ids, notice.id, now);
  }
  if (opening === null) return;
  // Without open tickets there is none at the opening, and none for what comes later that day.
  if (!isDigest) await world.alerts.pass([digestId(now)], now);
  const open = new Set(tickets.map(({ id }) => id));
  await world.alerts.prune(now - keepLoggedMs, (id) => open.has(ticketOfAlert(id) ?? ''));
}

/** Whether the computer slept, or the browser was closed, when one of these should have been given. */
async function sleptThrough({ clockMarks, journal }: AlertWorld, due: readonly PlannedAlert[], now: number) {
  const late = due.filter(({ from }) => from <= now - minuteMs).map(({ from }) => from);
  if (late.length === 0) return false;
  const mark = (await clockMarks.read()) ?? null;
  const findings = [...judgeClock({ now, mark, since: null }), ...(await journal.since(Math.min(...late)))];
  return findings.some(({ type }) => type === 'slept');
}
