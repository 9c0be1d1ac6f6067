import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readShape } from '@/lib/page-adapters/label-reading/shapes';
import { onlyCountdown, readCountdown } from '@/lib/page-adapters/tickets/countdown';

const dayMs = 86_400_000;
const hourMs = 3_600_000;
const two = (value: number): string => String(value).padStart(2, '0');
const left = fc.record({
  days: fc.integer({ min: 0, max: 30 }),
  hours: fc.integer({ min: 0, max: 23 }),
  minutes: fc.integer({ min: 0, max: 59 }),
  seconds: fc.integer({ min: 0, max: 59 }),
});
type Left = typeof left extends fc.Arbitrary<infer Value> ? Value : never;

const forms: readonly (readonly [string, (of: Left) => string])[] = [
  ['in words', ({ days, hours, minutes }) => `还剩${days}天${hours}小时${minutes}分`],
  ['in words with seconds', ({ days, hours, minutes, seconds }) => `${days}天${hours}时${minutes}分钟${seconds}秒`],
  ['as a clock', ({ days, hours, minutes, seconds }) => `${days}天 ${two(hours)}:${two(minutes)}:${two(seconds)}`],
  [
    'as a clock without days',
    ({ days, hours, minutes, seconds }) => `剩余${two(days * 24 + hours)}:${two(minutes)}:${two(seconds)}`,
  ],
];

/** What a countdown with its label is read as; null: none. */
const readAs = (text: string) => {
  const reading = readShape('countdown', text);
  return reading.state === 'value' && reading.length === text.length ? readCountdown(reading.value) : { leftMs: null };
};

describe('a countdown', () => {
  it.each(forms)('%s is read to the minute', (_name, write) => {
    fc.assert(
      fc.property(left, (of) => {
        expect(readAs(write(of))).toEqual({ leftMs: of.days * dayMs + of.hours * hourMs + of.minutes * 60_000 });
      }),
    );
  });

  it.each(['已超时2小时', '已超时', '超时 1天3小时', '已逾期5分钟'])('%s has nothing left', (text) => {
    expect(readAs(text)).toEqual({ leftMs: 0 });
  });

  it.each(['03:05', '2026-11-05 13:05:22', '13:65:00', '未超时', '超时提醒', '已超时工单'])('%s is none', (text) => {
    expect(readAs(text)).toEqual({ leftMs: null });
  });

  it('that leaves the smaller units out says in which unit it counts, so that what is left lies within one', () => {
    fc.assert(
      fc.property(left, ({ days, hours, minutes, seconds }) => {
        const trueMs = days * dayMs + hours * hourMs + minutes * 60_000 + seconds * 1_000;
        for (const text of [`还剩${days}天`, `还剩${days}天${hours}小时`, `剩余${days * 24 + hours}小时`]) {
          const { leftMs, leftUnitMs = 60_000 } = readAs(text);
          expect(leftMs).toBeLessThanOrEqual(trueMs);
          expect((leftMs ?? 0) + leftUnitMs).toBeGreaterThan(trueMs);
        }
      }),
    );
    expect(readAs('还剩5小时')).toEqual({ leftMs: 5 * hourMs, leftUnitMs: hourMs });
    expect(readAs('还剩2天')).toEqual({ leftMs: 2 * dayMs, leftUnitMs: dayMs });
  });

  it('of more than a year is none, however many digits it has', () => {
    const digits = fc.oneof(
      fc.integer({ min: 0, max: 40 }).map(String),
      fc.array(fc.constantFrom(...'0123456789'), { minLength: 1, maxLength: 400 }).map((all) => all.join('')),
    );
    const written = fc.tuple(
      fc.array(fc.tuple(digits, fc.constantFrom('天', '日', '小时', '时', '分', '分钟', '秒'))),
      digits,
    );
    fc.assert(
      fc.property(written, fc.constantFrom('还剩', '剩余', '', '已超时'), ([parts, clock], before) => {
        for (const text of [parts.flat().join(''), `${parts.flat().join('')}${clock}:05:06`]) {
          for (const { leftMs, leftUnitMs = 1 } of [readCountdown(before + text), readAs(before + text)]) {
            expect(leftMs === null || (leftMs >= 0 && leftMs <= 366 * dayMs)).toBe(true);
            expect(leftUnitMs).toBeGreaterThan(0);
          }
        }
      }),
    );
    expect(readAs('还剩366天')).toEqual({ leftMs: 366 * dayMs, leftUnitMs: dayMs });
    for (const text of ['还剩367天', '还剩99999999999天', `还剩${'9'.repeat(400)}分`, '剩余999999999分'])
      expect(readAs(text)).toEqual({ leftMs: null });
  });

  it('that a row shows twice is read once, and two that differ are none', () => {
    expect(onlyCountdown(['还剩5小时', '5小时'])).toEqual({ leftMs: 5 * hourMs, leftUnitMs: hourMs });
    expect(onlyCountdown(['还剩5小时', '还剩5小时0分'])).toEqual({ leftMs: null });
    expect(onlyCountdown([])).toEqual({ leftMs: null });
  });
});
