import { beforeEach, describe, expect, it } from 'vitest';
import { giveAlerts } from '@/lib/app/tickets/give-alerts';
import { recordTicketReading } from '@/lib/app/tickets/record-ticket-reading';
import { refreshAttention } from '@/lib/app/tickets/refresh-attention';
import { snoozeTicket } from '@/lib/app/tickets/snooze-ticket';
import { hourMs, minuteMs } from '@/lib/domain/beijing-time';
import { defaultAlerts } from '@/lib/domain/tickets/alert-levels';
import { clockCalendar, termsInForce } from '@/lib/domain/tickets/clock-terms';
import { standingOf } from '@/lib/domain/tickets/ticket-clock';
import { forgetAllDatabases } from '../../platform/db/fresh-database';
import { browserOf, row, workerWorld } from './worker-world';

beforeEach(forgetAllDatabases);

const ticketId = '10000001';
/** An instant of the day in Beijing. @example at('17:30:10') */
const at = (time: string): number => Date.parse(`2026-11-21T${time}+08:00`);
const soonFor = (due: string): string => `soon:halfhour:${ticketId}:${at(due)}`;
const breachFor = (due: string): string => `breach:${ticketId}:${at(due)}`;

/** A ticket of which only the page's countdown is known, and everything that anybody is warned of. */
function watched() {
  const browser = browserOf({ alerts: { ...defaultAlerts, digest: false } });
  const world = workerWorld(browser);
  const given: (readonly [string, string])[] = [];
  return {
    browser,
    world,
    given,
    async read(time: string, leftMs: number, leftUnitMs = minuteMs) {
      const rows = [{ ...row(ticketId, null, { leftMs }), leftUnitMs }];
      const reading = { rows, defaultKind: 'other', confirmedComplete: false, contentAt: at(time) } as const;
      await recordTicketReading(world, reading, at(time));
    },
    /** The worker is woken, and what it shows is dismissed. */
    async wake(...times: string[]) {
      for (const time of times) {
        await refreshAttention(world, at(time));
        for (const id of browser.notices.keys()) given.push([time, id]);
        browser.notices.clear();
      }
    },
  };
}

describe('a countdown in whole hours that a later reading narrows down', () => {
  it('lets the reminder be given that a person has asked for meanwhile', async () => {
    const { world, given, read, wake } = watched();
    await read('11:00:00', 2 * hourMs, hourMs);
    await wake('11:00:00', '12:30:00');
    await snoozeTicket(world, [ticketId], 20, at('12:31:00'));
    await read('12:41:00', 59 * minuteMs);
    await wake('12:41:00', '12:51:00', '12:52:00', '13:10:00', '13:40:00');
    expect(given).toContainEqual(['12:51:00', `snooze:${ticketId}:${at('12:51:00')}`]);
  });

  it('warns once where what both allow is less than a minute', async () => {
    const { given, read, wake } = watched();
    await read('11:00:10', 2 * hourMs, hourMs);
    await wake('11:00:10', '12:30:10');
    await read('12:30:50', 29 * minuteMs);
    await wake('12:30:50', '12:59:50', '13:00:10');
    expect(given).toEqual([
      ['12:30:10', soonFor('13:00:00')],
      ['13:00:10', breachFor('13:00:00')],
    ]);
  });

  it('calls nothing overdue an hour early where what both allow is less than a minute', async () => {
    const { given, read, wake } = watched();
    await read('11:00:10', 2 * hourMs, hourMs);
    await wake('11:00:10');
    await read('11:00:25', hourMs, hourMs);
    await wake('11:00:25', '11:30:25', '12:00:25');
    expect(given).toEqual([]);
  });

  it('warns by the narrowed due time of what was passed over while the master switch was off', async () => {
    const { browser, given, read, wake } = watched();
    await read('11:00:00', 2 * hourMs, hourMs);
    await wake('11:00:00');
    browser.settings = { ...browser.settings, notifications: false };
    await wake('12:20:00', '12:30:00');
    browser.settings = { ...browser.settings, notifications: true };
    await wake('12:40:00');
    await read('12:41:00', 59 * minuteMs);
    await wake('12:41:00', '13:10:00', '13:40:00');
    expect(given).toEqual([
      ['13:10:00', soonFor('13:40:00')],
      ['13:40:00', breachFor('13:40:00')],
    ]);
  });

  it('gives the breach although the worker was stopped at the former one and at its own', async () => {
    const { browser, world, given, read, wake } = watched();
    const stopped = () => Promise.reject(new Error('stopped'));
    const stoppedIn = (call: 'record' | 'intend', time: string) =>
      refreshAttention({ ...world, alerts: { ...world.alerts, [call]: stopped } }, at(time));
    await read('11:00:00', 2 * hourMs, hourMs);
    await expect(stoppedIn('record', '13:00:00')).rejects.toThrow('stopped');
    await read('13:01:00', 20 * minuteMs);
    await expect(stoppedIn('intend', '13:22:00')).rejects.toThrow('stopped');
    browser.notices.clear();
    await wake('13:23:00', '13:30:00');
    expect(given).toEqual([['13:23:00', breachFor('13:21:00')]]);
  });

  it('plans no wake-up for a warning that was given before', async () => {
    const { browser, world, given, read, wake } = watched();
    await read('11:00:00', 2 * hourMs, hourMs);
    await wake('11:00:00', '12:30:00');
    await read('12:41:00', 59 * minuteMs);
    const now = at('12:41:00');
    const tickets = await world.tickets.listOpen();
    const terms = await world.clockTerms.all();
    const standings = tickets.map((ticket) => standingOf(ticket, terms, now));
    const { calendar: shop } = clockCalendar(termsInForce(terms).calendar);
    const next = await giveAlerts(world, { tickets, standings, terms, shop, settings: browser.settings }, now);
    expect(next).toBe(at('13:40:00'));
    expect(given).toEqual([['12:30:00', soonFor('13:00:00')]]);
  });
});
