import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumberOf } from '@/lib/domain/beijing-time';
import {
  type CalendarDefinition,
  compileCalendar,
  type DayWindow,
  everyDay9to19,
} from '@/lib/domain/tickets/business-calendar';
import {
  beijing,
  compiled,
  day,
  definitions,
  hour,
  instants,
  openDefinitions,
  stretchDays,
  stretchStart,
} from './calendars';
import { countsAt, MinuteCounter, windowsAt } from './minute-counter';

const dueOf = (definition: CalendarDefinition, from: number, ms: number): number | string => {
  const due = compiled(definition).dueAt(from, ms);
  return due.ok ? due.value : due.error.code;
};

const nine: DayWindow = { fromMs: 9 * hour, toMs: 19 * hour };
const closedWeek: readonly (readonly DayWindow[])[] = Array.from({ length: 7 }, () => []);
const daily = (...windows: DayWindow[]): CalendarDefinition => ({
  weekdays: Array.from({ length: 7 }, () => windows),
  exceptions: {},
});

describe('product rule 4: four counted hours on 09:00–19:00', () => {
  it.each([
    ['2026-11-21 09:00', '2026-11-21 13:00'],
    ['2026-11-21 15:00', '2026-11-21 19:00'],
    ['2026-11-21 15:00:01', '2026-11-22 09:00:01'],
    ['2026-11-21 17:30', '2026-11-22 11:30'],
    ['2026-11-21 18:59', '2026-11-22 12:59'],
    ['2026-11-21 19:00', '2026-11-22 13:00'],
    ['2026-11-21 23:10', '2026-11-22 13:00'],
    ['2026-11-21 06:00', '2026-11-21 13:00'],
    ['2026-12-31 17:40', '2027-01-01 11:40'],
  ])('opened %s, due %s', (from, due) => {
    expect(dueOf(everyDay9to19, beijing(from), 4 * hour)).toBe(beijing(due));
  });
});

describe('against a counter that looks at every minute', () => {
  it('counts, adds and finds openings the same on random calendars', () => {
    const question = fc.tuple(instants, fc.nat(10 * day), fc.integer({ min: 1, max: 60 * hour }));
    fc.assert(
      fc.property(openDefinitions(), fc.array(question, { minLength: 1, maxLength: 4 }), (definition, questions) => {
        const calendar = compiled(definition);
        const counter = new MinuteCounter(definition, stretchStart, stretchDays);
        for (const [from, length, ms] of questions) {
          expect(calendar.countedBetween(from, from + length)).toBe(counter.counted(from, from + length));
          expect(calendar.isOpen(from)).toBe(countsAt(definition, from));

          const expected = counter.due(from, ms);
          const due = calendar.dueAt(from, ms);
          if (expected !== null) expect(due).toEqual({ ok: true, value: expected });
          else if (due.ok) expect(due.value).toBeGreaterThan(stretchStart + stretchDays * day - 1);

          const opening = counter.opening(from);
          if (opening !== null) expect(calendar.nextOpening(from)).toBe(opening);
        }
      }),
      { numRuns: 2_000 },
    );
  }, 60_000);

  it('is exact to the millisecond at the edges of windows that begin and end anywhere', () => {
    fc.assert(
      fc.property(
        openDefinitions(1),
        fc.nat(stretchDays - 1),
        fc.nat(),
        fc.integer({ min: -60, max: 60 }),
        (definition, dayIndex, pick, shift) => {
          const windows = windowsAt(definition, stretchStart + dayIndex * day);
          const edges = [0, ...windows.flatMap(({ fromMs, toMs }) => [fromMs, toMs])];
          const from = stretchStart + dayIndex * day + (edges[pick % edges.length] ?? 0) + shift;
          const calendar = compiled(definition);
          let counted = 0;
          const disagreements: number[] = [];
          for (let at = from; at < from + 120; at += 1) {
            if (calendar.countedBetween(from, at) !== counted) disagreements.push(at);
            const counts = countsAt(definition, at);
            if (calendar.isOpen(at) !== counts) disagreements.push(at);
            if (!counts) continue;
            counted += 1;
            const due = calendar.dueAt(from, counted);
            if (!due.ok || due.value !== at + 1) disagreements.push(at);
          }
          expect(disagreements).toEqual([]);
        },
      ),
      { numRuns: 500 },
    );
  }, 60_000);
});

