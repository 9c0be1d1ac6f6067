import { beijingParts, instantOf } from '@/lib/domain/beijing-time';

/** A calendar month in Beijing: `text` as YYYY-MM, `from` its first instant, `to` the first instant of the next one. */
export interface BeijingMonth {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const firstOf = (year: number, month: number): number | null => instantOf({ year, month, day: 1 });

function monthFrom(year: number, month: number): BeijingMonth | null {
  const from = firstOf(year, month);
  const to = month === 12 ? firstOf(year + 1, 1) : firstOf(year, month + 1);
  if (from === null || to === null) return null;
  return { text: `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`, from, to };
}

/**
 * The month that is written exactly as YYYY-MM; null where it is not, or where no such month exists.
 * @example parseMonth('2026-11')?.from // 2026-11-01T00:00:00+08:00
 */
export function parseMonth(text: string): BeijingMonth | null {
  const match = /^(\d{4})-(\d{2})$/.exec(text);
  return match ? monthFrom(Number(match[1]), Number(match[2])) : null;
}

/**
 * The month of an instant; null outside the years that Beijing's clock here knows (1970–9999).
 * @example monthOf(Date.parse('2026-10-31T16:00:00Z'))?.text // '2026-11'
 */
export function monthOf(at: number): BeijingMonth | null {
  const { year, month } = beijingParts(at);
  return monthFrom(year, month);
}

/** @example monthBefore(november)?.text // '2026-10' */
export const monthBefore = ({ from }: BeijingMonth): BeijingMonth | null => monthOf(from - 1);

/** @example monthAfter(november)?.text // '2026-12' */
export const monthAfter = ({ to }: BeijingMonth): BeijingMonth | null => monthOf(to);
