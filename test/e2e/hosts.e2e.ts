import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { orderAddress, orderListAddress } from '@/test/seller-site/order-pages';
import { demoOrders, jacket, orderIds } from '@/test/seller-site/shop';
import { sellerSite } from '@/test/seller-site/site';
import { extensionFolder } from './harness/built-extension';
import { panelIn, readPanels, sightingsIn, verdictsOf } from './harness/panel';
import { inBrowser } from './harness/suite';
import { optionsText } from './harness/text';

const host = 'seller.example.test';
const there = (address: string): string => address.replace('shop.jd.com', host);
/** The demo shop stands there too. Another host has the same pages, and nobody grants it. */
const site = (address: string): string | null => {
  const { hostname } = new URL(address);
  const isCopy = hostname === host || hostname === 'other.example.test';
  return sellerSite(isCopy ? address.replace(hostname, 'shop.jd.com') : address, Date.now());
};

/** The build with this host among its permissions: the browser then gives it without the question that no test can answer. */
function permittedBuild(): string {
  const folder = `${extensionFolder('chromium')}-hosts`;
  cpSync(extensionFolder('chromium'), folder, { recursive: true });
  const manifest = JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8'));
  manifest.host_permissions.push(`https://${host}/*`);
  writeFileSync(`${folder}/manifest.json`, JSON.stringify(manifest));
  return folder;
}
const browser = inBrowser({ extension: permittedBuild(), site });

const allInWindow = { return: 'in-window', exchange: 'in-window', repair: 'unsupported' };

async function expectNothing(tab: Page): Promise<void> {
  await tab.waitForTimeout(1_500);
  expect(await readPanels(tab)).toEqual([]);
  expect(await tab.locator('aftersale-chip').count()).toBe(0);
}

/** Grants the host as a person does, in the options. */
async function grant(): Promise<void> {
  const options = await browser().openExtension('options.html#hosts');
  await options.locator('input[name="host"]').fill(there(orderListAddress));
  await options.locator('input[value="shop.jd.com"]').check();
  await options.locator('[data-grant="host"]').click();
  await options.locator(`[data-host="${host}"]`).waitFor();
  await options.close();
}
async function revoke(): Promise<void> {
  const options = await browser().openExtension('options.html#hosts');
  await options.getByRole('button', { name: optionsText('hosts.revoke-host', { host }) }).click();
  await options.locator(`[data-host="${host}"]`).waitFor({ state: 'detached' });
  await options.close();
}

test('on a host that nobody granted stands nothing, though its pages are those of the back office', async () => {
  const tab = await browser().openSeller(there(orderAddress(orderIds.recent)));
  await expectNothing(tab);
  expect(await sightingsIn(tab)).toEqual([{ hosts: [], chips: [] }]);
  await tab.close();
});

test('a granted host has the panel in the open tab, chips on its list, and both after the worker was stopped', async () => {
  const tab = await browser().openSeller(there(orderAddress(orderIds.recent)));
  await grant();
  expect(verdictsOf(await panelIn(tab, orderIds.recent, 'ready'), jacket.skuId)).toEqual(allInWindow);

  await tab.goto(there(orderListAddress));
  await expect.poll(() => tab.locator('aftersale-chip').count()).toBe(demoOrders(Date.now()).length);

  await browser().stopWorker();
  const second = await browser().openSeller(there(orderAddress(orderIds.recent)));
  expect(verdictsOf(await panelIn(second, orderIds.recent, 'ready'), jacket.skuId)).toEqual(allInWindow);
  const other = await browser().openSeller(orderAddress(orderIds.recent).replace('shop.jd.com', 'other.example.test'));
  await expectNothing(other);
  for (const page of [tab, second, other]) await page.close();
});

test('a page of the granted host in a frame of a seller page is read as its own page', async () => {
  const order = there(orderAddress(orderIds.older));
  const frame = `<!doctype html><title>x</title><iframe src="${order}" width="1200" height="700"></iframe>`;
  browser().serve((address) => (address === 'https://shop.jd.com/jdm/home' ? frame : site(address)));
  const tab = await browser().openSeller('https://shop.jd.com/jdm/home');
  const inner = tab.frames().find((one) => one.url() === order);
  if (inner === undefined) throw new Error('no frame');
  await panelIn(inner, orderIds.older, 'ready');
  expect(await readPanels(tab)).toEqual([]);
  browser().serve(site);
  await tab.close();
});

test('taken back, the panel leaves the open page, and a new one has none', async () => {
  const tab = await browser().openSeller(there(orderAddress(orderIds.recent)));
  await panelIn(tab, orderIds.recent, 'ready');
  await revoke();
  await tab.locator('aftersale-sidebar').waitFor({ state: 'detached' });
  await tab.reload();
  await expectNothing(tab);
  const builtIn = await browser().openSeller(orderAddress(orderIds.recent));
  await panelIn(builtIn, orderIds.recent, 'ready');
  for (const page of [tab, builtIn]) await page.close();
});
