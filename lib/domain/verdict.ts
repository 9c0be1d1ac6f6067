import type { FactSource, OrderFactField, WrittenInstant } from './order-facts';
import type { WindowRule } from './policy';
import type { Service, Verdict } from './service';

/** Why a verdict is what it is. One text per code in the locale files. */
export type VerdictReason =
  | 'within-window'
  | 'past-window'
  | 'category-never-supports'
  | 'order-cancelled'
  | 'goods-not-arrived'
  | 'no-policy'
  | 'category-unknown'
  | 'category-not-in-policy'
  | 'fact-missing'
  | 'fact-contradictory'
  | 'status-not-understood'
  | 'sign-time-in-future'
  | 'sign-time-before-order'
  | 'sign-time-against-status'
  | 'start-event-in-future';

/** The trail of one verdict: everything that a person needs in order to check it by hand. */
export interface VerdictExplanation {
  readonly reason: VerdictReason;
  /** The fact that is missing or contradicts another, where the reason is about one. */
  readonly field: OrderFactField | 'category' | 'policy' | null;
  readonly policyRevision: number | null;
  readonly category: { readonly name: string; readonly from: 'catalogue' | 'policy-default' } | null;
  readonly rule: WindowRule | null;
  readonly start: {
    readonly field: OrderFactField;
    readonly value: WrittenInstant;
    readonly source: FactSource;
  } | null;
  /** 00:00 Beijing of the day after the start event. */
  readonly windowFrom: number | null;
}

export interface ServiceVerdict {
  readonly service: Service;
  readonly verdict: Verdict;
  /** First instant outside the window; only with `in-window` and `overdue`. */
  readonly endsAt: number | null;
  /** True where 订单完成 stands in for 签收. */
  readonly estimated: boolean;
  readonly explanation: VerdictExplanation;
}

/** Worst first: what an agent must not overlook. contract.md §2, chips. */
const worstFirst = ['unknown', 'not-started', 'overdue', 'in-window', 'unsupported'] as const satisfies Verdict[];

/**
 * The verdict of a service over the lines of an order. Nothing to judge is `unknown`.
 * @example worstVerdict(['in-window', 'overdue']) // 'overdue'
 */
export const worstVerdict = (verdicts: readonly Verdict[]): Verdict =>
  worstFirst.find((verdict) => verdicts.includes(verdict)) ?? 'unknown';

/**
 * The facts that stand between these verdicts and an answer, each once.
 * @example missingFor([unknownForLackOfSignTime]) // ['signedAt']
 */
export const missingFor = (
  verdicts: readonly ServiceVerdict[],
): readonly NonNullable<VerdictExplanation['field']>[] => [
  ...new Set(verdicts.flatMap(({ explanation }) => (explanation.field === null ? [] : [explanation.field]))),
];
