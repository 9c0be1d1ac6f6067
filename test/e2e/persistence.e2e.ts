import { afterEach, describe, expect, test } from 'vitest';
import { orderAddress } from '@/test/seller-site/order-pages';
import { demoTickets, headphones, jacket, orderIds, ticketIds } from '@/test/seller-site/shop';
import { ticketListAddress } from '@/test/seller-site/ticket-page';
import { extensionFolder } from './harness/built-extension';
import { type ExtensionBrowser, startBrowser } from './harness/extension-browser';
import { importDemoShop } from './harness/options-page';
import { panelIn, verdictsOf } from './harness/panel';
import { shownTicketIds, ticketRow } from './harness/popup';

const extension = extensionFolder('chromium');
let browser: ExtensionBrowser | null = null;
afterEach(async () => {
  await browser?.close();
  browser = null;
});

async function readTicketsInto(started: ExtensionBrowser) {
  const tab = await started.openSeller(ticketListAddress);
  await expect.poll(() => started.badge()).toBe('!1');
  await tab.close();
}

describe('what was stored stays', () => {
  test('a worker that is stopped between any two steps loses nothing', async () => {
    browser = await startBrowser({ extension });
    await browser.stopWorker();
    await importDemoShop(browser);
    await browser.stopWorker();
    await readTicketsInto(browser);
    await browser.stopWorker();
    const tab = await browser.openSeller(orderAddress(orderIds.recent));
    const panel = await panelIn(tab, orderIds.recent, 'ready');
    expect(verdictsOf(panel, headphones.skuId)['return']).toBe('in-window');
    await browser.stopWorker();
    await tab.evaluate(
      (address) => (window as unknown as { openRoute(to: string, ms: number): void }).openRoute(address, 50),
      orderAddress(orderIds.older),
    );
    const next = await panelIn(tab, orderIds.older, 'ready');
    expect(verdictsOf(next, jacket.skuId)['return']).toBe('overdue');

    const popup = await browser.openExtension('popup.html');
    await browser.stopWorker();
    await ticketRow(popup, ticketIds.overdue).locator('[data-action="handled"]').click();
    await expect.poll(() => browser?.badge()).toMatch(/^\d+m$/);
    expect(browser.complaints).toEqual([]);
  });

  test('a browser that is killed finds everything again: rules, catalogue, tickets, what was handled, the badge', async () => {
    const first = await startBrowser({ extension });
    await importDemoShop(first);
    await readTicketsInto(first);
    const popup = await first.openExtension('popup.html');
    await ticketRow(popup, ticketIds.overdue).locator('[data-action="handled"]').click();
    await expect.poll(() => first.badge()).toMatch(/^\d+m$/);
    await first.kill();

    browser = await startBrowser({ extension, profile: first.profile });
    await expect.poll(() => browser?.badge()).toMatch(/^\d+m$/);
    const again = await browser.openExtension('popup.html');
    await expect.poll(() => shownTicketIds(again)).toEqual([ticketIds.soon, ticketIds.parcel, ticketIds.fresh]);
    expect(demoTickets(Date.now())).toHaveLength(4);
    const tab = await browser.openSeller(orderAddress(orderIds.recent));
    const panel = await panelIn(tab, orderIds.recent, 'ready');
    expect(verdictsOf(panel, headphones.skuId)).toEqual({
      return: 'in-window',
      exchange: 'in-window',
      repair: 'in-window',
    });
    expect(panel.lines[jacket.skuId]?.choices.length).toBe(6);
  });
});
