import type { ClockTermsRepository } from '@/lib/app/ports/tickets';
import type { ClockTerms } from '@/lib/domain/tickets/clock-terms';
import type { Ticket } from '@/lib/domain/tickets/ticket';
import { clockTermsReader, termsBookIn } from './clock-terms-reader';
import type { Database } from './open';
import { openTickets } from './open-key';
import type { ReadRows } from './quarantine';
import { appendTo } from './ticket-repository';

export function clockTermsRepository(database: Database, readRows: ReadRows): ClockTermsRepository {
  return {
    ...clockTermsReader(database, readRows),
    adopt: (unnumbered, replan = () => []) =>
      database.run(['clockTerms', 'tickets', 'quarantine'], 'readwrite', async (tx) => {
        // The store numbers it, from 1: 0 are the built-in terms.
        const id = await tx.objectStore('clockTerms').add(unnumbered as ClockTerms);
        const terms: ClockTerms = { id, ...unnumbered };
        const stores = {
          tickets: tx.objectStore('tickets'),
          quarantine: tx.objectStore('quarantine'),
          book: await termsBookIn(tx.objectStore('clockTerms')),
        };
        const open = await stores.tickets.index('byOpen').getAllKeys(openTickets());
        // A ticket that cannot be read is judged by nothing until it is met again.
        const decide = (ticket: Ticket | undefined) => (ticket ? replan(ticket, terms) : []);
        await Promise.all(open.map((ticketId) => appendTo(stores, ticketId, decide, terms.adoptedAt)));
        return terms;
      }),
  };
}
