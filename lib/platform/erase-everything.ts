import { deleteDB } from 'idb';
import { browser } from 'wxt/browser';
import { databaseName } from './db/schema';

/**
 * Erases everything that was ever stored: the database, the settings, the sessions. Other contexts let go of their
 * connections when the browser tells them to.
 */
export async function eraseEverything(name = databaseName): Promise<void> {
  await deleteDB(name);
  await browser.storage.session.clear();
  await browser.storage.local.clear();
}
