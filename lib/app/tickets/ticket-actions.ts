import type { ChangeSignal } from '@/lib/app/ports/storage';
import type { ClockTermsRepository, TicketRepository } from '@/lib/app/ports/tickets';
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
  readonly tickets: TicketRepository;
  readonly clockTerms: ClockTermsRepository;
  readonly changes: ChangeSignal;
}

/** A ticket as a person enters it. */
export interface EnteredTicket extends TicketEntry {
  readonly ticketId: string;
}

/** A person's 已回复/已处理. */
export const handleTicket = (world: TicketActionsWorld, id: string, now: number): Promise<void> =>
  change(world, [id], (ticket) => decideHandled(ticket, now));

/** Takes a closing back, whoever closed it. */
export async function undoClosing(world: TicketActionsWorld, id: string, now: number): Promise<void> {
  const { id: termsId } = await world.clockTerms.current();
  await change(world, [id], (ticket) => decideUndo(ticket, { now, termsId }));
}

/** @param reason kept in the ticket's history as proof; no names, phones or addresses belong in it */
export const pauseTicket = (world: TicketActionsWorld, id: string, reason: string, now: number): Promise<void> =>
  change(world, [id], (ticket) => decidePaused(ticket, reason, now));

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
  const { id: termsId } = await world.clockTerms.current();
  const byId = new Map(entries.map((entry) => [entry.ticketId, entry]));
  await world.tickets.appendMany([...byId.keys()], (ticket, id) => {
    const entry = byId.get(id);
    return entry === undefined ? [] : decideAddedByHand(ticket, entry, { now, termsId }, by);
  });
  await world.changes.raise(['tickets']);
}

async function change(
  world: TicketActionsWorld,
  ids: readonly string[],
  decide: (ticket: Ticket) => readonly TicketEvent[],
): Promise<void> {
  await world.tickets.appendMany(ids, (ticket) => (ticket === undefined ? [] : decide(ticket)));
  await world.changes.raise(['tickets']);
}
