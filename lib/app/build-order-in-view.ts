import { nothingReadOf, type OrderFacts } from '@/lib/domain/order-facts';
import { orderPhase } from '@/lib/domain/order-status';
import type { Extraction } from '@/lib/page-adapters/contract';
import type { OrderInView } from './panel-model';

/** One reading of a page that shows a single order, and whether the page has come to rest since. */
export interface OrderReading {
  /** null: nothing was read at this address yet. */
  readonly extraction: Extraction | null;
  /** The page has been quiet for so long that what is absent now counts as absent. */
  readonly rested: boolean;
  /** The order that the address names. */
  readonly addressOrderId: string | null;
  /** The last firm facts of this address, shown while the page replaces its content with the same. */
  readonly held: OrderFacts | null;
}

/**
 * What a reading comes to. Facts that no later arrival can turn into another verdict are shown at once; everything that
 * rests on an absence (an estimated start, a missing fact, a page that is not understood) waits until the page rests.
 * Null where the page shows no order at all, such as a workbench without one.
 *
 * @example buildOrderInView({ extraction: null, rested: false, addressOrderId: '3500', held: null }) // { state: 'reading', orderId: '3500' }
 */
export function buildOrderInView({ extraction, rested, addressOrderId, held }: OrderReading): OrderInView | null {
  const reading: OrderInView = { state: 'reading', orderId: addressOrderId };
  if (extraction === null) return reading;
  const meanwhile = held ? ({ state: 'read', facts: held } as const) : reading;

  if (extraction.outcome === 'extracted') {
    const facts = singleOrder(extraction);
    if (facts === null) return null;
    if (rested || isFirm(facts)) return { state: 'read', facts, ...serviceInView(extraction), ...naming(extraction) };
    return held?.orderId === facts.orderId ? meanwhile : { state: 'reading', orderId: facts.orderId };
  }
  const issues = extraction.outcome === 'layout-changed' ? extraction.missing : [];
  const mismatch = issues.some(({ field, problem }) => field === 'orderId' && problem === 'contradictory');
  if (!rested) return mismatch ? reading : meanwhile;
  return {
    state: 'unrecognised',
    orderId: addressOrderId,
    mismatch,
    missing: [...new Set(issues.map(({ field }) => field))],
  };
}

/**
 * True where the facts carry verdicts that hold whatever else arrives: the goods, an understood status and a sign time
 * that was read, or a status that excludes one. A completion alone is not firm: the sign time may be on its way.
 *
 * @example isFirm({ ...facts, signedAt: missing }) // false for a finished order
 */
export function isFirm(facts: OrderFacts): boolean {
  const { status, orderedAt, signedAt, completedAt, lines } = facts;
  if ([status, orderedAt, signedAt, completedAt].some(({ state }) => state === 'contradictory')) return false;
  if (status.state !== 'read' || lines.length === 0) return false;
  const phase = orderPhase(status.value);
  if (phase === 'cancelled') return true;
  if (phase === 'not-arrived') return signedAt.state === 'missing' && completedAt.state === 'missing';
  return phase !== 'unknown' && signedAt.state === 'read';
}

/** The service order that the page itself is about. */
const serviceInView = (page: Extraction & { readonly outcome: 'extracted' }): { readonly serviceId?: string } => {
  const [service] = page.kind === 'after-sale-detail' ? (page.serviceOrders ?? []) : [];
  return service ? { serviceId: service.serviceId } : {};
};

const naming = (page: Extraction & { readonly outcome: 'extracted' }): { readonly onlyNamed?: true } =>
  page.kind === 'chat' && page.content.order === null ? { onlyNamed: true } : {};

/**
 * The order of a page that shows one; a list shows many and has chips instead. Of an order that a conversation names
 * nothing but the number is known: what is said in a conversation is no fact.
 */
function singleOrder(page: Extraction & { readonly outcome: 'extracted' }): OrderFacts | null {
  if (page.kind === 'order-detail' || page.kind === 'after-sale-detail') return page.content;
  if (page.kind !== 'chat') return null;
  const { order, namedOrderId } = page.content;
  return order ?? (namedOrderId === null ? null : nothingReadOf(namedOrderId));
}
