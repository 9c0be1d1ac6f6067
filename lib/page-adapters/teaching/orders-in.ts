import type { OrderFacts } from '@/lib/domain/order-facts';
import type { PageKind } from '@/lib/domain/page-kind';
import type { Extraction } from '../contract';

/** Pages of which facts of orders are read, and can be taught. */
export const showsOrders = (kind: PageKind): boolean =>
  kind === 'order-detail' || kind === 'after-sale-detail' || kind === 'order-list' || kind === 'chat';

/** The content names another order than the address, or several. */
export const isOfOtherOrder = (extraction: Extraction): boolean =>
  extraction.outcome === 'layout-changed' && extraction.missing.some(({ problem }) => problem === 'contradictory');

/** The orders that a reading tells of. */
export function ordersIn(extraction: Extraction): readonly OrderFacts[] {
  if (extraction.outcome !== 'extracted') return [];
  if (extraction.kind === 'order-detail' || extraction.kind === 'after-sale-detail') return [extraction.content];
  if (extraction.kind === 'order-list') return extraction.content.map(({ facts }) => facts);
  if (extraction.kind !== 'chat') return [];
  const { order } = extraction.content;
  return order ? [order] : [];
}
