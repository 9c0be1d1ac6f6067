import { termsBookIn } from './clock-terms-reader';
import type { Database } from './open';
import { openTickets } from './open-key';
import { ticketRow } from './rows';
import { storedTicket } from './stored-ticket';

/**
 * Gives every open ticket its place by urgency where it bears another one: it was written by an earlier version, or the terms
 * that it names were damaged since. Its events stay as they are, and so does a damaged row.
 *
 * @example await rankOpen(openDatabase())
 */
export const rankOpen = (database: Database): Promise<void> =>
  database.run(['tickets', 'clockTerms'], 'readwrite', async (tx) => {
    const tickets = tx.objectStore('tickets');
    const [book, rows] = await Promise.all([
      termsBookIn(tx.objectStore('clockTerms')),
      tickets.index('byOpen').getAll(openTickets()),
    ]);
    for (const row of rows) {
      if (!ticketRow.safeParse(row).success) continue;
      const ranked = storedTicket(row.id, row.events, book);
      if (ranked.openKey !== row.openKey) await tickets.put(ranked);
    }
  });
