import { browser } from 'wxt/browser';

/** 任务工单 of the back office; jd-domain fact 4.1. */
export const ticketPageUrl = 'https://sale-jdm.jd.com/workOrder/workOrderList';

/** Brings the ticket page to the front, in a tab that shows it already where there is one, on a granted host too. */
export async function openTicketPage(): Promise<void> {
  // Of all hosts the browser tells of those that it lets us read: the built-in ones and the granted.
  const [tab] = await browser.tabs.query({ url: `https://*${new URL(ticketPageUrl).pathname}*` });
  if (tab?.id === undefined) {
    await browser.tabs.create({ url: ticketPageUrl });
    return;
  }
  await browser.tabs.update(tab.id, { active: true });
  if (tab.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
}

/**
 * Opens the popup over the window in front: its first row is the worst ticket. A browser may refuse it, where none of its
 * windows has the focus or where only a person may open it; then nothing happens.
 */
export async function openPopup(): Promise<void> {
  await browser.action.openPopup().catch(() => undefined);
}

/**
 * Opens the options page at one of its sections, or at a place within one.
 *
 * @example await openOptions('evidence/10086001');
 */
export async function openOptions(section: string): Promise<void> {
  await browser.tabs.create({ url: `${browser.runtime.getURL('/options.html')}#${encodeURI(section)}` });
}
