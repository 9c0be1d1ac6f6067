import { buildOrderInView } from '@/lib/app/build-order-in-view';
import { customersOrders } from '@/lib/app/customers-orders';
import type { OrderInView } from '@/lib/app/panel-model';
import type { SellerPageView } from '@/lib/app/panel-side';
import type { OrderFacts } from '@/lib/domain/order-facts';
import type { Extraction, OrderRow, PageAdapter, PageAddress } from '@/lib/page-adapters/contract';
import type { PageReading } from '@/lib/page-adapters/page-watcher';
import { orderIdIn } from './page-address';

export interface SellerPage {
  readonly reading: (reading: PageReading) => void;
  /** Another frame of the tab shows the order. */
  readonly orderElsewhere: (elsewhere: boolean) => void;
  readonly openRow: (orderId: string) => void;
  readonly closeRow: () => void;
}

export interface SellerPagePorts {
  readonly isTop: boolean;
  readonly adapterFor: (address: PageAddress) => PageAdapter | null;
  readonly onView: (view: SellerPageView) => void;
}

/** Turns the readings of a document into what stands on it, page kind by page kind. */
export function sellerPage({ isTop, adapterFor, onView }: SellerPagePorts): SellerPage {
  let latest: PageReading | null = null;
  let held: OrderFacts | null = null;
  let opened: OrderFacts | null = null;
  let elsewhere = false;
  const ofCustomer = customersOrders();

  function show(): void {
    if (latest === null) return;
    const rows = rowsOf(latest);
    opened = rows.find(({ facts }) => facts.orderId === opened?.orderId)?.facts ?? opened;
    const order = opened ? ({ state: 'read', facts: opened } as const) : orderInView(latest);
    onView({ order, opened: opened !== null, rows });
  }

  function orderInView(reading: PageReading): OrderInView | null {
    const { adapter, address, rested } = reading;
    const extraction = ofCustomerInView(reading.extraction);
    if (adapter === null || !showsOneOrder(adapter)) return null;
    const addressOrderId = orderIdIn(address.own) ?? (address.tab && orderIdIn(address.tab));
    const view = buildOrderInView({ extraction, rested, addressOrderId, held });
    held = view?.state === 'read' ? view.facts : null;
    return view !== null && mayStandHere(view, reading) ? view : null;
  }

  const ofCustomerInView = (extraction: Extraction | null): Extraction | null =>
    extraction?.outcome === 'extracted' && extraction.kind === 'chat'
      ? { ...extraction, content: ofCustomer(extraction.content) }
      : extraction;

  /** An order is shown where it is read, and where it is only named if it is read nowhere. Only a document that is an order page itself says that it reads or cannot. */
  function mayStandHere(view: OrderInView, { adapter, address, extraction }: PageReading): boolean {
    if (view.state === 'read') return !(elsewhere && isOnlyNamed(extraction));
    if (elsewhere || (adapter?.kind === 'chat' && extraction?.outcome !== 'extracted')) return false;
    return isTop || adapterFor({ own: address.own, tab: null }) === adapter;
  }

  return {
    reading: (reading) => {
      if (reading.extraction === null) opened = null;
      latest = reading;
      show();
    },
    orderElsewhere: (isElsewhere) => {
      if (elsewhere === isElsewhere) return;
      elsewhere = isElsewhere;
      show();
    },
    openRow: (orderId) => {
      if (latest === null) return;
      opened = rowsOf(latest).find(({ facts }) => facts.orderId === orderId)?.facts ?? null;
      show();
    },
    closeRow: () => {
      opened = null;
      show();
    },
  };
}

const isOnlyNamed = (extraction: Extraction | null): boolean =>
  extraction?.outcome === 'extracted' && extraction.kind === 'chat' && extraction.content.order === null;
const showsOneOrder = ({ kind }: PageAdapter): boolean =>
  kind === 'order-detail' || kind === 'after-sale-detail' || kind === 'chat';
/** Whether a page of this adapter may come to show a panel or chips. */
export const mayShow = (adapter: PageAdapter | null): boolean =>
  adapter !== null && (showsOneOrder(adapter) || adapter.kind === 'order-list');
/** The rows of an order list; none on any other page. */
const rowsOf = ({ extraction }: PageReading): readonly OrderRow[] =>
  extraction?.outcome === 'extracted' && extraction.kind === 'order-list' ? extraction.content : [];
