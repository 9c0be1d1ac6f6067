import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { recordTicketReading } from '@/lib/app/tickets/record-ticket-reading';
import { keepAttention, refreshAttention } from '@/lib/app/tickets/refresh-attention';
import { addByHand, handleTicket, pauseTicket } from '@/lib/app/tickets/ticket-actions';
import { builtInTerms } from '@/lib/domain/tickets/clock-terms';
import { forgetAllDatabases } from '../../platform/db/fresh-database';
import { at, browserOf, row, workerWorld } from './worker-world';

beforeEach(forgetAllDatabases);

const setUp = (settings?: Parameters<typeof browserOf>[0]) => {
  const browser = browserOf(settings);
  return { browser, world: workerWorld(browser) };
};

const read = (world: ReturnType<typeof workerWorld>, rows: ReturnType<typeof row>[], now: number) =>
  recordTicketReading(world, { rows, confirmedComplete: false, defaultKind: 'other', contentAt: now }, now);

const noticeIds = (browser: ReturnType<typeof browserOf>) => [...browser.notices.keys()];

describe('badge and wake-up', () => {
  it('are empty and none without tickets', async () => {
    const { browser, world } = setUp();
    await refreshAttention(world, at('12:00'));
    expect(browser.badge).toEqual({ text: '', level: 'none' });
    expect(browser.plannedAt).toBeNull();
  });

  it('follow the most urgent ticket, and a wake-up never lies in the past', async () => {
    const { browser, world } = setUp();
    await read(world, [row('10000001', at('15:00')), row('10000002', at('16:30'))], at('16:30'));
    await refreshAttention(world, at('16:30'));
    expect(browser.badge).toEqual({ text: '2h', level: 'calm' });
    // Nothing changes before the list has not been read for 30 minutes, which is the time at which 2 h end, too.
    expect(browser.plannedAt).toBe(at('17:00'));
    await refreshAttention(world, at('17:00'));
    expect(browser.badge).toEqual({ text: '2h?', level: 'calm' });
    expect(browser.plannedAt).toBe(at('17:00') + 1);
  });

  it('measure a ticket by the terms that it was opened under', async () => {
    const { browser, world } = setUp();
    await read(world, [row('10000001', at('10:00'))], at('10:00'));
    const { id: _, ...terms } = builtInTerms;
    const oneHour = { limitMs: 3_600_000, mode: 'counted' } as const;
    await world.clockTerms.adopt({ ...terms, kinds: { crc: oneHour, consult: oneHour, other: oneHour } });
    await refreshAttention(world, at('10:00'));
    expect(browser.badge?.text).toBe('4h');
    await read(world, [row('10000002', at('10:00'))], at('10:00'));
    await refreshAttention(world, at('10:00'));
    expect(browser.badge?.text).toBe('1h');
  });

  it('sleep through the night when nothing can change before the opening', async () => {
    const { browser, world } = setUp();
    await read(world, [row('10000001', at('18:00'))], at('18:59'));
    await refreshAttention(world, at('19:00'));
    expect(browser.plannedAt).toBeGreaterThanOrEqual(at('09:00', '2026-11-22'));
  });
});

