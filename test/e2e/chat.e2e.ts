import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { page } from '@/test/seller-site/frame';
import { demoOrders, jacket, orderIds } from '@/test/seller-site/shop';
import { customersScript, customersWorkbench, type TalkedCustomer } from '@/test/seller-site/workbench-customers';
import { workbenchAddress } from '@/test/seller-site/workbench-page';
import { panelIn, readPanels, verdictsOf } from './harness/panel';
import { inBrowser } from './harness/suite';

declare const chrome: { readonly storage: Record<'local' | 'session', { get(): Promise<unknown> }> };

const browser = inBrowser();
const orderOf = (id: string) => demoOrders(Date.now()).find((order) => order.id === id) ?? null;

const customers: readonly TalkedCustomer[] = [
  { name: '松间客', talk: ['想换大一码'], order: orderOf(orderIds.older), cardOf: null },
  { name: '晴川路', talk: ['什么时候发货'], order: orderOf(orderIds.recent), cardOf: null },
  { name: '半亩塘', talk: ['这个单能退吗'], order: null, cardOf: '3520001100229901' },
  { name: '听雨楼', talk: ['在吗'], order: null, cardOf: null },
];
const ownOrder = ({ order, cardOf }: TalkedCustomer): string | null => order?.id ?? cardOf;

interface Sample {
  readonly customer: string;
  readonly order: string | null;
  readonly skus: number;
}

async function openBench(): Promise<Page> {
  browser().serve((address) =>
    address.startsWith(workbenchAddress) ? page('客服工作台', customersWorkbench(customers), customersScript) : null,
  );
  return browser().openSeller(workbenchAddress);
}
const choose = (tab: Page, customer: number, delayMs: number): Promise<void> =>
  tab.evaluate(
    ([index, delay]) => (window as unknown as { choose(index: number, delay: number): void }).choose(index, delay),
    [customer, delayMs] as const,
  );

describe('the workbench', () => {
  test('fifty switches of customer: never the order of another one, sampled every 30 ms', {
    timeout: 120_000,
  }, async () => {
    const tab = await openBench();
    await choose(tab, 0, 0);
    await panelIn(tab, orderIds.older, 'ready');
    await tab.evaluate(() => {
      const samples: { customer: string; order: string | null; skus: number }[] = [];
      setInterval(() => {
        const host = document.querySelector('aftersale-sidebar');
        samples.push({
          customer: document.body.dataset['customer'] ?? '',
          order: host?.getAttribute('data-order') ?? null,
          skus: host?.shadowRoot?.querySelectorAll('[data-sku]').length ?? 0,
        });
      }, 30);
      Object.assign(window, { samples });
    });
    const delays = [0, 30, 120, 400, 900];
    for (let time = 0; time < 50; time += 1) {
      await choose(tab, (time * 7 + 1) % customers.length, delays[time % delays.length] ?? 0);
      await tab.waitForTimeout(time % 3 === 0 ? 40 : 350);
    }
    const samples: readonly Sample[] = await tab.evaluate(() => (window as unknown as { samples: Sample[] }).samples);
    const foreign = samples.filter(({ customer, order, skus }) => {
      const theirs = customers.find(({ name }) => name === customer);
      return (
        theirs === undefined || (order !== null && order !== ownOrder(theirs)) || (skus > 0 && theirs.order === null)
      );
    });
    expect(foreign).toEqual([]);
    expect(new Set(samples.map(({ order }) => order))).toEqual(
      new Set([null, orderIds.older, orderIds.recent, '3520001100229901']),
    );
    await choose(tab, 1, 200);
    const panel = await panelIn(tab, orderIds.recent, 'ready');
    expect(verdictsOf(panel, jacket.skuId)['return']).toBe('in-window');
    await tab.close();
  });

  test('an order that the conversation only names stands there without a fact, with the ways to more', async () => {
    const tab = await openBench();
    await choose(tab, 2, 50);
    const panel = await panelIn(tab, '3520001100229901', 'incomplete');
    expect(panel.lines).toEqual({});
    const host = tab.locator('aftersale-sidebar');
    const link = host.locator('a[href*="order-details?orderId=3520001100229901"]');
    await link.waitFor();
    expect(await link.getAttribute('target')).toBe('_blank');
    await host.locator('.panel-type-order').click();
    await host.locator('form').first().waitFor();
    await choose(tab, 3, 50);
    await expect.poll(() => readPanels(tab)).toEqual([]);
    await choose(tab, 2, 50);
    await panelIn(tab, '3520001100229901', 'incomplete');
    await tab.close();
  });

  test('who is talked with is told to nobody and stored nowhere', async () => {
    const stored = await browser().askExtension(async () => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const open = indexedDB.open('aftersale');
        open.onsuccess = () => resolve(open.result);
        open.onerror = () => reject(open.error);
      });
      const names = [...database.objectStoreNames];
      const rows = await Promise.all(
        names.map(
          (name) =>
            new Promise((resolve) => {
              const all = database.transaction(name).objectStore(name).getAll();
              all.onsuccess = () => resolve(all.result);
            }),
        ),
      );
      database.close();
      return JSON.stringify([rows, await chrome.storage.local.get(), await chrome.storage.session.get()]);
    });
    expect(stored).toContain(jacket.skuId);
    for (const { name } of customers) expect(stored).not.toContain(name);
  });
});
