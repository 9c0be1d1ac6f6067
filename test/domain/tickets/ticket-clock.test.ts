import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CalendarDefinition } from '@/lib/domain/tickets/business-calendar';
import { builtInTerms, type ClockTerms, notice2021Preset } from '@/lib/domain/tickets/clock-terms';
import type { TicketEvent } from '@/lib/domain/tickets/ticket';
import { compareUrgency, standingOf, type TicketStanding } from '@/lib/domain/tickets/ticket-clock';
import { spansOf } from '@/lib/domain/tickets/ticket-spans';
import { beijing, compiled, day, hour, instants, minute, openDefinitions, stretchStart } from './calendars';
import { countsAt } from './minute-counter';
import { anyEvent, anyTicket, openedAt, ticketOf, under } from './tickets';

const at = beijing('2026-11-21 15:00');
const standing = (now: number, ...events: TicketEvent[]) => standingOf(ticketOf(...events), under(builtInTerms), now);
const paused = (from: number): TicketEvent => ({ type: 'paused', at: from, reason: '停电' });
const resumed = (from: number): TicketEvent => ({ type: 'resumed', at: from });
const counted = (calendar: CalendarDefinition, limitMs: number): ClockTerms => {
  const rule = { limitMs, mode: 'counted' } as const;
  return { id: 1, adoptedAt: 0, calendar, kinds: { crc: rule, consult: rule, other: rule } };
};

describe('a ticket of four counted hours', () => {
  it('runs, is overdue from its due instant on, and keeps the minutes of the breach', () => {
    expect(standing(at + hour, openedAt(at))).toMatchObject({
      open: true,
      state: 'running',
      startedAt: at,
      estimated: false,
      dueAt: beijing('2026-11-21 19:00'),
      dueFrom: 'clock',
      usedMs: hour,
      leftMs: 3 * hour,
      resumesAt: null,
    });
    expect(standing(at + 4 * hour - 1, openedAt(at))).toMatchObject({ state: 'running', leftMs: 1 });
    expect(standing(at + 4 * hour, openedAt(at))).toMatchObject({ state: 'overdue', leftMs: 0, usedMs: 4 * hour });
    expect(standing(beijing('2026-11-22 10:30'), openedAt(at))).toMatchObject({ state: 'overdue', usedMs: 5.5 * hour });
  });

  it('stands still outside the windows and says when it goes on', () => {
    const late = openedAt(beijing('2026-11-21 17:30'));
    expect(standing(beijing('2026-11-21 19:00'), late)).toMatchObject({
      state: 'stopped',
      resumesAt: beijing('2026-11-22 09:00'),
      leftMs: 2.5 * hour,
      dueAt: beijing('2026-11-22 11:30'),
    });
    expect(standing(beijing('2026-11-22 09:00'), late).state).toBe('running');
  });

  it('without a creation time counts from when it was first seen, until the time is known', () => {
    const seen = openedAt(at, { createdAt: null });
    expect(standing(at, seen)).toMatchObject({ estimated: true, startedAt: at });
    const corrected: TicketEvent = { type: 'corrected', at: at + hour, by: 'page', createdAt: at - 2 * hour };
    expect(standing(at + hour, seen, corrected)).toMatchObject({
      estimated: false,
      startedAt: at - 2 * hour,
      usedMs: 3 * hour,
    });
  });

  it('is measured by the rule of its kind, also after the kind was corrected', () => {
    const terms: ClockTerms = { id: 1, adoptedAt: 0, ...notice2021Preset };
    const consult = standingOf(ticketOf(openedAt(at)), under(terms), at + 10 * hour);
    expect(consult).toMatchObject({ mode: 'natural', state: 'running', dueAt: at + day, leftMs: 14 * hour });
    const crc: TicketEvent = { type: 'corrected', at, by: 'page', kind: 'crc' };
    expect(standingOf(ticketOf(openedAt(at), crc), under(terms), at)).toMatchObject({
      mode: 'counted',
      dueAt: at + 4 * hour,
    });
  });
});

