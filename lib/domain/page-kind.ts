/** The kinds of seller pages that can be read. jd-domain facts 1.2. */
export const pageKinds = [
  'order-detail',
  'order-list',
  'after-sale-detail',
  'after-sale-list',
  'ticket-list',
  'ticket-detail',
  'product-list',
  'home',
  'chat',
] as const;
export type PageKind = (typeof pageKinds)[number];
