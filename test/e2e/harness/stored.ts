import { expect } from 'vitest';
import type { ExtensionBrowser } from './extension-browser';

/** Runs in a page of the extension: every row of a store of its database. */
export async function rowsHere<Row>(store: string): Promise<readonly Row[]> {
  const answer = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const db = await answer(indexedDB.open('aftersale'));
  const rows = await answer(db.transaction(store).objectStore(store).getAll());
  db.close();
  return rows as Row[];
}

/** Every row of a store of the extension's database. */
export const storedRows = <Row>(browser: ExtensionBrowser, store: string): Promise<readonly Row[]> =>
  browser.askExtension(rowsHere<Row>, store);

/** When the source was read last: `computer-clock` at the end of each round of the worker, `ticket-list` by its page. */
async function lastReadAt(browser: ExtensionBrowser, source: 'computer-clock' | 'ticket-list'): Promise<number> {
  const rows = await storedRows<{ readonly source: string; readonly at: number }>(browser, 'readings');
  return rows.find((row) => row.source === source)?.at ?? 0;
}

/** Waits until the worker has been through a whole round, with badge and alerts, that began after an instant. */
export const workerRoundAfter = (browser: ExtensionBrowser, instant: number): Promise<void> =>
  expect.poll(() => lastReadAt(browser, 'computer-clock'), { timeout: 30_000 }).toBeGreaterThan(instant);

/** Waits until a ticket list was read whose content is newer than an instant. */
export const listReadAfter = (browser: ExtensionBrowser, instant: number): Promise<void> =>
  expect.poll(() => lastReadAt(browser, 'ticket-list'), { timeout: 20_000 }).toBeGreaterThan(instant);
