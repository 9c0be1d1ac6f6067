import { afterBrowser } from './browser-turn';

/** Whether the browser has drawn what changed: whoever asks for the layout before makes it in a task of their own. */
export interface DrawnFrames {
  /** Something changed. Costs nothing. */
  readonly changed: () => void;
  /** Somebody will want to know soon. */
  readonly expect: () => void;
  /** Runs something when all changes up to now are drawn: at once where they are. */
  readonly whenDrawn: (run: () => void) => void;
  /** No frame of the document was seen yet: its first layout, fonts and all, is dear however small it is. */
  readonly isFirst: () => boolean;
}

/** A document that nobody sees is never drawn; what waits for it goes on after this. */
const longestFrameMs = 100;

/** Comes back when the browser has laid out and drawn the document as it is now. */
export function afterFrame(run: () => void): void {
  let left: (() => void) | null = run;
  const once = (): void => {
    left?.();
    left = null;
  };
  requestAnimationFrame(() => afterBrowser(once));
  setTimeout(once, longestFrameMs);
}

/**
 * Knows of the frames of this document.
 * @example const frames = drawnFrames(afterFrame); frames.changed(); frames.whenDrawn(read);
 */
export function drawnFrames(nextFrame: (run: () => void) => void): DrawnFrames {
  let state: 'drawn' | 'changed' | 'expected' = 'changed';
  let waiting: (() => void) | null = null;
  let first = true;

  function expect(): void {
    if (state !== 'changed') return;
    state = 'expected';
    nextFrame(() => {
      state = 'drawn';
      first = false;
      const run = waiting;
      waiting = null;
      run?.();
    });
  }

  return {
    changed: () => {
      if (state === 'drawn') state = 'changed';
    },
    expect,
    isFirst: () => first,
    whenDrawn: (run) => {
      expect();
      if (state === 'drawn') run();
      else waiting = run;
    },
  };
}
