import type { MessageData, PageToWorker } from '@/lib/app/messages';
import type { PageReading } from '@/lib/page-adapters/page-watcher';

export interface CatalogueReport {
  readonly read: (reading: PageReading) => void;
}

export interface CatalogueReportPorts {
  readonly send: (seen: MessageData<PageToWorker['catalogue/seen']>) => void;
  /** Epoch ms. */
  readonly now: () => number;
}

/** More than the longest page of a list has. */
const mostGoods = 2000;

/**
 * Tells the worker which SKUs a product page shows: once per content, when the page has come to rest. A price is as old as
 * its arrival on the page, so that a tab which nobody loads again takes no newer price back.
 *
 * @example catalogueReport({ send, now: Date.now }).read(reading)
 */
export function catalogueReport({ send, now }: CatalogueReportPorts): CatalogueReport {
  let shown = '';
  let seenAt = 0;
  let told = false;

  return {
    read: ({ extraction, rested }) => {
      const page = extraction?.outcome === 'extracted' && extraction.kind === 'product-list' ? extraction : null;
      const content = page ? JSON.stringify(page.content) : '';
      if (content !== shown) {
        shown = content;
        seenAt = now();
        told = false;
      }
      if (page === null || page.content.length === 0 || !rested || !page.settled || told) return;
      told = true;
      send({ goods: page.content.slice(0, mostGoods), seenAt });
    },
  };
}
