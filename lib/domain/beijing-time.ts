/**
 * Beijing's clock as arithmetic on epoch milliseconds. China has had no daylight saving since 1991 and the product meets
 * no older dates, so eight hours are always right, and the zone of the computer is never asked.
 */

export const secondMs = 1000;
export const minuteMs = 60 * secondMs;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

const beijingOffsetMs = 8 * hourMs;
/**
 * No instant that can be written is further from 1970 than this, soon after the year 9999, and no duration is longer; the sum of a
 * few is still within what a date can be. What is further is refused where it comes in.
 */
export const furthestMs = 2.54e14;
const firstYear = 1970;
const lastYear = 9999;

/** What a wall clock in Beijing shows. `month` counts from 1, `weekday` from 0 = Sunday. */
export interface BeijingParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly weekday: number;
}

/** A wall-clock time as it is written; what is left out is zero. */
export type WrittenParts = Pick<BeijingParts, 'year' | 'month' | 'day'> &
  Partial<Pick<BeijingParts, 'hour' | 'minute' | 'second'>>;

/**
 * The Beijing day of an instant, counted from 1970-01-01 = 0.
 * @example dayNumberOf(Date.parse('1970-01-02T00:00:00+08:00')) // 1
 */
export const dayNumberOf = (at: number): number => Math.floor((at + beijingOffsetMs) / dayMs);

/**
 * 00:00 Beijing of a day.
 * @example startOfBeijingDay(0) // -28_800_000, which is 1970-01-01T00:00:00+08:00
 */
export const startOfBeijingDay = (dayNumber: number): number => dayNumber * dayMs - beijingOffsetMs;

/** @example beijingParts(0) // 1970-01-01 08:00:00, weekday 4 */
export const beijingParts = (at: number): BeijingParts => {
  const shifted = new Date(at + beijingOffsetMs);
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
    second: shifted.getUTCSeconds(),
    weekday: shifted.getUTCDay(),
  };
};

const isWithin = (value: number, from: number, to: number): boolean =>
  Number.isInteger(value) && value >= from && value <= to;

const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/**
 * The instant of a wall-clock time in Beijing, or null where no such time exists: 2月30日, 25:00, a year outside 1970–9999.
 * @example instantOf({ year: 2026, month: 11, day: 21, hour: 13 }) // 2026-11-21T13:00:00+08:00
 */
export const instantOf = ({ year, month, day, hour = 0, minute = 0, second = 0 }: WrittenParts): number | null => {
  const exists =
    isWithin(year, firstYear, lastYear) &&
    isWithin(month, 1, 12) &&
    isWithin(day, 1, daysInMonth(year, month)) &&
    isWithin(hour, 0, 23) &&
    isWithin(minute, 0, 59) &&
    isWithin(second, 0, 59);
  return exists ? Date.UTC(year, month - 1, day, hour, minute, second) - beijingOffsetMs : null;
};

const digits = (value: number, width: number): string => String(value).padStart(width, '0');

/**
 * The Beijing date of an instant.
 * @example beijingDate(0) // '1970-01-01'
 */
export const beijingDate = (at: number): string => {
  const { year, month, day } = beijingParts(at);
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;
};

/**
 * ISO 8601 with Beijing's offset, to the second, rounded down. contract.md, head.
 * @example formatInstant(1_795_237_200_000) // '2026-11-21T13:00:00+08:00'
 */
export const formatInstant = (at: number): string => {
  const { hour, minute, second } = beijingParts(at);
  return `${beijingDate(at)}T${digits(hour, 2)}:${digits(minute, 2)}:${digits(second, 2)}+08:00`;
};

/**
 * The day number of a date that is written exactly as YYYY-MM-DD, or null where it is not or where no such day exists.
 * @example parseBeijingDate('2026-02-30') // null
 */
export const parseBeijingDate = (text: string): number | null => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const at = instantOf({ year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) });
  return at === null ? null : dayNumberOf(at);
};
