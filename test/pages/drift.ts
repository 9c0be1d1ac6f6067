import fc from 'fast-check';
import type { BrowserContext, Page } from 'playwright-core';
import { grammarPage } from './grammar';
import { seedOf } from './mutate';
import type { SellerPage } from './page';
import type { MutationResult, RemovalResult } from './reader';
import type { Finding } from './score';
import { shownPage } from './serve';
import { openReadingTab, type PageResult, survived } from './static-run';

export interface DriftOptions {
  readonly corpus: readonly SellerPage[];
  readonly fixtures: readonly SellerPage[];
  readonly now: number;
  readonly mutations: number;
  readonly samples: number;
  readonly seed: number;
  /** Of a failed sample: where its smallest form is found at once. */
  readonly path: string | undefined;
  readonly say: (text: string) => void;
  readonly report: (result: PageResult) => void;
}

const changesPerPage = 4;
const shorten = (value: unknown): string => (JSON.stringify(value) ?? 'undefined').slice(0, 160);
const told = ({ field, want, got }: Finding): string => `${field}: want ${shorten(want)}, got ${shorten(got)}`;

/** Says how far a long part has come, not more often than every ten seconds. */
function progress(say: DriftOptions['say'], what: string, total: number): (done: number) => void {
  let last = Date.now();
  return (done) => {
    if (Date.now() - last < 10_000) return;
    last = Date.now();
    say(`  ${what}: ${done} of ${total}`);
  };
}

async function runPlain(
  tab: Page,
  pages: readonly SellerPage[],
  options: DriftOptions,
): Promise<readonly PageResult[]> {
  const advance = progress(options.say, 'pages', pages.length);
  const results: PageResult[] = [];
  for (const page of pages) {
    const built = page.build(options.now);
    const { ms, ...score } = await tab.evaluate((shown) => globalThis.corpusReader.score(shown), shownPage(built));
    const result = { page, seed: 0, kinds: [], score, ms, html: built.body };
    options.report(result);
    results.push(result);
    advance(results.length);
  }
  return results;
}

interface Mutations {
  readonly count: number;
  readonly survived: number;
  readonly wrong: number;
  readonly times: readonly number[];
}
async function runMutations(tab: Page, pages: readonly SellerPage[], options: DriftOptions): Promise<Mutations> {
  const { say, now, mutations, seed: first } = options;
  const advance = progress(say, 'mutations', mutations);
  const all: MutationResult[] = [];
  for (const [index, page] of pages.entries()) {
    const share = Math.floor(((index + 1) * mutations) / pages.length) - Math.floor((index * mutations) / pages.length);
    const seeds = Array.from({ length: share }, (_, i) => (first + i) * 7919 + seedOf(page.name));
    const results = await tab.evaluate(
      ([shown, count, from]) => globalThis.corpusReader.readMutated(shown, count, from),
      [shownPage(page.build(now)), changesPerPage, seeds] as const,
    );
    for (const [i, { same, wrong, kinds }] of results.entries()) {
      const how = `${page.name} seed ${first + i} [${kinds.join(' ')}]`;
      if (wrong.length > 0) say(`WRONG   ${how}\n    ${wrong.slice(0, 3).map(told).join('\n    ')}`);
      else if (!same) say(`changed ${how}`);
    }
    all.push(...results);
    advance(all.length);
  }
  return {
    count: all.length,
    survived: all.filter(({ same }) => same).length,
    wrong: all.filter(({ wrong }) => wrong.length > 0).length,
    times: all.map(({ ms }) => ms),
  };
}

interface Removals {
  readonly count: number;
  readonly other: number;
}
async function runRemovals(tab: Page, pages: readonly SellerPage[], options: DriftOptions): Promise<Removals> {
  const advance = progress(options.say, 'pages without one of their facts', pages.length);
  const all: RemovalResult[] = [];
  for (const [index, page] of pages.entries()) {
    const results = await tab.evaluate(([shown, every]) => globalThis.corpusReader.readWithout(shown, every), [
      shownPage(page.build(options.now)),
      page.group === 'fixture',
    ] as const);
    for (const { fact, way, which, wrong } of results.filter((one) => one.wrong.length > 0))
      options.say(
        `OTHER   ${page.name} without ${fact} (${way || 'empty'}, ${which})\n    ${wrong.slice(0, 2).map(told).join('\n    ')}`,
      );
    all.push(...results);
    advance(index + 1);
  }
  return { count: all.length, other: all.filter(({ wrong }) => wrong.length > 0).length };
}

