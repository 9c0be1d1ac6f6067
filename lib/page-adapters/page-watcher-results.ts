import type { OrderFacts } from '@/lib/domain/order-facts';
import type { Extraction, PageAdapter, PageAddress } from './contract';
import { textThatCame } from './page-watcher-changes';
import { type ReadingKey, readingKey } from './page-watcher-key';
import { namesGoodsOf, orderIn, showsRemainsOf } from './page-watcher-remains';

/** What stands in a document at one moment: its address and its content, read together. */
export interface PageReading {
  readonly address: PageAddress;
  readonly adapter: PageAdapter | null;
  /** null: the address is new and nothing was read at it yet. */
  readonly extraction: Extraction | null;
  /** The result has stood still for so long that what is absent counts as absent. */
  readonly rested: boolean;
}

/** What was read of a document, and what of it was handed over. */
export interface ReadingResults {
  /** What was handed over last. */
  readonly last: () => PageReading;
  /** The page is at this address from now on: what was read before is taken back. */
  readonly turnTo: (address: PageAddress, adapter: PageAdapter | null) => void;
  /** The page changed. */
  readonly changed: (records: readonly MutationRecord[]) => void;
  /** Whether an extraction says something else than the one before; it counts as the one before from now on. */
  readonly compare: (extraction: Extraction) => Comparison;
  /** Hands over what was read, unless it was handed over as it is. */
  readonly take: (extraction: Extraction, comparison: Comparison, rested: boolean) => void;
  /** What was read stands, if anything was. */
  readonly rest: () => void;
}

export interface Comparison {
  readonly changed: boolean;
  /** The same facts may stand at other elements. */
  readonly moved: boolean;
}

/**
 * Keeps what was read and hands over each reading that differs from the one before.
 *
 * @example readingResults(show).turnTo(address, adapter) // show({ address, adapter, extraction: null, rested: false })
 */
export function readingResults(start: PageReading, onReading: (reading: PageReading) => void): ReadingResults {
  let last = start;
  let lastKey: ReadingKey | null = null;
  /** The last order at an address that was left. */
  let orderBefore: OrderFacts | null = null;
  /** The page has drawn its goods since the address turned, be they the same. */
  let goodsCameAnew = false;
  /** Read and not handed over: it still bears what the order before left behind. */
  let held: Extraction | null = null;

  function hand(reading: PageReading): void {
    last = reading;
    onReading(reading);
  }

  return {
    last: () => last,
    turnTo: (address, adapter) => {
      lastKey = null;
      held = null;
      goodsCameAnew = false;
      orderBefore = orderIn(last.extraction) ?? orderBefore;
      hand({ address, adapter, extraction: null, rested: false });
    },
    changed: (records) => {
      if (orderBefore === null || last.rested) return;
      goodsCameAnew ||= namesGoodsOf(orderBefore, textThatCame(records));
    },
    compare: (extraction) => {
      const key = readingKey(extraction);
      const changed = key.facts !== lastKey?.facts;
      const moved = key.elements !== lastKey?.elements;
      lastKey = key;
      return { changed, moved };
    },
    take: (extraction, { changed, moved }, rested) => {
      held = !rested && showsRemainsOf(orderIn(extraction), orderBefore, goodsCameAnew) ? extraction : null;
      if (held === null && (changed || moved || rested !== last.rested)) hand({ ...last, extraction, rested });
    },
    rest: () => {
      const extraction = held ?? last.extraction;
      held = null;
      if (extraction !== null && !last.rested) hand({ ...last, extraction, rested: true });
    },
  };
}
