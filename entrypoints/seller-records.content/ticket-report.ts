import { minuteMs, secondMs } from '@/lib/domain/beijing-time';
import type { TicketListReading, TicketRow } from '@/lib/page-adapters/contract';
import type { PageReading } from '@/lib/page-adapters/page-watcher';

/** The tickets that a document shows, and what kind of page it is. */
export interface TicketsInView extends TicketListReading {
  readonly source: 'list' | 'detail';
}

/**
 * The tickets of a reading, null where it shows none. The page of one ticket is believed only when it has come to rest:
 * while it is replaced piece by piece it may show the number of one ticket beside the dates of another.
 */
export function ticketsInView({ extraction, rested }: PageReading): TicketsInView | null {
  if (extraction?.outcome !== 'extracted') return null;
  if (extraction.kind === 'ticket-list') return { ...extraction.content, source: 'list' };
  return extraction.kind === 'ticket-detail' && rested ? { ...extraction.content, source: 'detail' } : null;
}

export interface TicketReport {
  /** What the ticket page shows now; null where there is none. */
  readonly read: (list: TicketsInView | null) => void;
}

/** What is told about a list: the same content always bears the same instant, however often it is told. */
export interface ToldList {
  readonly list: TicketsInView;
  readonly confirmedComplete: boolean;
  /** Epoch ms. */
  readonly contentAt: number;
}

export interface TicketReportPorts {
  readonly send: (told: ToldList) => void;
  /** Reads the page again, now. */
  readonly readAgain: () => TicketsInView | null;
  readonly isVisible: () => boolean;
  /** Epoch ms. */
  readonly now: () => number;
  readonly signal: AbortSignal;
}

/** JD's counters first show placeholders: only what was read twice, so far apart, closes a ticket by its absence. */
const confirmAfterMs = 2 * secondMs;
/** An empty list closes every ticket, and looks like a list that has not come: it has to stand so long in view. */
const confirmEmptyAfterMs = 10 * secondMs;
const repeatMs = minuteMs;
/** A page counts its countdowns down itself, which is nothing new; beyond this the site has said something else. */
const countdownToleranceMs = 2 * minuteMs;

/** A list since its content arrived. */
interface Arrival {
  readonly list: TicketsInView;
  readonly contentAt: number;
}

/**
 * Tells the worker what the ticket list shows: at once when content arrives, and every minute while it is in view, should
 * the worker have missed it. That the list is complete is said once of each arrival, so that a tab which nobody loads
 * again closes nothing.
 *
 * @example ticketReport({ send, readAgain, isVisible, now, signal }).read(list)
 */
export function ticketReport({ send, readAgain, isVisible, now, signal }: TicketReportPorts): TicketReport {
  let arrival: Arrival | null = null;
  let confirming: ReturnType<typeof setTimeout> | undefined;
  let inViewSince: number | null = null;

  const tell = ({ list, contentAt }: Arrival, confirmedComplete: boolean): void =>
    send({ list, confirmedComplete, contentAt });

  function take(list: TicketsInView | null): void {
    const at = now();
    if (list !== null && arrival !== null && isSameContent(list, arrival, at)) return;
    clearTimeout(confirming);
    arrival = list && { list, contentAt: at };
    inViewSince = null;
    if (arrival === null) return;
    tell(arrival, false);
    if (arrival.list.complete) waitToConfirm(arrival);
  }

  function waitToConfirm(expected: Arrival): void {
    inViewSince = isVisible() ? (inViewSince ?? now()) : null;
    confirming = setTimeout(() => confirm(expected), confirmAfterMs);
  }

  function confirm(expected: Arrival): void {
    if (signal.aborted) return;
    take(readAgain());
    if (arrival !== expected) return;
    const isEmpty = expected.list.rows.length === 0;
    const inViewMs = inViewSince === null || !isVisible() ? 0 : now() - inViewSince;
    if (isEmpty && inViewMs < confirmEmptyAfterMs) waitToConfirm(expected);
    else tell(expected, true);
  }

  const repeat = setInterval(() => {
    if (arrival === null || !isVisible()) return;
    const before = arrival;
    take(readAgain());
    if (arrival === before) tell(before, false);
  }, repeatMs);
  signal.addEventListener('abort', () => {
    clearInterval(repeat);
    clearTimeout(confirming);
  });

  return { read: take };
}

function isSameContent(list: TicketListReading, { list: known, contentAt }: Arrival, at: number): boolean {
  const isSameRow = (row: TicketRow, index: number): boolean => {
    const before = known.rows[index];
    return before !== undefined && isSameCountdown(row, before, at - contentAt);
  };
  return withoutCountdowns(list) === withoutCountdowns(known) && list.rows.every(isSameRow);
}

const withoutCountdowns = (list: TicketListReading): string =>
  JSON.stringify({ ...list, rows: list.rows.map((row) => ({ ...row, leftMs: null, leftUnitMs: null })) });

/** One that is written in hours or days stands still; its step says something that was not known. */
function isSameCountdown(row: TicketRow, before: TicketRow, passedMs: number): boolean {
  if (row.leftMs === null || before.leftMs === null) return row.leftMs === before.leftMs;
  if (row.leftUnitMs !== undefined || before.leftUnitMs !== undefined)
    return row.leftMs === before.leftMs && row.leftUnitMs === before.leftUnitMs;
  return Math.abs(row.leftMs - Math.max(0, before.leftMs - passedMs)) <= countdownToleranceMs;
}
