import { expect, test } from 'vitest';
import { orderAddress, orderListAddress } from '@/test/seller-site/order-pages';
import { orderIds } from '@/test/seller-site/shop';
import { workbenchAddress } from '@/test/seller-site/workbench-page';
import { panelIn } from './harness/panel';
import { inBrowser } from './harness/suite';
import { popupText as t } from './harness/text';
import { openToolbarPopup, type ToolbarPopup } from './harness/toolbar-popup';

const browser = inBrowser();
const howToReturn = 'starter-return-how-to';
const overdueReturn = 'starter-return-overdue-consent';

/** Types into the search field as a keyboard would and waits for the reply to be found. */
async function search(popup: ToolbarPopup, query: string, replyId: string): Promise<void> {
  await popup.until(() => document.querySelector('input[type=search]') !== null);
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
  await search(popup, 'thlc', howToReturn);
  await pressInSearch(popup, 'Enter', true);
  await says(popup, t('report.inserted'));
  await popup.close();

  const written = (await chat.locator('.EditorContent').textContent()) ?? '';
  expect(written).not.toMatch(/[{}]/);
  expect(written.match(new RegExp(orderIds.older, 'g'))).toHaveLength(1);
  expect(await chat.evaluate(() => document.body.dataset['sent'])).toBe('0');
  await chat.close();
});

test('it goes into a plain text field too, after what stands there', async () => {
  const tab = await browser().openSeller(orderAddress(orderIds.older));
  await panelIn(tab, orderIds.older, 'ready');
  const field = tab.locator('textarea[aria-label="商家备注"]');
  await field.fill('备注：');
  const popup = await openToolbarPopup(browser());
  await search(popup, 'thlc', howToReturn);
  await pressInSearch(popup, 'Enter', true);
  await says(popup, t('report.inserted'));
  await popup.close();
  expect(await field.inputValue()).toMatch(/^备注：您好.+3520001100220202/s);
  await tab.close();
});

test('a reply with a gap is not inserted: the gap is named and filled by hand', async () => {
  const chat = await browser().openSeller(workbenchAddress);
  await panelIn(chat, orderIds.older, 'ready');
  const editor = chat.locator('.EditorContent');
  await editor.click();
  const popup = await openToolbarPopup(browser());
  await search(popup, 'thcq', overdueReturn);
  await pressInSearch(popup, 'Enter', true);
  await popup.until(() => document.querySelector('form[data-fill] input') !== null);
  expect(await popup.evaluate(() => document.querySelector('form[data-fill]')?.textContent ?? '')).toContain(
    '截止时间',
  );
  expect(await popup.evaluate(() => document.querySelector<HTMLButtonElement>('.button-primary')?.disabled)).toBe(true);
  expect(await editor.textContent()).toBe('');

  await popup.evaluate(() => {
    document.querySelector<HTMLInputElement>('form[data-fill] input')?.focus();
    document.execCommand('insertText', false, '11月19日 24:00');
  });
  await popup.until(() => document.querySelector<HTMLButtonElement>('.button-primary')?.disabled === false);
  await popup.evaluate(() => document.querySelector<HTMLElement>('form[data-fill] .button-primary')?.click());
  await says(popup, t('report.inserted'));
  await popup.close();
  expect(await editor.textContent()).toContain('11月19日 24:00');
  await chat.close();
});

test('the values are of the order in view, and gone with it', async () => {
  const tab = await browser().openSeller(orderListAddress);
  await tab.locator('aftersale-chip').first().waitFor();
  const popup = await openToolbarPopup(browser());
  await search(popup, 'thlc', howToReturn);
  await pressInSearch(popup, 'Enter');
  await says(popup, t('fill.no-order'));
  expect(await popup.evaluate(() => document.querySelector('form[data-fill]')?.textContent ?? '')).not.toMatch(
    /3520\d+/,
  );
  await popup.close();
  await tab.close();
});
