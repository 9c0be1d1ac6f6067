/** The share of the time that reading may take while a page keeps changing: under 1 % with what watching costs beside it. */
const shareAtRest = 0.005;
/** The same while nothing firm was read yet and a person waits for it. */
const shareWhileWaiting = 0.05;
/** Reading time that is saved up in quiet, so that an ordinary change is read at once. */
const burstMs = 50;
/** What a read costs at least; the clock of a page is too coarse for less. */
const leastCostMs = 0.1;

/** However dear reading is, a page that is not understood yet, or may show another order any time, is read after this. */
const longestSavingMs = 2000;

/** A page rests when its result has stood for so long, */
const resultRestMs = 1000;
/** no change came for so long, */
const changeRestMs = 300;
/** or, because some pages never do, when the result has stood for so long. Also the wait for a page that says it loads. */
const longestRestMs = 4000;

export interface ReadOutcome {
  /** The facts differ from those before. */
  readonly changed: boolean;
  /** The page does not say that it loads. */
  readonly settled: boolean;
  /** What was read will do for a while: its order cannot change without the address. */
  readonly patient: boolean;
}

export interface ReadingPace {
  /** The page changed. */
  changed(at: number): void;
  /** A read ended, and took so many milliseconds in all. */
  read(at: number, costMs: number, outcome: ReadOutcome): void;
  /** Milliseconds that went into what watching needs beside the read. */
  spent(costMs: number): void;
  /** The address is new: everything begins again. */
  restart(at: number): void;
  /** The earliest moment at which another read is within the budget. */
  affordableAt(now: number): number;
  /** From when the last result counts as the final one. */
  restedAt(): number;
}

/**
 * Decides how often a page may be read and from when a result is final. A budget of reading time fills slowly and every
 * read is paid from it; a result that changed forgives the debt, for then reading was worth its price.
 *
 * @example readingPace(0).affordableAt(0) // 0
 */
export function readingPace(startAt: number): ReadingPace {
  let budgetMs = burstMs;
  let filledAt = startAt;
  let changedAt = startAt;
  let resultChangedAt = startAt;
  let settled = true;
  let readAt = startAt;
  let patient = false;

  const restedAt = (): number => {
    const latest = resultChangedAt + longestRestMs;
    return settled ? Math.min(latest, Math.max(resultChangedAt + resultRestMs, changedAt + changeRestMs)) : latest;
  };
  const shareAt = (at: number): number => (restedAt() > at ? shareWhileWaiting : shareAtRest);

  function fill(at: number): void {
    budgetMs = Math.min(burstMs, budgetMs + (at - filledAt) * shareAt(at));
    filledAt = at;
  }

  return {
    changed: (at) => {
      changedAt = at;
    },
    read: (at, costMs, outcome) => {
      fill(at);
      if (outcome.changed) {
        resultChangedAt = at;
        budgetMs = Math.max(budgetMs, 0);
      }
      ({ settled, patient } = outcome);
      readAt = at;
      budgetMs -= Math.max(costMs, leastCostMs);
    },
    spent: (costMs) => {
      budgetMs -= costMs;
    },
    restart: (at) => {
      budgetMs = burstMs;
      filledAt = at;
      changedAt = at;
      resultChangedAt = at;
      settled = true;
    },
    affordableAt: (now) => {
      fill(now);
      if (budgetMs > 0) return now;
      const paidAt = now - budgetMs / shareAt(now);
      return patient ? paidAt : Math.min(paidAt, Math.max(now, readAt + longestSavingMs));
    },
    restedAt,
  };
}
