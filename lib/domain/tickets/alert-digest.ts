import { beijingDate, dayNumberOf, startOfBeijingDay } from '@/lib/domain/beijing-time';
import type { BusinessCalendar } from './business-calendar';
import type { Ticket } from './ticket';
import { isOpenTicket } from './ticket-decisions';

/** The digest of a Beijing day. @example digestId(noon) // 'digest:2026-11-21' */
export const digestId = (at: number): string => `digest:${beijingDate(at)}`;

/**
 * When the shop begins to count on the Beijing day of `at`; null on a day on which it is closed or goes on from the day
 * before and never opens.
 * @example firstOpeningOfDay(beijing('2026-11-21 23:00'), nineToSeven) // 2026-11-21 09:00
 */
export function firstOpeningOfDay(at: number, shop: BusinessCalendar): number | null {
  const dayNumber = dayNumberOf(at);
  const midnight = startOfBeijingDay(dayNumber);
  const openings = shop.dayOf(dayNumber).windows.map(({ fromMs }) => midnight + fromMs);
  return openings.find((opening) => !shop.isOpen(opening - 1)) ?? null;
}

/** Closed dates and notices may follow each other for so long. */
const mostDaysAhead = 60;

/**
 * When the next digest can be given; null where none can soon. That of today can still be where nobody could be told of it at
 * the first opening and the shop opens once more; while the shop is open it was given or passed over.
 * @param isTodaySettled whether the one of today was given or is not to be given
 * @example nextDigestAt(beijing('2026-11-21 10:00'), nineToSeven, true) // 2026-11-22 09:00
 */
export function nextDigestAt(now: number, shop: BusinessCalendar, isTodaySettled: boolean): number | null {
  const today = dayNumberOf(now);
  for (let ahead = 0; ahead <= mostDaysAhead; ahead += 1) {
    const opening = firstOpeningOfDay(startOfBeijingDay(today + ahead), shop);
    if (opening !== null && opening > now) return opening;
    const again = opening === null || isTodaySettled || shop.isOpen(now) ? null : shop.nextOpening(now);
    if (again !== null && dayNumberOf(again) === today) return again;
  }
  return null;
}

/** Whether a ticket was known and open when an instant came. @example wasOpenAt(handledAtTen, nine) // true */
export const wasOpenAt = ({ id, events }: Ticket, at: number): boolean => {
  const before = events.filter((event) => event.at < at);
  return before.length > 0 && isOpenTicket({ id, events: before });
};
