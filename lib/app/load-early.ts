import type { PopupFacts, PopupWorld } from './popup-world';

/** A popup's world while the popup is opened. */
export interface OpeningWorld extends PopupWorld {
  /** What is in view at first: the most urgent tickets, or all of them. */
  loadFirst(): Promise<PopupFacts>;
}

export interface EarlyWorld {
  /** The first reading asked of it is the one that was begun, unless more is stored than that or something changed meanwhile. */
  readonly world: PopupWorld;
  /** What was read; null where that failed or takes longer than so many milliseconds. */
  readonly first: (withinMs: number) => Promise<PopupFacts | null>;
}

/**
 * Begins to read what is stored at once, while the page that will show it is still put together.
 *
 * @example const { world, first } = loadEarly(openWorld(repositories));
 */
export function loadEarly(world: OpeningWorld): EarlyWorld {
  const early = world.loadFirst();
  let begun: typeof early | null = early;
  const stop = world.onChange(() => {
    begun = null;
  });
  // Whoever asks the world for it is told that it failed; where nobody does, nobody needs it.
  const read = early.catch(() => null);
  return {
    world: {
      ...world,
      load() {
        const facts = begun?.then((read) => (read.isWhole ? read : world.load())) ?? world.load();
        begun = null;
        stop();
        return facts;
      },
    },
    first: (withinMs) =>
      Promise.race([read, new Promise<null>((resolve) => setTimeout(() => resolve(null), withinMs))]),
  };
}
