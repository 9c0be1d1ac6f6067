import { hourMs, minuteMs } from '@/lib/domain/beijing-time';
import type { CalendarDefinition, DayWindow } from '@/lib/domain/tickets/calendar-definition';
import type { OptionsTranslate } from '../options-text';

const mondayFirst = [1, 2, 3, 4, 5, 6, 0] as const;

const timeOfDay = (ms: number): string =>
  `${String(Math.floor(ms / hourMs)).padStart(2, '0')}:${String(Math.floor((ms % hourMs) / minuteMs)).padStart(2, '0')}`;

const windowsText = (t: OptionsTranslate, windows: readonly DayWindow[]): string =>
  windows.length === 0
    ? t('evidence.hours.closed')
    : windows.map(({ fromMs, toMs }) => `${timeOfDay(fromMs)}–${timeOfDay(toMs)}`).join(t('evidence.list-comma'));

/**
 * The weekly hours of a calendar in words, weekdays with the same hours together. Single dates and notices are told by the
 * segments that they make.
 * @example hoursText(t, everyDay9to19) // '每天 09:00–19:00'
 */
export function hoursText(t: OptionsTranslate, { weekdays }: CalendarDefinition): string {
  const byHours = new Map<string, (typeof mondayFirst)[number][]>();
  for (const weekday of mondayFirst) {
    const hours = windowsText(t, weekdays[weekday] ?? []);
    byHours.set(hours, [...(byHours.get(hours) ?? []), weekday]);
  }
  if (byHours.size === 1) return t('evidence.hours.every-day', { hours: [...byHours.keys()].join('') });
  return [...byHours]
    .map(([hours, days]) => {
      const names = days.map((weekday) => t(`weekday.${weekday}`)).join(t('evidence.list-comma'));
      return t('evidence.hours.on', { days: names, hours });
    })
    .join(t('evidence.hours.between'));
}
