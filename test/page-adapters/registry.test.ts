import { describe, expect, test } from 'vitest';
import { adapterScript } from '@/lib/page-adapters/record-addresses';
import addresses from '../fixtures/page-addresses.json';
import { adapterFor, adapters } from './all-adapters';

/** Addresses that are of each page, and near misses that are not. Every other adapter must refuse what one claims. */
const samples: Readonly<Record<string, { readonly claims: readonly string[]; readonly ignores: readonly string[] }>> =
  addresses;
const samplesOf = (id: string) => samples[id] ?? { claims: [], ignores: [] };

const files = Object.keys(import.meta.glob('../../lib/page-adapters/*.adapter.ts'));
/** The id of its adapter, and the script that it comes in; null where that is the one of orders. */
function named(path: string) {
  const [, id = '', script = null] = /([\w-]+)(?:\.(\w+))?\.adapter\.ts$/.exec(path) ?? [];
  return { id, script: script === 'record' ? 'records' : script };
}
const own = (href: string) => ({ own: new URL(href), tab: null });

test('the name of an adapter file is the id of its adapter', () => {
  const names = files.map((path) => named(path).id);
  expect(adapters.map(({ id }) => id).sort()).toEqual(names.sort());
});

test('the script that holds an adapter is known by the addresses of its pages, and of their frames', () => {
  for (const { id, script } of files.map(named)) {
    for (const href of samplesOf(id).claims) {
      const address = new URL(href);
      const frame = { own: new URL('about:blank'), tab: address };
      expect([adapterScript(own(href)), adapterScript(frame)]).toEqual([script, script]);
    }
  }
});

describe.each(adapters)('$id', (adapter) => {
  const { claims, ignores } = samplesOf(adapter.id);
  test('has addresses of either kind', () => {
    expect([claims.length, ignores.length].every((count) => count > 0)).toBe(true);
  });
  test.each(claims)('claims %s, and nobody else does', (href) => {
    expect(adapters.filter((each) => each.matches(own(href))).map(({ id }) => id)).toEqual([adapter.id]);
    expect(adapterFor(own(href))?.id).toBe(adapter.id);
  });
  test.each(ignores)('ignores %s', (href) => {
    expect(adapter.matches(own(href))).toBe(false);
  });
  test('serves a frame of its page at any address but a login', () => {
    const tab = new URL(claims[0] ?? '');
    for (const href of ['about:blank', 'about:srcdoc', 'https://porder.shop.jd.com/frame'])
      expect(adapterFor({ own: new URL(href), tab })?.id).toBe(adapter.id);
    expect(adapterFor({ own: new URL('https://passport.shop.jd.com/login/index.action'), tab })).toBeNull();
  });
});

test.each([
  'https://item.jd.com/100000000001.html',
  'https://shop.jd.com/jdm/trade/risk/warning-center?type=sendGoodsWorning',
  'https://order.jd.com/center/list.action',
  'https://passport.jd.com/new/login.aspx?ReturnUrl=https://shop.jd.com/jdm/trade/orders/order-list',
  'https://shop.jd.com.example.org/jdm/trade/orders/order-list',
  'https://shop.jd.com/jdm/trade/after-sale/trade-dispute/list?tabCode=ALL',
])('nothing is read at %s', (href) => {
  expect(adapterFor(own(href))).toBeNull();
});

test("a frame's own address wins over that of its tab", () => {
  const list = new URL('https://shop.jd.com/jdm/trade/orders/order-list');
  const detail = new URL('https://shop.jd.com/jdm/trade/orders/order-details?orderId=3500000000000017');
  expect(adapterFor({ own: detail, tab: list })?.id).toBe('jd-order-detail');
});
