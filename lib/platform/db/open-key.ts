import type { Urgency } from '@/lib/domain/tickets/ticket-clock';

/** Closed by a person, and the page has not shown the ticket as closed or absent yet. */
export const handledKey = 'handled';

/** The key of a ticket that the list of 待处理 concerns: of an open one its place by urgency, a number, smallest first. */
export type OpenKey = number | typeof handledKey;

/** Shared by all whose place cannot be told: no due time is so late. */
export const lastPlace = Number.MAX_VALUE;

/**
 * The place of an open ticket: its due time, which does not move as time goes by. While it is paused it does, and
 * which paused one is due first is another thing at another time: they share the last place. A ticket without a key would be
 * in no list; whatever its events say, it has one.
 *
 * @example openKeyOf({ id: '10086001', dueAt, isPaused: false }) // dueAt
 */
export const openKeyOf = ({ dueAt, isPaused }: Urgency): number =>
  isPaused || !Number.isFinite(dueAt) ? lastPlace : dueAt;

/** All open tickets: IndexedDB puts every number before every word. */
export const openTickets = (): IDBKeyRange => IDBKeyRange.upperBound(lastPlace);
