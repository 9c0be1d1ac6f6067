import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  beijingDate,
  beijingParts,
  dayNumberOf,
  formatInstant,
  instantOf,
  parseBeijingDate,
  startOfBeijingDay,
} from '@/lib/domain/beijing-time';

const firstInstant = Date.parse('1970-01-01T00:00:00+08:00');
const lastInstant = Date.parse('9999-12-31T23:59:59.999+08:00');
const instants = fc.integer({ min: firstInstant, max: lastInstant });

describe('an instant', () => {
  it('is written with +08:00 and read back as the same second', () => {
    fc.assert(
      fc.property(instants, (at) => {
        const text = formatInstant(at);
        expect(text).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/);
        expect(Date.parse(text)).toBe(at - (((at % 1000) + 1000) % 1000));
        expect(beijingDate(at)).toBe(text.slice(0, 10));
      }),
    );
  });

  it('falls into parts that make the same instant again', () => {
    fc.assert(
      fc.property(instants, (at) => {
        expect(instantOf(beijingParts(at))).toBe(Math.floor(at / 1000) * 1000);
        expect(startOfBeijingDay(dayNumberOf(at))).toBeLessThanOrEqual(at);
        expect(startOfBeijingDay(dayNumberOf(at) + 1)).toBeGreaterThan(at);
      }),
    );
  });

  it('changes its day at 16:00 UTC', () => {
    expect(beijingDate(Date.parse('2026-11-21T15:59:59.999Z'))).toBe('2026-11-21');
    expect(beijingDate(Date.parse('2026-11-21T16:00:00.000Z'))).toBe('2026-11-22');
    expect(beijingParts(Date.parse('2026-11-21T16:00:00Z')).weekday).toBe(0);
  });
});

describe('dates', () => {
  it('follow each other without a gap through leap years and centuries', () => {
    const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
    let dayNumber = 0;
    const wrong: string[] = [];
    for (let year = 1970; year <= 2410; year += 1) {
      for (let month = 1; month <= 12; month += 1) {
        const length = month === 2 && isLeap(year) ? 29 : (lengths[month - 1] ?? 0);
        const written = (date: number) => `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
        for (let date = 1; date <= length; date += 1) {
          if (parseBeijingDate(written(date)) !== dayNumber) wrong.push(written(date));
          dayNumber += 1;
        }
        if (parseBeijingDate(written(length + 1)) !== null) wrong.push(written(length + 1));
      }
    }
    expect(wrong).toEqual([]);
  });

  it.each(['2026-1-01', '2026-01-01 ', '2026/01/01', '1969-12-31', '0001-01-01', '2026-13-01', '2026-00-10', ''])(
    'refuses %j',
    (text) => {
      expect(parseBeijingDate(text)).toBeNull();
    },
  );

  it.each([
    { year: 2026, month: 2, day: 30 },
    { year: 2026, month: 2, day: 29 },
    { year: 2026, month: 11, day: 21, hour: 25 },
    { year: 2026, month: 11, day: 21, hour: 24 },
    { year: 2026, month: 11, day: 21, minute: 60 },
    { year: 2026, month: 11, day: 21, second: 60 },
    { year: 2026, month: 11, day: 21.5 },
    { year: 2026, month: 0, day: 1 },
    { year: 1969, month: 12, day: 31 },
    { year: 10_000, month: 1, day: 1 },
    { year: Number.NaN, month: 1, day: 1 },
  ])('knows no instant of %o', (parts) => {
    expect(instantOf(parts)).toBeNull();
  });
});
