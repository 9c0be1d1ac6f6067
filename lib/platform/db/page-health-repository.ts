import type { SystemClock } from '@/lib/app/ports/attention';
import type { PageHealthRepository } from '@/lib/app/ports/pages';
import { pageHealth } from '@/lib/domain/page-health';
import type { Database } from './open';
import { keepCopy, quarantinedRow, type ReadRows } from './quarantine';

/** How well each kind of page is read. A damaged row is kept in `quarantine` and its kind begins anew. */
export function pageHealthRepository(database: Database, readRows: ReadRows, clock: SystemClock): PageHealthRepository {
  return {
    all: async () => {
      const rows = await database.run(['pageHealth'], 'readonly', (tx) => tx.objectStore('pageHealth').getAll());
      return readRows('pageHealth', pageHealth, rows);
    },
    update: (kind, change) =>
      database.run(['pageHealth', 'quarantine'], 'readwrite', async (tx) => {
        const store = tx.objectStore('pageHealth');
        const stored = await store.get(kind);
        const parsed = stored === undefined ? null : pageHealth.safeParse(stored);
        if (parsed?.success === false) {
          const copy = quarantinedRow('pageHealth', stored, parsed.error.issues, clock.now());
          await keepCopy(tx.objectStore('quarantine'), copy);
        }
        await store.put(change(parsed?.success ? parsed.data : undefined));
      }),
  };
}
