import { describe, expect, test } from 'vitest';
import { backOffice, page } from '@/test/seller-site/frame';
import { orderAddress, orderDetail } from '@/test/seller-site/order-pages';
import { demoOrders, headphones, jacket, orderIds } from '@/test/seller-site/shop';
import { orderApplication, sellerSite } from '@/test/seller-site/site';
import { panelIn, readPanels, sightingsIn, verdictsOf } from './harness/panel';
import { inBrowser } from './harness/suite';

const browser = inBrowser();
const order = (id: string) => {
  const found = demoOrders(Date.now()).find((it) => it.id === id);
  if (found === undefined) throw new Error(`no order ${id}`);
  return found;
};

/** What the return of the jacket or of the headphones may ever be said to be, by order. */
const truth: Readonly<Record<string, string>> = {
  [orderIds.recent]: 'in-window',
  [orderIds.older]: 'overdue',
  [orderIds.longPast]: 'overdue',
};

describe('single-page navigation', () => {
  test.each([0, 40, 400])(
    'content that follows the address after %i ms: never the verdict of the order before',
    async (delayMs) => {
      const tab = await browser().openSeller(orderAddress(orderIds.older));
      await panelIn(tab, orderIds.older, 'ready');
      for (const id of [orderIds.recent, orderIds.older, orderIds.recent]) {
        await tab.evaluate(
          ([address, delay]) =>
            (window as unknown as { openRoute(to: string, ms: number): void }).openRoute(address, delay),
          [orderAddress(id), delayMs] as const,
        );
        const panel = await panelIn(tab, id, 'ready');
        expect(verdictsOf(panel, jacket.skuId)['return']).toBe(truth[id]);
      }
      await tab.goBack();
      await panelIn(tab, orderIds.older, 'ready');

      const hosts = (await sightingsIn(tab)).flatMap((sighting) => sighting.hosts);
      expect(hosts.length).toBeGreaterThan(3);
      for (const host of hosts) {
        for (const verdict of host.verdicts.filter((it) => it.includes(' return '))) {
          expect(`${host.order} ${verdict}`).toContain(`return ${truth[host.order ?? '']}`);
        }
      }
      await tab.close();
    },
  );

  test('an address that is no order page any more takes the panel away', async () => {
    const tab = await browser().openSeller(orderAddress(orderIds.recent));
    await panelIn(tab, orderIds.recent, 'ready');
    await tab.evaluate(() =>
      (window as unknown as { openRoute(to: string, ms: number): void }).openRoute(
        '/jdm/trade/orders/order-list?tabType=allOrders',
        50,
      ),
    );
    await expect.poll(() => readPanels(tab)).toEqual([]);
    await tab.close();
  });

  test('content that comes late is read when it comes', async () => {
    const late = orderApplication(demoOrders(Date.now())).replace(/show\(\);(?=<\/script>)/, 'setTimeout(show, 1500);');
    browser().serve((address) => (address.startsWith('https://shop.jd.com') ? late : null));
    const tab = await browser().openSeller(orderAddress(orderIds.older));
    await panelIn(tab, orderIds.older, 'ready');
    browser().serve((address) => sellerSite(address, Date.now()));
    await tab.close();
  });
});

describe('one panel, always', () => {
  test('a page that deletes the panel gets it back once', async () => {
    const tab = await browser().openSeller(orderAddress(orderIds.recent));
    await panelIn(tab, orderIds.recent, 'ready');
    for (let time = 0; time < 3; time += 1) {
      await tab.evaluate(() => document.querySelector('aftersale-sidebar')?.remove());
      await panelIn(tab, orderIds.recent, 'ready');
    }
    await tab.close();
  });

  test('content that is replaced all the time keeps one panel and its verdict', async () => {
    const tab = await browser().openSeller(orderAddress(orderIds.recent));
    await panelIn(tab, orderIds.recent, 'ready');
    await tab.evaluate(async () => {
      for (let time = 0; time < 20; time += 1) {
        const app = document.querySelector('#app');
        if (app) app.innerHTML = `${app.innerHTML}`;
        await new Promise((resolve) => setTimeout(resolve, 60));
      }
    });
    await panelIn(tab, orderIds.recent, 'ready');
    for (const { hosts } of await sightingsIn(tab)) expect(hosts.length).toBeLessThanOrEqual(1);
    await tab.close();
  });

  test('two tabs show an order each', async () => {
    const [first, second] = [
      await browser().openSeller(orderAddress(orderIds.recent)),
      await browser().openSeller(orderAddress(orderIds.longPast)),
    ];
    expect(verdictsOf(await panelIn(first, orderIds.recent, 'ready'), headphones.skuId)['return']).toBe('in-window');
    expect(verdictsOf(await panelIn(second, orderIds.longPast, 'ready'), headphones.skuId)['return']).toBe('overdue');
    await first.close();
    await second.close();
  });

  test('an order in a frame has its panel in the frame and none above it', async () => {
    const inner = 'https://shop.jd.com/jdm/micro/order-view';
    browser().serve((address) => {
      if (address === inner) return page('订单', `<main>${orderDetail(order(orderIds.older))}</main>`);
      if (address.startsWith(orderAddress(orderIds.older))) {
        return page('商家中心', backOffice(`<iframe src="${inner}" width="1000" height="700"></iframe>`, 'orders'));
      }
      return null;
    });
    const tab = await browser().openSeller(orderAddress(orderIds.older));
    const frame = tab.frame({ url: inner });
    if (frame === null) throw new Error('no frame');
    const panel = await panelIn(frame, orderIds.older, 'ready');
    expect(verdictsOf(panel, jacket.skuId)['return']).toBe('overdue');
    await expect.poll(() => readPanels(tab)).toEqual([]);
    browser().serve((address) => sellerSite(address, Date.now()));
    await tab.close();
  });
});

describe('an order that cannot be trusted', () => {
  test('content of another order than the address says is not recognised and gets no verdict', async () => {
    browser().serve(() => page('商家中心', backOffice(orderDetail(order(orderIds.older)), 'orders')));
    const tab = await browser().openSeller(orderAddress(orderIds.recent));
    const panel = await panelIn(tab, null, 'unrecognised');
    expect(Object.keys(panel.lines)).toEqual([]);
    expect((await sightingsIn(tab)).flatMap(({ hosts }) => hosts.flatMap(({ verdicts }) => verdicts))).toEqual([]);
    browser().serve((address) => sellerSite(address, Date.now()));
    await tab.close();
  });

  test('an order page without an order says so', async () => {
    browser().serve(() => page('商家中心', backOffice('<section class="card">此页面没有找到</section>', 'orders')));
    const tab = await browser().openSeller(orderAddress(orderIds.recent));
    await panelIn(tab, null, 'unrecognised');
    browser().serve((address) => sellerSite(address, Date.now()));
    await tab.close();
  });
});
