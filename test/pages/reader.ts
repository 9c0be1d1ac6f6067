/// <reference lib="dom" />
import type { Extraction, PageAddress } from '@/lib/page-adapters/contract';
import { adapterFor } from '../page-adapters/all-adapters';
import { type Mutated, mutateFragments } from './mutate';
import type { Truth } from './page';
import { type RemovalWay, removalWays, removeFact, soughtIn, truthWithout } from './removals';
import { type DocumentReading, type Finding, type Score, scorePage } from './score';

/** A page as its documents, the first of them the tab's own, with what is true of it. */
export interface ShownPage {
  readonly documents: readonly { readonly url: string; readonly html: string }[];
  readonly truth: Truth;
}

export interface MutationResult extends Mutated {
  readonly seed: number;
  /** It was read exactly as the page that was not changed. */
  readonly same: boolean;
  readonly wrong: readonly Finding[];
  readonly ms: number;
}
export interface RemovalResult {
  readonly fact: string;
  readonly way: string;
  readonly which: number | 'all';
  readonly wrong: readonly Finding[];
}

/** The product's page reader as it stands in a page of the corpus, and what the runner asks of it. */
export interface CorpusReader {
  read(url: string, tabUrl: string | null): DocumentReading;
  show(html: string): void;
  mutate(fragments: readonly string[], count: number, seed: number): Mutated;
  /** Reads a page as it is, in the document in view. */
  score(page: ShownPage): Score & { readonly ms: number };
  /** Reads a page under `count` changes, once for each seed. */
  readMutated(page: ShownPage, count: number, seeds: readonly number[]): readonly MutationResult[];
  /** Reads a page without each of its facts in turn, in every way or in some. Only another value is wrong. */
  readWithout(page: ShownPage, every: boolean): readonly RemovalResult[];
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
export const bodyInView = (): HTMLElement => bodyOf.call(document) as HTMLElement;
type Show = (html: string) => void;

/** Shows the documents of a page one after the other and reads those in which `change` has had a hand, where it is given. */
function readShown(show: Show, { documents }: ShownPage, change: () => boolean = () => true): DocumentReading[] {
  const [top] = documents;
  return documents.flatMap(({ url, html }, index) => {
    show(html);
    return change() ? [read(url, index === 0 || !top ? null : top.url)] : [];
  });
}

/** A reading without the time that it took and the places where things were found. */
const bare = (readings: readonly DocumentReading[]): string =>
  JSON.stringify(readings, (key, value: unknown) =>
    key === 'ms' || key === 'problems' || key === 'source' || key === 'sources' ? undefined : value,
  );
const slowest = (readings: readonly DocumentReading[]): number => Math.max(0, ...readings.map(({ ms }) => ms));

function score(show: Show, page: ShownPage): Score & { readonly ms: number } {
  const readings = readShown(show, page);
  return { ...scorePage(page.truth, readings), ms: slowest(readings) };
}

function readMutated(show: Show, page: ShownPage, count: number, seeds: readonly number[]): readonly MutationResult[] {
  const plain = bare(readShown(show, page));
  return seeds.map((seed) => {
    const mutated = mutateFragments(
      page.documents.map(({ html }) => html),
      count,
      seed,
    );
    const documents = page.documents.map((one, index) => ({ ...one, html: mutated.fragments[index] ?? '' }));
    const readings = readShown(show, { ...page, documents });
    const same = bare(readings) === plain;
    const { wrong } = scorePage(page.truth, readings);
    return { kinds: mutated.kinds, fragments: same ? [] : mutated.fragments, seed, same, wrong, ms: slowest(readings) };
  });
}

/** The ways in which a fact leaves a page: all of them, or of the many pages of one kind each in some. */
function removalsOf(facts: number, every: boolean): readonly (readonly [RemovalWay, number | 'all'])[][] {
  const all = removalWays.flatMap((way) => (['all', 0, 1] as const).map((which) => [way, which] as const));
  return Array.from({ length: facts }, (_, fact) =>
    every ? all : [all[(fact * 7 + facts) % all.length] ?? ['', 'all'], [removalWays[fact % 3] ?? '', 'all']],
  );
}

const mostFacts = 16;

function readWithout(show: Show, page: ShownPage, every: boolean): readonly RemovalResult[] {
  const all = soughtIn(page.truth);
  // Sixty lines of goods are one and the same sixty times.
  const facts = every ? all : all.filter((_, index) => index % Math.ceil(all.length / mostFacts) === 0);
  const ways = removalsOf(facts.length, every);
  return facts.flatMap((sought, index) =>
    (ways[index] ?? []).flatMap(([way, which]): RemovalResult[] => {
      let removed = 0;
      const readings = readShown(show, page, () => {
        if (!removeFact(bodyInView(), sought, way, which)) return false;
        removed += 1;
        return true;
      });
      if (removed === 0) return [];
      const wrong = [...scorePage(truthWithout(page.truth), readings).wrong];
      // Without its number there is no order to speak of, unless the page names it elsewhere, in a link say.
      const named = sought.fact.startsWith('order ') && which === 'all' && sought.text !== undefined;
      const order = readings.find((reading) => reading.order !== null)?.order;
      if (named && page.truth.kind === 'order' && order && !bodyInView().innerHTML.includes(sought.text))
        wrong.push({ field: 'orderId', want: 'no order', got: order.orderId });
      return [{ fact: sought.fact, way, which, wrong }];
    }),
  );
}

/**
 * The reader over the document in view.
 * @param show puts html into that document's body, declared shadow roots included
 */
export const corpusReaderOver = (show: Show): CorpusReader => ({
  read,
  show,
  mutate: mutateFragments,
  score: (page) => score(show, page),
  readMutated: (page, count, seeds) => readMutated(show, page, count, seeds),
  readWithout: (page, every) => readWithout(show, page, every),
});
