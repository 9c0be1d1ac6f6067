import { dayMs, hourMs } from '@/lib/domain/beijing-time';
import type { CatalogueItem } from '@/lib/domain/catalogue';
import { type Fact, missing, type OrderFacts, type OrderLine, type WrittenInstant } from '@/lib/domain/order-facts';
import type { PolicyRevision } from '@/lib/domain/policy';
import type { OrderInView, OrderKnowledge } from './panel-model';
import { policyProposal } from './policy-proposal';

/** An invented order with everything that a panel needs to show it. */
export interface SampleOrder {
  readonly view: OrderInView;
  readonly knowledge: OrderKnowledge;
}

const shirt = '100012000101';
const earphones = '100012000601';

const read = (at: number, label: string): Fact<WrittenInstant> => ({
  state: 'read',
  value: { at, precision: 'second' },
  source: { origin: 'page', how: 'label', label },
});

const line = (skuId: string, name: string, jdPriceFen: number): OrderLine => ({
  skuId,
  name,
  jdPriceFen,
  quantity: 1,
  gift: false,
});

/**
 * The order of the guide: signed ten days ago, so that 退货 is 已超期 and 换货 is open; a shirt with siblings that may and
 * that may not be sent in exchange, and earphones that can be repaired.
 *
 * @param policy the shop's own; without one the proposal judges, as it would after its adoption.
 * @example buildPanelModel(sampleOrder(now, null).view, sampleOrder(now, null).knowledge, now).state // 'ready'
 */
export function sampleOrder(now: number, policy: PolicyRevision | null): SampleOrder {
  const signedAt = now - 10 * dayMs;
  const facts: OrderFacts = {
    orderId: '3500000000000001',
    status: { state: 'read', value: '已完成', source: { origin: 'page', how: 'status-text', label: '订单状态' } },
    orderedAt: read(signedAt - 2 * dayMs - 5 * hourMs, '下单时间'),
    paidAt: read(signedAt - 2 * dayMs - 5 * hourMs + 40_000, '付款时间'),
    shippedAt: read(signedAt - dayMs - 3 * hourMs, '出库时间'),
    signedAt: read(signedAt, '签收时间'),
    completedAt: missing,
    lines: [line(shirt, '棉时光 纯棉短袖T恤 白色 M', 5_900), line(earphones, '声域 蓝牙耳机 曜石黑', 29_900)],
  };
  const proposal: PolicyRevision = { revision: 0, adoptedAt: now, origin: 'proposal', document: policyProposal };
  const knowledge: OrderKnowledge = {
    policy: policy ?? proposal,
    items: sampleCatalogue(now),
    tickets: [],
    damagedSkuIds: [],
    terms: [],
    typedFacts: [],
    serviceOrders: [],
  };
  return { view: { state: 'read', facts }, knowledge };
}

/**
 * The catalogue rows of the sample order: one SPU with each reason for which a SKU may not be sent, and one without 随心换.
 *
 * @example sampleCatalogue(now).length // 7
 */
export function sampleCatalogue(now: number): readonly CatalogueItem[] {
  const tShirt = { spuId: '10020030001', category: '服饰内衣', seenAt: now };
  const headset = { spuId: '10020030006', category: '数码', seenAt: now };
  return [
    { ...tShirt, skuId: shirt, name: '棉时光 纯棉短袖T恤 白色 M', jdPriceFen: 5_900, stock: 120, listed: true },
    { ...tShirt, skuId: '100012000102', name: '棉时光 纯棉短袖T恤 白色 L', jdPriceFen: 5_900, stock: 33, listed: true },
    { ...tShirt, skuId: '100012000103', name: '棉时光 纯棉短袖T恤 黑色 M', jdPriceFen: 6_900, stock: 8, listed: true },
    {
      ...tShirt,
      skuId: '100012000104',
      name: '棉时光 纯棉短袖T恤 黑色 L',
      jdPriceFen: 5_900,
      stock: 15,
      listed: false,
    },
    { ...tShirt, skuId: '100012000105', name: '棉时光 纯棉短袖T恤 灰色 XL', jdPriceFen: 5_900, stock: 0, listed: true },
    { ...headset, skuId: earphones, name: '声域 蓝牙耳机 曜石黑', jdPriceFen: 29_900, stock: 50, listed: true },
    { ...headset, skuId: '100012000602', name: '声域 蓝牙耳机 珍珠白', jdPriceFen: 29_900, stock: 42, listed: true },
  ];
}
