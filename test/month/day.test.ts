import 'fake-indexeddb/auto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { recordTicketReading } from '@/lib/app/tickets/record-ticket-reading';
import { handleTicket } from '@/lib/app/tickets/ticket-actions';
import { dayMs, hourMs, minuteMs } from '@/lib/domain/beijing-time';
import { defaultAlerts } from '@/lib/domain/tickets/alert-levels';
import { builtInTerms, clockCalendar } from '@/lib/domain/tickets/clock-terms';
import { Chance } from './chance';
import { Computer } from './computer';
import { Extension } from './extension';
import { Life } from './life';
import { Monitor } from './monitor';

const midnight = Date.parse('2026-12-22T00:00:00+08:00');
const { calendar } = clockCalendar(builtInTerms.calendar);
const afterCounted = (from: number, minutes: number): number => {
  const at = calendar.dueAt(from, minutes * minuteMs);
  return at.ok ? at.value : from;
};

/** How many alarms wake the worker in a day with 20 tickets, and how many of them while no time counts. */
async function wakeUpsOfADay(seed: number, answeredAfter: (chance: Chance) => number) {
  fakeBrowser.reset();
  const chance = new Chance(seed);
  const computer = new Computer(midnight, (at) => vi.setSystemTime(at));
  computer.passTo(midnight);
  const monitor = new Monitor();
  const extension: Extension = new Extension(
    monitor,
    () => new Life(null, 'before'),
    async () => {
      const tickets = await extension.truth.tickets.listOpen();
      const book = await extension.truth.clockTerms.all();
      monitor.learn({ tickets, book, preferences: defaultAlerts, isOn: true });
    },
  );
  await extension.stored();

  const happenings: { readonly at: number; readonly happens: () => Promise<unknown> }[] = [];
  for (let ticket = 0; ticket < 20; ticket += 1) {
    const ticketId = String(10_000_000 + ticket);
    const createdAt = midnight + 9 * hourMs + chance.between(0, 599) * minuteMs;
    const row = { ticketId, kind: 'other' as const, type: null, orderId: null, createdAt, leftMs: null, closed: false };
    const reading = { rows: [row], defaultKind: 'other' as const, confirmedComplete: false, contentAt: createdAt };
    happenings.push({
      at: createdAt,
      happens: () => extension.page((world) => recordTicketReading(world, reading, createdAt)),
    });
    const answeredAt = afterCounted(createdAt, answeredAfter(chance));
    happenings.push({
      at: answeredAt,
      happens: () => extension.page((world) => handleTicket(world, ticketId, answeredAt)),
    });
  }
  happenings.push({ at: midnight + dayMs, happens: async () => undefined });

  const wakeUps = { total: 0, whileClosed: 0 };
  for (const { at, happens } of happenings.sort((a, b) => a.at - b.at)) {
    if (at > midnight + dayMs) continue;
    for (
      let alarm = await computer.nextAlarmAt();
      alarm !== null && alarm <= at;
      alarm = await computer.nextAlarmAt()
    ) {
      computer.passTo(alarm);
      await computer.takeAlarm();
      wakeUps.total += 1;
      if (!calendar.isOpen(computer.wallAt - 1)) wakeUps.whileClosed += 1;
      await extension.round();
      await extension.hear();
    }
    computer.passTo(at);
    await happens();
  }
  expect(monitor.wrongs).toEqual([]);
  expect(extension.failures).toEqual([]);
  return wakeUps;
}

describe('a day with 20 tickets', () => {
  beforeAll(() => {
    vi.useFakeTimers({ toFake: ['Date'] });
  });
  afterAll(() => {
    vi.useRealTimers();
  });

  it('wakes the worker 80 times at most, and never while no time counts', async () => {
    const usual = [];
    for (const seed of [1, 2, 3]) usual.push(await wakeUpsOfADay(seed, (chance) => chance.between(20, 200)));
    const harsh = await wakeUpsOfADay(1, (chance) => chance.between(230, 239));
    console.log(
      `wake-ups of a day with 20 tickets: ${usual.map(({ total }) => total).join(', ')}; each answered in its last ten minutes: ${harsh.total}`,
    );
    for (const { total } of usual) expect(total).toBeLessThanOrEqual(80);
    for (const { whileClosed } of [...usual, harsh]) expect(whileClosed).toBe(0);
  });
});
