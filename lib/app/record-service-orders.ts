import type { ServiceOrderSighting } from '@/lib/domain/service-order';
import type { ServiceOrderRepository } from './ports/shop';
import type { ChangeSignal } from './ports/storage';

/** What a page showed of service orders (服务单), and since when it has shown it. */
export interface ServiceOrdersSeen {
  readonly rows: readonly ServiceOrderSighting[];
  /** Epoch ms at which the content of the page arrived; a tab that stays open knows nothing newer. */
  readonly contentAt: number;
}

export interface ServiceOrderWorld {
  readonly serviceOrders: ServiceOrderRepository;
  readonly changes: ChangeSignal;
}

/**
 * Takes what a page showed of service orders into the store. The newest sighting of each wins, whichever is told first; the
 * same sighting may be told twice and says nothing the second time.
 *
 * @example await recordServiceOrders(world, { rows: [sighting], contentAt }, now); // the panel says 已申请
 */
export async function recordServiceOrders(
  { serviceOrders, changes }: ServiceOrderWorld,
  { rows, contentAt }: ServiceOrdersSeen,
  now: number,
): Promise<void> {
  const seenAt = Math.min(contentAt, now);
  const stored = await serviceOrders.record(
    rows.map((row) => ({ ...row, seenAt })),
    now,
  );
  if (stored > 0) await changes.raise(['service-orders']);
}
