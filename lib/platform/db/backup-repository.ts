import type { BackupRecords } from '@/lib/app/backup-file';
import { lessonMeaning } from '@/lib/app/lessons';
import type { SystemClock } from '@/lib/app/ports/attention';
import type { BackupRepository } from '@/lib/app/ports/storage';
import { withTermsIds } from '@/lib/app/restore-plan';
import { mergeTicketEvents } from '@/lib/app/tickets/merge-ticket-events';
import { lesson } from '@/lib/domain/lesson';
import type { PolicyRevision } from '@/lib/domain/policy';
import { builtInTerms, type ClockTerms, termsInForce } from '@/lib/domain/tickets/clock-terms';
import { clockTermsShape } from '@/lib/domain/tickets/clock-terms-shape';
import { decideResumedBy, type Incident } from '@/lib/domain/tickets/incident';
import type { Ticket } from '@/lib/domain/tickets/ticket';
import { termsBookIn } from './clock-terms-reader';
import { decideOnTouched, incidentRow, storedIncident } from './incident-repository';
import type { Database, Transaction } from './open';
import { keepCopy, quarantinedRow } from './quarantine';
import { ticketRow } from './rows';
import { storedTicket } from './stored-ticket';
import type { TicketStores } from './ticket-repository';

const restoredStores = [
  'policies',
  'clockTerms',
  'catalogue',
  'replies',
  'typedFacts',
  'tickets',
  'lessons',
  'serviceOrders',
  'incidents',
  'journal',
  'quarantine',
] as const;
type Writing = Transaction<typeof restoredStores, 'readwrite'>;

export function backupRepository(database: Database, clock: SystemClock): BackupRepository {
  return {
    restore: (records) =>
      database.run(restoredStores, 'readwrite', async (tx) => {
        const { policies, clockTerms, catalogue, replies, typedFacts, tickets, lessons } = records;
        const { serviceOrders, incidents, journal } = records;
        const adoptedIds = await adoptTerms(tx, clockTerms as readonly ClockTerms[]);
        for (const revision of policies) await adoptPolicy(tx, revision);
        for (const item of catalogue) await tx.objectStore('catalogue').put(item);
        for (const reply of replies) await tx.objectStore('replies').put(reply);
        for (const fact of typedFacts) await tx.objectStore('typedFacts').put(fact);
        for (const serviceOrder of serviceOrders) await tx.objectStore('serviceOrders').put(serviceOrder);
        for (const entry of journal) await tx.objectStore('journal').add(entry);
        await addLessons(tx, lessons);
        const united: Incident[] = [];
        for (const incident of incidents) united.push(await uniteIncident(tx, incident, clock.now()));
        const underOwnTerms = withTermsIds(tickets as readonly Ticket[], (id) => adoptedIds.get(id) ?? id);
        const book = await termsBookIn(tx.objectStore('clockTerms'));
        const stores = { tickets: tx.objectStore('tickets'), quarantine: tx.objectStore('quarantine'), book };
        for (const ticket of underOwnTerms) await uniteWith(stores, ticket, clock.now());
        // What an incident that another browser ended has paused here is in no file.
        for (const incident of united) await decideOnTouched(stores, incident, decideResumedBy, clock.now());
      }),
  };
}

async function adoptPolicy(tx: Writing, { revision: _, ...unnumbered }: BackupRecords['policies'][number]) {
  // The store numbers it.
  await tx.objectStore('policies').add(unnumbered as PolicyRevision);
}

/** Answers, for the negative id of each terms of the file, the id that it has here now. What is in force stays so. */
async function adoptTerms(tx: Writing, theirs: readonly ClockTerms[]): Promise<ReadonlyMap<number, number>> {
  const store = tx.objectStore('clockTerms');
  const stored = (await store.getAll()).flatMap((row) => clockTermsShape.safeParse(row).data ?? []);
  const inForce = termsInForce(new Map([builtInTerms, ...stored].map((terms) => [terms.id, terms])));
  const adopt = ({ id: _, ...terms }: ClockTerms) => store.add(terms as ClockTerms);

  const ids = new Map<number, number>();
  for (const terms of [...theirs].sort((a, b) => a.id - b.id)) ids.set(-terms.id, await adopt(terms));
  if (ids.size > 0 && inForce.id !== builtInTerms.id) await adopt(inForce);
  return ids;
}

/** A lesson of the file never replaces one of this browser: where both bear the same id, that of the file gets a new one. */
async function addLessons(tx: Writing, lessons: BackupRecords['lessons']): Promise<void> {
  const store = tx.objectStore('lessons');
  const meanings = new Set(
    (await store.getAll()).flatMap((row) => lesson.safeParse(row).data ?? []).map(lessonMeaning),
  );
  for (const taught of lessons) {
    if (meanings.has(lessonMeaning(taught))) continue;
    meanings.add(lessonMeaning(taught));
    const isTaken = (await store.getKey(taught.id)) !== undefined;
    await store.put(isTaken ? { ...taught, id: crypto.randomUUID() } : taught);
  }
}

/** Every event that is stored stays; those of the backup that are not come between them, by their instants. */
async function uniteWith(
  { tickets, quarantine, book }: TicketStores,
  { id, events }: Ticket,
  now: number,
): Promise<void> {
  const stored = await tickets.get(id);
  const parsed = stored === undefined ? null : ticketRow.safeParse(stored);
  if (parsed?.success === false) {
    await keepCopy(quarantine, quarantinedRow('tickets', stored, parsed.error.issues, now));
  }
  const before = parsed?.success && stored !== undefined ? stored.events : [];
  await tickets.put(storedTicket(id, mergeTicketEvents(before, events), book));
}

async function uniteIncident(tx: Writing, { id, events }: Incident, now: number): Promise<Incident> {
  const incidents = tx.objectStore('incidents');
  const stored = await incidents.get(id);
  const parsed = stored === undefined ? null : incidentRow.safeParse(stored);
  if (parsed?.success === false) {
    await keepCopy(tx.objectStore('quarantine'), quarantinedRow('incidents', stored, parsed.error.issues, now));
  }
  const united = { id, events: mergeTicketEvents(parsed?.data?.events ?? [], events) };
  await incidents.put(storedIncident(id, united.events));
  return united;
}
