import type { PopupWorld } from './popup-world';

/**
 * A world that begins to read what is stored at once, while the page that will show it is still put together. The first
 * reading asked for is the one begun, unless something changed meanwhile.
 *
 * @example render(<Popup world={loadEarly(world)} />, root);
 */
export function loadEarly(world: PopupWorld): PopupWorld {
  let begun: ReturnType<PopupWorld['load']> | null = world.load();
  // Whoever asks for it is told that it failed; where nobody does, nobody needs it.
  begun.catch(() => undefined);
  const stop = world.onChange(() => {
    begun = null;
  });
  return {
    ...world,
    load() {
      const facts = begun ?? world.load();
      begun = null;
      stop();
      return facts;
    },
  };
}
