import path from 'node:path';
import { build } from 'vite';
import { startBrowser } from '@/test/e2e/harness/extension-browser';
import type { BadgeTiming } from './badge-refresh';
import { ms, type Row } from './measure';

/** The badge program as one script that an extension page can run. */
async function badgeProgram(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': process.cwd() } },
    define: { 'import.meta.env.BROWSER': '"chrome"' },
    build: {
      write: false,
      minify: false,
      lib: { entry: path.resolve('test/bench/badge-refresh.ts'), formats: ['iife'], name: 'badgeProgram' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error('the badge program was not built');
  return chunk.code;
}

/** Worker start aside: from asking the stores to the badge's text, in a real Chromium with its IndexedDB. */
export async function benchBadge(extension: string): Promise<Row[]> {
  const browser = await startBrowser({ extension });
  try {
    const page = await browser.openExtension('popup.html');
    await page.evaluate(await badgeProgram());
    const timings = await page.evaluate(
      (now) =>
        (
          globalThis as unknown as { timeBadge(stores: readonly number[], now: number): Promise<BadgeTiming[]> }
        ).timeBadge([100, 10_000], now),
      Date.parse('2026-11-21T13:00:00+08:00'),
    );
    const [few, many] = timings;
    if (few === undefined || many === undefined || few.open !== many.open || many.badge === '') {
      throw new Error(`not comparable: ${JSON.stringify(timings)}`);
    }
    const ratio = many.medianMs / few.medianMs;
    return [
      {
        what: `badge from ${many.stored} stored tickets, ${many.open} open`,
        value: ms(many.medianMs),
        target: '≤ 10 ms',
        reached: many.medianMs <= 10,
      },
      { what: `  from ${few.stored} stored, ${few.open} open`, value: ms(few.medianMs), target: '', reached: null },
      { what: '  times as long', value: ratio.toFixed(2), target: '≤ 1.5', reached: ratio <= 1.5 },
    ];
  } finally {
    await browser.close();
  }
}
