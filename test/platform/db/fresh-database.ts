import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDatabase } from '@/lib/platform/db/open';
import { openRepositories } from '@/lib/platform/db/open-repositories';

/** Empties the fake browser's IndexedDB. */
export function forgetAllDatabases(): void {
  globalThis.indexedDB = new IDBFactory();
}

/** A context of the extension with a connection of its own, as worker, popup and options page are. */
export function context(now = 1_795_237_200_000) {
  const database = openDatabase();
  return { database, repositories: openRepositories(database, { now: () => now }) };
}

/** Writes a row past every repository, as a defect or a disk would. */
export async function putRaw(store: string, row: unknown): Promise<void> {
  const open = indexedDB.open('aftersale');
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    open.onsuccess = () => resolve(open.result);
    open.onerror = () => reject(open.error);
  });
  const tx = db.transaction(store, 'readwrite');
  tx.objectStore(store).put(row);
  await new Promise((resolve) => {
    tx.oncomplete = resolve;
  });
  db.close();
}
