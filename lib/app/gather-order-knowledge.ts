import { termsById } from '@/lib/domain/tickets/clock-terms';
import { termsNamedBy } from '@/lib/domain/tickets/ticket-history';
import type { OrderKnowledge } from './panel-model';
import type { Repositories } from './ports/storage';

export type KnowledgeWorld = Pick<
  Repositories,
  'policies' | 'catalogue' | 'tickets' | 'clockTerms' | 'typedFacts' | 'serviceOrders'
>;

/**
 * What the verdicts of an order are made of beside its page. Without an order id (the chips of a list) there are no
 * tickets, no typed dates and no service orders.
 *
 * @example await gatherOrderKnowledge(repositories, { orderId: null, skuIds: ['100012345678'] });
 */
export async function gatherOrderKnowledge(
  world: KnowledgeWorld,
  { orderId, skuIds }: { readonly orderId: string | null; readonly skuIds: readonly string[] },
): Promise<OrderKnowledge> {
  const [policy, goods, tickets, allTerms, typedFacts, serviceOrders] = await Promise.all([
    world.policies.current(),
    world.catalogue.withSiblings(skuIds),
    orderId === null ? [] : world.tickets.listByOrder(orderId),
    world.clockTerms.all(),
    orderId === null ? [] : world.typedFacts.ofOrder(orderId),
    orderId === null ? [] : world.serviceOrders.ofOrder(orderId),
  ]);
  const terms = termsNamedBy(tickets).map((id) => termsById(allTerms, id));
  return { policy: policy ?? null, ...goods, tickets, terms, typedFacts, serviceOrders };
}
