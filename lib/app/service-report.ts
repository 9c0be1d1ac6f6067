import type { PageReading } from '@/lib/page-adapters/page-watcher';
import type { MessageData, PageToWorker } from './messages';
import { type OncePerContentPorts, oncePerContent } from './once-per-content';

type Seen = MessageData<PageToWorker['service-orders/seen']>;

export interface ServiceReportPorts extends Pick<OncePerContentPorts<Seen['rows'][number]>, 'rowsOf' | 'now'> {
  readonly send: (seen: Seen) => void;
}

/** More than the longest page of a list has. */
const mostRows = 500;

/**
 * Tells the worker which service orders the page shows.
 *
 * @example const tellServiceOrders = serviceReport({ rowsOf, send, now: Date.now }); tellServiceOrders(reading);
 */
export const serviceReport = ({ rowsOf, send, now }: ServiceReportPorts): ((reading: PageReading) => void) =>
  oncePerContent({
    rowsOf: (page) => rowsOf(page).slice(0, mostRows),
    send: (rows, contentAt) => send({ rows: [...rows], contentAt }),
    now,
  });
