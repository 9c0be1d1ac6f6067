import { afterEach, describe, expect, test } from 'vitest';
import { hourMs } from '@/test/seller-site/beijing';
import type { DemoTicket } from '@/test/seller-site/shop';
import { extensionFolder } from './harness/built-extension';
import { type ExtensionBrowser, startBrowser } from './harness/extension-browser';
import { publicInstant } from './harness/instants';
import { alertsGiven, clearNotices, noticesShown } from './harness/notices';
import { readTickets, shownTicketIds, ticketRow } from './harness/popup';
import { workerRoundAfter } from './harness/stored';
import { closedNow, countDayAndNight, openTargets } from './harness/targets';
import { agedTicket, dueMinuteOf, dueOf, limitMs, minuteMs, readList, secondMs, ticketSite } from './harness/tickets';
import { wakeWorker } from './harness/worker';

const extension = extensionFolder('chromium');
const warningMs = 30 * minuteMs;

let running: ExtensionBrowser | null = null;
afterEach(async () => {
  const ended = running;
  running = null;
  await ended?.close();
  expect(ended?.complaints ?? []).toEqual([]);
});

const ids = { overdue: '80270001', soon: '80270002', calm: '80270003' } as const;

async function start(tickets: readonly DemoTicket[], profile?: string): Promise<ExtensionBrowser> {
  const site = ticketSite(tickets);
  running = await startBrowser({ extension, site, ...(profile === undefined ? {} : { profile }) });
  return running;
}

describe('each alert exactly once, whatever is killed in between', () => {
  test('one notice names what is late and what is due soon; a stopped worker gives none of it again and forgets nothing', async () => {
    const tickets = [
      agedTicket(ids.overdue, limitMs + 20 * minuteMs, 'CRC高危投诉'),
      agedTicket(ids.soon, limitMs - 20 * minuteMs),
      agedTicket(ids.calm, hourMs),
    ] as const;
    const [overdue, soon] = tickets;
    const browser = await start(tickets);
    await countDayAndNight(browser);
    await browser.stopWorker();

    await readList(browser);
    await expect.poll(() => browser.badge()).toBe('!1');
    const alerts = [`breach:${overdue.id}:${dueMinuteOf(overdue)}`, `soon:halfhour:${soon.id}:${dueMinuteOf(soon)}`];
    await expect.poll(async () => Object.keys(await alertsGiven(browser)).sort()).toEqual(alerts);
    expect(await noticesShown(browser)).toEqual([`${alerts[0]}+1`]);

    const given = await alertsGiven(browser);
    await clearNotices(browser);
    await browser.stopWorker();
    await wakeWorker(browser);
    await browser.stopWorker();
    await readList(browser);
    expect(await noticesShown(browser)).toEqual([]);
    expect(await alertsGiven(browser)).toEqual(given);

    const popup = await browser.openExtension('popup.html');
    await browser.stopWorker();
    const row = ticketRow(popup, ids.calm);
    await row.locator('[data-action="more"]').click();
    await row.locator('[data-snooze="30"]').click();
    await expect.poll(() => row.textContent()).toMatch(/已静音到 /);
    await browser.stopWorker();
    await popup.reload();
    await expect.poll(() => row.textContent()).toMatch(/已静音到 /);
    await popup.close();

    const targets = await openTargets(browser);
    await browser.stopWorker();
    await targets.limit('other', 8);
    await targets.adopt();
    await browser.stopWorker();
    const again = await browser.openExtension('popup.html');
    await expect
      .poll(async () => (await readTickets(again)).map(({ id, due, state }) => [id, due, state]))
      .toEqual([
        // A breach is never taken back; the other two have the longer limit from their creation on.
        [overdue.id, publicInstant(dueOf(overdue)), 'overdue'],
        ...tickets.slice(1).map((each) => [each.id, publicInstant(each.createdAt + 8 * hourMs), 'running']),
      ]);
    await again.close();
    await wakeWorker(browser);
    expect(await noticesShown(browser)).toEqual([]);
    expect(await alertsGiven(browser)).toEqual(given);
    expect(await browser.badge()).toBe('!1');
  }, 120_000);

  test('a level that falls due while the worker is dead is given by the alarm, one that falls due while the browser is dead at its next start', async () => {
    const first = await start([]);
    await countDayAndNight(first);
    const byAlarm = agedTicket(ids.soon, limitMs - warningMs - 36 * secondMs);
    first.serve(ticketSite([byAlarm]));
    await readList(first);
    await expect.poll(() => first.badge()).toBe('30m');
    expect(await alertsGiven(first)).toEqual({});
    await first.stopWorker();
    const alert = `soon:halfhour:${byAlarm.id}:${dueMinuteOf(byAlarm)}`;
    await expect.poll(async () => Object.keys(await alertsGiven(first)), { timeout: 90_000 }).toEqual([alert]);
    const given = await alertsGiven(first);
    expect(given[alert]).toBeGreaterThanOrEqual(dueOf(byAlarm) - warningMs);
    expect(await noticesShown(first)).toEqual([alert]);

    const asleep = agedTicket(ids.calm, limitMs - warningMs - 25 * secondMs);
    first.serve(ticketSite([byAlarm, asleep]));
    await readList(first);
    const popup = await first.openExtension('popup.html');
    await expect.poll(() => shownTicketIds(popup)).toEqual([byAlarm.id, asleep.id]);
    const shown = await readTickets(popup);
    await first.kill();
    expect(Date.now()).toBeLessThan(dueOf(asleep) - warningMs);
    await expect.poll(() => Date.now(), { timeout: 30_000 }).toBeGreaterThan(dueOf(asleep) - warningMs + secondMs);

    const second = await start([byAlarm, asleep], first.profile);
    const missed = `soon:halfhour:${asleep.id}:${dueMinuteOf(asleep)}`;
    await expect.poll(async () => Object.keys(await alertsGiven(second)).sort()).toEqual([alert, missed].sort());
    expect(await noticesShown(second)).toEqual([missed]);
    const allGiven = await alertsGiven(second);
    expect(allGiven[alert]).toBe(given[alert]);
    await second.kill();

    const third = await start([byAlarm, asleep], first.profile);
    await workerRoundAfter(third, allGiven[missed] ?? 0);
    expect(await alertsGiven(third)).toEqual(allGiven);
    expect(await noticesShown(third)).toEqual([]);
    await expect.poll(() => third.badge()).toMatch(/^2\dm$/);
    const again = await third.openExtension('popup.html');
    await expect.poll(() => readTickets(again)).toEqual(shown);
    const targets = await openTargets(third);
    const monday = targets.page.locator('[data-calendar="calendar"] [data-weekday="1"]');
    expect(await monday.locator('[data-time="from"]').inputValue()).toBe('00:00');
  }, 180_000);
});

describe('outside the hours that count', () => {
  test('nothing is told, the badge stands still, and the popup says when the clock goes on', async () => {
    const open = closedNow();
    const late = agedTicket(ids.overdue, 90 * 24 * hourMs);
    const fresh = agedTicket(ids.calm, minuteMs);
    const browser = await start([late, fresh]);
    const targets = await openTargets(browser);
    await targets.hours(open.from, open.to);
    await targets.adopt();
    await readList(browser);
    await expect.poll(() => browser.badge()).toBe('!1');
    await wakeWorker(browser);
    expect(await noticesShown(browser)).toEqual([]);
    const popup = await browser.openExtension('popup.html');
    const row = ticketRow(popup, ids.calm);
    await expect.poll(() => row.getAttribute('data-state')).toBe('stopped');
    expect(await row.textContent()).toContain(`停表中，${open.from} 恢复`);
  });
});
