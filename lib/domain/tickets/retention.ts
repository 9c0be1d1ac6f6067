import { beijingParts, dayMs, dayNumberOf, instantOf } from '@/lib/domain/beijing-time';
import { type Incident, touchedBy } from './incident';
import type { Ticket } from './ticket';
import { historyOf } from './ticket-history';

/**
 * What was closed before this instant is kept no longer: 00:00 Beijing of the day so many months before today, or of the
 * last day of that month where it is shorter. null where everything is kept.
 *
 * @param months 0: everything is kept
 * @example formatInstant(keptSince(Date.parse('2026-05-31T10:00:00+08:00'), 3)) // '2026-02-28T00:00:00+08:00'
 */
export function keptSince(now: number, months: number): number | null {
  if (months <= 0) return null;
  const { year, month, day } = beijingParts(now);
  const monthsBefore = year * 12 + (month - 1) - months;
  const [thatYear, thatMonth] = [Math.floor(monthsBefore / 12), (monthsBefore % 12) + 1];
  for (let lastDay = day; lastDay > day - 4; lastDay -= 1) {
    const at = instantOf({ year: thatYear, month: thatMonth, day: lastDay });
    if (at !== null) return at;
  }
  return null;
}

/**
 * Whether a ticket may go: closed before an instant, under no appeal, and not touched by the incident that runs.
 *
 * @example mayBeErased(openTicket, { before, running: undefined }, now) // false
 */
export function mayBeErased(
  ticket: Ticket,
  { before, running }: { readonly before: number; readonly running: Incident | undefined },
  now: number,
): boolean {
  const { closing, appeal } = historyOf(ticket);
  if (closing === null || closing.at >= before || appeal !== null) return false;
  return running === undefined || touchedBy(running, [ticket], now).length === 0;
}

/** When more seems to have passed at once, the clock was more likely put wrong than the shop shut for so long. */
const longestAbsenceMs = 31 * dayMs;

/**
 * Whether closed tickets are to be cleared now: at the first look of a Beijing day. Not where months seem to have passed
 * since the look before: a clock that is a year ahead would erase what is to be kept, so it is left to the day after.
 *
 * @param lastLookAt null: never
 * @example isTimeToClear(null, now) // true
 */
export const isTimeToClear = (lastLookAt: number | null, now: number): boolean =>
  lastLookAt === null || (dayNumberOf(lastLookAt) !== dayNumberOf(now) && now - lastLookAt <= longestAbsenceMs);
