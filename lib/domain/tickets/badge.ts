import { hourMs, minuteMs } from '@/lib/domain/beijing-time';
import type { BusinessCalendar } from './business-calendar';
import { type TicketStanding, timeOf } from './ticket-clock';

/** What the toolbar badge shows. */
export interface BadgeLook {
  readonly text: string;
  readonly level: 'none' | 'calm' | 'soon' | 'overdue';
}

/** What stands behind the badge, for whoever points at it or cannot see it. */
export interface BadgeFacts {
  /** Open tickets, paused ones among them. */
  readonly open: number;
  readonly overdue: number;
  /** The one that is due first, paused ones left out; null where there is none. */
  readonly urgent: { readonly ticketId: string; readonly dueAt: number } | null;
  readonly stale: boolean;
}

const most = 9;

const isTicking = ({ open, state }: TicketStanding): boolean => open && state !== 'paused';

const leftOf = (standing: TicketStanding, now: number): number => timeOf(standing).countedBetween(now, standing.dueAt);

/** The open, unpaused ticket that is due first, found in one pass. */
function mostUrgent(ticking: readonly TicketStanding[]): TicketStanding | undefined {
  let first: TicketStanding | undefined;
  for (const standing of ticking) if (!first || standing.dueAt < first.dueAt) first = standing;
  return first;
}

function urgencyLook(urgent: TicketStanding, ticking: readonly TicketStanding[], now: number): BadgeLook {
  const overdue = ticking.filter(({ dueAt }) => now >= dueAt).length;
  if (overdue > 0) return { text: overdue > most ? `!${most}+` : `!${overdue}`, level: 'overdue' };
  const leftMs = leftOf(urgent, now);
  return leftMs >= hourMs
    ? { text: `${Math.floor(leftMs / hourMs)}h`, level: 'calm' }
    : { text: `${Math.floor(leftMs / minuteMs)}m`, level: 'soon' };
}

/**
 * The badge of the whole browser, contract.md §4. The standings may be older than `now`: due times do not move by
 * themselves. Closed tickets are ignored, paused ones only keep the `?` alive.
 * @param at `stale`: the ticket list has not been read for too long, see {@link isReadingStale}
 * @example badgeLook([due in 95 counted minutes], { now, stale: true }) // { text: '1h?', level: 'calm' }
 */
export function badgeLook(
  standings: readonly TicketStanding[],
  at: { readonly now: number; readonly stale: boolean },
): BadgeLook {
  if (!standings.some(({ open }) => open)) return { text: '', level: 'none' };
  const ticking = standings.filter(isTicking);
  const urgent = mostUrgent(ticking);
  const look: BadgeLook = urgent ? urgencyLook(urgent, ticking, at.now) : { text: '', level: 'calm' };
  return at.stale ? { ...look, text: `${look.text}?` } : look;
}

/**
 * What {@link badgeLook} says, in full. It stays true until the badge changes; only of more overdue tickets than the badge
 * counts there may be more by then.
 * @example badgeFacts([due at 11:40], { now, stale: false }) // { open: 1, overdue: 0, urgent: { ticketId, dueAt }, stale: false }
 */
export function badgeFacts(
  standings: readonly TicketStanding[],
  { now, stale }: { readonly now: number; readonly stale: boolean },
): BadgeFacts {
  const ticking = standings.filter(isTicking);
  const urgent = mostUrgent(ticking);
  return {
    open: standings.filter(({ open }) => open).length,
    overdue: ticking.filter(({ dueAt }) => now >= dueAt).length,
    urgent: urgent ? { ticketId: urgent.id, dueAt: urgent.dueAt } : null,
    stale,
  };
}

/** When the ticket list was last read, if ever, and after how much counted time that is too long ago. */
export interface ReadingAge {
  readonly lastReadAt: number | null;
  readonly staleAfterMs: number;
}

/** A reading may be stored a moment after somebody asked what time it is. */
const aheadToleranceMs = minuteMs;

/**
 * Whether a reading is too old to be believed. How old one is that a clock dated in the future, before it was put right,
 * nobody knows.
 * @example isReadingStale({ lastReadAt: null, staleAfterMs }, calendar, now) // true
 */
export const isReadingStale = (
  { lastReadAt, staleAfterMs }: ReadingAge,
  calendar: BusinessCalendar,
  now: number,
): boolean =>
  lastReadAt === null ||
  lastReadAt > now + aheadToleranceMs ||
  calendar.countedBetween(lastReadAt, now) >= staleAfterMs;

function nextTextChange(urgent: TicketStanding, now: number): number | null {
  const leftMs = leftOf(urgent, now);
  const unit = leftMs >= hourMs ? hourMs : minuteMs;
  // Rounded down, "3h" holds down to exactly 3 h left and is over one millisecond later.
  const next = timeOf(urgent).dueAt(now, (leftMs % unit) + 1);
  return next.ok ? next.value : null;
}

/** While tickets are overdue the badge says how many, up to a number; else it counts the most urgent one down. */
function nextUrgencyChange(ticking: readonly TicketStanding[], now: number): number | null {
  const ahead = ticking.filter(({ dueAt }) => dueAt > now);
  const urgent = mostUrgent(ahead);
  const overdue = ticking.length - ahead.length;
  if (!urgent || overdue > most) return null;
  const text = overdue === 0 ? nextTextChange(urgent, now) : null;
  return text === null ? urgent.dueAt : Math.min(text, urgent.dueAt);
}

/**
 * The next instant after `now` at which the badge changes: its text by time left or by what is overdue, or the `?` of a
 * reading that grows old; null where it will not. While the clock stands still only natural-time tickets and due times that
 * the page gave can make it earlier than the next opening.
 * @param calendar the shop's, by which the age of the reading is counted; each ticket has its own
 * @example nextBadgeChangeAt([], { lastReadAt, staleAfterMs }, calendar, now) // null
 */
export function nextBadgeChangeAt(
  standings: readonly TicketStanding[],
  { lastReadAt, staleAfterMs }: ReadingAge,
  calendar: BusinessCalendar,
  now: number,
): number | null {
  const changes = [nextUrgencyChange(standings.filter(isTicking), now)];
  if (lastReadAt !== null && standings.some(({ open }) => open)) {
    const stale = calendar.dueAt(lastReadAt, staleAfterMs);
    if (stale.ok) changes.push(stale.value);
  }
  const next = changes.reduce<number>((first, at) => (at !== null && at > now && at < first ? at : first), Infinity);
  return next === Infinity ? null : next;
}
