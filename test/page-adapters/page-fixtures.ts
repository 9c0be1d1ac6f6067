import type { Fact, OrderFacts, WrittenInstant } from '@/lib/domain/order-facts';
import type { ServiceOrderSighting } from '@/lib/domain/service-order';
import type {
  Extraction,
  HomeReading,
  PageAddress,
  PageKind,
  TicketListReading,
  TicketRow,
} from '@/lib/page-adapters/contract';
import { adapterFor } from './all-adapters';

export const dateFields = ['orderedAt', 'paidAt', 'shippedAt', 'signedAt', 'completedAt'] as const;
type Written = string | null;

export interface ExpectedOrder extends Record<(typeof dateFields)[number], Written> {
  readonly orderId: string;
  readonly status: Written;
  readonly lines: readonly {
    readonly skuId: string;
    readonly jdPriceFen: number | null;
    readonly quantity: number | null;
    readonly gift: boolean;
  }[];
}

/** What `expected.json` says; see the README beside the fixtures. */
export interface Expected {
  readonly address: string;
  /** The address of the tab, where the document is a frame of it. */
  readonly tab?: string;
  readonly outcome: Extraction<PageKind>['outcome'];
  readonly problem?: 'missing' | 'contradictory';
  readonly order?: ExpectedOrder | null;
  readonly rows?: readonly ExpectedOrder[];
  readonly services?: readonly Record<string, unknown>[];
  readonly goods?: readonly Record<string, unknown>[];
  readonly home?: HomeReading;
  readonly namedOrderId?: string;
  readonly tickets?: { readonly complete: boolean; readonly rows: readonly Record<string, unknown>[] };
}

export interface PageFixture {
  readonly adapter: string;
  readonly name: string;
  readonly html: string;
  readonly expected: Expected;
}

