import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { adoptTerms } from '@/lib/app/tickets/adopt-terms';
import { correctTicket } from '@/lib/app/tickets/correct-ticket';
import { recordTicketReading } from '@/lib/app/tickets/record-ticket-reading';
import { keepAttention, refreshAttention } from '@/lib/app/tickets/refresh-attention';
import { snoozeNotice, snoozeTicket } from '@/lib/app/tickets/snooze-ticket';
import { addByHand, handleTicket, pauseTicket, resumeTicket, undoClosing } from '@/lib/app/tickets/ticket-actions';
import { hourMs } from '@/lib/domain/beijing-time';
import { defaultAlerts } from '@/lib/domain/tickets/alert-levels';
import { builtInTerms } from '@/lib/domain/tickets/clock-terms';
import type { Ticket } from '@/lib/domain/tickets/ticket';
import { standingOf } from '@/lib/domain/tickets/ticket-clock';
import { forgetAllDatabases } from '../../platform/db/fresh-database';
import { at, type Browser, browserOf, row, type World, workerWorld } from './worker-world';

beforeEach(forgetAllDatabases);

const setUp = (settings?: Parameters<typeof browserOf>[0]) => {
  const browser = browserOf(settings);
  return { browser, world: workerWorld(browser) };
};

const read = (world: World, rows: ReturnType<typeof row>[], now: number) =>
  recordTicketReading(world, { rows, confirmedComplete: false, defaultKind: 'other', contentAt: now }, now);

const noticeIds = (browser: Browser) => [...browser.notices.keys()];

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

/** What was shown, in order: type, tickets, and how late. */
const shown = (browser: Browser) =>
  [...browser.notices.values()].map(({ type, ticketIds }) => `${type} ${ticketIds.join()}`);
const nextDay = '2026-11-22';

