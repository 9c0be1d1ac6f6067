import type { ChangeSignal } from '@/lib/app/ports/storage';
import type { TicketRepository } from '@/lib/app/ports/tickets';
import type { ClockTerms } from '@/lib/domain/tickets/clock-terms';
import type { Ticket, TicketEvent } from '@/lib/domain/tickets/ticket';
import {
  decideAddedByHand,
  decideHandled,
  decidePaused,
  decideResumed,
  decideUndo,
  type TicketEntry,
} from '@/lib/domain/tickets/ticket-decisions';

export interface TicketActionsWorld {
  readonly tickets: Pick<TicketRepository, 'appendMany'>;
  readonly changes: ChangeSignal;
}

/** A ticket as a person enters it. */
export interface EnteredTicket extends TicketEntry {
  readonly ticketId: string;
}

/**
 * A person's 已回复/已处理. One that is closed already stays as it is. product.md rule 5.
 *
 * @example await handleTicket(world, '10086001', now);
 */
export const handleTicket = (world: TicketActionsWorld, id: string, now: number): Promise<void> =>
  change(world, [id], (ticket) => decideHandled(ticket, now));

/**
 * Takes a closing back, whoever closed it. The ticket goes on by the terms in force.
 *
 * @example await undoClosing(world, '10086001', now);
 */
export const undoClosing = (world: TicketActionsWorld, id: string, now: number): Promise<void> =>
  change(world, [id], (ticket, { id: termsId }) => decideUndo(ticket, { now, termsId }));

/**
 * Lets the clock of an open ticket stand still.
 *
 * @param reason kept in the ticket's history as proof; no names, phones or addresses belong in it
 * @example await pauseTicket(world, '10086001', '等待平台答复', now);
 */
export const pauseTicket = (world: TicketActionsWorld, id: string, reason: string, now: number): Promise<void> =>
  change(world, [id], (ticket) => decidePaused(ticket, reason, now));

/**
 * Lets the clock of a paused ticket run again.
 *
 * @example await resumeTicket(world, '10086001', now);
 */
export const resumeTicket = (world: TicketActionsWorld, id: string, now: number): Promise<void> =>
  change(world, [id], (ticket) => decideResumed(ticket, now));

/**
 * Adds tickets that a person typed in or pasted, all or none. A known one is corrected by what differs, and opened again.
 *
 * @example await addByHand(world, [{ ticketId: '10086001', kind: 'crc', orderId: null, createdAt: null }], 'person', now);
 */
export async function addByHand(
  world: TicketActionsWorld,
  entries: readonly EnteredTicket[],
  by: 'person' | 'paste',
  now: number,
): Promise<void> {
  const byId = new Map(entries.map((entry) => [entry.ticketId, entry]));
  await world.tickets.appendMany([...byId.keys()], (ticket, id, { id: termsId }) => {
    const entry = byId.get(id);
    return entry === undefined ? [] : decideAddedByHand(ticket, entry, { now, termsId }, by);
  });
  await world.changes.raise(['tickets']);
}

async function change(
  world: TicketActionsWorld,
  ids: readonly string[],
  decide: (ticket: Ticket, terms: ClockTerms) => readonly TicketEvent[],
): Promise<void> {
  await world.tickets.appendMany(ids, (ticket, _, terms) => (ticket === undefined ? [] : decide(ticket, terms)));
  await world.changes.raise(['tickets']);
}
