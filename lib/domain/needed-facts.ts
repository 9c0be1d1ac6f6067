import type { OrderFactField, OrderFacts } from './order-facts';
import { orderPhase } from './order-status';

/** A fact that the verdicts on an order are to be made from. */
export interface NeededFact {
  readonly field: Extract<OrderFactField, 'status' | 'signedAt'>;
  /** False: there can be no verdict. A sign time that only an estimate stands in for is met. */
  readonly met: boolean;
}

/**
 * What verdicts need of the page, whatever the shop's rules are. The status always, in words that name a phase, because it
 * says whether the goods have arrived; the sign time of an order that has arrived, for which its completion stands in, and
 * wherever the page gives several sign times. contract.md §2.
 *
 * @example neededFacts({ ...facts, status: read('等待出库') }) // [{ field: 'status', met: true }]
 */
export function neededFacts({ status, signedAt, completedAt }: OrderFacts): readonly NeededFact[] {
  const phase = status.state === 'read' ? orderPhase(status.value) : 'unknown';
  if (phase === 'unknown') return [{ field: 'status', met: false }];
  const known: NeededFact = { field: 'status', met: true };
  if (signedAt.state === 'contradictory') return [known, { field: 'signedAt', met: false }];
  if (phase !== 'arrived') return [known];
  return [known, { field: 'signedAt', met: signedAt.state === 'read' || completedAt.state === 'read' }];
}
