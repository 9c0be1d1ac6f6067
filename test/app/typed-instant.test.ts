import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTypedInstant } from '@/lib/app/typed-instant';
import { beijingParts } from '@/lib/domain/beijing-time';

const two = (n: number) => String(n).padStart(2, '0');
const instants = fc
  .integer({ min: Date.parse('2000-01-01'), max: Date.parse('2099-12-31') })
  .map((at) => at - (at % 1000));

const now = Date.parse('2026-11-21T12:00:00+08:00');

describe('parseTypedInstant', () => {
  it('reads back every usual way of writing an instant', () => {
    fc.assert(
      fc.property(instants, (at) => {
        const { year, month, day, hour, minute, second } = beijingParts(at);
        const clock = `${two(hour)}:${two(minute)}`;
        const minuteAt = at - second * 1000;
        for (const text of [
          `${year}-${two(month)}-${two(day)} ${clock}`,
          `${year}/${month}/${day} ${clock}`,
          `${year}年${month}月${day}日 ${hour}时${minute}分`,
          `${year}年${month}月${day}日${hour}：${two(minute)}`,
          ` ${year}.${month}.${day} ${clock} `,
          `${year} 年 ${month} 月 ${day} 日 ${clock}`,
        ])
          expect(parseTypedInstant(text, now)).toEqual({ at: minuteAt, precision: 'minute' });
        expect(parseTypedInstant(`${year}-${month}-${day} ${clock}:${two(second)}`, now)).toEqual({
          at,
          precision: 'second',
        });
      }),
    );
  });

  it('reads a day as a day', () => {
    const at = Date.parse('2026-11-02T00:00:00+08:00');
    for (const text of ['2026-11-02', '2026年11月2日', '20261102', '２０２６-１１-２'])
      expect(parseTypedInstant(text, now)).toEqual({ at, precision: 'day' });
  });

  it.each([
    '',
    '昨天',
    '11-02',
    '2026-02-30',
    '2026-13-01',
    '2026-11-02 25:00',
    '2026-11-02 13',
    '0001-01-01 00:00:00',
    '3 天前',
  ])('does not guess from %j', (text) => {
    expect(parseTypedInstant(text, now)).toBeNull();
  });

  it('takes a day without its year for the latest that is not ahead, and a time alone for today', () => {
    const minute = (text: string) => ({ at: Date.parse(`${text}:00+08:00`), precision: 'minute' });
    expect(parseTypedInstant('11-20 17:40', now)).toEqual(minute('2026-11-20T17:40'));
    expect(parseTypedInstant('11月22日 17:40', now)).toEqual(minute('2025-11-22T17:40'));
    expect(parseTypedInstant('09:05', now)).toEqual(minute('2026-11-21T09:05'));
    expect(parseTypedInstant('昨天 17:40', now)).toEqual(minute('2026-11-20T17:40'));
  });
});
