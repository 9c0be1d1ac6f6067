import type { BrowserContext, Page } from 'playwright-core';
import { bundleForBrowser } from './bundle';
import { seedOf } from './mutate';
import type { BuiltPage, SellerPage } from './page';
import type { CorpusReader } from './reader';
import { type DocumentReading, isPerfect, type Score, scorePage } from './score';
import { documentsOf, fragmentsOf, withFragments } from './serve';

declare global {
  var corpusReader: CorpusReader;
}

export interface PageResult {
  readonly page: SellerPage;
  readonly seed: number;
  readonly kinds: readonly string[];
  readonly score: Score;
  readonly ms: number;
  /** For a closer look at what failed. */
  readonly html: string;
}

/** Serves a page on its real address in a tab and reads every document of it. */
async function visit(tab: Page, documents: Map<string, string>, built: BuiltPage): Promise<DocumentReading[]> {
  served.set(tab, documents);
  await tab.goto(built.url, { waitUntil: built.frames ? 'load' : 'domcontentloaded' });
  const readings: DocumentReading[] = [];
  for (const frame of tab.frames()) {
    if (!frame.url().startsWith('http')) continue;
    const tabUrl = frame === tab.mainFrame() ? null : built.url;
    readings.push(
      await frame.evaluate(([url, top]) => globalThis.corpusReader.read(url, top), [frame.url(), tabUrl] as const),
    );
  }
  return readings;
}

/** Shows a page in a document that is there already: many times faster, for pages without frames. */
const show = async (tab: Page, built: BuiltPage): Promise<DocumentReading[]> => [
  await tab.evaluate(
    ([html, url]) => {
      globalThis.corpusReader.show(html);
      return globalThis.corpusReader.read(url, null);
    },
    [built.body, built.url] as const,
  ),
];

const served = new WeakMap<Page, Map<string, string>>();
async function openTab(context: BrowserContext): Promise<Page> {
  const tab = await context.newPage();
  await tab.route(/^https?:/, async (route) => {
    const html = served.get(tab)?.get(route.request().url().split('#')[0] ?? '');
    await route.fulfill(
      html === undefined
        ? { status: 204, body: '' }
        : { status: 200, contentType: 'text/html; charset=utf-8', body: html },
    );
  });
  return tab;
}

const withReader = new WeakSet<BrowserContext>();
/** A tab with an empty document of the back office, in which pages are shown and read one after the other. */
export async function openReadingTab(context: BrowserContext): Promise<Page> {
  if (!withReader.has(context)) await context.addInitScript({ content: await bundleForBrowser('reader-in-page.ts') });
  withReader.add(context);
  const tab = await openTab(context);
  const address = 'https://shop.jd.com/jdm/blank';
  served.set(tab, new Map([[address, '<!doctype html><html lang="zh-CN"><body></body></html>']]));
  await tab.goto(address);
  return tab;
}

export interface StaticRunOptions {
  readonly pages: readonly SellerPage[];
  readonly now: number;
  /** Mutations per page; 0 reads the pages as they are. */
  readonly mutations: number;
  readonly firstSeed: number;
  readonly seeds: number;
  readonly onResult: (result: PageResult) => void;
}

/** Reads the corpus with the product's adapters in a real Chromium, one document at a time and without the extension. */
export async function runStatic(context: BrowserContext, options: StaticRunOptions): Promise<readonly PageResult[]> {
  const blank = await openReadingTab(context);
  const tab = await openTab(context);
  const results: PageResult[] = [];
  for (let seed = options.firstSeed; seed < options.firstSeed + options.seeds; seed += 1) {
    for (const page of options.pages) {
      const plain = page.build(options.now);
      const { kinds, fragments } = await blank.evaluate(
        ([html, count, from]) => globalThis.corpusReader.mutate(html, count, from),
        [fragmentsOf(plain), options.mutations, seed * 7919 + seedOf(page.name)] as const,
      );
      const built = options.mutations > 0 ? withFragments(plain, fragments) : plain;
      const readings =
        options.mutations > 0 && !built.frames ? await show(blank, built) : await visit(tab, documentsOf(built), built);
      const result = {
        page,
        seed,
        kinds,
        score: scorePage(plain.truth, readings),
        ms: Math.max(0, ...readings.map((r) => r.ms)),
        html: built.body,
      };
      results.push(result);
      options.onResult(result);
    }
  }
  return results;
}

/** Mutated pages that read as well as their plain selves. */
export const survived = (results: readonly PageResult[]): number => results.filter((r) => isPerfect(r.score)).length;
