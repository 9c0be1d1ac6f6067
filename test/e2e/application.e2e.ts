import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { hourMs, pageTime, startOfDay, windowEnd } from '@/test/seller-site/beijing';
import { orderAddress } from '@/test/seller-site/order-pages';
import { headphones, jacket, orderIds } from '@/test/seller-site/shop';
import { publicInstant } from './harness/instants';
import { panelIn, verdictsOf } from './harness/panel';
import { inBrowser } from './harness/suite';
import { panelText as t } from './harness/text';

const browser = inBrowser();

async function startApplication(orderId: string, sku: string, service: 'return' | 'exchange' | 'repair') {
  const tab = await browser().openSeller(orderAddress(orderId));
  await panelIn(tab, orderId, 'ready');
  const line = tab.locator(`aftersale-sidebar [data-sku="${sku}"]`);
  await line.getByRole('button', { name: t('apply.open.label', { service: t(`service.${service}`) }) }).click();
  const form = line.getByRole('form', { name: t('apply.title') });
  const copy = form.getByRole('button', { name: t('apply.copy') });
  return { tab, form, copy };
}

/** Pastes into a field of the page, as the agent would. */
async function pasted(tab: Page): Promise<string> {
  const field = tab.locator('textarea[aria-label="商家备注"]');
  await field.fill('');
  await field.press('Control+V');
  return field.inputValue();
}

test('0.5: an exchange cannot be completed without the new SKU', async () => {
  const { tab, form, copy } = await startApplication(orderIds.older, jacket.skuId, 'exchange');
  await form.getByLabel(t('apply.problem')).fill('尺码偏小，想换大一码');
  expect(await copy.isDisabled()).toBe(true);
  expect(await form.textContent()).toContain(t('problem.new-sku-missing'));

  const offered = await form
    .getByLabel(t('apply.new-sku'))
    .locator('option')
    .evaluateAll((options) => options.map((option) => option.getAttribute('value')));
  expect(offered.filter(Boolean)).toEqual(['100880010011', '100880010012']);
  await form.getByLabel(t('apply.new-sku')).selectOption('100880010012');
  expect(await copy.isEnabled()).toBe(true);

  await copy.click();
  await form.getByText(t('apply.copied')).waitFor();
  const text = await pasted(tab);
  expect(text).toContain('100880010012');
  expect(text).toContain(orderIds.older);
  await tab.close();
});

test('0.2: a service past its window can be applied for with the consumer’s agreement only', async () => {
  const { tab, form, copy } = await startApplication(orderIds.older, jacket.skuId, 'return');
  await form.getByLabel(t('apply.problem')).fill('收到后发现开线');
  expect(await copy.isDisabled()).toBe(true);
  await form.getByLabel(t('apply.consent')).check();
  expect(await copy.isEnabled()).toBe(true);
  await tab.close();
});

test('0.3: a service that the category never supports is no choice of an application', async () => {
  const { tab, form } = await startApplication(orderIds.older, jacket.skuId, 'return');
  expect(await form.getByRole('radio', { name: t('service.exchange') }).count()).toBe(1);
  expect(await form.getByRole('radio', { name: t('service.repair') }).count()).toBe(0);
  await tab.close();
});

test('0.8: a repair can be applied for where the category has it', async () => {
  const { tab, form, copy } = await startApplication(orderIds.recent, headphones.skuId, 'repair');
  await form.getByLabel(t('apply.problem')).fill('左耳没有声音');
  expect(await copy.isEnabled()).toBe(true);
  await tab.close();
});

test('a date that the page does not show is typed in, makes verdicts, is remembered and can be taken back', async () => {
  const tab = await browser().openSeller(orderAddress(orderIds.dateless));
  await panelIn(tab, orderIds.dateless, 'incomplete');
  const panel = tab.locator('aftersale-sidebar');
  const field = panel.getByLabel(t('missing.type-label', { field: t('field.signedAt') }));
  await field.fill('2020-02-30');
  expect(
    await panel
      .getByRole('button', { name: t('missing.apply') })
      .first()
      .isDisabled(),
  ).toBe(true);
  const signedAt = startOfDay(Date.now(), 4) + 12 * hourMs;
  await field.fill(pageTime(signedAt).slice(0, 16));
  await panel
    .getByRole('button', { name: t('missing.apply') })
    .first()
    .click();
  const judged = await panelIn(tab, orderIds.dateless, 'ready');
  expect(verdictsOf(judged, headphones.skuId)).toEqual({
    return: 'in-window',
    exchange: 'in-window',
    repair: 'in-window',
  });

  await tab.reload();
  const again = await panelIn(tab, orderIds.dateless, 'ready');
  expect(again.lines[headphones.skuId]?.services['return']?.ends).toBe(publicInstant(windowEnd(signedAt, 7)));
  await panel.getByRole('button', { name: t('typed.remove') }).click();
  await panelIn(tab, orderIds.dateless, 'incomplete');
  await tab.close();
});
