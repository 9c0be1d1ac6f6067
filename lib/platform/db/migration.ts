import type { IDBPDatabase, IDBPTransaction } from 'idb';

/**
 * One step from version N − 1 to N. It knows the stores of its own time only, hence the untyped handles, and awaits
 * nothing but requests of `tx`: anything else would let the upgrade commit half-way.
 */
export type Migration = (
  db: IDBPDatabase<unknown>,
  tx: IDBPTransaction<unknown, string[], 'versionchange'>,
) => void | Promise<void>;

const discovered = import.meta.glob<Migration>('./migrations/v*.ts', { eager: true, import: 'migrate' });

/**
 * The steps in order; step `i` leads to version `i + 1`. The file name is the version, a hole in the row is an error.
 *
 * @example orderedMigrations({ './migrations/v1.ts': first }).length // 1
 */
export function orderedMigrations(files: Readonly<Record<string, Migration>>): readonly Migration[] {
  return Array.from({ length: Object.keys(files).length }, (_, index) => {
    const step = files[`./migrations/v${index + 1}.ts`];
    if (step === undefined) throw new Error(`migrations/v${index + 1}.ts is missing`);
    return step;
  });
}

export const migrations = orderedMigrations(discovered);

/** Runs the steps that lead from `oldVersion` to the end, one after the other, in the one upgrade transaction. */
export async function runMigrations(
  steps: readonly Migration[],
  oldVersion: number,
  db: IDBPDatabase<unknown>,
  tx: IDBPTransaction<unknown, string[], 'versionchange'>,
): Promise<void> {
  for (const step of steps.slice(oldVersion)) await step(db, tx);
}
