import * as z from 'zod/mini';

/** The event from which a window is counted: 签收, 订单完成, 下单. */
export const startEvents = ['signed', 'completed', 'ordered'] as const;
export type StartEvent = (typeof startEvents)[number];

const windowRule = z.strictObject({
  days: z.int().check(z.gte(0), z.lte(36_500)),
  from: z.enum(startEvents),
});

const categoryPolicy = z.strictObject({
  return: z.nullable(windowRule),
  exchange: z.nullable(windowRule),
  repair: z.nullable(windowRule),
  anySkuExchange: z.boolean(),
});

/** The policy file as contract.md §5 has it. */
export const policyDocument = z.strictObject({
  format: z.literal('aftersale-policy'),
  version: z.literal(1),
  default: z.optional(z.string().check(z.minLength(1))),
  categories: z.record(z.string().check(z.minLength(1)), categoryPolicy),
});

/** How long a service stays open after its start event. Days are N × 24 h from the next Beijing midnight. */
export type WindowRule = z.infer<typeof windowRule>;
export type CategoryPolicy = z.infer<typeof categoryPolicy>;
export type PolicyDocument = z.infer<typeof policyDocument>;

/** A policy as it was in force: each verdict keeps the revision that it was made from. */
export interface PolicyRevision {
  readonly revision: number;
  readonly adoptedAt: number;
  readonly origin: 'proposal' | 'import' | 'edit';
  readonly document: PolicyDocument;
}
