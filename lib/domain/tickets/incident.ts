import * as z from 'zod/mini';
import { instant } from '@/lib/domain/instant';
import type { Ticket, TicketEvent } from './ticket';
import { historyOf } from './ticket-history';
import { lastingPause } from './ticket-pauses';

const at = instant;

/** How long what a person writes of an incident may be. */
export const reasonMaxLength = 60;
export const noteMaxLength = 500;

/** What happened to an incident, oldest first; nothing is changed or taken back. */
export const incidentEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('started'),
    at,
    /** When it began; may be earlier than it was said. */
    from: instant,
    /** In the shop's words: 停电, 断网 … */
    reason: z.string(),
    /** Whether open tickets are paused while it lasts. */
    pauses: z.boolean(),
  }),
  /** The message to the 京东运营经理 was put on the clipboard; whether it was sent is not known here. */
  z.object({ type: z.literal('message-copied'), at }),
  z.object({ type: z.literal('noted'), at, text: z.string() }),
  /** `until`: when it was over; may be earlier than it was said. */
  z.object({ type: z.literal('ended'), at, until: instant }),
]);
export type IncidentEvent = Readonly<z.infer<typeof incidentEvent>>;

/** A power cut and the like: what keeps the shop from answering. product.md rule 6. */
export interface Incident {
  readonly id: string;
  readonly events: readonly IncidentEvent[];
}

/** What an incident comes to. */
export interface IncidentStanding {
  readonly id: string;
  readonly from: number;
  /** When it was said that it had begun. */
  readonly saidAt: number;
  /** null while it runs. */
  readonly until: number | null;
  readonly running: boolean;
  readonly reason: string;
  readonly pauses: boolean;
  /** When the message was copied last; null: never. */
  readonly messageCopiedAt: number | null;
  readonly notes: readonly { readonly at: number; readonly text: string }[];
}

/**
 * How an incident stands. Any sequence of events has a standing: the first beginning and the first end count.
 *
 * @example incidentStanding({ id: 'a', events: [started, ended] }).until // ended.until, never before started.from
 */
export function incidentStanding({ id, events }: Incident): IncidentStanding {
  const started = events.find((event) => event.type === 'started');
  const ended = events.find((event) => event.type === 'ended');
  const saidAt = started?.at ?? events[0]?.at ?? 0;
  const from = started?.from ?? saidAt;
  return {
    id,
    from,
    saidAt,
    until: ended ? Math.max(from, ended.until) : null,
    running: ended === undefined,
    reason: started?.reason ?? '',
    pauses: started?.pauses ?? false,
    messageCopiedAt: events.findLast((event) => event.type === 'message-copied')?.at ?? null,
    notes: events.flatMap((event) => (event.type === 'noted' ? [{ at: event.at, text: event.text }] : [])),
  };
}

/**
 * The tickets that were open at any time in an incident, its two ends included. A ticket that was closed and opened again
 * was open in between: its clock went on.
 *
 * @example touchedBy(incident, [closedBefore, openNow], now) // [openNow]
 */
export function touchedBy(incident: Incident, tickets: readonly Ticket[], now: number): readonly Ticket[] {
  const { from, until } = incidentStanding(incident);
  return tickets.filter((ticket) => {
    const { createdAt, firstSeenAt, closing } = historyOf(ticket);
    const opened = createdAt ?? firstSeenAt;
    return opened <= (until ?? now) && (closing === null || closing.at > Math.max(from, opened));
  });
}

const nothing: readonly TicketEvent[] = [];

/**
 * What an incident that runs and pauses adds to a ticket: it stops from the beginning of the incident on, or from when its
 * time began to run, if that was later, or from its return where it was closed then. A ticket that is paused already, that
 * this incident has paused before, or that somebody resumed while it runs is left alone: a person's word that its time runs
 * stands against every reason for a pause.
 *
 * @example decidePausedBy(incident, openTicket) // [{ type: 'paused', at: incident.from, reason: '停电', incidentId }]
 */
export function decidePausedBy(incident: Incident, ticket: Ticket): readonly TicketEvent[] {
  const { id, running, pauses, from, saidAt, reason } = incidentStanding(incident);
  const history = historyOf(ticket);
  if (!running || !pauses || history.closing || lastingPause(history)) return nothing;
  const isDecided =
    history.pauses.some(({ incidentId }) => incidentId === id) ||
    ticket.events.some((event) => event.type === 'resumed' && !event.incidentId && event.at >= saidAt);
  if (isDecided) return nothing;
  const lastResumed = Math.max(...history.pauses.map(({ to }) => to ?? 0), 0);
  const began = Math.max(from, history.createdAt ?? history.firstSeenAt, lastResumed);
  const at = history.returns.reduce(
    (start, back) => (back.closedAt <= start ? Math.max(start, back.at) : start),
    began,
  );
  return [{ type: 'paused', at, reason, incidentId: id }];
}

/**
 * What the end of an incident adds to a ticket: no pause of its lasts longer than it did. One that nobody resumed goes on
 * from the end, and one that a person resumed after the end, before it was said when that had been, does so too. A closed
 * ticket as well, so that it is not paused when it comes back.
 *
 * @example decideResumedBy(ended, ticketPausedByIt) // [{ type: 'resumed', at: ended.until, incidentId }]
 */
export function decideResumedBy(incident: Incident, ticket: Ticket): readonly TicketEvent[] {
  const { id, until } = incidentStanding(incident);
  if (until === null) return nothing;
  const longer = historyOf(ticket).pauses.find(
    ({ incidentId, from, to }) => incidentId === id && (to === null || to > Math.max(until, from)),
  );
  return longer === undefined ? nothing : [{ type: 'resumed', at: Math.max(until, longer.from), incidentId: id }];
}
