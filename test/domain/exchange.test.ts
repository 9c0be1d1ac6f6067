import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type CatalogueItem, catalogueOf } from '@/lib/domain/catalogue';
import { type ExchangeBar, exchangeChoices, typedExchangeChoice } from '@/lib/domain/exchange';
import type { PolicyRevision } from '@/lib/domain/policy';
import { policyOf } from './orders';

const item = (skuId: string, more: Partial<CatalogueItem> = {}): CatalogueItem => ({
  skuId,
  spuId: '2000',
  name: `商品 ${skuId}`,
  jdPriceFen: 9900,
  category: '其他',
  stock: 5,
  listed: true,
  seenAt: 0,
  ...more,
});
const line = { skuId: '1', name: '页面上的名称', jdPriceFen: 9900 };
const open = policyOf({}, { anySkuExchange: true });
const closed = policyOf({}, { anySkuExchange: false });

const barOf = (
  sibling: Partial<CatalogueItem>,
  policy: PolicyRevision | null = open,
  own: Partial<CatalogueItem> = {},
) => {
  const question = { line, policy, catalogue: catalogueOf([item('1', own), item('2', sibling)]) };
  return exchangeChoices(question).choices.find(({ skuId }) => skuId === '2')?.bar;
};

describe('a sibling', () => {
  it('of the same 京东价, listed and in stock may be sent where the category has 随心换', () => {
    expect(barOf({})).toBeNull();
    expect(barOf({ stock: null, listed: null })).toBeNull();
  });

  it.each<[ExchangeBar, Partial<CatalogueItem>]>([
    ['price-differs', { jdPriceFen: 9901, listed: false, stock: 0 }],
    ['unknown-price', { jdPriceFen: null, listed: false, stock: 0 }],
    ['off-shelf', { listed: false, stock: 0 }],
    ['no-stock', { stock: 0 }],
    ['no-stock', { stock: -1 }],
  ])('is barred by the first reason that holds: %s', (bar, sibling) => {
    expect(barOf(sibling)).toBe(bar);
    expect(barOf(sibling, closed)).toBe('category-closed');
  });

  it('is closed to where the category is unknown, not in the policy, or there is no policy', () => {
    expect(barOf({}, null)).toBe('category-closed');
    expect(barOf({}, open, { category: null })).toBe('category-closed');
    expect(barOf({}, open, { category: '生鲜' })).toBe('category-closed');
  });

  it('is compared with the catalogue’s price of the ordered SKU, else with the order’s', () => {
    const question = (own: Partial<CatalogueItem>, jdPriceFen: number | null) => ({
      line: { ...line, jdPriceFen },
      policy: open,
      catalogue: catalogueOf([item('1', own), item('2')]),
    });
    expect(exchangeChoices(question({}, 100))).toMatchObject({ comparedPriceFen: 9900, comparedWith: 'catalogue' });
    const byOrder = exchangeChoices(question({ jdPriceFen: null }, 9900));
    expect(byOrder).toMatchObject({ comparedPriceFen: 9900, comparedWith: 'order' });
    expect(byOrder.choices[1]?.allowed).toBe(true);
    const byNothing = exchangeChoices(question({ jdPriceFen: null }, null));
    expect(byNothing).toMatchObject({ comparedPriceFen: null, comparedWith: null });
    expect(byNothing.choices.map(({ bar }) => bar)).toEqual([null, 'unknown-price']);
  });
});

describe('the ordered SKU', () => {
  it.each<[ExchangeBar | null, Partial<CatalogueItem>]>([
    [null, { jdPriceFen: null, category: null }],
    ['off-shelf', { listed: false, stock: 0 }],
    ['no-stock', { stock: 0 }],
  ])('is barred by shelf and stock alone: %s', (bar, own) => {
    const { choices } = exchangeChoices({ line, policy: closed, catalogue: catalogueOf([item('1', own)]) });
    expect(choices).toHaveLength(1);
    expect(choices[0]).toMatchObject({ skuId: '1', ordered: true, bar, allowed: bar === null });
  });

  it('is there and allowed although the catalogue does not know it', () => {
    expect(exchangeChoices({ line, policy: null, catalogue: catalogueOf([item('2')]) }).choices).toEqual([
      { ...line, priceSource: null, stock: null, ordered: true, allowed: true, bar: null },
    ]);
  });
});

it('lists the ordered SKU, then what may be sent, then what may not, and no SKU of another SPU', () => {
  const rows = fc.uniqueArray(
    fc.record({
      skuId: fc.integer({ min: 1, max: 30 }).map(String),
      spuId: fc.constantFrom('2000', '2001'),
      jdPriceFen: fc.constantFrom(9900, 5900, null),
      stock: fc.constantFrom(0, 3, null),
      listed: fc.constantFrom(true, false, null),
    }),
    { selector: ({ skuId }) => skuId },
  );
  fc.assert(
    fc.property(rows, fc.boolean(), (more, anySkuExchange) => {
      const items = more.map((row) => item(row.skuId, row));
      const own = items.find(({ skuId }) => skuId === '1');
      const policy = policyOf({}, { anySkuExchange });
      const { choices } = exchangeChoices({ line, policy, catalogue: catalogueOf(items) });
      const siblings = items.filter(({ spuId, skuId }) => own && spuId === own.spuId && skuId !== '1');
      expect(choices[0]?.skuId).toBe('1');
      expect(
        choices
          .slice(1)
          .map(({ skuId }) => skuId)
          .sort(),
      ).toEqual(siblings.map(({ skuId }) => skuId).sort());
      const flags = choices.slice(1).map(({ allowed }) => allowed);
      expect(flags).toEqual([...flags].sort((a, b) => Number(b) - Number(a)));
      for (const choice of choices) expect(choice.allowed).toBe(choice.bar === null);
    }),
  );
});

it('a typed SKU is the choice that it is, or of another SPU', () => {
  const catalogue = catalogueOf([item('1'), item('2'), item('3', { spuId: '2001' })]);
  const question = { line, policy: open, catalogue };
  expect(typedExchangeChoice('2', question)).toMatchObject({ allowed: true, bar: null });
  expect(typedExchangeChoice('1', question)).toMatchObject({ ordered: true, allowed: true });
  expect(typedExchangeChoice('3', question)).toMatchObject({ allowed: false, bar: 'other-spu', name: '商品 3' });
  expect(typedExchangeChoice('4', question)).toMatchObject({ allowed: false, bar: 'other-spu', name: null });
});

test('a price that a product page showed decides, and says where it is from', () => {
  const seen = { from: 'page', at: 7 } as const;
  const catalogue = catalogueOf([
    item('1', { origin: 'page', category: null, priceSource: seen }),
    item('2', { jdPriceFen: 8900, priceSource: seen }),
    item('3', { seenAt: 5 }),
  ]);
  const { choices, anySkuExchange, comparedWith } = exchangeChoices({ line, policy: open, catalogue });
  expect({ anySkuExchange, comparedWith }).toEqual({ anySkuExchange: true, comparedWith: 'catalogue' });
  expect(choices.map(({ skuId, bar, priceSource }) => [skuId, bar, priceSource])).toEqual([
    ['1', null, seen],
    ['3', null, { from: 'file', at: 5 }],
    ['2', 'price-differs', seen],
  ]);
});
