import type { MessageData, PageToWorker } from '@/lib/app/messages';
import { oncePerContent } from '@/lib/app/once-per-content';
import type { PageReading } from '@/lib/page-adapters/page-watcher';

export interface CatalogueReportPorts {
  readonly send: (seen: MessageData<PageToWorker['catalogue/seen']>) => void;
  /** Epoch ms. */
  readonly now: () => number;
}

/** More than the longest page of a list has. */
const mostGoods = 2000;

/**
 * Tells the worker which SKUs a product page shows.
 *
 * @example const tellGoods = catalogueReport({ send, now: Date.now }); tellGoods(reading);
 */
export const catalogueReport = ({ send, now }: CatalogueReportPorts): ((reading: PageReading) => void) =>
  oncePerContent({
    rowsOf: (page) => (page.kind === 'product-list' ? page.content.slice(0, mostGoods) : []),
    send: (goods, seenAt) => send({ goods: [...goods], seenAt }),
    now,
  });
