/** The three after-sale services, in the order in which they are shown: 退货, 换货, 维修. */
export const services = ['return', 'exchange', 'repair'] as const;
export type Service = (typeof services)[number];

/**
 * The five verdicts. `overdue` is 已超期: the window is past, applying with the consumer's consent is still open.
 * Source: product.md rule 1; article [A].
 */
export type Verdict = 'in-window' | 'overdue' | 'unsupported' | 'not-started' | 'unknown';
