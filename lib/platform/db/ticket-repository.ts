import type { SystemClock, TicketRepository } from '@/lib/app/ports';
import type { Ticket, TicketEvent } from '@/lib/domain/tickets/ticket';
import type { Database, Transaction } from './open';
import { keepCopy, quarantinedRow, type ReadRows } from './quarantine';
import { ticketRow } from './rows';
import { openKeys } from './schema';
import { storedTicket } from './stored-ticket';

type Decide = (ticket: Ticket | undefined, id: string) => readonly TicketEvent[];
type Writing = Transaction<['tickets', 'quarantine'], 'readwrite'>;

export function ticketRepository(database: Database, readRows: ReadRows, clock: SystemClock): TicketRepository {
  const append = (ids: readonly string[], decide: Decide) =>
    database.run(['tickets', 'quarantine'], 'readwrite', (tx) =>
      Promise.all([...new Set(ids)].map((id) => appendTo(tx, id, decide, clock.now()))),
    );
  return {
    get: async (id) => {
      const row = await database.run(['tickets'], 'readonly', (tx) => tx.objectStore('tickets').get(id));
      const [ticket] = row === undefined ? [] : await readRows('tickets', ticketRow, [row]);
      return ticket;
    },
    listOpen: async () => {
      const rows = await database.run(['tickets'], 'readonly', (tx) =>
        tx.objectStore('tickets').index('byOpen').getAll(openKeys.open),
      );
      return readRows('tickets', ticketRow, rows);
    },
    listExpectedOnPage: async () => {
      const rows = await database.run(['tickets'], 'readonly', (tx) =>
        tx.objectStore('tickets').index('byOpen').getAll(),
      );
      return readRows('tickets', ticketRow, rows);
    },
    listByOrder: async (orderId) => {
      const rows = await database.run(['tickets'], 'readonly', (tx) =>
        tx.objectStore('tickets').index('byOrder').getAll(orderId),
      );
      return readRows('tickets', ticketRow, rows);
    },
    listRecentlyClosed: async (limit) => {
      const rows = await database.run(['tickets'], 'readonly', async (tx) => {
        const newest: unknown[] = [];
        let cursor = await tx.objectStore('tickets').index('byClosedAt').openCursor(null, 'prev');
        while (cursor !== null && newest.length < limit) {
          newest.push(cursor.value);
          cursor = await cursor.continue();
        }
        return newest;
      });
      return readRows('tickets', ticketRow, rows);
    },
    append: async (id, decide) => (await append([id], decide))[0],
    appendMany: async (ids, decide) => {
      await append(ids, decide);
    },
  };
}

/**
 * The one place where a ticket is written, beside the restoring of a backup: what is stored stays as it is, byte for byte, and new events come behind it.
 * A damaged ticket cannot be judged; where it is met again it begins anew, after its document was kept in `quarantine`,
 * because a ticket whose clock nobody keeps would be the worse loss.
 */
async function appendTo(tx: Writing, id: string, decide: Decide, now: number): Promise<Ticket | undefined> {
  const tickets = tx.objectStore('tickets');
  const stored = await tickets.get(id);
  const parsed = stored === undefined ? null : ticketRow.safeParse(stored);
  const known = parsed?.success ? parsed.data : undefined;

  const added = decide(known, id);
  if (added.length === 0) return known;

  if (parsed?.success === false) {
    await keepCopy(tx.objectStore('quarantine'), quarantinedRow('tickets', stored, parsed.error.issues, now));
  }
  const before = known !== undefined && stored !== undefined ? stored.events : [];
  await tickets.put(storedTicket(id, [...before, ...added]));
  return { id, events: [...(known?.events ?? []), ...added] };
}
