import type { MessageData, PageToWorker } from '@/lib/app/messages';
import { oncePerContent } from '@/lib/app/once-per-content';
import type { PageReading } from '@/lib/page-adapters/page-watcher';

export interface ServiceReportPorts {
  readonly send: (seen: MessageData<PageToWorker['service-orders/seen']>) => void;
  /** Epoch ms. */
  readonly now: () => number;
}

/** More than the longest page of a list has. */
const mostRows = 500;

/**
 * Tells the worker which service orders the page shows.
 *
 * @example const tellServiceOrders = serviceReport({ send, now: Date.now }); tellServiceOrders(reading);
 */
export const serviceReport = ({ send, now }: ServiceReportPorts): ((reading: PageReading) => void) =>
  oncePerContent({
    rowsOf: (page) => (page.kind === 'after-sale-list' ? page.content : (page.serviceOrders ?? [])).slice(0, mostRows),
    send: (rows, contentAt) => send({ rows: [...rows], contentAt }),
    now,
  });
