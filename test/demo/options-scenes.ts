import type { ExtensionBrowser } from '@/test/e2e/harness/extension-browser';
import { previewImport } from '@/test/e2e/harness/options-page';
import { panelIn } from '@/test/e2e/harness/panel';
import { orderAddress } from '@/test/seller-site/order-pages';
import { orderIds } from '@/test/seller-site/shop';
import type { Tour } from './tour';

/** What a shop owner sees first: the guide, and an import with its preview. */
export async function importScenes(browser: ExtensionBrowser, tour: Tour): Promise<void> {
  const guide = await browser.openExtension('options.html#guide');
  await guide.locator('h1').first().waitFor();
  await guide.waitForTimeout(500);
  await tour.show(
    'options-guide',
    guide,
    'Options, first run: three steps, and at the end a sample order in the real panel.',
  );
  await guide.close();

  for (const [kind, file] of [
    ['policy', 'test/seller-site/policy.json'],
    ['catalogue', 'test/seller-site/catalogue.csv'],
  ] as const) {
    const page = await previewImport(browser, kind, file);
    await page.locator(`[data-apply="${kind}"]`).waitFor();
    await tour.show(`import-${kind}`, page, `Import of the ${kind}: what it would change, before anything is changed.`);
    await page.locator(`[data-apply="${kind}"]`).click();
    await page.locator(`body[data-applied="${kind}"]`).waitFor({ state: 'attached' });
    await tour.show(`options-${kind}`, page, `The ${kind} as it stands after the import.`);
    await page.close();
  }
}

/** The other sections, dark colours, and everything in English. */
export async function languageScenes(browser: ExtensionBrowser, tour: Tour): Promise<void> {
  const options = await browser.openExtension('options.html#replies');
  await options.locator('h1').first().waitFor();
  await options.waitForTimeout(300);
  await tour.show('options-replies', options, 'Options: the reply library.');
  await options.emulateMedia({ colorScheme: 'dark' });
  await options.locator('nav a[href="#tickets"]').click();
  await options.waitForTimeout(300);
  await tour.show(
    'options-tickets-dark',
    options,
    'Options: tickets and alerts, with the rule of the clock in examples; dark.',
  );
  await options.emulateMedia({ colorScheme: 'light' });
  await options.locator('nav a[href="#language"]').click();
  await options.locator('input[name="language"][value="en"]').check();
  await options.locator('nav a[href="#policy"]').click();
  await options.waitForTimeout(300);
  await tour.show('options-english', options, 'Options in English: the policy.');

  const order = await browser.openSeller(orderAddress(orderIds.older));
  await panelIn(order, orderIds.older, 'ready');
  await tour.show('panel-english', order, 'The panel in English.');
  await order.close();
  const popup = await browser.openExtension('popup.html');
  await popup.setViewportSize({ width: 400, height: 600 });
  await popup.locator('[data-ticket]').first().waitFor();
  await tour.show('popup-english', popup, 'The popup in English.');
  await popup.close();
  await options.locator('nav a[href="#language"]').click();
  await options.locator('input[name="language"][value="zh-CN"]').check();
  await options.close();
}
