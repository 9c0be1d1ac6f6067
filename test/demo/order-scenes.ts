import type { Locator, Page } from 'playwright-core';
import type { ExtensionBrowser } from '@/test/e2e/harness/extension-browser';
import { panelIn, verdictsOf } from '@/test/e2e/harness/panel';
import { panelText as t } from '@/test/e2e/harness/text';
import { orderAddress, orderListAddress } from '@/test/seller-site/order-pages';
import { headphones, jacket, orderIds } from '@/test/seller-site/shop';
import type { Tour } from './tour';

const panelOf = (tab: Page) => tab.locator('aftersale-sidebar');
const lineOf = (tab: Page, sku: string) => panelOf(tab).locator(`[data-sku="${sku}"]`);
const open = (disclosure: Locator) => disclosure.locator('summary').first().click();

async function openOrder(browser: ExtensionBrowser, id: string, state = 'ready') {
  const tab = await browser.openSeller(orderAddress(id));
  const panel = await panelIn(tab, id, state);
  return { tab, panel };
}
const inWords = (verdicts: Readonly<Record<string, string | null>>) =>
  Object.entries(verdicts)
    .map(([service, verdict]) => `${service} ${verdict}`)
    .join(', ');

/** What the panel says on order pages: verdicts, explanation, exchange choices, application, a missing date. */
export async function orderScenes(browser: ExtensionBrowser, tour: Tour): Promise<void> {
  const recent = await openOrder(browser, orderIds.recent);
  await tour.show(
    'order-panel',
    recent.tab,
    `Order signed three days ago, panel at the right. Headphones: ${inWords(verdictsOf(recent.panel, headphones.skuId))}.`,
  );
  await recent.tab.close();

  const older = await openOrder(browser, orderIds.older);
  const line = lineOf(older.tab, jacket.skuId);
  await open(line.locator('[data-service="return"]'));
  await tour.show(
    'overdue-explained',
    older.tab,
    `Order signed ten days ago: return is overdue (已超期) since ${older.panel.lines[jacket.skuId]?.services['return']?.ends}, and its explanation is open.`,
  );
  await open(line.locator('details:has([data-exchange-sku])'));
  await line.locator('[data-exchange-sku]').last().scrollIntoViewIfNeeded();
  const choices = older.panel.lines[jacket.skuId]?.choices ?? [];
  await tour.show(
    'exchange-choices',
    older.tab,
    `Exchange: ${choices.filter(({ allowed }) => allowed === 'true').length} of ${choices.length} SKUs may be sent, every other one with its reason.`,
  );
  await line.getByRole('button', { name: t('apply.open.label', { service: t('service.exchange') }) }).click();
  const form = line.getByRole('form', { name: t('apply.title') });
  await form.getByLabel(t('apply.problem')).fill('尺码偏小，想换大一码');
  await form.getByRole('button', { name: t('apply.copy') }).scrollIntoViewIfNeeded();
  await tour.show(
    'application-incomplete',
    older.tab,
    'Application for an exchange: it cannot be copied without the new SKU.',
  );
  await form.getByLabel(t('apply.new-sku')).selectOption('100880010012');
  await tour.show(
    'application-complete',
    older.tab,
    'The same with the new SKU chosen: it can be copied. Nothing is handed in.',
  );
  await older.tab.close();

  const dateless = await openOrder(browser, orderIds.dateless, 'incomplete');
  await tour.show(
    'date-missing',
    dateless.tab,
    'An order without any date of its arrival: no verdict; the panel names the date and lets it be typed in.',
  );
  await dateless.tab.close();

  const list = await browser.openSeller(orderListAddress);
  await list.locator('aftersale-chip').first().waitFor();
  await tour.show(
    'order-list',
    list,
    `Order list: a chip with three marks on each of ${await list.locator('aftersale-chip').count()} rows.`,
  );
  await list.close();
}

/** The same panel narrow, dark, collapsed and in English. */
export async function appearanceScenes(browser: ExtensionBrowser, tour: Tour): Promise<void> {
  const { tab } = await openOrder(browser, orderIds.older);
  await tour.show('panel-light', panelOf(tab).locator('.panel').first(), 'The panel alone, 320 px wide, light.');
  await tab.emulateMedia({ colorScheme: 'dark' });
  await tour.show('panel-dark', panelOf(tab).locator('.panel').first(), 'The same in dark colours.');
  await tab.setViewportSize({ width: 640, height: 560 });
  await tour.show('panel-small-window', tab, 'A small window, dark: the panel scrolls by itself.');
  await tab.emulateMedia({ colorScheme: 'light' });
  await tab.setViewportSize({ width: 1440, height: 900 });
  await panelOf(tab)
    .getByRole('button', { name: t('panel.collapse') })
    .click();
  await tour.show('panel-collapsed', tab, 'Collapsed to a coloured tab at the edge; the next order stays so.');
  await panelOf(tab)
    .getByRole('button', { name: t('panel.expand') })
    .click();
  await tab.close();
}
