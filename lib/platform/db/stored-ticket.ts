import type { TicketEvent } from '@/lib/domain/tickets/ticket';
import { historyOf } from '@/lib/domain/tickets/ticket-history';
import { openKeys, type StoredTicket } from './schema';

/**
 * The document of a ticket: its events and what the indexes need of them.
 *
 * @example storedTicket('10086001', [opened]).openKey // 1
 */
export function storedTicket(id: string, events: readonly TicketEvent[]): StoredTicket {
  const { orderId, closing } = historyOf({ id, events });
  return {
    id,
    events,
    ...(orderId === null ? {} : { orderId }),
    ...(closing === null ? { openKey: openKeys.open } : { closedAt: closing.at }),
    ...(closing !== null && !closing.seenOnPage ? { openKey: openKeys.handled } : {}),
  };
}
