import { browser } from 'wxt/browser';
import type { PageScript } from '@/lib/app/messages';

const files = {
  panel: '/content-scripts/seller-panel.js',
  records: '/content-scripts/seller-records.js',
  teaching: '/content-scripts/seller-teach.js',
} as const satisfies Readonly<Record<PageScript, string>>;

/**
 * Runs one of the scripts that few frames need in one frame, at once: what shows the panel, what reads pages of records,
 * what lets an agent point at values. Rejects where the frame has gone meanwhile.
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
