import { describe, expect, test } from 'vitest';
import { pageTime } from '@/test/seller-site/beijing';
import type { DemoTicket } from '@/test/seller-site/shop';
import type { ExtensionBrowser } from './harness/extension-browser';
import { clearNotices, noticesShown } from './harness/notices';
import { ticketRow } from './harness/popup';
import { inBrowser } from './harness/suite';
import { countDayAndNight } from './harness/targets';
import { agedTicket, dueMinuteOf, dueOf, limitMs, minuteMs, readList, secondMs, ticketSite } from './harness/tickets';
import { pressNoticeButton, setWorkerClock } from './harness/worker';

const browser = inBrowser({ shop: false });
const clockOf = (at: number) => pageTime(at).slice(11, 16);

/** The notices that have come since it was asked before. */
async function newNotices(from: ExtensionBrowser): Promise<readonly string[]> {
  const shown = await noticesShown(from);
  await clearNotices(from);
  return shown;
}

/** The clock of worker and popup at an instant that has not come. */
const setClockTo = (at: number) => setWorkerClock(browser(), at - Date.now());

async function handle(ticket: DemoTicket): Promise<void> {
  const popup = await browser().openExtension('popup.html');
  await ticketRow(popup, ticket.id).locator('[data-action="handled"]').click();
  await expect.poll(() => browser().badge()).toBe('');
  await popup.close();
}

describe('a ticket that was put off', () => {
  test('passes its level in silence, and is warned of once when that time is over', async () => {
    await countDayAndNight(browser());
    const ticket = agedTicket('80290001', limitMs - 33 * minuteMs);
    browser().serve(ticketSite([ticket]));
    await readList(browser());
    await expect.poll(() => browser().badge()).toMatch(/^3[0-3]m$/);
    expect(await newNotices(browser())).toEqual([]);

    const popup = await browser().openExtension('popup.html');
    const row = ticketRow(popup, ticket.id);
    await row.locator('[data-action="more"]').click();
    const before = Date.now();
    await row.locator('[data-snooze="10"]').click();
    await expect.poll(() => row.textContent()).toMatch(/已静音到 /);
    const after = Date.now();
    await popup.close();

    await setClockTo(before + 5 * minuteMs);
    await expect.poll(() => browser().badge()).toMatch(/^2[5-8]m$/);
    expect(await newNotices(browser())).toEqual([]);
    await setClockTo(before + 10 * minuteMs - secondMs);
    expect(await newNotices(browser())).toEqual([]);

    await setClockTo(after + 10 * minuteMs + secondMs);
    const [reminder = '', ...others] = await newNotices(browser());
    expect(others).toEqual([]);
    const [, until = 0] = /^snooze:80290001:(\d+)$/.exec(reminder) ?? [];
    expect(Number(until)).toBeGreaterThanOrEqual(before + 10 * minuteMs);
    expect(Number(until)).toBeLessThanOrEqual(after + 10 * minuteMs);
    await setClockTo(dueOf(ticket) - secondMs);
    expect(await newNotices(browser())).toEqual([]);
    await setClockTo(dueOf(ticket) + secondMs);
    expect(await newNotices(browser())).toEqual([`breach:${ticket.id}:${dueMinuteOf(ticket)}`]);
    await setWorkerClock(browser(), 0);
    await handle(ticket);
  });

  test('is put off to its due time at the latest, and its breach is told then', async () => {
    const ticket = agedTicket('80290002', limitMs - 8 * minuteMs);
    browser().serve(ticketSite([ticket]));
    await readList(browser());
    await expect.poll(() => noticesShown(browser())).toHaveLength(1);
    const [warning = ''] = await noticesShown(browser());
    await pressNoticeButton(browser(), warning, 0);

    const popup = await browser().openExtension('popup.html');
    const row = ticketRow(popup, ticket.id);
    await expect.poll(() => row.textContent()).toMatch(new RegExp(`已静音到 (?:\\S+ )?${clockOf(dueOf(ticket))}`));
    await row.locator('[data-action="more"]').click();
    await row.locator('[data-snooze="0"]').waitFor();
    const choices = await row
      .locator('[data-snooze]')
      .evaluateAll((buttons) => buttons.map((button) => Number(button.getAttribute('data-snooze'))));
    expect(choices.length).toBeGreaterThan(1);
    for (const minutes of choices) expect(Date.now() + minutes * minuteMs).toBeLessThan(dueOf(ticket));
    await popup.close();

    expect(await newNotices(browser())).toEqual([]);
    await setClockTo(dueOf(ticket) + secondMs);
    expect(await newNotices(browser())).toEqual([`breach:${ticket.id}:${dueMinuteOf(ticket)}`]);
    await expect.poll(() => browser().badge()).toBe('!1');
  });
});
