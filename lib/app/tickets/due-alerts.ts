import type { Alert } from '@/lib/app/ports';
import type { TicketStanding } from '@/lib/domain/tickets/ticket-clock';

/** An alert of one ticket. The id holds the due time: a due time that has moved is warned of anew. */
export interface TicketAlert {
  readonly id: string;
  readonly kind: Alert['kind'];
  readonly ticketId: string;
  readonly dueAt: number;
  readonly lateByMs: number;
}

/** What decides whether it is the time for a warning. */
export interface AlertTimes {
  readonly warnBeforeMs: number;
  /** Whether counting time runs at `now`: a warning before the due time waits for it, a breach does not. */
  readonly counting: boolean;
  readonly now: number;
}

/**
 * The alerts whose time has come, given before or not. A ticket that is overdue has its breach alone; a paused one none.
 *
 * @example alertsDue([overdue], { warnBeforeMs, counting: false, now })[0]?.id // 'breach:10086001:1795258800000'
 */
export function alertsDue(standings: readonly TicketStanding[], times: AlertTimes): readonly TicketAlert[] {
  return standings.flatMap((standing) => alertOf(standing, times) ?? []);
}

function alertOf({ open, state, id, dueAt, leftMs }: TicketStanding, times: AlertTimes): TicketAlert | null {
  if (!open) return null;
  if (state === 'overdue') return ticketAlert('breach', id, dueAt, times.now - dueAt);
  const isNear = state === 'running' && leftMs <= times.warnBeforeMs;
  return isNear && times.counting ? ticketAlert('soon', id, dueAt, times.warnBeforeMs - leftMs) : null;
}

const ticketAlert = (kind: Alert['kind'], ticketId: string, dueAt: number, lateByMs: number): TicketAlert => ({
  id: `${kind}:${ticketId}:${dueAt}`,
  kind,
  ticketId,
  dueAt,
  lateByMs,
});

/**
 * One notice for all alerts of a kind. Its id is the most urgent alert's, with the number of the others: the same alerts
 * make the same notice, so that one that is given again after an interruption replaces itself.
 *
 * @example mergeAlerts('soon', [a, b])?.id // 'soon:10086001:1795258800000+1'
 */
export function mergeAlerts(kind: Alert['kind'], alerts: readonly TicketAlert[]): Alert | null {
  const ofKind = alerts.filter((alert) => alert.kind === kind).sort((a, b) => a.dueAt - b.dueAt || compare(a.id, b.id));
  const [first] = ofKind;
  if (first === undefined) return null;
  return {
    id: ofKind.length === 1 ? first.id : `${first.id}+${ofKind.length - 1}`,
    kind,
    ticketIds: ofKind.map(({ ticketId }) => ticketId),
    dueAt: first.dueAt,
    lateByMs: first.lateByMs,
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
