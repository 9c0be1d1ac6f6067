import { expect } from 'vitest';
import type { ExtensionBrowser } from './extension-browser';
import { storedRows, workerRoundAfter } from './stored';

declare const chrome: {
  readonly notifications: {
    readonly onClicked: { dispatch(id: string): void };
    readonly onButtonClicked: { dispatch(id: string, button: number): void };
    create(id: string, options: { readonly message: string }): Promise<string>;
  };
  readonly storage: { readonly local: { set(values: object): Promise<void> } };
};

const runningWorker = (browser: ExtensionBrowser) => {
  const worker = browser.context.serviceWorkers().at(-1);
  if (worker === undefined) throw new Error('no worker runs');
  return worker;
};

const raiseChange = (browser: ExtensionBrowser): Promise<void> =>
  browser.askExtension(() => chrome.storage.local.set({ change: { topics: ['tickets'], nonce: crypto.randomUUID() } }));

/** Wakes the worker as any change does, and waits until it has done all that it does then. */
export async function wakeWorker(browser: ExtensionBrowser): Promise<void> {
  const before = Date.now();
  await raiseChange(browser);
  await workerRoundAfter(browser, before);
}

/** What the system does when a person clicks a notice: the browser calls the listeners of the worker. */
export const clickNotice = (browser: ExtensionBrowser, id: string): Promise<void> =>
  runningWorker(browser).evaluate((clicked) => chrome.notifications.onClicked.dispatch(clicked), id);

export const pressNoticeButton = (browser: ExtensionBrowser, id: string, button: number): Promise<void> =>
  runningWorker(browser).evaluate(([clicked, index]) => chrome.notifications.onButtonClicked.dispatch(clicked, index), [
    id,
    button,
  ] as const);

/** Keeps what notices say from now on, as long as this worker lives: the browser tells of those that stand only their names. */
export async function listenToNotices(browser: ExtensionBrowser): Promise<() => Promise<readonly string[]>> {
  const worker = runningWorker(browser);
  await worker.evaluate(() => {
    const messages: string[] = [];
    const { create } = chrome.notifications;
    Object.assign(globalThis, { messages });
    Object.assign(chrome.notifications, {
      create: (id: string, options: { readonly message: string }) => {
        messages.push(options.message);
        return create(id, options);
      },
    });
  });
  return () => worker.evaluate(() => (globalThis as unknown as { messages: readonly string[] }).messages);
}

/** Runs in the worker or in a page: the clock shows so much more, or less, than that of the computer, however often it is set. */
function shiftClock(aheadMs: number): void {
  const date = Date as DateConstructor & { computers?: () => number };
  date.computers ??= Date.now;
  const { computers } = date;
  Date.now = () => computers() + aheadMs;
}

/**
 * Sets the clock that the worker sees, which counts on from there, and lets the worker look at it. A worker that is
 * stopped begins anew with the computer's.
 */
export async function setWorkerClock(browser: ExtensionBrowser, aheadMs: number): Promise<void> {
  await runningWorker(browser).evaluate(shiftClock, aheadMs);
  const from = Date.now() + aheadMs;
  await raiseChange(browser);
  const isSeen = async () => {
    const rows = await storedRows<{ readonly source: string; readonly at: number }>(browser, 'readings');
    const at = rows.find(({ source }) => source === 'computer-clock')?.at ?? 0;
    return at >= from && at <= Date.now() + aheadMs;
  };
  await expect.poll(isSeen).toBe(true);
}

/** The popup in a tab, by a clock that is so much ahead. */
export async function openPopupAhead(browser: ExtensionBrowser, aheadMs: number) {
  const page = await browser.context.newPage();
  await page.addInitScript(shiftClock, aheadMs);
  await page.goto(browser.extensionPage('popup.html'));
  return page;
}
