import { expect, test } from 'vitest';
import { backOffice, page } from '@/test/seller-site/frame';
import { goodsList, goodsListAddress, type ListedGoods } from '@/test/seller-site/goods-page';
import { orderAddress } from '@/test/seller-site/order-pages';
import { jacket, orderIds } from '@/test/seller-site/shop';
import { sellerSite } from '@/test/seller-site/site';
import { panelIn, verdictsOf } from './harness/panel';
import { inBrowser } from './harness/suite';

const browser = inBrowser();

const spuId = '10088001001';
const shown: readonly ListedGoods[] = [
  { spuId, skuId: '100880010012', name: '雾蓝 XL', price: '429.00', stock: 11, state: '上架' },
  { spuId, skuId: '100880010013', name: '炭黑 L', price: '399.00', stock: 6, state: '上架' },
  { spuId, skuId: '100880010019', name: '新色 L', price: '399.00', stock: 2, state: '上架' },
  { spuId: '10088009999', skuId: '100880010015', name: '砂岩 M', price: '399.00', stock: 5, state: '上架' },
];

async function choicesOf(orderId: string) {
  const tab = await browser().openSeller(orderAddress(orderId));
  const panel = await panelIn(tab, orderId, 'ready');
  const texts = await tab.locator('aftersale-sidebar .panel-choice').allTextContents();
  await tab.close();
  const choices = panel.lines[jacket.skuId]?.choices ?? [];
  return {
    verdict: verdictsOf(panel, jacket.skuId)['exchange'],
    texts: texts.join('\n'),
    bySku: Object.fromEntries(
      choices.map(({ sku, allowed, reason }) => [sku, allowed === 'true' ? 'allowed' : reason]),
    ),
  };
}

test('what a product page shows decides the exchange choices of an order that is opened afterwards', async () => {
  const before = await choicesOf(orderIds.older);
  expect(before.bySku).toMatchObject({
    '100880010012': 'allowed',
    '100880010013': 'no-stock',
    '100880010015': 'off-shelf',
  });
  expect(before.texts).not.toContain('在商品页看到');

  browser().serve((address) =>
    address === goodsListAddress
      ? page('商品列表', backOffice(goodsList(shown), 'orders'))
      : sellerSite(address, Date.now()),
  );
  const list = await browser().openSeller(goodsListAddress);
  const options = await browser().openExtension('options.html#catalogue');
  const seen = options.locator('[data-seen-on-pages]');
  await seen.waitFor();
  expect(await seen.getAttribute('data-seen-on-pages')).toBe('3');
  expect(await seen.textContent()).toMatch(/最近一次看到：\d+月\d+日 \d\d:\d\d/);
  expect(await seen.textContent()).toContain('1 个导入的目录里没有');
  await options.locator('#catalogue input[type=search], input[type=search]').first().fill('100880010012');
  const row = options.locator('[data-item="100880010012"]');
  expect(await row.textContent()).toMatch(/429\.00.*在商品页看到/);
  expect(await options.locator('aftersale-sidebar').count()).toBe(0);
  expect(await list.locator('aftersale-sidebar').count()).toBe(0);

  const after = await choicesOf(orderIds.older);
  expect(after.verdict).toBe(before.verdict);
  expect(after.bySku).toEqual({
    ...before.bySku,
    '100880010012': 'price-differs',
    '100880010013': 'allowed',
    '100880010019': 'allowed',
  });
  expect(after.texts).toContain('在商品页看到');
  await Promise.all([list.close(), options.close()]);
});
