import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everyDay9to19 } from '@/lib/domain/tickets/business-calendar';
import { builtInTerms, type ClockTerms, ruleOf } from '@/lib/domain/tickets/clock-terms';
import { type DueSegment, explainDue } from '@/lib/domain/tickets/due-explanation';
import type { TicketEvent } from '@/lib/domain/tickets/ticket';
import { standingOf } from '@/lib/domain/tickets/ticket-clock';
import { beijing, day, hour, instants, minute } from './calendars';
import { reasonAt } from './minute-counter';
import { calendarOf, lives, TicketCounter } from './ticket-lives';
import { anyTicket, openedAt, ticketOf, under } from './tickets';

const read = (at: number): string => new Date(at + 8 * hour).toISOString().slice(5, 16).replace('T', ' ');
const told = (segments: readonly DueSegment[]) =>
  segments.map(
    ({ from, to, countedMs, why }) => `${read(from)}–${read(to)} ${countedMs / minute} ${JSON.stringify(why)}`,
  );
const sum = (segments: readonly DueSegment[]) => segments.reduce((total, { countedMs }) => total + countedMs, 0);
const explain = (terms: Omit<ClockTerms, 'id'>, now: number, ...events: TicketEvent[]) =>
  explainDue(ticketOf(...events), under(terms), now);

