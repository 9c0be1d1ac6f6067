import { fail, ok, type Result } from '@/lib/domain/result';
import {
  type CalendarDefinition,
  type CalendarProblem,
  compileCalendar,
  type DayWindow,
} from '@/lib/domain/tickets/business-calendar';
import type { CalendarNotice } from '@/lib/domain/tickets/calendar-definition';
import {
  type DraftWindow,
  draftHoursOf,
  nextKey,
  problemOfPiece,
  readHours,
  replaced,
  type TermsDraftProblem,
} from './draft-hours';

/** A date with hours of its own; without windows it is closed. */
export interface DraftDate {
  readonly key: number;
  /** YYYY-MM-DD, empty while it is not chosen. */
  readonly date: string;
  readonly windows: readonly DraftWindow[];
}

/** Days that a shop announces: 春节, from and to included; without windows they are closed. */
export interface DraftNotice {
  readonly key: number;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly windows: readonly DraftWindow[];
}

/** A calendar that somebody is writing. */
export interface CalendarDraft {
  /** Index 0 is Sunday. */
  readonly weekdays: readonly (readonly DraftWindow[])[];
  readonly dates: readonly DraftDate[];
  readonly notices: readonly DraftNotice[];
}

/** @example calendarDraftOf(everyDay9to19).weekdays[0] // [{ key: 0, from: '09:00', to: '19:00' }] */
export const calendarDraftOf = ({ weekdays, exceptions, notices = [] }: CalendarDefinition): CalendarDraft => ({
  weekdays: weekdays.map(draftHoursOf),
  dates: Object.entries(exceptions).map(([date, windows], key) => ({ key, date, windows: draftHoursOf(windows) })),
  notices: notices.map(({ windows, ...notice }, key) => ({ ...notice, key, windows: draftHoursOf(windows) })),
});

/** @example withWeekday(calendar, 0, []) // closed on Sundays */
export const withWeekday = (
  calendar: CalendarDraft,
  weekday: number,
  windows: readonly DraftWindow[],
): CalendarDraft => ({
  ...calendar,
  weekdays: calendar.weekdays.map((before, index) => (index === weekday ? windows : before)),
});

/** Gives every day of the week the hours of one. @example copiedToAllDays(calendar, 1) */
export const copiedToAllDays = (calendar: CalendarDraft, weekday: number): CalendarDraft => {
  const windows = calendar.weekdays[weekday] ?? [];
  return { ...calendar, weekdays: calendar.weekdays.map(() => windows) };
};

/** Adds a date that is closed until it is given hours. @example withNewDate(calendar, []).dates.at(-1)?.date // '' */
export const withNewDate = (calendar: CalendarDraft, windows: readonly DraftWindow[]): CalendarDraft => ({
  ...calendar,
  dates: [...calendar.dates, { key: nextKey(calendar.dates), date: '', windows }],
});

/** @example withNewNotice(calendar).notices.at(-1)?.windows // [] */
export const withNewNotice = (calendar: CalendarDraft): CalendarDraft => ({
  ...calendar,
  notices: [...calendar.notices, { key: nextKey(calendar.notices), name: '', from: '', to: '', windows: [] }],
});

/** @example withDate(calendar, { ...date, windows: [] }) */
export const withDate = (calendar: CalendarDraft, changed: DraftDate): CalendarDraft => ({
  ...calendar,
  dates: replaced(calendar.dates, changed),
});

/** @example withNotice(calendar, { ...notice, name: '春节' }) */
export const withNotice = (calendar: CalendarDraft, changed: DraftNotice): CalendarDraft => ({
  ...calendar,
  notices: replaced(calendar.notices, changed),
});

/** What was read so far and everything that could not be. */
class Reading {
  readonly problems: TermsDraftProblem[] = [];

  hours(windows: readonly DraftWindow[], place: string): readonly DayWindow[] {
    const read = readHours(windows, place);
    if (read.ok) return read.value;
    this.problems.push(...read.error);
    return [];
  }

  note(problem: TermsDraftProblem | null, place: string): void {
    if (problem) this.problems.push({ ...problem, place });
  }
}

function readDates(
  dates: CalendarDraft['dates'],
  place: string,
  reading: Reading,
): Record<string, readonly DayWindow[]> {
  const exceptions: Record<string, readonly DayWindow[]> = {};
  for (const { key, date, windows } of dates) {
    const at = `${place}/dates/${key}`;
    reading.note(problemOfPiece({ exceptions: { [date]: [] } }), at);
    if (Object.hasOwn(exceptions, date)) reading.note({ code: 'date-taken', place: at }, at);
    exceptions[date] = reading.hours(windows, at);
  }
  return exceptions;
}

function readNotices(notices: CalendarDraft['notices'], place: string, reading: Reading): readonly CalendarNotice[] {
  return notices.map(({ key, name, from, to, windows }) => {
    const at = `${place}/notices/${key}`;
    if (name.trim() === '') reading.note({ code: 'name-missing', place: at }, at);
    reading.note(problemOfPiece({ notices: [{ name, from, to, windows: [] }] }), at);
    return { name: name.trim(), from, to, windows: reading.hours(windows, at) };
  });
}

/** Where in a draft a problem of the whole calendar is shown. */
function placeInCalendar(problemPlace: string, { notices }: CalendarDraft, place: string): string {
  const index = /^notices\.(\d+)/.exec(problemPlace)?.[1];
  const notice = index === undefined ? undefined : notices[Number(index)];
  return notice === undefined ? place : `${place}/notices/${notice.key}`;
}

/** What is wrong with a calendar as a whole; one whose last open day is past lets no time run either. */
function problemOfWhole(definition: CalendarDefinition, now: number): CalendarProblem | null {
  const compiled = compileCalendar(definition);
  if (!compiled.ok) return compiled.error;
  return compiled.value.nextOpening(now) === null ? { code: 'calendar-never-opens', place: 'weekdays' } : null;
}

/**
 * The calendar that a draft says, which compiles and opens again after `now`, or everything in it that is wrong. Places, after
 * `place`: `/weekdays/0`, `/dates/<key>`, `/notices/<key>`, each with `/<key>` of a window; `place` itself for the whole.
 * @example readCalendarDraft(calendarDraftOf(everyDay9to19), 'calendar', now) // { ok: true, value: everyDay9to19 }
 */
export function readCalendarDraft(
  draft: CalendarDraft,
  place: string,
  now: number,
): Result<CalendarDefinition, readonly TermsDraftProblem[]> {
  const reading = new Reading();
  const weekdays = draft.weekdays.map((windows, weekday) => reading.hours(windows, `${place}/weekdays/${weekday}`));
  const exceptions = readDates(draft.dates, place, reading);
  const notices = readNotices(draft.notices, place, reading);
  if (reading.problems.length > 0) return fail(reading.problems);
  const definition = { weekdays, exceptions, ...(notices.length > 0 ? { notices } : {}) };
  const problem = problemOfWhole(definition, now);
  return problem ? fail([{ ...problem, place: placeInCalendar(problem.place, draft, place) }]) : ok(definition);
}
