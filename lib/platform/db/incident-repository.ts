import * as z from 'zod/mini';
import type { SystemClock } from '@/lib/app/ports/attention';
import type { IncidentRepository } from '@/lib/app/ports/tickets';
import { type Incident, type IncidentEvent, incidentEvent, incidentStanding } from '@/lib/domain/tickets/incident';
import type { Ticket, TicketEvent } from '@/lib/domain/tickets/ticket';
import { termsBookIn } from './clock-terms-reader';
import type { Database } from './open';
import { openTickets } from './open-key';
import { keepCopy, quarantinedRow, type ReadRows } from './quarantine';
import type { StoredIncident } from './schema';
import { appendTo, type TicketStores } from './ticket-repository';

/** The shape that stored incidents must have when they are read again. */
export const incidentRow = z.object({
  id: z.string().check(z.minLength(1)),
  events: z.array(incidentEvent).check(z.minLength(1)),
});

const runningKey = 1;

export function incidentRepository(database: Database, readRows: ReadRows, clock: SystemClock): IncidentRepository {
  return {
    all: async () => {
      const rows = await database.run(['incidents'], 'readonly', (tx) => tx.objectStore('incidents').getAll());
      return begunLastFirst(await readRows('incidents', incidentRow, rows));
    },
    running: async () => {
      const rows = await database.run(['incidents'], 'readonly', (tx) => runningRows(tx.objectStore('incidents')));
      const [running] = begunLastFirst(await readRows('incidents', incidentRow, rows));
      return running;
    },
    append: (id, decide, decideOnTicket) =>
      database.run(['incidents', 'tickets', 'quarantine', 'clockTerms'], 'readwrite', async (tx) => {
        const now = clock.now();
        const ticketStores = {
          tickets: tx.objectStore('tickets'),
          quarantine: tx.objectStore('quarantine'),
          book: await termsBookIn(tx.objectStore('clockTerms')),
        };
        const store = tx.objectStore('incidents');
        const stored = await store.get(id);
        const parsed = stored === undefined ? null : incidentRow.safeParse(stored);
        const running = (await runningRows(store)).flatMap((row) => incidentRow.safeParse(row).data ?? []);

        const added = decide(parsed?.data, begunLastFirst(running)[0]);
        const events = [...(parsed?.data?.events ?? []), ...added];
        if (events.length === 0) return undefined;
        if (added.length > 0) {
          if (parsed?.success === false) {
            await keepCopy(ticketStores.quarantine, quarantinedRow('incidents', stored, parsed.error.issues, now));
          }
          await store.put(storedIncident(id, events));
        }
        const incident = { id, events };
        if (decideOnTicket === undefined) return incident;
        await decideOnTouched(ticketStores, incident, decideOnTicket, now);
        return incident;
      }),
  };
}

/**
 * The document of an incident: its events and what the index needs of them.
 *
 * @example storedIncident('a', [started]).runningKey // 1
 */
export const storedIncident = (id: string, events: readonly IncidentEvent[]): StoredIncident => ({
  id,
  events,
  ...(incidentStanding({ id, events }).running ? { runningKey } : {}),
});

interface TouchedStores extends TicketStores {
  readonly tickets: TicketStores['tickets'] & TicketKeys;
}

/** Adds to every ticket that an incident may have touched what it decides. */
export async function decideOnTouched(
  stores: TouchedStores,
  incident: Incident,
  decide: (incident: Incident, ticket: Ticket) => readonly TicketEvent[],
  now: number,
): Promise<void> {
  const decideOn = (ticket: Ticket | undefined) => (ticket ? decide(incident, ticket) : []);
  const ids = await concerned(stores.tickets, incidentStanding(incident).from);
  await Promise.all(ids.map((id) => appendTo(stores, id, decideOn, now)));
}

/** The ids of the tickets that are open, and of those that were closed from an instant on. */
async function concerned(store: TicketKeys, from: number): Promise<readonly string[]> {
  const [open, closed] = await Promise.all([
    store.index('byOpen').getAllKeys(openTickets()),
    store.index('byClosedAt').getAllKeys(IDBKeyRange.lowerBound(from)),
  ]);
  return [...open, ...closed];
}

interface TicketKeys {
  index(name: 'byOpen' | 'byClosedAt'): { getAllKeys(query: IDBKeyRange): Promise<string[]> };
}

interface IncidentStore {
  index(name: 'byRunning'): { getAll(key: number): Promise<unknown[]> };
}
const runningRows = (store: IncidentStore): Promise<unknown[]> => store.index('byRunning').getAll(runningKey);

const begunLastFirst = (incidents: readonly Incident[]): readonly Incident[] =>
  incidents.toSorted((a, b) => incidentStanding(b).saidAt - incidentStanding(a).saidAt);
