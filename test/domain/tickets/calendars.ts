import fc from 'fast-check';
import {
  type BusinessCalendar,
  type CalendarDefinition,
  compileCalendar,
  type DayWindow,
} from '@/lib/domain/tickets/business-calendar';
import type { CalendarNotice } from '@/lib/domain/tickets/calendar-definition';

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** An instant written as Beijing's clock shows it: '2026-11-21 17:30' or with seconds. */
export const beijing = (written: string): number => Date.parse(`${written.replace(' ', 'T')}+08:00`);

/** The stretch in which random instants lie: a Thursday and the weeks after it. */
export const stretchStart = beijing('2026-12-31 00:00');
export const stretchDays = 24;

/** Up to three windows that do not overlap but may touch, with ends on multiples of `unit`; 24:00 is one of them. */
const windowsOf = (unit: number): fc.Arbitrary<readonly DayWindow[]> =>
  fc.uniqueArray(fc.nat(day / unit), { minLength: 0, maxLength: 6 }).map((edges) => {
    const sorted = edges.sort((a, b) => a - b).map((edge) => edge * unit);
    return sorted.flatMap((fromMs, index) => {
      const toMs = sorted[index + 1];
      return index % 2 === 0 && toMs !== undefined ? [{ fromMs, toMs }] : [];
    });
  });

const touching: fc.Arbitrary<readonly DayWindow[]> = fc.constant([
  { fromMs: 0, toMs: 9 * hour },
  { fromMs: 9 * hour, toMs: day },
]);

const dateAfter = (days: number): string => new Date(stretchStart + 8 * hour + days * day).toISOString().slice(0, 10);

/** Up to three stretches of days that do not overlap, in any order. */
const notices = (windows: fc.Arbitrary<readonly DayWindow[]>): fc.Arbitrary<readonly CalendarNotice[]> =>
  fc
    .tuple(
      fc.uniqueArray(fc.integer({ min: -9, max: stretchDays }), { maxLength: 6 }),
      fc.array(windows, { minLength: 3, maxLength: 3 }),
    )
    .map(([edges, hours]) => {
      const sorted = edges.sort((a, b) => a - b);
      return hours.flatMap((of, index) => {
        const [first, last] = [sorted[2 * index], sorted[2 * index + 1]];
        if (first === undefined || last === undefined) return [];
        return [{ name: `公告${index % 2}`, from: dateAfter(first), to: dateAfter(last), windows: of }];
      });
    })
    .map((list) => list.reverse());

/** Any calendar, also one that never opens. */
export const definitions = (unit = minute): fc.Arbitrary<CalendarDefinition> => {
  const windows = fc.oneof({ weight: 6, arbitrary: windowsOf(unit) }, { weight: 1, arbitrary: touching });
  return fc.record(
    {
      weekdays: fc.array(windows, { minLength: 7, maxLength: 7 }),
      exceptions: fc
        .array(fc.tuple(fc.integer({ min: -3, max: stretchDays }).map(dateAfter), windows), { maxLength: 8 })
        .map((entries) => Object.fromEntries(entries)),
      notices: notices(windows),
    },
    { requiredKeys: ['weekdays', 'exceptions'] },
  );
};

/** An instant of the stretch to the millisecond, not too near its end. */
export const instants: fc.Arbitrary<number> = fc
  .integer({ min: 0, max: (stretchDays - 14) * day })
  .map((offset) => stretchStart + offset);

export function compiled(definition: CalendarDefinition): BusinessCalendar {
  const result = compileCalendar(definition);
  if (!result.ok) throw new Error(`does not compile: ${result.error.code} at ${result.error.place}`);
  return result.value;
}

/** Only calendars that compile. */
export const openDefinitions = (unit = minute): fc.Arbitrary<CalendarDefinition> =>
  definitions(unit).filter((definition) => compileCalendar(definition).ok);
