import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hourMs } from '@/test/seller-site/beijing';
import { orderAddress } from '@/test/seller-site/order-pages';
import { orderIds } from '@/test/seller-site/shop';
import { sellerSite } from '@/test/seller-site/site';
import { ticketListAddress } from '@/test/seller-site/ticket-page';
import { firefoxPath } from '@/test/tools/browsers.mjs';
import { type FirefoxBrowser, startFirefox } from './harness/firefox-browser';
import { publicInstant } from './harness/instants';
import { givenOf, type LoggedAlertRow } from './harness/notices';
import { demoCatalogue, demoPolicy } from './harness/options-page';
import { rowsHere } from './harness/stored';
import { agedTicket, dueMinuteOf, dueOf, limitMs, minuteMs, ticketSite } from './harness/tickets';

declare const browser: { readonly action: { getBadgeText(details: object): Promise<string> } };

const executablePath = firefoxPath();
const required = process.env['CI'] !== undefined;
if (executablePath === null && !required) {
  console.log('Firefox is not installed (Debian: firefox-esr): its tests are left out.');
}

const overdue = agedTicket('80310001', limitMs + 20 * minuteMs, 'CRC高危投诉');
const soon = agedTicket('80310002', limitMs - 20 * minuteMs);
const calm = agedTicket('80310003', hourMs);
const ticketList = ticketSite([calm, overdue, soon]);

describe.skipIf(executablePath === null && !required)('Firefox', () => {
  let firefox: FirefoxBrowser;
  beforeAll(async () => {
    if (executablePath === null) throw new Error('no Firefox: run "node test/tools/browsers.mjs --firefox"');
    firefox = await startFirefox(executablePath, (address) => ticketList(address) ?? sellerSite(address, Date.now()));
  });
  afterAll(() => firefox?.close());

  /** The verdicts of an order's panel, each once. */
  async function verdictsOn(orderId: string): Promise<readonly string[]> {
    const page = await firefox.openSeller(orderAddress(orderId));
    const host = await page.waitForSelector(`aftersale-sidebar[data-order="${orderId}"][data-state="ready"]`);
    const shown = await host?.evaluate((element) =>
      [...(element.shadowRoot?.querySelectorAll('[data-verdict]') ?? [])].map((service) =>
        service.getAttribute('data-verdict'),
      ),
    );
    expect(shown).toHaveLength(9);
    await page.close();
    return [...new Set(shown?.map(String))].sort();
  }

  async function importFile(kind: 'policy' | 'catalogue', file: string): Promise<void> {
    const page = await firefox.openExtension('options.html');
    const input = await page.waitForSelector(`input[type=file][data-import="${kind}"]`);
    await (input as ElementHandle<HTMLInputElement>).uploadFile(file);
    await page.locator(`[data-apply="${kind}"]`).click();
    await page.waitForSelector(`body[data-applied="${kind}"]`);
    await page.close();
  }

  /** Time counts day and night, so that the test says the same at any hour. */
  async function countDayAndNight(): Promise<void> {
    const page = await firefox.openExtension('options.html#tickets');
    const monday = '[data-calendar="calendar"] [data-weekday="1"]';
    for (const end of ['from', 'to']) await page.locator(`${monday} [data-time="${end}"]`).fill('00:00');
    for (const action of ['copy-to-all', 'save-terms', 'confirm-terms'])
      await page.locator(`[data-action="${action}"]`).click();
    await page.waitForSelector('[data-action="save-terms"]:disabled');
    await expect.poll(() => page.evaluate(rowsHere, 'clockTerms')).toHaveLength(1);
    await page.close();
  }

  const badgeText = (page: Page) => page.evaluate(() => browser.action.getBadgeText({}));
  const ticketsIn = (popup: Page) =>
    popup.$$eval('[data-ticket]', (rows) =>
      rows.map((row) => ['data-ticket', 'data-due', 'data-state'].map((name) => row.getAttribute(name))),
    );

  test('the panel stands on an order page, gives no verdict without a policy, and gives them when one was imported', async () => {
    expect(await verdictsOn(orderIds.recent)).toEqual(['unknown']);
    await importFile('policy', demoPolicy);
    await importFile('catalogue', demoCatalogue);
    expect(await verdictsOn(orderIds.recent)).toEqual(['in-window', 'unsupported']);
  });

  test('the ticket list leads to popup, badge and alerts, and what is handled is gone', async () => {
    await countDayAndNight();
    await firefox.openSeller(ticketListAddress);
    const popup = await firefox.openExtension('popup.html');
    await popup.waitForSelector(`[data-ticket="${overdue.id}"]`);
    expect(await ticketsIn(popup)).toEqual([
      [overdue.id, publicInstant(dueOf(overdue)), 'overdue'],
      [soon.id, publicInstant(dueOf(soon)), 'running'],
      [calm.id, publicInstant(dueOf(calm)), 'running'],
    ]);
    await expect.poll(() => badgeText(popup)).toBe('!1');
    // The system of a test has nothing that shows notices; that the browser has taken one is what the log says.
    const given = async () => Object.keys(givenOf(await popup.evaluate(rowsHere<LoggedAlertRow>, 'alerts'))).sort();
    await expect
      .poll(given)
      .toEqual([`breach:${overdue.id}:${dueMinuteOf(overdue)}`, `soon:halfhour:${soon.id}:${dueMinuteOf(soon)}`]);

    await popup.locator(`[data-ticket="${overdue.id}"] [data-action="handled"]`).click();
    await expect.poll(() => badgeText(popup)).toMatch(/^[12]\dm$/);
    await popup.waitForSelector(`[data-handled="${overdue.id}"]`);
    expect((await ticketsIn(popup)).map(([id]) => id)).toEqual([soon.id, calm.id]);
    await popup.close();
  });
});
