import { dayMs, hourMs, minuteMs, secondMs } from '@/lib/domain/beijing-time';
import { fail, ok, type Problem, type Result } from '@/lib/domain/result';
import { type CalendarDefinition, type DayWindow, everyDay9to19 } from '@/lib/domain/tickets/business-calendar';
import { type CalendarProblem, problemOfDefinition } from '@/lib/domain/tickets/calendar-definition';

/**
 * A window as its two fields have it: `HH:MM`, with seconds only where a stored one has them, empty while it is not typed in
 * full. An end of `00:00` is the end of the day, since a field of the browser knows no 24:00 and no window ends before it begins.
 * `key` stays the same while the times change.
 */
export interface DraftWindow {
  readonly key: number;
  readonly from: string;
  readonly to: string;
}

/** What is wrong with a draft of terms, and at which of its places; the calendar's own problems keep their names. */
export type TermsDraftProblem = Problem<
  | CalendarProblem['code']
  | 'time-missing'
  | 'date-taken'
  | 'limit-misshapen'
  | 'name-missing'
  | 'name-taken'
  | 'words-missing'
  | 'word-shadowed'
  | 'word-is-crc'
>;

const twoDigits = (n: number): string => String(n).padStart(2, '0');

/**
 * A time of day as a field of the browser takes it.
 * @param ms after midnight; 24 h is written `00:00`
 * @example timeText(9 * hourMs) // '09:00'
 */
export function timeText(ms: number): string {
  const ofDay = ms % dayMs;
  const minutes = `${twoDigits(Math.floor(ofDay / hourMs))}:${twoDigits(Math.floor((ofDay % hourMs) / minuteMs))}`;
  const rest = ofDay % minuteMs;
  if (rest === 0) return minutes;
  const seconds = `${minutes}:${twoDigits(Math.floor(rest / secondMs))}`;
  return rest % secondMs === 0 ? seconds : `${seconds}.${String(rest % secondMs).padStart(3, '0')}`;
}

/**
 * Milliseconds after midnight, or null where no time is typed in full.
 * @example readTime('24:00') // null
 */
export function readTime(text: string): number | null {
  const match = /^([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,3}))?)?$/.exec(text);
  if (!match) return null;
  const [, hours, minutes, seconds = '0', fraction = ''] = match;
  const wholeSeconds = Number(hours) * hourMs + Number(minutes) * minuteMs + Number(seconds) * secondMs;
  return wholeSeconds + Number(fraction.padEnd(3, '0'));
}

/** @example isEndOfDay('00:00') // true */
export const isEndOfDay = (to: string): boolean => readTime(to) === 0;

/** @example draftHoursOf([{ fromMs: 0, toMs: dayMs }]) // [{ key: 0, from: '00:00', to: '00:00' }] */
export const draftHoursOf = (windows: readonly DayWindow[]): readonly DraftWindow[] =>
  windows.map(({ fromMs, toMs }, key) => ({ key, from: timeText(fromMs), to: timeText(toMs) }));

/** The key of the next thing of a list. @example nextKey([{ key: 4 }]) // 5 */
export const nextKey = (list: readonly { readonly key: number }[]): number =>
  1 + Math.max(-1, ...list.map(({ key }) => key));

/** @example replaced([{ key: 1, from: '', to: '' }], { key: 1, from: '09:00', to: '' }) */
export const replaced = <T extends { readonly key: number }>(list: readonly T[], changed: T): readonly T[] =>
  list.map((each) => (each.key === changed.key ? changed : each));

/** @example without([{ key: 1 }, { key: 2 }], 1) // [{ key: 2 }] */
export const without = <T extends { readonly key: number }>(list: readonly T[], key: number): readonly T[] =>
  list.filter((each) => each.key !== key);

/**
 * One more window: the usual one for a day that has none, else an empty one, so that it cannot be saved unnoticed.
 * @example withNewWindow([]) // [{ key: 0, from: '09:00', to: '19:00' }]
 */
export const withNewWindow = (windows: readonly DraftWindow[]): readonly DraftWindow[] =>
  windows.length === 0
    ? draftHoursOf(everyDay9to19.weekdays[0] ?? [])
    : [...windows, { key: nextKey(windows), from: '', to: '' }];

/**
 * What the calendar says of a piece of it, asked within a calendar that is right in all else.
 * @example problemOfPiece({ exceptions: { today: [] } })?.code // 'bad-exception-date'
 */
export const problemOfPiece = (piece: Partial<CalendarDefinition>): CalendarProblem | null =>
  problemOfDefinition({ ...everyDay9to19, ...piece });

/** The window that a problem's place ends in, as a place of the draft. */
function placeInHours(problem: CalendarProblem, windows: readonly DraftWindow[], place: string): string {
  const index = /\.(\d+)$/.exec(problem.place.replace(/^exceptions\.\d{4}-\d{2}-\d{2}/, ''))?.[1];
  const window = index === undefined ? undefined : windows[Number(index)];
  return window === undefined ? place : `${place}/${window.key}`;
}

/**
 * The windows of a day, or everything that is wrong with them: fields that are not typed in full, else what the calendar says.
 * Places: `place` for the day, `place/<key>` for a window.
 * @example readHours([{ key: 3, from: '19:00', to: '09:00' }], 'day') // window-inverted at 'day/3'
 */
export function readHours(
  windows: readonly DraftWindow[],
  place: string,
): Result<readonly DayWindow[], readonly TermsDraftProblem[]> {
  const missing: TermsDraftProblem[] = [];
  const read: DayWindow[] = [];
  for (const { key, from, to } of windows) {
    const fromMs = readTime(from);
    const toMs = readTime(to);
    if (fromMs === null || toMs === null) missing.push({ code: 'time-missing', place: `${place}/${key}` });
    else read.push({ fromMs, toMs: toMs === 0 ? dayMs : toMs });
  }
  if (missing.length > 0) return fail(missing);
  const problem = problemOfPiece({ exceptions: { '2000-01-01': read } });
  return problem ? fail([{ ...problem, place: placeInHours(problem, windows, place) }]) : ok(read);
}
