import { useEffect, useState } from 'preact/hooks';
import type { PopupSurroundings, PopupWorld } from '@/lib/app/popup-world';

export interface LoadedSurroundings {
  /** null until they have been read for the first time. */
  readonly surroundings: PopupSurroundings | null;
  readonly failed: boolean;
}

/** Keeps in view what is to be known around the tickets: read when it is shown, and again after each change. */
export function useSurroundings(world: Pick<PopupWorld, 'surroundings' | 'onChange'>): LoadedSurroundings {
  const [loaded, setLoaded] = useState<LoadedSurroundings>({ surroundings: null, failed: false });
  useEffect(() => {
    let current = true;
    const load = () =>
      world.surroundings().then(
        (surroundings) => current && setLoaded({ surroundings, failed: false }),
        () => current && setLoaded((before) => ({ ...before, failed: true })),
      );
    load();
    const stop = world.onChange(load);
    return () => {
      current = false;
      stop();
    };
  }, [world]);
  return loaded;
}
