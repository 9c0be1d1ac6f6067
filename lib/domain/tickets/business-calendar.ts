import { dayMs, dayNumberOf, furthestMs, startOfBeijingDay } from '@/lib/domain/beijing-time';
import { fail, ok, type Problem, type Result } from '@/lib/domain/result';
import { type CalendarDefinition, type CalendarProblem, problemOfDefinition } from './calendar-definition';
import {
  type CalendarDay,
  type CompiledSchedule,
  compileSchedule,
  instantWithin,
  msCountedBy,
} from './calendar-schedule';

export { type CalendarDefinition, type CalendarProblem, type DayWindow, everyDay9to19 } from './calendar-definition';
export type { CalendarDay, DaySource } from './calendar-schedule';

/** Counted time: which instants count, and arithmetic over those that do. All windows are half-open. */
export interface BusinessCalendar {
  /**
   * The first instant at which the time counted since `from` reaches `ms`; `from` itself for `ms <= 0`. The end of a
   * window is reached before the next one begins: 15:00 + 4 h on 09:00–19:00 is 19:00 of the same day.
   * Fails with `calendar-exhausted` where every weekday is closed and the extra-open dates run out first, or no
   * date is late enough.
   */
  dueAt(from: number, ms: number): Result<number, Problem<'calendar-exhausted'>>;
  /** Counted milliseconds in `[from, to)`; 0 where `to` is not after `from`. */
  countedBetween(from: number, to: number): number;
  /** The first instant not before `at` that counts (`at` itself while open); null where none comes any more. */
  nextOpening(at: number): number | null;
  isOpen(at: number): boolean;
  /** The hours of a Beijing day, by {@link dayNumberOf}, and what gives it them. */
  dayOf(dayNumber: number): CalendarDay;
  /** The first day after this one that has hours of its own, by date or by notice; null where none comes any more. */
  nextSpecialDay(dayNumber: number): number | null;
}

/** Windows of moments make sums that no date can tell. */
const lastDay = dayNumberOf(furthestMs);

const exhausted = fail({ code: 'calendar-exhausted', place: 'exceptions' } as const);

/**
 * Turns a definition into a calendar whose questions cost a few divisions and, with dates or notices, one binary search:
 * nothing is ever searched day by day, so no definition can make it run on.
 * @returns the named problem of a definition that is wrong or never opens
 * @example
 * const calendar = compileCalendar(everyDay9to19);
 * // 2026-11-21 17:30 + 4 h = 2026-11-22 11:30
 */
export function compileCalendar(definition: CalendarDefinition): Result<BusinessCalendar, CalendarProblem> {
  const problem = problemOfDefinition(definition);
  return problem ? fail(problem) : ok(calendarOver(compileSchedule(definition)));
}

function calendarOver(schedule: CompiledSchedule): BusinessCalendar {
  /** Counted time from a fixed day long ago; only differences mean anything. */
  const countedUntil = (at: number): number => {
    const dayNumber = dayNumberOf(at);
    return (
      schedule.countedBefore(dayNumber) + msCountedBy(schedule.dayOf(dayNumber), at - startOfBeijingDay(dayNumber))
    );
  };

  const calendar: BusinessCalendar = {
    dueAt(from, ms) {
      if (ms <= 0) return ok(from);
      const startDay = dayNumberOf(from);
      const midnight = startOfBeijingDay(startDay);
      const today = schedule.dayOf(startDay);
      const target = msCountedBy(today, from - midnight) + ms;
      if (target <= today.totalMs) return ok(midnight + instantWithin(today, target));

      const sum = schedule.countedBefore(startDay) + target;
      const dueDay = schedule.dayReaching(sum);
      if (dueDay === null || dueDay > lastDay) return exhausted;
      const within = instantWithin(schedule.dayOf(dueDay), sum - schedule.countedBefore(dueDay));
      return ok(startOfBeijingDay(dueDay) + within);
    },
    countedBetween: (from, to) => (to > from ? countedUntil(to) - countedUntil(from) : 0),
    nextOpening(at) {
      if (calendar.isOpen(at)) return at;
      // Windows begin and end on whole milliseconds, so the first counted one ends one after the opening.
      const firstCounted = calendar.dueAt(at, 1);
      return firstCounted.ok ? firstCounted.value - 1 : null;
    },
    isOpen(at) {
      const dayNumber = dayNumberOf(at);
      const timeOfDay = at - startOfBeijingDay(dayNumber);
      return schedule.dayOf(dayNumber).windows.some(({ fromMs, toMs }) => timeOfDay >= fromMs && timeOfDay < toMs);
    },
    dayOf: schedule.dayOf,
    nextSpecialDay: schedule.nextSpecialDay,
  };
  return calendar;
}

const wholeDay: CalendarDay = { windows: [{ fromMs: 0, toMs: dayMs }], source: { by: 'natural' } };

/** Every hour of every day: the calendar of limits in natural time. */
export const naturalTime: BusinessCalendar = {
  dueAt: (from, ms) => ok(from + Math.max(0, ms)),
  countedBetween: (from, to) => Math.max(0, to - from),
  nextOpening: (at) => at,
  isOpen: () => true,
  dayOf: () => wholeDay,
  nextSpecialDay: () => null,
};
