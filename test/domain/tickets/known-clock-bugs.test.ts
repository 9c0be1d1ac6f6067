import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { badgeLook } from '@/lib/domain/tickets/badge';
import { type CalendarDefinition, compileCalendar, everyDay9to19 } from '@/lib/domain/tickets/business-calendar';
import { builtInTerms, type ClockTerms } from '@/lib/domain/tickets/clock-terms';
import { explainDue } from '@/lib/domain/tickets/due-explanation';
import type { TicketEvent } from '@/lib/domain/tickets/ticket';
import { standingOf } from '@/lib/domain/tickets/ticket-clock';
import { outcomeOf } from '@/lib/domain/tickets/ticket-outcome';
import { beijing, compiled, day, hour, instants, minute, openDefinitions } from './calendars';
import { anyTicket, openedAt, ticketOf, under } from './tickets';

/** Bugs that other clocks have shipped, each by the number under which its project knows it. */

const at = beijing('2026-11-21 15:00');
const due = at + 4 * hour;
const closedWeek: CalendarDefinition = { weekdays: everyDay9to19.weekdays.map(() => []), exceptions: {} };
const paused = (when: number): TicketEvent => ({ type: 'paused', at: when, reason: '停电' });
const resumed = (when: number): TicketEvent => ({ type: 'resumed', at: when });
const handled = (when: number): TicketEvent => ({ type: 'handled', at: when });
const by = (calendar: CalendarDefinition, more: Partial<ClockTerms> = {}) =>
  under({ ...builtInTerms, calendar, ...more });
const standing = (now: number, ...events: TicketEvent[]) => standingOf(ticketOf(...events), under(builtInTerms), now);

describe('1. hours that cannot be reckoned with', () => {
  it('frappe calc_time, moment-business-time#3: a calendar that never opens is named and ends no loop', () => {
    expect(compileCalendar(closedWeek)).toMatchObject({ ok: false, error: { code: 'calendar-never-opens' } });
    const past = { ...closedWeek, exceptions: { '1999-01-01': [{ fromMs: 0, toMs: day }] } };
    expect(compiled(past).dueAt(at, 1)).toMatchObject({ ok: false, error: { code: 'calendar-exhausted' } });
    expect(compiled(past).nextOpening(at)).toBeNull();
    for (const calendar of [closedWeek, past]) {
      expect(explainDue(ticketOf(openedAt(at)), by(calendar), at + 900 * day).segments.length).toBeLessThan(5);
    }
  });

  it('moment-business-time#52: a day that closes at 24:00 counts up to its last millisecond', () => {
    const always = { ...everyDay9to19, weekdays: everyDay9to19.weekdays.map(() => [{ fromMs: 0, toMs: day }]) };
    expect(compiled(always).countedBetween(at, at + 30 * day)).toBe(30 * day);
    expect(compiled(always).dueAt(at, 30 * day)).toEqual({ ok: true, value: at + 30 * day });
  });
});

describe('2. days and deadlines of another zone', () => {
  it('zammad#3706, uni-ui#998: a closed date is closed from 00:00 in Beijing, not from 08:00 or a day early', () => {
    const calendar = compiled({
      weekdays: everyDay9to19.weekdays.map(() => [{ fromMs: 0, toMs: day }]),
      exceptions: { '2026-11-22': [] },
      notices: [{ name: '春节', from: '2027-02-05', to: '2027-02-06', windows: [] }],
    });
    const open = (written: string) => calendar.isOpen(beijing(written));
    expect([
      open('2026-11-21 23:59'),
      open('2026-11-22 00:00'),
      open('2026-11-22 23:59'),
      open('2026-11-23 00:00'),
    ]).toEqual([true, false, false, true]);
    expect([
      open('2027-02-04 23:59'),
      open('2027-02-05 00:00'),
      open('2027-02-06 23:59'),
      open('2027-02-07 00:00'),
    ]).toEqual([true, false, false, true]);
  });

  it('helpdesk#3776: a ticket that is closed straight from its pause keeps the pause', () => {
    const closed = standing(at + 42 * day, openedAt(at), paused(at + hour), handled(at + 40 * day));
    expect(closed).toMatchObject({ usedMs: hour, leftMs: 3 * hour, overMs: 0, closedAt: at + 40 * day });
    expect(
      outcomeOf(ticketOf(openedAt(at), paused(at + hour), handled(at + 40 * day)), under(builtInTerms))?.verdict,
    ).toBe('on-time');
  });
});

