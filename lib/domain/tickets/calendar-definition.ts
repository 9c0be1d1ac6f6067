import { dayMs, hourMs, parseBeijingDate } from '@/lib/domain/beijing-time';
import type { Problem } from '@/lib/domain/result';

/** A half-open span of a Beijing day in milliseconds after midnight, `from < to`, `to` at most 24 h. */
export interface DayWindow {
  readonly fromMs: number;
  readonly toMs: number;
}

/**
 * When time counts. Windows of a day do not overlap. Dates are Beijing days as `YYYY-MM-DD`.
 * A date in `exceptions` replaces the weekday's windows: none for a closed date, any for an extra-open one.
 */
export interface CalendarDefinition {
  /** Index 0 is Sunday. */
  readonly weekdays: readonly (readonly DayWindow[])[];
  readonly exceptions: Readonly<Record<string, readonly DayWindow[]>>;
  /** Stretches of days with hours of their own; an exception of one day comes before them. */
  readonly notices?: readonly CalendarNotice[] | undefined;
}

/** What a shop announced for some days: 春节 2027-02-05 to 2027-02-12, closed. */
export interface CalendarNotice {
  readonly name: string;
  /** First and last Beijing day, YYYY-MM-DD, both included. */
  readonly from: string;
  readonly to: string;
  /** None: closed. */
  readonly windows: readonly DayWindow[];
}

const nineToNineteen: readonly DayWindow[] = [{ fromMs: 9 * hourMs, toMs: 19 * hourMs }];

/** 周一至周日 09:00–19:00, article [B]; product.md rule 4. */
export const everyDay9to19: CalendarDefinition = {
  weekdays: Array.from({ length: 7 }, () => nineToNineteen),
  exceptions: {},
};

export type CalendarProblem = Problem<
  | 'calendar-never-opens'
  | 'window-inverted'
  | 'windows-overlap'
  | 'window-out-of-day'
  | 'bad-exception-date'
  | 'weekday-missing'
  | 'bad-notice-date'
  | 'notice-inverted'
  | 'notice-too-long'
  | 'notices-overlap'
>;

/** A longer notice is a mistyped year. */
const longestNoticeDays = 366;

/** @example sortedWindows([{ fromMs: 5, toMs: 6 }, { fromMs: 1, toMs: 2 }])[0] // { fromMs: 1, toMs: 2 } */
export const sortedWindows = (windows: readonly DayWindow[]): readonly DayWindow[] =>
  [...windows].sort((a, b) => a.fromMs - b.fromMs);

const isTimeOfDay = (ms: number): boolean => Number.isInteger(ms) && ms >= 0 && ms <= dayMs;

function problemOfWindows(windows: readonly DayWindow[], place: string): CalendarProblem | null {
  for (const [index, { fromMs, toMs }] of windows.entries()) {
    if (!isTimeOfDay(fromMs) || !isTimeOfDay(toMs)) return { code: 'window-out-of-day', place: `${place}.${index}` };
    if (fromMs >= toMs) return { code: 'window-inverted', place: `${place}.${index}` };
  }
  let closedUntil = 0;
  for (const { fromMs, toMs } of sortedWindows(windows)) {
    if (fromMs < closedUntil) return { code: 'windows-overlap', place };
    closedUntil = toMs;
  }
  return null;
}

function problemOfWeekdays(weekdays: CalendarDefinition['weekdays']): CalendarProblem | null {
  for (let weekday = 0; weekday < 7; weekday += 1) {
    const windows = weekdays[weekday];
    const place = `weekdays.${weekday}`;
    if (!windows) return { code: 'weekday-missing', place };
    const problem = problemOfWindows(windows, place);
    if (problem) return problem;
  }
  return null;
}

function problemOfExceptions(exceptions: CalendarDefinition['exceptions']): CalendarProblem | null {
  for (const [date, windows] of Object.entries(exceptions)) {
    const place = `exceptions.${date}`;
    if (parseBeijingDate(date) === null) return { code: 'bad-exception-date', place };
    const problem = problemOfWindows(windows, place);
    if (problem) return problem;
  }
  return null;
}

function problemOfNotice({ from, to, windows }: CalendarNotice, place: string): CalendarProblem | null {
  const first = parseBeijingDate(from);
  const last = parseBeijingDate(to);
  if (first === null) return { code: 'bad-notice-date', place: `${place}.from` };
  if (last === null) return { code: 'bad-notice-date', place: `${place}.to` };
  if (last < first) return { code: 'notice-inverted', place };
  if (last - first >= longestNoticeDays) return { code: 'notice-too-long', place };
  return problemOfWindows(windows, place);
}

function problemOfNotices(notices: readonly CalendarNotice[]): CalendarProblem | null {
  for (const [index, notice] of notices.entries()) {
    const place = `notices.${index}`;
    const problem = problemOfNotice(notice, place);
    if (problem) return problem;
    // Dates that parse are written in full, so they compare as text.
    const overlaps = notices.slice(0, index).some(({ from, to }) => from <= notice.to && notice.from <= to);
    if (overlaps) return { code: 'notices-overlap', place };
  }
  return null;
}

/**
 * The first thing that is wrong with a definition, or null. Places: `weekdays.3`, `weekdays.3.0` (its first window),
 * `exceptions.2026-10-01.1`, `exceptions.<what stands there>`, `notices.0`, `notices.0.1` (its second window),
 * `notices.0.from`, for two that overlap the later in the list, `weekdays` for a calendar that never opens.
 * @example problemOfDefinition({ weekdays: [], exceptions: {} }) // { code: 'weekday-missing', place: 'weekdays.0' }
 */
export function problemOfDefinition(definition: CalendarDefinition): CalendarProblem | null {
  const { weekdays, exceptions, notices = [] } = definition;
  const problem = problemOfWeekdays(weekdays) ?? problemOfExceptions(exceptions) ?? problemOfNotices(notices);
  if (problem) return problem;
  const days = [...weekdays.slice(0, 7), ...Object.values(exceptions), ...notices.map(({ windows }) => windows)];
  return days.some((windows) => windows.length > 0) ? null : { code: 'calendar-never-opens', place: 'weekdays' };
}
