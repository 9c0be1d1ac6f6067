import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { migrations } from '@/lib/platform/db/migration';
import { openDatabase } from '@/lib/platform/db/open';
import { dumpRaw } from '@/lib/platform/db/raw-dump';
import { context, forgetAllDatabases } from './fresh-database';

/** What a database of that version looked like: its stores with their indexes, and rows of every kind. */
interface FrozenVersion {
  readonly shape: Readonly<Record<string, unknown>>;
  readonly stores: Readonly<Record<string, readonly unknown[]>>;
}

const folder = path.resolve(import.meta.dirname, '../../fixtures/db');
const frozen = readdirSync(folder).map((file) => ({
  version: Number(/^v(\d+)\.json$/.exec(file)?.[1]),
  ...(JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as FrozenVersion),
}));

async function shapeOf(): Promise<FrozenVersion['shape']> {
  const db = await openDB('aftersale');
  const tx = db.transaction([...db.objectStoreNames], 'readonly');
  const stores = [...db.objectStoreNames].map((name) => {
    const store = tx.objectStore(name);
    const indexes = [...store.indexNames].map((index) => [index, store.index(index).keyPath]);
    return [name, { keyPath: store.keyPath, autoIncrement: store.autoIncrement, indexes: Object.fromEntries(indexes) }];
  });
  db.close();
  return Object.fromEntries(stores);
}

/** A database as that version of the extension left it behind. */
async function restore({ version, stores }: (typeof frozen)[number]): Promise<void> {
  const database = openDatabase('aftersale', migrations.slice(0, version));
  await database.run(['replies'], 'readonly', (tx) => tx.objectStore('replies').count());
  await database.close();
  const db = await openDB('aftersale');
  for (const [store, rows] of Object.entries(stores)) for (const row of rows) await db.put(store, row);
  db.close();
}

beforeEach(forgetAllDatabases);

it('every version has its frozen example', () => {
  expect(frozen.map(({ version }) => version).sort((a, b) => a - b)).toEqual(migrations.map((_, index) => index + 1));
});

describe.each(frozen)('a database of version $version', (example) => {
  it('has the stores that it had when it was released', async () => {
    await restore(example);
    expect(await shapeOf()).toEqual(example.shape);
  });

  it('has a row in every store', () => {
    expect(Object.entries(example.stores).filter(([, rows]) => rows.length === 0)).toEqual([]);
  });

  it('opens today with every row readable and none lost', async () => {
    await restore(example);
    const { repositories } = context();
    const { tickets, clockTerms, policies, catalogue, replies, typedFacts, readings, alerts, quarantine } =
      repositories;
    const rowsOf = (store: string) => example.stores[store] ?? [];
    const closed = await tickets.listRecentlyClosed(99);
    const open = await tickets.listOpen();
    expect(open.length + closed.length).toBe(rowsOf('tickets').length);
    const handled = (await tickets.listExpectedOnPage()).filter(({ id }) => !open.some((each) => each.id === id));
    expect(handled.map(({ id }) => id)).toEqual(['10000002']);
    expect((await clockTerms.all()).size).toBe(rowsOf('clockTerms').length + 1);
    expect(await policies.current()).toBeDefined();
    expect(await catalogue.all()).toHaveLength(rowsOf('catalogue').length);
    expect(await replies.all()).toHaveLength(rowsOf('replies').length);
    expect(await typedFacts.ofOrder('312345678901')).toHaveLength(rowsOf('typedFacts').length);
    expect(await readings.lastRead('ticket-list')).toBeTypeOf('number');
    expect((await alerts.among(['breach:10000002:1795258800000'])).size).toBe(rowsOf('alerts').length);
    expect(await quarantine.all()).toHaveLength(rowsOf('quarantine').length);

    const dump = await dumpRaw();
    expect(dump?.version).toBe(migrations.length);
    for (const [store, rows] of Object.entries(example.stores)) expect(dump?.stores[store]).toHaveLength(rows.length);
  });
});
