import type { OrderKnowledge } from '@/lib/app/panel-model';
import type { CatalogueItem } from '@/lib/domain/catalogue';
import type { OrderFacts, OrderLine } from '@/lib/domain/order-facts';
import type { PolicyRevision } from '@/lib/domain/policy';
import { factsOf, readAt } from '../domain/orders';

/** One ordinary order with a shirt and a charger, judged at a fixed instant. */

export const now = Date.parse('2026-11-21T12:00:00+08:00');
export const at = (text: string): number => Date.parse(`${text}+08:00`);

export const line = (skuId: string, more: Partial<OrderLine> = {}): OrderLine => ({
  skuId,
  name: `商品 ${skuId}`,
  jdPriceFen: 5900,
  quantity: 1,
  gift: false,
  ...more,
});

export const order = (more: Partial<OrderFacts> = {}): OrderFacts =>
  factsOf('已完成', {
    orderedAt: readAt(at('2026-11-10T09:00:00')),
    signedAt: readAt(at('2026-11-16T13:05:22')),
    completedAt: readAt(at('2026-11-17T00:10:00')),
    lines: [line('100001')],
    ...more,
  });

export const item = (skuId: string, more: Partial<CatalogueItem> = {}): CatalogueItem => ({
  skuId,
  spuId: '900001',
  name: `商品 ${skuId}`,
  jdPriceFen: 5900,
  category: '服饰内衣',
  stock: 12,
  listed: true,
  seenAt: 0,
  ...more,
});

const week = { days: 7, from: 'signed' } as const;
const fortnight = { days: 15, from: 'signed' } as const;
export const policy: PolicyRevision = {
  revision: 3,
  adoptedAt: at('2026-11-01T00:00:00'),
  origin: 'import',
  document: {
    format: 'aftersale-policy',
    version: 1,
    categories: {
      服饰内衣: { return: week, exchange: fortnight, repair: null, anySkuExchange: true },
      数码: {
        return: { days: 2, from: 'signed' },
        exchange: fortnight,
        repair: { days: 365, from: 'signed' },
        anySkuExchange: false,
      },
    },
  },
};

export const knowledge = (more: Partial<OrderKnowledge> = {}): OrderKnowledge => ({
  policy,
  items: [item('100001'), item('100002'), item('100003', { jdPriceFen: 6900 })],
  tickets: [],
  damagedSkuIds: [],
  terms: [],
  typedFacts: [],
  serviceOrders: [],
  ...more,
});
