import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evidenceSubject, gatherEvidence, ticketEvidence } from '@/lib/app/reports/evidence';
import { evidenceJson } from '@/lib/app/reports/evidence-json';
import { hourMs, minuteMs } from '@/lib/domain/beijing-time';
import { parseMonth } from '@/lib/domain/reports/beijing-month';
import { segmentRows } from '@/lib/domain/reports/segment-rows';
import { everyDay9to19 } from '@/lib/domain/tickets/business-calendar';
import type { Incident } from '@/lib/domain/tickets/incident';
import type { JournalEntry } from '@/lib/domain/tickets/journal';
import type { Ticket } from '@/lib/domain/tickets/ticket';
import { standingOf } from '@/lib/domain/tickets/ticket-clock';
import { openDefinitions, instants as stretchInstants } from '@/test/domain/tickets/calendars';
import { anyTicket, under } from '@/test/domain/tickets/tickets';
import { beijing, now, opened, pace, reportWorld } from './report-world';

const maker = { shopName: '晴川旗舰店', version: '0.1.0' };
const four = beijing('2026-11-20 16:00');
const argued: Ticket = {
  id: '10086001',
  events: [
    opened(four + 131_000, { createdAt: four, orderId: '3512345678901234' }),
    { type: 'paused', at: four + hourMs, reason: '停电', incidentId: 'a' },
    { type: 'resumed', at: four + 2 * hourMs },
    { type: 'paused', at: four + 2 * hourMs, reason: '等 13812345678 回电' },
    { type: 'resumed', at: four + 2 * hourMs + 250 },
    { type: 'countdown-read', at: four + 150 * minuteMs, leftMs: 22 * hourMs },
    { type: 'handled', at: beijing('2026-11-21 12:20') + 7 },
    { type: 'appeal-began', at: now, note: '已报备，电话 13812345678' },
  ],
};
const incident: Incident = {
  id: 'a',
  events: [{ type: 'started', at: four + hourMs, from: four + hourMs, reason: '停电', pauses: true }],
};

describe('the segments of the evidence', () => {
  test('follow each other and sum to the time used, for any ticket by any terms', () => {
    fc.assert(
      fc.property(anyTicket, openDefinitions(minuteMs), stretchInstants, (ticket, calendar, at) => {
        const book = under({
          adoptedAt: 0,
          calendar,
          kinds: { crc: { limitMs: 90 * minuteMs, mode: 'counted' }, other: { limitMs: 30 * hourMs, mode: 'natural' } },
        });
        const { explanation, until, standing } = ticketEvidence(ticket, { book, incidents: [], findings: [] }, at);
        const rows = segmentRows(explanation.segments, until);
        const used = rows.filter(({ phase }) => phase === 'used');
        expect(used.reduce((sum, { countedMs }) => sum + countedMs, 0)).toBe(standing.usedMs);
        expect(used.at(-1)?.totalMs ?? 0).toBe(standing.usedMs);
        expect(rows.every(({ phase }, index) => phase === (index < used.length ? 'used' : 'after'))).toBe(true);
        expect(rows.every(({ from }, index) => index === 0 || from === rows[index - 1]?.to)).toBe(true);
      }),
    );
  });
});

