import type { OrderFacts } from '@/lib/domain/order-facts';
import type { Extraction } from './contract';

/** The order that an extraction is about, if it is about one. */
export function orderIn(extraction: Extraction | null): OrderFacts | null {
  if (extraction?.outcome !== 'extracted') return null;
  return extraction.kind === 'order-detail' || extraction.kind === 'after-sale-detail' ? extraction.content : null;
}

/** The orders that something of ours stands beside: should a number leave the page, what stands there has to go. */
export function orderIdsIn(extraction: Extraction): readonly string[] {
  if (extraction.outcome === 'extracted' && extraction.kind === 'order-list')
    return extraction.content.map(({ facts }) => facts.orderId);
  const order = orderIn(extraction);
  return order ? [order.orderId] : [];
}

/**
 * Whether an order bears a date, to the second, or all the goods of the order that stood in the page before it: the page puts the new
 * order's values in the places of the old ones, and has not come to the end. Orders that were one once share dates for good, and
 * many a shop sells one thing, so this is a reason to wait and none to refuse.
 * @param goodsCameAnew the page has drawn those goods since the address turned
 * @example showsRemainsOf(orderIn(extraction), before, false)
 */
export function showsRemainsOf(order: OrderFacts | null, before: OrderFacts | null, goodsCameAnew: boolean): boolean {
  if (order === null || before === null || order.orderId === before.orderId) return false;
  if (!goodsCameAnew && order.lines.length > 0 && skusOf(order) === skusOf(before)) return true;
  return (['orderedAt', 'signedAt', 'completedAt'] as const).some((field) => {
    const [now, then] = [order[field], before[field]];
    if (now.state !== 'read' || then.state !== 'read') return false;
    return now.value.precision === 'second' && now.value.at === then.value.at;
  });
}

const skusOf = ({ lines }: OrderFacts): string => lines.map(({ skuId }) => skuId).join();

/** Whether a text that the page drew names all goods of an order. */
export const namesGoodsOf = ({ lines }: OrderFacts, text: string): boolean =>
  lines.every(({ skuId }) => text.includes(skuId));
