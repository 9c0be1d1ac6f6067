import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { percentile } from '@/lib/domain/reports/percentile';
import { responseTimes } from '@/lib/domain/reports/response-times';
import { statisticsOf } from '@/lib/domain/reports/ticket-statistics';
import { onTimeRate, totalOf, type VerdictCounts } from '@/lib/domain/reports/verdict-counts';
import { anyOutcomes } from './outcomes';

const ascending = (values: readonly number[]) => [...values].sort((a, b) => a - b);
const inBeijing = (at: number, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', ...options }).format(at);
const sum = (all: readonly VerdictCounts[]) =>
  all.reduce((a, b) => ({ onTime: a.onTime + b.onTime, late: a.late + b.late, unknown: a.unknown + b.unknown }), {
    onTime: 0,
    late: 0,
    unknown: 0,
  });

describe('a percentile', () => {
  test('is the smallest value that enough of the others do not exceed', () => {
    const values = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 100 }), (all, percent) => {
        const enough = (value: number) => all.filter((it) => it <= value).length * 100 >= percent * all.length;
        expect(percentile(ascending(all), percent)).toBe(Math.min(...all.filter(enough)));
      }),
    );
  });

  test.each([
    [[10, 20, 30, 40], 50, 20],
    [[10, 20, 30], 50, 20],
    [[7], 90, 7],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 90, 9],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], 90, 10],
  ])('of %j at %i is %i', (values, percent, expected) => {
    expect(percentile(values, percent)).toBe(expected);
  });

  test('of nothing is none', () => {
    expect(percentile([], 50)).toBeNull();
  });
});

describe('statistics', () => {
  test('count every ticket once, whichever way they are divided', () => {
    fc.assert(
      fc.property(anyOutcomes, (outcomes) => {
        const { counts, byKind, byDueHour, byDueWeekday } = statisticsOf(outcomes);
        expect(totalOf(counts)).toBe(outcomes.length);
        for (const division of [byKind.map((entry) => entry.counts), byDueHour, byDueWeekday]) {
          expect(sum(division)).toEqual(counts);
        }
        expect([byDueHour.length, byDueWeekday.length]).toEqual([24, 7]);
      }),
    );
  });

  test('find hour and weekday in Beijing, as another calendar finds them', () => {
    const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
    fc.assert(
      fc.property(anyOutcomes, (outcomes) => {
        const { byDueHour, byDueWeekday } = statisticsOf(outcomes);
        const late = outcomes.filter(({ verdict }) => verdict === 'late');
        for (const [hour, counts] of byDueHour.entries()) {
          const here = late.filter(({ dueAt }) => Number(inBeijing(dueAt, { hour: '2-digit' })) === hour);
          expect(counts.late).toBe(here.length);
        }
        for (const [weekday, counts] of byDueWeekday.entries()) {
          const here = late.filter(({ dueAt }) => inBeijing(dueAt, { weekday: 'short' }) === days[weekday]);
          expect(counts.late).toBe(here.length);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('leave what is unknown out of the rate, and have none where nothing could be judged', () => {
    fc.assert(
      fc.property(anyOutcomes, (outcomes) => {
        const { counts, onTimeRate: rate } = statisticsOf(outcomes);
        const judged = outcomes.filter(({ verdict }) => verdict !== 'unknown');
        expect(rate).toBe(statisticsOf(judged).onTimeRate);
        if (rate === null) expect(counts.onTime + counts.late).toBe(0);
        else expect(Math.round(rate * judged.length)).toBe(counts.onTime);
      }),
    );
    expect(onTimeRate({ onTime: 3, late: 1, unknown: 9 })).toBe(0.75);
  });

  test('measure counted and natural time apart, and say which times are bounds only', () => {
    fc.assert(
      fc.property(anyOutcomes, (outcomes) => {
        for (const times of responseTimes(outcomes)) {
          const timed = outcomes.filter(({ mode, verdict }) => mode === times.mode && verdict !== 'unknown');
          const used = ascending(timed.map(({ usedMs }) => usedMs));
          expect(times).toEqual({
            mode: times.mode,
            tickets: timed.length,
            medianMs: used[Math.ceil(used.length / 2) - 1],
            p90Ms: used[Math.ceil(used.length * 0.9) - 1],
            atMost: timed.filter(({ closedBy, verdict }) => closedBy !== 'handled' && verdict === 'on-time').length,
            atLeast: timed.filter(({ estimated }) => estimated).length,
          });
        }
        const modes = new Set(outcomes.filter(({ verdict }) => verdict !== 'unknown').map(({ mode }) => mode));
        expect(responseTimes(outcomes).length).toBe(modes.size);
      }),
    );
  });

  test('name a kind of the shop by the name that it was given last', () => {
    fc.assert(
      fc.property(anyOutcomes, (outcomes) => {
        for (const { kind, ownKindName, counts } of statisticsOf(outcomes).byKind) {
          const ofKind = outcomes.filter((outcome) => outcome.kind === kind);
          expect(totalOf(counts)).toBe(ofKind.length);
          const names = ofKind.flatMap((outcome) => outcome.ownKindName ?? []);
          expect(ownKindName).toBe(names.at(-1) ?? null);
        }
      }),
    );
  });
});
