import { type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import { type Migration, migrations, runMigrations } from './migration';
import { type AftersaleDb, databaseName, type StoreName } from './schema';

export type StorageProblem = 'storage-blocked' | 'storage-newer' | 'migration-failed';

/** Why the database could not be opened. Its data is as it was before. */
export class StorageError extends Error {
  constructor(
    readonly code: StorageProblem,
    cause?: unknown,
  ) {
    super(code, { cause });
    this.name = 'StorageError';
  }
}

type Handle = IDBPDatabase<AftersaleDb>;
export type Transaction<Names extends ArrayLike<StoreName>, Mode extends IDBTransactionMode> = IDBPTransaction<
  AftersaleDb,
  Names,
  Mode
>;

export interface Database {
  /**
   * Runs `work` in one transaction: either everything in it is stored or nothing, and it has been stored when the promise
   * resolves. `work` awaits nothing but requests of its transaction. A connection that the browser has closed is opened
   * again; what only reads is then asked once more, a write only where it had not begun.
   *
   * @throws StorageError when the database cannot be opened; whatever `work` throws, with nothing stored.
   */
  run<const Names extends ArrayLike<StoreName>, Mode extends 'readonly' | 'readwrite', T>(
    stores: Names,
    mode: Mode,
    work: (tx: Transaction<Names, Mode>) => Promise<T>,
  ): Promise<T>;
  /** Lets go of the connection; the next use opens it again. */
  close(): Promise<void>;
}

/** How long another context of ours may take to let go of its older connection. */
const blockedForMs = 5_000;

/**
 * The database, opened at first use. No handle outlives what ends it: a newer version that wants to upgrade, an erasure,
 * or the browser taking the connection away.
 *
 * @example const open = await openDatabase().run(['tickets'], 'readonly', (tx) => tx.store.index('byOpen').getAll());
 */
export function openDatabase(name = databaseName, steps: readonly Migration[] = migrations): Database {
  let connection: Promise<Handle> | null = null;

  const letGo = (): void => {
    connection = null;
  };
  const connect = (): Promise<Handle> => {
    if (connection === null) {
      connection = connectTo(name, steps, letGo);
      connection.catch(letGo);
    }
    return connection;
  };
  const begin = async <Names extends ArrayLike<StoreName>, Mode extends 'readonly' | 'readwrite'>(
    stores: Names,
    mode: Mode,
  ) => {
    const handle = await connect();
    try {
      return handle.transaction(stores, mode);
    } catch (error) {
      if (!isLostConnection(error)) throw error;
      letGo();
      return (await connect()).transaction(stores, mode);
    }
  };
  const attempt: Database['run'] = async (stores, mode, work) => {
    const tx = await begin(stores, mode);
    return finish(tx, work(tx), mode);
  };

  return {
    run: (stores, mode, work) =>
      attempt(stores, mode, work).catch((error: unknown) => {
        if (mode !== 'readonly' || !isLostConnection(error)) throw error;
        letGo();
        return attempt(stores, mode, work);
      }),
    async close() {
      const open = connection;
      letGo();
      (await open)?.close();
    },
  };
}

function connectTo(name: string, steps: readonly Migration[], onGone: () => void): Promise<Handle> {
  return new Promise((resolve, reject) => {
    let failedStep: { readonly cause: unknown } | null = null;
    let gaveUp = false;
    let patience: ReturnType<typeof setTimeout> | undefined;

    openDB<AftersaleDb>(name, steps.length, {
      upgrade(db, oldVersion, _newVersion, tx) {
        const untyped = tx as unknown as Parameters<Migration>[1];
        // The outcome of the upgrade arrives through the open request; this one would only repeat it.
        untyped.done.catch(() => undefined);
        runMigrations(steps, oldVersion, db as unknown as IDBPDatabase<unknown>, untyped).catch((cause: unknown) => {
          failedStep = { cause };
          untyped.abort();
        });
      },
      blocked() {
        patience = setTimeout(() => {
          gaveUp = true;
          reject(new StorageError('storage-blocked'));
        }, blockedForMs);
      },
      blocking(_currentVersion, _blockedVersion, event) {
        (event.target as IDBDatabase).close();
        onGone();
      },
      terminated: onGone,
    })
      .then((handle) => (gaveUp ? handle.close() : resolve(handle)))
      .catch((error: unknown) => {
        if (failedStep !== null) reject(new StorageError('migration-failed', failedStep.cause));
        else if (nameOf(error) === 'VersionError') reject(new StorageError('storage-newer', error));
        else reject(error);
      })
      .finally(() => clearTimeout(patience));
  });
}

async function finish<T>(
  tx: { readonly done: Promise<void>; abort(): void },
  work: Promise<T>,
  mode: IDBTransactionMode,
): Promise<T> {
  const attempted = work.catch((error: unknown) => {
    abortIfRunning(tx);
    throw error;
  });
  if (mode === 'readonly') {
    // Its requests have told all that there is to tell; whoever reads does not wait for its end.
    tx.done.catch(() => undefined);
    return attempted;
  }
  const [outcome, stored] = await Promise.allSettled([attempted, tx.done]);
  if (outcome.status === 'rejected') throw outcome.reason;
  if (stored.status === 'rejected') throw stored.reason;
  return outcome.value;
}

function abortIfRunning(tx: { abort(): void }): void {
  try {
    tx.abort();
  } catch (error) {
    // A transaction that failed by itself has ended already; that is what was wanted.
    if (nameOf(error) !== 'InvalidStateError') throw error;
  }
}

const nameOf = (error: unknown): string => (error instanceof Error || error instanceof DOMException ? error.name : '');

/** "The database connection is closing", or a transaction that died with its connection. */
const isLostConnection = (error: unknown): boolean => ['InvalidStateError', 'AbortError'].includes(nameOf(error));
