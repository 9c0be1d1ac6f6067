import type { Ticket } from './ticket';

/**
 * Until when a person does not want to be warned of a ticket, which may have passed; null where nobody said so or a pause
 * came after it.
 * @example snoozedUntil({ id: '7', events: [opened, { type: 'snoozed', at, until }] }) // until
 */
export function snoozedUntil({ events }: Ticket): number | null {
  const last = events.findLast(({ type }) => type === 'snoozed' || type === 'paused');
  return last?.type === 'snoozed' ? last.until : null;
}