describe('a pause', () => {
  it('stops the clock while it lasts and shifts the due time by its counted length', () => {
    const lasting = standing(at + 3 * hour, openedAt(at), paused(at + hour));
    expect(lasting).toMatchObject({
      state: 'paused',
      usedMs: hour,
      leftMs: 3 * hour,
      dueAt: beijing('2026-11-22 11:00'),
    });
    const over = standing(at + 3 * hour, openedAt(at), paused(at + hour), resumed(at + 2 * hour));
    expect(over).toMatchObject({ state: 'running', usedMs: 2 * hour, dueAt: beijing('2026-11-22 10:00') });
  });

  it('over time that does not count changes nothing', () => {
    const night = [paused(beijing('2026-11-21 19:00')), resumed(beijing('2026-11-22 09:00'))];
    const opened = openedAt(beijing('2026-11-21 17:30'));
    const now = beijing('2026-11-22 10:00');
    expect(standing(now, opened, ...night)).toEqual(standing(now, opened));
  });

  it('within a pause, and a resumption without one, are nothing', () => {
    const once = standing(at + 3 * hour, openedAt(at), paused(at + hour), resumed(at + 2 * hour));
    const twice = standing(
      at + 3 * hour,
      openedAt(at),
      resumed(at),
      paused(at + hour),
      paused(at + 1.5 * hour),
      resumed(at + 2 * hour),
      resumed(at + 2.5 * hour),
    );
    expect(twice).toEqual(once);
  });

  it('after the breach does not undo it', () => {
    const late = standing(at + 5 * hour, openedAt(at), paused(at + 4.5 * hour));
    expect(late).toMatchObject({ state: 'paused', dueAt: at + 4 * hour, leftMs: 0 });
  });

  it('that a computer clock set back ends before it began takes nothing away', () => {
    const now = at + 3 * hour;
    expect(standing(now, openedAt(at), paused(at + 2 * hour), resumed(at + hour))).toEqual(standing(now, openedAt(at)));
  });

  it('cuts the time into stretches that follow each other without gap or overlap, whatever the order of the pauses', () => {
    const pauses = fc.array(fc.record({ from: instants, length: fc.nat(2 * day) }), { maxLength: 6 });
    fc.assert(
      fc.property(pauses, instants, instants, (list, start, asOf) => {
        const pauses = list.map(({ from, length }) => ({ from, to: from + length }));
        const spans = spansOf(pauses, start, asOf);
        expect(spans.map(({ from }) => from)).toEqual([start, ...spans.slice(0, -1).map(({ to }) => to)]);
        expect(spans.filter(({ to }) => to === null)).toEqual(spans.slice(-1));
        for (const { from, to, pause } of spans) {
          if (to !== null) expect(to).toBeGreaterThan(from);
          expect(pauses.some((each) => each.from <= from && from < each.to)).toBe(pause !== null);
        }
      }),
    );
  });

  it('gives the due time of a counter that passes over every paused minute', () => {
    const wholeMinutes = fc.nat((8 * day) / minute).map((minutes) => stretchStart + minutes * minute);
    const edges = fc.array(wholeMinutes, { maxLength: 8 }).map((list) => list.sort((a, b) => a - b));
    fc.assert(
      fc.property(
        openDefinitions(),
        wholeMinutes,
        edges,
        fc.integer({ min: 1, max: 1200 }),
        (definition, start, list, limit) => {
          const pauses = list.flatMap((from, index) => {
            const to = list[index + 1];
            return index % 2 === 0 && to !== undefined ? [{ from, to }] : [];
          });
          const events = pauses.flatMap(({ from, to }) => [paused(from), resumed(to)]);
          let left = limit * minute;
          let due: number | null = null;
          for (let now = start; now < stretchStart + 20 * day && due === null; now += minute) {
            if (!countsAt(definition, now) || pauses.some(({ from, to }) => from <= now && now < to)) continue;
            left -= minute;
            if (left === 0) due = now + minute;
          }
          fc.pre(due !== null);
          const terms = counted(definition, limit * minute);
          const ticket = ticketOf(openedAt(start), ...events);
          expect(standingOf(ticket, under(terms), stretchStart).dueAt).toBe(due);
          expect(standingOf(ticket, under(terms), due ?? 0)).toMatchObject({
            state: 'overdue',
            usedMs: limit * minute,
            leftMs: 0,
          });
          expect(standingOf(ticket, under(terms), (due ?? 0) - 1)).toMatchObject({
            usedMs: limit * minute - 1,
            leftMs: 1,
          });
        },
      ),
      { numRuns: 300 },
    );
  }, 60_000);
});

