import type { SystemClock } from '@/lib/app/ports/attention';
import type { Repositories } from '@/lib/app/ports/storage';
import { systemClock } from '../system-clock';
import { telling } from '../unheard-changes';
import { backupRepository } from './backup-repository';
import { type Database, openDatabase } from './open';
import { openWorkerRepositories } from './open-worker-repositories';

/**
 * Everything stored, as the use cases know it. For extension pages: in a content script `indexedDB` is the
 * seller's. Opens nothing before its first use.
 *
 * @throws StorageError from any call, when the database cannot be opened.
 * @example const open = await openRepositories().tickets.listOpen();
 */
export function openRepositories(
  database: Database = telling(openDatabase()),
  clock: SystemClock = systemClock,
): Repositories {
  return { ...openWorkerRepositories(database, clock), backups: backupRepository(database, clock) };
}
