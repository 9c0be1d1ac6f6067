import { expect, test } from 'vitest';
import { ticketListAddress } from '@/test/seller-site/ticket-page';
import { inBrowser } from './harness/suite';
import { openToolbarPopup } from './harness/toolbar-popup';

const browser = inBrowser({ locale: 'en-US', viewport: { width: 1280, height: 700 } });

declare const chrome: { readonly action: { getTitle(details: object): Promise<string> } };

test("the toolbar names the button in the browser's language while no ticket is open", async () => {
  expect(await browser().askExtension(() => chrome.action.getTitle({}))).toBe('Aftersale Sidebar');
});

test('the popup fills the window that the toolbar gives it, and nothing of it is cut off', async () => {
  const tab = await browser().openSeller(ticketListAddress);
  const popup = await openToolbarPopup(browser());
  await popup.until(() => document.querySelectorAll('[data-ticket]').length === 4);
  const gaps = await popup.evaluate(() => {
    const { left, top, right, bottom } = (document.querySelector('main') as Element).getBoundingClientRect();
    return [left, top, innerWidth - right, innerHeight - bottom];
  });
  expect(gaps).toEqual([0, 0, 0, 0]);
  expect(await popup.evaluate(() => [scrollX, scrollY, document.documentElement.clientWidth - innerWidth])).toEqual([
    0, 0, 0,
  ]);
  await popup.close();
  await tab.close();
});
