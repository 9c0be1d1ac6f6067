import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDate } from '@/lib/page-adapters/label-reading/dates';
import { cleanText } from '@/lib/page-adapters/label-reading/text';

const dayMs = 86_400_000;
const two = (value: number): string => String(value).padStart(2, '0');
const instants = fc.integer({ min: Date.UTC(2001, 0, 1), max: Date.UTC(2099, 11, 30) });

/** The wall clock of Beijing, by the eight hours that it is ahead of UTC. */
function clock(at: number) {
  const [date = '', time = ''] = new Date(at + 8 * 3_600_000).toISOString().split('T');
  const [year = '', month = '', day = ''] = date.split('-');
  const [hour = '', minute = '', second = ''] = time.slice(0, 8).split(':');
  return { year, month, day, hour, minute, second };
}
type Clock = ReturnType<typeof clock>;

const days: ((c: Clock) => string)[] = [
  (c) => `${c.year}-${c.month}-${c.day}`,
  (c) => `${c.year}/${Number(c.month)}/${Number(c.day)}`,
  (c) => `${c.year}.${c.month}.${c.day}`,
  (c) => `${c.year}年${Number(c.month)}月${Number(c.day)}日`,
];
const seconds: ((c: Clock) => string)[] = [
  (c) => ` ${c.hour}:${c.minute}:${c.second}`,
  (c) => ` ${Number(c.hour)}时${Number(c.minute)}分${Number(c.second)}秒`,
  (c) => `T${c.hour}:${c.minute}:${c.second}+08:00`,
  (c) => ` ${Number(c.hour) < 12 ? '上午' : '下午'} ${Number(c.hour) % 12 || 12}:${c.minute}:${c.second}`,
];
const wide = (text: string): string =>
  text.replace(/[0-9:]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

test('a date written in any usual shape, half or full width, is read back to the second', () => {
  fc.assert(
    fc.property(
      instants,
      fc.constantFrom(...days),
      fc.constantFrom(...seconds),
      fc.boolean(),
      (at, day, time, isWide) => {
        const c = clock(at);
        const text = cleanText(isWide ? wide(day(c) + time(c)) : day(c) + time(c));
        const read = readDate(text);
        expect(read?.value).toEqual({ at: Math.floor(at / 1000) * 1000, precision: 'second' });
        expect(read?.length).toBe(text.length);
      },
    ),
  );
});

test('a time may stand right behind 日', () => {
  fc.assert(
    fc.property(instants, (at) => {
      const c = clock(at);
      const text = `${c.year}年${c.month}月${Number(c.day)}日${c.hour}:${c.minute}:${c.second}`;
      expect(readDate(text)).toEqual({
        value: { at: Math.floor(at / 1000) * 1000, precision: 'second' },
        length: text.length,
      });
    }),
  );
});

test('a day alone is the first instant of that day in Beijing', () => {
  fc.assert(
    fc.property(instants, fc.constantFrom(...days), (at, day) => {
      const midnight = Math.floor((at + 8 * 3_600_000) / dayMs) * dayMs - 8 * 3_600_000;
      expect(readDate(day(clock(at)))?.value).toEqual({ at: midnight, precision: 'day' });
    }),
  );
});

test('a zone that is written is honoured', () => {
  fc.assert(
    fc.property(instants, fc.integer({ min: -12, max: 14 }), (at, hours) => {
      const whole = Math.floor(at / 1000) * 1000;
      const zone = `${hours < 0 ? '-' : '+'}${two(Math.abs(hours))}:00`;
      const local = new Date(whole + hours * 3_600_000).toISOString().slice(0, 19);
      expect(readDate(`${local}${zone}`)?.value?.at).toBe(whole);
    }),
  );
});

test.each(['0001-01-01 00:00:00', '0000-00-00 00:00:00', '1970-01-01 08:00:00', '1970-01-01'])(
  '%s means none',
  (text) => {
    expect(readDate(text)).toEqual({ value: null, length: text.length });
  },
);

test.each([
  '2026-02-30',
  '2026-13-01 10:00',
  '2026-11-02 25:00:00',
  '11-02 13:05',
  '昨天 13:05',
  '3天前',
  '26-11-02',
  '2026-11-0213:05',
])('%s is no date', (text) => {
  expect(readDate(text)).toBeNull();
});
