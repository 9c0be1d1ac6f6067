import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { extensionArguments } from '@/test/tools/browsers.mjs';
import { bundleForBrowser } from './bundle';
import { catalogueCsv, shopPolicy, shopPolicyWithoutDefault } from './corpus/shop';
import { type FrameLog, type ShownTicket, scoreShown, scoreTickets } from './extension-score';
import { seedOf } from './mutate';
import type { BuiltPage, SellerPage, Truth } from './page';
import { installRecorder, type Shown } from './recorder';
import { isPerfect, newScore, type Score } from './score';
import { documentsOf, fragmentsOf, withFragments } from './serve';
import { readStored, scoreStored } from './stored-score';

declare global {
  interface Window {
    shownLog: () => readonly Shown[];
  }
}

export interface ExtensionRunOptions {
  readonly pages: readonly SellerPage[];
  readonly extension: string;
  readonly executablePath: string;
  readonly mutations: number;
  readonly firstSeed: number;
  readonly say: (text: string) => void;
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
/** A page that is right has to stay so for this long; one that is not has this long to become so. */
const steadyMs = 500;
const patienceMs = 4000;
/** A counter of nought is believed late. */
const patienceForCountersMs = 12_000;
const nothingMs = 2000;

async function launch(
  extension: string,
  executablePath: string,
  profile: string,
): Promise<{ context: BrowserContext; base: string }> {
  const folder = realpathSync(extension);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    locale: 'zh-CN',
    viewport: { width: 1440, height: 900 },
    env: { ...process.env, TZ: 'America/New_York' } as Record<string, string>,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: extensionArguments(folder),
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 10_000 }));
  return { context, base: worker.url().split('/').slice(0, 3).join('/') };
}

async function importFile(
  context: BrowserContext,
  base: string,
  kind: 'policy' | 'catalogue',
  name: string,
  text: string,
): Promise<void> {
  const tab = await context.newPage();
  await tab.goto(`${base}/options.html`);
  await tab
    .locator(`input[type=file][data-import="${kind}"]`)
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  await tab.locator(`[data-apply="${kind}"]`).first().click({ timeout: 8000 });
  await tab.locator(`body[data-applied="${kind}"]`).waitFor({ state: 'attached', timeout: 8000 });
  await tab.close();
}

async function logsOf(tab: Page): Promise<FrameLog[]> {
  const logs: FrameLog[] = [];
  for (const frame of tab.frames()) {
    const log = await frame.evaluate(() => window.shownLog?.() ?? null).catch(() => null); // a frame that is just leaving
    if (log) logs.push({ url: frame.url(), log });
  }
  return logs;
}

/** Kinds of truth whose facts the extension keeps. */
const isKept = ({ kind, ...truth }: Truth): boolean =>
  kind === 'records' || kind === 'home' || ('services' in truth && truth.services !== undefined);

const sumOf = (a: Score, b: Score): Score => ({
  right: a.right + b.right,
  missing: [...a.missing, ...b.missing],
  wrong: [...a.wrong, ...b.wrong],
});

/** @param kept a tab with a page of the extension */
async function visit(tab: Page, kept: Page, { group }: SellerPage, built: BuiltPage): Promise<Score> {
  const began = Date.now();
  await tab.goto(built.url, { waitUntil: 'commit' });
  const completeAt = built.completeAt ?? 0;
  const least = completeAt + (/none|unreadable|home|named|records/.test(built.truth.kind) ? nothingMs : steadyMs);
  let perfectSince: number | null = null;
  for (;;) {
    await sleep(80);
    const now = Date.now();
    const shown = scoreShown(built, await logsOf(tab), now);
    const score = isKept(built.truth)
      ? sumOf(shown, scoreStored(built.truth, group, await kept.evaluate(readStored), began))
      : shown;
    perfectSince = isPerfect(score) ? (perfectSince ?? now) : null;
    if (now - began >= least && perfectSince !== null && now - perfectSince >= steadyMs) return score;
    if (now - began >= least + (built.truth.kind === 'home' ? patienceForCountersMs : patienceMs)) return score;
  }
}

async function ticketsInPopup(popup: Page, base: string): Promise<readonly ShownTicket[]> {
  await popup.goto(`${base}/popup.html`);
  await sleep(300);
  return popup.evaluate(() => {
    const within = (root: ParentNode): Element[] =>
      [...root.querySelectorAll('*')].flatMap((element) =>
        element.shadowRoot ? [element, ...within(element.shadowRoot)] : [element],
      );
    return within(document)
      .filter((element) => element.hasAttribute('data-ticket'))
      .map((element) => ({
        id: element.getAttribute('data-ticket') ?? '',
        due: element.getAttribute('data-due'),
        state: element.getAttribute('data-state'),
        kind: element.getAttribute('data-kind'),
        estimated: element.getAttribute('data-estimated') === 'true',
      }));
  });
}

