import type { Lesson } from '@/lib/domain/lesson';
import { neededFacts } from '@/lib/domain/needed-facts';
import type { FactSource, OrderFactField, OrderFacts } from '@/lib/domain/order-facts';
import type { FactReport, PageReport } from '@/lib/domain/page-health';
import type { Extracted, Extraction, PageAdapter, PageKind, ReadingIssue } from '@/lib/page-adapters/contract';
import { lessonReports } from './lesson-reports';

const factFields: readonly OrderFactField[] = ['status', 'orderedAt', 'paidAt', 'shippedAt', 'signedAt', 'completedAt'];

/**
 * What a reading found and did not find, without a single value of the page. Null where the reading says nothing about the
 * reader: a document that is no page of ours, a workbench without an order in view, and content of another order than the
 * one in the address, which is left unread on purpose.
 *
 * @example pageReport(adapter, { outcome: 'layout-changed', missing: [], settled: true }, [])?.outcome // 'layout-changed'
 */
export function pageReport(
  { kind }: Pick<PageAdapter, 'kind'>,
  extraction: Extraction,
  lessons: readonly Lesson[],
): PageReport | null {
  const { outcome } = extraction;
  if (outcome === 'not-applicable') return null;
  if (outcome === 'layout-changed') {
    const { missing } = extraction;
    if (missing.some(({ field, problem }) => field === 'orderId' && problem === 'contradictory')) return null;
    return {
      kind,
      outcome,
      rows: null,
      facts: withIssues([], missing),
      lessons: lessonReports(kind, lessons, [], missing),
    };
  }
  const content = contentReport(extraction);
  if (content === null) return null;
  const { rows, facts, orders } = content;
  return {
    kind,
    outcome,
    rows,
    facts: withIssues(facts, extraction.issues),
    lessons: lessonReports(kind, lessons, orders, extraction.issues),
  };
}

interface ContentReport {
  readonly rows: number | null;
  readonly facts: readonly FactReport[];
  readonly orders: readonly OrderFacts[];
}

function contentReport(page: { [K in PageKind]: Extracted<K> }[PageKind]): ContentReport | null {
  switch (page.kind) {
    case 'order-detail':
    case 'after-sale-detail':
      return ofOrders([page.content], null);
    case 'chat':
      return page.content.order && ofOrders([page.content.order], null);
    case 'order-list':
      return ofOrders(
        page.content.map(({ facts }) => facts),
        page.content.length,
      );
    case 'after-sale-list':
      return ofRows(page.content, { orderId: true, skuId: false, type: true, status: false, appliedAt: false });
    case 'ticket-list':
    case 'ticket-detail':
      return ofRows(page.content.rows, { createdAt: true, kind: false, orderId: false, leftMs: false });
    case 'product-list':
      return ofRows(page.content, { spuId: false, jdPriceFen: true, stock: false, listed: false });
    case 'home': {
      const state = page.content.waitingTickets === null ? 'missing' : 'read';
      return { rows: null, facts: [{ ...found('counter'), state, needed: false }], orders: [] };
    }
  }
}

const found = (field: string): FactReport => ({ field, state: 'read', how: null, label: null, needed: true });

/** In how many rows each field was found, and whether it is needed there. */
function ofRows<Row>(rows: readonly Row[], fields: Partial<Record<keyof Row & string, boolean>>): ContentReport {
  const facts = (Object.keys(fields) as (keyof Row & string)[]).map((field): FactReport => {
    const foundIn = rows.filter((row) => row[field] !== null).length;
    return { ...found(field), state: foundIn > 0 ? 'read' : 'missing', needed: fields[field] === true, foundIn };
  });
  return { rows: rows.length, facts: rows.length > 0 ? facts : [], orders: [] };
}

function ofOrders(orders: readonly OrderFacts[], rows: number | null): ContentReport {
  if (orders.length === 0) return { rows, facts: [], orders };
  const counted = (fact: FactReport, foundIn: number): FactReport => (rows === null ? fact : { ...fact, foundIn });
  const withGoods = orders.filter(({ lines }) => lines.length > 0).length;
  const goods: FactReport = { ...found('lines'), state: withGoods > 0 ? 'read' : 'missing' };
  const facts = factFields.map((field) => {
    const reports = orders.map((order) => factOf(order, field));
    const read = reports.filter(({ state }) => state === 'read');
    const odd = reports.find(({ state }) => state !== 'missing');
    const fact = read[0] ?? odd ?? { ...found(field), state: 'missing' };
    return counted({ ...fact, needed: reports.some(({ needed }) => needed) }, read.length);
  });
  return { rows, facts: [found('orderId'), counted(goods, withGoods), ...facts], orders };
}

function factOf(order: OrderFacts, field: OrderFactField): FactReport {
  const fact = order[field];
  const need = neededFacts(order).find((one) => one.field === field);
  const needed = need !== undefined;
  const told = (state: FactReport['state'], source: FactSource | undefined): FactReport => ({
    field,
    state,
    how: source?.how ?? null,
    label: source === undefined ? null : labelOf(source),
    needed,
  });
  if (fact.state === 'missing') return { ...found(field), state: 'missing', needed };
  if (fact.state === 'contradictory') return told('contradictory', fact.sources[0]);
  // A status in words that nobody knows was read, and says nothing.
  return told(field === 'status' && need?.met === false ? 'misshapen' : 'read', fact.source);
}

/** A label of ours as it is; what a lesson goes by is text of the page and stays there. */
const labelOf = ({ label, lesson }: FactSource): string => (lesson === undefined ? label : 'taught');

/** What the adapter complains of, where nothing was read in its place. */
function withIssues(facts: readonly FactReport[], issues: readonly ReadingIssue[]): FactReport[] {
  const told = facts.map((fact) => {
    const issue = issues.find(({ field }) => field === fact.field);
    return issue === undefined || fact.state !== 'missing' ? fact : { ...fact, state: issue.problem };
  });
  const others = issues.filter(({ field }, index) => {
    const isFirst = issues.findIndex((issue) => issue.field === field) === index;
    return isFirst && !facts.some((fact) => fact.field === field);
  });
  return [...told, ...others.map(({ field, problem }): FactReport => ({ ...found(field), state: problem }))];
}