it('3. glpi#22678, zammad#4432: a limit is reached within counting hours, never at midnight or at night', () => {
  fc.assert(
    fc.property(openDefinitions(), instants, fc.integer({ min: 1, max: 60 * hour }), (definition, from, ms) => {
      const reached = compiled(definition).dueAt(from, ms);
      if (reached.ok) expect(compiled(definition).isOpen(reached.value - 1)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

describe('4. pauses', () => {
  it('glpi#10594: one over time that does not count is not taken away twice', () => {
    const night = [paused(beijing('2026-11-21 18:00')), resumed(beijing('2026-11-22 10:00'))];
    expect(standing(due + day, openedAt(at), ...night).dueAt).toBe(beijing('2026-11-22 11:00'));
  });

  it('frappe#1675, helpdesk#2075: one is applied while it lasts, also to a start that was corrected', () => {
    const early: TicketEvent = { type: 'corrected', at: at + 3 * hour, by: 'page', createdAt: at - hour };
    expect(standing(at + 3 * hour, openedAt(at), paused(at + hour), early)).toMatchObject({
      usedMs: 2 * hour,
      state: 'paused',
    });
  });

  it('frappe#3354: nothing is ever exceeded by less than nothing', () => {
    fc.assert(
      fc.property(anyTicket, instants, (ticket, now) => {
        const { usedMs, leftMs, overMs } = standingOf(ticket, under(builtInTerms), now);
        expect(Math.min(usedMs, leftMs, overMs)).toBeGreaterThanOrEqual(0);
        expect(outcomeOf(ticket, under(builtInTerms))?.overMs ?? 0).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('4b. chatwoot#10178, dbt_zendesk#136: the clock stands still once the ticket is closed', () => {
    const soon = standing(at + 2 * hour, openedAt(at), handled(at + hour));
    const late = standing(at + 200 * day, openedAt(at), handled(at + hour), { type: 'absent', at: at + 100 * day });
    expect(late).toEqual(soon);
  });
});

describe('5. answers and alarms', () => {
  it('zammad#5177: a later closing, reading or correction does not overwrite the first answer', () => {
    const events: TicketEvent[] = [openedAt(at), handled(at + hour)];
    const later: TicketEvent[] = [
      { type: 'absent', at: due + hour },
      { type: 'corrected', at: due + day, by: 'page', orderId: '350000000001' },
      handled(due + 2 * day),
    ];
    expect(standing(due + 9 * day, ...events, ...later)).toMatchObject({
      closedAt: at + hour,
      closedBy: 'handled',
      usedMs: hour,
    });
  });

  it('zammad#2082, zammad#3140: what is answered is no alarm, and nothing is stored that could say otherwise', () => {
    const answered = standing(due + day, openedAt(at), handled(at + hour));
    expect(badgeLook([answered], { now: due + day, stale: false })).toEqual({ text: '', level: 'none' });
  });

  it('zammad#4353: a ticket whose terms are lost is measured by the strictest known, not left without', () => {
    expect(standingOf(ticketOf(openedAt(at, { termsId: 77 })), new Map(), at + hour)).toMatchObject({
      dueAt: due,
      limitMs: 4 * hour,
    });
  });
});

describe('6. what becomes of a breach', () => {
  const late = ticketOf(openedAt(at), handled(beijing('2026-11-22 09:34')));

  it('zammad#2579, zammad#4777: its minutes stay when the ticket is closed', () => {
    expect(outcomeOf(late, under(builtInTerms))).toMatchObject({
      verdict: 'late',
      overMs: 34 * minute,
      usedMs: 4 * hour + 34 * minute,
    });
  });

  it('osTicket#4078: its limit and kind are known while it is overdue', () => {
    const ownKinds = [{ kind: 'own-1', name: '价保', words: ['价保'] }] as const;
    const open = standingOf(ticketOf(openedAt(at, { kind: 'own-1' })), by(everyDay9to19, { ownKinds }), due + day);
    expect(open).toMatchObject({ state: 'overdue', ownKindName: '价保', limitMs: 4 * hour });
  });

  it('reconstructed service levels: no terms that come later judge it anew', () => {
    const book = new Map([
      ...under(builtInTerms),
      [5, { ...builtInTerms, id: 5, kinds: { other: { limitMs: 99 * hour, mode: 'counted' as const } } }],
    ]);
    const replanned = ticketOf(...late.events, { type: 'replanned', at: due + 2 * day, termsId: 5 });
    expect(outcomeOf(replanned, book)).toEqual(outcomeOf(late, under(builtInTerms)));
  });
});

describe('7. settings that silently do nothing', () => {
  it('osTicket#5509, zammad#390: out of the box no holiday is assumed, and every day counts', () => {
    const calendar = compiled(builtInTerms.calendar);
    for (const date of ['2026-10-01', '2027-01-01', '2027-02-06', '2026-12-25', '2026-11-26', '2026-11-22']) {
      expect(calendar.countedBetween(beijing(`${date} 00:00`), beijing(`${date} 00:00`) + day)).toBe(10 * hour);
    }
  });

  it('osTicket#6739, chatwoot#13392: one weekday, one date or one notice that is set has its effect', () => {
    const nine = [{ fromMs: 9 * hour, toMs: 10 * hour }];
    const only = (more: Partial<CalendarDefinition>) =>
      compiled({ ...closedWeek, ...more }).countedBetween(at, at + 7 * day);
    expect(only({ weekdays: closedWeek.weekdays.map((none, weekday) => (weekday === 3 ? nine : none)) })).toBe(hour);
    expect(only({ exceptions: { '2026-11-25': nine } })).toBe(hour);
    expect(only({ notices: [{ name: '值班', from: '2026-11-25', to: '2026-11-26', windows: nine }] })).toBe(2 * hour);
  });
});

describe('8. what would count twice', () => {
  const windows = [{ fromMs: 9 * hour, toMs: 19 * hour }];

  it('overlapping hours and overlapping notices are refused by name', () => {
    const week = everyDay9to19.weekdays.map(() => [...windows, { fromMs: 0, toMs: day }]);
    expect(compileCalendar({ ...everyDay9to19, weekdays: week })).toMatchObject({ error: { code: 'windows-overlap' } });
    const notice = { name: '春节', from: '2027-02-05', to: '2027-02-12', windows };
    expect(
      compileCalendar({ ...everyDay9to19, notices: [notice, { ...notice, from: '2027-02-12', to: '2027-02-12' }] }),
    ).toMatchObject({ error: { code: 'notices-overlap' } });
  });

  it('a date within a notice, on a weekday of its own, counts once', () => {
    const notices = [{ name: '春节', from: '2026-11-21', to: '2026-11-23', windows }];
    const calendar = compiled({ ...everyDay9to19, exceptions: { '2026-11-22': windows }, notices });
    expect(calendar.countedBetween(beijing('2026-11-22 00:00'), beijing('2026-11-23 00:00'))).toBe(10 * hour);
  });

  it('two rules that concern one ticket: that of its kind is the only one', () => {
    const kinds = {
      crc: { limitMs: hour, mode: 'natural' as const },
      other: { limitMs: 2 * hour, mode: 'counted' as const },
    };
    expect(standingOf(ticketOf(openedAt(at, { kind: 'crc' })), by(everyDay9to19, { kinds }), at)).toMatchObject({
      limitMs: hour,
      dueAt: at + hour,
    });
    expect(standingOf(ticketOf(openedAt(at)), by(everyDay9to19, { kinds }), at)).toMatchObject({
      limitMs: 2 * hour,
      dueAt: at + 2 * hour,
    });
  });
});