describe('why a ticket is due when it is due', () => {
  const opened = openedAt(beijing('2026-11-21 17:30'));

  it('is told from its start, over the night, to its due time', () => {
    const { segments, ...rest } = explain(builtInTerms, beijing('2026-11-21 20:00'), opened);
    expect(told(segments)).toEqual([
      '11-21 17:30–11-21 19:00 90 {"type":"counted","by":"weekday"}',
      '11-21 19:00–11-21 20:00 0 {"type":"outside-hours"}',
      '11-21 20:00–11-22 09:00 0 {"type":"outside-hours"}',
      '11-22 09:00–11-22 11:30 150 {"type":"counted","by":"weekday"}',
    ]);
    expect(rest).toEqual({
      startedAt: beijing('2026-11-21 17:30'),
      startedBy: 'created',
      limitMs: 4 * hour,
      mode: 'counted',
      usedMs: 1.5 * hour,
      dueAt: beijing('2026-11-22 11:30'),
      computedDueAt: beijing('2026-11-22 11:30'),
      page: null,
      replans: [],
    });
  });

  it('goes on behind the due time, and says from where it is beyond the limit', () => {
    const late = explain(builtInTerms, beijing('2026-11-22 12:00'), opened);
    expect(late.segments.filter(({ beyondLimit }) => beyondLimit)).toEqual([
      {
        from: beijing('2026-11-22 11:30'),
        to: beijing('2026-11-22 12:00'),
        countedMs: hour / 2,
        why: { type: 'counted', by: 'weekday' },
        termsId: 0,
        beyondLimit: true,
      },
    ]);
    const answered = explain(builtInTerms, beijing('2026-12-24 12:00'), opened, {
      type: 'handled',
      at: beijing('2026-11-22 11:40'),
    });
    expect(answered.segments.at(-1)?.to).toBe(beijing('2026-11-22 11:40'));
  });

  it('names notices, closed dates, closed weekdays, extra-open dates and pauses', () => {
    const terms = {
      ...builtInTerms,
      calendar: {
        weekdays: everyDay9to19.weekdays.map((windows, weekday) => (weekday === 6 ? [] : windows)),
        exceptions: { '2027-02-03': [], '2027-02-04': [{ fromMs: 10 * hour, toMs: 11 * hour }] },
        notices: [
          { name: '春节', from: '2027-02-05', to: '2027-02-05', windows: [] },
          { name: '值班', from: '2027-02-07', to: '2027-02-08', windows: [{ fromMs: 10 * hour, toMs: 11 * hour }] },
        ],
      },
    };
    const start = beijing('2027-02-02 18:00');
    const events: TicketEvent[] = [
      openedAt(start),
      { type: 'paused', at: start + hour / 2, reason: '停电', incidentId: 'a' },
      { type: 'resumed', at: start + hour },
    ];
    expect(told(explain(terms, start, ...events).segments)).toEqual([
      '02-02 18:00–02-02 18:30 30 {"type":"counted","by":"weekday"}',
      '02-02 18:30–02-02 19:00 0 {"type":"paused","reason":"停电","incidentId":"a"}',
      '02-02 19:00–02-03 00:00 0 {"type":"outside-hours"}',
      '02-03 00:00–02-04 00:00 0 {"type":"closed-date"}',
      '02-04 00:00–02-04 10:00 0 {"type":"outside-hours"}',
      '02-04 10:00–02-04 11:00 60 {"type":"counted","by":"date"}',
      '02-04 11:00–02-05 00:00 0 {"type":"outside-hours"}',
      '02-05 00:00–02-06 00:00 0 {"type":"closed-notice","name":"春节"}',
      '02-06 00:00–02-07 00:00 0 {"type":"closed-weekday"}',
      '02-07 00:00–02-07 10:00 0 {"type":"outside-hours"}',
      '02-07 10:00–02-07 11:00 60 {"type":"counted","by":"notice","name":"值班"}',
      '02-07 11:00–02-08 10:00 0 {"type":"outside-hours"}',
      '02-08 10:00–02-08 11:00 60 {"type":"counted","by":"notice","name":"值班"}',
      '02-08 11:00–02-09 09:00 0 {"type":"outside-hours"}',
      '02-09 09:00–02-09 09:30 30 {"type":"counted","by":"weekday"}',
    ]);
  });

  it('shows what the page said beside the sum, and where the page wins tells up to its due time', () => {
    const now = beijing('2026-11-21 18:00');
    const countdown: TicketEvent = { type: 'countdown-read', at: now, leftMs: hour };
    const { page, dueAt, computedDueAt, segments } = explain(builtInTerms, now, opened, countdown);
    expect(page).toEqual({
      readAt: now,
      leftMs: hour,
      toMinute: true,
      dueAt: now + hour,
      differenceMs: now + hour - computedDueAt,
    });
    expect([dueAt, segments.at(-1)?.to, sum(segments)]).toEqual([now + hour, now + hour, 1.5 * hour]);
    const agreeing = explain(builtInTerms, now, opened, { ...countdown, leftMs: 17.5 * hour });
    expect([agreeing.page?.differenceMs, agreeing.dueAt]).toEqual([0, agreeing.computedDueAt]);
    const over: TicketEvent = { type: 'countdown-read', at: computedDueAt + hour, leftMs: 0 };
    expect(explain(builtInTerms, over.at, opened, over)).toMatchObject({
      dueAt: computedDueAt,
      page: { readAt: over.at, leftMs: 0, dueAt: computedDueAt, differenceMs: 0 },
    });
  });

  it('claims no difference where the page writes whole hours and the sum lies within the last of them', () => {
    const now = beijing('2026-11-21 18:00');
    // Due by the sum on the 22nd at 11:30, in 17 h 30 min.
    const written = (leftHours: number): TicketEvent => ({
      type: 'countdown-read',
      at: now,
      leftMs: leftHours * hour,
      unitMs: hour,
    });
    const within = explain(builtInTerms, now, opened, written(17));
    expect(within.page).toMatchObject({ toMinute: false, differenceMs: 0, dueAt: within.computedDueAt });
    const beyond = explain(builtInTerms, now, opened, written(18));
    expect([beyond.dueAt, beyond.page?.differenceMs]).toEqual([now + 18 * hour, 30 * minute]);
  });

  it('lists each change of terms with what had been used by then', () => {
    const start = beijing('2026-11-21 10:00');
    const ticket = ticketOf(openedAt(start), { type: 'replanned', at: start + hour, termsId: 7 });
    const nine = { ...builtInTerms, id: 7, kinds: { other: { limitMs: 9 * hour, mode: 'natural' as const } } };
    const { replans, segments } = explainDue(ticket, new Map([[7, nine]]), start);
    expect(replans).toEqual([{ at: start + hour, termsId: 7, usedMs: hour, limitMs: 9 * hour }]);
    expect(segments.map(({ termsId, why }) => [termsId, why])).toEqual([
      [0, { type: 'counted', by: 'weekday' }],
      [7, { type: 'counted', by: 'natural' }],
    ]);
  });

  it('says that it counts from the first sight where no creation time is known', () => {
    expect(explain(builtInTerms, 0, openedAt(beijing('2026-11-21 17:30'), { createdAt: null })).startedBy).toBe(
      'first-seen',
    );
  });
});

