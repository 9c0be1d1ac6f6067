import { browser } from 'wxt/browser';
import { askFrame } from './messaging/to-page';

/**
 * Runs the reading half of the content script in the pages that stood open before the extension was installed or updated:
 * Chromium puts it into new documents only. A page where it runs already is left alone.
 *
 * @example await reachOpenTabs();
 */
export async function reachOpenTabs(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  const tabs = await browser.tabs.query({ url: origins });
  await Promise.all(tabs.map(({ id }) => (id === undefined ? undefined : reach(id))));
}

async function reach(tabId: number): Promise<void> {
  if ((await askFrame(tabId, 0, 'view/values', {})).ok) return;
  try {
    await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      files: ['/content-scripts/seller-page.js'],
      injectImmediately: true,
    });
  } catch {
    // The tab was closed, or shows an error page or nothing yet: there is nothing to read, and its next document has the script.
  }
}
