import { expect, test } from 'vitest';
import { orderAddress, orderListAddress } from '@/test/seller-site/order-pages';
import { demoOrders, orderIds } from '@/test/seller-site/shop';
import { sellerSite } from '@/test/seller-site/site';
import { ticketListAddress } from '@/test/seller-site/ticket-page';
import { panelIn } from './harness/panel';
import { inBrowser } from './harness/suite';
import { optionsText } from './harness/text';

const browser = inBrowser();
const site = (address: string) => sellerSite(address, Date.now());
const ready = (order: string) => async () => {
  const tab = await browser().openSeller(orderAddress(order));
  await panelIn(tab, order, 'ready');
  return tab;
};
const openHealth = () => browser().openExtension('options.html#health');

test('the options say how each kind of page was read, and follow as pages are opened', async () => {
  const options = await openHealth();
  await options.getByText(optionsText('health.report-note')).waitFor();
  expect(await options.locator('[data-page]').count()).toBe(0);

  const order = await ready(orderIds.recent)();
  await options.locator('[data-page="order-detail"][data-standing="well"]').waitFor();
  const signed = options.locator('[data-page="order-detail"] [data-fact="signedAt"]');
  expect(await signed.getAttribute('data-state')).toBe('read');
  expect(await signed.textContent()).toContain(optionsText('health.how.label', { label: '签收时间' }));

  const list = await browser().openSeller(orderListAddress);
  const rows = demoOrders(Date.now()).length;
  await options.locator('[data-page="order-list"][data-standing="well"]').waitFor();
  const found = optionsText('health.found-in', { rows, count: rows });
  expect(await options.locator('[data-page="order-list"] [data-fact="status"]').textContent()).toContain(found);

  const tickets = await browser().openSeller(ticketListAddress);
  await options.locator('[data-page="ticket-list"][data-standing="well"]').waitFor();
  for (const page of [order, list, tickets, options]) await page.close();
});

test('a label that the page has changed is missing from then on, a page without its order is no longer recognised', async () => {
  browser().serve((address) => site(address)?.replaceAll('签收时间', '到手时刻') ?? null);
  const tab = await browser().openSeller(orderAddress(orderIds.recent));
  const options = await openHealth();
  const row = options.locator('[data-page="order-detail"]');
  await options.locator('[data-page="order-detail"][data-standing="lacking"]').waitFor({ timeout: 15_000 });
  expect(await row.textContent()).toContain(optionsText('field.signedAt'));
  await tab.close();

  const bare =
    '<!doctype html><meta charset="utf-8"><title>商家中心</title><main><h1>订单详情</h1><p>改版啦</p></main>';
  browser().serve((address) => (address.includes('order-details') ? bare : site(address)));
  const changed = await browser().openSeller(orderAddress(orderIds.recent));
  await options.locator('[data-page="order-detail"][data-standing="changed"]').waitFor({ timeout: 20_000 });
  await changed.close();

  browser().serve(site);
  const mended = await ready(orderIds.recent)();
  await options.locator('[data-page="order-detail"][data-standing="well"]').waitFor({ timeout: 15_000 });
  for (const page of [mended, options]) await page.close();
});

test('content of another order than the one of the address says nothing of the reader', async () => {
  const swap = orderAddress(orderIds.recent);
  const number = new RegExp(`(?<label>订单编号：.{0,40}?)${orderIds.recent}`, 'g');
  const content = (address: string) => site(address)?.replace(number, '$<label>3520001100229999') ?? null;
  const options = await openHealth();
  const row = options.locator('[data-page="order-detail"]');
  await row.waitFor();
  const before = await row.getAttribute('data-standing');
  browser().serve((address) => (address === swap ? content(address) : site(address)));
  const tab = await browser().openSeller(swap);
  await tab.locator('aftersale-sidebar[data-state="unrecognised"]').waitFor({ state: 'attached' });
  await tab.waitForTimeout(6_500);
  expect(await row.getAttribute('data-standing')).toBe(before);
  browser().serve(site);
  for (const page of [tab, options]) await page.close();
});

test('the report is copied, and no number of any page is in it', async () => {
  const options = await openHealth();
  await options.locator('[data-page="order-detail"]').waitFor();
  await browser().context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await options.locator('[data-copy="health"]').click();
  await options.getByText(optionsText('health.copied')).waitFor();
  const report = await options.evaluate(() => navigator.clipboard.readText());
  expect(report).toContain(optionsText('page-kind.order-detail'));
  expect(report).toMatch(/Chrome \d+/);
  expect(report).not.toMatch(/\d{6,}|https?:|jd\.com/);
  await options.close();
});
