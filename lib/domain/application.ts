import type { ServiceVerdict } from './eligibility';
import type { EvidenceId } from './evidence';
import type { ExchangeBar, ExchangeChoices } from './exchange';
import type { OrderLine } from './order-facts';
import type { Problem } from './result';
import type { Service } from './service';

export { type EvidenceId, evidenceFor } from './evidence';

/** 申请售后 as the agent fills it in. Text and ids only, nothing of the consumer's person. */
export interface ApplicationDraft {
  readonly orderId: string;
  readonly skuId: string;
  readonly quantity: number;
  readonly service: Service | null;
  /** 换新商品, for 换货 only. */
  readonly newSkuId: string | null;
  /** The consumer agreed to an application after the window. */
  readonly consumerConsent: boolean;
  /** 问题描述. */
  readonly problem: string;
  /** The entries of the check-list that are at hand. */
  readonly evidence: readonly EvidenceId[];
}
export type DraftField = keyof ApplicationDraft;

export type DraftProblem = Problem<
  | 'service-missing'
  | 'service-unsupported'
  | 'service-not-started'
  | 'service-unknown'
  | 'new-sku-missing'
  | 'new-sku-barred'
  | 'consent-missing'
  | 'quantity-wrong'
  | 'problem-missing'
> & { readonly place: DraftField };

/** @example emptyDraft('350000000001', line).service // null */
export const emptyDraft = (orderId: string, line: Pick<OrderLine, 'skuId'>): ApplicationDraft => ({
  orderId,
  skuId: line.skuId,
  quantity: 1,
  service: null,
  newSkuId: null,
  consumerConsent: false,
  problem: '',
  evidence: [],
});

/**
 * A draft for this service. What was agreed to and gathered for another one is not agreed to for it: article [A] wants the
 * consumer's consent to what is applied for.
 * @example forService({ ...draft, service: 'return', consumerConsent: true }, 'exchange').consumerConsent // false
 */
export const forService = (draft: ApplicationDraft, service: Service): ApplicationDraft =>
  draft.service === service ? draft : { ...draft, service, consumerConsent: false, evidence: [] };

/**
 * The verdicts of the services that a draft may choose: those in their window and those that are 已超期. article [A].
 * @example offeredServices(judgeLine(question)).map(({ service }) => service) // ['return', 'exchange']
 */
export const offeredServices = (verdicts: readonly ServiceVerdict[]): readonly ServiceVerdict[] =>
  verdicts.filter(({ verdict }) => verdict === 'in-window' || verdict === 'overdue');

function serviceProblem({ service }: ApplicationDraft, verdicts: readonly ServiceVerdict[]): DraftProblem | null {
  const place = 'service';
  if (service === null) return { code: 'service-missing', place };
  const judged = verdicts.find((verdict) => verdict.service === service);
  switch (judged?.verdict) {
    case 'in-window':
    case 'overdue':
      return null;
    case 'unsupported':
      return { code: 'service-unsupported', place };
    case 'not-started':
      return { code: 'service-not-started', place };
    default:
      return { code: 'service-unknown', place, params: { field: judged?.explanation.field ?? 'status' } };
  }
}

function newSkuProblem({ newSkuId }: ApplicationDraft, choices: ExchangeChoices | null): DraftProblem | null {
  const place = 'newSkuId';
  if (newSkuId === null || newSkuId === '') return { code: 'new-sku-missing', place };
  const choice = choices?.choices.find(({ skuId }) => skuId === newSkuId);
  if (choice?.allowed) return null;
  const bar: ExchangeBar = choice?.bar ?? 'other-spu';
  return { code: 'new-sku-barred', place, params: { bar } };
}

function isQuantityWrong(quantity: number, ordered: number | null): boolean {
  return !Number.isInteger(quantity) || quantity < 1 || (ordered !== null && quantity > ordered);
}

/**
 * What still stands in the way of an application, in the order of its fields; empty when it can be handed in. product.md
 * rule 1, article [A]: 换新商品 is required for 换货, the consumer's consent for what is 已超期.
 * @param line where given, no more pieces than were ordered
 * @example draftProblems(emptyDraft(orderId, line), verdicts, null)[0]?.code // 'service-missing'
 */
export function draftProblems(
  draft: ApplicationDraft,
  verdicts: readonly ServiceVerdict[],
  choices: ExchangeChoices | null,
  line?: Pick<OrderLine, 'quantity'>,
): readonly DraftProblem[] {
  const isOverdue = verdicts.some(({ service, verdict }) => service === draft.service && verdict === 'overdue');
  const problems: readonly (DraftProblem | null)[] = [
    serviceProblem(draft, verdicts),
    isQuantityWrong(draft.quantity, line?.quantity ?? null) ? { code: 'quantity-wrong', place: 'quantity' } : null,
    draft.service === 'exchange' ? newSkuProblem(draft, choices) : null,
    draft.problem.trim() === '' ? { code: 'problem-missing', place: 'problem' } : null,
    isOverdue && !draft.consumerConsent ? { code: 'consent-missing', place: 'consumerConsent' } : null,
  ];
  return problems.filter((problem) => problem !== null);
}

/** One line of the text that is copied; its label and wording are the locale's. */
export type DraftFieldValue = {
  [Field in DraftField]: { readonly field: Field; readonly value: NonNullable<ApplicationDraft[Field]> };
}[DraftField];

/**
 * The content of a draft for copying, in the order in which it is read. What does not apply is left out: a new SKU
 * without 换货, a consent that was not needed or not given, evidence that is not at hand.
 * @example draftFields(draft).map(({ field }) => field) // ['orderId', 'skuId', 'quantity', 'service', 'problem']
 */
export function draftFields(draft: ApplicationDraft): readonly DraftFieldValue[] {
  const { orderId, skuId, quantity, service, newSkuId, consumerConsent, problem, evidence } = draft;
  const fields: DraftFieldValue[] = [
    { field: 'orderId', value: orderId },
    { field: 'skuId', value: skuId },
    { field: 'quantity', value: quantity },
  ];
  if (service) fields.push({ field: 'service', value: service });
  if (service === 'exchange' && newSkuId) fields.push({ field: 'newSkuId', value: newSkuId });
  if (problem.trim() !== '') fields.push({ field: 'problem', value: problem.trim() });
  if (consumerConsent) fields.push({ field: 'consumerConsent', value: true });
  if (evidence.length > 0) fields.push({ field: 'evidence', value: evidence });
  return fields;
}
