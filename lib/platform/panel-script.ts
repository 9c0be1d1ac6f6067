import { browser } from 'wxt/browser';

/**
 * Runs the showing half of the content script in one frame, at once. Most frames of the seller hosts never show anything,
 * so it is not part of what runs in all of them. Rejects where the frame has gone meanwhile.
 *
 * @example await loadPanelScript(tabId, frameId);
 */
export async function loadPanelScript(tabId: number, frameId: number): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    files: ['/content-scripts/seller-panel.js'],
    injectImmediately: true,
  });
}
