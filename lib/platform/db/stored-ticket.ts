import type { TermsBook } from '@/lib/domain/tickets/clock-terms';
import type { TicketEvent } from '@/lib/domain/tickets/ticket';
import { reckoningOf, urgencyBy } from '@/lib/domain/tickets/ticket-clock';
import { handledKey, openKeyOf } from './open-key';
import type { StoredTicket } from './schema';

/**
 * The document of a ticket: its events and what the indexes need of them.
 *
 * @param book all terms that are stored, by which its due time is reckoned
 * @example storedTicket('10086001', [opened], book).openKey // its due time
 */
export function storedTicket(id: string, events: readonly TicketEvent[], book: TermsBook): StoredTicket {
  // As of any instant: only a paused ticket is due at another time later.
  const reckoning = reckoningOf({ id, events }, book, 0);
  const { orderId, closing } = reckoning.history;
  return {
    id,
    events,
    ...(orderId === null ? {} : { orderId }),
    ...(closing === null ? { openKey: openKeyOf(urgencyBy(id, reckoning)) } : { closedAt: closing.at }),
    ...(closing !== null && !closing.seenOnPage ? { openKey: handledKey } : {}),
  };
}
