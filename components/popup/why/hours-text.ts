import { hourMs, minuteMs } from '@/lib/domain/beijing-time';
import { type CalendarDefinition, type DayWindow, sortedWindows } from '@/lib/domain/tickets/calendar-definition';
import type { WhyTranslate } from './why-text';

/** Beyond so many different stretches of days a sentence is no help any more; the table of stretches is. */
const mostStretches = 3;
const mondayFirst = [1, 2, 3, 4, 5, 6, 0] as const;

const clockText = (timeOfDayMs: number): string => {
  const minutes = Math.floor((timeOfDayMs % hourMs) / minuteMs);
  return `${Math.floor(timeOfDayMs / hourMs)}:${String(minutes).padStart(2, '0')}`;
};

const windowsText = (t: WhyTranslate, windows: readonly DayWindow[]): string =>
  sortedWindows(windows)
    .map(({ fromMs, toMs }) => `${clockText(fromMs)}–${clockText(toMs)}`)
    .join(t('hours.join-days'));

interface Stretch {
  readonly days: (typeof mondayFirst)[number][];
  readonly windows: string;
}

/**
 * A shop's weekly hours in words; days of a year of their own are not part of it.
 *
 * @example hoursText(t, everyDay9to19) // '每天 9:00–19:00'
 * @example hoursText(t, fiveDays) // '周一至周五 9:00–12:00、13:30–18:00'
 */
export function hoursText(t: WhyTranslate, { weekdays }: CalendarDefinition): string {
  const stretches: Stretch[] = [];
  for (const day of mondayFirst) {
    const windows = windowsText(t, weekdays[day] ?? []);
    const last = stretches.at(-1);
    if (last?.windows === windows) last.days.push(day);
    else stretches.push({ days: [day], windows });
  }
  const [first, ...others] = stretches;
  if (first && others.length === 0) return first.windows === '' ? t('hours.never') : everyDay(t, first.windows);

  const told = stretches.filter(({ windows }) => windows !== '');
  if (told.length > mostStretches) return t('hours.set');
  return told.map(({ days, windows }) => t('hours.days', { days: daysText(t, days), windows })).join(t('hours.join'));
}

const everyDay = (t: WhyTranslate, windows: string): string => t('hours.every-day', { windows });

function daysText(t: WhyTranslate, days: Stretch['days']): string {
  const [first, ...others] = days.map((day) => t(`weekday.${day}`));
  const last = others.at(-1);
  if (first === undefined || last === undefined) return first ?? '';
  return others.length === 1
    ? `${first}${t('hours.join-days')}${last}`
    : t('hours.day-range', { from: first, to: last });
}
