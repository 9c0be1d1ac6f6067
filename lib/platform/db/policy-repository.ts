import * as z from 'zod/mini';
import type { PolicyRepository } from '@/lib/app/ports/shop';
import { type PolicyRevision, policyDocument } from '@/lib/domain/policy';
import type { Database } from './open';
import type { ReadRows } from './quarantine';

const policyRow = z.object({
  revision: z.int(),
  adoptedAt: z.number(),
  origin: z.enum(['proposal', 'import', 'edit']),
  document: policyDocument,
});

export function policyRepository(database: Database, readRows: ReadRows): PolicyRepository {
  return {
    // A newest revision that is damaged gives none: an older one would judge by rules that are no longer in force.
    current: async () => {
      const cursor = await database.run(['policies'], 'readonly', async (tx) => {
        const newest = await tx.objectStore('policies').openCursor(null, 'prev');
        return newest?.value;
      });
      const [revision] = cursor === undefined ? [] : await readRows('policies', policyRow, [cursor]);
      return revision;
    },
    revision: async (number) => {
      const row = await database.run(['policies'], 'readonly', (tx) => tx.objectStore('policies').get(number));
      const [revision] = row === undefined ? [] : await readRows('policies', policyRow, [row]);
      return revision;
    },
    all: async () => {
      const rows = await database.run(['policies'], 'readonly', (tx) => tx.objectStore('policies').getAll());
      return readRows('policies', policyRow, rows);
    },
    adopt: (document, origin, adoptedAt) =>
      database.run(['policies'], 'readwrite', async (tx) => {
        const unnumbered = { adoptedAt, origin, document };
        // The store numbers it.
        const revision = await tx.objectStore('policies').add(unnumbered as PolicyRevision);
        return { revision, ...unnumbered };
      }),
  };
}