async function visitTickets(
  context: BrowserContext,
  tab: Page,
  popup: Page,
  base: string,
  built: BuiltPage,
  known: Set<string>,
): Promise<Score> {
  if (built.truth.kind !== 'tickets') return newScore();
  const seenAt = Date.now();
  await tab.goto(built.url, { waitUntil: 'commit' });
  await sleep((built.completeAt ?? 0) + 600);
  for (;;) {
    const shown = await ticketsInPopup(popup, base);
    const [worker] = context.serviceWorkers();
    const badge = worker
      ? await worker.evaluate(() =>
          (
            globalThis as unknown as { chrome: { action: { getBadgeText(of: object): Promise<string> } } }
          ).chrome.action.getBadgeText({}),
        )
      : null;
    const score = scoreTickets(built.truth.tickets, known, shown, badge, seenAt, Date.now());
    if (isPerfect(score) || Date.now() - seenAt > (built.completeAt ?? 0) + 600 + patienceMs) {
      for (const [id, ticket] of Object.entries(built.truth.tickets)) if (!ticket.closed) known.add(id);
      return score;
    }
  }
}

const shorten = (value: unknown): string => (JSON.stringify(value) ?? 'undefined').slice(0, 220);

/** Loads the built extension, gives it the shop's files and looks at every page through contract §2–4. True: nothing wrong. */
export async function runExtension({
  pages,
  extension,
  executablePath,
  mutations,
  firstSeed,
  say,
}: ExtensionRunOptions): Promise<boolean> {
  const profile = mkdtempSync(path.join(tmpdir(), 'seller-pages-'));
  const { context, base } = await launch(extension, executablePath, profile);
  try {
    await context.addInitScript(installRecorder);
    await importFile(context, base, 'policy', 'policy.json', JSON.stringify(shopPolicy));
    await importFile(context, base, 'catalogue', 'catalogue.csv', catalogueCsv());
    const [tab, popup, workshop] = [await context.newPage(), await context.newPage(), await context.newPage()];
    const kept = await context.newPage();
    await kept.goto(`${base}/options.html`);
    let documents = new Map<string, string>();
    await tab.route(/^https?:/, async (route) => {
      const html = documents.get(route.request().url().split('#')[0] ?? '');
      await route.fulfill(
        html === undefined
          ? { status: 204, body: '' }
          : { status: 200, contentType: 'text/html; charset=utf-8', body: html },
      );
    });
    if (mutations > 0) await workshop.evaluate(await bundleForBrowser('reader.ts'));
    const known = new Set<string>();
    const total = { right: 0, missing: 0, wrong: 0, perfect: 0 };
    // What a product page shows goes into the catalogue, by which the pages after it would be judged.
    const inOrder = [...pages].sort((a, b) => Number(a.group === 'goods-list') - Number(b.group === 'goods-list'));
    const withDefault = inOrder.filter((page) => page.build(Date.now()).policy === undefined);
    for (const page of [...withDefault, ...inOrder.filter((one) => !withDefault.includes(one))]) {
      const plain = page.build(Date.now());
      if (plain.policy === 'no-default')
        await importFile(context, base, 'policy', 'policy.json', JSON.stringify(shopPolicyWithoutDefault));
      const fragments =
        mutations > 0
          ? (
              await workshop.evaluate(([html, count, seed]) => globalThis.corpusReader.mutate(html, count, seed), [
                fragmentsOf(plain),
                mutations,
                firstSeed * 7919 + seedOf(page.name),
              ] as const)
            ).fragments
          : null;
      const built = fragments ? withFragments(plain, fragments) : plain;
      documents = documentsOf(built);
      const score =
        built.truth.kind === 'tickets'
          ? await visitTickets(context, tab, popup, base, built, known)
          : await visit(tab, kept, page, built);
      total.right += score.right;
      total.missing += score.missing.length;
      total.wrong += score.wrong.length;
      if (isPerfect(score)) total.perfect += 1;
      else say(`${score.wrong.length ? 'WRONG  ' : 'missing'} ${page.name} (${page.trap})`);
      for (const { field, want, got } of score.wrong.slice(0, 5))
        say(`    WRONG   ${field}: want ${shorten(want)}, got ${shorten(got)}`);
      for (const { field, want, got } of score.missing.slice(0, 4))
        say(`    missing ${field}: want ${shorten(want)}, got ${shorten(got)}`);
    }
    say(
      `with the extension: pages ${pages.length}, shown as their truth ${total.perfect}; fields right ${total.right}, missing ${total.missing}, wrong ${total.wrong}`,
    );
    return total.wrong === 0 && total.missing <= 0.05 * (total.right + total.missing);
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}