describe('an alert', () => {
  it('is given once before the due time and once at it, however often the worker wakes', async () => {
    const { browser, world } = setUp();
    const notify = vi.spyOn(world.notifier, 'notify');
    await read(world, [row('10000001', at('09:00'))], at('09:00'));
    for (let now = at('12:00'); now <= at('14:00'); now += 60_000) await refreshAttention(workerWorld(browser), now);
    const fresh = workerWorld(browser);
    for (const time of ['14:00', '15:00', '16:00'])
      await refreshAttention({ ...fresh, notifier: world.notifier }, at(time));
    expect(notify).not.toHaveBeenCalled();
    expect(noticeIds(browser)).toEqual([`soon:10000001:${at('13:00')}`, `breach:10000001:${at('13:00')}`]);
  });

  it('says how late it is', async () => {
    const { browser, world } = setUp();
    await read(world, [row('10000001', at('09:00'))], at('09:00'));
    await refreshAttention(world, at('13:23'));
    expect([...browser.notices.values()]).toEqual([
      {
        id: `breach:10000001:${at('13:00')}`,
        kind: 'breach',
        ticketIds: ['10000001'],
        dueAt: at('13:00'),
        lateByMs: 23 * 60_000,
      },
    ]);
  });

  it('is merged with the others of its kind that fall due together, most urgent first', async () => {
    const { browser, world } = setUp();
    const rows = [row('10000003', at('09:20')), row('10000001', at('09:10')), row('10000002', at('09:00'))];
    await read(world, rows, at('09:30'));
    await refreshAttention(world, at('13:05'));
    expect([...browser.notices.values()].map(({ id, ticketIds }) => ({ id, ticketIds }))).toEqual([
      { id: `breach:10000002:${at('13:00')}`, ticketIds: ['10000002'] },
      { id: `soon:10000001:${at('13:10')}+1`, ticketIds: ['10000001', '10000003'] },
    ]);
  });

  it('before the due time is held back outside counting hours, one at the due time is not', async () => {
    const { browser, world } = setUp();
    const { id: _, ...terms } = builtInTerms;
    const natural = { limitMs: 3_600_000, mode: 'natural' } as const;
    await world.clockTerms.adopt({ ...terms, kinds: { crc: natural, consult: natural, other: natural } });
    await read(world, [row('10000001', at('21:00'))], at('21:00'));
    await refreshAttention(world, at('21:45'));
    expect(noticeIds(browser)).toEqual([]);
    await refreshAttention(world, at('22:00'));
    expect(noticeIds(browser)).toEqual([`breach:10000001:${at('22:00')}`]);
  });

  it('is not given for a ticket that is paused or handled', async () => {
    const { browser, world } = setUp();
    await read(world, [row('10000001', at('09:00')), row('10000002', at('09:00'))], at('09:00'));
    await handleTicket(world, '10000001', at('10:00'));
    await pauseTicket(world, '10000002', '停电', at('10:00'));
    await refreshAttention(world, at('14:00'));
    expect(noticeIds(browser)).toEqual([]);
  });

  it('is not given while notifications are off, and the badge and the wake-ups go on', async () => {
    const { browser, world } = setUp({ notifications: false });
    await read(world, [row('10000001', at('09:00'))], at('09:00'));
    await refreshAttention(world, at('13:00'));
    expect(noticeIds(browser)).toEqual([]);
    expect(browser.badge).toEqual({ text: '!1?', level: 'overdue' });
  });

  it('is never lost or given under two ids, at whatever times the worker wakes', async () => {
    const minuteOfDay = fc.integer({ min: 9 * 60, max: 18 * 60 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(minuteOfDay, { minLength: 1, maxLength: 5 }),
        fc.array(minuteOfDay, { maxLength: 8 }),
        async (created, wakings) => {
          forgetAllDatabases();
          const { browser, world } = setUp();
          const given: string[] = [];
          const notifier = {
            async notify({ kind, ticketIds }: { kind: string; ticketIds: readonly string[] }) {
              given.push(...ticketIds.map((id) => `${kind}:${id}`));
            },
          };
          const entries = created.map((minute, index) => ({
            ticketId: `1000000${index}`,
            kind: 'other' as const,
            orderId: null,
            createdAt: at('00:00') + minute * 60_000,
          }));
          await addByHand(world, entries, 'paste', at('09:00'));
          const times = [...wakings.map((minute) => at('00:00') + minute * 60_000), at('20:00', '2026-11-23')];
          for (const now of times.sort((a, b) => a - b)) {
            await refreshAttention({ ...workerWorld(browser), notifier }, now);
          }
          const breaches = given.filter((id) => id.startsWith('breach')).sort();
          expect(breaches).toEqual(entries.map(({ ticketId }) => `breach:${ticketId}`).sort());
          expect(new Set(given).size).toBe(given.length);
        },
      ),
      { numRuns: 25 },
    );
  });
});

it('a refresh that fails shows ?, notes it, and is tried again soon', async () => {
  const { browser, world } = setUp();
  const broken = { ...world, tickets: { listOpen: () => Promise.reject(new Error('storage-blocked')) } };
  await keepAttention(broken, at('12:00'));
  expect(browser).toMatchObject({ badge: { text: '?' }, failures: ['attention'], plannedAt: at('12:01') });
});

it('a notification that cannot be shown is tried again, and the badge stays right', async () => {
  const { browser, world } = setUp();
  await read(world, [row('10000001', at('09:00'))], at('13:00'));
  const mute = { notify: () => Promise.reject(new Error('not allowed')) };
  await keepAttention({ ...world, notifier: mute }, at('13:00'));
  expect(browser).toMatchObject({ badge: { text: '!1' }, failures: ['attention'], plannedAt: at('13:01') });
  await keepAttention(world, at('13:01'));
  expect(noticeIds(browser)).toEqual([`breach:10000001:${at('13:00')}`]);
});
