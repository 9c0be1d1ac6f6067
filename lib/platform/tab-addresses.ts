import { browser } from 'wxt/browser';

/**
 * Calls back when a tab's address changes, single-page navigation included. Only addresses of hosts that the extension
 * may read are told. To be registered synchronously when the worker starts.
 */
export function onTabAddress(changed: (tabId: number, url: string) => void): void {
  browser.tabs.onUpdated.addListener((tabId, { url }) => {
    if (url !== undefined) changed(tabId, url);
  });
}