describe('algebra of counted time', () => {
  const manyExceptions: fc.Arbitrary<CalendarDefinition> = fc
    .tuple(openDefinitions(), fc.array(fc.tuple(fc.nat(900), definitions()), { minLength: 100, maxLength: 150 }))
    .map(([definition, days]) => ({
      ...definition,
      exceptions: Object.fromEntries(
        days.map(([index, { weekdays }]) => [
          new Date(stretchStart + (index - 300) * day).toISOString().slice(0, 10),
          weekdays[0] ?? [],
        ]),
      ),
    }));
  const anywhere = fc.integer({ min: -200 * day, max: 500 * day }).map((offset) => stretchStart + offset);
  const limits = fc.integer({ min: 1, max: 900 * hour });
  const calendars = fc.oneof(openDefinitions(), manyExceptions).filter((definition) => compileCalendar(definition).ok);

  it('adding and then measuring is the identity, and no earlier instant reaches the limit', () => {
    fc.assert(
      fc.property(calendars, anywhere, limits, (definition, from, ms) => {
        const calendar = compiled(definition);
        const due = calendar.dueAt(from, ms);
        if (!due.ok) {
          expect(calendar.countedBetween(from, from + 3000 * day)).toBeLessThan(ms);
          return;
        }
        expect(calendar.countedBetween(from, due.value)).toBe(ms);
        expect(calendar.countedBetween(from, due.value - 1)).toBe(ms - 1);
      }),
      { numRuns: 600 },
    );
  }, 60_000);

  it('is additive over any split, monotone, and never more than the time that passes', () => {
    fc.assert(
      fc.property(calendars, fc.tuple(anywhere, anywhere, anywhere), (definition, points) => {
        const [a, b, c] = points.sort((x, y) => x - y) as [number, number, number];
        const calendar = compiled(definition);
        const whole = calendar.countedBetween(a, c);
        expect(calendar.countedBetween(a, b) + calendar.countedBetween(b, c)).toBe(whole);
        expect(calendar.countedBetween(a, b)).toBeLessThanOrEqual(whole);
        expect(whole).toBeLessThanOrEqual(c - a);
        expect(calendar.countedBetween(c, a)).toBe(0);
      }),
      { numRuns: 400 },
    );
  }, 60_000);

  it('reaches a limit in two steps at the same instant as in one', () => {
    fc.assert(
      fc.property(calendars, anywhere, limits, limits, (definition, from, first, second) => {
        const calendar = compiled(definition);
        const whole = calendar.dueAt(from, first + second);
        fc.pre(whole.ok);
        const half = calendar.dueAt(from, first);
        expect(half.ok && calendar.dueAt(half.value, second)).toEqual(whole);
      }),
      { numRuns: 400 },
    );
  }, 60_000);

  it('answers the start for a limit of nothing, even while closed', () => {
    expect(dueOf(everyDay9to19, beijing('2026-11-21 23:10'), 0)).toBe(beijing('2026-11-21 23:10'));
  });
});

describe('windows', () => {
  it('a window up to 24:00 and one from 00:00 of the next day are one stretch', () => {
    const night = daily({ fromMs: 0, toMs: 2 * hour }, { fromMs: 22 * hour, toMs: day });
    expect(dueOf(night, beijing('2026-11-21 23:00'), 2 * hour)).toBe(beijing('2026-11-22 01:00'));
    expect(dueOf(night, beijing('2026-11-21 23:00'), hour)).toBe(beijing('2026-11-22 00:00'));
    expect(compiled(night).isOpen(beijing('2026-11-22 00:00'))).toBe(true);
  });

  it('a week with one open day ends with it, not with the week', () => {
    const tuesdays = { weekdays: closedWeek.map((none, weekday) => (weekday === 2 ? [nine] : none)), exceptions: {} };
    expect(dueOf(tuesdays, beijing('2026-11-21 12:00'), 10 * hour)).toBe(beijing('2026-11-24 19:00'));
    expect(dueOf(tuesdays, beijing('2026-11-21 12:00'), 20 * hour)).toBe(beijing('2026-12-01 19:00'));
  });

  it('a closed date is passed over and an extra-open one counts', () => {
    const definition: CalendarDefinition = {
      weekdays: everyDay9to19.weekdays,
      exceptions: { '2026-11-22': [], '2026-11-23': [{ fromMs: 0, toMs: hour }] },
    };
    expect(dueOf(definition, beijing('2026-11-21 17:30'), 2 * hour)).toBe(beijing('2026-11-23 00:30'));
    expect(dueOf(definition, beijing('2026-11-21 17:30'), 4 * hour)).toBe(beijing('2026-11-24 10:30'));
    expect(compiled(definition).nextOpening(beijing('2026-11-21 19:00'))).toBe(beijing('2026-11-23 00:00'));
  });
});

