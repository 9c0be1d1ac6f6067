import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { ExtensionBrowser } from '@/test/e2e/harness/extension-browser';
import { median } from './measure';

/** What is asked of the browser inside a page of the extension. */
declare const chrome: {
  readonly action: { setPopup(details: { readonly popup: string }): Promise<void>; openPopup(): Promise<void> };
};

/** Milliseconds from the start of a popup's document. */
export interface Opening {
  /** To its first ticket in the document. */
  readonly shownMs: number;
  /** To the end of the frame that drew it. */
  readonly drawnMs: number;
}

/** What a popup costs that shows one line and does nothing: the browser's part of every opening. */
const plainPopup = 'plain/popup.html';
const popups = ['popup.html', plainPopup] as const;
export type MeasuredPopup = (typeof popups)[number];

const placeOfOpening = 'bench/opening';
const pauseMs = 400;

/** Runs in the popups: writes down when the first ticket stood there, and closes the window when all is quiet. */
function watchOpening(place: string, closeAfterMs: number): void {
  const watch = new MutationObserver(() => {
    if (document.querySelector('[data-ticket]') === null) return;
    watch.disconnect();
    const shownMs = performance.now();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        localStorage.setItem(place, JSON.stringify({ shownMs, drawnMs: performance.now() }));
        setTimeout(close, closeAfterMs);
      };
      port2.postMessage(null);
    });
  });
  watch.observe(document, { childList: true, subtree: true });
}

const watched = (html: string) => html.replace('<head>', '<head><script src="/watch-opening.js"></script>');

/** A copy of a build whose popup tells when it was open, beside one that shows a line and does nothing. */
export function measuredBuild(extension: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'aftersale-opening-'));
  cpSync(extension, folder, { recursive: true });
  const popup = path.join(folder, 'popup.html');
  writeFileSync(popup, watched(readFileSync(popup, 'utf8')));
  mkdirSync(path.join(folder, path.dirname(plainPopup)));
  const line = '<p data-ticket="1">剩 3 小时 20 分</p>';
  const script = '<script src="plain.js"></script>';
  writeFileSync(
    path.join(folder, plainPopup),
    watched(`<!doctype html><html><head><meta charset="utf-8"></head><body>${line}${script}</body></html>`),
  );
  writeFileSync(path.join(folder, path.dirname(plainPopup), 'plain.js'), 'document.title = "plain";');
  writeFileSync(
    path.join(folder, 'watch-opening.js'),
    `(${watchOpening})(${JSON.stringify(placeOfOpening)}, ${pauseMs});`,
  );
  return folder;
}

/** Opens a popup as the button in the toolbar does, over the tab in front. */
async function openOnce(browser: ExtensionBrowser, front: Page, popup: MeasuredPopup): Promise<Opening> {
  await front.bringToFront();
  await front.waitForTimeout(pauseMs);
  await browser.askExtension(
    async (given) => {
      localStorage.removeItem(given.place);
      await chrome.action.setPopup({ popup: given.popup });
      await chrome.action.openPopup();
    },
    { popup, place: placeOfOpening },
  );
  for (let tries = 0; tries < 50; tries += 1) {
    await front.waitForTimeout(pauseMs);
    const told = await browser.askExtension((place) => localStorage.getItem(place), placeOfOpening);
    // By now it has closed itself, too.
    if (told !== null) return JSON.parse(told);
  }
  throw new Error(`${popup} never showed a ticket`);
}

/** The medians of so many openings of each popup, taken by turns, after one that nobody counts. */
export async function popupOpenings(
  browser: ExtensionBrowser,
  front: Page,
  openings: number,
): Promise<Readonly<Record<MeasuredPopup, Opening>>> {
  const taken: Record<MeasuredPopup, Opening[]> = { 'popup.html': [], [plainPopup]: [] };
  for (let round = 0; round <= openings; round += 1) {
    for (const popup of popups) {
      const opening = await openOnce(browser, front, popup);
      if (round > 0) taken[popup].push(opening);
    }
  }
  const middle = (some: readonly Opening[]): Opening => ({
    shownMs: median(some.map(({ shownMs }) => shownMs)),
    drawnMs: median(some.map(({ drawnMs }) => drawnMs)),
  });
  return { 'popup.html': middle(taken['popup.html']), [plainPopup]: middle(taken[plainPopup]) };
}
