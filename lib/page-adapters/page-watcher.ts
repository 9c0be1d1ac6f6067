import type { Lesson } from '@/lib/domain/lesson';
import type { OrderFacts } from '@/lib/domain/order-facts';
import type { Extraction, PageAdapter, PageAddress } from './contract';
import { extractContained, extractInStepsContained } from './extract-contained';
import { contentChanges } from './page-watcher-changes';
import { type ReadingKey, readingKey } from './page-watcher-key';
import { readingPace } from './page-watcher-pace';
import { orderIdsIn, orderIn, showsRemainsOf } from './page-watcher-remains';
import { afterBrowser, type ReadingInTurns, readingInTurns } from './page-watcher-turns';
import { readingUrgency } from './page-watcher-urgency';

/** What stands in a document at one moment: its address and its content, read together. */
export interface PageReading {
  readonly address: PageAddress;
  readonly adapter: PageAdapter | null;
  /** null: the address is new and nothing was read at it yet. */
  readonly extraction: Extraction | null;
  /** The result has stood still for so long that what is absent counts as absent. */
  readonly rested: boolean;
}

export interface PageWatch {
  /** The address may have changed in a way that the document does not tell: the tab's, of a frame. */
  readonly checkAddress: () => void;
  /** Reads at once, whatever the pace says. */
  readonly readNow: () => PageReading;
  /** `adapterFor` may answer otherwise now, at the same address. */
  readonly adaptersChanged: () => void;
  /** What was taught is no longer what it was: the page is read anew as if it had changed. */
  readonly lessonsChanged: () => void;
}

export interface WatchOptions {
  readonly document: Document;
  readonly addressOf: () => PageAddress;
  readonly adapterFor: (address: PageAddress) => PageAdapter | null;
  /** What agents taught of pages, of any kind. */
  readonly lessons?: () => readonly Lesson[];
  /** Called when the reading differs from the one before, and with nothing read at once when the address changes. */
  readonly onReading: (reading: PageReading) => void;
  readonly signal: AbortSignal;
  /** Milliseconds that only grow. */
  readonly clock?: () => number;
  /** Runs something when the browser has had its turn. */
  readonly later?: (run: () => void) => void;
}

/** A read comes this long after the last change, */
const quietMs = 20;
/** or this long while the document is small and has shown nothing yet that could still stand beside what is new; */
const firstQuietMs = 4;
/** but no later than this after the first change that was not read, while the page keeps changing. */
const longestWaitMs = 200;
const addressCheckMs = 400;
/** A page that came to rest without being understood is searched for new shadow roots at every so many checks. */
const checksPerSearchAtRest = 5;

/**
 * Watches a document's address and content and hands over what the matching adapter reads. The address of the moment
 * and the content are always read together; a new address takes the old reading back before anything else happens.
 * How often it reads is bounded by what reading costs (page-watcher-pace), so that a page that never stops changing
 * costs under 1 % of the time; a large document is read in turns, so that no one of them holds the page up.
 *
 * @example watchPage({ document, addressOf, adapterFor, onReading: show, signal: context.signal })
 */
