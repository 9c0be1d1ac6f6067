import { useEffect, useState } from 'preact/hooks';
import type { ReadingPace } from '@/lib/app/reports/closed-tickets';
import { useOptions } from '../options-services';

/** How far a reading has come, and what it gave last. */
export interface Reading<T> {
  /** undefined until the first reading is through; null where there is nothing of what was asked for. */
  readonly found: T | null | undefined;
  /** What was closed before this instant has been read; null while nothing was, and when the reading is through. */
  readonly reached: number | null;
}

const notBegun = { found: undefined, reached: null } as const;

/**
 * Reads something that may take a while, anew for each `key` and whenever tickets or incidents change; until then what was
 * found before stays. A reading that nobody waits for any more is ended.
 * @example const { found, reached } = useReading(month.text, (pace) => monthReport(repositories, month, now, pace));
 */
export function useReading<T>(key: string, read: (pace: ReadingPace) => Promise<T | null>): Reading<T> {
  const { onChange, storageFailed } = useOptions();
  const [state, setState] = useState<Reading<T> & { readonly key: string }>({ ...notBegun, key });

  useEffect(() => {
    let running = new AbortController();
    const begin = async () => {
      running.abort();
      running = new AbortController();
      const { signal } = running;
      const reached = (until: number) => {
        if (!signal.aborted) setState((before) => ({ ...sameKey(before, key), key, reached: until }));
      };
      try {
        const found = await read({ reached, signal });
        if (!signal.aborted) setState({ key, found, reached: null });
      } catch {
        if (!signal.aborted) storageFailed();
      }
    };
    begin();
    const stop = onChange((topics) => {
      if (topics.some((topic) => topic === 'tickets' || topic === 'settings')) begin();
    });
    return () => {
      running.abort();
      stop();
    };
  }, [key]);
  return sameKey(state, key);
}

/** What was found for another key is nothing that may be shown for this one. */
const sameKey = <T>(state: Reading<T> & { readonly key: string }, key: string): Reading<T> =>
  state.key === key ? state : notBegun;
