import type { CatalogueRepository } from '@/lib/app/ports/shop';
import { catalogueItem } from '@/lib/domain/catalogue';
import type { Database } from './open';
import type { ReadRows } from './quarantine';

export function catalogueRepository(database: Database, readRows: ReadRows): CatalogueRepository {
  return {
    withSiblings: async (skuIds) => {
      const rows = await database.run(['catalogue'], 'readonly', async (tx) => {
        const store = tx.objectStore('catalogue');
        const named = await Promise.all([...new Set(skuIds)].map((skuId) => store.get(skuId)));
        const stored = named.filter((item) => item !== undefined);
        // A damaged row may have no SPU, or one that is no key; it is read by itself, so that it does not go unnoticed.
        const spuIds = new Set(stored.map(({ spuId }) => spuId).filter((spuId) => typeof spuId === 'string'));
        const families = await Promise.all([...spuIds].map((spuId) => store.index('bySpu').getAll(spuId)));
        const family = new Map([...stored, ...families.flat()].map((item) => [item.skuId, item]));
        return { stored, family: [...family.values()] };
      });
      const items = await readRows('catalogue', catalogueItem, rows.family);
      const readable = new Set(items.map(({ skuId }) => skuId));
      return { items, damagedSkuIds: rows.stored.map(({ skuId }) => skuId).filter((skuId) => !readable.has(skuId)) };
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
    update: (skuIds, decide) =>
      database.run(['catalogue'], 'readwrite', async (tx) => {
        const store = tx.objectStore('catalogue');
        const updateOne = async (skuId: string) => {
          const stored = await store.get(skuId);
          const known = stored && catalogueItem.safeParse(stored);
          if (known?.success === false) return;
          const decided = decide(known?.data, skuId);
          if (decided) await store.put(decided);
        };
        await Promise.all([...new Set(skuIds)].map(updateOne));
      }),
  };
}
