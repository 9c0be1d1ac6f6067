import type { LoggedAlert } from '@/lib/app/ports/attention';
import { mayBeGiven, nextGiving, type PlannedAlert } from '@/lib/domain/tickets/alert-plan';
import type { BusinessCalendar } from '@/lib/domain/tickets/business-calendar';

/** The alerts of one ticket, in the order in which they take the place of one another. */
export type TicketPlan = readonly PlannedAlert[];
/** What the log has of some alerts, by id. */
export type KnownAlerts = ReadonlyMap<string, LoggedAlert>;

/** The alerts whose time has come and that are not settled. */
export interface PendingAlerts {
  /** To be given now. */
  readonly due: readonly PlannedAlert[];
  /** To be given when the shop opens or quiet hours end. */
  readonly held: readonly PlannedAlert[];
}

/**
 * The ids that the log has to be asked for: of every ticket of which any alert has come to its time.
 * @example idsToLookUp([], now) // []
 */
export const idsToLookUp = (plans: readonly TicketPlan[], now: number): readonly string[] =>
  plans.filter((plan) => plan.some(({ from }) => from <= now)).flatMap((plan) => plan.map(({ id }) => id));

/** @example isSettled({ id, givenAt, noticeId, state: 'giving' }) // false */
export const isSettled = (logged: LoggedAlert | undefined): boolean =>
  logged !== undefined && logged.state !== 'giving';

/**
 * What is pending at `now`. An alert is settled by its own entry in the log or by that of a later one of its ticket, so a
 * clock that was put back gives nothing again, and nothing that was left behind.
 * @param known the log's entries of {@link idsToLookUp}
 * @example pendingAlerts(plans, new Map(), shop, now).due
 */
export function pendingAlerts(
  plans: readonly TicketPlan[],
  known: KnownAlerts,
  shop: BusinessCalendar,
  now: number,
): PendingAlerts {
  const open = plans.flatMap((plan) => unsettled(plan, known)).filter(({ from }) => from <= now);
  return {
    due: open.filter((alert) => mayBeGiven(alert, shop, now)),
    held: open.filter((alert) => !mayBeGiven(alert, shop, now)),
  };
}

const unsettled = (plan: TicketPlan, known: KnownAlerts): TicketPlan =>
  plan.slice(plan.findLastIndex(({ id }) => isSettled(known.get(id))) + 1);

/**
 * When the next alert can be given; null where none is planned.
 * @param held those whose time has come already
 * @example nextAlertAt([], [], shop, now) // null
 */
export function nextAlertAt(
  plans: readonly TicketPlan[],
  held: readonly PlannedAlert[],
  shop: BusinessCalendar,
  now: number,
): number | null {
  const ahead = plans.flatMap((plan) => plan.flatMap(({ from }) => (from > now ? [from] : [])));
  const later = held.flatMap((alert) => nextGiving(alert, shop, now) ?? []);
  const next = [...ahead, ...later].reduce((first, at) => Math.min(first, at), Number.POSITIVE_INFINITY);
  return Number.isFinite(next) ? next : null;
}
