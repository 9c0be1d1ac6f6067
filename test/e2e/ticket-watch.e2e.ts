import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { demoTickets } from '@/test/seller-site/shop';
import { sellerSite, ticketDocument } from '@/test/seller-site/site';
import { brokenTicketPage, loginPage, ticketListAddress } from '@/test/seller-site/ticket-page';
import { storedRows } from './harness/stored';
import { inBrowser } from './harness/suite';
import { countDayAndNight } from './harness/targets';

declare const chrome: {
  readonly alarms: {
    create(name: string, when: object): Promise<void>;
    get(name: string): Promise<object | undefined>;
  };
  readonly storage: {
    readonly session: {
      get(
        key: string,
      ): Promise<{ readonly [key: string]: { readonly reading?: { readonly complete: boolean } | null } }>;
    };
  };
};

interface Watched {
  readonly type: string;
  readonly outcome?: string;
  readonly tickets?: number | null;
}

const browser = inBrowser();
const now = Date.now();
let list = ticketDocument(demoTickets(now));
let loads = 0;

async function outcomes(): Promise<readonly string[]> {
  const rows = await storedRows<Watched>(browser(), 'journal');
  return rows.filter(({ type }) => type === 'watched').map(({ outcome, tickets }) => `${outcome} ${tickets}`);
}
const lastOutcome = async () => (await outcomes()).at(-1);

/** The time of an alarm comes; the product allows no rhythm that a test could wait for. */
const ring = (name: string) =>
  browser().askExtension((alarm: string) => chrome.alarms.create(alarm, { when: Date.now() }), name);
const isPlanned = () => browser().askExtension(async () => (await chrome.alarms.get('list-watch')) !== undefined);

/** What the popup says of the last look; null where the list says it by itself. */
async function toldIn(popup: Page): Promise<string | null> {
  const line = popup.locator('[data-watched]');
  return (await line.count()) === 0 ? null : line.getAttribute('data-watched');
}

/** The list is loaded again, and shows this from now on. */
async function look(document: string): Promise<void> {
  list = document;
  const loaded = loads;
  await ring('list-watch');
  await expect.poll(() => loads, { timeout: 20_000 }).toBe(loaded + 1);
}

test('an open list that nobody looks at is loaded again, and told apart: tickets, none, not read, logged out, no list', async () => {
  browser().serve((address) => {
    if (!address.startsWith(ticketListAddress)) return sellerSite(address, now);
    loads += 1;
    return list;
  });
  await countDayAndNight(browser());
  const tab = await browser().openSeller(ticketListAddress);
  const popup = await browser().openExtension('popup.html');
  expect(await isPlanned()).toBe(false);
  const options = await browser().openExtension('options.html#tickets');
  await options.locator('[data-alert="watch"]').check();
  await expect.poll(isPlanned).toBe(true);
  await options.close();
  await popup.bringToFront();

  // The tab stands behind the popup's here; one that is in view is never loaded again.
  await browser().stopWorker();
  await look(list);
  await expect.poll(outcomes, { timeout: 20_000 }).toEqual(['tickets 4']);
  expect(await toldIn(popup)).toBeNull();

  await look(ticketDocument([]));
  const isReadWhole = () =>
    browser().askExtension(
      async () => (await chrome.storage.session.get('list-watch'))['list-watch']?.reading?.complete === true,
    );
  await expect.poll(isReadWhole, { timeout: 20_000 }).toBe(true);
  await browser().stopWorker();
  await ring('list-watch-verdict');
  await expect.poll(outcomes, { timeout: 20_000 }).toEqual(['tickets 4', 'no-tickets 0']);
  await expect.poll(() => toldIn(popup)).toBe('no-tickets');

  await look(brokenTicketPage);
  await ring('list-watch-verdict');
  await expect.poll(lastOutcome, { timeout: 20_000 }).toBe('unreadable null');
  await expect.poll(() => toldIn(popup)).toBe('unreadable');

  await look(loginPage);
  await ring('list-watch-verdict');
  await expect.poll(lastOutcome, { timeout: 20_000 }).toBe('logged-out null');
  await expect.poll(() => toldIn(popup)).toBe('logged-out');

  // Somebody has begun an answer in it, which React makes the default value at once.
  list = '<!doctype html><title>任务工单</title><textarea oninput="this.defaultValue = this.value"></textarea>';
  await tab.reload();
  await tab.locator('textarea').fill('您好，正在为您核实');
  await popup.bringToFront();
  const written = loads;
  await ring('list-watch');
  await expect.poll(async () => (await outcomes()).length, { timeout: 20_000 }).toBe(5);
  expect(await lastOutcome()).toBe('no-tab null');
  expect(loads).toBe(written);
  await expect.poll(() => toldIn(popup)).toBe('no-tab');
  await tab.close();
  await popup.close();
}, 120_000);
