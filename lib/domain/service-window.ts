import { dayNumberOf, startOfBeijingDay } from './beijing-time';
import type { OrderDateField, OrderFacts } from './order-facts';
import type { Obstacle } from './order-standing';
import type { WindowRule } from './policy';
import type { VerdictExplanation } from './verdict';

/** The window of a service: from 00:00 of the day after its start event, N × 24 h long. */
export interface ServiceWindow {
  readonly start: NonNullable<VerdictExplanation['start']>;
  readonly estimated: boolean;
  readonly from: number;
  /** The first instant outside. */
  readonly endsAt: number;
}

/** 签收, else 订单完成 as an estimate; the other start events have no stand-in. product.md rule 2. */
function startField({ from }: WindowRule, { signedAt, completedAt }: OrderFacts): OrderDateField {
  if (from === 'completed') return 'completedAt';
  if (from === 'ordered') return 'orderedAt';
  return signedAt.state === 'missing' && completedAt.state !== 'missing' ? 'completedAt' : 'signedAt';
}

/**
 * The window that a rule gives an order whose goods have arrived, or the fact that it would need.
 * @example
 * // 7 days from 签收 2026-11-14 13:05: 2026-11-15 00:00 up to, and without, 2026-11-22 00:00
 * windowOf({ days: 7, from: 'signed' }, facts, now)
 */
export function windowOf(rule: WindowRule, facts: OrderFacts, now: number): ServiceWindow | Obstacle {
  const field = startField(rule, facts);
  const fact = facts[field];
  if (fact.state === 'missing') return { reason: 'fact-missing', field };
  if (fact.state === 'contradictory') return { reason: 'fact-contradictory', field };
  if (fact.value.at > now) return { reason: 'start-event-in-future', field };
  const nextDay = dayNumberOf(fact.value.at) + 1;
  return {
    start: { field, value: fact.value, source: fact.source },
    estimated: rule.from === 'signed' && field === 'completedAt',
    from: startOfBeijingDay(nextDay),
    endsAt: startOfBeijingDay(nextDay + rule.days),
  };
}
