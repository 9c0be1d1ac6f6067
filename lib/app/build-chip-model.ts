import { catalogueOf } from '@/lib/domain/catalogue';
import { judgeLine, orderPhase, worstVerdict } from '@/lib/domain/eligibility';
import type { OrderFacts } from '@/lib/domain/order-facts';
import type { Service, Verdict } from '@/lib/domain/service';
import type { OrderKnowledge } from './panel-model';

/** The chip of one row: per service the verdict that is worst over the lines. contract.md §2. */
export interface ChipModel {
  readonly orderId: string;
  readonly verdicts: Readonly<Record<Service, Verdict>>;
}

/**
 * Makes the chip of an order row. A row whose goods could not be read is `unknown` throughout, unless the order is
 * cancelled: then nothing is open whatever was bought.
 *
 * @example buildChipModel(facts, knowledge, now).verdicts.repair // 'unsupported'
 */
export function buildChipModel(
  facts: OrderFacts,
  { policy, items, damagedSkuIds }: OrderKnowledge,
  now: number,
): ChipModel {
  const catalogue = catalogueOf(items, damagedSkuIds);
  const judged = facts.lines.flatMap((line) => judgeLine({ facts, line, policy, catalogue, now }));
  const cancelled = facts.status.state === 'read' && orderPhase(facts.status.value) === 'cancelled';
  const worst = (service: Service): Verdict => {
    const verdicts = judged.filter((line) => line.service === service).map(({ verdict }) => verdict);
    if (verdicts.length > 0) return worstVerdict(verdicts);
    return cancelled ? 'unsupported' : 'unknown';
  };
  return {
    orderId: facts.orderId,
    verdicts: { return: worst('return'), exchange: worst('exchange'), repair: worst('repair') },
  };
}
