/** The share of the time that reading and watching may take while a page keeps changing: under 1 % with what nobody can count. */
const shareAtRest = 0.004;
/** Watching takes so much of it at the most: what is dear to watch is read seldom, but it is read. */
const mostForWatching = 0.8;
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
  /** Milliseconds that went into what a read needs beside itself. */
  spent(costMs: number): void;
  /** Milliseconds that went into hearing of a change. */
  watched(costMs: number): void;
  /** The address is new: everything begins again. */
  restart(at: number): void;
  /** The earliest moment at which another read is within the budget. */
  affordableAt(now: number): number;
  /** From when the last result counts as the final one. */
  restedAt(): number;
}

/**
 * Decides how often a page may be read and from when a result is final. A budget of reading time fills slowly and every
 * read is paid from it; a result that changed forgives the debt, for then reading was worth its price. After a read in vain the
 * next one is paid in advance.
 *
 * @example readingPace(0).affordableAt(0) // 0
 */
export function readingPace(startAt: number): ReadingPace {
  let budgetMs = burstMs;
  let watchedMs = 0;
  /** What has to be saved up before the next read. */
  let neededMs = 0;
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
    const gainMs = (at - filledAt) * shareAt(at);
    budgetMs = Math.min(burstMs, budgetMs + gainMs - Math.min(watchedMs, gainMs * mostForWatching));
    watchedMs = 0;
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
      neededMs = outcome.changed ? 0 : Math.min(costMs, burstMs);
    },
    spent: (costMs) => {
      budgetMs -= costMs;
    },
    watched: (costMs) => {
      watchedMs += costMs;
    },
    restart: (at) => {
      budgetMs = burstMs;
      watchedMs = 0;
      neededMs = 0;
      filledAt = at;
      changedAt = at;
      resultChangedAt = at;
      settled = true;
    },
    affordableAt: (now) => {
      fill(now);
      if (budgetMs > 0 && budgetMs >= neededMs) return now;
      const paidAt = now + (neededMs - budgetMs) / shareAt(now);
      return patient ? paidAt : Math.min(paidAt, Math.max(now, readAt + longestSavingMs));
    },
    restedAt,
  };
}
