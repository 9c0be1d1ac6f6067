import type { TicketEvent } from './ticket';

/** A person's pause, or that of an incident; `to` is null while it lasts. */
export interface Pause {
  readonly from: number;
  readonly to: number | null;
  readonly reason: string;
  /** null: no incident, a person paused it. */
  readonly incidentId: string | null;
}

/** In the order in which they were begun; at most the last one lasts. */
type Pauses = readonly Pause[];

/**
 * The pause that lasts, if there is one.
 * @example lastingPause(historyOf(ticket))?.reason // '停电'
 */
export const lastingPause = ({ pauses }: { readonly pauses: Pauses }): Pause | null => {
  const last = pauses.at(-1);
  return last && last.to === null ? last : null;
};

/**
 * One more pause; the same as before while one lasts, so that two reasons never count twice.
 * @example pausedBy([], { type: 'paused', at, reason: '停电' }) // [{ from: at, to: null, reason: '停电', incidentId: null }]
 */
export const pausedBy = (
  pauses: Pauses,
  { at, reason, incidentId }: Extract<TicketEvent, { type: 'paused' }>,
): Pauses =>
  lastingPause({ pauses }) ? pauses : [...pauses, { from: at, to: null, reason, incidentId: incidentId ?? null }];

/**
 * A person ends the pause that lasts, whatever began it. The end of an incident ends the pauses of that incident and no
 * other: none lasts longer than it did, also where a person had ended it only later.
 * @example resumedBy(pauses, { type: 'resumed', at }).at(-1)?.to // at
 */
export function resumedBy(pauses: Pauses, { at, incidentId }: Extract<TicketEvent, { type: 'resumed' }>): Pauses {
  const lasting = lastingPause({ pauses });
  const isEnded = (pause: Pause): boolean =>
    incidentId === undefined
      ? pause === lasting
      : pause.incidentId === incidentId && (pause.to === null || pause.to > at);
  return pauses.map((pause) => (isEnded(pause) ? { ...pause, to: Math.max(pause.from, at) } : pause));
}

/**
 * The pauses of a ticket that comes back. An incident that began after it had been answered, as was said later, did not touch
 * it: its pause is none, whether the incident goes on or not.
 * @example pausesOnReturn([{ from: tenOClock, to: null, reason: '停电', incidentId }], nineOClock) // []
 */
export const pausesOnReturn = (pauses: Pauses, closedAt: number): Pauses =>
  pauses.filter(({ from, incidentId }) => incidentId === null || from < closedAt);
