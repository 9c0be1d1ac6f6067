import type { HomeCounter } from '@/lib/app/ports/tickets';
import type { Ticket } from '@/lib/domain/tickets/ticket';

/** What is known of the tickets that the home page counts. */
export interface KnownTickets {
  readonly open: readonly Ticket[];
  /** How many a person marked as handled that the ticket page has not shown as closed or absent: home may still count them. */
  readonly handledUnconfirmed: number;
  /** When the ticket list was read last. */
  readonly listReadAt: number | undefined;
}

export interface HomeDifference {
  readonly kind: 'more' | 'fewer';
  /** What the home page showed. */
  readonly count: number;
  /** The open tickets that are known. */
  readonly known: number;
}

/**
 * Whether the home page counted more or fewer waiting tickets than are known. Says nothing where the list was read later than
 * the counter, and nothing while the difference can be explained: by tickets that a person handled, or that came after it.
 *
 * @example compareWithHome({ count: 5, at }, { open: threeTickets, handledUnconfirmed: 0, listReadAt: before }) // { kind: 'more', count: 5, known: 3 }
 */
export function compareWithHome(counter: HomeCounter | undefined, known: KnownTickets): HomeDifference | null {
  const { open, handledUnconfirmed, listReadAt } = known;
  if (counter === undefined || (listReadAt !== undefined && listReadAt >= counter.at)) return null;
  const { count, at } = counter;
  const openThen = open.filter(({ events }) => (events[0]?.at ?? 0) <= at).length;
  if (count > open.length + handledUnconfirmed) return { kind: 'more', count, known: open.length };
  return count < openThen ? { kind: 'fewer', count, known: open.length } : null;
}
