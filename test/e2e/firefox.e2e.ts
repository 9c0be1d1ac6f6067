import path from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { orderAddress } from '@/test/seller-site/order-pages';
import { orderIds } from '@/test/seller-site/shop';
import { sellerSite } from '@/test/seller-site/site';
import { firefoxPath } from '@/test/tools/browsers.mjs';
import { extensionFolder } from './harness/built-extension';

const executablePath = firefoxPath();
const required = process.env['CI'] !== undefined;
if (executablePath === null && !required) {
  console.log('Firefox is not installed (Debian: firefox-esr): its smoke test is left out.');
}

describe.skipIf(executablePath === null && !required)('Firefox', () => {
  let browser: Browser;
  beforeAll(async () => {
    if (executablePath === null) throw new Error('no Firefox: run "node test/tools/browsers.mjs --firefox"');
    browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath,
      headless: true,
      timeout: 50_000,
      extraPrefsFirefox: { 'extensions.originControls.grantByDefault': true },
    });
    await browser.installExtension(path.resolve(extensionFolder('firefox')));
  });
  afterAll(() => browser?.close());

  test('the panel stands on an order page and, without a policy, gives no verdict', async () => {
    const page = await browser.newPage();
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const html = sellerSite(request.url(), Date.now());
      void request.respond(
        html === null ? { status: 204 } : { status: 200, contentType: 'text/html; charset=utf-8', body: html },
      );
    });
    await page.goto(orderAddress(orderIds.recent));
    const host = await page.waitForSelector(`aftersale-sidebar[data-order="${orderIds.recent}"][data-state="ready"]`);
    const shown = await host?.evaluate((element) =>
      [...(element.shadowRoot?.querySelectorAll('[data-verdict]') ?? [])].map((service) =>
        service.getAttribute('data-verdict'),
      ),
    );
    expect(shown?.length).toBe(9);
    expect(new Set(shown)).toEqual(new Set(['unknown']));
    await page.close();
  });
});
