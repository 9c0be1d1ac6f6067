import type { OrderDateField, WrittenInstant } from '@/lib/domain/order-facts';
import type { TypedFactRepository } from './ports/shop';
import type { ChangeSignal } from './ports/storage';

export interface TypedDate {
  readonly orderId: string;
  readonly field: OrderDateField;
  /** null takes the typed date back. */
  readonly value: WrittenInstant | null;
}

/**
 * Keeps a date that the agent typed because the page does not show it.
 *
 * @param now epoch ms, kept as the time at which it was typed
 * @example await typeDate(world, { orderId, field: 'signedAt', value: { at, precision: 'day' } }, now);
 */
export async function typeDate(
  world: { readonly typedFacts: TypedFactRepository; readonly changes: ChangeSignal },
  { orderId, field, value }: TypedDate,
  now: number,
): Promise<void> {
  if (value === null) await world.typedFacts.remove(orderId, field);
  else await world.typedFacts.put({ orderId, field, ...value, typedAt: now });
  await world.changes.raise(['facts']);
}
