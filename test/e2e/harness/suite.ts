import { afterAll, beforeAll, expect } from 'vitest';
import { extensionFolder } from './built-extension';
import { type BrowserOptions, type ExtensionBrowser, startBrowser } from './extension-browser';
import { importDemoShop } from './options-page';

/**
 * One browser for the tests of a file, with the demo shop's policy and catalogue imported through the options page unless
 * the tests need none. At the end it is checked that nothing was said in any console and that nothing was asked of any server.
 */
export function inBrowser({
  shop = true,
  ...options
}: Partial<BrowserOptions> & { readonly shop?: boolean } = {}): () => ExtensionBrowser {
  let browser: ExtensionBrowser | null = null;
  beforeAll(async () => {
    browser = await startBrowser({ extension: extensionFolder('chromium'), ...options });
    if (shop) await importDemoShop(browser);
  });
  afterAll(async () => {
    if (browser === null) return;
    await browser.close();
    expect({ complaints: browser.complaints, strayRequests: browser.strayRequests }).toEqual({
      complaints: [],
      strayRequests: [],
    });
  });
  return () => {
    if (browser === null) throw new Error('the browser did not start');
    return browser;
  };
}
