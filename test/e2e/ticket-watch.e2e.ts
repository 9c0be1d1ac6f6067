import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { demoTickets } from '@/test/seller-site/shop';
import { sellerSite, ticketDocument } from '@/test/seller-site/site';
import { ticketListAddress } from '@/test/seller-site/ticket-page';
import { inBrowser } from './harness/suite';

declare const chrome: {
  readonly alarms: {
    create(name: string, when: object): Promise<void>;
    get(name: string): Promise<object | undefined>;
  };
  readonly storage: { readonly local: { set(values: object): Promise<void> } };
};

interface Watched {
  readonly type: string;
  readonly outcome?: string;
  readonly tickets?: number | null;
}

const browser = inBrowser();
const now = Date.now();
const loginDocument = '<!doctype html><title>京东商家后台-登录</title><form><input name="user"></form>';
let list = ticketDocument(demoTickets(now));
let loads = 0;

/** Hours in which the watch is awake whenever this runs, and a rhythm that does not meddle. */
const prepare = async (page: Page) => {
  await page.evaluate(async () => {
    const open = indexedDB.open('aftersale');
    const db = await new Promise<IDBDatabase>((resolve) => {
      open.onsuccess = () => resolve(open.result);
    });
    const wholeDay = [{ fromMs: 0, toMs: 86_400_000 }];
    const calendar = { weekdays: Array.from({ length: 7 }, () => wholeDay), exceptions: {} };
    const kinds = { other: { limitMs: 14_400_000, mode: 'counted' } };
    const tx = db.transaction('clockTerms', 'readwrite');
    tx.objectStore('clockTerms').add({ adoptedAt: 1, calendar, kinds });
    await new Promise((resolve) => {
      tx.oncomplete = resolve;
    });
    db.close();
  });
};
const watched = (page: Page): Promise<readonly Watched[]> =>
  page.evaluate(async () => {
    const open = indexedDB.open('aftersale');
    const db = await new Promise<IDBDatabase>((resolve) => {
      open.onsuccess = () => resolve(open.result);
    });
    const all = db.transaction('journal').objectStore('journal').getAll();
    const rows = await new Promise<Watched[]>((resolve) => {
      all.onsuccess = () => resolve(all.result);
    });
    db.close();
    return rows.filter(({ type }) => type === 'watched');
  });
const outcomes = async (page: Page) => (await watched(page)).map(({ outcome, tickets }) => `${outcome} ${tickets}`);
/** The time of an alarm comes. */
const ring = (page: Page, name: string) =>
  page.evaluate((alarm) => chrome.alarms.create(alarm, { when: Date.now() }), name);

test('an open list that nobody looks at is loaded again, and told apart: tickets, none, not read, logged out, no list', async () => {
  browser().serve((address) => {
    if (!address.startsWith(ticketListAddress)) return sellerSite(address, now);
    loads += 1;
    return list;
  });
  const tab = await browser().openSeller(ticketListAddress);
  const page = await browser().openExtension('popup.html');
  await prepare(page);
  expect(await page.evaluate(() => chrome.alarms.get('list-watch'))).toBeUndefined();
  await page.evaluate(() =>
    chrome.storage.local.set({
      'settings/watchEveryMinutes': 30,
      change: { topics: ['settings'], nonce: 'watch-on' },
    }),
  );
  await expect.poll(() => page.evaluate(() => chrome.alarms.get('list-watch'))).toBeDefined();

  // The tab that is in view is never loaded again; it stands behind the popup's here.
  const before = loads;
  await ring(page, 'list-watch');
  await expect.poll(() => outcomes(page), { timeout: 20_000 }).toEqual(['tickets 4']);
  expect(loads).toBe(before + 1);

  const look = async (document: string) => {
    list = document;
    const loaded = loads;
    await ring(page, 'list-watch');
    await expect.poll(() => loads, { timeout: 20_000 }).toBe(loaded + 1);
  };
  await look(ticketDocument([]).replace('</table>', '</table><p>暂无数据</p>'));
  // A list in a tab that is not in view is read when its content has come.
  await new Promise((resolve) => setTimeout(resolve, 8_000));
  await ring(page, 'list-watch-verdict');
  await expect.poll(() => outcomes(page), { timeout: 20_000 }).toEqual(['tickets 4', 'no-tickets 0']);

  await look('<!doctype html><title>任务工单</title><p>系统繁忙</p>');
  await ring(page, 'list-watch-verdict');
  await expect.poll(async () => (await outcomes(page)).at(-1), { timeout: 20_000 }).toBe('unreadable null');

  await look(loginDocument);
  await ring(page, 'list-watch-verdict');
  await expect.poll(async () => (await outcomes(page)).at(-1), { timeout: 20_000 }).toBe('logged-out null');

  // Somebody has begun an answer in it.
  list = '<!doctype html><title>任务工单</title><textarea></textarea>';
  await tab.reload();
  await tab.locator('textarea').fill('您好，正在为您核实');
  await page.bringToFront();
  const written = loads;
  await ring(page, 'list-watch');
  await expect.poll(async () => (await outcomes(page)).length, { timeout: 20_000 }).toBe(5);
  expect((await outcomes(page)).at(-1)).toBe('no-tab null');
  expect(loads).toBe(written);
  await tab.close();
  await page.close();
});
