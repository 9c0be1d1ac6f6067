import { browser } from 'wxt/browser';

/**
 * Runs the script by which an agent points at values in one frame, at once. Few frames ever need it, hence a script of its
 * own. Rejects where the frame has gone meanwhile.
 *
 * @example await loadTeachScript(tabId, frameId);
 */
export async function loadTeachScript(tabId: number, frameId: number): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    files: ['/content-scripts/seller-teach.js'],
    injectImmediately: true,
  });
}
