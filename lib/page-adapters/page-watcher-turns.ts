import type { Extraction } from './contract';
import type { InSteps, Step } from './in-steps';
import { oneMoment } from './page-watcher-moment';

/** A reading that may be under way. */
export interface ReadingInTurns {
  /** Has the first turn. */
  readonly start: () => void;
  /**
   * The document changed.
   * @param isUrgent what stood there before may be of no use any more
   */
  readonly changed: (records: readonly MutationRecord[], isUrgent: boolean) => void;
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
  /** The document turned out to change all the time. */
  readonly onRestless: () => void;
  /**
   * @param costMs the time of all turns together
   * @param missed changes that this reading did not see
   */
  readonly onEnd: (extraction: Extraction, costMs: number, missed: readonly MutationRecord[]) => void;
}

/** Half a frame: what the page draws meanwhile comes in time. */
const turnMs = 8;
/** A page that changes again and again while it is looked at is then looked at in one go: all facts are of one moment. */
const mostInterruptions = 2;

/**
 * Reads a document in short turns; a small one takes a single turn, unless the code is cold. What is read is what the document
 * said at one moment: where it changes before it was seen to its end, in a way that does not let one tell what it said when, looking
 * begins anew.
 *
 * @example readingInTurns({ begin: () => adapter.extractInSteps(document, address), later, clock, onRestless, onEnd }).start()
 */
export function readingInTurns({ begin, later, clock, isRestless, onRestless, onEnd }: TurnPorts): ReadingInTurns {
  let steps: InSteps<Extraction> | null = null;
  let at: Step = 'looking';
  let stale = false;
  let moment = oneMoment();
  const unseen: MutationRecord[] = [];
  let interruptions = 0;
  let stopped = false;
  let costMs = 0;

  function lookAnew(): void {
    interruptions += 1;
    stale = false;
    steps = null;
    at = 'looking';
    moment = oneMoment();
    if (interruptions > mostInterruptions) onRestless();
  }

  const looksInOneGo = (): boolean => at !== 'concluding' && (isRestless || interruptions > mostInterruptions);

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
      at = value;
    } while (clock() - from < turnMs || looksInOneGo());
    costMs += clock() - from;
    later(turn);
  }

  /** What is made of a reading is a piece of work of its own, unless the turn has hardly begun. */
  function end(extraction: Extraction, turnCostMs: number): void {
    at = 'concluding';
    costMs += turnCostMs;
    const handOver = (): void => {
      if (!stopped) onEnd(extraction, costMs, [...moment.missed, ...unseen]);
    };
    if (turnCostMs < turnMs) handOver();
    else later(handOver);
  }

  return {
    start: turn,
    changed: (records, isUrgent) => {
      if (steps === null || stale) return;
      if (at === 'concluding') for (const record of records) unseen.push(record);
      else stale = isUrgent || at === 'looking' || !moment.outlasts(records, at);
    },
    stop: () => {
      stopped = true;
    },
  };
}
