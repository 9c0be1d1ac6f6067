import type { Fact, FactSource, OrderFacts, WrittenInstant } from '@/lib/domain/order-facts';
import { missing } from '@/lib/domain/order-facts';
import type { PolicyRevision, WindowRule } from '@/lib/domain/policy';

/** Orders and policies for tests, with nothing in them that a test does not ask for. */

export const source: FactSource = { origin: 'page', how: 'label', label: '签收时间' };
export const contradictory = { state: 'contradictory', sources: [source, source] } as const;

export const read = <T>(value: T): Fact<T> => ({ state: 'read', value, source });
export const readAt = (at: number, precision: WrittenInstant['precision'] = 'second'): Fact<WrittenInstant> =>
  read({ at, precision });

export const factsOf = (status: string | null, dates: Partial<OrderFacts> = {}): OrderFacts => ({
  orderId: '3500000000000001',
  status: status === null ? missing : read(status),
  orderedAt: missing,
  paidAt: missing,
  shippedAt: missing,
  signedAt: missing,
  completedAt: missing,
  lines: [],
  ...dates,
});

/** A policy with one category that is also the default; all three services by the same rule unless it is null. */
export const policyOf = (
  rules: Partial<Record<'return' | 'exchange' | 'repair', WindowRule | null>>,
  more: { readonly anySkuExchange?: boolean; readonly withoutDefault?: boolean } = {},
): PolicyRevision => ({
  revision: 3,
  adoptedAt: 0,
  origin: 'import',
  document: {
    format: 'aftersale-policy',
    version: 1,
    ...(more.withoutDefault ? {} : { default: '其他' }),
    categories: {
      其他: { return: null, exchange: null, repair: null, anySkuExchange: more.anySkuExchange ?? false, ...rules },
    },
  },
});
