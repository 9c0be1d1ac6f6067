import { hourMs, minuteMs } from '@/lib/domain/beijing-time';
import { type CalendarDefinition, type DayWindow, sortedWindows } from '@/lib/domain/tickets/calendar-definition';
import type { DueSegment, SegmentReason } from '@/lib/domain/tickets/due-explanation';
import type { Translate } from '@/lib/locales/translate';
import type zhCN from '@/lib/locales/zh-CN/clock-words.json';

/** The words in which popup and options tell of hours and of what counts. */
type ClockWords = Translate<keyof typeof zhCN>;

/** Beyond so many different stretches of days a sentence is no help any more; the table of stretches is. */
const mostStretches = 3;
const mondayFirst = [1, 2, 3, 4, 5, 6, 0] as const;

const clockText = (timeOfDayMs: number): string => {
  const minutes = Math.floor((timeOfDayMs % hourMs) / minuteMs);
  return `${Math.floor(timeOfDayMs / hourMs)}:${String(minutes).padStart(2, '0')}`;
};

const windowsText = (t: ClockWords, windows: readonly DayWindow[]): string =>
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
export function hoursText(t: ClockWords, { weekdays }: CalendarDefinition): string {
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

const everyDay = (t: ClockWords, windows: string): string => t('hours.every-day', { windows });

function daysText(t: ClockWords, days: Stretch['days']): string {
  const [first, ...others] = days.map((day) => t(`weekday.${day}`));
  const last = others.at(-1);
  if (first === undefined || last === undefined) return first ?? '';
  return others.length === 1
    ? `${first}${t('hours.join-days')}${last}`
    : t('hours.day-range', { from: first, to: last });
}

/**
 * Why a stretch counts or the clock stands still in it.
 *
 * @example reasonText(t, { type: 'closed-notice', name: '春节' }) // '“春节”休息'
 */
export function reasonText(t: ClockWords, why: SegmentReason): string {
  switch (why.type) {
    case 'counted':
      return t(`reason.counted-${why.by}`, { name: why.name ?? '' });
    case 'paused':
      return t(why.incidentId === null ? 'reason.paused' : 'reason.paused-incident', { reason: why.reason });
    case 'closed-notice':
      return t('reason.closed-notice', { name: why.name });
    default:
      return t(`reason.${why.type}`);
  }
}

/**
 * The same for a segment as it is told; of the one that sums up what is too long to be told it says that.
 *
 * @example segmentText(t, segment) // '工作时间'
 */
export const segmentText = (
  t: ClockWords,
  { from, to, countedMs, why }: Pick<DueSegment, 'from' | 'to' | 'countedMs' | 'why'>,
): string => (countedMs > 0 && countedMs < to - from ? t('reason.rest') : reasonText(t, why));
