import { describe, expect, it } from 'vitest';
import { orderIdIn } from '@/entrypoints/seller-page.content/page-address';
import { sellerPage } from '@/entrypoints/seller-page.content/seller-page';
import type { SellerPageView } from '@/lib/app/panel-side';
import { nothingReadOf, type OrderFacts } from '@/lib/domain/order-facts';
import type { Extraction, PageAdapter, PageKind } from '@/lib/page-adapters/contract';
import type { PageReading } from '@/lib/page-adapters/page-watcher';
import { line, order } from '../app/panel-sample';
import { factsOf } from '../domain/orders';

const adapter = (kind: PageKind) => ({ id: kind, kind }) as PageAdapter;
const detail = adapter('order-detail');
const orderUrl = new URL(`https://shop.jd.com/jdm/trade/orders/order-details?orderId=${order().orderId}`);
const blank = new URL('about:blank');
const extracted = (content: unknown, kind: PageKind = 'order-detail'): Extraction =>
  ({ outcome: 'extracted', kind, content, issues: [], settled: true }) as unknown as Extraction;
const changed: Extraction<PageKind> = { outcome: 'layout-changed', missing: [], settled: true };

const reading = (extraction: Extraction<PageKind> | null, more: Partial<PageReading> = {}): PageReading => ({
  address: { own: orderUrl, tab: null },
  adapter: detail,
  extraction,
  rested: false,
  ...more,
});
const inFrame = { address: { own: blank, tab: orderUrl } };

function pageIn(place: 'top' | 'frame') {
  const views: SellerPageView[] = [];
  const adapterFor = ({ own }: { own: URL }) => (own === orderUrl ? detail : null);
  const page = sellerPage({ isTop: place === 'top', adapterFor, onView: (view) => views.push(view) });
  return { page, view: () => views.at(-1) as SellerPageView };
}

describe('sellerPage', () => {
  it('says in the top document that it reads, shows the order, and says that it could not', () => {
    const { page, view } = pageIn('top');
    page.reading(reading(null));
    expect(view().order).toEqual({ state: 'reading', orderId: order().orderId });
    page.reading(reading(extracted(order())));
    expect(view().order).toEqual({ state: 'read', facts: order() });
    page.reading(reading(changed, { rested: true }));
    expect(view().order?.state).toBe('unrecognised');
  });

  it('takes the order of before away with the address', () => {
    const { page, view } = pageIn('top');
    page.reading(reading(extracted(order())));
    const next = new URL(orderUrl.href.replace(order().orderId, '3599999999999999'));
    page.reading(reading(null, { address: { own: next, tab: null } }));
    expect(view().order).toEqual({ state: 'reading', orderId: '3599999999999999' });
    page.reading(reading(changed, { address: { own: next, tab: null } }));
    expect(view().order).toEqual({ state: 'reading', orderId: '3599999999999999' });
  });

  it('shows nothing in a frame of an order tab that holds no order', () => {
    const { page, view } = pageIn('frame');
    for (const extraction of [null, changed]) {
      page.reading(reading(extraction, inFrame));
      expect(view().order).toBeNull();
    }
    page.reading(reading(changed, { ...inFrame, rested: true }));
    expect(view().order).toBeNull();
    page.reading(reading(extracted(order()), inFrame));
    expect(view().order?.state).toBe('read');
  });

  it('withdraws where another frame has the order, unless it has one itself', () => {
    const { page, view } = pageIn('top');
    page.reading(reading(changed, { rested: true }));
    page.orderElsewhere(true);
    expect(view().order).toBeNull();
    page.orderElsewhere(false);
    expect(view().order?.state).toBe('unrecognised');
    page.reading(reading(extracted(order())));
    page.orderElsewhere(true);
    expect(view().order?.state).toBe('read');
  });

  it('shows no panel on a list until a row is opened, and closes it with the address', () => {
    const { page, view } = pageIn('top');
    const rowsOf = (...orders: OrderFacts[]) =>
      extracted(
        orders.map((facts) => ({ facts, anchor: {} })),
        'order-list',
      );
    const onList = { adapter: adapter('order-list') };
    const second = factsOf('已取消', { orderId: '3500000000000002', lines: [line('9')] });
    page.reading(reading(rowsOf(order(), second), onList));
    expect(view()).toMatchObject({ order: null, opened: false });
    expect(view().rows).toHaveLength(2);
    page.openRow(second.orderId);
    expect(view()).toMatchObject({ order: { state: 'read', facts: second }, opened: true });
    page.closeRow();
    expect(view()).toMatchObject({ order: null, opened: false });
    page.openRow(second.orderId);
    page.reading(reading(null, onList));
    expect(view()).toMatchObject({ order: null, opened: false });
  });

  it('shows nothing in a workbench without an order in view', () => {
    const { page, view } = pageIn('top');
    const chat = { adapter: adapter('chat') };
    for (const extraction of [
      null,
      extracted({ order: null, namedOrderId: null, conversation: null, arrivedWith: null }, 'chat'),
      changed,
    ]) {
      page.reading(reading(extraction, { ...chat, rested: true }));
      expect(view().order).toBeNull();
    }
    page.reading(reading(extracted(order()), chat));
    expect(view().order?.state).toBe('read');
  });

  it('names of an order that a conversation names nothing but its number, and yields to a frame that has it', () => {
    const { page, view } = pageIn('top');
    const chat = { adapter: adapter('chat'), rested: true };
    const named = extracted(
      { order: null, namedOrderId: '3500000000000002', conversation: 'a', arrivedWith: 'a' },
      'chat',
    );
    page.reading(reading(named, { ...chat, rested: false }));
    expect(view().order).toEqual({ state: 'reading', orderId: '3500000000000002' });
    page.reading(reading(named, chat));
    expect(view().order).toEqual({ state: 'read', facts: nothingReadOf('3500000000000002'), onlyNamed: true });
    page.orderElsewhere(true);
    expect(view().order).toBeNull();
  });

  it('takes the order away with the customer, and shows none until that of the next has come', () => {
    const { page, view } = pageIn('top');
    const chat = { adapter: adapter('chat'), rested: true };
    const beside = (facts: OrderFacts, conversation: string) =>
      reading(extracted({ order: facts, namedOrderId: null, conversation, arrivedWith: conversation }, 'chat'), chat);
    page.reading(beside(order(), 'a'));
    expect(view().order).toMatchObject({ facts: { orderId: order().orderId } });
    page.reading(reading(null, chat));
    expect(view().order).toBeNull();
    page.reading(beside(order(), 'b'));
    expect(view().order).toBeNull();
    page.orderElsewhere(true);
    page.orderElsewhere(false);
    expect(view().order).toBeNull();
    page.reading(beside(order({ orderId: '3500000000000002' }), 'b'));
    expect(view().order).toMatchObject({ facts: { orderId: '3500000000000002' } });
  });
});

describe('orderIdIn', () => {
  it.each([
    ['https://shop.jd.com/d?orderId=3500000000000001', '3500000000000001'],
    ['https://shop.jd.com/d?a=1&orderid=3500000000000001&b', '3500000000000001'],
    ['https://shop.jd.com/d#/x?orderId=3500000000000001', '3500000000000001'],
    ['https://shop.jd.com/d?orderId=abc', null],
    ['https://shop.jd.com/d?parentOrderId=3500000000000001', null],
    ['about:blank', null],
  ])('reads %s', (href, expected) => {
    expect(orderIdIn(new URL(href))).toBe(expected);
  });
});
