import { beijingParts, dayMs, hourMs, minuteMs } from '@/lib/domain/beijing-time';
import type { TextParams } from '@/lib/locales/translate';

/** The keys that these functions need; every surface has them from the common file. */
type WhenKey =
  | 'date.day'
  | 'date.day-with-year'
  | 'date.time'
  | 'duration.days'
  | 'duration.days-hours'
  | 'duration.hours'
  | 'duration.hours-minutes'
  | 'duration.minutes'
  | 'duration.under-a-minute';
export type WhenTexts = (key: WhenKey, params?: TextParams) => string;

const twoDigits = (n: number): string => String(n).padStart(2, '0');

/**
 * A Beijing day for people; the year is told where it is not that of `now`.
 *
 * @example dayText(t, Date.parse('2026-11-22T11:40:00+08:00'), now) // '11月22日'
 */
export function dayText(t: WhenTexts, at: number, now: number): string {
  const { year, month, day } = beijingParts(at);
  return year === beijingParts(now).year
    ? t('date.day', { month, day })
    : t('date.day-with-year', { year, month, day });
}

/**
 * An instant for people, in Beijing time, to the minute.
 *
 * @example whenText(t, Date.parse('2026-11-22T11:40:00+08:00'), now) // '11月22日 11:40'
 */
export function whenText(t: WhenTexts, at: number, now: number): string {
  const { hour, minute } = beijingParts(at);
  return t('date.time', { date: dayText(t, at, now), time: `${twoDigits(hour)}:${twoDigits(minute)}` });
}

/**
 * A duration for people, rounded down: whole days and hours from a day on, hours and minutes below it.
 *
 * @example durationText(t, 3 * hourMs + 20 * minuteMs) // '3 小时 20 分'
 */
export function durationText(t: WhenTexts, durationMs: number): string {
  const days = Math.floor(durationMs / dayMs);
  const hours = Math.floor((durationMs % dayMs) / hourMs);
  const minutes = Math.floor((durationMs % hourMs) / minuteMs);
  if (days > 0) return hours > 0 ? t('duration.days-hours', { days, hours }) : t('duration.days', { days });
  if (hours > 0) return minutes > 0 ? t('duration.hours-minutes', { hours, minutes }) : t('duration.hours', { hours });
  return minutes > 0 ? t('duration.minutes', { minutes }) : t('duration.under-a-minute');
}
