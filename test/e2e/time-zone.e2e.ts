import { afterAll, beforeAll, expect, test } from 'vitest';
import { countedAfter, hourMs } from '@/test/seller-site/beijing';
import { orderAddress } from '@/test/seller-site/order-pages';
import { demoTickets, orderIds } from '@/test/seller-site/shop';
import { sellerSite } from '@/test/seller-site/site';
import { ticketListAddress } from '@/test/seller-site/ticket-page';
import { extensionFolder } from './harness/built-extension';
import { type ExtensionBrowser, startBrowser } from './harness/extension-browser';
import { publicInstant } from './harness/instants';
import { importDemoShop } from './harness/options-page';
import { panelIn } from './harness/panel';
import { readTickets, shownTicketIds } from './harness/popup';

const timeZones = ['Asia/Shanghai', 'America/New_York'];
const extension = extensionFolder('chromium');
const now = Date.now();

let browsers: readonly ExtensionBrowser[] = [];
beforeAll(async () => {
  const site = (address: string) => sellerSite(address, now);
  browsers = await Promise.all(timeZones.map((timeZone) => startBrowser({ extension, site, timeZone })));
});
afterAll(async () => {
  await Promise.all(browsers.map((browser) => browser.close()));
});

const inEach = <T>(read: (browser: ExtensionBrowser) => Promise<T>): Promise<readonly T[]> =>
  Promise.all(browsers.map(read));
const times = /\d+月\d+日|\d{4}-\d{2}-\d{2}|\d{1,2}:\d{2}/;

test('every day and every hour is the same wherever the computer stands', async () => {
  const offsets = await inEach((browser) => browser.askExtension(() => new Date(0).getTimezoneOffset()));
  expect(new Set(offsets).size).toBe(timeZones.length);

  const ticketsShown = await inEach(async (browser) => {
    await browser.openSeller(ticketListAddress);
    const popup = await browser.openExtension('popup.html');
    await expect.poll(() => shownTicketIds(popup)).toHaveLength(4);
    const dueTexts = await popup
      .locator('[data-ticket]')
      .evaluateAll((rows) => rows.map((row) => row.querySelector('.ticket-due')?.textContent ?? ''));
    return { tickets: await readTickets(popup), dueTexts };
  });
  const [first] = ticketsShown;
  expect(ticketsShown).toEqual(timeZones.map(() => first));
  for (const text of first?.dueTexts ?? []) expect(text).toMatch(times);
  for (const { id, createdAt } of demoTickets(now))
    expect(first?.tickets.find((ticket) => ticket.id === id)?.due).toBe(
      publicInstant(countedAfter(createdAt, 4 * hourMs)),
    );

  const panels = await inEach(async (browser) => {
    await importDemoShop(browser);
    const tab = await browser.openSeller(orderAddress(orderIds.recent));
    const panel = await panelIn(tab, orderIds.recent, 'ready');
    const text = await tab.evaluate(() => document.querySelector('aftersale-sidebar')?.shadowRoot?.textContent ?? '');
    return { panel, text };
  });
  expect(panels).toEqual(timeZones.map(() => panels[0]));
  expect(panels[0]?.text).toMatch(times);
}, 90_000);
