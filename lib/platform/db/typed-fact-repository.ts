import * as z from 'zod/mini';
import type { TypedFactRepository } from '@/lib/app/ports/shop';
import { instant } from '@/lib/domain/instant';
import type { Database } from './open';
import type { ReadRows } from './quarantine';

const typedFactRow = z.object({
  orderId: z.string().check(z.minLength(1)),
  field: z.enum(['orderedAt', 'paidAt', 'shippedAt', 'signedAt', 'completedAt']),
  at: instant,
  precision: z.enum(['second', 'minute', 'day']),
  typedAt: instant,
});

export function typedFactRepository(database: Database, readRows: ReadRows): TypedFactRepository {
  return {
    ofOrder: async (orderId) => {
      // An array key sorts behind every string: [orderId, []] ends the fields of one order.
      const ofThisOrder = IDBKeyRange.bound([orderId], [orderId, []]);
      const rows = await database.run(['typedFacts'], 'readonly', (tx) =>
        tx.objectStore('typedFacts').getAll(ofThisOrder),
      );
      return readRows('typedFacts', typedFactRow, rows);
    },
    all: async () => {
      const rows = await database.run(['typedFacts'], 'readonly', (tx) => tx.objectStore('typedFacts').getAll());
      return readRows('typedFacts', typedFactRow, rows);
    },
    put: (fact) =>
      database.run(['typedFacts'], 'readwrite', async (tx) => {
        await tx.objectStore('typedFacts').put(fact);
      }),
    remove: (orderId, field) =>
      database.run(['typedFacts'], 'readwrite', (tx) => tx.objectStore('typedFacts').delete([orderId, field])),
  };
}
