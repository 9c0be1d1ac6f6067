export { openedAt as opened } from '@/test/domain/tickets/tickets';

import type { Ticket } from '@/lib/domain/tickets/ticket';
import { context, forgetAllDatabases } from '@/test/platform/db/fresh-database';

export const beijing = (written: string): number => Date.parse(`${written.replace(' ', 'T')}+08:00`);
export const now = beijing('2026-11-21 13:00');

/** Repositories over an empty database, with these tickets. */
export async function reportWorld(tickets: readonly Ticket[] = []) {
  forgetAllDatabases();
  const { repositories } = context(now);
  for (const { id, events } of tickets) await repositories.tickets.append(id, () => events);
  return repositories;
}

/** A reading that is followed by nobody. */
export const pace = { reached: () => {}, signal: new AbortController().signal };
