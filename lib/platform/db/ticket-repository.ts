import type { SystemClock } from '@/lib/app/ports/attention';
import type { TicketRepository } from '@/lib/app/ports/tickets';
import { type TermsBook, termsInForce } from '@/lib/domain/tickets/clock-terms';
import type { Ticket, TicketEvent } from '@/lib/domain/tickets/ticket';
import { termsBookIn } from './clock-terms-reader';
import { eraseClosed } from './erase-closed';
import type { Database } from './open';
import { keepCopy, type QuarantineStore, quarantinedRow, type ReadRows } from './quarantine';
import { ticketRow } from './rows';
import type { StoredTicket } from './schema';
import { storedTicket } from './stored-ticket';
import { ticketReader } from './ticket-reader';

type Decide = (ticket: Ticket | undefined, id: string) => readonly TicketEvent[];

/** The stores that the writing of a ticket touches, and the terms that it is reckoned by, in one transaction. */
export interface TicketStores {
  readonly tickets: {
    get(id: string): Promise<StoredTicket | undefined>;
    put(row: StoredTicket): Promise<unknown>;
  };
  readonly quarantine: QuarantineStore;
  readonly book: TermsBook;
}

export function ticketRepository(database: Database, readRows: ReadRows, clock: SystemClock): TicketRepository {
  return {
    ...ticketReader(database, readRows),
    countClosedBefore: (before) =>
      database.run(['tickets'], 'readonly', (tx) =>
        tx.objectStore('tickets').index('byClosedAt').count(IDBKeyRange.upperBound(before, true)),
      ),
    eraseClosed: (range, mayGo, now) =>
      database.run(['tickets', 'journal'], 'readwrite', async (tx) => {
        const outcome = await eraseClosed(tx.objectStore('tickets'), range, mayGo);
        const { erased } = outcome;
        if (erased > 0)
          await tx.objectStore('journal').add({ type: 'erased', at: now, tickets: erased, before: range.before });
        return outcome;
      }),
    append: (id, decide) =>
      database.run(['tickets', 'quarantine', 'clockTerms'], 'readwrite', async (tx) => {
        const book = await termsBookIn(tx.objectStore('clockTerms'));
        const stores = { tickets: tx.objectStore('tickets'), quarantine: tx.objectStore('quarantine'), book };
        return appendTo(stores, id, decide, clock.now());
      }),
    appendMany: (ids, decide) =>
      database.run(['tickets', 'quarantine', 'clockTerms'], 'readwrite', async (tx) => {
        const book = await termsBookIn(tx.objectStore('clockTerms'));
        const terms = termsInForce(book);
        const underTerms: Decide = (ticket, id) => decide(ticket, id, terms);
        const stores = { tickets: tx.objectStore('tickets'), quarantine: tx.objectStore('quarantine'), book };
        await Promise.all([...new Set(ids)].map((id) => appendTo(stores, id, underTerms, clock.now())));
      }),
  };
}

/**
 * The one place where a ticket is written, beside the restoring of a backup: what is stored stays as it is, byte for byte, and new events come behind it.
 * A damaged ticket cannot be judged; where it is met again it begins anew, after its document was kept in `quarantine`,
 * because a ticket whose clock nobody keeps would be the worse loss.
 */
export async function appendTo(
  { tickets, quarantine, book }: TicketStores,
  id: string,
  decide: Decide,
  now: number,
): Promise<Ticket | undefined> {
  const stored = await tickets.get(id);
  const parsed = stored === undefined ? null : ticketRow.safeParse(stored);
  const known = parsed?.success ? parsed.data : undefined;

  const added = decide(known, id);
  if (added.length === 0) return known;

  if (parsed?.success === false) {
    await keepCopy(quarantine, quarantinedRow('tickets', stored, parsed.error.issues, now));
  }
  const before = known !== undefined && stored !== undefined ? stored.events : [];
  await tickets.put(storedTicket(id, [...before, ...added], book));
  return { id, events: [...(known?.events ?? []), ...added] };
}
