import path from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { extensionFolder } from './built-extension';
import type { Site } from './extension-browser';

/** Firefox gives every extension an address of its own making, unless it has one for its id. */
const extensionId = 'aftersale-sidebar@merchant.example';
const extensionHost = '5f0a6c1e-6a3b-4c5e-9d53-2b1a7c9e4f10';

/** A real Firefox with the extension, on seller pages that are served at their real addresses. */
export interface FirefoxBrowser {
  openSeller(address: string): Promise<Page>;
  openExtension(name: 'popup.html' | 'options.html' | `options.html#${string}`): Promise<Page>;
  close(): Promise<void>;
}

/** Starts Firefox in New York, as the other browser is. */
export async function startFirefox(executablePath: string, site: Site): Promise<FirefoxBrowser> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    timeout: 50_000,
    // Without it Firefox 153 lets nobody drive the pages of an extension.
    args: ['--remote-allow-system-access'],
    env: { ...process.env, TZ: 'America/New_York' },
    extraPrefsFirefox: {
      'extensions.originControls.grantByDefault': true,
      'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: extensionHost }),
    },
  });
  await browser.installExtension(path.resolve(extensionFolder('firefox')));
  return {
    async openSeller(address) {
      const page = await browser.newPage();
      await page.setRequestInterception(true);
      page.on('request', (request) => {
        const html = site(request.url());
        void request.respond(
          html === null ? { status: 204 } : { status: 200, contentType: 'text/html; charset=utf-8', body: html },
        );
      });
      await page.goto(address);
      return page;
    },
    async openExtension(name) {
      const page = await browser.newPage();
      // The page comes in another process, and its being loaded is never told: wait for what is to be seen.
      await page.goto(`moz-extension://${extensionHost}/${name}`, { waitUntil: [] });
      return page;
    },
    close: () => browser.close(),
  };
}
