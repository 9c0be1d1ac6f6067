import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { quietArguments } from '@/test/tools/browsers.mjs';
import { corpusWith } from './corpus';
import { runDrift } from './drift';
import { runExtension } from './extension-run';
import { fixturePages } from './fixture-pages';
import type { SellerPage } from './page';
import { isPerfect } from './score';
import { type PageResult, runStatic, survived } from './static-run';

const { values: option } = parseArgs({
  options: {
    only: { type: 'string' },
    group: { type: 'string' },
    list: { type: 'boolean', default: false },
    mutate: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
    seeds: { type: 'string', default: '1' },
    extension: { type: 'string' },
    lots: { type: 'string', default: '120' },
    drift: { type: 'boolean', default: false },
    mutations: { type: 'string', default: '5000' },
    grammar: { type: 'string', default: '3000' },
    path: { type: 'string' },
    json: { type: 'string' },
    verbose: { type: 'boolean', default: false },
    chromium: { type: 'string', default: process.env.CHROMIUM ?? '/usr/bin/chromium' },
  },
});

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const names = option.only?.split(',');
const isChosen = (page: SellerPage): boolean =>
  (!names ||
    names.some((name) => page.name === name || (name.endsWith('*') && page.name.startsWith(name.slice(0, -1))))) &&
  (!option.group || page.group === option.group);
const corpus: readonly SellerPage[] = corpusWith(Number(option.lots)).filter(isChosen);
const fixtures: readonly SellerPage[] = fixturePages.filter(isChosen);
const chosen: readonly SellerPage[] = [...corpus, ...fixtures];

const shorten = (value: unknown): string => (JSON.stringify(value) ?? 'undefined').slice(0, 220);
function report(result: PageResult): void {
  const { page, score, kinds } = result;
  if (isPerfect(score) && !option.verbose) return;
  const mark = score.wrong.length > 0 ? 'WRONG  ' : score.missing.length > 0 ? 'missing' : 'right  ';
  say(`${mark} ${page.name} (${page.trap})${kinds.length ? ` seed ${result.seed} [${kinds.join(' ')}]` : ''}`);
  for (const { field, want, got } of score.wrong.slice(0, 5))
    say(`    WRONG   ${field}: want ${shorten(want)}, got ${shorten(got)}`);
  for (const { field, want, got } of score.missing.slice(0, 5))
    say(`    missing ${field}: want ${shorten(want)}, got ${shorten(got)}`);
}

function summary(results: readonly PageResult[]): boolean {
  const sum = (of: (r: PageResult) => number): number => results.reduce((total, r) => total + of(r), 0);
  const line = (name: string, part: readonly PageResult[]): string => {
    const total = (of: (r: PageResult) => number): string => String(part.reduce((t, r) => t + of(r), 0)).padStart(7);
    return `${name.padEnd(12)}${String(part.length).padStart(7)}${total((r) => r.score.right)}${total((r) => r.score.missing.length)}${total((r) => r.score.wrong.length)}`;
  };
  say(`${'group'.padEnd(12)}${'pages'.padStart(7)}${'right'.padStart(7)}${'miss'.padStart(7)}${'wrong'.padStart(7)}`);
  for (const group of new Set(results.map((r) => r.page.group)))
    say(
      line(
        group,
        results.filter((r) => r.page.group === group),
      ),
    );
  say(line('all', results));
  const [right, missing, wrong] = [
    sum((r) => r.score.right),
    sum((r) => r.score.missing.length),
    sum((r) => r.score.wrong.length),
  ];
  say(
    `pages read as their truth: ${survived(results)} of ${results.length} (${((100 * survived(results)) / Math.max(1, results.length)).toFixed(2)} %); missing ${((100 * missing) / Math.max(1, right + missing)).toFixed(2)} %; wrong ${wrong}`,
  );
  const times = results.map((r) => r.ms).sort((a, b) => a - b);
  say(
    `one reading: median ${times[Math.floor(times.length / 2)]?.toFixed(1)} ms, longest ${times.at(-1)?.toFixed(1)} ms`,
  );
  return wrong === 0 && missing <= 0.05 * (right + missing);
}

/** Runs the corpus as the command line asks; true where nothing was wrong and at most 5 % missing. */
export async function run(): Promise<boolean> {
  if (option.list) {
    for (const page of chosen)
      say(`${page.group.padEnd(11)}${page.name.padEnd(36)}${page.needs ? '[extension] ' : ''}${page.trap}`);
    say(`${chosen.length} pages`);
    return true;
  }
  if (option.extension) {
    return runExtension({
      pages: corpus,
      extension: option.extension,
      executablePath: option.chromium,
      mutations: Number(option.mutate),
      firstSeed: Number(option.seed),
      say,
    });
  }
  const profile = mkdtempSync(path.join(tmpdir(), 'seller-pages-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: option.chromium,
    headless: true,
    locale: 'zh-CN',
    timezoneId: 'America/New_York',
    viewport: { width: 1440, height: 900 },
    args: quietArguments,
  });
  try {
    if (option.drift)
      return await runDrift(context, {
        corpus,
        fixtures,
        now: Date.now(),
        mutations: Number(option.mutations),
        samples: Number(option.grammar),
        seed: Number(option.seed),
        path: option.path,
        say,
        report,
      });
    const results = await runStatic(context, {
      pages: chosen.filter((page) => page.needs !== 'extension'),
      now: Date.now(),
      mutations: Number(option.mutate),
      firstSeed: Number(option.seed),
      seeds: Number(option.seeds),
      onResult: report,
    });
    if (option.json)
      writeFileSync(
        option.json,
        JSON.stringify(
          results.map(({ page, ...rest }) => ({ name: page.name, ...rest })),
          null,
          1,
        ),
      );
    return summary(results);
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}
