import { type Fact, nothingReadOf, type OrderFacts, type OrderLine } from '@/lib/domain/order-facts';
import type { OrderInView } from './panel-model';
import { type TypedOrder, typedOrderDates } from './typed-order';

/**
 * What stands in the panel when a person's words are put where the page shows nothing. Whatever was read on the page, or
 * contradicts itself there, stays; what was typed for another order changes nothing. The `typed` of the result holds only
 * what was used.
 *
 * @example withTypedOrder({ state: 'unrecognised', orderId: '3500000000000001', … }, typed).state // 'read'
 */
export function withTypedOrder(view: OrderInView, typed: TypedOrder | null): OrderInView {
  if (typed === null || view.state === 'reading') return view;
  if (view.state === 'unrecognised') {
    const isOfAddress = view.orderId === null || view.orderId === typed.orderId;
    return isOfAddress ? merged({ state: 'read', facts: nothingReadOf(typed.orderId) }, typed) : view;
  }
  return view.facts.orderId === typed.orderId ? merged(view, typed) : view;
}

function merged(view: OrderInView & { readonly state: 'read' }, typed: TypedOrder): OrderInView {
  const page = view.facts;
  const fact = <T>(label: string, value: T): Fact<T> => ({
    state: 'read',
    value,
    source: { origin: 'typed', how: 'person', label, readAt: typed.typedAt },
  });
  const dates = Object.fromEntries(
    typedOrderDates.flatMap((field) => {
      const value = typed.dates[field];
      return value && page[field].state === 'missing' ? [[field, value]] : [];
    }),
  ) as TypedOrder['dates'];
  const used: TypedOrder = {
    ...typed,
    skuIds: page.lines.length === 0 ? typed.skuIds : [],
    status: page.status.state === 'missing' ? typed.status : null,
    dates,
  };
  if (used.skuIds.length === 0 && used.status === null && Object.keys(dates).length === 0) return view;
  const facts: OrderFacts = {
    ...page,
    status: used.status === null ? page.status : fact('status', used.status),
    ...Object.fromEntries(Object.entries(dates).map(([field, value]) => [field, fact(field, value)])),
    lines: used.skuIds.length > 0 ? used.skuIds.map(typedLine) : page.lines,
  };
  return { ...view, facts, typed: used };
}

const typedLine = (skuId: string): OrderLine => ({ skuId, name: null, jdPriceFen: null, quantity: null, gift: false });
