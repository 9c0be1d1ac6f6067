import type { BusinessCalendar } from './business-calendar';
import type { JournalEntryOf } from './journal';

/** What a ticket list that was loaded again has shown of itself so far. */
export interface WatchedReading {
  readonly rows: number;
  readonly openRows: number;
  /** The whole of 待处理, as far as one reading can tell. */
  readonly complete: boolean;
}

/** What stands in the tab after the time for a reading has passed. `url` null: an address that may not be seen. */
export interface WatchedTab {
  readonly url: string | null;
  readonly title: string | null;
}

type Watched = Pick<JournalEntryOf<'watched'>, 'outcome' | 'tickets'>;

/** Hosts and paths of JD's log-in: passport.jd.com, passport.shop.jd.com, plogin.m.jd.com, /login. jd-domain facts 1.1. */
const loginAddress = /^https?:\/\/(?:[^/]*\.)?(?:passport|plogin|login)\.|^https?:\/\/[^/]+\/(?:[^?#]*\/)?login\b/i;
const loginTitle = /登录|登陆|验证|\blog ?in\b|\bsign ?in\b/i;

/**
 * What a reading says at once: that there are tickets. An empty list says nothing yet, it looks like one that has not come.
 *
 * @example outcomeOfReading({ rows: 3, openRows: 3, complete: false }) // { outcome: 'tickets', tickets: 3 }
 */
export const outcomeOfReading = ({ rows, openRows }: WatchedReading): Watched | null =>
  rows > 0 ? { outcome: 'tickets', tickets: openRows } : null;

/**
 * What became of a look at the list, after the time for a reading has passed. `logged-out` is all that keeps the list behind
 * a page for a person: JD's log-in and its security check stand on hosts of their own, whose addresses may not be seen here,
 * and no fact tells them apart. What people read says so.
 *
 * @param tab null: it was closed
 * @param reading the last one that it gave since it was loaded; null: none
 * @example judgeWatched({ url: null, title: null }, null) // { outcome: 'logged-out', tickets: null }
 */
export function judgeWatched(tab: WatchedTab | null, reading: WatchedReading | null): Watched {
  const said = reading && outcomeOfReading(reading);
  if (said !== null) return said;
  if (reading?.complete) return { outcome: 'no-tickets', tickets: 0 };
  if (tab === null) return { outcome: 'no-tab', tickets: null };
  const isLogin = tab.url === null || loginAddress.test(tab.url) || loginTitle.test(tab.title ?? '');
  return { outcome: isLogin ? 'logged-out' : 'unreadable', tickets: null };
}

/**
 * When to look next: so much later, or when time counts again, if it does not then; null where it never does.
 *
 * @example nextLookAt(calendar, at('18:58'), 5 * minuteMs) // 09:00 of the next day
 */
export const nextLookAt = (calendar: BusinessCalendar, now: number, everyMs: number): number | null =>
  calendar.nextOpening(now + everyMs);