describe('a notice', () => {
  const springFestival = { name: '春节', from: '2027-02-05', to: '2027-02-12', windows: [] };
  const definition: CalendarDefinition = {
    ...everyDay9to19,
    exceptions: { '2027-02-08': [{ fromMs: 10 * hour, toMs: 12 * hour }] },
    notices: [
      springFestival,
      { ...springFestival, name: '复工', from: '2027-02-13', to: '2027-02-13', windows: [nine] },
    ],
  };

  it('gives its days their hours, both ends included, and a date within it comes first', () => {
    expect(dueOf(definition, beijing('2027-02-04 18:00'), 2 * hour)).toBe(beijing('2027-02-08 11:00'));
    expect(dueOf(definition, beijing('2027-02-04 18:00'), 4 * hour)).toBe(beijing('2027-02-13 10:00'));
    expect(compiled(definition).nextOpening(beijing('2027-02-08 12:00'))).toBe(beijing('2027-02-13 09:00'));
  });

  it('and a date tell what gives a day its hours, and where the next such day is', () => {
    const calendar = compiled(definition);
    const [before, first, date] = ['2027-02-04', '2027-02-05', '2027-02-08'].map((day) =>
      dayNumberOf(beijing(`${day} 00:00`)),
    );
    const sources = [before, first, date].map((dayNumber) => calendar.dayOf(dayNumber ?? 0).source);
    expect(sources).toEqual([{ by: 'weekday' }, { by: 'notice', name: '春节' }, { by: 'date' }]);
    expect(calendar.nextSpecialDay(before ?? 0)).toBe(first);
    expect(calendar.nextSpecialDay((first ?? 0) - 100)).toBe(first);
    expect(calendar.nextSpecialDay(dayNumberOf(beijing('2027-02-13 00:00')))).toBeNull();
  });

  it('may be the only time that a calendar is open', () => {
    const once = { weekdays: closedWeek, exceptions: {}, notices: [{ ...springFestival, windows: [nine] }] };
    expect(dueOf(once, beijing('2026-11-01 00:00'), 80 * hour)).toBe(beijing('2027-02-12 19:00'));
    expect(dueOf(once, beijing('2026-11-01 00:00'), 80 * hour + 1)).toBe('calendar-exhausted');
  });
});

describe('what is wrong with a calendar has a name and a place', () => {
  const open = daily(nine);
  const noticed = (...notices: (readonly [string, string, ...DayWindow[]])[]): CalendarDefinition => ({
    ...open,
    notices: notices.map(([from, to, ...windows]) => ({ name: '公告', from, to, windows })),
  });
  it.each<[string, CalendarDefinition, string]>([
    ['calendar-never-opens', { weekdays: closedWeek, exceptions: { '2026-10-01': [] } }, 'weekdays'],
    ['window-inverted', daily({ fromMs: hour, toMs: hour }), 'weekdays.0.0'],
    ['windows-overlap', daily({ fromMs: 5, toMs: 9 }, { fromMs: 0, toMs: 6 }), 'weekdays.0'],
    ['window-out-of-day', daily(nine, { fromMs: 20 * hour, toMs: day + 1 }), 'weekdays.0.1'],
    ['window-out-of-day', daily({ fromMs: -1, toMs: 5 }), 'weekdays.0.0'],
    ['window-out-of-day', daily({ fromMs: 0, toMs: 0.5 }), 'weekdays.0.0'],
    ['window-out-of-day', daily({ fromMs: 0, toMs: Number.NaN }), 'weekdays.0.0'],
    ['bad-exception-date', { ...open, exceptions: { '2026-02-30': [] } }, 'exceptions.2026-02-30'],
    ['window-inverted', { ...open, exceptions: { '2026-02-28': [{ fromMs: 9, toMs: 3 }] } }, 'exceptions.2026-02-28.0'],
    ['weekday-missing', { ...open, weekdays: open.weekdays.slice(0, 6) }, 'weekdays.6'],
    ['bad-notice-date', noticed(['2027-02-30', '2027-03-02']), 'notices.0.from'],
    ['bad-notice-date', noticed(['2027-02-01', '2027-2-2']), 'notices.0.to'],
    ['notice-inverted', noticed(['2027-02-12', '2027-02-11']), 'notices.0'],
    ['notice-too-long', noticed(['2027-01-01', '2028-01-02']), 'notices.0'],
    [
      'notices-overlap',
      noticed(['2027-02-05', '2027-02-12'], ['2027-01-01', '2027-01-01'], ['2027-02-12', '2027-02-14']),
      'notices.2',
    ],
    ['window-inverted', noticed(['2027-02-05', '2027-02-12', nine, { fromMs: 9, toMs: 3 }]), 'notices.0.1'],
    ['windows-overlap', noticed(['2027-02-05', '2027-02-12', nine, nine]), 'notices.0'],
    ['calendar-never-opens', { ...noticed(['2027-02-05', '2027-02-12']), weekdays: closedWeek }, 'weekdays'],
  ])('%s', (code, definition, place) => {
    expect(compileCalendar(definition)).toEqual({ ok: false, error: { code, place } });
  });

  it('a notice of a whole leap year is none', () => {
    expect(compileCalendar(noticed(['2028-01-01', '2028-12-31'], ['2027-12-31', '2027-12-31'])).ok).toBe(true);
  });

  it('a calendar of extra-open dates alone runs out by name instead of searching on', () => {
    const definition: CalendarDefinition = { weekdays: closedWeek, exceptions: { '2026-11-22': [nine] } };
    expect(dueOf(definition, beijing('2026-11-01 00:00'), 10 * hour)).toBe(beijing('2026-11-22 19:00'));
    expect(dueOf(definition, beijing('2026-11-01 00:00'), 10 * hour + 1)).toBe('calendar-exhausted');
    expect(compiled(definition).nextOpening(beijing('2026-11-22 18:59'))).toBe(beijing('2026-11-22 18:59'));
    expect(compiled(definition).nextOpening(beijing('2026-11-22 19:00'))).toBeNull();
  });
});
