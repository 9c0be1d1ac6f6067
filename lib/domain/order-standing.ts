import { dayNumberOf, minuteMs } from './beijing-time';
import type { OrderFacts, WrittenInstant } from './order-facts';
import { type OrderPhase, orderPhase } from './order-status';
import type { VerdictExplanation } from './verdict';

/** What keeps a verdict from being made. */
export type Obstacle = Pick<VerdictExplanation, 'reason' | 'field'>;

const coarsest = (a: WrittenInstant, b: WrittenInstant): WrittenInstant['precision'] => {
  if (a.precision === 'day' || b.precision === 'day') return 'day';
  return a.precision === 'minute' || b.precision === 'minute' ? 'minute' : 'second';
};

/** Whether `a` is before `b` for certain: a day alone is not before an hour of the same day. */
function isBefore(a: WrittenInstant, b: WrittenInstant): boolean {
  const precision = coarsest(a, b);
  if (precision === 'day') return dayNumberOf(a.at) < dayNumberOf(b.at);
  return precision === 'minute' ? Math.floor(a.at / minuteMs) < Math.floor(b.at / minuteMs) : a.at < b.at;
}

function phaseOf({ status }: OrderFacts): OrderPhase | Obstacle {
  if (status.state === 'missing') return { reason: 'fact-missing', field: 'status' };
  if (status.state === 'contradictory') return { reason: 'fact-contradictory', field: 'status' };
  const phase = orderPhase(status.value);
  return phase === 'unknown' ? { reason: 'status-not-understood', field: 'status' } : phase;
}

/** What speaks against the sign time, whatever the status says; contract.md §2 names these and no others. */
function contradictionOfSignTime({ orderedAt, signedAt }: OrderFacts, now: number): Obstacle | null {
  if (signedAt.state === 'missing') return null;
  if (signedAt.state === 'contradictory') return { reason: 'fact-contradictory', field: 'signedAt' };
  if (signedAt.value.at > now) return { reason: 'sign-time-in-future', field: 'signedAt' };
  if (orderedAt.state === 'read' && isBefore(signedAt.value, orderedAt.value))
    return { reason: 'sign-time-before-order', field: 'signedAt' };
  return null;
}

/**
 * Whether the goods have arrived, or what in the order's status and dates contradicts. A sign time stands against 等待出库 and
 * the like; beside 已出库 or 等待确认收货 it means that they arrived. A completion stands against both. contract.md §2.
 * @example goodsStanding({ ...facts, status: 已出库, signedAt: missing }, now) // 'not-arrived'
 */
export function goodsStanding(facts: OrderFacts, now: number): 'cancelled' | 'not-arrived' | 'arrived' | Obstacle {
  const phase = phaseOf(facts);
  if (phase === 'cancelled' || typeof phase === 'object') return phase;
  const contradiction = contradictionOfSignTime(facts, now);
  if (contradiction) return contradiction;
  if (phase === 'arrived') return 'arrived';
  const signed = facts.signedAt.state === 'read';
  if (phase === 'not-arrived' && signed) return { reason: 'sign-time-against-status', field: 'signedAt' };
  if (facts.completedAt.state !== 'missing') return { reason: 'fact-contradictory', field: 'completedAt' };
  return signed ? 'arrived' : 'not-arrived';
}