describe('what is gathered', () => {
  test('of one ticket: incidents in its time, and what the clock of the computer did in it', async () => {
    const world = await reportWorld([argued]);
    await world.incidents.append('a', () => incident.events);
    await world.incidents.append('b', () => [
      { type: 'started', at: four - 9 * hourMs, from: four - 9 * hourMs, reason: '断网', pauses: false },
      { type: 'ended', at: four - 8 * hourMs, until: four - 8 * hourMs },
    ]);
    const journal: readonly JournalEntry[] = [
      { type: 'slept', at: four - hourMs, forMs: hourMs },
      { type: 'clock-back', at: four + hourMs, byMs: 12 * minuteMs },
      { type: 'watched', at: four + hourMs + 1, outcome: 'no-tab', tickets: null },
      { type: 'page-ahead', at: now - 1, byMs: 5 * minuteMs },
    ];
    for (const entry of journal) await world.journal.add(entry);
    const evidence = await gatherEvidence(world, { type: 'ticket', id: '10086001' }, now, pace);
    const [ticket] = evidence?.tickets ?? [];
    expect(ticket?.incidents.map(({ id }) => id)).toEqual(['a']);
    expect(ticket?.clockFindings.map(({ type }) => type)).toEqual(['clock-back']);
    expect(evidence?.terms.map(({ id }) => id)).toEqual([0]);
    expect(evidence?.statistics).toBeNull();
  });

  test('of a month: its closed tickets and no others', async () => {
    const october = beijing('2026-10-31 10:00');
    const world = await reportWorld([
      argued,
      { id: '10086002', events: [opened(october), { type: 'handled', at: october + hourMs }] },
      { id: '10086003', events: [opened(four)] },
      { id: '10086004', events: [opened(october), { type: 'handled', at: beijing('2026-11-01 00:00') }] },
    ]);
    const month = parseMonth('2026-11');
    const evidence = month && (await gatherEvidence(world, { type: 'month', month }, now, pace));
    expect(evidence?.tickets.map(({ standing }) => standing.id)).toEqual(['10086004', '10086001']);
    expect(evidence?.statistics?.counts).toEqual({ onTime: 1, late: 1, unknown: 0 });
  });

  test('of a ticket that nobody knows is nothing', async () => {
    expect(await gatherEvidence(await reportWorld(), { type: 'ticket', id: '1' }, now, pace)).toBeNull();
  });

  test.each([
    ['#evidence/10086001', { type: 'ticket', id: '10086001' }],
    ['#evidence/2026-11', { type: 'month', month: parseMonth('2026-11') }],
    ['#evidence/', null],
    ['#reports', null],
    ['#evidence/1/2', null],
  ])('%s asks for %j', (hash, subject) => {
    expect(evidenceSubject(hash)).toEqual(subject);
  });
});

describe('the JSON', () => {
  const written = (
    ticket: Ticket,
    at = now,
    book = under({ adoptedAt: 0, calendar: everyDay9to19, kinds: { other: { limitMs: 4 * hourMs, mode: 'counted' } } }),
  ) => {
    const tickets = [ticketEvidence(ticket, { book, incidents: [incident], findings: [] }, at)];
    const evidence = {
      subject: { type: 'ticket', id: ticket.id } as const,
      madeAt: at,
      tickets,
      terms: [...book.values()],
      statistics: null,
    };
    return JSON.parse(evidenceJson(evidence, maker));
  };
  /** Instants written back as they are stored, whatever place of the document they stand in. */
  const asStored = (value: unknown): unknown => {
    if (typeof value === 'string') return /^\d{4}-\d\d-\d\dT.*\+08:00$/.test(value) ? Date.parse(value) : value;
    if (Array.isArray(value)) return value.map(asStored);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, asStored(inner)]));
  };

  test('says what it is, of whom, when and by what it was made', () => {
    expect(written(argued)).toMatchObject({
      format: 'aftersale-evidence',
      version: 1,
      madeAt: '2026-11-21T13:00:00+08:00',
      madeBy: '0.1.0',
      shop: '晴川旗舰店',
      period: null,
    });
  });

  test('read back holds the events and the sums of any ticket, to the millisecond', () => {
    fc.assert(
      fc.property(anyTicket, stretchInstants, (ticket, at) => {
        const [read] = (asStored(written(ticket, at)) as { tickets: Record<string, unknown>[] }).tickets;
        expect(read?.['events']).toEqual(ticket.events);
        const standing = standingOf(
          ticket,
          under({ adoptedAt: 0, calendar: everyDay9to19, kinds: { other: { limitMs: 4 * hourMs, mode: 'counted' } } }),
          at,
        );
        const { startedAt, dueAt, computedDueAt, closedAt, usedMs, limitMs, mode, dueFrom, estimated } = standing;
        expect(read).toMatchObject({
          startedAt,
          dueAt,
          computedDueAt,
          closedAt,
          usedMs,
          limitMs,
          mode,
          dueFrom,
          estimated,
        });
        const segments = read?.['segments'] as { phase: string; countedMs: number }[];
        const used = segments
          .filter(({ phase }) => phase === 'used')
          .reduce((sum, { countedMs }) => sum + countedMs, 0);
        expect(used).toBe(usedMs);
      }),
    );
  });

  test('holds no number by which a consumer could be called', () => {
    const text = JSON.stringify(written(argued));
    expect(text).toContain('***');
    expect(text).not.toContain('13812345678');
  });
});