interface Samples {
  readonly count: number;
  readonly right: number;
  readonly missing: number;
  readonly failed: boolean;
}
async function runGrammar(tab: Page, options: DriftOptions): Promise<Samples> {
  const { now, samples, seed, path, say } = options;
  const advance = progress(say, 'grammar samples', samples);
  const sum = { count: 0, right: 0, missing: 0 };
  const property = fc.asyncProperty(grammarPage(now), async (page) => {
    const { right, missing, wrong } = await tab.evaluate(
      (shown) => globalThis.corpusReader.score(shown),
      shownPage(page),
    );
    sum.count += 1;
    sum.right += right;
    sum.missing += missing.length;
    advance(sum.count);
    if (wrong.length > 0) throw new Error(wrong.slice(0, 3).map(told).join('; '));
  });
  const result = await fc.check(property, { numRuns: samples, seed, ...(path === undefined ? {} : { path }) });
  if (result.failed) {
    say(
      `WRONG   a page of the grammar: --grammar ${samples} --seed ${result.seed} --path ${result.counterexamplePath}`,
    );
    say(`    ${String(result.errorInstance)}\n${result.counterexample?.[0]?.body ?? ''}`);
  }
  return { ...sum, failed: result.failed };
}

const percent = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(2)} %`;
const totals = (results: readonly PageResult[]) => ({
  right: results.reduce((sum, { score }) => sum + score.right, 0),
  missing: results.reduce((sum, { score }) => sum + score.missing.length, 0),
  wrong: results.reduce((sum, { score }) => sum + score.wrong.length, 0),
});

/**
 * What becomes of the readings when pages drift: every page as it is, under seeded changes that nobody sees, without each of
 * its facts in turn, and pages of a grammar of layouts. Prints the figures and says whether they are good enough.
 */
export async function runDrift(context: BrowserContext, options: DriftOptions): Promise<boolean> {
  const { say, corpus, fixtures } = options;
  const began = Date.now();
  const step = (text: string): void => say(`\n── ${text} (${Math.round((Date.now() - began) / 1000)} s)`);
  const pages = [...corpus, ...fixtures].filter((page) => page.needs !== 'extension');

  step(`${pages.length} pages as they are`);
  const tab = await openReadingTab(context);
  const results = await runPlain(tab, pages, options);
  for (const group of new Set(pages.map((page) => page.group))) {
    const part = results.filter(({ page }) => page.group === group);
    const { right, missing, wrong } = totals(part);
    say(
      `  ${group.padEnd(14)}${String(part.length).padStart(5)} pages  right ${right}, missing ${missing}, wrong ${wrong}`,
    );
  }

  step(`${options.mutations} pages under ${changesPerPage} changes each`);
  const mutations = await runMutations(tab, pages, options);
  step('every fact taken out in turn');
  const removals = await runRemovals(tab, pages, options);
  step(`${options.samples} pages of the grammar`);
  const grammar = await runGrammar(tab, options);

  const { right, missing, wrong } = totals(results);
  const times = [...results.map(({ ms }) => ms), ...mutations.times].sort((a, b) => a - b);
  const allMissing = missing + grammar.missing;
  const share = allMissing / Math.max(1, right + missing + grammar.right + grammar.missing);
  step('summary');
  say(`pages                ${pages.length} (${fixtures.length} of them fixtures), read in full: ${survived(results)}`);
  say(
    `facts                right ${right}, missing ${missing}, wrong ${wrong}; missing ${percent(missing, right + missing)}`,
  );
  say(
    `mutations            ${mutations.count}, survival ${percent(mutations.survived, mutations.count)}, wrong ${mutations.wrong}`,
  );
  say(`facts taken out      removed ${removals.count}, other value ${removals.other}`);
  say(
    `grammar              ${grammar.count} samples (seed ${options.seed}), wrong ${Number(grammar.failed)}, missing ${percent(grammar.missing, grammar.right + grammar.missing)}`,
  );
  say(
    `one reading          median ${times[Math.floor(times.length / 2)]?.toFixed(1)} ms, longest ${times.at(-1)?.toFixed(1)} ms`,
  );
  return (
    wrong === 0 &&
    share <= 0.05 &&
    missing <= 0.05 * (right + missing) &&
    mutations.wrong === 0 &&
    mutations.survived >= 0.97 * mutations.count &&
    removals.other === 0 &&
    !grammar.failed
  );
}
