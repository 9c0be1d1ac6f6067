import { dayMs, parseBeijingDate } from '@/lib/domain/beijing-time';
import { type CalendarDefinition, type DayWindow, sortedWindows } from './calendar-definition';

/** What gives a day its hours; `name` of the notice. */
export interface DaySource {
  readonly by: 'weekday' | 'date' | 'notice' | 'natural';
  readonly name?: string;
}

/** The hours of one day, ascending, and what gives it them. */
export interface CalendarDay {
  readonly windows: readonly DayWindow[];
  readonly source: DaySource;
}

/** The windows of one day and how much they count together. */
export interface CompiledDay extends CalendarDay {
  readonly totalMs: number;
}

/** Counted time as a sum over days, from day 0 on; negative before it. */
export interface CompiledSchedule {
  dayOf(dayNumber: number): CompiledDay;
  /** Counted time of all days before this one. */
  countedBefore(dayNumber: number): number;
  /** The day in which the sum reaches `counted`: before it less, with it at least as much. null where it never does. */
  dayReaching(counted: number): number | null;
  /** The first day after this one that has hours of its own, by date or by notice; null where none comes any more. */
  nextSpecialDay(dayNumber: number): number | null;
}

const compileDay = (windows: readonly DayWindow[], source: DaySource): CompiledDay => ({
  windows: sortedWindows(windows),
  source,
  totalMs: windows.reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0),
});

/**
 * How much of a day has counted when `timeOfDay` is reached; both in ms, `timeOfDay` from 00:00 Beijing.
 * @example msCountedBy(day9to19, 11 * hourMs) // 2 h
 */
export function msCountedBy({ windows }: CompiledDay, timeOfDay: number): number {
  let sum = 0;
  for (const { fromMs, toMs } of windows) {
    if (timeOfDay <= fromMs) break;
    sum += Math.min(timeOfDay, toMs) - fromMs;
  }
  return sum;
}

/**
 * The time of day at which `counted` of the day is reached, for 0 < counted <= totalMs; the inverse of the above.
 * @example instantWithin(day9to19, 2 * hourMs) // 11 h
 */
export function instantWithin({ windows }: CompiledDay, counted: number): number {
  let left = counted;
  for (const { fromMs, toMs } of windows) {
    const length = toMs - fromMs;
    if (left <= length) return fromMs + left;
    left -= length;
  }
  return dayMs;
}

/** How many entries of an ascending list are below `value`. */
function countBelow(ascending: Float64Array, value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Weeks without exceptions: the sum is a division, and so is its inverse. */
function compileWeek(weekdays: CalendarDefinition['weekdays']) {
  // Day 0, 1970-01-01, was a Thursday: rotated so that a week begins with it.
  const source: DaySource = { by: 'weekday' };
  const days = Array.from({ length: 7 }, (_, index) => compileDay(weekdays[(index + 4) % 7] ?? [], source));
  const before = new Float64Array(8);
  days.forEach((day, index) => {
    before[index + 1] = (before[index] as number) + day.totalMs;
  });
  const weekMs = before[7] as number;
  const dayOf = (dayNumber: number) => days[dayNumber - Math.floor(dayNumber / 7) * 7] as CompiledDay;
  const countedBefore = (dayNumber: number) => {
    const week = Math.floor(dayNumber / 7);
    return week * weekMs + (before[dayNumber - week * 7] as number);
  };
  const dayReaching = (counted: number) => {
    if (weekMs === 0) return null;
    const week = Math.ceil(counted / weekMs) - 1;
    return week * 7 + countBelow(before, counted - week * weekMs) - 1;
  };
  return { dayOf, countedBefore, dayReaching, nextSpecialDay: () => null };
}

interface SpecialDay {
  readonly dayNumber: number;
  readonly day: CompiledDay;
}

/** Every day that has hours of its own, in order; a date comes before the notice that it lies in. */
function specialDays({ exceptions, notices = [] }: CalendarDefinition): readonly SpecialDay[] {
  const special = new Map<number, CompiledDay>();
  for (const { name, from, to, windows } of notices) {
    const day = compileDay(windows, { by: 'notice', name });
    const last = parseBeijingDate(to) ?? 0;
    for (let dayNumber = parseBeijingDate(from) ?? 0; dayNumber <= last; dayNumber += 1) special.set(dayNumber, day);
  }
  const byDate: DaySource = { by: 'date' };
  for (const [date, windows] of Object.entries(exceptions)) {
    special.set(parseBeijingDate(date) ?? 0, compileDay(windows, byDate));
  }
  return [...special].map(([dayNumber, day]) => ({ dayNumber, day })).sort((a, b) => a.dayNumber - b.dayNumber);
}

/**
 * Sums and their inverse over weeks, dates and notices of a definition that has no problem. A day with hours of its own
 * shifts all sums after it by what it counts more or less than its weekday; these shifts are summed once, here.
 * @example compileSchedule(everyDay9to19).countedBefore(2) // 20 h
 */
export function compileSchedule(definition: CalendarDefinition): CompiledSchedule {
  const week = compileWeek(definition.weekdays);
  const entries = specialDays(definition);
  if (entries.length === 0) return week;

  const size = entries.length;
  const dayNumbers = Float64Array.from(entries, (entry) => entry.dayNumber);
  const days = entries.map((entry) => entry.day);
  /** By how much the sum differs from plain weeks after the first n of them. */
  const shiftAfter = new Float64Array(size + 1);
  /** The whole sum before the nth of them. */
  const countedBeforeSpecial = new Float64Array(size);
  entries.forEach(({ dayNumber, day }, index) => {
    const shift = shiftAfter[index] as number;
    countedBeforeSpecial[index] = week.countedBefore(dayNumber) + shift;
    shiftAfter[index + 1] = shift + day.totalMs - week.dayOf(dayNumber).totalMs;
  });

  return {
    dayOf(dayNumber) {
      const index = countBelow(dayNumbers, dayNumber);
      return dayNumbers[index] === dayNumber ? (days[index] as CompiledDay) : week.dayOf(dayNumber);
    },
    countedBefore: (dayNumber) =>
      week.countedBefore(dayNumber) + (shiftAfter[countBelow(dayNumbers, dayNumber)] as number),
    dayReaching(counted) {
      const passed = countBelow(countedBeforeSpecial, counted);
      const last = passed - 1;
      if (last >= 0) {
        const countedWithLast = (countedBeforeSpecial[last] as number) + (days[last] as CompiledDay).totalMs;
        if (counted <= countedWithLast) return dayNumbers[last] as number;
      }
      return week.dayReaching(counted - (shiftAfter[passed] as number));
    },
    nextSpecialDay: (dayNumber) => dayNumbers[countBelow(dayNumbers, dayNumber + 1)] ?? null,
  };
}
