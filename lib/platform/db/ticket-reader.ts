import type { TicketReader } from '@/lib/app/ports/tickets';
import type { Database } from './open';
import { openTickets } from './open-key';
import type { ReadRows } from './quarantine';
import { ticketRow } from './rows';

/** The stored tickets for whoever only looks at them; damaged ones are left out. */
export function ticketReader(database: Database, readRows: ReadRows): TicketReader {
  return {
    get: async (id) => {
      const row = await database.run(['tickets'], 'readonly', (tx) => tx.objectStore('tickets').get(id));
      const [ticket] = row === undefined ? [] : await readRows('tickets', ticketRow, [row]);
      return ticket;
    },
    listOpen: async () => {
      const rows = await database.run(['tickets'], 'readonly', (tx) =>
        tx.objectStore('tickets').index('byOpen').getAll(openTickets()),
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
    listClosedBetween: async (from, to) => {
      const closed = to === null ? IDBKeyRange.lowerBound(from) : IDBKeyRange.bound(from, to, false, true);
      const rows = await database.run(['tickets'], 'readonly', (tx) =>
        tx.objectStore('tickets').index('byClosedAt').getAll(closed),
      );
      return readRows('tickets', ticketRow, rows);
    },
  };
}
