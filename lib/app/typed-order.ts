import type { WrittenInstant } from '@/lib/domain/order-facts';

/** The dates that verdicts need, in the order in which they are asked for. */
export const typedOrderDates = ['signedAt', 'completedAt', 'orderedAt'] as const;
export type TypedOrderDate = (typeof typedOrderDates)[number];

/** What an agent typed in of one order, in place of what its page does not show. It is never stored. */
export interface TypedOrder {
  readonly orderId: string;
  readonly skuIds: readonly string[];
  /** null where the page shows the order's state. */
  readonly status: string | null;
  readonly dates: Readonly<Partial<Record<TypedOrderDate, WrittenInstant>>>;
  readonly typedAt: number;
}
