import { browser } from 'wxt/browser';
import type { PageScript } from '@/lib/app/messages';

const files = {
  panel: '/content-scripts/seller-panel.js',
  records: '/content-scripts/seller-records.js',
  beside: '/content-scripts/seller-beside.js',
  teaching: '/content-scripts/seller-teach.js',
  health: '/content-scripts/seller-health.js',
} as const satisfies Readonly<Record<PageScript, string>>;

/**
 * Runs one of the scripts that few frames need in one frame, at once: what shows the panel, what reads other pages than those of orders,
 * what lets an agent point at values, what tells how a page was read. Rejects where the frame has gone meanwhile.
 *
 * @example await runPageScript('panel', tabId, frameId);
 */
export async function runPageScript(script: PageScript, tabId: number, frameId: number): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    files: [files[script]],
    injectImmediately: true,
  });
}
