import type { OrderInView } from './panel-model';
import type { TypedOrder } from './typed-order';
import { withTypedOrder } from './typed-order-view';

/** What was typed in on one page, as long as the page lives. */
export interface TypedOrderMemory {
  /** Keeps what was typed for what is in view; null forgets it. */
  readonly keep: (view: OrderInView, typed: TypedOrder | null) => void;
  /** What is in view, with what was typed for it. Has to be told of every view, that of no order included. */
  readonly see: (view: OrderInView | null) => OrderInView | null;
}

/**
 * Remembers typed orders by their number. At an address that names no order, what was typed goes with the first sign that
 * the page shows something else: nothing says any more that it is about this order.
 *
 * @example const memory = typedOrderMemory(); memory.keep(view, typed); memory.see(view) // { state: 'read', … }
 */
export function typedOrderMemory(): TypedOrderMemory {
  const byOrder = new Map<string, TypedOrder>();
  let atNamelessAddress: TypedOrder | null = null;
  const orderOf = (view: OrderInView) => (view.state === 'read' ? view.facts.orderId : view.orderId);

  return {
    keep: (view, typed) => {
      const named = orderOf(view);
      if (named === null) atNamelessAddress = typed;
      else if (typed === null) byOrder.delete(named);
      else byOrder.set(named, typed);
    },
    see: (view) => {
      const nameless = view?.state === 'unrecognised' && view.orderId === null;
      if (!nameless) atNamelessAddress = null;
      if (view === null) return null;
      const named = orderOf(view);
      return withTypedOrder(view, named === null ? atNamelessAddress : (byOrder.get(named) ?? null));
    },
  };
}
