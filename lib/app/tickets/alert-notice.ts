import type { Notice } from '@/lib/app/ports/attention';
import { digestId } from '@/lib/domain/tickets/alert-digest';
import type { AlertSubject, PlannedAlert } from '@/lib/domain/tickets/alert-plan';
import { compareUrgency, type TicketStanding, timeOf } from '@/lib/domain/tickets/ticket-clock';

/** What one notice is made of. */
export interface NoticeParts {
  /** All that falls due together, each ticket's in the order of its plan. */
  readonly alerts: readonly PlannedAlert[];
  /** Every open ticket that is not paused, by its id. */
  readonly running: ReadonlyMap<string, AlertSubject>;
  /** Whether it is the digest of the day, which tells of all of them. */
  readonly isDigest: boolean;
  readonly lateBecause: Notice['lateBecause'];
}

/**
 * How long after its moment a warning comes. Time in which the ticket's clock stood still before it could be given does not
 * make it late, and nothing is late by more than the time since which its moment could be known. 0 for a breach, which says
 * itself how long ago it was.
 */
function lateBy({ type, at, from }: PlannedAlert, { standing, plannedSince }: AlertSubject, now: number): number {
  if (type === 'breach') return 0;
  const moment = Math.min(timeOf(standing).nextOpening(at) ?? at, from);
  return Math.max(0, now - Math.max(moment, plannedSince));
}

/**
 * One notice for all alerts that fall due together, or for the digest with them. Its id is the worst one's with the number of
 * the others: the same alerts make the same notice, so that one that is given again after an interruption replaces itself.
 * null where there is nothing to tell.
 * @example noticeOf({ alerts: [a, b], running, isDigest: false, lateBecause: null }, now)?.id // 'breach:7:1795258800000+1'
 */
export function noticeOf({ alerts, running, isDigest, lateBecause }: NoticeParts, now: number): Notice | null {
  const lastOfTicket = new Map(alerts.map((alert) => [alert.ticketId, alert]));
  const standings: TicketStanding[] = [];
  for (const [id, { standing }] of running) if (isDigest || lastOfTicket.has(id)) standings.push(standing);
  const [worst] = standings.sort(compareUrgency);
  if (worst === undefined) return null;

  const overdue = standings.filter(({ dueAt }) => dueAt <= now).length;
  const late = alerts.map((alert) => {
    const subject = running.get(alert.ticketId);
    return subject ? lateBy(alert, subject, now) : 0;
  });
  const id = `${lastOfTicket.get(worst.id)?.id ?? worst.id}${standings.length > 1 ? `+${standings.length - 1}` : ''}`;
  return {
    id: isDigest ? digestId(now) : id,
    type: isDigest ? 'digest' : overdue > 0 ? 'breach' : 'soon',
    ticketIds: standings.map((standing) => standing.id),
    overdue,
    dueAt: worst.dueAt,
    overdueByMs: Math.max(0, now - worst.dueAt),
    lateByMs: Math.max(0, ...late),
    lateBecause,
    sound: alerts.some(({ sound }) => sound),
    snoozable: alerts.some(({ type }) => type !== 'breach'),
  };
}
