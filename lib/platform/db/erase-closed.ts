import type { ClosedPlace, TicketRepository } from '@/lib/app/ports/tickets';
import type { Ticket } from '@/lib/domain/tickets/ticket';
import type { Transaction } from './open';
import { ticketRow } from './rows';

type Erased = Awaited<ReturnType<TicketRepository['eraseClosed']>>;
type TicketStore = ReturnType<Transaction<['tickets'], 'readwrite'>['objectStore']>;

/**
 * Walks over the tickets that were closed before an instant, and erases those that may go. The index holds closed tickets
 * only; whether one is closed by its events, too, is for `mayGo` to say.
 */
export async function eraseClosed(
  store: TicketStore,
  { before, after, limit }: { before: number; after: ClosedPlace | null; limit: number },
  mayGo: (ticket: Ticket) => boolean,
): Promise<Erased> {
  const closed =
    after === null ? IDBKeyRange.upperBound(before, true) : IDBKeyRange.bound(after.closedAt, before, false, true);
  let cursor = await store.index('byClosedAt').openCursor(closed);
  // Equal instants stand in the order of their ids.
  while (cursor !== null && after?.closedAt === cursor.key && cursor.primaryKey <= after.id) {
    cursor = await cursor.continue();
  }
  let erased = 0;
  let last: ClosedPlace | null = null;
  for (let seen = 0; cursor !== null && seen < limit; seen += 1) {
    last = { closedAt: Number(cursor.key), id: cursor.primaryKey };
    const ticket = ticketRow.safeParse(cursor.value).data;
    if (ticket !== undefined && mayGo(ticket)) {
      await cursor.delete();
      erased += 1;
    }
    cursor = await cursor.continue();
  }
  return { erased, last: cursor === null ? null : last };
}
