/// <reference lib="dom" />
import type { Extraction, PageAddress } from '@/lib/page-adapters/contract';
import { adapterFor } from '@/lib/page-adapters/registry';
import { type Mutated, mutateFragments } from './mutate';
import type { DocumentReading } from './score';

/** The product's page reader as it stands in a page of the corpus, and what the runner asks of it. */
export interface CorpusReader {
  read(url: string, tabUrl: string | null): DocumentReading;
  show(html: string): void;
  mutate(fragments: readonly string[], count: number, seed: number): Mutated;
}

/** The first ancestor of a row's anchor that names any order of the list names this one and no other. */
function anchorIsOwn(anchor: Element, orderId: string, all: readonly string[]): boolean {
  for (
    let node: Node | null = anchor;
    node;
    node = node.parentNode ?? (node instanceof ShadowRoot ? node.host : null)
  ) {
    const text = node.textContent ?? '';
    const named = all.filter((id) => text.replace(/[\s\u200b-\u200f\u2060\ufeff]/g, '').includes(id));
    if (named.length > 0) return named.length === 1 && named[0] === orderId;
  }
  return false;
}

type Content = Pick<DocumentReading, 'order' | 'rows' | 'tickets' | 'records' | 'waitingTickets' | 'namedOrderId'>;
const nothing: Content = {
  order: null,
  rows: [],
  tickets: null,
  records: {},
  waitingTickets: null,
  namedOrderId: null,
};

const byNumber = <Row>(rows: readonly Row[], numberOf: (row: Row) => string): Readonly<Record<string, Row>> =>
  Object.fromEntries(rows.map((row) => [numberOf(row), row]));

function contentOf(extraction: Extraction): Content {
  if (extraction.outcome !== 'extracted') return nothing;
  switch (extraction.kind) {
    case 'order-list': {
      const rows = extraction.content;
      const all = rows.map((row) => row.facts.orderId);
      return {
        ...nothing,
        rows: rows.map((row) => ({ facts: row.facts, anchorIsOwn: anchorIsOwn(row.anchor, row.facts.orderId, all) })),
      };
    }
    case 'ticket-list':
    case 'ticket-detail':
      return { ...nothing, tickets: extraction.content };
    case 'after-sale-list':
      return { ...nothing, records: byNumber(extraction.content, ({ serviceId }) => serviceId) };
    case 'product-list':
      return { ...nothing, records: byNumber(extraction.content, ({ skuId }) => skuId) };
    case 'home':
      return { ...nothing, waitingTickets: extraction.content.waitingTickets };
    case 'chat':
      return { ...nothing, order: extraction.content.order, namedOrderId: extraction.content.namedOrderId };
    case 'order-detail':
    case 'after-sale-detail':
      return {
        ...nothing,
        order: extraction.content,
        records: byNumber(extraction.serviceOrders ?? [], ({ serviceId }) => serviceId),
      };
  }
}

function read(url: string, tabUrl: string | null): DocumentReading {
  const address: PageAddress = { own: new URL(url), tab: tabUrl === null ? null : new URL(tabUrl) };
  const began = performance.now();
  const none: DocumentReading = {
    url,
    adapter: null,
    kind: null,
    outcome: 'not-applicable',
    settled: true,
    ...nothing,
    problems: [],
    ms: 0,
  };
  try {
    const adapter = adapterFor(address);
    if (!adapter) return none;
    const extraction = adapter.extract(document, address);
    const found = {
      ...none,
      adapter: adapter.id,
      kind: adapter.kind,
      outcome: extraction.outcome,
      ms: performance.now() - began,
    };
    if (extraction.outcome === 'not-applicable') return found;
    const issues = extraction.outcome === 'extracted' ? extraction.issues : extraction.missing;
    return {
      ...found,
      ...contentOf(extraction),
      settled: extraction.settled,
      problems: issues.map((i) => `${i.field} ${i.problem}`),
    };
  } catch (error) {
    return {
      ...none,
      outcome: 'threw',
      problems: [error instanceof Error ? (error.stack ?? error.message) : String(error)],
    };
  }
}

/** By the prototype: the page in view may clobber `document`. */
const bodyOf = Object.getOwnPropertyDescriptor(Document.prototype, 'body')?.get ?? (() => document.documentElement);
const reader: CorpusReader = {
  read,
  show: (html) => (bodyOf.call(document) as HTMLElement).setHTMLUnsafe(html),
  mutate: mutateFragments,
};
Object.defineProperty(globalThis, 'corpusReader', { value: reader });
