import { builtInTerms } from '@/lib/domain/tickets/clock-terms';
import type { Backup, BackupRecords } from './backup-file';
import type { Repositories } from './ports/storage';
import type { RestorePlan } from './restore-plan';
import type { Settings } from './settings';

/**
 * Collects everything stored.
 *
 * @example backupJson(await collectBackup(repositories, settings, now))
 */
export async function collectBackup(repositories: Repositories, settings: Settings, now: number): Promise<Backup> {
  const [open, closed, terms, catalogue, replies, typedFacts, policies, lessons, serviceOrders, incidents, journal] =
    await Promise.all([
      repositories.tickets.listOpen(),
      repositories.tickets.listRecentlyClosed(Number.MAX_SAFE_INTEGER),
      repositories.clockTerms.all(),
      repositories.catalogue.all(),
      repositories.replies.all(),
      repositories.typedFacts.all(),
      repositories.policies.all(),
      repositories.lessons.all(),
      repositories.serviceOrders.all(),
      repositories.incidents.all(),
      repositories.journal.since(Number.NEGATIVE_INFINITY),
    ]);
  const clockTerms = [...terms.values()].filter(({ id }) => id !== builtInTerms.id);
  const tickets = [...open, ...closed].map(({ id, events }) => ({ id, events: [...events] }));
  const records = {
    policies,
    clockTerms,
    catalogue,
    replies,
    typedFacts,
    tickets,
    lessons,
    serviceOrders,
    incidents,
    journal,
  };
  return { madeAt: now, settings, records: records as unknown as BackupRecords };
}

/**
 * Stores what a plan says, everything or nothing. The settings of the plan are not among it: they are kept elsewhere.
 *
 * @throws what the database throws, with nothing stored
 * @example await restoreBackup(repositories, planRestore(current, file));
 */
export const restoreBackup = ({ backups }: Repositories, { records }: RestorePlan): Promise<void> =>
  backups.restore(records);
