import { expect, test } from 'vitest';
import { hourMs } from '@/test/seller-site/beijing';
import { noticesShown } from './harness/notices';
import { shownTicketIds } from './harness/popup';
import { storedRows } from './harness/stored';
import { inBrowser } from './harness/suite';
import { countDayAndNight } from './harness/targets';
import { popupText as t } from './harness/text';
import { agedTicket, dueMinuteOf, limitMs, minuteMs, readList, secondMs, ticketSite } from './harness/tickets';
import { listenToNotices, openPopupAhead, setWorkerClock } from './harness/worker';

const browser = inBrowser({ shop: false });
const ticketId = '80300001';

const noticed = async () => (await storedRows<{ readonly type: string }>(browser(), 'journal')).map(({ type }) => type);

/** What a popup whose clock is so much ahead says of the computer's clock. */
async function toldOfClock(aheadMs: number, expected: string | null): Promise<void> {
  const popup = await openPopupAhead(browser(), aheadMs);
  await expect.poll(() => shownTicketIds(popup)).toContain(ticketId);
  if (expected === null) await popup.waitForTimeout(500);
  const told = () => popup.locator('[data-clock]').allTextContents();
  await expect.poll(told).toEqual(expected === null ? [] : [expected]);
  await popup.close();
}

test('a clock that slept, jumped, went back or is behind the page is told of with what it means for the times', async () => {
  await countDayAndNight(browser());
  const ticket = agedTicket(ticketId, minuteMs);
  browser().serve(ticketSite([ticket]));
  await readList(browser());
  await expect.poll(() => browser().badge()).toBe('3h');
  await setWorkerClock(browser(), 0);
  const messages = await listenToNotices(browser());

  // The computer wakes when fourteen minutes are left of a ticket that was to be warned of at thirty.
  const slept = limitMs - 15 * minuteMs;
  await setWorkerClock(browser(), slept);
  expect(await noticed()).toEqual(['slept']);
  expect(await noticesShown(browser())).toEqual([`soon:halfhour:${ticket.id}:${dueMinuteOf(ticket)}`]);
  expect(await messages()).toEqual([expect.stringContaining('电脑休眠或浏览器关闭，本条提醒晚了 16 分钟。')]);
  await toldOfClock(slept, null);

  // Nothing was missed that was planned for, and the system counted none of it.
  const jumped = slept + 5 * minuteMs + 30 * secondMs;
  await setWorkerClock(browser(), jumped);
  await toldOfClock(jumped, t('clock.jumped', { duration: '5 分钟' }));

  const back = hourMs - 20 * secondMs;
  await setWorkerClock(browser(), back);
  await toldOfClock(back, t('clock.went-back', { duration: '2 小时 50 分' }));

  await setWorkerClock(browser(), 0);
  browser().serve(ticketSite([ticket, agedTicket('80300002', -12 * minuteMs - 50 * secondMs)]));
  await readList(browser());
  await toldOfClock(0, t('clock.behind', { duration: '12 分钟' }));
  expect(await noticed()).toEqual(['slept', 'clock-forward', 'clock-back', 'clock-back', 'page-ahead']);
}, 90_000);