export function watchPage(options: WatchOptions): PageWatch {
  const { document, addressOf, adapterFor, onReading, signal, lessons = () => [] } = options;
  const { clock = () => performance.now(), later = afterBrowser } = options;
  let address = addressOf();
  let adapter = adapterFor(address);
  let last: PageReading = { address, adapter, extraction: null, rested: false };
  let lastKey: ReadingKey | null = null;
  /** The last order at an address that was left. */
  let orderBefore: OrderFacts | null = null;
  /** Read and not handed over: it still bears what the order before left behind. */
  let held: Extraction | null = null;
  let hasShownOrders = false;
  let checks = 0;
  let firstUnreadAt: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: ReadingInTurns | null = null;
  /** The document changed while it was read: it is one that changes all the time. */
  let wasInterrupted = false;
  const pace = readingPace(clock());
  const urgency = readingUrgency();

  const changes = contentChanges(document, signal, (telling, records) => {
    if (checkAddress(records)) return;
    urgency.heard(telling);
    change();
  });

  function change(): void {
    pace.changed(clock());
    firstUnreadAt ??= clock();
    if (running !== null) running.changed();
    else planRead();
  }

  function planRead(): void {
    const now = clock();
    const unreadAt = firstUnreadAt ?? now;
    const wished = Math.min(
      now + (hasShownOrders || !changes.isSmall() ? quietMs : firstQuietMs),
      unreadAt + longestWaitMs,
    );
    const affordable = urgency.isUrgent() ? wished : Math.max(wished, pace.affordableAt(now));
    const concludes = last.extraction !== null && !last.rested;
    wakeAt(concludes ? Math.min(affordable, Math.max(now, pace.restedAt())) : affordable);
  }

  function wakeAt(at: number): void {
    clearTimeout(timer);
    if (!signal.aborted) timer = setTimeout(wake, Math.max(0, at - clock()));
  }

  function wake(): void {
    if (signal.aborted || checkAddress() || running !== null) return;
    if (firstUnreadAt === null) conclude();
    else if (changes.isSmall()) readAtOnce();
    else readLarge();
  }

  function readAtOnce(): void {
    stopReading();
    firstUnreadAt = null;
    urgency.taken();
    if (adapter === null || !changes.contentStands()) return;
    const from = clock();
    const extraction = extractContained(adapter, document, address, lessons(), changes.follow);
    takeIn(adapter, extraction, clock() - from);
  }

  function readLarge(): void {
    firstUnreadAt = null;
    urgency.taken();
    const reader = adapter;
    if (reader === null || !changes.contentStands()) return;
    clearTimeout(timer);
    running = readingInTurns({
      begin: () => extractInStepsContained(reader, document, address, lessons(), changes.follow),
      later: (run) =>
        later(() => {
          if (!checkAddress()) run();
        }),
      clock,
      isRestless: wasInterrupted,
      onAnew: () => {
        wasInterrupted = true;
        firstUnreadAt = null;
        urgency.taken();
      },
      onEnd: (extraction, costMs) => {
        running = null;
        takeIn(reader, extraction, costMs);
        if (firstUnreadAt !== null) planRead();
      },
    });
    running.start();
  }

  function stopReading(): void {
    running?.stop();
    running = null;
  }

  function takeIn(reader: PageAdapter, extraction: Extraction, costMs: number): void {
    hasShownOrders ||= showsOrders(extraction);
    changes.cherish(orderIdsIn(extraction));
    const key = readingKey(extraction);
    const changed = key.facts !== lastKey?.facts;
    const moved = key.elements !== lastKey?.elements;
    lastKey = key;
    urgency.read(changed);
    pace.read(clock(), costMs, {
      changed,
      settled: extraction.outcome === 'not-applicable' || extraction.settled,
      patient: extraction.outcome === 'extracted' && reader.kind !== 'chat',
    });
    // What was final stays so while the page goes on changing around it.
    const rested = (last.rested && !changed) || pace.restedAt() <= clock();
    held = !rested && showsRemainsOf(orderIn(extraction), orderBefore) ? extraction : null;
    if (held === null && (changed || moved || rested !== last.rested)) hand({ address, adapter, extraction, rested });
    if (!rested) wakeAt(pace.restedAt());
  }

  /** The page was quiet until now; what was read stands. */
  function conclude(): void {
    const extraction = held ?? last.extraction;
    if (extraction === null) return;
    if (pace.restedAt() > clock()) {
      wakeAt(pace.restedAt());
      return;
    }
    held = null;
    if (!last.rested) hand({ ...last, extraction, rested: true });
  }

  function hand(reading: PageReading): void {
    last = reading;
    onReading(reading);
  }

  function checkAddress(records: readonly MutationRecord[] = []): boolean {
    if (signal.aborted) return false;
    const now = addressOf();
    const isSame = now.own.href === address.own.href && now.tab?.href === address.tab?.href;
    const turns = adapter?.turnsTo?.(document, records) ?? false;
    if (isSame && !(turns && last.extraction !== null)) return false;
    const leftUnread = firstUnreadAt !== null || running !== null;
    turnTo(now, adapterFor(now));
    // What came before the turn and was not read is told from what comes after it only now.
    if (isSame && leftUnread) readAtOnce();
    return true;
  }

  /** Takes the old reading back and begins anew. */
  function turnTo(newAddress: PageAddress, newAdapter: PageAdapter | null): void {
    stopReading();
    address = newAddress;
    adapter = newAdapter;
    lastKey = null;
    held = null;
    orderBefore = orderIn(last.extraction) ?? orderBefore;
    changes.cherish([]);
    urgency.restart();
    pace.restart(clock());
    hand({ address, adapter, extraction: null, rested: false });
    begin();
  }

  /** What no event tells: an address, and a shadow root that was attached to an element that stood there before. */
  function lookAround(): void {
    checks += 1;
    if (checkAddress() || adapter === null || running !== null || last.extraction?.outcome === 'extracted') return;
    if (last.rested && checks % checksPerSearchAtRest !== 0) return;
    const from = clock();
    if (changes.searchShadowRoots()) change();
    pace.spent(clock() - from);
  }

  function begin(): void {
    changes.watch(adapter !== null);
    firstUnreadAt = clock();
    if (adapter !== null) planRead();
  }

  changes.onNavigation(() => checkAddress());
  changes.onContent(() => {
    if (checkAddress() || (last.extraction !== null && firstUnreadAt === null)) return;
    firstUnreadAt ??= clock();
    wake();
  });
  const addressTimer = setInterval(lookAround, addressCheckMs);
  signal.addEventListener('abort', () => {
    stopReading();
    clearTimeout(timer);
    clearInterval(addressTimer);
  });
  hand(last);
  begin();

  return {
    checkAddress: () => checkAddress(),
    readNow: () => {
      if (!checkAddress()) readAtOnce();
      return last;
    },
    adaptersChanged: () => {
      if (checkAddress()) return;
      const found = adapterFor(address);
      if (found !== adapter) turnTo(address, found);
    },
    lessonsChanged: () => {
      if (!checkAddress() && adapter !== null) change();
    },
  };
}

/** Something of an order stands in the document, of whichever: it may be replaced piece by piece. */
function showsOrders(extraction: Extraction): boolean {
  if (extraction.outcome === 'layout-changed') return extraction.missing.some(({ problem }) => problem !== 'missing');
  return extraction.outcome === 'extracted';
}
