import type { ChangeTopic } from '@/lib/app/ports/storage';
import { useOptions } from './options-services';

/**
 * Stores something and says to everybody what it concerns. False where it could not be stored, which the page says itself.
 *
 * @example const store = useStoring(['replies']); if (await store(() => repositories.replies.put([reply]))) …
 */
export function useStoring(topics: readonly ChangeTopic[]): (change: () => Promise<void>) => Promise<boolean> {
  const { changes, storageFailed } = useOptions();
  return async (change) => {
    try {
      await change();
    } catch {
      storageFailed();
      return false;
    }
    await changes.raise(topics);
    return true;
  };
}
