import type { ServiceOrderRepository } from '@/lib/app/ports/shop';
import { dayMs } from '@/lib/domain/beijing-time';
import { type ServiceOrder, serviceOrder } from '@/lib/domain/service-order';
import type { Database, Transaction } from './open';
import { keepCopy, quarantinedRow, type ReadRows } from './quarantine';

/** Half a year: by then a service order has come to its end, and so has the order that it belongs to. */
const keepMs = 180 * dayMs;

type Writing = Transaction<['serviceOrders', 'quarantine'], 'readwrite'>;

export function serviceOrderRepository(database: Database, readRows: ReadRows): ServiceOrderRepository {
  return {
    ofOrder: async (orderId) => {
      const rows = await database.run(['serviceOrders'], 'readonly', (tx) =>
        tx.objectStore('serviceOrders').index('byOrder').getAll(orderId),
      );
      return readRows('serviceOrders', serviceOrder, rows);
    },
    all: async () => {
      const rows = await database.run(['serviceOrders'], 'readonly', (tx) => tx.objectStore('serviceOrders').getAll());
      return readRows('serviceOrders', serviceOrder, rows);
    },
    record: (seen, now) =>
      database.run(['serviceOrders', 'quarantine'], 'readwrite', async (tx) => {
        const store = tx.objectStore('serviceOrders');
        const old = await store.index('bySeenAt').getAllKeys(IDBKeyRange.upperBound(now - keepMs, true));
        await Promise.all(old.map((key) => store.delete(key)));
        const stored = await Promise.all(seen.map((each) => take(tx, each, now)));
        return stored.filter(Boolean).length;
      }),
  };
}

/** Answers whether the sighting added anything. */
async function take(tx: Writing, seen: ServiceOrder, now: number): Promise<boolean> {
  const store = tx.objectStore('serviceOrders');
  const raw = await store.get(seen.serviceId);
  const parsed = raw === undefined ? null : serviceOrder.safeParse(raw);
  if (parsed?.success === false)
    await keepCopy(tx.objectStore('quarantine'), quarantinedRow('serviceOrders', raw, parsed.error.issues, now));
  const known = parsed?.data;
  // A later instant than now was written by a wrong clock.
  if (known !== undefined && known.seenAt >= seen.seenAt && known.seenAt <= now) return false;
  await store.put(joined(known, seen));
  return true;
}

/** What never changes of a service order is kept where a later page does not show it; its state is that of the last page. */
function joined(known: ServiceOrder | undefined, seen: ServiceOrder): ServiceOrder {
  if (known === undefined) return seen;
  return {
    ...seen,
    orderId: seen.orderId ?? known.orderId,
    skuId: seen.skuId ?? known.skuId,
    type: seen.type ?? known.type,
    appliedAt: seen.appliedAt ?? known.appliedAt,
  };
}
