import { catalogueOf } from '@/lib/domain/catalogue';
import { judgeLine, type ServiceVerdict, type VerdictReason } from '@/lib/domain/eligibility';
import { exchangeChoices } from '@/lib/domain/exchange';
import { neededFacts } from '@/lib/domain/needed-facts';
import type { OrderDateField, OrderFacts, OrderLine } from '@/lib/domain/order-facts';
import { compareUrgency, standingOf, type TicketStanding } from '@/lib/domain/tickets/ticket-clock';
import { appliedFor } from './applied-services';
import { mergeTypedDates } from './merge-typed-dates';
import type { MissingPart, OrderInView, OrderKnowledge, PanelLine, PanelModel } from './panel-model';
import type { TypedOrder } from './typed-order';

/** What the shop has to add; the page cannot help. Every other reason names a fact of the page. */
const shopReasons: readonly VerdictReason[] = ['no-policy', 'category-unknown', 'category-not-in-policy'];

/** Parts that keep a panel from being `ready`: contract.md §2 speaks of facts that were read, hence of the page. */
const shopParts: readonly MissingPart[] = ['policy', 'category'];

/**
 * Makes everything that the side panel shows from what was read and what is known. Pure: the same input gives the same
 * model, so that it is remade at any instant, at midnight say, without asking anybody.
 *
 * While the knowledge has not arrived the state is `reading`: no verdict is better than one without the shop's policy.
 *
 * @example buildPanelModel({ state: 'reading', orderId: null }, null, now).state // 'reading'
 */
export function buildPanelModel(view: OrderInView, knowledge: OrderKnowledge | null, now: number): PanelModel {
  const empty: PanelModel = {
    state: 'reading',
    orderId: view.state === 'read' ? view.facts.orderId : view.orderId,
    mismatch: false,
    facts: null,
    missing: [],
    typed: [],
    typedOrder: null,
    policy: knowledge?.policy ?? null,
    lines: [],
    tickets: [],
    serviceOrders: [],
    serviceIdInView: null,
    onlyNamed: false,
    builtAt: now,
  };
  if (view.state === 'reading') return empty;
  if (view.state === 'unrecognised')
    return { ...empty, state: 'unrecognised', mismatch: view.mismatch, missing: view.missing.filter(isMissingPart) };
  if (knowledge === null) return empty;

  const typedOrder = view.typed ?? null;
  const ofThisOrder = knowledge.typedFacts.filter(
    ({ orderId, field }) => orderId === view.facts.orderId && !isTypedAnew(field, typedOrder),
  );
  const { facts, typed } = mergeTypedDates(view.facts, ofThisOrder);
  const lines = panelLines(facts, knowledge, now, typedOrder);
  const missing = missingParts(facts, lines);
  return {
    ...empty,
    state: missing.every((part) => shopParts.includes(part)) ? 'ready' : 'incomplete',
    facts,
    missing,
    typed,
    typedOrder,
    lines,
    tickets: openTickets(knowledge, facts.orderId, now),
    serviceOrders: appliedFor(knowledge.serviceOrders, facts.orderId),
    serviceIdInView: view.serviceId ?? null,
    onlyNamed: view.onlyNamed ?? false,
  };
}

/**
 * The first instant after `now` at which a verdict or a ticket's standing of the model can change, null if there is none.
 *
 * @example nextChangeAt(model, now) // Date.parse('2026-11-22T00:00:00+08:00')
 */
export function nextChangeAt(model: PanelModel, now: number): number | null {
  const instants = [
    ...model.lines.flatMap(({ verdicts }) =>
      verdicts.flatMap(({ endsAt, explanation }) => [endsAt, explanation.start?.value.at ?? null]),
    ),
    ...model.tickets.flatMap(({ dueAt, resumesAt }) => [dueAt, resumesAt]),
  ].filter((at): at is number => at !== null && at > now);
  return instants.length > 0 ? Math.min(...instants) : null;
}

/** A date of the typed order is the later word of the same person, not a reading of the page to compare with. */
const isTypedAnew = (field: OrderDateField, typedOrder: TypedOrder | null): boolean =>
  typedOrder !== null && Object.hasOwn(typedOrder.dates, field);

function panelLines(
  facts: OrderFacts,
  { policy, items, damagedSkuIds }: OrderKnowledge,
  now: number,
  typedOrder: TypedOrder | null,
): readonly PanelLine[] {
  const catalogue = catalogueOf(items, damagedSkuIds);
  return distinctLines(facts.lines).map((line) => {
    const verdicts = judgeLine({ facts, line, policy, catalogue, now });
    const exchange = verdicts.find(({ service }) => service === 'exchange')?.verdict;
    const exchangeable = exchange === 'in-window' || exchange === 'overdue';
    return {
      line,
      typed: typedOrder?.skuIds.includes(line.skuId) ?? false,
      verdicts,
      exchange: exchangeable ? exchangeChoices({ line, policy, catalogue }) : null,
    };
  });
}

/** One element per SKU is promised outside (contract.md §2), whatever a page reader hands over. */
function distinctLines(lines: readonly OrderLine[]): readonly OrderLine[] {
  return lines.filter((line, index) => lines.findIndex(({ skuId }) => skuId === line.skuId) === index);
}

function missingParts(facts: OrderFacts, lines: readonly PanelLine[]): readonly MissingPart[] {
  const unknown = lines.flatMap(({ verdicts }) => verdicts.filter(({ verdict }) => verdict === 'unknown'));
  const parts = new Set<MissingPart>();
  if (lines.length === 0) parts.add('lines');
  for (const { explanation } of unknown) {
    if (explanation.reason === 'no-policy') parts.add('policy');
    else if (shopReasons.includes(explanation.reason)) parts.add('category');
    else if (explanation.field !== null) parts.add(explanation.field);
    else parts.add('status');
  }
  if (lines.length === 0 || unknown.some(judgedWithoutPage)) for (const part of pageParts(facts)) parts.add(part);
  return [...parts];
}

const judgedWithoutPage = ({ explanation }: ServiceVerdict): boolean => shopReasons.includes(explanation.reason);

/** What any verdict would need of the page, for lines that were not judged because the shop's part is missing. */
const pageParts = (facts: OrderFacts): readonly MissingPart[] =>
  neededFacts(facts).flatMap(({ field, met }) => (met ? [] : [field]));

function openTickets({ tickets, terms }: OrderKnowledge, orderId: string, now: number): readonly TicketStanding[] {
  const book = new Map(terms.map((each) => [each.id, each]));
  return tickets
    .map((ticket) => standingOf(ticket, book, now))
    .filter((standing) => standing.open && standing.orderId === orderId)
    .sort(compareUrgency);
}

const missingPartNames: Readonly<Record<MissingPart, true>> = {
  status: true,
  orderedAt: true,
  paidAt: true,
  shippedAt: true,
  signedAt: true,
  completedAt: true,
  orderId: true,
  lines: true,
  policy: true,
  category: true,
};
const isMissingPart = (name: string): name is MissingPart => Object.hasOwn(missingPartNames, name);
