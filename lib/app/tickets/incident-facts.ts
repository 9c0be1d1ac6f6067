import type { TermsBook } from '@/lib/domain/tickets/clock-terms';
import type { IncidentStanding } from '@/lib/domain/tickets/incident';
import type { Ticket } from '@/lib/domain/tickets/ticket';
import { standingOf } from '@/lib/domain/tickets/ticket-clock';

/** What the 京东运营经理 is told of an incident. Nothing of a consumer is part of it. */
export interface IncidentFacts extends Pick<IncidentStanding, 'reason' | 'from' | 'until'> {
  /** What the shop calls itself; empty where it has not said. */
  readonly shopName: string;
  /** Of the tickets that it touched and that still wait, most urgent first. */
  readonly waitingIds: readonly string[];
  /** Those of them that are past their due time by JD's clock, earliest due first. */
  readonly overdueIds: readonly string[];
  /** When the first of them is due by JD's clock; null where none waits. */
  readonly earliestDueAt: number | null;
  /** How many it touched, answered ones included. */
  readonly touched: number;
}

/**
 * The facts of the message to the operations manager. Due times are those without the incident's own pause: JD's clock has
 * not stopped for it.
 *
 * @param touched the tickets that the incident touched
 * @example incidentFacts(standing, touched, { shopName: '', terms, now }).earliestDueAt
 */
export function incidentFacts(
  { id, reason, from, until }: IncidentStanding,
  touched: readonly Ticket[],
  { shopName, terms, now }: { readonly shopName: string; readonly terms: TermsBook; readonly now: number },
): IncidentFacts {
  const waiting = touched
    .map((ticket) => standingOf(withoutPauseOf(ticket, id), terms, now))
    .filter(({ open }) => open)
    .sort((a, b) => a.dueAt - b.dueAt);
  return {
    reason,
    from,
    until,
    shopName,
    waitingIds: waiting.map((standing) => standing.id),
    overdueIds: waiting.filter(({ dueAt }) => dueAt <= now).map((standing) => standing.id),
    earliestDueAt: waiting[0]?.dueAt ?? null,
    touched: touched.length,
  };
}

/**
 * A ticket as it stands had an incident not paused it.
 *
 * @example standingOf(withoutPauseOf(ticket, incident.id), terms, now).dueAt // when it is due by JD's clock
 */
export const withoutPauseOf = ({ id, events }: Ticket, incidentId: string): Ticket => ({
  id,
  events: events.filter((event) => event.type !== 'paused' || event.incidentId !== incidentId),
});
