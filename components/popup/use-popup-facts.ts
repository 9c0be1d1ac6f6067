import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
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

  const asked = useRef(0);
  /** Which reading each part that is shown came from. */
  const shown = useRef({ facts: 0, rest: 0 });

  const reload = useCallback(async () => {
    asked.current += 1;
    const turn = asked.current;
    // Readings overlap, and their answers come in any order: one that was asked for earlier than what is shown is old.
    const isNewer = (part: keyof typeof shown.current) => {
      if (turn < shown.current[part]) return false;
      shown.current[part] = turn;
      return true;
    };
    try {
      const read = await world.load();
      if (isNewer('facts')) setFacts(read);
      const more = await world.loadRest();
      if (!isNewer('rest')) return;
      setRest(more);
      setFailed(false);
    } catch {
      if (isNewer('rest')) setFailed(true);
    }
  }, [world]);

  useEffect(() => {
    reload();
    return world.onChange(reload);
  }, [world, reload]);

  return { facts, rest, failed, reload };
}
