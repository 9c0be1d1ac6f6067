import { buildPanelModel } from '@/lib/app/build-panel-model';
import type { OrderKnowledge } from '@/lib/app/panel-model';
import type { CatalogueItem } from '@/lib/domain/catalogue';
import { missing, type OrderFacts } from '@/lib/domain/order-facts';
import { parsePolicy } from '@/lib/domain/policy';
import policyFile from '@/test/seller-site/policy.json';
import { microseconds, ms, type Row } from './measure';

const signedAt = Date.parse('2026-11-11T14:30:00+08:00');
const now = Date.parse('2026-11-21T13:00:00+08:00');
const categories = ['服饰内衣', '数码', '其他'];

/** Five thousand SKUs, ten to an SPU, prices and stock not all alike. */
const items: CatalogueItem[] = Array.from({ length: 5000 }, (_, index) => ({
  skuId: String(100_880_000_000 + index),
  spuId: String(10_088_000_000 + Math.floor(index / 10)),
  name: `商品 ${index}`,
  jdPriceFen: index % 7 === 0 ? 4_990 : 3_990,
  category: categories[Math.floor(index / 10) % 3] ?? null,
  stock: index % 5,
  listed: index % 11 !== 0,
  seenAt: now,
}));

const read = <T>(value: T) =>
  ({ state: 'read', value, source: { origin: 'page', how: 'label', label: '签收时间' } }) as const;

const facts: OrderFacts = {
  orderId: '3520001100220101',
  status: read('已完成'),
  orderedAt: read({ at: signedAt - 86_400_000, precision: 'second' }),
  paidAt: missing,
  shippedAt: missing,
  signedAt: read({ at: signedAt, precision: 'second' }),
  completedAt: missing,
  lines: Array.from({ length: 50 }, (_, line) => {
    const item = items[line * 100];
    return { skuId: item?.skuId ?? '', name: item?.name ?? null, jdPriceFen: 3_990, quantity: 1, gift: false };
  }),
};

/** What the worker answers the page: the rows of the order's SKUs and of their siblings. */
const wanted = new Set(facts.lines.map(({ skuId }) => items.find((item) => item.skuId === skuId)?.spuId));
const ofTheOrder = items.filter(({ spuId }) => wanted.has(spuId));

/** The whole panel of a 50-line order: 150 verdicts and every exchange choice, the rows indexed anew each time. */
export function benchVerdicts(): Row[] {
  const policy = parsePolicy(policyFile);
  if (!policy.ok) throw new Error('the demo policy does not parse');
  const took = (rows: readonly CatalogueItem[]) => {
    const knowledge: OrderKnowledge = {
      policy: { revision: 1, adoptedAt: now, origin: 'import', document: policy.value },
      items: rows,
      tickets: [],
      damagedSkuIds: [],
      terms: [],
      typedFacts: [],
      serviceOrders: [],
    };
    const view = { state: 'read', facts } as const;
    const model = buildPanelModel(view, knowledge, now);
    const verdicts = model.lines.flatMap((line) => line.verdicts);
    if (model.state !== 'ready' || verdicts.length !== 150) throw new Error(`not a panel of 50 lines: ${model.state}`);
    return microseconds((call) => buildPanelModel(view, knowledge, now + call)) / 1000;
  };
  const asInThePage = took(ofTheOrder);
  return [
    {
      what: `50-line order, ${ofTheOrder.length} rows of a ${items.length}-SKU catalogue`,
      value: ms(asInThePage),
      target: '≤ 2 ms',
      reached: asInThePage <= 2,
    },
    { what: `  with all ${items.length} rows handed to the page`, value: ms(took(items)), target: '', reached: null },
  ];
}
