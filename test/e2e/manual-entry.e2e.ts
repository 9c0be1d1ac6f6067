import { expect, test } from 'vitest';
import { orderAddress } from '@/test/seller-site/order-pages';
import { jacket, orderIds } from '@/test/seller-site/shop';
import { sellerSite } from '@/test/seller-site/site';
import { panelIn, readPanels, verdictsOf } from './harness/panel';
import { inBrowser } from './harness/suite';
import { panelText as t } from './harness/text';

const unread = '3520001100229999';
const browser = inBrowser({
  site: (address) =>
    address.includes(unread) ? '<!doctype html><title>-</title><p>页面出错了</p>' : sellerSite(address, Date.now()),
});

/** Moves on as the back office does: another address, another content, no load. */
const goTo = (orderId: string) => {
  history.pushState({}, '', `?orderId=${orderId}`);
  const note = document.createElement('p');
  note.textContent = '页面出错了';
  document.body.replaceChildren(note);
};

test('an order that could not be read is typed in, and stays with its own number', async () => {
  const page = await browser().openSeller(orderAddress(unread));
  const before = await panelIn(page, unread, 'unrecognised');
  expect(before.lines).toEqual({});

  const host = page.locator('aftersale-sidebar');
  await host.getByRole('button', { name: t('entry.open') }).click();
  const form = host.getByRole('form', { name: t('entry.open') });
  await form.getByLabel(t('entry.skus')).fill(jacket.skuId);
  await form.getByLabel(t('field.status')).selectOption('等待出库');
  await form.getByRole('button', { name: t('entry.apply') }).click();
  const typed = await panelIn(page, unread, 'ready');
  expect(verdictsOf(typed, jacket.skuId)).toEqual({
    return: 'not-started',
    exchange: 'not-started',
    repair: 'unsupported',
  });
  expect(await host.locator(`[data-sku="${jacket.skuId}"]`).textContent()).toContain(t('source.typed'));

  await page.evaluate(goTo, orderIds.older);
  const next = await panelIn(page, orderIds.older, 'unrecognised');
  expect(next.lines).toEqual({});
  await page.evaluate(goTo, unread);
  await panelIn(page, unread, 'ready');
  await page.reload();
  await panelIn(page, unread, 'unrecognised');
  expect(await readPanels(page)).toHaveLength(1);
  await page.close();
});
