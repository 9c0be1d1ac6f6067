import type { Extraction } from './contract';
import type { InSteps } from './in-steps';

/** A reading that may be under way. */
export interface ReadingInTurns {
  /** Has the first turn. */
  readonly start: () => void;
  /** The document changed. */
  readonly changed: () => void;
  /** What changes from now on is not seen by this reading. */
  readonly hasLooked: () => boolean;
  readonly stop: () => void;
}

export interface TurnPorts {
  /** Begins to look at the document as it is at that moment. */
  readonly begin: () => InSteps<Extraction>;
  /** Runs the rest when the browser has had its turn. */
  readonly later: (run: () => void) => void;
  /** Milliseconds that only grow. */
  readonly clock: () => number;
  /** The document is known to change all the time: it is looked at in one go, and not in vain. */
  readonly isRestless: boolean;
  /** What was seen is thrown away, and the document is looked at anew with all its changes. */
  readonly onAnew: () => void;
  /** @param costMs the time of all turns together */
  readonly onEnd: (extraction: Extraction, costMs: number) => void;
}

/** Half a frame: what the page draws meanwhile comes in time. */
const turnMs = 8;
/** A page that changes again and again while it is looked at is then looked at in one go: all facts are of one moment. */
const mostInterruptions = 2;

/**
 * Reads a document in short turns; a small one takes a single turn, unless the code is cold. What is read is what the document
 * said at one moment: where it changes before it was seen to its end, looking begins anew.
 *
 * @example readingInTurns({ begin: () => adapter.extractInSteps(document, address), later, clock, onAnew, onEnd }).start()
 */
export function readingInTurns({ begin, later, clock, isRestless, onAnew, onEnd }: TurnPorts): ReadingInTurns {
  let steps: InSteps<Extraction> | null = null;
  let looking = true;
  let stale = false;
  let interruptions = 0;
  let stopped = false;
  let costMs = 0;

  function lookAnew(): void {
    interruptions += 1;
    stale = false;
    steps = null;
    onAnew();
  }

  function turn(): void {
    if (stopped) return;
    const from = clock();
    if (stale) lookAnew();
    steps ??= begin();
    do {
      const { done, value } = steps.next();
      if (done) {
        end(value, clock() - from);
        return;
      }
      looking = value === 'looking';
    } while (clock() - from < turnMs || (looking && (isRestless || interruptions > mostInterruptions)));
    costMs += clock() - from;
    later(turn);
  }

  /** What is made of a reading is a piece of work of its own, unless the turn has hardly begun. */
  function end(extraction: Extraction, turnCostMs: number): void {
    looking = false;
    costMs += turnCostMs;
    const handOver = (): void => {
      if (!stopped) onEnd(extraction, costMs);
    };
    if (turnCostMs < turnMs) handOver();
    else later(handOver);
  }

  return {
    start: turn,
    changed: () => {
      stale ||= looking && steps !== null;
    },
    hasLooked: () => !looking,
    stop: () => {
      stopped = true;
    },
  };
}
