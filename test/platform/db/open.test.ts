import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Migration, migrations, orderedMigrations } from '@/lib/platform/db/migration';
import { openDatabase, StorageError } from '@/lib/platform/db/open';
import { dumpRaw } from '@/lib/platform/db/raw-dump';
import { forgetAllDatabases } from './fresh-database';

const reply = {
  id: 'r1',
  group: '售后',
  code: 'th',
  title: '退货',
  body: '好的',
  origin: 'person',
  updatedAt: 1,
} as const;

const put = (database = openDatabase()) =>
  database.run(['replies'], 'readwrite', async (tx) => {
    await tx.objectStore('replies').put(reply);
  });
const read = (database = openDatabase()) =>
  database.run(['replies'], 'readonly', (tx) => tx.objectStore('replies').getAll());

beforeEach(forgetAllDatabases);
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('a transaction', () => {
  it('stores nothing when the work in it fails', async () => {
    const database = openDatabase();
    const work = database.run(['replies', 'readings'], 'readwrite', async (tx) => {
      await tx.objectStore('replies').put(reply);
      throw new Error('half-way');
    });
    await expect(work).rejects.toThrow('half-way');
    expect(await read(database)).toEqual([]);
  });

  it('hands on the failure of a request with nothing stored', async () => {
    const database = openDatabase();
    const work = database.run(['replies'], 'readwrite', async (tx) => {
      await tx.objectStore('replies').add(reply);
      await tx.objectStore('replies').add(reply);
    });
    await expect(work).rejects.toMatchObject({ name: 'ConstraintError' });
    expect(await read(database)).toEqual([]);
  });
});

describe('a connection', () => {
  it('lets a newer version upgrade while it stands, and is refused afterwards by name', async () => {
    const old = openDatabase();
    await put(old);
    const addsNothing: Migration = () => undefined;
    const newer = openDatabase('aftersale', [...migrations, addsNothing]);
    expect(await read(newer)).toEqual([reply]);
    await expect(read(old)).rejects.toEqual(new StorageError('storage-newer'));
  });

  it('lets an erasure go ahead, and makes the database anew at its next use', async () => {
    const database = openDatabase();
    await put(database);
    await new Promise((resolve) => {
      indexedDB.deleteDatabase('aftersale').onsuccess = resolve;
    });
    expect(await read(database)).toEqual([]);
  });

  it('is opened again for a write that had not begun when the browser closed it', async () => {
    const database = openDatabase();
    await put(database);
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
      throw new DOMException('The database connection is closing.', 'InvalidStateError');
    });
    await put(database);
    expect(transaction).toHaveBeenCalledTimes(2);
    expect(await read(database)).toEqual([reply]);
  });

  it('asks a read once more, and only once, when its transaction dies; a write not at all', async () => {
    const database = openDatabase();
    const dies = vi.fn(async () => {
      throw new DOMException('connection lost', 'AbortError');
    });
    await expect(database.run(['replies'], 'readonly', dies)).rejects.toThrow('connection lost');
    expect(dies).toHaveBeenCalledTimes(2);
    dies.mockClear();
    await expect(database.run(['replies'], 'readwrite', dies)).rejects.toThrow('connection lost');
    expect(dies).toHaveBeenCalledTimes(1);
  });

  it('gives up by name where a foreign connection blocks the upgrade, and lets go when it is free after all', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const stubborn = await openDB('aftersale', 1);
    const newer = openDatabase('aftersale', [...migrations, () => undefined]);
    const refused = expect(read(newer)).rejects.toEqual(new StorageError('storage-blocked'));
    await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1));
    await vi.advanceTimersByTimeAsync(5_000);
    await refused;
    stubborn.close();
    await expect(
      openDB('aftersale', migrations.length + 1, { blocked: () => expect.unreachable() }),
    ).resolves.toBeDefined();
  });
});

describe('a migration', () => {
  const failsLate: Migration = async (db, tx) => {
    db.createObjectStore('half-made');
    await tx.objectStore('replies').clear();
    throw new Error('cannot go on');
  };
  const failsAtOnce: Migration = (db) => {
    db.deleteObjectStore('replies');
    throw new Error('cannot go on');
  };

  it.each([
    ['late', failsLate],
    ['at once', failsAtOnce],
  ])('that fails %s keeps every row, is named, and the rows can still be saved', async (_, failing) => {
    const old = openDatabase();
    await put(old);
    await old.close();
    const failed = await read(openDatabase('aftersale', [...migrations, failing])).catch((error: unknown) => error);
    expect(failed).toMatchObject({ code: 'migration-failed', cause: new Error('cannot go on') });
    expect(await dumpRaw()).toMatchObject({ version: migrations.length, stores: { replies: [reply] } });
    expect(await read(openDatabase())).toEqual([reply]);
  });

  it('runs every step from the stored version on, in order', async () => {
    await put(openDatabase());
    const ran: number[] = [];
    const steps: Migration[] = [2, 3].map((version) => async (_db, tx) => {
      await tx.objectStore('replies').count();
      ran.push(version);
    });
    expect(await read(openDatabase('aftersale', [...migrations, ...steps]))).toEqual([reply]);
    expect(ran).toEqual([2, 3]);
  });

  it('that is missing from the row is an error', () => {
    const step: Migration = () => undefined;
    expect(() => orderedMigrations({ './migrations/v1.ts': step, './migrations/v3.ts': step })).toThrow('v2.ts');
  });
});

it('dumps nothing and makes nothing where there is no database', async () => {
  expect(await dumpRaw()).toBeNull();
  expect(await indexedDB.databases()).toEqual([]);
});
