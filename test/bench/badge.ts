import { rmSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { type ExtensionBrowser, startBrowser } from '@/test/e2e/harness/extension-browser';
import { workbenchAddress } from '@/test/seller-site/workbench-page';
import type { BadgeTiming } from './badge-refresh';
import { ms, type Row } from './measure';
import { measuredBuild, popupOpenings } from './popup-opening';

const few = 1_000;
const many = 100_000;
const open = 500;
const now = Date.parse('2026-11-21T13:00:00+08:00');
const openings = 15;

interface Program {
  fillTickets(size: number, open: number, now: number): Promise<void>;
  timeBadge(now: number): Promise<BadgeTiming>;
}

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

async function timingsOf(page: Page, front: Page, browser: ExtensionBrowser, size: number) {
  await page.evaluate(
    (wanted) => (globalThis as unknown as Program).fillTickets(wanted.size, wanted.open, wanted.now),
    { size, open, now },
  );
  const badge = await page.evaluate((at) => (globalThis as unknown as Program).timeBadge(at), now);
  if (badge.stored !== size || badge.open !== open || badge.badge === '') {
    throw new Error(`not what was meant: ${JSON.stringify(badge)}`);
  }
  const opened = await popupOpenings(browser, front, openings);
  return { badge: badge.medianMs, popup: opened['popup.html'], plain: opened['plain/popup.html'] };
}

/**
 * In a real Chromium with its IndexedDB and as many open tickets each time: from a new connection to the badge's text, as
 * in a worker that has just been started, and from the start of the popup's document to its first ticket.
 */
export async function benchBadge(extension: string): Promise<Row[]> {
  const measured = measuredBuild(extension);
  const browser = await startBrowser({ extension: measured });
  try {
    const page = await browser.openExtension('options.html');
    await page.evaluate(await badgeProgram());
    const front = await browser.openSeller(workbenchAddress);
    const small = await timingsOf(page, front, browser, few);
    const large = await timingsOf(page, front, browser, many);
    const ratio = large.badge / small.badge;
    return [
      {
        what: `worker start to badge, ${many} stored tickets, ${open} open`,
        value: ms(large.badge),
        target: '≤ 50 ms',
        reached: large.badge <= 50,
      },
      { what: `  ${few} stored, ${open} open`, value: ms(small.badge), target: '', reached: null },
      { what: '  times as long', value: ratio.toFixed(2), target: '≤ 1.5', reached: ratio <= 1.5 },
      {
        what: `popup opens, ${many} stored tickets, ${open} open`,
        value: ms(large.popup.shownMs),
        target: '≤ 100 ms',
        reached: large.popup.shownMs <= 100,
      },
      {
        what: '  a popup of one line, which is the browser',
        value: ms(large.plain.shownMs),
        target: '',
        reached: null,
      },
      { what: '  ours', value: ms(large.popup.shownMs - large.plain.shownMs), target: '', reached: null },
      { what: '  until it was drawn', value: ms(large.popup.drawnMs), target: '', reached: null },
      { what: '  the popup of one line, until drawn', value: ms(large.plain.drawnMs), target: '', reached: null },
      { what: `  ${few} stored, ${open} open`, value: ms(small.popup.shownMs), target: '', reached: null },
    ];
  } finally {
    await browser.close();
    rmSync(measured, { recursive: true, force: true });
  }
}
