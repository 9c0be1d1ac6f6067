import type { LoggedAlert } from '@/lib/app/ports/attention';
import { mayBeGiven, nextGiving, type PlannedAlert } from '@/lib/domain/tickets/alert-plan';
import type { BusinessCalendar } from '@/lib/domain/tickets/business-calendar';

/** The alerts of one ticket, in the order in which they take the place of one another. */
export type TicketPlan = readonly PlannedAlert[];
/** What the log has of some alerts, by id. */
export type KnownAlerts = ReadonlyMap<string, LoggedAlert>;

/** The alerts that are not settled. */
export interface PendingAlerts {
  /** To be given now. */
  readonly due: readonly PlannedAlert[];
  /** To be given when the shop opens or quiet hours end. */
  readonly held: readonly PlannedAlert[];
  /** Their time is still to come. */
  readonly ahead: readonly PlannedAlert[];
}

/**
 * The ids that the log has to be asked for: of every ticket of which any alert has come to its time, or may have been given for
 * a former due time.
 * @example idsToLookUp([], now) // []
 */
export const idsToLookUp = (plans: readonly TicketPlan[], now: number): readonly string[] =>
  plans
    .filter((plan) => plan.some(({ from, formerIds }) => from <= now || formerIds.length > 0))
    .flatMap((plan) => plan.flatMap(({ id, formerIds }) => [id, ...formerIds]));

/** @example isSettled({ id, givenAt, noticeId, state: 'giving' }) // false */
export const isSettled = (logged: LoggedAlert | undefined): boolean =>
  logged !== undefined && logged.state !== 'giving';

/**
 * What is pending at `now`. An alert is settled by its own entry in the log or by that of a later alert of its ticket, so a
 * clock that was put back gives nothing again, and nothing that was left behind. One that was given for a former due time
 * settles itself and those before it, too, except the reminder that a person has asked for.
 * @param known the log's entries of {@link idsToLookUp}
 * @example pendingAlerts(plans, new Map(), shop, now).due
 */
export function pendingAlerts(
  plans: readonly TicketPlan[],
  known: KnownAlerts,
  shop: BusinessCalendar,
  now: number,
): PendingAlerts {
  const open = plans.flatMap((plan) => unsettled(plan, known));
  const come = open.filter(({ from }) => from <= now);
  return {
    due: come.filter((alert) => mayBeGiven(alert, shop, now)),
    held: come.filter((alert) => !mayBeGiven(alert, shop, now)),
    ahead: open.filter(({ from }) => from > now),
  };
}

/**
 * Whether somebody was told of it for a former due time: what was passed over then was told to nobody, and a breach that was
 * told is one only if the ticket was overdue by this due time, too.
 */
const wasGivenBefore = ({ formerIds, type, dueAt }: PlannedAlert, known: KnownAlerts): boolean =>
  formerIds.some((id) => {
    const logged = known.get(id);
    return logged !== undefined && logged.state === undefined && (type !== 'breach' || logged.givenAt >= dueAt);
  });

function unsettled(plan: TicketPlan, known: KnownAlerts): TicketPlan {
  const left = plan.slice(plan.findLastIndex(({ id }) => isSettled(known.get(id))) + 1);
  const givenBefore = left.findLastIndex((alert) => wasGivenBefore(alert, known));
  return left.filter(({ type }, index) => index > givenBefore || type === 'reminder');
}

/**
 * When the next alert can be given; null where none is planned.
 * @example nextAlertAt({ held: [], ahead: [] }, shop, now) // null
 */
export function nextAlertAt(
  { held, ahead }: Pick<PendingAlerts, 'held' | 'ahead'>,
  shop: BusinessCalendar,
  now: number,
): number | null {
  const later = held.flatMap((alert) => nextGiving(alert, shop, now) ?? []);
  const next = ahead.reduce((first, { from }) => Math.min(first, from), Math.min(...later));
  return Number.isFinite(next) ? next : null;
}
