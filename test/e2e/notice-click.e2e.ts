import { describe, expect, test } from 'vitest';
import { pageTime } from '@/test/seller-site/beijing';
import { ticketListAddress } from '@/test/seller-site/ticket-page';
import { clearNotices, noticesShown } from './harness/notices';
import { ticketRow } from './harness/popup';
import { listReadAfter } from './harness/stored';
import { inBrowser } from './harness/suite';
import { countDayAndNight } from './harness/targets';
import { agedTicket, limitMs, minuteMs, readList, ticketSite } from './harness/tickets';
import { openedToolbarPopup } from './harness/toolbar-popup';
import { clickNotice, pressNoticeButton } from './harness/worker';

declare const chrome: {
  readonly tabs: { query(which: object): Promise<readonly { readonly url?: string }[]> };
  readonly windows: {
    getAll(): Promise<readonly { readonly id: number }[]>;
    update(id: number, how: object): Promise<object>;
  };
};

const browser = inBrowser({ shop: false });
const tickets = [
  agedTicket('80280001', limitMs - 25 * minuteMs),
  agedTicket('80280002', limitMs - 20 * minuteMs),
  agedTicket('80280003', limitMs - 15 * minuteMs),
];

/** The list shows the first so many tickets; answers the name of the notice that the newest of them brings. */
async function noticeOf(shown: number): Promise<string> {
  await clearNotices(browser());
  browser().serve(ticketSite(tickets.slice(0, shown)));
  await readList(browser());
  await expect.poll(() => noticesShown(browser())).toHaveLength(1);
  const [id = ''] = await noticesShown(browser());
  expect(id).toContain(`:${tickets[shown - 1]?.id}:`);
  return id;
}
const listTabs = () =>
  browser()
    .context.pages()
    .filter((page) => page.url().startsWith(ticketListAddress));

/** The first row of the popup that stands over the front tab; the popup is closed again. */
async function worstInPopup(): Promise<string | null | undefined> {
  const popup = await openedToolbarPopup(browser());
  await popup.until(() => document.querySelector('[data-ticket]') !== null);
  const worst = await popup.evaluate(() => document.querySelector('[data-ticket]')?.getAttribute('data-ticket'));
  await popup.close();
  return worst;
}

describe('a notice that is clicked', () => {
  test('goes, opens the ticket page, and the popup over it with the worst ticket first', async () => {
    await countDayAndNight(browser());
    const id = await noticeOf(1);
    expect(listTabs()).toHaveLength(0);
    const clickedAt = Date.now();
    await clickNotice(browser(), id);
    expect(await worstInPopup()).toBe(tickets[0]?.id);
    await listReadAfter(browser(), clickedAt);
    expect(listTabs()).toHaveLength(1);
    expect(await noticesShown(browser())).toEqual([]);
  });

  test('leads to the tab that shows the page already, in a window that was put away', async () => {
    const id = await noticeOf(2);
    const [tab] = listTabs();
    const other = await browser().openExtension('options.html');
    await browser().askExtension(async () => {
      for (const window of await chrome.windows.getAll())
        await chrome.windows.update(window.id, { state: 'minimized' });
    });
    await pressNoticeButton(browser(), id, 1);
    expect(await worstInPopup()).toBe(tickets[1]?.id);
    expect(listTabs()).toEqual([tab]);
    const inFront = () => browser().askExtension(() => chrome.tabs.query({ active: true }));
    expect((await inFront()).map(({ url }) => url)).toEqual([ticketListAddress]);
    expect(await noticesShown(browser())).toEqual([]);
    await other.close();
  });

  test('is put off by its first button, which opens nothing', async () => {
    const id = await noticeOf(3);
    const pages = browser().context.pages().length;
    const pressedAt = Date.now();
    await pressNoticeButton(browser(), id, 0);
    await expect.poll(() => noticesShown(browser())).toEqual([]);
    const popup = await browser().openExtension('popup.html');
    const row = ticketRow(popup, tickets[2]?.id ?? '');
    const until = [0, 1].map((later) => pageTime(pressedAt + (10 + later) * minuteMs).slice(11, 16));
    await expect.poll(() => row.textContent()).toMatch(new RegExp(`已静音到 .*(?:${until.join('|')})`));
    expect(browser().context.pages()).toHaveLength(pages + 1);
    await popup.close();
  });
});