describe('the segments', () => {
  it('agree minute by minute with a counter, follow each other, and sum to what was used and to the limit', () => {
    fc.assert(
      fc.property(lives, fc.nat((3 * day) / minute), (life, later) => {
        const now = life.lastAt + later * minute;
        const counter = new TicketCounter(life, now);
        fc.pre(counter.dueAt !== null);
        const { segments, startedAt, usedMs, dueAt, limitMs, replans } = explainDue(life.ticket, life.book, now);
        expect(segments.map(({ from }) => from)).toEqual(
          [startedAt, ...segments.slice(0, -1).map(({ to }) => to)].slice(0, segments.length),
        );
        expect(segments.at(-1)?.to ?? startedAt).toBe(Math.max(dueAt, now));
        expect(sum(segments.filter(({ from }) => from < now))).toBe(usedMs);
        expect(usedMs).toBe(counter.counted(startedAt, now));
        const untilDue = sum(segments.filter(({ beyondLimit }) => !beyondLimit));
        // More than the limit where shorter terms came, or followed those that had made it due.
        if (replans.length > 0) expect(untilDue).toBeGreaterThanOrEqual(limitMs);
        else expect(untilDue).toBe(limitMs);
        expect(untilDue).toBe(counter.counted(startedAt, dueAt));

        for (const { from, to, countedMs, why, termsId, beyondLimit } of segments) {
          expect(countedMs).toBe(why.type === 'counted' ? to - from : 0);
          expect(beyondLimit).toBe(from >= dueAt);
          const wrong: number[] = [];
          for (let at = from; at < to; at += minute) {
            const held = counter.minuteAt(at);
            const natural = held && ruleOf(held.terms, 'other').mode === 'natural';
            const expected = natural
              ? { type: 'counted', by: 'natural' }
              : held && reasonAt(calendarOf(held.terms), at);
            const isRight = held?.paused ? why.type === 'paused' : JSON.stringify(why) === JSON.stringify(expected);
            if (!isRight || held?.terms.id !== termsId) wrong.push(at);
          }
          expect(wrong).toEqual([]);
        }
      }),
      { numRuns: 120 },
    );
  }, 120_000);

  it('of any sequence of events follow each other, are never empty, and are at most 400', () => {
    fc.assert(
      fc.property(anyTicket, instants, (ticket, now) => {
        const { segments, startedAt, usedMs, dueAt } = explainDue(ticket, under(builtInTerms), now);
        const standing = standingOf(ticket, under(builtInTerms), now);
        expect([dueAt, usedMs]).toEqual([standing.dueAt, standing.usedMs]);
        const edges = [startedAt, ...segments.map(({ to }) => to)];
        for (const [index, { from, to, countedMs }] of segments.entries()) {
          expect(from).toBe(edges[index]);
          expect(to).toBeGreaterThan(from);
          expect(countedMs).toBeGreaterThanOrEqual(0);
        }
        const asOf = Math.min(now, standing.closedAt ?? now);
        expect(edges.at(-1)).toBe(Math.max(startedAt, dueAt, asOf));
        expect(segments.length).toBeLessThanOrEqual(400);
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  it('of a ticket that nobody answers for years stay few, and what is too long to be told is summed up', () => {
    const windows = Array.from({ length: 12 }, (_, index) => ({
      fromMs: 2 * index * hour,
      toMs: (2 * index + 1) * hour,
    }));
    const terms = {
      ...builtInTerms,
      calendar: { ...everyDay9to19, weekdays: everyDay9to19.weekdays.map(() => windows) },
    };
    const start = beijing('2026-11-21 00:00');
    const { segments, usedMs, dueAt } = explain(terms, start + 3_000 * day, openedAt(start));
    expect(segments.length).toBeLessThanOrEqual(400);
    expect(sum(segments)).toBe(usedMs);
    expect(usedMs).toBe(3_000 * 12 * hour);
    const last = segments.at(-1) as DueSegment;
    expect([last.to, last.why]).toEqual([start + 3_000 * day, { type: 'counted', by: 'weekday' }]);
    expect(last.countedMs).toBeLessThan(last.to - last.from);
    expect(sum(segments.filter(({ beyondLimit }) => !beyondLimit))).toBe(4 * hour);
    expect(dueAt).toBe(start + 7 * hour);
  });

  it('pass over years without an open day at once, and merge days that are open around the clock', () => {
    const far = {
      weekdays: everyDay9to19.weekdays.map(() => []),
      exceptions: { '9999-12-30': [{ fromMs: 0, toMs: 9 * hour }] },
    };
    const waiting = explain(
      { ...builtInTerms, calendar: far },
      beijing('2026-11-21 12:00'),
      openedAt(beijing('2026-11-21 10:00')),
    );
    expect(told(waiting.segments)).toEqual([
      '11-21 10:00–11-21 12:00 0 {"type":"closed-weekday"}',
      // Years are not written: until the one open day.
      '11-21 12:00–12-30 00:00 0 {"type":"closed-weekday"}',
      '12-30 00:00–12-30 04:00 240 {"type":"counted","by":"date"}',
    ]);
    const always = { ...everyDay9to19, weekdays: everyDay9to19.weekdays.map(() => [{ fromMs: 0, toMs: day }]) };
    const running = explain(
      { ...builtInTerms, calendar: always },
      beijing('2026-12-21 12:00'),
      openedAt(beijing('2026-11-21 12:00')),
    );
    expect(running.segments).toHaveLength(2);
  });
});
