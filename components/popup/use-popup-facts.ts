import { useCallback, useEffect, useState } from 'preact/hooks';
import type { PopupFacts, PopupRest, PopupWorld } from '@/lib/app/popup-world';

export interface LoadedFacts {
  /** null until they have been read for the first time. */
  readonly facts: PopupFacts | null;
  /** null until it has been read for the first time. */
  readonly rest: PopupRest | null;
  readonly failed: boolean;
  /** Resolves when what was read is shown; never rejects. */
  readonly reload: () => Promise<void>;
}

/**
 * Keeps what is stored in view: read at the start, the rest when the first is shown, and all of it after each change that is
 * heard of.
 *
 * @param first what was read before anything was drawn, which the world's first reading answers too
 */
export function usePopupFacts(world: PopupWorld, first: PopupFacts | null): LoadedFacts {
  const [facts, setFacts] = useState(first);
  const [rest, setRest] = useState<PopupRest | null>(null);
  const [failed, setFailed] = useState(false);

  const reload = useCallback(async () => {
    try {
      setFacts(await world.load());
      setRest(await world.loadRest());
      setFailed(false);
    } catch {
      setFailed(true);
    }
  }, [world]);

  useEffect(() => {
    reload();
    return world.onChange(reload);
  }, [world, reload]);

  return { facts, rest, failed, reload };
}
