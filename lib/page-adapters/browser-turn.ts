interface Scheduler {
  readonly postTask?: (run: () => void) => Promise<void>;
}

/** Comes back when the browser has had its turn. Firefox has no scheduler before version 142. */
export function afterBrowser(run: () => void): void {
  const { scheduler } = globalThis as { readonly scheduler?: Scheduler };
  if (typeof scheduler?.postTask === 'function') void scheduler.postTask(run);
  else setTimeout(run);
}

/**
 * Ends a task here, so that two pieces of work do not hold the page up as one.
 * @example await browserTurn();
 */
export const browserTurn = (): Promise<void> => new Promise(afterBrowser);
