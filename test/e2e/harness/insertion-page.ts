import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { chromiumPath } from '@/test/tools/browsers.mjs';

declare global {
  interface Window {
    insertion: { insertText(text: string): Promise<string> };
  }
}

const entry = path.resolve(import.meta.dirname, 'insertion-entry.ts');

/** The insertion alone as a script for a page, without the extension around it. */
async function bundled(): Promise<string> {
  const root = path.resolve(import.meta.dirname, '../../..');
  const built = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    resolve: { alias: { '@': root } },
    build: { write: false, lib: { entry, formats: ['iife'], name: 'insertion' } },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (output === undefined || !('output' in output)) throw new Error('nothing was built');
  return output.output[0].code;
}

/** Opens pages with editors of many kinds and puts text into the one that was clicked. */
export async function insertionBrowser() {
  const executablePath = chromiumPath();
  if (executablePath === null) throw new Error('no Chromium');
  const [browser, script]: [Browser, string] = await Promise.all([
    chromium.launch({ executablePath, args: ['--no-sandbox'] }),
    bundled(),
  ]);
  return {
    async page(body: string): Promise<Page> {
      const page = await browser.newPage();
      await page.setContent(`<!doctype html><meta charset="utf-8"><body>${body}</body>`);
      await page.addScriptTag({ content: `${script}; window.insertion = insertion;` });
      return page;
    },
    close: () => browser.close(),
  };
}

export const insert = (page: Page, text: string): Promise<string> =>
  page.evaluate((given) => window.insertion.insertText(given), text);
