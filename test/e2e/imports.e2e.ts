import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { orderAddress } from '@/test/seller-site/order-pages';
import { headphones, jacket, orderIds } from '@/test/seller-site/shop';
import { demoCatalogue, demoPolicy, importFile, previewImport } from './harness/options-page';
import { panelIn, verdictsOf } from './harness/panel';
import { inBrowser } from './harness/suite';

const browser = inBrowser();
const file = (name: string, mimeType: string, content: string | Buffer) => ({
  name,
  mimeType,
  buffer: Buffer.from(content),
});
const json = (text: string) => file('policy.json', 'application/json', text);
const csv = (text: string | Buffer) => file('catalogue.csv', 'text/csv', text);
const policyText = readFileSync(demoPolicy, 'utf8');
const catalogueText = readFileSync(demoCatalogue, 'utf8');

const rejectedLines = (page: Page) =>
  page.locator('tr[data-line]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-line')));

async function returnOfRecent(sku = headphones.skuId) {
  const tab = await browser().openSeller(orderAddress(orderIds.recent));
  const panel = await panelIn(tab, orderIds.recent, 'ready');
  await tab.close();
  return verdictsOf(panel, sku)['return'];
}

describe('a file that is wrong as a whole changes nothing and says where', () => {
  test.each([
    ['broken JSON', 'policy', json(policyText.replace('"version": 1,', '"version": 1')), /3/],
    ['another format', 'policy', json('{"format":"something-else"}'), /format/],
    ['a catalogue without its column', 'catalogue', csv(catalogueText.replace('SKU编码', '编号')), /SKU编码/],
    ['no table at all', 'catalogue', csv(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46])), /CSV/],
  ] as const)('%s', async (_, kind, wrong, place) => {
    const page = await previewImport(browser(), kind, wrong);
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.textContent()).toMatch(place);
    expect(await page.locator(`[data-apply="${kind}"]`).count()).toBe(0);
    await page.close();
    expect(await returnOfRecent()).toBe('in-window');
  });
});

describe('nothing is applied before it is confirmed', () => {
  test('a policy changes the verdicts of open pages once it is applied, and not before', async () => {
    const tab = await browser().openSeller(orderAddress(orderIds.recent));
    expect(verdictsOf(await panelIn(tab, orderIds.recent, 'ready'), headphones.skuId)['return']).toBe('in-window');
    const shorter = json(policyText.replace(/("数码":[^}]*?"days": )7/s, '$11'));
    const page = await previewImport(browser(), 'policy', shorter);
    await page.locator('[data-apply="policy"]').waitFor();
    await tab.waitForTimeout(300);
    expect(verdictsOf(await panelIn(tab, orderIds.recent, 'ready'), headphones.skuId)['return']).toBe('in-window');
    await page.locator('[data-apply="policy"]').click();
    await page.locator('body[data-applied="policy"]').waitFor({ state: 'attached' });
    await expect
      .poll(async () => verdictsOf(await panelIn(tab, orderIds.recent, 'ready'), headphones.skuId)['return'])
      .toBe('overdue');
    await page.close();
    await tab.close();
    await importFile(browser(), 'policy', demoPolicy);
    expect(await returnOfRecent()).toBe('in-window');
  });

  test('rejected lines are named and do not block the good ones', async () => {
    const mixed = csv(
      '商品编码,SKU编码,SKU名称,京东价,类目\n10088009001,100880090011,好的一行,10.00,其他\n,100880090012,没有商品编码,10.00,其他\n10088009001,1.0088E+11,坏编码,10.00,其他\n',
    );
    const page = await previewImport(browser(), 'catalogue', mixed);
    await page.locator('[data-apply="catalogue"]').waitFor();
    expect(await rejectedLines(page)).toEqual(['3', '4']);
    await page.locator('[data-apply="catalogue"]').click();
    await page.locator('body[data-applied="catalogue"]').waitFor({ state: 'attached' });
    await page.close();
    expect(await returnOfRecent()).toBe('in-window');
  });
});

test('a category that is wrong is named with its place and left out', async () => {
  const page = await previewImport(browser(), 'policy', json(policyText.replace('"days": 365', '"days": "365"')));
  await page.locator('[data-apply="policy"]').waitFor();
  expect(await page.locator('tr', { hasText: '数码.repair.days' }).count()).toBeGreaterThan(0);
  await page.close();
});

describe('the shapes in which a catalogue comes', () => {
  /** The colour of the jacket that is out of stock gets a stock of seven. */
  const restocked = catalogueText.replace('炭黑 L,399.00,服饰内衣,0', '炭黑 L,399.00,服饰内衣,7');

  test.each([
    ['UTF-8 with a byte order mark', csv(`\uFEFF${restocked}`)],
    ['GBK', csv(readFileSync('test/e2e/files/catalogue-gbk.csv'))],
    ['columns in another order', csv(readFileSync('test/e2e/files/catalogue-reordered.csv'))],
    [
      'xlsx',
      {
        name: 'c.xlsx',
        mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        buffer: readFileSync('test/e2e/files/catalogue.xlsx'),
      },
    ],
  ])('%s', async (_, catalogue) => {
    await importFile(browser(), 'catalogue', demoCatalogue);
    expect(await choice()).toBe('no-stock');
    await importFile(browser(), 'catalogue', catalogue);
    expect(await choice()).toBe('allowed');
  });

  async function choice(): Promise<string | null | undefined> {
    const tab = await browser().openSeller(orderAddress(orderIds.older));
    const panel = await panelIn(tab, orderIds.older, 'ready');
    await tab.close();
    const found = panel.lines[jacket.skuId]?.choices.find(({ sku }) => sku === '100880010013');
    return found?.allowed === 'true' ? 'allowed' : found?.reason;
  }
});