describe('an alert', () => {
  it('is given once before the due time and once at it, however often the worker wakes', async () => {
    const { browser, world } = setUp();
    const show = vi.spyOn(world.notifier, 'show');
    await read(world, [row('10000001', at('09:00'))], at('09:00'));
    for (let now = at('12:00'); now <= at('14:00'); now += 60_000) await refreshAttention(workerWorld(browser), now);
    const fresh = workerWorld(browser);
    for (const time of ['14:00', '15:00', '16:00'])
      await refreshAttention({ ...fresh, notifier: world.notifier }, at(time));
    expect(show).not.toHaveBeenCalled();
    expect(noticeIds(browser)).toEqual([`soon:halfhour:10000001:${at('13:00')}`, `breach:10000001:${at('13:00')}`]);
  });

  it('says how late it is, and that the computer slept', async () => {
    const { browser, world } = setUp();
    await read(world, [row('10000001', at('09:00')), row('10000002', at('09:20'))], at('09:00'));
    await world.clockMarks.keep({ seenAt: at('12:00'), plannedFor: at('12:30') });
    await refreshAttention(world, at('12:59'));
    await world.clockMarks.keep({ seenAt: at('12:59'), plannedFor: at('13:20') });
    await refreshAttention(world, at('13:23'));
    expect([...browser.notices.values()]).toEqual([
      {
        id: `soon:halfhour:10000001:${at('13:00')}+1`,
        type: 'soon',
        ticketIds: ['10000001', '10000002'],
        overdue: 0,
        dueAt: at('13:00'),
        overdueByMs: 0,
        lateByMs: 29 * 60_000,
        lateBecause: 'slept',
        sound: false,
        snoozable: true,
      },
      {
        id: `breach:10000001:${at('13:00')}+1`,
        type: 'breach',
        ticketIds: ['10000001', '10000002'],
        overdue: 2,
        dueAt: at('13:00'),
        overdueByMs: 23 * 60_000,
        lateByMs: 0,
        lateBecause: null,
        sound: true,
        snoozable: false,
      },
    ]);
  });

  it('is not late by the time in which nobody knew of it', async () => {
    const { browser, world } = setUp();
    await read(world, [row('10000001', at('09:00'))], at('12:50'));
    await refreshAttention(world, at('12:50'));
    expect([...browser.notices.values()]).toMatchObject([{ type: 'soon', lateByMs: 0 }]);
  });

  it('is late although the clock of its ticket stands still, where the shop was open for it', async () => {
    const { browser, world } = setUp({ alerts: { ...defaultAlerts, digest: false } });
    const everyDay = (...spans: { fromMs: number; toMs: number }[]) => ({
      weekdays: Array.from({ length: 7 }, () => spans),
      exceptions: {},
    });
    const byNight = everyDay({ fromMs: 0, toMs: 2 * hourMs }, { fromMs: 16 * hourMs, toMs: 24 * hourMs });
    const byDay = { limitMs: 4 * hourMs, mode: 'counted' as const, calendar: builtInTerms.calendar };
    await world.clockTerms.adopt({ adoptedAt: 0, calendar: byNight, kinds: { other: byDay } }, () => []);
    await read(world, [row('10000001', at('17:30'))], at('17:30'));
    await refreshAttention(world, at('01:29', nextDay));
    expect(browser.notices.size).toBe(0);
    await refreshAttention(world, at('01:45', nextDay));
    expect([...browser.notices.values()]).toMatchObject([
      { id: `soon:halfhour:10000001:${at('11:30', nextDay)}`, lateByMs: 15 * 60_000 },
    ]);
  });

  it('is merged with all others that fall due together, breaches first', async () => {
    const { browser, world } = setUp();
    const rows = [row('10000003', at('09:20')), row('10000001', at('09:10')), row('10000002', at('09:00'))];
    await read(world, rows, at('09:30'));
    await refreshAttention(world, at('13:05'));
    expect([...browser.notices.values()]).toMatchObject([
      {
        id: `breach:10000002:${at('13:00')}+2`,
        ticketIds: ['10000002', '10000001', '10000003'],
        overdue: 1,
        sound: true,
        snoozable: true,
      },
    ]);
  });

  it('gives only the last of several levels whose times have passed together', async () => {
    const level = (minutes: number) => ({
      id: `left${minutes}`,
      when: { by: 'left' as const, minutes },
      quiet: null,
      sound: false,
    });
    const { browser, world } = setUp({ alerts: { ...defaultAlerts, levels: { other: [level(60), level(20)] } } });
    await read(world, [row('10000001', at('09:00'))], at('12:45'));
    for (const time of ['12:45', '12:46', '12:20', '12:10']) await refreshAttention(world, at(time));
    expect(noticeIds(browser)).toEqual([`soon:left20:10000001:${at('13:00')}`]);
  });

  it('at the closing instant is given then; a while later it waits for the digest', async () => {
    for (const [woken, expected] of [
      ['19:00', 'breach 10000001'],
      ['19:30', 'digest 10000001'],
    ] as const) {
      forgetAllDatabases();
      const { browser, world } = setUp();
      await read(world, [row('10000001', at('15:00'))], at('15:00'));
      await refreshAttention(world, at('15:00'));
      browser.notices.clear();
      await refreshAttention(world, at('18:30'));
      browser.notices.clear();
      await refreshAttention(world, at(woken));
      await refreshAttention(world, at('20:00'));
      if (woken === '19:00') expect(shown(browser)).toEqual([expected]);
      else expect(shown(browser)).toEqual([]);
      await refreshAttention(world, at('09:00', nextDay));
      expect(shown(browser).at(-1)).toBe('digest 10000001');
    }
  });

  it('moves with the due time: what was given for the old one is void', async () => {
    const { browser, world } = setUp();
    await read(world, [row('10000001', at('09:00'))], at('09:00'));
    await refreshAttention(world, at('12:30'));
    await pauseTicket(world, '10000001', '停电', at('12:40'));
    await refreshAttention(world, at('12:50'));
    await resumeTicket(world, '10000001', at('13:40'));
    await refreshAttention(world, at('13:40'));
    expect([...browser.notices.values()]).toMatchObject([
      { id: `soon:halfhour:10000001:${at('13:00')}` },
      { id: `soon:halfhour:10000001:${at('14:00')}`, lateByMs: 0 },
    ]);
  });

  it('is not given again where the page of the ticket shows the seconds that its list left out', async () => {
    const { browser, world } = setUp();
    await read(world, [row('10000001', at('09:00'))], at('09:00'));
    for (const time of ['12:30', '13:01'] as const) {
      await refreshAttention(world, at(time));
      expect(browser.notices.size).toBe(1);
      browser.notices.clear();
      const seconds = time === '12:30' ? 23_000 : 41_000;
      await read(world, [row('10000001', at('09:00') + seconds)], at(time) + 50_000);
      await refreshAttention(world, at(time) + 50_000);
      expect(noticeIds(browser)).toEqual([]);
    }
  });

  it('that was given is not given again when mistyped terms are taken back, and the breach comes when it is one', async () => {
    const { browser, world } = setUp();
    const limited = (limitMs: number) => ({
      calendar: builtInTerms.calendar,
      kinds: { other: { limitMs, mode: 'counted' as const } },
    });
    await read(world, [row('10000001', at('09:00'))], at('09:00'));
    await refreshAttention(world, at('12:31'));
    await adoptTerms(world, limited(5 * 60_000), at('12:35'));
    await refreshAttention(world, at('12:35'));
    await adoptTerms(world, limited(4 * hourMs), at('12:36'));
    for (const time of ['12:36', '12:50', '13:00', '13:10']) await refreshAttention(world, at(time));
    expect(noticeIds(browser)).toEqual([
      `soon:halfhour:10000001:${at('13:00')}`,
      `breach:10000001:${at('12:35')}`,
      `breach:10000001:${at('13:00')}`,
    ]);
  });

  it('is not given for a ticket that is paused or handled', async () => {
    const { browser, world } = setUp();
    await read(world, [row('10000001', at('09:00')), row('10000002', at('09:00'))], at('09:00'));
    await handleTicket(world, '10000001', at('10:00'));
    await pauseTicket(world, '10000002', '停电', at('10:00'));
    await refreshAttention(world, at('14:00'));
    expect(noticeIds(browser)).toEqual([]);
  });

  it('is not given again by a clock that was put back, and not lost by one that was put forward', async () => {
    const { browser, world } = setUp();
    await read(world, [row('10000001', at('09:00'))], at('09:00'));
    await refreshAttention(world, at('15:00'));
    for (const time of ['12:00', '12:30', '12:59', '13:00', '14:00']) await refreshAttention(world, at(time));
    expect(noticeIds(browser)).toEqual([`breach:10000001:${at('13:00')}`]);
  });

  it('is given once for a ticket that stays open for years', async () => {
    const { browser, world } = setUp({ alerts: { ...defaultAlerts, digest: false } });
    await read(world, [row('10000001', at('09:00'))], at('09:00'));
    await refreshAttention(world, at('13:00'));
    for (const year of [2027, 2028, 2029]) await refreshAttention(world, at('10:00', `${year}-11-21`));
    expect(shown(browser)).toEqual(['breach 10000001']);
  });

  it('is never lost or given under two ids, at whatever times the worker wakes', async () => {
    const minuteOfDay = fc.integer({ min: 9 * 60, max: 18 * 60 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(minuteOfDay, { minLength: 1, maxLength: 5 }),
        fc.array(minuteOfDay, { maxLength: 8 }),
        async (created, wakings) => {
          forgetAllDatabases();
          const { browser, world } = setUp({ alerts: { ...defaultAlerts, digest: false } });
          const entries = created.map((minute, index) => ({
            ticketId: `1000000${index}`,
            kind: 'other' as const,
            orderId: null,
            createdAt: at('00:00') + minute * 60_000,
          }));
          await addByHand(world, entries, 'paste', at('09:00'));
          const times = [...wakings.map((minute) => at('00:00') + minute * 60_000), at('10:00', '2026-11-23')];
          const told: string[] = [];
          for (const now of times.sort((a, b) => a - b)) {
            browser.notices.clear();
            await refreshAttention(workerWorld(browser), now);
            for (const { ticketIds, overdue } of browser.notices.values())
              told.push(...ticketIds.map((id, index) => `${index < overdue ? 'breach' : 'soon'}:${id}`));
          }
          expect(told.filter((id) => id.startsWith('breach')).sort()).toEqual(
            entries.map(({ ticketId }) => `breach:${ticketId}`).sort(),
          );
          expect(new Set(told).size).toBe(told.length);
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe('a countdown in whole hours that reloads narrow down', () => {
  const minuteMs = 60_000;
  const stepMs = 5 * minuteMs;
  const opensAt = at('09:00');
  /** By the sum. */
  const sum = at('13:00');
  const shownBy = (now: number, dueAt: number) => {
    const left = Math.max(0, Math.floor((dueAt - now) / minuteMs) * minuteMs);
    return left < hourMs ? { leftMs: left } : { leftMs: Math.floor(left / hourMs) * hourMs, leftUnitMs: hourMs };
  };
  const reload = (world: World, now: number, dueAt: number) =>
    read(world, [{ ...row('10000001', opensAt), ...shownBy(now, dueAt) }], now);

  /** Lives through the day of a ticket that JD has due at `dueAt`, and answers what was given when. */
  async function live(
    dueAt: number,
    readings: readonly number[],
    each?: (world: World, now: number) => Promise<unknown>,
  ) {
    forgetAllDatabases();
    const { browser, world } = setUp({ alerts: { ...defaultAlerts, digest: false } });
    await addByHand(
      world,
      [{ ticketId: '10000001', kind: 'crc', orderId: null, createdAt: opensAt }],
      'person',
      opensAt,
    );
    const given: { readonly id: string; readonly at: number }[] = [];
    for (let now = opensAt; now <= at('18:00'); now += stepMs) {
      if (readings.includes(now)) await reload(world, now, dueAt);
      await each?.(world, now);
      if (!readings.includes(now) && (browser.plannedAt ?? now) > now) continue;
      await refreshAttention(world, now);
      for (const id of browser.notices.keys()) given.push({ id, at: now });
      browser.notices.clear();
    }
    const known = standingOf(
      (await world.tickets.get('10000001')) as Ticket,
      await world.clockTerms.all(),
      at('18:00'),
    );
    return { given, known };
  }

  it('gives each warning once for all due times of the range that was known, and the breach when it is one', async () => {
    const atSteps = (from: number, to: number) =>
      fc.integer({ min: from, max: to }).map((step) => opensAt + step * stepMs);
    const hourSteps = hourMs / stepMs;
    const days = fc.noBias(fc.integer({ min: 90, max: 8 * 60 })).chain((dueMinute) => {
      const dueStep = Math.floor((dueMinute * minuteMs) / stepMs);
      const inHours = fc.array(atSteps(0, dueStep - hourSteps - 1), { minLength: 1, maxLength: 3 });
      const inMinutes = fc.noBias(atSteps(dueStep - hourSteps, dueStep - 1));
      return fc.record({
        dueAt: fc.constant(opensAt + dueMinute * minuteMs),
        readings: fc.oneof(
          { weight: 1, arbitrary: fc.array(atSteps(0, dueStep + hourSteps), { minLength: 1, maxLength: 6 }) },
          { weight: 4, arbitrary: fc.tuple(inHours, inMinutes).map((all) => all.flat()) },
        ),
      });
    });
    let narrowedAfterIt = 0;
    await fc.assert(
      fc.asyncProperty(days, async ({ dueAt, readings }) => {
        const { given, known } = await live(dueAt, readings);
        const first = Math.min(...readings);
        const { leftMs, leftUnitMs = minuteMs } = shownBy(first, dueAt);
        const agrees = sum >= first + leftMs - minuteMs && sum < first + leftMs + leftUnitMs + minuteMs;
        const soon = given.filter(({ id }) => id.startsWith('soon:'));
        const soonOfPage = agrees ? soon : soon.filter((alert) => alert.at >= first);
        expect(soonOfPage.length).toBeLessThanOrEqual(1);
        if (leftMs > 0) expect(soonOfPage).toHaveLength(1);
        const breaches = given.filter(({ id }) => id.startsWith('breach:'));
        expect(breaches.filter((alert) => alert.at >= known.dueAt)).toHaveLength(1);
        if (soonOfPage.some(({ id }) => !id.endsWith(`:${known.dueAt}`))) narrowedAfterIt += 1;
      }),
      { numRuns: 40 },
    );
    expect(narrowedAfterIt).toBeGreaterThan(8);
  }, 240_000);

  it('gives it again where the first reading rules the sum out that was warned of', async () => {
    // 还剩1小时 at 12:35: due at 13:35 at the earliest, and never at 13:00.
    const { given } = await live(at('13:40'), [at('12:35')]);
    expect(given.map(({ id }) => id)).toEqual([
      `soon:halfhour:10000001:${sum}`,
      `soon:halfhour:10000001:${at('13:35')}`,
      `breach:10000001:${at('13:35')}`,
    ]);
  });

  it('gives it again for terms, a correction or a pause, which are a new due time', async () => {
    // 还剩3小时 at 9:10 and 9:50: due from 12:50 to 13:10, which the sum is.
    const readings = [at('09:10'), at('09:50')];
    const changes: readonly ((world: World, now: number) => Promise<unknown>)[] = [
      async (world, now) => now === at('12:45') && correctTicket(world, '10000001', { createdAt: at('09:05') }, now),
      async (world, now) => {
        if (now === at('12:45')) await pauseTicket(world, '10000001', '停电', now);
        if (now === at('12:50')) await resumeTicket(world, '10000001', now);
      },
      async (world, now) => {
        const rule = { limitMs: 4 * hourMs + 5 * minuteMs, mode: 'counted' } as const;
        if (now === at('12:45')) await adoptTerms(world, { ...builtInTerms, kinds: { other: rule } }, now);
      },
    ];
    for (const change of changes) {
      const { given } = await live(at('13:05'), readings, change);
      expect(given.map(({ id }) => id)).toEqual([
        `soon:halfhour:10000001:${sum}`,
        `soon:halfhour:10000001:${at('13:05')}`,
        `breach:10000001:${at('13:05')}`,
      ]);
    }
  });

  it('tells of the breach although one was told for a due time that was too early, and was not logged by then', async () => {
    const { browser, world } = setUp({ alerts: { ...defaultAlerts, digest: false } });
    await reload(world, at('09:30'), at('13:21'));
    const unlogged = { ...world.alerts, record: () => Promise.reject(new Error('stopped')) };
    await expect(refreshAttention({ ...world, alerts: unlogged }, at('13:00'))).rejects.toThrow('stopped');
    expect(noticeIds(browser)).toEqual([`breach:10000001:${sum}`]);
    // 还剩20分: 13:00, which it was due at by the sum, was not the due time.
    await reload(world, at('13:01'), at('13:21'));
    await refreshAttention(world, at('13:25'));
    expect(noticeIds(browser)).toEqual([`breach:10000001:${sum}`, `breach:10000001:${at('13:21')}`]);
  });

  it('leaves a snooze in force whose reminder stands for the warnings that it covered', async () => {
    const { given } = await live(
      at('13:50'),
      [at('09:45'), at('13:30')],
      async (world, now) => now === at('13:00') && snoozeTicket(world, ['10000001'], 25, now),
    );
    // 还剩4小时 at 9:45 and 还剩20分 at 13:30: due at 13:45 at the earliest, then at 13:50.
    expect(given.map(({ id }) => id)).toEqual([`snooze:10000001:${at('13:25')}`, `breach:10000001:${at('13:50')}`]);
  });
});

describe('a snooze', () => {
  it('holds the levels back and reminds when it ends, never later than the due time', async () => {
    const { browser, world } = setUp();
    await read(world, [row('10000001', at('09:00'))], at('09:00'));
    await snoozeTicket(world, ['10000001'], 20, at('12:25'));
    for (const time of ['12:25', '12:30', '12:44']) await refreshAttention(world, at(time) + 1);
    expect(noticeIds(browser)).toEqual([]);
    // The end of the snooze and the next minute of the badge are met by one wake-up.
    expect(browser.plannedAt).toBe(at('12:45') + 1);
    await refreshAttention(world, at('12:45'));
    expect(noticeIds(browser)).toEqual([`snooze:10000001:${at('12:45')}`]);

    await snoozeNotice(world, `snooze:10000001:${at('12:45')}`, 60, at('12:46'));
    for (const time of ['12:46', '12:59', '13:00']) await refreshAttention(world, at(time));
    expect(shown(browser)).toEqual(['soon 10000001', 'breach 10000001']);
    expect((await world.tickets.get('10000001'))?.events.at(-1)).toEqual({
      type: 'snoozed',
      at: at('12:46'),
      until: at('13:00'),
    });
  });

  const adopt = (world: World, hours: number, now: number) =>
    adoptTerms(
      world,
      { calendar: builtInTerms.calendar, kinds: { other: { limitMs: hours * hourMs, mode: 'counted' } } },
      now,
    );

  it('that has ended holds no level back of a due time that other terms brought nearer since', async () => {
    const { browser, world } = setUp();
    await read(world, [row('10000001', at('09:00'))], at('09:00'));
    await snoozeTicket(world, ['10000001'], 30, at('11:00'));
    await refreshAttention(world, at('11:30'));
    expect(shown(browser)).toEqual(['soon 10000001']);
    // Due at 11:50 instead of 13:00, so that the half hour before it has begun at 11:20.
    await adopt(world, 2 + 50 / 60, at('11:35'));
    for (const time of ['11:35', '11:36', '11:50', '12:00']) await refreshAttention(world, at(time));
    expect(noticeIds(browser)).toEqual([
      `snooze:10000001:${at('11:30')}`,
      `soon:halfhour:10000001:${at('11:50')}`,
      `breach:10000001:${at('11:50')}`,
    ]);
  });

  it('that would last longer than until the due time, which was brought nearer, is none', async () => {
    const { browser, world } = setUp();
    await read(world, [row('10000001', at('09:00'))], at('09:00'));
    await snoozeTicket(world, ['10000001'], 110, at('11:00'));
    await adopt(world, 3.5, at('11:30'));
    for (const time of ['11:59', '12:00', '12:30', '12:50']) await refreshAttention(world, at(time));
    expect(noticeIds(browser)).toEqual([`soon:halfhour:10000001:${at('12:30')}`, `breach:10000001:${at('12:30')}`]);
  });

  it('that has ended stands for the levels that it covered where the terms change and the due time does not', async () => {
    const { browser, world } = setUp();
    await read(world, [row('10000001', at('09:00'))], at('09:00'));
    await snoozeTicket(world, ['10000001'], 35, at('12:05'));
    await refreshAttention(world, at('12:40'));
    const { calendar } = builtInTerms;
    const crc = { limitMs: 4 * hourMs, mode: 'counted' } as const;
    await adoptTerms(world, { calendar, kinds: { other: { ...crc, limitMs: hourMs }, crc } }, at('12:45'));
    await refreshAttention(world, at('12:45'));
    expect(noticeIds(browser)).toEqual([`snooze:10000001:${at('12:40')}`]);
  });

  it('says nothing of tickets that are closed, paused or overdue', async () => {
    const { world } = setUp();
    const rows = ['10000001', '10000002', '10000003'].map((id) => row(id, at('09:00')));
    await read(world, rows, at('09:00'));
    await handleTicket(world, '10000001', at('10:00'));
    await pauseTicket(world, '10000002', '停电', at('10:00'));
    await snoozeTicket(world, ['10000001', '10000002', '10000003', '10000009'], 10, at('14:00'));
    const { tickets } = world;
    const stored = await Promise.all(['10000001', '10000002', '10000003'].map((id) => tickets.get(id)));
    expect(stored.flatMap((ticket) => ticket?.events ?? []).filter(({ type }) => type === 'snoozed')).toEqual([]);
  });

  it('is not asked for by a notice of breaches', async () => {
    const { browser, world } = setUp();
    await read(world, [row('10000001', at('09:00')), row('10000002', at('09:20'))], at('09:00'));
    await refreshAttention(world, at('13:00'));
    const [notice] = noticeIds(browser);
    expect(await snoozeNotice(world, notice ?? '', 10, at('13:01'))).toBe(true);
    await refreshAttention(world, at('13:20'));
    expect(await snoozeNotice(world, noticeIds(browser).at(-1) ?? '', 10, at('13:21'))).toBe(false);
    const events = await Promise.all(['10000001', '10000002'].map((id) => world.tickets.get(id)));
    expect(events.map((ticket) => ticket?.events.map(({ type }) => type))).toEqual([['opened'], ['opened', 'snoozed']]);
  });
});

describe('the digest', () => {
  const overNight = async (settings: Parameters<typeof browserOf>[0] = {}) => {
    const { browser, world } = setUp(settings);
    await read(world, [row('10000001', at('17:30')), row('10000002', at('18:30'))], at('18:30'));
    await refreshAttention(world, at('18:30'));
    return { browser, world };
  };

  it('comes once at the first opening of the day and tells of all that is open', async () => {
    const { browser, world } = await overNight();
    await refreshAttention(world, at('23:00'));
    expect(browser.plannedAt).toBe(at('09:00', nextDay));
    for (const time of ['08:59', '09:00', '09:01', '10:00']) await refreshAttention(world, at(time, nextDay));
    expect([...browser.notices.values()]).toMatchObject([
      {
        id: 'digest:2026-11-22',
        type: 'digest',
        ticketIds: ['10000001', '10000002'],
        overdue: 0,
        dueAt: at('11:30', nextDay),
        lateByMs: 0,
        sound: false,
      },
    ]);
  });

  it('comes also when the computer wakes at 10:15, with all that fell due until then', async () => {
    const { browser, world } = await overNight();
    const { id: _, ...terms } = builtInTerms;
    const natural = { limitMs: 8 * 3_600_000, mode: 'natural' } as const;
    await world.clockTerms.adopt({ ...terms, kinds: { other: natural } });
    await read(world, [row('10000003', at('18:40')), row('10000004', at('18:40'))], at('18:40'));
    await handleTicket(world, '10000004', at('18:41'));
    browser.notices.clear();
    await refreshAttention(world, at('18:45'));
    // Due at 02:40, so warned of before the closing.
    expect(shown(browser)).toEqual(['soon 10000003']);
    await refreshAttention(world, at('10:15', nextDay));
    expect([...browser.notices.values()].at(-1)).toMatchObject({
      id: 'digest:2026-11-22',
      ticketIds: ['10000003', '10000001', '10000002'],
      overdue: 1,
      overdueByMs: (7 * 60 + 35) * 60_000,
      sound: true,
    });
    await refreshAttention(world, at('10:16', nextDay));
    await refreshAttention(world, at('09:30', nextDay));
    expect(browser.notices.size).toBe(2);
  });

  it('does not come without tickets that were open at the opening, nor later that day', async () => {
    const { browser, world } = setUp();
    await read(world, [row('10000001', at('09:00')), row('10000002', at('09:00'))], at('09:00'));
    await refreshAttention(world, at('09:00'));
    await handleTicket(world, '10000001', at('09:10'));
    await handleTicket(world, '10000002', at('09:10'));
    browser.notices.clear();
    await refreshAttention(world, at('11:00', nextDay));
    await undoClosing(world, '10000002', at('11:01', nextDay));
    await read(world, [row('10000003', at('11:10', nextDay))], at('11:10', nextDay));
    browser.notices.clear();
    await refreshAttention(world, at('11:10', nextDay));
    expect(shown(browser)).toEqual(['breach 10000002']);
  });

  it('is not given for a ticket that came after the opening, though it is the first one seen that day', async () => {
    const { browser, world } = setUp();
    await read(world, [row('10000001', at('09:30'))], at('10:00'));
    await refreshAttention(world, at('10:00'));
    expect(noticeIds(browser)).toEqual([]);
  });

  it('is not given when the shop does not want it; what waited for the opening is given by itself', async () => {
    const { browser, world } = await overNight({ alerts: { ...defaultAlerts, digest: false } });
    await refreshAttention(world, at('09:00', nextDay));
    expect(noticeIds(browser)).toEqual([]);
    expect(browser.plannedAt).toBeGreaterThan(at('09:00', nextDay));
  });
});

describe('the master switch', () => {
  it('off: nothing is given, and the badge and its wake-ups go on', async () => {
    const { browser, world } = setUp({ notifications: false });
    await read(world, [row('10000001', at('09:00'))], at('09:00'));
    await refreshAttention(world, at('12:00') + 1);
    expect(browser.plannedAt).toBe(at('12:01') + 1);
    await refreshAttention(world, at('13:00'));
    expect(noticeIds(browser)).toEqual([]);
    expect(browser.badge).toEqual({ text: '!1?', level: 'overdue' });
  });

  it('on again: what fell due meanwhile is not made up for, what falls due later is given', async () => {
    const { browser, world } = setUp({ notifications: false });
    const rows = [row('10000001', at('09:00')), row('10000002', at('10:00'))];
    await read(world, rows, at('10:00'));
    await refreshAttention(world, at('10:00'));
    browser.settings = { ...browser.settings, notifications: true };
    await refreshAttention(world, at('13:10'));
    expect(noticeIds(browser)).toEqual([]);
    await refreshAttention(world, at('13:30'));
    await refreshAttention(world, at('14:00'));
    expect(shown(browser)).toEqual(['soon 10000002', 'breach 10000002']);
  });
});

describe('a refresh that fails', () => {
  const unreadable = { listOpen: () => Promise.reject(new Error('storage-blocked')) };
  const failAt = (browser: Browser, now: number) =>
    keepAttention({ ...workerWorld(browser), tickets: unreadable }, now);

  /** How many minutes after each waking the next try is planned; a waking makes a round at each of these milliseconds of it. */
  async function waitsOf(browser: Browser, wakings: number, roundsAtMs: readonly number[]) {
    const waits: number[] = [];
    let now = at('09:00');
    for (let waking = 0; waking < wakings; waking += 1) {
      for (const ms of roundsAtMs) await failAt(browser, now + ms);
      expect(browser.badge?.text).toBe('?');
      waits.push(((browser.plannedAt ?? 0) - now) / 60_000);
      now = browser.plannedAt ?? 0;
    }
    return waits;
  }

  it('shows ?, notes it, and is tried again soon', async () => {
    const { browser } = setUp();
    await failAt(browser, at('12:00'));
    expect(browser).toMatchObject({ badge: { text: '?' }, failures: ['attention'], plannedAt: at('12:01') });
  });

  it('again and again is tried ever more seldom, up to five minutes, and as before once it worked', async () => {
    const { browser, world } = setUp();
    expect(await waitsOf(browser, 7, [0])).toEqual([1, 2, 4, 5, 5, 5, 5]);
    const now = browser.plannedAt ?? 0;
    await keepAttention(world, now);
    expect(browser.badge?.text).toBe('');
    await failAt(browser, now);
    expect(browser.plannedAt).toBe(now + 60_000);
  });

  it('in both rounds of one waking counts once, so that the next try is not put off twice as far', async () => {
    const { browser } = setUp();
    expect(await waitsOf(browser, 5, [0, 40])).toEqual([1, 2, 4, 5, 5]);
    // A clock that was put back says nothing of when it was tried last.
    await failAt(browser, at('03:00'));
    expect(browser.plannedAt).toBe(at('03:05'));
  });
});

describe('what fails beside the badge and the alerts', () => {
  const fails = () => Promise.reject(new Error('broken'));

  it('takes neither of them down where nobody can say what failed before', async () => {
    const { browser, world } = setUp();
    await read(world, [row('10000001', at('09:00'))], at('12:30'));
    await keepAttention({ ...world, failedRounds: { inARow: fails, keep: fails } }, at('12:31'));
    expect(browser.badge?.text).toBe('29m');
    expect(shown(browser)).toEqual(['soon 10000001']);
    expect(browser.plannedAt).toBe(at('12:31') + 1);
    const nothing = { failedRounds: { inARow: fails, keep: fails }, tickets: { listOpen: fails } };
    await keepAttention({ ...world, ...nothing }, at('12:32'));
    expect(browser).toMatchObject({ badge: { text: '?' }, plannedAt: at('12:33') });
  });

  it('takes neither the `?` nor the next try down where what failed cannot be noted either', async () => {
    const { browser, world } = setUp();
    const failures = { ...world.failures, note: fails };
    await keepAttention({ ...world, tickets: { listOpen: fails }, failures }, at('12:00'));
    expect(browser).toMatchObject({ badge: { text: '?' }, plannedAt: at('12:01') });
  });

  it('is a badge that cannot be drawn: the alerts are given, and it is tried again within a minute', async () => {
    const { browser, world } = setUp();
    await read(world, [row('10000001', at('15:00'))], at('15:00'));
    await keepAttention({ ...world, badge: { show: fails } }, at('15:00'));
    expect(browser).toMatchObject({ failures: ['attention'], plannedAt: at('15:00') + 1 });
    await keepAttention({ ...world, badge: { show: fails } }, at('18:30'));
    expect(shown(browser)).toEqual(['soon 10000001']);
    await handleTicket(world, '10000001', at('18:31'));
    await keepAttention({ ...world, badge: { show: fails } }, at('18:31'));
    expect(browser.plannedAt).toBe(at('18:32'));
    await keepAttention({ ...world, badge: { show: fails }, tickets: { listOpen: fails } }, at('18:32'));
    expect(browser.plannedAt).toBe(at('18:33'));
  });
});

it('a notification that cannot be shown is tried again, and the badge stays right', async () => {
  const { browser, world } = setUp();
  await read(world, [row('10000001', at('09:00'))], at('13:00'));
  const mute = { ...world.notifier, show: () => Promise.reject(new Error('not allowed')) };
  await keepAttention({ ...world, notifier: mute }, at('13:00'));
  expect(browser).toMatchObject({ badge: { text: '!1' }, failures: ['attention'], plannedAt: at('13:01') });
  await keepAttention(world, at('13:01'));
  expect(noticeIds(browser)).toEqual([`breach:10000001:${at('13:00')}`]);
});
