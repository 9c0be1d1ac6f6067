import type { Extraction } from '@/lib/page-adapters/contract';
import type { PageReading } from '@/lib/page-adapters/page-watcher';

export interface OncePerContentPorts<Row> {
  /** The rows that a reading shows, none where it is of another page. */
  readonly rowsOf: (extraction: Extraction & { readonly outcome: 'extracted' }) => readonly Row[];
  /** `contentAt`: epoch ms at which the rows arrived on the page. */
  readonly send: (rows: readonly Row[], contentAt: number) => void;
  /** Epoch ms. */
  readonly now: () => number;
}

/**
 * Tells the rows of a page once per content, when the page has come to rest. What stands there is as old as its arrival, so
 * that a tab which nobody loads again takes no newer word back.
 *
 * @example const tell = oncePerContent({ rowsOf, send, now: Date.now }); tell(reading);
 */
export function oncePerContent<Row>({ rowsOf, send, now }: OncePerContentPorts<Row>): (reading: PageReading) => void {
  let shown = '[]';
  let contentAt = 0;
  let told = false;

  return ({ extraction, rested }) => {
    const page = extraction?.outcome === 'extracted' ? extraction : null;
    const rows = page ? rowsOf(page) : [];
    const content = JSON.stringify(rows);
    if (content !== shown) {
      shown = content;
      contentAt = now();
      told = false;
    }
    if (!page?.settled || !rested || told || rows.length === 0) return;
    told = true;
    send(rows, contentAt);
  };
}
