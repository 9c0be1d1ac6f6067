import type { Journal } from '@/lib/app/ports/storage';
import { dayMs } from '@/lib/domain/beijing-time';
import { type JournalEntryOf, journalEntry } from '@/lib/domain/tickets/journal';
import type { Database } from './open';
import type { ReadRows } from './quarantine';

/** Of looks at the ticket list, which may be many a day, only what is not older is of use to anybody. */
const keepWatchedMs = 30 * dayMs;

/** What the extension noticed or did by itself. Whenever a look at the ticket list is added, those older than 30 days are dropped. */
export function journal(database: Database, readRows: ReadRows): Journal {
  return {
    add: (entry) =>
      database.run(['journal'], 'readwrite', async (tx) => {
        const store = tx.objectStore('journal');
        if (entry.type === 'watched') {
          const old = IDBKeyRange.bound(['watched'], ['watched', entry.at - keepWatchedMs], false, true);
          const keys = await store.index('byType').getAllKeys(old);
          await Promise.all(keys.map((key) => store.delete(key)));
        }
        await store.add(entry);
      }),
    since: async (at) => {
      const rows = await database.run(['journal'], 'readonly', (tx) =>
        tx.objectStore('journal').index('byAt').getAll(IDBKeyRange.lowerBound(at)),
      );
      return readRows('journal', journalEntry, rows);
    },
    latest: async (type) => {
      // An array key sorts behind every number: [type, []] ends the entries of one type.
      const ofType = IDBKeyRange.bound([type], [type, []]);
      const newest = await database.run(['journal'], 'readonly', async (tx) => {
        const cursor = await tx.objectStore('journal').index('byType').openCursor(ofType, 'prev');
        return cursor?.value;
      });
      const [entry] = newest === undefined ? [] : await readRows('journal', journalEntry, [newest]);
      return entry as JournalEntryOf<typeof type> | undefined;
    },
  };
}
