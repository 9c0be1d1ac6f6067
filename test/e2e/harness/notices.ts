import type { ExtensionBrowser } from './extension-browser';
import { storedRows } from './stored';

declare const chrome: {
  readonly notifications: { getAll(): Promise<object>; clear(id: string): Promise<boolean> };
};

/** The ids of the notices that the system shows. */
export const noticesShown = (browser: ExtensionBrowser): Promise<readonly string[]> =>
  browser.askExtension(async () => Object.keys(await chrome.notifications.getAll()).sort());

/** Takes every notice away, as a person does who has read them: what is given again is seen. */
export const clearNotices = (browser: ExtensionBrowser): Promise<void> =>
  browser.askExtension(async () => {
    for (const id of Object.keys(await chrome.notifications.getAll())) await chrome.notifications.clear(id);
  });

/** A row of the log of alerts. */
export interface LoggedAlertRow {
  readonly id: string;
  readonly givenAt: number;
  readonly state?: string;
}

/** The alerts of the log that were given: id and instant. One that is given again has another instant. */
export const givenOf = (rows: readonly LoggedAlertRow[]): Readonly<Record<string, number>> =>
  Object.fromEntries(rows.filter(({ state }) => state === undefined).map(({ id, givenAt }) => [id, givenAt]));

export const alertsGiven = async (browser: ExtensionBrowser): Promise<Readonly<Record<string, number>>> =>
  givenOf(await storedRows<LoggedAlertRow>(browser, 'alerts'));
