import type { ChangeSignal } from '@/lib/app/ports/storage';
import type { ReadingLog } from '@/lib/app/ports/tickets';

/** The home page's counter of waiting 任务工单, read twice alike. */
export interface HomeCounterTold {
  readonly count: number;
  /** Epoch ms at which it was read the first time. */
  readonly contentAt: number;
}

/**
 * Keeps the home page's counter beside the time of the last list reading, for the popup to compare. It changes no ticket and
 * no badge: a number cannot say which ticket it means. An older counter than the kept one adds nothing.
 *
 * @example await recordHomeCounter(world, { count: 5, contentAt }, now);
 */
export async function recordHomeCounter(
  { readings, changes }: { readonly readings: ReadingLog; readonly changes: ChangeSignal },
  { count, contentAt }: HomeCounterTold,
  now: number,
): Promise<void> {
  const at = Math.min(contentAt, now);
  const known = await readings.homeCounter();
  // A later instant than now was written by a wrong clock.
  if (known !== undefined && known.at >= at && known.at <= now) return;
  await readings.recordHomeCounter({ count, at });
  await changes.raise(['tickets']);
}
