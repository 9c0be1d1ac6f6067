import type { TicketListReading } from '@/lib/page-adapters/contract';

export interface TicketReport {
  /** What the ticket list shows now; null where there is none. */
  readonly read: (list: TicketListReading | null) => void;
}

export interface TicketReportPorts {
  readonly send: (list: TicketListReading, confirmedComplete: boolean) => void;
  /** Reads the page again, now. */
  readonly readAgain: () => TicketListReading | null;
  readonly isVisible: () => boolean;
  /** Milliseconds that only grow. */
  readonly clock: () => number;
  readonly signal: AbortSignal;
}

/** JD's counters first show placeholders: only what was read twice, so far apart, closes a ticket by its absence. */
const confirmAfterMs = 2000;
const repeatMs = 60_000;

/**
 * Tells the worker what the ticket list shows: at once when it changes, and every minute while it is in view, so that
 * the badge knows how fresh its knowledge is.
 *
 * @example ticketReport({ send, readAgain, isVisible, clock, signal }).read(list)
 */
export function ticketReport({ send, readAgain, isVisible, clock, signal }: TicketReportPorts): TicketReport {
  let last: TicketListReading | null = null;
  let since = 0;
  let confirming: ReturnType<typeof setTimeout> | undefined;

  function take(list: TicketListReading | null): 'same' | 'other' {
    if (list !== null && last !== null && sameList(list, last)) return 'same';
    last = list;
    since = clock();
    return 'other';
  }

  function confirm(): void {
    if (signal.aborted || take(readAgain()) === 'other' || last === null) return;
    send(last, last.complete && clock() - since >= confirmAfterMs);
  }

  const repeat = setInterval(() => {
    if (last !== null && isVisible()) confirm();
  }, repeatMs);
  signal.addEventListener('abort', () => {
    clearInterval(repeat);
    clearTimeout(confirming);
  });

  return {
    read: (list) => {
      if (take(list) === 'same') return;
      clearTimeout(confirming);
      if (list === null) return;
      send(list, false);
      if (list.complete) confirming = setTimeout(confirm, confirmAfterMs);
    },
  };
}

const sameList = (a: TicketListReading, b: TicketListReading): boolean => JSON.stringify(a) === JSON.stringify(b);
