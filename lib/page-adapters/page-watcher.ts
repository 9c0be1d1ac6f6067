import type { Lesson } from '@/lib/domain/lesson';
import { afterBrowser } from './browser-turn';
import type { Extraction, PageAdapter, PageAddress } from './contract';
import { afterFrame, drawnFrames } from './drawn-frames';
import { extractContained, extractInStepsContained } from './extract-contained';
import { contentChanges, tellingsIn } from './page-watcher-changes';
import { readingPace } from './page-watcher-pace';
import { orderIdsIn } from './page-watcher-remains';
import { type PageReading, readingResults } from './page-watcher-results';
import { type ReadingInTurns, readingInTurns } from './page-watcher-turns';
import { readingUrgency } from './page-watcher-urgency';

export type { PageReading };

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
  /** Runs something when the browser has drawn the document as it is. */
  readonly nextFrame?: (run: () => void) => void;
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
  const { clock = () => performance.now(), later = afterBrowser, nextFrame = afterFrame } = options;
  let address = addressOf();
  let adapter = adapterFor(address);
  const nothingYet: PageReading = { address, adapter, extraction: null, rested: false };
  const results = readingResults(nothingYet, onReading);
  const { last } = results;
  let hasShownOrders = false;
  let checks = 0;
  let firstUnreadAt: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let dueAt = 0;
  /** The document has changed since the next reading was planned. */
  let isPlanOld = false;
  let running: ReadingInTurns | null = null;
  /** The document is one that changes all the time. */
  let isRestless = false;
  let wasOutdated = false;
  const frames = drawnFrames(nextFrame);
  const pace = readingPace(clock());
  const urgency = readingUrgency();

  const changes = contentChanges(document, signal, clock, (tellings, records, heardAt) => {
    const turned = checkAddress(records);
    results.changed(records);
    if (turned) return;
    urgency.heard(tellings);
    running?.changed(records, urgency.isUrgent());
    change();
    pace.watched(clock() - heardAt);
  });

  function change(): void {
    const now = clock();
    pace.changed(now);
    frames.changed();
    firstUnreadAt ??= now;
    if (running !== null) return;
    // A reading that is saved up for comes no nearer by a change, and to plan it at every one would cost more than the change.
    isPlanOld = last().rested && !urgency.isUrgent() && dueAt > now + longestWaitMs;
    if (!isPlanOld) planRead(now);
  }

  function planRead(now = clock()): void {
    const unreadAt = firstUnreadAt ?? now;
    const wished = Math.min(
      now + (hasShownOrders || !changes.isSmall() ? quietMs : firstQuietMs),
      unreadAt + longestWaitMs,
    );
    const affordable = urgency.isUrgent() ? wished : Math.max(wished, pace.affordableAt(now));
    const concludes = last().extraction !== null && !last().rested;
    if (affordable - now <= longestWaitMs && isDearToLayOut()) frames.expect();
    wakeAt(concludes ? Math.min(affordable, Math.max(now, pace.restedAt())) : affordable);
  }

  function wakeAt(at: number): void {
    stopTimer();
    if (signal.aborted) return;
    dueAt = at;
    timer = setTimeout(wake, Math.max(0, at - clock()));
  }

  function stopTimer(): void {
    clearTimeout(timer);
    dueAt = 0;
    isPlanOld = false;
  }

  function wake(): void {
    if (signal.aborted || checkAddress() || running !== null) return;
    if (isPlanOld) planRead();
    else if (firstUnreadAt === null) conclude();
    else readInTurns();
  }

  function readAtOnce(): void {
    stopReading();
    stopTimer();
    firstUnreadAt = null;
    urgency.taken();
    if (adapter === null || !changes.contentStands()) return;
    const from = clock();
    const extraction = extractContained(adapter, document, address, lessons(), changes.follow);
    takeIn(adapter, extraction, clock() - from);
  }

  function readInTurns(): void {
    const reader = adapter;
    if (reader === null || !changes.contentStands()) {
      firstUnreadAt = null;
      return;
    }
    stopTimer();
    const reading = readingInTurns({
      begin: () => {
        firstUnreadAt = null;
        urgency.taken();
        return extractInStepsContained(reader, document, address, lessons(), changes.follow);
      },
      later: (run) =>
        later(() => {
          if (!checkAddress()) run();
        }),
      clock,
      isRestless,
      onRestless: () => {
        isRestless = true;
      },
      onEnd: (extraction, costMs, missed) => {
        running = null;
        if (isOutdated(extraction, missed)) pace.spent(costMs);
        else takeIn(reader, extraction, costMs);
        if (firstUnreadAt !== null) planRead();
      },
    });
    running = reading;
    if (isDearToLayOut()) frames.whenDrawn(reading.start);
    else reading.start();
  }

  const isDearToLayOut = (): boolean => frames.isFirst() || !changes.isSmall();

  /** The order that was read left the page before it could be handed over. A page that does so all the time is believed. */
  function isOutdated(extraction: Extraction, missed: readonly MutationRecord[]): boolean {
    const isGone = missed.length > 0 && tellingsIn(missed, orderIdsIn(extraction)).includes('order-gone');
    if (isGone) urgency.heard(['order-gone']);
    wasOutdated = isGone && !wasOutdated;
    return wasOutdated;
  }

  function stopReading(): void {
    running?.stop();
    running = null;
  }

  function takeIn(reader: PageAdapter, extraction: Extraction, costMs: number): void {
    hasShownOrders ||= showsOrders(extraction);
    changes.cherish(orderIdsIn(extraction));
    const comparison = results.compare(extraction);
    urgency.read(comparison.changed);
    pace.read(clock(), costMs, {
      changed: comparison.changed,
      settled: extraction.outcome === 'not-applicable' || extraction.settled,
      patient: extraction.outcome === 'extracted' && reader.kind !== 'chat',
    });
    // What was final stays so while the page goes on changing around it.
    const rested = (last().rested && !comparison.changed) || pace.restedAt() <= clock();
    results.take(extraction, comparison, rested);
    if (!rested) wakeAt(pace.restedAt());
  }

  /** The page was quiet until now. */
  function conclude(): void {
    if (pace.restedAt() > clock()) wakeAt(pace.restedAt());
    else results.rest();
  }

  function checkAddress(records: readonly MutationRecord[] = []): boolean {
    if (signal.aborted) return false;
    const now = addressOf();
    const isSame = now === address || (now.own.href === address.own.href && now.tab?.href === address.tab?.href);
    const turns = adapter?.turnsTo?.(document, records) ?? false;
    if (isSame && !(turns && last().extraction !== null)) return false;
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
    changes.cherish([]);
    urgency.restart();
    pace.restart(clock());
    results.turnTo(address, adapter);
    begin();
  }

  /** What no event tells: an address, and a shadow root that was attached to an element that stood there before. */
  function lookAround(): void {
    checks += 1;
    if (checkAddress() || adapter === null || running !== null || last().extraction?.outcome === 'extracted') return;
    if (last().rested && checks % checksPerSearchAtRest !== 0) return;
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
    if (checkAddress() || (last().extraction !== null && firstUnreadAt === null)) return;
    firstUnreadAt ??= clock();
    wake();
  });
  const addressTimer = setInterval(lookAround, addressCheckMs);
  signal.addEventListener('abort', () => {
    stopReading();
    stopTimer();
    clearInterval(addressTimer);
  });
  onReading(nothingYet);
  begin();

  return {
    checkAddress: () => checkAddress(),
    readNow: () => {
      if (!checkAddress()) readAtOnce();
      return last();
    },
    adaptersChanged: () => {
      if (checkAddress()) return;
      const found = adapterFor(address);
      if (found !== adapter) turnTo(address, found);
    },
    lessonsChanged: () => {
      if (checkAddress() || adapter === null) return;
      stopReading();
      change();
    },
  };
}

/** Something of an order stands in the document, of whichever: it may be replaced piece by piece. */
function showsOrders(extraction: Extraction): boolean {
  if (extraction.outcome === 'layout-changed') return extraction.missing.some(({ problem }) => problem !== 'missing');
  return extraction.outcome === 'extracted';
}
