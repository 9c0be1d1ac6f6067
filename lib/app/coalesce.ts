/**
 * Makes an action that may be asked for at any time and never runs beside itself: asked for while it runs, it runs once
 * more afterwards, however often it was asked. The promise is kept when a run that began after the asking has ended.
 *
 * @example const refresh = coalesce(() => refreshAttention(world, clock.now()));
 */
export function coalesce(run: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;

  const start = (): Promise<void> => {
    const current = run().finally(() => {
      if (running === current) running = null;
    });
    running = current;
    return current;
  };
  return () => {
    if (next !== null) return next;
    if (running === null) return start();
    next = running.then(ignore, ignore).then(() => {
      next = null;
      return start();
    });
    return next;
  };
}

// How the run before ended was its own askers' to hear.
const ignore = (): void => undefined;
