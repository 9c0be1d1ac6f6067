/** The facts of an order that verdicts are made of. */
export type OrderFactField = 'status' | 'orderedAt' | 'paidAt' | 'shippedAt' | 'signedAt' | 'completedAt';
export type OrderDateField = Exclude<OrderFactField, 'status'>;

/** Where a value was read. `label` is the alias of ours that matched, never text of the page. */
export interface FactSource {
  readonly origin: 'page' | 'typed' | 'remembered';
  readonly how: 'address' | 'label' | 'column' | 'step' | 'timeline' | 'link' | 'status-text' | 'person';
  readonly label: string;
  /** The lesson that led there: `label` is then what an agent pointed at, and does not leave the page. */
  readonly lesson?: string;
  /** When it was read or typed, for `remembered` and `typed`. */
  readonly readAt?: number;
}

/** One fact: read once or in agreement, absent, or read with different values at several places. */
export type Fact<T> =
  | { readonly state: 'read'; readonly value: T; readonly source: FactSource }
  | { readonly state: 'missing' }
  | { readonly state: 'contradictory'; readonly sources: readonly FactSource[] };

/** An instant as exactly as it was written: a page may show a day or a minute only. `at` is the first instant of it. */
export interface WrittenInstant {
  readonly at: number;
  readonly precision: 'second' | 'minute' | 'day';
}

/**
 * One distinct SKU of an order. A gift is a line of its own.
 * The name is shown and nothing else: no decision is made from it.
 */
export interface OrderLine {
  readonly skuId: string;
  readonly name: string | null;
  /** 京东价 in 分 as the page shows it; never 实付. */
  readonly jdPriceFen: number | null;
  readonly quantity: number | null;
  readonly gift: boolean;
}

/** What a page says about one order. */
export interface OrderFacts {
  readonly orderId: string;
  readonly status: Fact<string>;
  readonly orderedAt: Fact<WrittenInstant>;
  readonly paidAt: Fact<WrittenInstant>;
  readonly shippedAt: Fact<WrittenInstant>;
  readonly signedAt: Fact<WrittenInstant>;
  readonly completedAt: Fact<WrittenInstant>;
  readonly lines: readonly OrderLine[];
}

export const missing = { state: 'missing' } as const;

/**
 * An order of which nothing but its number is known.
 * @example nothingReadOf('3500000000000001').status // { state: 'missing' }
 */
export const nothingReadOf = (orderId: string): OrderFacts => ({
  orderId,
  status: missing,
  orderedAt: missing,
  paidAt: missing,
  shippedAt: missing,
  signedAt: missing,
  completedAt: missing,
  lines: [],
});
