import { describe, expect, it } from 'vitest';
import { catalogueReport } from '@/entrypoints/seller-records.content/catalogue-report';
import type { CatalogueSighting } from '@/lib/domain/catalogue';
import type { Extraction } from '@/lib/page-adapters/contract';
import type { PageReading } from '@/lib/page-adapters/page-watcher';

const goods = (jdPriceFen: number): readonly CatalogueSighting[] => [
  { skuId: '100012000101', spuId: '10012001', name: null, jdPriceFen, stock: 3, listed: true },
];
const shows = (content: readonly CatalogueSighting[], more: { rested?: boolean; settled?: boolean } = {}) => {
  const { rested = true, settled = true } = more;
  const extraction: Extraction = { outcome: 'extracted', kind: 'product-list', content, issues: [], settled };
  return { extraction, rested } as PageReading;
};
const nothingRead = { extraction: null, rested: false } as PageReading;

function reporting() {
  const told: string[] = [];
  let at = 100;
  const tellGoods = catalogueReport({
    send: (seen) => told.push(`${seen.goods[0]?.jdPriceFen} @${seen.seenAt}`),
    now: () => at,
  });
  return {
    told,
    read: (reading: PageReading, now: number) => {
      at = now;
      tellGoods(reading);
    },
  };
}

describe('catalogueReport', () => {
  it('tells a content once, when it has come to rest, with the time at which it came', () => {
    const { told, read } = reporting();
    read(shows(goods(1), { rested: false }), 100);
    read(shows(goods(1), { settled: false }), 600);
    expect(told).toEqual([]);
    read(shows(goods(1)), 1100);
    for (let time = 0; time < 50; time += 1) read(shows(goods(1)), 2000 + 500 * time);
    expect(told).toEqual(['1 @100']);
  });

  it('tells another content, and the same again after it was away', () => {
    const { told, read } = reporting();
    read(shows(goods(1)), 100);
    read(shows(goods(2)), 200);
    read(nothingRead, 300);
    read(shows(goods(2)), 400);
    expect(told).toEqual(['1 @100', '2 @200', '2 @400']);
  });

  it('tells nothing of a page without SKUs and of pages of other kinds', () => {
    const { told, read } = reporting();
    read(shows([]), 100);
    read({ ...shows(goods(1)), extraction: { outcome: 'not-applicable' } }, 200);
    expect(told).toEqual([]);
  });
});
