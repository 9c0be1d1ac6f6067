import { browser } from 'wxt/browser';

/** 任务工单 of the back office; jd-domain fact 4.1. */
export const ticketPageUrl = 'https://sale-jdm.jd.com/workOrder/workOrderList';

/**
 * Window managers bring a window forward in their own time, and until then Chromium refuses its popup. It is asked for at
 * once and after each of these waits.
 */
const waitsForFrontMs = [0, 100, 300, 600];

/** The popup's own size and the frame of a window around it, in CSS pixels. */
const popupWindow = { width: 410, height: 650 };

/**
 * Brings the ticket page and its window to the front, in a tab that shows it already where there is one, on a granted host
 * too.
 */
export async function openTicketPage(): Promise<void> {
  // Of all hosts the browser tells of those that it lets us read: the built-in ones and the granted.
  const [standing] = await browser.tabs.query({ url: `https://*${new URL(ticketPageUrl).pathname}*` });
  if (standing?.id !== undefined) await browser.tabs.update(standing.id, { active: true });
  const { windowId } = standing ?? (await browser.tabs.create({ url: ticketPageUrl }));
  await focusWindow(windowId);
}

/**
 * Opens the popup over the window in front: its first row is the worst ticket. Where the browser refuses it, because no
 * window of its own has the focus or because only a person may open it (Firefox before 149), the popup stands in a window
 * of its own.
 */
export async function openPopup(): Promise<void> {
  for (const waitMs of waitsForFrontMs) {
    await new Promise((resolve) => setTimeout(resolve, waitMs));
    if (await popupOpens()) return;
  }
  await openPopupWindow();
}

/**
 * Opens the options page at one of its sections, or at a place within one.
 *
 * @example await openOptions('evidence/10086001');
 */
export async function openOptions(section: string): Promise<void> {
  await browser.tabs.create({ url: `${browser.runtime.getURL('/options.html')}#${encodeURI(section)}` });
}

const popupOpens = (): Promise<boolean> =>
  browser.action.openPopup().then(
    () => true,
    () => false,
  );

async function openPopupWindow(): Promise<void> {
  const url = browser.runtime.getURL('/popup.html');
  const [standing] = await browser.tabs.query({ url });
  if (standing === undefined) await browser.windows.create({ type: 'popup', url, ...popupWindow });
  else await focusWindow(standing.windowId);
}

async function focusWindow(windowId: number | undefined): Promise<void> {
  if (windowId !== undefined) await browser.windows.update(windowId, { focused: true });
}