describe('a closed ticket', () => {
  it.each(['handled', 'closed-on-page', 'absent'] as const)('by %s stays as it stood then', (type) => {
    const closed = standing(at + 9 * day, openedAt(at), { type, at: at + hour });
    expect(closed).toMatchObject({
      open: false,
      closedBy: type,
      closedAt: at + hour,
      state: 'running',
      usedMs: hour,
      leftMs: 3 * hour,
    });
    expect(standing(at + 9 * day, openedAt(at), { type, at: at + 4 * hour + 1 })).toMatchObject({ state: 'overdue' });
  });

  it('keeps its first closing', () => {
    const events: TicketEvent[] = [
      openedAt(at),
      { type: 'handled', at: at + hour },
      { type: 'absent', at: at + 2 * hour },
    ];
    expect(standing(at + day, ...events)).toMatchObject({ closedBy: 'handled', closedAt: at + hour });
  });

  it('that is opened again stands as if it had never been closed', () => {
    fc.assert(
      fc.property(
        anyTicket,
        fc.constantFrom('handled', 'absent', 'closed-on-page'),
        instants,
        instants,
        (ticket, type, when, now) => {
          fc.pre(standingOf(ticket, under(builtInTerms), now).open);
          const events = [
            ...ticket.events,
            { type, at: when },
            { type: 'reopened', at: when + hour, by: 'person' },
          ] as TicketEvent[];
          fc.pre(ticket.events.length > 0);
          expect(standingOf({ id: ticket.id, events }, under(builtInTerms), now)).toEqual(
            standingOf(ticket, under(builtInTerms), now),
          );
        },
      ),
    );
  });
});

describe('the page’s own countdown', () => {
  const read = (when: number, leftMs: number): TicketEvent => ({ type: 'countdown-read', at: when, leftMs });
  const due = at + 4 * hour;
  const now = at + hour;

  it('confirms the sum within a minute of its own and keeps its seconds', () => {
    for (const leftMs of [3 * hour, 3 * hour - minute, 3 * hour + minute])
      expect(standing(now, openedAt(at), read(now, leftMs))).toMatchObject({ dueAt: due, dueFrom: 'clock' });
  });

  it('wins beyond that, and the sum stays beside it', () => {
    expect(standing(now, openedAt(at), read(now, 3 * hour + minute + 1))).toMatchObject({ dueFrom: 'page' });
    expect(standing(now, openedAt(at), read(now, 3 * hour - 2 * minute))).toMatchObject({ dueFrom: 'page' });
    const longer = standing(now, openedAt(at), read(now, 20 * hour));
    expect(longer).toMatchObject({ dueAt: beijing('2026-11-22 12:00'), computedDueAt: due, leftMs: 6 * hour });
  });

  it('of nothing left (已超时) says that the due time is past, not that it is now', () => {
    const later = due + 3 * hour;
    expect(standing(later, openedAt(at), read(later, 0))).toMatchObject({ dueAt: due, dueFrom: 'clock' });
    expect(standing(now, openedAt(at), read(now, 0))).toMatchObject({ dueAt: now, dueFrom: 'page', state: 'overdue' });
  });

  it('counts for nothing once the clock was paused, resumed or its start corrected after it', () => {
    const afterwards: TicketEvent[][] = [
      [paused(now)],
      [paused(at), read(now, 20 * hour), resumed(now)],
      [{ type: 'corrected', at: now, by: 'page', createdAt: at - hour }],
    ];
    for (const events of afterwards)
      expect(standing(now, openedAt(at), read(now, 20 * hour), ...events).dueFrom).toBe('clock');
    const aboutTheOrder: TicketEvent = { type: 'corrected', at: now, by: 'page', orderId: '3500000000000001' };
    expect(standing(now, openedAt(at), read(now, 20 * hour), aboutTheOrder).dueFrom).toBe('page');
  });

  it('is taken from the latest reading', () => {
    expect(standing(now, openedAt(at), read(at, 9 * hour), read(now, 20 * hour)).dueAt).toBe(now + 20 * hour);
  });
});

