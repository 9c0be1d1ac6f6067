import { dayNumberOf, hourMs, instantOf, minuteMs } from '@/lib/domain/beijing-time';
import type { WrittenInstant } from '@/lib/domain/order-facts';

/** A date at the beginning of a text. `value` null: a null date of the back office, which means that there is none. */
export interface DateReading {
  readonly value: WrittenInstant | null;
  /** Characters that it takes. */
  readonly length: number;
}

const dayPart = /^(\d{4})(?:\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{1,2})(?![\d*])|\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日)/;
const weekday = /^\s*\(?(?:星期|周)[一二三四五六日天]\)?/;
const separator = /^(?:\s*T\s*|[\s,]+)/i;
const meridiem = /^(?:上午|下午|凌晨|早上|中午|晚上|AM|PM)/i;
const clock =
  /^(上午|下午|凌晨|早上|中午|晚上|AM|PM)?\s*(\d{1,2})\s*[:时点]\s*(\d{1,2})(?:\s*:\s*(\d{1,2})(?:\.\d+)?|\s*分(?:\s*(\d{1,2})\s*秒)?)?(?![\d:])/i;
const meridiemAfter = /^\s*(AM|PM)(?![A-Z])/i;
const zonePart = /^\s*(?:(Z)(?![A-Z])|(?:GMT|UTC)?([+-])(0\d|1[0-4]):?(00|15|30|45)(?!\d))/;

const beijingOffsetMs = 8 * hourMs;

function hourOf(written: number, named: string): number | null {
  if (named === '') return written;
  const morning = named === '上午' || named === '凌晨' || named === '早上' || named === 'AM';
  if (written > 12) return morning ? null : written;
  if (morning) return written % 12;
  if (named === '中午') return written >= 10 ? written : written + 12;
  return (written % 12) + 12;
}

interface TimeReading {
  readonly hour: number | null;
  readonly minute: number;
  readonly second: number | null;
  readonly length: number;
}

/** The time that stands behind a day, or null where the day stands alone. */
function readTime(text: string, behindIdeograph: boolean): TimeReading | null {
  const gap = separator.exec(text)?.[0].length ?? 0;
  const rest = text.slice(gap);
  if (gap === 0 && !behindIdeograph && !meridiem.test(rest)) return null;
  const time = clock.exec(rest);
  if (!time) return null;
  const after = meridiemAfter.exec(rest.slice(time[0].length));
  const named = (time[1] ?? after?.[1] ?? '').toUpperCase();
  const second = time[4] ?? time[5];
  return {
    hour: hourOf(Number(time[2]), named),
    minute: Number(time[3]),
    second: second === undefined ? null : Number(second),
    length: gap + time[0].length + (after?.[0].length ?? 0),
  };
}

/**
 * Reads the date and the time that a clean text begins with, in the shapes that Chinese back offices use. No zone means
 * Beijing; a written zone is honoured. A year-less or relative date is none. null: the text begins with no date, or with one that
 * cannot be.
 * @example readDate('2026年11月2日 13:05 复制') // { value: { at: 2026-11-02T13:05+08:00, precision: 'minute' }, length: 16 }
 */
export function readDate(text: string): DateReading | null {
  const written = dayPart.exec(text);
  if (!written) return null;
  const day = {
    year: Number(written[1]),
    month: Number(written[3] ?? written[5]),
    day: Number(written[4] ?? written[6]),
  };
  let length = written[0].length;
  length += weekday.exec(text.slice(length))?.[0].length ?? 0;
  const time = readTime(text.slice(length), /[日一二三四五六天)]$/.test(text.slice(0, length)));
  length += time?.length ?? 0;
  if (day.year <= 1970) return { value: null, length };
  if (day.year < 2000 || day.year > 2100 || time?.hour === null) return null;
  if (!time) {
    const at = instantOf(day);
    return at === null ? null : { value: { at, precision: 'day' }, length };
  }
  const at = instantOf({ ...day, hour: time.hour, minute: time.minute, second: time.second ?? 0 });
  if (at === null) return null;
  const zone = zonePart.exec(text.slice(length));
  const precision = time.second === null ? 'minute' : 'second';
  return { value: { at: at + zoneShift(zone), precision }, length: length + (zone?.[0].length ?? 0) };
}

/** What has to be added to an instant that was taken for Beijing time. */
function zoneShift(zone: RegExpExecArray | null): number {
  if (!zone) return 0;
  if (zone[1]) return beijingOffsetMs;
  const offset = (Number(zone[3]) * 60 + Number(zone[4])) * minuteMs;
  return beijingOffsetMs - (zone[2] === '-' ? -offset : offset);
}

const unitMs = { day: 0, minute: minuteMs, second: 1000 } as const;

/** Whether two written instants may be the same one: equal at the coarser of their precisions. */
export function agree(a: WrittenInstant, b: WrittenInstant): boolean {
  if (a.precision === 'day' || b.precision === 'day') return sameDay(a, b);
  const unit = Math.max(unitMs[a.precision], unitMs[b.precision]);
  return Math.floor(a.at / unit) === Math.floor(b.at / unit);
}

export const sameDay = (a: WrittenInstant, b: WrittenInstant): boolean => dayNumberOf(a.at) === dayNumberOf(b.at);
