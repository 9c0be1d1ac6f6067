import type { MessageData, PageToWorker } from '@/lib/app/messages';
import type { ServiceOrderSighting } from '@/lib/domain/service-order';
import type { PageReading } from '@/lib/page-adapters/page-watcher';

type ServiceOrdersSeen = MessageData<PageToWorker['service-orders/seen']>;

export interface ServiceReport {
  readonly read: (reading: PageReading) => void;
}

export interface ServiceReportPorts {
  readonly send: (seen: ServiceOrdersSeen) => void;
  /** Epoch ms. */
  readonly now: () => number;
}

/** More than the longest page of a list has. */
const mostRows = 500;

/**
 * Tells the worker which service orders the page shows: once per content, when the page has come to rest. What stands there
 * is as old as its arrival, so that a tab which nobody loads again takes no newer sighting back.
 *
 * @example serviceReport({ send, now: Date.now }).read(reading)
 */
export function serviceReport({ send, now }: ServiceReportPorts): ServiceReport {
  let shown = '[]';
  let contentAt = 0;
  let told = false;

  return {
    read: ({ extraction, rested }) => {
      const rows = serviceOrdersIn(extraction).slice(0, mostRows);
      const content = JSON.stringify(rows);
      if (content !== shown) {
        shown = content;
        contentAt = now();
        told = false;
      }
      const isFinal = rested && extraction?.outcome === 'extracted' && extraction.settled;
      if (!isFinal || told || rows.length === 0) return;
      told = true;
      send({ rows, contentAt });
    },
  };
}

function serviceOrdersIn(extraction: PageReading['extraction']): readonly ServiceOrderSighting[] {
  if (extraction?.outcome !== 'extracted') return [];
  return extraction.kind === 'after-sale-list' ? extraction.content : (extraction.serviceOrders ?? []);
}
