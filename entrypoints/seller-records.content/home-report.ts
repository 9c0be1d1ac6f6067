import type { MessageData, PageToWorker } from '@/lib/app/messages';
import { secondMs } from '@/lib/domain/beijing-time';
import type { PageReading } from '@/lib/page-adapters/page-watcher';

export interface HomeReport {
  /** What the counter shows now; null where it shows nothing that may be believed. */
  readonly read: (count: number | null) => void;
}

export interface HomeReportPorts {
  readonly send: (told: MessageData<PageToWorker['home/counter']>) => void;
  /** Reads the page again, now. */
  readonly readAgain: () => number | null;
  /** Epoch ms. */
  readonly now: () => number;
  readonly signal: AbortSignal;
}

/** JD's counters first show placeholders: a number is told only when it was read twice, so far apart. jd-domain facts 1.10. */
const confirmAfterMs = 2 * secondMs;
/** The placeholder is a nought, so a nought has to stand longer. */
const confirmNoughtAfterMs = 10 * secondMs;

/**
 * Tells the worker what the home page's counter of waiting 任务工单 shows, once per number, and never before a second look
 * has found the same.
 *
 * @example homeReport({ send, readAgain, now: Date.now, signal }).read(5)
 */
export function homeReport({ send, readAgain, now, signal }: HomeReportPorts): HomeReport {
  let shown: number | null = null;
  let contentAt = 0;
  let confirming: ReturnType<typeof setTimeout> | undefined;

  function take(count: number | null): void {
    if (count === shown) return;
    clearTimeout(confirming);
    shown = count;
    contentAt = now();
    if (count !== null)
      confirming = setTimeout(() => confirm(count), count === 0 ? confirmNoughtAfterMs : confirmAfterMs);
  }

  function confirm(count: number): void {
    if (signal.aborted) return;
    take(readAgain());
    if (shown === count) send({ count, contentAt });
  }

  signal.addEventListener('abort', () => clearTimeout(confirming));
  return { read: take };
}

/** The counter of a reading of the home page that has come to rest; null on every other. */
export const homeCounterOf = ({ extraction, rested }: PageReading): number | null =>
  rested && extraction?.outcome === 'extracted' && extraction.kind === 'home' && extraction.settled
    ? extraction.content.waitingTickets
    : null;
