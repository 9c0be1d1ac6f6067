import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hourMs, pageTime } from '@/test/seller-site/beijing';
import { type DemoTicket, orderIds } from '@/test/seller-site/shop';
import { ticketDocument } from '@/test/seller-site/site';
import { ticketListAddress } from '@/test/seller-site/ticket-page';
import { extensionFolder } from './harness/built-extension';
import { type ExtensionBrowser, startBrowser } from './harness/extension-browser';
import { readTickets } from './harness/popup';
import { listReadAfter } from './harness/stored';
import { countDayAndNight } from './harness/targets';
import { popupText as t } from './harness/text';

const extension = extensionFolder('chromium');
const minuteMs = 60_000;
const ids = ['80280001', '80280002', '80280003'] as const;
const [earliest, later, newcomer] = ids;
const shop = '青禾生活旗舰店';
const contact = '张经理（京ME：qinghe-jd）';

const ticket = (id: string, agoMs: number): DemoTicket => ({
  id,
  type: '消费者咨询',
  orderId: orderIds.recent,
  problem: '询问进度',
  createdAt: Math.floor((Date.now() - agoMs) / 1000) * 1000,
});
let list: readonly DemoTicket[] = [ticket(earliest, 2 * hourMs), ticket(later, hourMs)];
const site = (address: string) => (address.startsWith(ticketListAddress) ? ticketDocument(list) : null);

let browser: ExtensionBrowser;
beforeAll(async () => {
  browser = await startBrowser({ extension, site });
  await countDayAndNight(browser);
});
afterAll(async () => {
  await browser.close();
  expect(browser.complaints).toEqual([]);
});

async function readList(): Promise<void> {
  const before = Date.now();
  const tab = await browser.openSeller(ticketListAddress);
  await listReadAfter(browser, before);
  await tab.close();
}
const states = async (popup: Page) => (await readTickets(popup)).map(({ id, state }) => `${id} ${state}`).sort();
const dues = async (popup: Page) => new Map((await readTickets(popup)).map(({ id, due }) => [id, Date.parse(due)]));
/** As a message writes an instant: 11月22日 13:05. */
const written = (at: number): string => {
  const [, month, day, time] = /^\d+-(\d+)-(\d+) (\d+:\d+)/.exec(pageTime(at)) ?? [];
  return `${Number(month)}月${Number(day)}日 ${time}`;
};
const openPopup = () => browser.openExtension('popup.html');

describe('product.md rule 6: a power cut', () => {
  let startedAfter = 0;
  let duesBefore: ReadonlyMap<string, number> = new Map();

  test('the shop writes down whom to tell', async () => {
    const page = await browser.openExtension('options.html#incidents');
    for (const [name, text] of [
      ['shopName', shop],
      ['managerContact', contact],
    ] as const) {
      await page.locator(`input[name="${name}"]`).fill(text);
      await page.locator(`input[name="${name}"]`).press('Tab');
    }
    await page.reload();
    await expect.poll(() => page.locator('input[name="shopName"]').inputValue()).toBe(shop);
    expect(await page.locator('input[name="managerContact"]').inputValue()).toBe(contact);
    await page.close();
  });

  test('started by a few clicks, it pauses every open ticket, and those that come while it runs', async () => {
    await readList();
    await expect.poll(() => browser.badge()).toBe('1h');
    const popup = await openPopup();
    await expect.poll(() => states(popup)).toEqual([`${earliest} running`, `${later} running`]);
    duesBefore = await dues(popup);
    await popup.locator('.tickets [data-action="incident"]').click();
    const form = popup.locator('[data-form="incident"]');
    await form.getByRole('button', { name: t('incident.reason.power-cut') }).click();
    await form.locator('input[name="pauses"]').check();
    startedAfter = Date.now();
    await browser.stopWorker();
    await form.getByRole('button', { name: t('incident.start') }).click();
    await popup.locator('[data-message]').waitFor();
    await expect.poll(() => browser.badge()).toBe('');
    await popup.keyboard.press('Escape');
    await expect.poll(() => states(popup)).toEqual([`${earliest} paused`, `${later} paused`]);
    await popup.close();

    list = [...list, ticket(newcomer, minuteMs)];
    await browser.stopWorker();
    await readList();
    const again = await openPopup();
    await expect.poll(() => states(again)).toEqual(ids.map((id) => `${id} paused`));
    await again.close();
  });

  test('the browser is killed by the cut: it is found again, with what it touches', async () => {
    await browser.kill();
    browser = await startBrowser({ extension, site, profile: browser.profile });
    const popup = await openPopup();
    const banner = popup.locator('[data-incident]');
    await expect.poll(() => banner.textContent()).toContain(t('incident.reason.power-cut'));
    expect(await banner.textContent()).toContain('3 张工单受影响');
    expect(await states(popup)).toEqual(ids.map((id) => `${id} paused`));
    await popup.close();
  });

  test('the message for the operations manager holds the facts, and that it was copied is kept', async () => {
    await browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const popup = await openPopup();
    await popup.locator('[data-action="incident-details"]').click();
    expect(await popup.locator('[data-message]').textContent()).toContain(contact);
    await popup.locator('[data-action="copy-message"]').click();
    await expect.poll(() => popup.locator('[data-message]').textContent()).toContain(t('incident.copied'));
    const message = await popup.evaluate(() => navigator.clipboard.readText());
    for (const fact of [shop, t('incident.reason.power-cut'), ...ids]) expect(message).toContain(fact);
    expect([startedAfter, startedAfter + 5000].some((at) => message.includes(written(at)))).toBe(true);
    await popup.close();
  });

  test('its end lets exactly these tickets run on, later by its length; the report can be printed', async () => {
    const popup = await openPopup();
    await popup.locator('[data-action="incident-end"]').click();
    await browser.stopWorker();
    await popup.getByRole('button', { name: t('incident.end-now') }).click();
    await expect.poll(() => states(popup)).toEqual(ids.map((id) => `${id} running`));
    const endedBefore = Date.now();
    expect(await popup.locator('[data-incident]').count()).toBe(0);
    for (const [id, due] of await dues(popup)) {
      const before = duesBefore.get(id);
      if (before === undefined) continue;
      expect(due - before).toBeGreaterThan(0);
      expect(due - before).toBeLessThanOrEqual(endedBefore - startedAfter + 1000);
    }
    await expect.poll(() => browser.badge()).toBe('1h');
    await popup.locator('.tickets [data-action="incident"]').click();
    await popup.locator('[data-form="incident"]').waitFor();
    await popup.close();

    const page = await browser.openExtension('options.html#incidents');
    const row = page.locator('tr[data-incident]');
    await expect.poll(() => row.getAttribute('data-running')).toBe('false');
    await row.locator('a').click();
    const touched = page.locator('table[data-touched] [data-ticket]');
    await expect
      .poll(() => touched.evaluateAll((rows) => rows.map((each) => each.getAttribute('data-ticket')).sort()))
      .toEqual([...ids]);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('nav').first().isVisible()).toBe(false);
    expect(await page.locator('[data-action="print"]').isVisible()).toBe(false);
    expect(await page.locator('table[data-touched]').isVisible()).toBe(true);
    await page.close();
  });
});
