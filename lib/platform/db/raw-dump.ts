import { openDB } from 'idb';
import { databaseName } from './schema';

/** Every stored row as it is, unparsed: what a person saves when a migration failed or rows are damaged. */
export interface RawDump {
  readonly name: string;
  readonly version: number;
  readonly stores: Readonly<Record<string, readonly unknown[]>>;
}

/**
 * Reads the database at whatever version it has, changing nothing. null where there is none.
 *
 * @example (await dumpRaw())?.stores['tickets']?.length
 */
export async function dumpRaw(name = databaseName): Promise<RawDump | null> {
  let absent = false;
  try {
    const db = await openDB(name, undefined, {
      upgrade(_db, _oldVersion, _newVersion, tx) {
        // Opening a database that does not exist would make an empty one.
        absent = true;
        tx.done.catch(() => undefined);
        tx.abort();
      },
    });
    try {
      const names = [...db.objectStoreNames];
      const tx = db.transaction(names, 'readonly');
      const rows = await Promise.all(names.map((store) => tx.objectStore(store).getAll()));
      return { name, version: db.version, stores: Object.fromEntries(names.map((store, i) => [store, rows[i] ?? []])) };
    } finally {
      db.close();
    }
  } catch (error) {
    if (absent) return null;
    throw error;
  }
}