it('any sequence of events has a standing with nothing negative and a state that fits its due time', () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 15 }), instants, fc.boolean(), (events, now, natural) => {
      const terms: ClockTerms = natural ? { id: 1, adoptedAt: 0, ...notice2021Preset } : builtInTerms;
      const book = new Map([...under(terms), [1, { ...terms, id: 1, ...notice2021Preset }]]);
      const of = standingOf(ticketOf(...events), book, now);
      const asOf = of.closedAt ?? now;
      for (const value of [of.usedMs, of.leftMs, of.overMs]) {
        expect(Number.isInteger(value)).toBe(true);
        expect(value).toBeGreaterThanOrEqual(0);
      }
      if (of.state === 'overdue') expect(of.dueAt).toBeLessThanOrEqual(asOf);
      if (of.state === 'running' || of.state === 'stopped') expect(of.dueAt).toBeGreaterThan(asOf);
      if (of.state === 'overdue') expect(of.leftMs).toBe(0);
      if (of.state === 'running' || of.state === 'stopped') expect(of.overMs).toBe(0);
      expect(of.resumesAt !== null).toBe(of.state === 'stopped' && of.open);
      expect(of.open).toBe(of.closedBy === null);
    }),
    { numRuns: 3_000 },
  );
}, 60_000);

describe('terms whose calendar cannot be used', () => {
  const closedWeek = Array.from({ length: 7 }, () => []);

  it.each<[string, CalendarDefinition]>([
    ['calendar-never-opens', { weekdays: closedWeek, exceptions: {} }],
    ['calendar-exhausted', { weekdays: closedWeek, exceptions: { '2026-11-21': [{ fromMs: 0, toMs: 16 * hour }] } }],
    ['weekday-missing', { weekdays: [], exceptions: {} }],
  ])('count natural time and name %s', (code, calendar) => {
    const of = standingOf(ticketOf(openedAt(at)), under(counted(calendar, 4 * hour)), at + hour);
    expect(of).toMatchObject({ problem: { code }, mode: 'natural', dueAt: at + 4 * hour, leftMs: 3 * hour });
  });

  it('name no problem where the open dates suffice', () => {
    const calendar = { weekdays: closedWeek, exceptions: { '2026-11-21': [{ fromMs: 0, toMs: 20 * hour }] } };
    expect(compiled(calendar).isOpen(at)).toBe(true);
    expect(standingOf(ticketOf(openedAt(at)), under(counted(calendar, 4 * hour)), at)).not.toHaveProperty('problem');
  });
});

it('urgency is ascending by due time among those that run, and paused ones are last', () => {
  fc.assert(
    fc.property(fc.array(anyTicket, { maxLength: 10 }), instants, (tickets, now) => {
      const sorted = tickets
        .map((ticket, index) => standingOf({ ...ticket, id: String(index) }, under(builtInTerms), now))
        .sort(compareUrgency);
      const dues = (list: readonly TicketStanding[]) => list.map(({ dueAt }) => dueAt);
      const firstPaused = sorted.findIndex(({ state }) => state === 'paused');
      const ticking = firstPaused < 0 ? sorted : sorted.slice(0, firstPaused);
      const waiting = firstPaused < 0 ? [] : sorted.slice(firstPaused);
      expect(waiting.every(({ state }) => state === 'paused')).toBe(true);
      for (const group of [ticking, waiting]) expect(dues(group)).toEqual(dues(group).sort((a, b) => a - b));
      expect([...sorted].reverse().sort(compareUrgency)).toEqual(sorted);
    }),
  );
});