const sources = import.meta.glob<string>('../fixtures/pages/*/*/source.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const truths = import.meta.glob<Expected>('../fixtures/pages/*/*/expected.json', { import: 'default', eager: true });

export const pageFixtures: readonly PageFixture[] = Object.entries(sources).map(([path, html]) => {
  const [adapter = '', name = ''] = path.split('/').slice(-3);
  const expected = truths[path.replace(/source\.html$/, 'expected.json')];
  if (!expected) throw new Error(`${adapter}/${name} has no expected.json`);
  return { adapter, name: `${adapter}/${name}`, html, expected };
});

/** What a reading has to be: the expectation without the addresses, lines in the order in which readings are written. */
export function wanted({ address: _address, tab: _tab, ...rest }: Expected): Omit<Expected, 'address'> {
  const inOrder = (order: ExpectedOrder): ExpectedOrder => ({ ...order, lines: bySku(order.lines) });
  return {
    ...rest,
    ...(rest.order ? { order: inOrder(rest.order) } : {}),
    ...(rest.rows ? { rows: rest.rows.map(inOrder) } : {}),
  };
}

/** Grids draw their rows in any order and put them into place by style, so that the order of lines says nothing. */
const bySku = (lines: ExpectedOrder['lines']): ExpectedOrder['lines'] =>
  [...lines].sort((a, b) => a.skuId.localeCompare(b.skuId));

/** An instant as the fixtures write it, in Beijing time and as exactly as the page does. */
function written({ at, precision }: WrittenInstant): string {
  const beijing = new Date(at + 8 * 3_600_000).toISOString();
  if (precision === 'day') return beijing.slice(0, 10);
  return `${beijing.slice(0, precision === 'minute' ? 16 : 19)}+08:00`;
}

const factOf = <T>(fact: Fact<T>, write: (value: T) => string): Written =>
  fact.state === 'read' ? write(fact.value) : fact.state === 'contradictory' ? 'contradictory' : null;

export function orderAsExpected(facts: OrderFacts): ExpectedOrder {
  const dates = Object.fromEntries(dateFields.map((field) => [field, factOf(facts[field], written)]));
  return {
    orderId: facts.orderId,
    status: factOf(facts.status, String),
    ...(dates as Record<(typeof dateFields)[number], Written>),
    lines: bySku(facts.lines.map(({ skuId, jdPriceFen, quantity, gift }) => ({ skuId, jdPriceFen, quantity, gift }))),
  };
}

/** What the type is called is told by its kind here; that the words come through is ticket-types.test.ts's to see. */
const ticketAsExpected = ({ type: _, ...row }: TicketRow, { defaultKind }: TicketListReading) => ({
  ...row,
  kind: row.kind ?? defaultKind,
  createdAt: row.createdAt === null ? null : beijing(row.createdAt),
});

const beijing = (at: number): string => `${new Date(at + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`;

/** A reading in the form of `expected.json`, without the address. */
export function asExpected(extraction: Extraction<PageKind>): Omit<Expected, 'address'> {
  if (extraction.outcome === 'not-applicable') return { outcome: extraction.outcome };
  if (extraction.outcome === 'layout-changed') {
    const problem = extraction.missing[0]?.problem;
    return { outcome: extraction.outcome, ...(problem === 'misshapen' || !problem ? {} : { problem }) };
  }
  const { outcome } = extraction;
  switch (extraction.kind) {
    case 'order-detail':
    case 'after-sale-detail':
      return { outcome, order: orderAsExpected(extraction.content), ...servicesOf(extraction.serviceOrders) };
    case 'order-list':
      return { outcome, rows: extraction.content.map(({ facts }) => orderAsExpected(facts)) };
    case 'after-sale-list':
      return { outcome, ...servicesOf(extraction.content) };
    case 'ticket-list':
    case 'ticket-detail': {
      const list = extraction.content;
      return {
        outcome,
        tickets: { complete: list.complete, rows: list.rows.map((row) => ticketAsExpected(row, list)) },
      };
    }
    case 'product-list':
      return { outcome, goods: extraction.content };
    case 'home':
      return { outcome, home: extraction.content };
    case 'chat': {
      const { order, namedOrderId } = extraction.content;
      return {
        outcome,
        order: order && orderAsExpected(order),
        ...(namedOrderId === null ? {} : { namedOrderId }),
      };
    }
  }
}

/** Service orders as `expected.json` writes them; the instant in Beijing time. None are left out of it. */
const servicesOf = (rows: readonly ServiceOrderSighting[] = []): Pick<Expected, 'services'> =>
  rows.length === 0
    ? {}
    : { services: rows.map((row) => ({ ...row, appliedAt: row.appliedAt === null ? null : beijing(row.appliedAt) })) };

export const addressOf = ({ address, tab }: Pick<Expected, 'address' | 'tab'>): PageAddress => ({
  own: new URL(address),
  tab: tab === undefined ? null : new URL(tab),
});

/** Puts a page into the test's document, declared shadow roots included. Frames stay empty: they are documents of their own. */
export function showHtml(html: string): void {
  document.body.innerHTML = html.replace(/(<iframe\b[^>]*?)\ssrc=/g, '$1 data-src=');
  openShadowRoots(document.body);
}

function openShadowRoots(root: ParentNode): void {
  for (const template of root.querySelectorAll<HTMLTemplateElement>('template[shadowrootmode]')) {
    const shadow = template.parentElement?.attachShadow({ mode: 'open' });
    shadow?.append(template.content);
    template.remove();
    if (shadow) openShadowRoots(shadow);
  }
}

/** Reads what stands in the test's document with the adapter of an address. */
export function readShown(at: Pick<Expected, 'address' | 'tab'>): Omit<Expected, 'address'> {
  const address = addressOf(at);
  const adapter = adapterFor(address);
  return adapter ? asExpected(adapter.extract(document, address)) : { outcome: 'not-applicable' };
}

/** Shows a page in the test's document and reads it with the adapter of its address. */
export function readHtml(html: string, at: Pick<Expected, 'address' | 'tab'>): Omit<Expected, 'address'> {
  showHtml(html);
  return readShown(at);
}
