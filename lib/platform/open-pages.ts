import { browser } from 'wxt/browser';

/** 任务工单 of the back office; jd-domain fact 4.1. */
export const ticketPageUrl = 'https://sale-jdm.jd.com/workOrder/workOrderList';

/** Brings the ticket page to the front, in the tab that shows it already where there is one. */
export async function openTicketPage(): Promise<void> {
  const [tab] = await browser.tabs.query({ url: `${ticketPageUrl}*` });
  if (tab?.id === undefined) {
    await browser.tabs.create({ url: ticketPageUrl });
    return;
  }
  await browser.tabs.update(tab.id, { active: true });
  if (tab.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
}

/**
 * Opens the options page at one of its sections.
 *
 * @example await openOptions('guide');
 */
export async function openOptions(section: string): Promise<void> {
  await browser.tabs.create({ url: `${browser.runtime.getURL('/options.html')}#${encodeURIComponent(section)}` });
}
