import { expect, test } from 'vitest';
import { orderAddress } from '@/test/seller-site/order-pages';
import { orderIds } from '@/test/seller-site/shop';
import { workbenchAddress } from '@/test/seller-site/workbench-page';
import { panelIn } from './harness/panel';
import { inBrowser } from './harness/suite';
import { popupText as t } from './harness/text';
import { openToolbarPopup, type ToolbarPopup } from './harness/toolbar-popup';

const browser = inBrowser();

/** Types into the search field as a keyboard would and waits for the reply to be found. */
async function search(popup: ToolbarPopup, query: string, replyId: string): Promise<void> {
  await popup.until(() => document.querySelector('[data-reply]') !== null);
  await popup.evaluate((text) => {
    const field = document.querySelector<HTMLInputElement>('input[type=search]');
    if (field === null) throw new Error('no search field');
    field.focus();
    document.execCommand('insertText', false, text);
  }, query);
  await popup.until((id) => document.querySelector('[data-reply]')?.getAttribute('data-reply') === id, replyId);
}
const pressInSearch = (popup: ToolbarPopup, key: string, ctrlKey = false) =>
  popup.evaluate(
    (pressed, ctrl) => {
      document
        .querySelector('input[type=search]')
        ?.dispatchEvent(new KeyboardEvent('keydown', { key: pressed, ctrlKey: ctrl, bubbles: true }));
    },
    key,
    ctrlKey,
  );
const says = (popup: ToolbarPopup, text: string) =>
  popup.until((wanted) => document.body.textContent?.includes(wanted) ?? false, text);

test('a reply is found by its code, filled in from the order in view, inserted into the chat and never sent', async () => {
  const chat = await browser().openSeller(workbenchAddress);
  await panelIn(chat, orderIds.older, 'ready');
  await chat.locator('.EditorContent').click();
  const popup = await openToolbarPopup(browser());
  await search(popup, 'thcq', 'starter-return-overdue-consent');
  await pressInSearch(popup, 'Enter', true);
  await says(popup, t('report.inserted'));
  await popup.close();

  const written = (await chat.locator('.EditorContent').textContent()) ?? '';
  expect(written).toContain(orderIds.older);
  expect(written).not.toMatch(/[{}]/);
  expect(written.match(new RegExp(orderIds.older, 'g'))).toHaveLength(1);
  expect(await chat.evaluate(() => document.body.dataset['sent'])).toBe('0');
  await chat.close();
});

test('the same goes for a plain text field', async () => {
  const tab = await browser().openSeller(orderAddress(orderIds.older));
  await panelIn(tab, orderIds.older, 'ready');
  const field = tab.locator('textarea[aria-label="商家备注"]');
  await field.fill('备注：');
  const popup = await openToolbarPopup(browser());
  await search(popup, 'thcq', 'starter-return-overdue-consent');
  await pressInSearch(popup, 'Enter', true);
  await says(popup, t('report.inserted'));
  await popup.close();
  expect(await field.inputValue()).toMatch(/^备注：.+3520001100220202/s);
  await tab.close();
});

test('a reply with a gap is not inserted: the gap is named and can be filled by hand', async () => {
  const tab = await browser().openSeller('https://shop.jd.com/jdm/trade/orders/order-list?tabType=allOrders');
  await tab.waitForTimeout(300);
  const popup = await openToolbarPopup(browser());
  await search(popup, 'thcq', 'starter-return-overdue-consent');
  await pressInSearch(popup, 'Enter', true);
  await popup.until(() => document.querySelector('form[data-fill] input') !== null);
  expect(await popup.evaluate(() => document.body.textContent ?? '')).toContain('订单号');
  expect(await popup.evaluate(() => document.querySelector<HTMLButtonElement>('.button-primary')?.disabled)).toBe(true);
  await popup.close();
  await tab.close();
});
