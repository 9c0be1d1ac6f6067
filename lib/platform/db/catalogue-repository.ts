import type { CatalogueRepository } from '@/lib/app/ports';
import { catalogueItem } from '@/lib/domain/catalogue';
import type { Database } from './open';
import type { ReadRows } from './quarantine';

export function catalogueRepository(database: Database, readRows: ReadRows): CatalogueRepository {
  return {
    withSiblings: async (skuIds) => {
      const rows = await database.run(['catalogue'], 'readonly', async (tx) => {
        const store = tx.objectStore('catalogue');
        const named = await Promise.all([...new Set(skuIds)].map((skuId) => store.get(skuId)));
        const spuIds = new Set(named.flatMap((item) => item?.spuId ?? []));
        // A damaged row may have no SPU; it is read by itself, so that it does not go unnoticed.
        const withoutSpu = named.filter((item) => item !== undefined && item.spuId === undefined);
        const families = await Promise.all([...spuIds].map((spuId) => store.index('bySpu').getAll(spuId)));
        return [...withoutSpu, ...families.flat()];
      });
      return readRows('catalogue', catalogueItem, rows);
    },
    all: async () => {
      const rows = await database.run(['catalogue'], 'readonly', (tx) => tx.objectStore('catalogue').getAll());
      return readRows('catalogue', catalogueItem, rows);
    },
    count: () => database.run(['catalogue'], 'readonly', (tx) => tx.objectStore('catalogue').count()),
    put: (items, removeOthers) =>
      database.run(['catalogue'], 'readwrite', async (tx) => {
        const store = tx.objectStore('catalogue');
        if (removeOthers) await store.clear();
        await Promise.all(items.map((item) => store.put(item)));
      }),
  };
}
