import type { ExtensionBrowser } from '@/test/e2e/harness/extension-browser';
import { panelIn } from '@/test/e2e/harness/panel';
import { panelText, popupText as t } from '@/test/e2e/harness/text';
import { openToolbarPopup } from '@/test/e2e/harness/toolbar-popup';
import { orderIds } from '@/test/seller-site/shop';
import { ticketListAddress } from '@/test/seller-site/ticket-page';
import { workbenchAddress } from '@/test/seller-site/workbench-page';
import type { Tour } from './tour';

async function badgeWithTickets(browser: ExtensionBrowser): Promise<string> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const badge = await browser.badge();
    if (badge !== '') return badge;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return '';
}

/** The ticket page, the badge, the popup over it, and a reply on its way into the chat. */
export async function ticketScenes(browser: ExtensionBrowser, tour: Tour): Promise<void> {
  const tickets = await browser.openSeller(ticketListAddress);
  const badge = await badgeWithTickets(browser);
  await tour.show(
    'ticket-page',
    tickets,
    `任务工单 with four open tickets, read in passing. The toolbar badge now says "${badge}".`,
  );
  const popup = await openToolbarPopup(browser);
  await popup.until(() => document.querySelectorAll('[data-ticket]').length === 4);
  const first = await popup.evaluate(() => document.querySelector('[data-ticket]')?.textContent ?? '');
  await tour.showWith(
    'popup',
    popup.screenshot,
    `The popup: tickets by urgency with time left and due time, replies below. First: ${first}.`,
  );
  await popup.colours('dark');
  await tour.showWith('popup-dark', popup.screenshot, 'The same in dark colours.');
  await popup.close();
  await tickets.close();

  const chat = await browser.openSeller(workbenchAddress);
  await panelIn(chat, orderIds.older, 'ready');
  await tour.show('chat', chat, 'The chat workbench: the panel follows the order of the conversation.');
  const returning = { service: panelText('service.return') };
  await chat
    .locator('aftersale-sidebar')
    .getByRole('button', { name: panelText('apply.open.label', returning) })
    .click();
  await chat.locator('.EditorContent').click();
  await insertReply(browser, tour);
  await tour.show(
    'chat-with-reply',
    chat,
    `The reply stands in the chat's editor. The send button was pressed ${await chat.evaluate(() => document.body.dataset['sent'])} times.`,
  );
  await chat.close();
}

async function insertReply(browser: ExtensionBrowser, tour: Tour): Promise<void> {
  const popup = await openToolbarPopup(browser);
  await popup.until(() => document.querySelector('input[type=search]') !== null);
  await popup.evaluate(() => {
    document.querySelector<HTMLInputElement>('input[type=search]')?.focus();
    document.execCommand('insertText', false, 'thcq');
  });
  await popup.until(
    () => document.querySelector('[data-reply]')?.getAttribute('data-reply') === 'starter-return-overdue-consent',
  );
  await tour.showWith(
    'reply-search',
    popup.screenshot,
    'A reply is found by its code, its title, its text or by pinyin ("thcq").',
  );
  await popup.evaluate(() => document.querySelector<HTMLElement>('[data-reply]')?.click());
  await popup.until(
    (orderId) => document.querySelector('[data-fill]')?.textContent?.includes(orderId) ?? false,
    orderIds.older,
  );
  await tour.showWith(
    'reply-filled',
    popup.screenshot,
    'Filled in from the order in view, which is named; a gap would be asked for.',
  );
  await popup.evaluate(() =>
    document.querySelector<HTMLElement>('form[data-fill] .button-primary, [data-action="insert"]')?.click(),
  );
  await popup.until((told) => document.body.textContent?.includes(told) ?? false, t('report.inserted'));
  await popup.close();
}
