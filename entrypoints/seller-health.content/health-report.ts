import { pageReport } from '@/lib/app/page-report';
import { secondMs } from '@/lib/domain/beijing-time';
import type { Lesson } from '@/lib/domain/lesson';
import type { PageReport } from '@/lib/domain/page-health';
import type { PageReading } from '@/lib/page-adapters/page-watcher';

export interface HealthReport {
  /** What a page that has come to rest says of its reader; null: nothing. */
  readonly read: (report: PageReport | null) => void;
  /** Another frame of the tab shows the order: that this one found none is no damage. */
  readonly orderElsewhere: (elsewhere: boolean) => void;
}

export interface HealthReportPorts {
  readonly send: (report: PageReport) => void;
  /** Epoch ms. */
  readonly now: () => number;
  readonly signal: AbortSignal;
}

/** Reports are told no faster, and a lack only where it has stood so long: another frame may have the order. */
const paceMs = 5 * secondMs;

/**
 * Tells the worker how a page was read, whenever that is something else than was told last.
 *
 * @example healthReport({ send, now: Date.now, signal }).read(pageReport(adapter, extraction, lessons));
 */
export function healthReport({ send, now, signal }: HealthReportPorts): HealthReport {
  let told = '';
  let waiting = '';
  let toldAt = Number.NEGATIVE_INFINITY;
  let elsewhere = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const drop = (): void => {
    clearTimeout(timer);
    waiting = '';
  };
  signal.addEventListener('abort', drop);

  return {
    read: (report) => {
      const text = report === null ? '' : JSON.stringify(report);
      if (text === waiting && text !== '') return;
      drop();
      if (report === null || text === told || signal.aborted) return;
      if (elsewhere && report.outcome === 'layout-changed') return;
      waiting = text;
      const waitMs = Math.max(lacks(report) ? paceMs : 0, toldAt + paceMs - now());
      timer = setTimeout(() => {
        drop();
        told = text;
        toldAt = now();
        send(report);
      }, waitMs);
    },
    orderElsewhere: (isElsewhere) => {
      elsewhere = isElsewhere;
      if (elsewhere) drop();
    },
  };
}

const lacks = ({ outcome, facts }: PageReport): boolean =>
  outcome === 'layout-changed' || facts.some(({ needed, state }) => needed && state !== 'read');

/** What a reading says of the reader, once the page has come to rest; a document that nobody can see says nothing. */
export function healthOf(reading: PageReading, lessons: readonly Lesson[]): PageReport | null {
  const { adapter, extraction, rested } = reading;
  const isSeen = innerWidth > 0 && innerHeight > 0;
  return rested && isSeen && adapter && extraction ? pageReport(adapter, extraction, lessons) : null;
}
