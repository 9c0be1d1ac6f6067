import { timeText } from '@/lib/app/tickets/draft-hours';
import { dayMs, hourMs, minuteMs } from '@/lib/domain/beijing-time';
import type { DayWindow } from '@/lib/domain/tickets/business-calendar';
import { sortedWindows } from '@/lib/domain/tickets/calendar-definition';
import type { OptionsTranslate } from '../options-text';

/** A time of day for people, the end of the day as 24:00. @example timeOfDayText(dayMs) // '24:00' */
const timeOfDayText = (ms: number): string => (ms === dayMs ? '24:00' : timeText(ms));

/**
 * The hours of a day for people.
 * @example hoursText(t, [{ fromMs: 9 * hourMs, toMs: 19 * hourMs }]) // '09:00–19:00'
 */
export function hoursText(t: OptionsTranslate, windows: readonly DayWindow[]): string {
  if (windows.length === 0) return t('hours.closed');
  return sortedWindows(windows)
    .map(({ fromMs, toMs }) => `${timeOfDayText(fromMs)}–${timeOfDayText(toMs)}`)
    .join(t('list.separator'));
}

/**
 * A limit for people, in hours however many: a day of counted time would be mistaken for one of the calendar.
 * @example limitText(t, 24 * hourMs) // '24 小时'
 */
export function limitText(t: OptionsTranslate, limitMs: number): string {
  const hours = Math.floor(limitMs / hourMs);
  const minutes = Math.floor((limitMs % hourMs) / minuteMs);
  if (hours === 0) return minutes > 0 ? t('duration.minutes', { minutes }) : t('duration.under-a-minute');
  return minutes > 0 ? t('duration.hours-minutes', { hours, minutes }) : t('duration.hours', { hours });
}

/** The keys of the names of the weekdays; 0 is Sunday. */
export const weekdayKeys = [
  'weekday.0',
  'weekday.1',
  'weekday.2',
  'weekday.3',
  'weekday.4',
  'weekday.5',
  'weekday.6',
] as const;

/** As a week is read: from Monday to Sunday. */
export const weekdaysInOrder = [1, 2, 3, 4, 5, 6, 0] as const;
