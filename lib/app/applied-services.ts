import type { Service } from '@/lib/domain/service';
import type { ServiceOrder } from '@/lib/domain/service-order';

/** Open ones first, then those whose state is not known, then those that have come to their end. */
const rankOf = ({ closed }: ServiceOrder): number => (closed === null ? 1 : closed ? 2 : 0);
const instantOf = ({ appliedAt, seenAt }: ServiceOrder): number => appliedAt ?? seenAt;

/**
 * The service orders of one order as the panel lists them; one of another order is left out, whoever handed it over.
 *
 * @example appliedFor(knowledge.serviceOrders, '3500000000000017')[0]?.serviceId
 */
export const appliedFor = (serviceOrders: readonly ServiceOrder[], orderId: string): readonly ServiceOrder[] =>
  serviceOrders
    .filter((each) => each.orderId === orderId)
    .sort((a, b) => rankOf(a) - rankOf(b) || instantOf(b) - instantOf(a));

/** An application that may still be running beside a service that somebody is about to apply for. */
export interface RunningApplication {
  readonly serviceOrder: ServiceOrder;
  /** `other-goods-possible`: the page named no SKU, and the order has several. `state-unknown`: it may have ended. */
  readonly doubt: 'none' | 'state-unknown' | 'other-goods-possible';
}

/**
 * What is running already of a service for a SKU, to warn before a second application; null where nothing is. An
 * application that was cancelled or has ended stands in nobody's way. The verdict stays what it is: contract.md §2.
 *
 * @param serviceOrders of the order, as `appliedFor` answers them
 * @param skuIds every SKU of the order
 * @example runningApplication(model.serviceOrders, 'return', '100012345678', ['100012345678'])?.doubt // 'none'
 */
export function runningApplication(
  serviceOrders: readonly ServiceOrder[],
  service: Service,
  skuId: string,
  skuIds: readonly string[],
): RunningApplication | null {
  const running = serviceOrders
    .filter((each) => each.type === service && each.closed !== true && (each.skuId ?? skuId) === skuId)
    .map((serviceOrder) => ({ serviceOrder, doubt: doubtOf(serviceOrder, skuIds) }));
  return running.find(({ doubt }) => doubt === 'none') ?? running[0] ?? null;
}

function doubtOf({ skuId, closed }: ServiceOrder, skuIds: readonly string[]): RunningApplication['doubt'] {
  if (skuId === null && skuIds.length > 1) return 'other-goods-possible';
  return closed === null ? 'state-unknown' : 'none';
}
