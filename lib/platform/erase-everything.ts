import { deleteDB } from 'idb';
import { browser } from 'wxt/browser';
import { changeEntry } from './change-signal';
import { databaseName } from './db/schema';

/** Forgets everything that the extension has stored in this browser; open connections of ours let go by themselves. */
export async function eraseEverything(): Promise<void> {
  await deleteDB(databaseName);
  await browser.storage.local.clear();
  await browser.storage.local.set(changeEntry(['policy', 'catalogue', 'tickets', 'replies', 'facts', 'settings']));
}
