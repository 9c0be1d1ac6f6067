import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CatalogueItem,
  type CatalogueSighting,
  catalogueItem,
  catalogueOf,
  priceSourceOf,
  unitedItem,
  withSighting,
} from '@/lib/domain/catalogue';

const item = (skuId: string, spuId: string, name = ''): CatalogueItem => ({
  skuId,
  spuId,
  name,
  jdPriceFen: null,
  category: null,
  stock: null,
  listed: null,
  seenAt: 0,
});

describe('a catalogue', () => {
  const catalogue = catalogueOf([item('1', '10'), item('2', '10'), item('3', '11'), item('1', '11', '改过')]);

  it('finds a SKU by its id, the last row of it', () => {
    expect(catalogue.item('1')).toEqual(item('1', '11', '改过'));
    expect(catalogue.item('4')).toBeUndefined();
    expect(catalogue.item('constructor')).toBeUndefined();
  });

  it('finds the SKUs of an SPU, each under the SPU of its last row only', () => {
    expect(catalogue.siblings('10').map(({ skuId }) => skuId)).toEqual(['2']);
    expect(catalogue.siblings('11').map(({ skuId }) => skuId)).toEqual(['1', '3']);
    expect(catalogue.siblings('12')).toEqual([]);
  });
});

describe('a SKU that a product page shows', () => {
  const now = 1000;
  const ofFile: CatalogueItem = {
    ...item('100001', '200001', '外套'),
    category: '服饰',
    jdPriceFen: 9900,
    seenAt: 100,
  };
  const shown: CatalogueSighting = {
    skuId: '100001',
    spuId: '200001',
    name: '页面上的名称',
    jdPriceFen: 8900,
    stock: 3,
    listed: true,
  };
  const taken = (known: CatalogueItem | undefined, seen: Partial<CatalogueSighting> = {}, seenAt = 500) => {
    const outcome = withSighting(known, { ...shown, ...seen }, seenAt, now);
    return outcome.outcome === 'taken' ? outcome.item : outcome.outcome;
  };

  it('replaces price, stock and listing state; SPU, category and name stay the file’s', () => {
    expect(taken(ofFile)).toEqual({
      ...ofFile,
      jdPriceFen: 8900,
      stock: 3,
      listed: true,
      seenAt: 500,
      priceSource: { from: 'page', at: 500 },
    });
    expect(taken({ ...ofFile, name: '' })).toMatchObject({ name: '页面上的名称' });
  });

  it('takes nothing away that it does not show, and leaves the price’s source as it was', () => {
    const nothing = { spuId: null, name: null, jdPriceFen: null, stock: null, listed: null };
    expect(taken({ ...ofFile, stock: 7, listed: false }, nothing)).toEqual({
      ...ofFile,
      stock: 7,
      listed: false,
      seenAt: 500,
      priceSource: { from: 'file', at: 100 },
    });
  });

  it('is not believed under another SPU, whatever its age', () => {
    expect(taken(ofFile, { spuId: '200002' })).toBe('doubtful');
    expect(taken(ofFile, { spuId: '200002' }, 1)).toBe('doubtful');
  });

  it('is no news beside a row that is as new, but for one that a wrong clock dated', () => {
    expect(taken(ofFile, {}, 100)).toBe('nothing');
    expect(taken({ ...ofFile, seenAt: 999 }, {}, 998)).toBe('nothing');
    expect(taken({ ...ofFile, seenAt: now + 1 }, {}, 998)).toMatchObject({ jdPriceFen: 8900, seenAt: 998 });
  });

  it('is added without a category where SPU and price are shown, and not otherwise', () => {
    expect(taken(undefined)).toEqual({
      ...shown,
      category: null,
      seenAt: 500,
      origin: 'page',
      priceSource: { from: 'page', at: 500 },
    });
    expect(taken(undefined, { spuId: null })).toBe('nothing');
    expect(taken(undefined, { jdPriceFen: null })).toBe('nothing');
    expect(taken(undefined, { name: null })).toMatchObject({ name: '' });
  });

  it('leaves rows that parse, and that an older version of the product parses as well', () => {
    for (const stored of [taken(ofFile), taken(undefined), ofFile]) expect(catalogueItem.parse(stored)).toEqual(stored);
  });
});

describe('one row of two', () => {
  const rows = fc.record(
    {
      skuId: fc.constant('100001'),
      spuId: fc.constantFrom('200001', '200002'),
      name: fc.constantFrom('', '外套'),
      jdPriceFen: fc.constantFrom(null, 1, 2),
      category: fc.constantFrom('服饰', '数码'),
      stock: fc.constantFrom(null, 0, 1),
      listed: fc.constantFrom(null, true, false),
      seenAt: fc.integer({ min: 1, max: 4 }),
      origin: fc.constant('page' as const),
    },
    { requiredKeys: ['skuId', 'spuId', 'name', 'jdPriceFen', 'category', 'stock', 'listed', 'seenAt'] },
  );
  const row = rows.map((each): CatalogueItem => (each.origin === 'page' ? { ...each, category: null } : each));

  it('keeps a file’s category and SPU, and of price, stock and state what is newer', () => {
    fc.assert(
      fc.property(row, row, (first, second) => {
        const united = unitedItem(first, second);
        const ofFile = [first, second].filter(({ origin }) => origin !== 'page');
        if (ofFile.length > 0) {
          expect(united.origin).toBeUndefined();
          expect(ofFile.some((each) => each.category === united.category && each.spuId === united.spuId)).toBe(true);
        }
        expect([first.jdPriceFen, second.jdPriceFen]).toContain(united.jdPriceFen);
        const newest = Math.max(first.seenAt, second.seenAt);
        if (first.spuId === second.spuId) expect(united.seenAt).toBe(newest);
        if (united.jdPriceFen !== null)
          expect([first, second].map(priceSourceOf)).toContainEqual(priceSourceOf(united));
      }),
    );
  });

  it('is the same whoever is asked twice', () => {
    fc.assert(
      fc.property(row, row, (first, second) => {
        const united = unitedItem(first, second);
        expect(unitedItem(united, second)).toBe(united);
      }),
    );
  });
});
