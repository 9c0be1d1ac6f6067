import type { Catalogue } from './catalogue';
import type { OrderFacts, OrderLine } from './order-facts';
import { goodsStanding } from './order-standing';
import { type CategoryPolicy, type CategoryUse, categoryPolicyOf, categoryUseOf, type PolicyRevision } from './policy';
import { type Service, services, type Verdict } from './service';
import { windowOf } from './service-window';
import type { ServiceVerdict, VerdictExplanation } from './verdict';

export { type OrderPhase, orderPhase } from './order-status';
export {
  missingFor,
  type ServiceVerdict,
  type VerdictReason,
  worstVerdict,
} from './verdict';

/** Everything that the verdicts of one line are made of. */
export interface LineQuestion {
  readonly facts: OrderFacts;
  readonly line: Pick<OrderLine, 'skuId'>;
  /** null while the shop has none. */
  readonly policy: PolicyRevision | null;
  readonly catalogue: Catalogue;
  readonly now: number;
}

type Known = Partial<Omit<VerdictExplanation, 'reason'>>;

function verdictOf(
  service: Service,
  verdict: Verdict,
  reason: VerdictExplanation['reason'],
  known: Known,
): ServiceVerdict {
  const nothing = { field: null, policyRevision: null, category: null, rule: null, start: null, windowFrom: null };
  return { service, verdict, endsAt: null, estimated: false, explanation: { ...nothing, ...known, reason } };
}

/** The category of a line and what the shop's policy says of it, or the verdict that all three services share. */
type LinePolicy =
  | { readonly category: CategoryUse; readonly rules: CategoryPolicy }
  | { readonly reason: 'no-policy' | 'category-unknown' | 'category-not-in-policy'; readonly known: Known };

function linePolicy({ line, policy, catalogue }: LineQuestion): LinePolicy {
  if (policy === null) return { reason: 'no-policy', known: { field: 'policy' } };
  const known = { field: 'category', policyRevision: policy.revision } as const;
  // The policy's default is for goods that the catalogue does not have, not for a row that it cannot read.
  if (catalogue.isDamaged(line.skuId)) return { reason: 'category-unknown', known };
  const category = categoryUseOf(policy.document, catalogue.item(line.skuId));
  if (category === null) return { reason: 'category-unknown', known };
  const rules = categoryPolicyOf(policy.document, category.name);
  return rules ? { category, rules } : { reason: 'category-not-in-policy', known: { ...known, category } };
}

/**
 * The verdicts for one line: return, exchange, repair, each with the trail that a person needs to check it. A fact that is
 * missing or contradicts another gives `unknown` and names itself; what the category never supports stays `unsupported`
 * in every status. product.md rules 1 and 2, contract.md §2.
 * @example
 * // 7 days from 签收 2026-11-14 13:05, asked 2026-11-21 23:59:59
 * judgeLine(question)[0] // { service: 'return', verdict: 'in-window', endsAt: 2026-11-22T00:00:00+08:00, … }
 */
export function judgeLine(question: LineQuestion): readonly ServiceVerdict[] {
  const { facts, policy, now } = question;
  const standing = goodsStanding(facts, now);
  if (standing === 'cancelled') {
    const known = { policyRevision: policy?.revision ?? null };
    return services.map((service) => verdictOf(service, 'unsupported', 'order-cancelled', known));
  }
  const applied = linePolicy(question);
  if ('reason' in applied)
    return services.map((service) => verdictOf(service, 'unknown', applied.reason, applied.known));

  return services.map((service) => {
    const rule = applied.rules[service];
    const known = { policyRevision: policy?.revision ?? null, category: applied.category, rule };
    if (rule === null) return verdictOf(service, 'unsupported', 'category-never-supports', known);
    if (typeof standing === 'object')
      return verdictOf(service, 'unknown', standing.reason, { ...known, field: standing.field });
    if (standing === 'not-arrived') return verdictOf(service, 'not-started', 'goods-not-arrived', known);

    const window = windowOf(rule, facts, now);
    if ('reason' in window) return verdictOf(service, 'unknown', window.reason, { ...known, field: window.field });
    const { start, estimated, from, endsAt } = window;
    const inWindow = now < endsAt;
    const judged = verdictOf(service, inWindow ? 'in-window' : 'overdue', inWindow ? 'within-window' : 'past-window', {
      ...known,
      start,
      windowFrom: from,
    });
    return { ...judged, endsAt, estimated };
  });
}
