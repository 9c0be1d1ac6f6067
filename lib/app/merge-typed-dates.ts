import { dayNumberOf, minuteMs } from '@/lib/domain/beijing-time';
import type { Fact, OrderFacts, WrittenInstant } from '@/lib/domain/order-facts';
import type { TypedDate } from './panel-model';
import type { TypedFact } from './ports/shop';

/**
 * Puts typed dates where the page shows none. A value that the page shows wins over a typed one, and a page that
 * contradicts itself stays contradictory: a person's word must not settle it unseen.
 *
 * @example mergeTypedDates(facts, [typedSignTime]).facts.signedAt // { state: 'read', source: { origin: 'typed', … }, … }
 */
export function mergeTypedDates(
  facts: OrderFacts,
  typedFacts: readonly TypedFact[],
): { readonly facts: OrderFacts; readonly typed: readonly TypedDate[] } {
  let merged = facts;
  const typed = typedFacts.map((fact): TypedDate => {
    const value: WrittenInstant = { at: fact.at, precision: fact.precision };
    const standing = standingBeside(facts[fact.field], value);
    if (standing === 'used') {
      const source = { origin: 'typed', how: 'person', label: fact.field, readAt: fact.typedAt } as const;
      merged = { ...merged, [fact.field]: { state: 'read', value, source } };
    }
    return { field: fact.field, value, typedAt: fact.typedAt, standing };
  });
  return { facts: merged, typed };
}

function standingBeside(page: Fact<WrittenInstant>, typed: WrittenInstant): TypedDate['standing'] {
  if (page.state === 'missing') return 'used';
  if (page.state === 'contradictory') return 'page-contradicts-itself';
  return sameAsWritten(page.value, typed) ? 'page-agrees' : 'page-differs';
}

/** Equal as far as both were written: a typed day agrees with any time of that day. */
function sameAsWritten(a: WrittenInstant, b: WrittenInstant): boolean {
  if (a.precision === 'day' || b.precision === 'day') return dayNumberOf(a.at) === dayNumberOf(b.at);
  if (a.precision === 'minute' || b.precision === 'minute')
    return Math.floor(a.at / minuteMs) === Math.floor(b.at / minuteMs);
  return a.at === b.at;
}
