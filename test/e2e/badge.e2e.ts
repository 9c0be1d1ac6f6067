import { expect, test } from 'vitest';
import { hourMs, pageTime } from '@/test/seller-site/beijing';
import { brokenTicketPage, ticketListAddress } from '@/test/seller-site/ticket-page';
import { ticketRow } from './harness/popup';
import { storedRows } from './harness/stored';
import { inBrowser } from './harness/suite';
import { closedNow, countDayAndNight, openTargets } from './harness/targets';
import { popupText as t } from './harness/text';
import { agedTicket, dueOf, limitMs, minuteMs, readList, ticketSite } from './harness/tickets';
import { openPopupAhead, setWorkerClock } from './harness/worker';

declare const chrome: {
  readonly action: {
    getBadgeText(details: object): Promise<string>;
    getBadgeBackgroundColor(details: object): Promise<readonly number[]>;
    getTitle(details: object): Promise<string>;
  };
};

const browser = inBrowser({ shop: false });
const calm = agedTicket('80320001', 5 * minuteMs);
const soon = agedTicket('80320002', limitMs - 25 * minuteMs);
const overdue = agedTicket('80320003', limitMs + 5 * minuteMs);
const [teal, orange, red] = ['11,110,110', '168,84,0', '198,40,40'];

/** What the toolbar shows: text and colour of the badge, and the words of the button. */
const shown = () =>
  browser().askExtension(async () => {
    const colour = await chrome.action.getBadgeBackgroundColor({});
    return {
      text: await chrome.action.getBadgeText({}),
      colour: colour.slice(0, 3).join(),
      title: await chrome.action.getTitle({}),
    };
  });

/** `11月22日 11:40` */
const dueText = (at: number): string => {
  const [date = '', time = ''] = pageTime(at).split(' ');
  const [, month, day] = date.split('-').map(Number);
  return `${month}月${day}日 ${time.slice(0, 5)}`;
};
const unread = '。很久没读到工单页了';

async function handle(...ids: readonly string[]): Promise<void> {
  const popup = await browser().openExtension('popup.html');
  for (const id of ids) {
    await ticketRow(popup, id).locator('[data-action="handled"]').click();
    await popup.locator(`[data-handled="${id}"]`).waitFor();
  }
  await popup.close();
}

test('the button says what is worst by text, colour and words, whether the list was read, and stands still when the clock does', async () => {
  await countDayAndNight(browser());
  expect(await shown()).toMatchObject({ text: '', title: 'Aftersale Sidebar' });

  // A ticket that a person told of, and no list that anybody has read.
  const popup = await browser().openExtension('popup.html');
  await popup.locator('[data-action="add"]').click();
  await popup.getByLabel(t('add.ticket-id')).fill('80320000');
  await popup.getByRole('button', { name: t('add.submit') }).click();
  await ticketRow(popup, '80320000').waitFor();
  await popup.close();
  const untold = { text: '3h?', colour: teal, title: expect.stringContaining(unread) };
  await expect.poll(shown).toMatchObject(untold);
  browser().serve((address) => (address.startsWith(ticketListAddress) ? brokenTicketPage : null));
  const broken = await browser().openSeller(ticketListAddress);
  await expect.poll(() => storedRows(browser(), 'pageHealth'), { timeout: 20_000 }).toHaveLength(1);
  await setWorkerClock(browser(), 0);
  expect(await shown()).toMatchObject(untold);
  await broken.close();
  await handle('80320000');

  browser().serve(ticketSite([calm]));
  await readList(browser());
  const worst = (ticket: typeof calm) => `最急的是 ${ticket.id}，请在 ${dueText(dueOf(ticket))} 前处理`;
  const title = `售后边栏：1 张工单待处理，${worst(calm)}`;
  await expect.poll(shown).toEqual({ text: '3h', colour: teal, title });
  await setWorkerClock(browser(), 31 * minuteMs);
  await expect.poll(shown).toEqual({ text: '3h?', colour: teal, title: `${title}${unread}` });
  await setWorkerClock(browser(), 0);

  browser().serve(ticketSite([calm, soon]));
  await readList(browser());
  await expect.poll(shown).toEqual({
    text: expect.stringMatching(/^2[45]m$/),
    colour: orange,
    title: `售后边栏：2 张工单待处理，${worst(soon)}`,
  });
  browser().serve(ticketSite([calm, soon, overdue]));
  await readList(browser());
  await expect.poll(shown).toEqual({
    text: '!1',
    colour: red,
    title: `售后边栏：3 张工单待处理，其中 1 张已超时，最早的是 ${overdue.id}，应在 ${dueText(dueOf(overdue))} 前处理`,
  });

  await handle(soon.id, overdue.id);
  const targets = await openTargets(browser());
  const open = closedNow();
  await targets.hours(open.from, open.to);
  await targets.adopt();
  await setWorkerClock(browser(), 0);
  const stopped = await shown();
  expect(stopped).toMatchObject({ text: '3h', colour: teal });
  await setWorkerClock(browser(), hourMs);
  expect(await shown()).toEqual(stopped);
  const later = await openPopupAhead(browser(), hourMs);
  const row = ticketRow(later, calm.id);
  await expect.poll(() => row.getAttribute('data-state')).toBe('stopped');
  expect(await row.textContent()).toContain(`停表中，${open.from} 恢复`);
  await later.close();
}, 90_000);
