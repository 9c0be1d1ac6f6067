import { useCallback, useEffect, useState } from 'preact/hooks';
import type { PopupFacts, PopupWorld } from '@/lib/app/popup-world';

export interface LoadedFacts {
  /** null until they have been read for the first time. */
  readonly facts: PopupFacts | null;
  readonly failed: boolean;
  /** Resolves when what was read is shown; never rejects. */
  readonly reload: () => Promise<void>;
}

/** Keeps what is stored in view: read at the start, and again after each change that is heard of. */
export function usePopupFacts(world: PopupWorld): LoadedFacts {
  const [facts, setFacts] = useState<PopupFacts | null>(null);
  const [failed, setFailed] = useState(false);

  const reload = useCallback(() => {
    return world.load().then(
      (loaded) => {
        setFacts(loaded);
        setFailed(false);
      },
      () => setFailed(true),
    );
  }, [world]);

  useEffect(() => {
    reload();
    return world.onChange(reload);
  }, [world, reload]);

  return { facts, failed, reload };
}
