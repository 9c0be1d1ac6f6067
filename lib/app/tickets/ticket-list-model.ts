import { hourMs, minuteMs, secondMs } from '@/lib/domain/beijing-time';
import { isReadingStale } from '@/lib/domain/tickets/badge';
import { type ClockTerms, clockCalendar, type TermsBook } from '@/lib/domain/tickets/clock-terms';
import { snoozeInForce } from '@/lib/domain/tickets/snooze';
import type { Ticket } from '@/lib/domain/tickets/ticket';
import {
  byUrgency,
  reckoningOf,
  standingBy,
  type TicketReckoning,
  type TicketStanding,
  urgencyBy,
} from '@/lib/domain/tickets/ticket-clock';

/** One ticket as a list shows it. */
export interface TicketRowModel {
  readonly id: string;
  readonly standing: TicketStanding;
  /** What the person wrote when pausing; null unless paused. */
  readonly pauseReason: string | null;
  /** How far past the limit, in the time that the ticket is measured by; 0 unless overdue. */
  readonly overMs: number;
  /** Until when no warning of it is wanted; null where none is held back. */
  readonly snoozedUntil: number | null;
}

/**
 * The rows of tickets at an instant, most urgent first. Every ticket is measured for that; what else its row says is reckoned
 * when it is asked for, because of hundreds of tickets a person sees a few.
 *
 * @example ticketRows(await tickets.listOpen(), await clockTerms.all(), now)[0]?.standing.dueAt
 */
export function ticketRows(tickets: readonly Ticket[], terms: TermsBook, now: number): readonly TicketRowModel[] {
  return tickets
    .map((ticket) => {
      const reckoning = reckoningOf(ticket, terms, now);
      return { urgency: urgencyBy(ticket.id, reckoning), row: ticketRow(ticket, terms, reckoning, now) };
    })
    .sort((a, b) => byUrgency(a.urgency, b.urgency))
    .map(({ row }) => row);
}

function ticketRow(ticket: Ticket, terms: TermsBook, reckoning: TicketReckoning, now: number): TicketRowModel {
  let reckoned: TicketStanding | null = null;
  const standing = (): TicketStanding => {
    reckoned ??= standingBy(ticket.id, reckoning);
    return reckoned;
  };
  return {
    id: ticket.id,
    get standing() {
      return standing();
    },
    get pauseReason() {
      return pauseReasonOf(ticket, standing());
    },
    get overMs() {
      return standing().state === 'overdue' ? standing().overMs : 0;
    },
    get snoozedUntil() {
      const until = snoozeInForce(ticket, terms, standing());
      return until !== null && until > now ? until : null;
    },
  };
}

function pauseReasonOf(ticket: Ticket, { state }: TicketStanding): string | null {
  if (state !== 'paused') return null;
  return ticket.events.findLast((event) => event.type === 'paused')?.reason ?? null;
}

/**
 * How long what is shown stays right: to the next second while a ticket runs within an hour of its due time, else to the
 * next minute of any ticket, and never longer than a minute.
 *
 * @example untilNextTick([], now) // 60_000
 */
export function untilNextTick(rows: readonly TicketRowModel[], now: number): number {
  const changes = rows.map(({ standing, overMs }) => {
    if (standing.state === 'overdue') return minuteMs - (overMs % minuteMs);
    if (standing.state === 'stopped' && standing.resumesAt !== null) return standing.resumesAt - now;
    if (standing.state !== 'running') return minuteMs;
    return (standing.leftMs % (standing.leftMs < hourMs ? secondMs : minuteMs)) + 1;
  });
  return Math.max(1, Math.min(minuteMs, ...changes));
}

/** Whether the ticket page was read lately enough for the list to be believed. */
export interface ReadingFreshness {
  readonly state: 'never' | 'fresh' | 'stale';
  /** Natural time since the last reading; null where there was none. */
  readonly ageMs: number | null;
}

/**
 * Judges by counted time, so that a list read at closing time is still fresh at the next opening. contract.md §4.
 *
 * @param terms those in force now
 * @example readingFreshness(undefined, 30, builtInTerms, now) // { state: 'never', ageMs: null }
 */
export function readingFreshness(
  lastReadAt: number | undefined,
  staleAfterMinutes: number,
  terms: ClockTerms,
  now: number,
): ReadingFreshness {
  if (lastReadAt === undefined) return { state: 'never', ageMs: null };
  const { calendar } = clockCalendar(terms.calendar);
  const isStale = isReadingStale({ lastReadAt, staleAfterMs: staleAfterMinutes * minuteMs }, calendar, now);
  return { state: isStale ? 'stale' : 'fresh', ageMs: Math.max(0, now - lastReadAt) };
}
