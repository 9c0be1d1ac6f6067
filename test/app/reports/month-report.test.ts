import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ReportWorld } from '@/lib/app/reports/closed-tickets';
import { monthReport } from '@/lib/app/reports/month-report';
import { hourMs, minuteMs } from '@/lib/domain/beijing-time';
import { parseMonth } from '@/lib/domain/reports/beijing-month';
import { statisticsOf } from '@/lib/domain/reports/ticket-statistics';
import { totalOf } from '@/lib/domain/reports/verdict-counts';
import type { Ticket } from '@/lib/domain/tickets/ticket';
import { outcomeOf } from '@/lib/domain/tickets/ticket-outcome';
import { beijing, now, opened, pace, reportWorld } from './report-world';

const monthOf = (text: string) => {
  const month = parseMonth(text);
  if (month === null) throw new Error(`no month ${text}`);
  return month;
};
const november = monthOf('2026-11');
const minutes = (n: number) => n * minuteMs;

/** A ticket that came at an instant and was handled so many minutes later; null: it is open. */
const ticket = (id: number, createdAt: number, tookMinutes: number | null): Ticket => ({
  id: String(10_000_000 + id),
  events: [
    opened(createdAt),
    ...(tookMinutes === null ? [] : [{ type: 'handled' as const, at: createdAt + minutes(tookMinutes) }]),
  ],
});
const stretch = { min: beijing('2026-08-20 00:00'), max: now };
const shop = fc
  .array(fc.tuple(fc.integer(stretch), fc.option(fc.integer({ min: 1, max: 3000 }))), { maxLength: 25 })
  .map((all) =>
    all.map(([createdAt, took], index) =>
      ticket(index, createdAt, took !== null && createdAt + minutes(took) > now ? null : took),
    ),
  );
const closedIn = (tickets: readonly Ticket[], from: number, to: number) =>
  tickets
    .flatMap((it) => outcomeOf(it, new Map()) ?? [])
    .filter(({ closedAt }) => closedAt >= from && closedAt < to)
    .sort((a, b) => a.closedAt - b.closedAt);

describe('a month beside the one before', () => {
  test('has each ticket in the month in which it was closed, as a walk over all of them finds', async () => {
    await fc.assert(
      fc.asyncProperty(shop, fc.constantFrom('2026-09', '2026-10', '2026-11'), async (tickets, text) => {
        const month = monthOf(text);
        const report = await monthReport(await reportWorld(tickets), month, now, pace);
        const before = monthOf(text === '2026-11' ? '2026-10' : text === '2026-10' ? '2026-09' : '2026-08');
        expect(report?.current).toEqual(statisticsOf(closedIn(tickets, month.from, month.to)));
        expect(report?.previous?.statistics).toEqual(statisticsOf(closedIn(tickets, before.from, before.to)));
        const sameDays = closedIn(tickets, before.from, before.from + (now - november.from));
        expect(report?.sameDays?.statistics ?? null).toEqual(text === '2026-11' ? statisticsOf(sameDays) : null);
      }),
      { numRuns: 30 },
    );
  });

  test('compares the end of a long month with all of a short one', async () => {
    const end = beijing('2026-03-30 12:00');
    const report = await monthReport(await reportWorld(), monthOf('2026-03'), end, pace);
    expect(report?.sameDays?.until).toBe(monthOf('2026-02').to);
    expect(report?.until).toBe(end);
  });

  test('tells of what somebody may have to answer for, and of open tickets that are overdue', async () => {
    const nine = beijing('2026-11-20 09:00');
    const world = await reportWorld([
      ticket(1, nine, 60),
      ticket(2, nine, 301),
      { id: '10000003', events: [opened(nine), { type: 'absent', at: nine + 5 * hourMs }] },
      {
        id: '10000004',
        events: [opened(nine), { type: 'handled', at: nine + hourMs }, { type: 'appeal-began', at: now, note: '' }],
      },
      ticket(5, nine, null),
      ticket(6, now - hourMs, null),
      ticket(7, now - hourMs, null),
    ]);
    const report = await monthReport(world, november, now, pace);
    expect(report?.notable.map(({ id, verdict }) => [id, verdict])).toEqual([
      ['10000002', 'late'],
      ['10000003', 'unknown'],
      ['10000004', 'on-time'],
    ]);
    expect(report?.openOverdue).toBe(1);
    expect((await monthReport(world, monthOf('2026-10'), now, pace))?.openOverdue).toBeNull();
  });
});

describe('the reading', () => {
  /** What is asked of the closed tickets, and nothing behind it. */
  const listening = () => {
    const asked: [number, number | null][] = [];
    const world: Pick<ReportWorld, 'tickets' | 'clockTerms'> = {
      tickets: {
        get: async () => undefined,
        listOpen: async () => [],
        listClosedBetween: async (from, to) => {
          asked.push([from, to]);
          return [];
        },
      },
      clockTerms: { all: async () => new Map() },
    };
    return { world, asked };
  };

  test('asks for the two months, without a gap and for nothing else', async () => {
    const { world, asked } = listening();
    const reached: number[] = [];
    await monthReport(world, november, now, { ...pace, reached: (until) => reached.push(until) });
    expect(asked[0]?.[0]).toBe(monthOf('2026-10').from);
    expect(asked.at(-1)?.[1]).toBe(november.to);
    for (const [index, [from]] of asked.slice(1).entries()) expect(from).toBe(asked[index]?.[1]);
    expect(reached).toEqual(asked.map(([, to]) => to));
  });

  test('ends when nobody waits for it any more', async () => {
    const { world, asked } = listening();
    const control = new AbortController();
    const report = await monthReport(world, november, now, {
      signal: control.signal,
      reached: () => control.abort(),
    });
    expect([report, asked.length]).toEqual([null, 1]);
  });

  test('counts a ticket whose closing a computer clock running ahead has dated later than now', async () => {
    const report = await monthReport(await reportWorld([ticket(1, now, 60)]), november, now, pace);
    expect(report && totalOf(report.current.counts)).toBe(1);
  });
});
