import type { PolicyRevision } from '@/lib/domain/policy';
import type { Ticket } from '@/lib/domain/ticket';
import { builtInTerms, type ClockTerms } from '@/lib/domain/ticket-clock';
import type { Backup, BackupRecords } from './backup-file';
import type { Repositories } from './ports';
import { type RestorePlan, withTermsIds } from './restore-plan';
import type { Settings } from './settings';

/**
 * Collects everything stored.
 *
 * @example backupJson(await collectBackup(repositories, settings, now))
 */
export async function collectBackup(repositories: Repositories, settings: Settings, now: number): Promise<Backup> {
  const [open, closed, terms, catalogue, replies, typedFacts, policies] = await Promise.all([
    repositories.tickets.listOpen(),
    repositories.tickets.listRecentlyClosed(Number.MAX_SAFE_INTEGER),
    repositories.clockTerms.all(),
    repositories.catalogue.all(),
    repositories.replies.all(),
    repositories.typedFacts.all(),
    everyRevision(repositories),
  ]);
  const clockTerms = [...terms.values()].filter(({ id }) => id !== builtInTerms.id);
  const tickets = [...open, ...closed].map(({ id, events }) => ({ id, events: [...events] }));
  const records = { policies, clockTerms, catalogue, replies, typedFacts, tickets };
  return { madeAt: now, settings, records: records as unknown as BackupRecords };
}

async function everyRevision({ policies }: Repositories): Promise<PolicyRevision[]> {
  const newest = (await policies.current())?.revision ?? 0;
  const all = await Promise.all(Array.from({ length: newest }, (_, index) => policies.revision(index + 1)));
  return all.filter((revision) => revision !== undefined);
}

/**
 * Stores what a plan says, each store in one transaction. Terms get numbers of this browser, and the tickets that were
 * opened under them follow.
 *
 * @example await restoreBackup(repositories, planRestore(current, file));
 */
export async function restoreBackup(repositories: Repositories, plan: RestorePlan): Promise<void> {
  const { policies, clockTerms, catalogue, replies, typedFacts, tickets } = plan.records;
  const adoptedIds = await adoptTerms(repositories, clockTerms as readonly ClockTerms[]);
  for (const { document, origin, adoptedAt } of policies)
    await repositories.policies.adopt(document, origin, adoptedAt);
  if (catalogue.length > 0) await repositories.catalogue.put(catalogue, false);
  if (replies.length > 0) await repositories.replies.put(replies);
  await Promise.all(typedFacts.map((fact) => repositories.typedFacts.put(fact)));
  if (tickets.length > 0) {
    await repositories.tickets.unite(withTermsIds(tickets as readonly Ticket[], (id) => adoptedIds.get(id) ?? id));
  }
}

/** Answers, for the negative id of each terms of the file, the id that it has here now. What is in force stays so. */
async function adoptTerms(
  { clockTerms }: Repositories,
  theirs: readonly ClockTerms[],
): Promise<ReadonlyMap<number, number>> {
  const inForce = await clockTerms.current();
  const ids = new Map<number, number>();
  for (const { id, adoptedAt, calendar, kinds } of [...theirs].sort((a, b) => a.id - b.id)) {
    ids.set(-id, (await clockTerms.adopt({ adoptedAt, calendar, kinds })).id);
  }
  if (ids.size > 0 && inForce.id !== builtInTerms.id) {
    const { adoptedAt, calendar, kinds } = inForce;
    await clockTerms.adopt({ adoptedAt, calendar, kinds });
  }
  return ids;
}
