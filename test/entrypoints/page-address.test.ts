import { describe, expect, it } from 'vitest';
import { standpoint } from '@/entrypoints/seller-page.content/page-address';
import { adapterFor } from '../page-adapters/all-adapters';

/** A window at an address; a frame in another one where `top` is given, of the same origin or of another. */
function windowAt(href: string, top?: { readonly href: string; readonly reachable: boolean }): Window {
  const location = { href, hostname: new URL(href).hostname };
  const view = { location } as { location: typeof location; top: unknown };
  const refusing = new Proxy(
    {},
    {
      get: () => {
        throw new Error('another origin');
      },
    },
  );
  view.top = top === undefined ? view : top.reachable ? { location: { href: top.href } } : refusing;
  return view as unknown as Window;
}
const unknown = { tabUrl: null, standsFor: null, tabStandsFor: null };
const detail = '/jdm/trade/orders/order-details?orderId=3500000000000001#a';
const kindAt = (stand: ReturnType<typeof standpoint>) => adapterFor(stand.addressOf())?.kind ?? null;

describe('a granted host', () => {
  it('is foreign, and its pages are none until the worker has said what it stands for', () => {
    const stand = standpoint(windowAt(`https://seller.example.com:8443${detail}`));
    expect([stand.isForeign, kindAt(stand)]).toEqual([true, null]);
    stand.settle({ ...unknown, standsFor: 'shop.jd.com' });
    expect(stand.addressOf()).toEqual({ own: new URL(`https://shop.jd.com${detail}`), tab: null });
    expect(kindAt(stand)).toBe('order-detail');
  });

  it('is translated by itself, and so is that of the tab', () => {
    const stand = standpoint(
      windowAt('https://tickets.example.com/workOrder/workOrderList', { href: '', reachable: false }),
    );
    stand.settle({
      tabUrl: `https://seller.example.com${detail}`,
      standsFor: 'sale-jdm.jd.com',
      tabStandsFor: 'shop.jd.com',
    });
    const { own, tab } = stand.addressOf();
    expect([own.hostname, tab?.hostname]).toEqual(['sale-jdm.jd.com', 'shop.jd.com']);
    stand.setTabUrl('https://seller.example.com/jdm/home');
    expect(stand.addressOf().tab?.href).toBe('https://shop.jd.com/jdm/home');
  });

  it('gives its frames without address of their own the page of the tab', () => {
    const top = { href: `https://seller.example.com${detail}`, reachable: true };
    const stand = standpoint(windowAt('about:blank', top));
    expect([stand.isForeign, kindAt(stand)]).toEqual([false, null]);
    stand.settle({ tabUrl: top.href, standsFor: 'shop.jd.com', tabStandsFor: 'shop.jd.com' });
    expect(stand.addressOf().own.href).toBe('about:blank');
    expect(kindAt(stand)).toBe('order-detail');
  });
});

it('the built-in hosts are as they are, whoever says what', () => {
  const stand = standpoint(windowAt(`https://shop.jd.com${detail}`));
  expect(stand.isForeign).toBe(false);
  stand.settle(unknown);
  expect(stand.addressOf()).toEqual({ own: new URL(`https://shop.jd.com${detail}`), tab: null });
});

it('the same address is the same object until something changes', () => {
  const stand = standpoint(windowAt('https://shop.jd.com/jdm/home', { href: '', reachable: false }));
  const before = stand.addressOf();
  expect(stand.addressOf()).toBe(before);
  stand.setTabUrl('no address');
  expect(stand.addressOf()).toBe(before);
  stand.setTabUrl('https://shop.jd.com/jdm/home');
  expect(stand.addressOf().tab?.href).toBe('https://shop.jd.com/jdm/home');
});
