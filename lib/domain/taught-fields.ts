/** The facts that an agent can point out on a page. */
export const taughtFields = [
  'orderId',
  'status',
  'orderedAt',
  'paidAt',
  'shippedAt',
  'signedAt',
  'completedAt',
  'skuId',
] as const;
export type TaughtField = (typeof taughtFields)[number];
