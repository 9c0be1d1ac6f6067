import type { AlertLog, ReadingLog } from '@/lib/app/ports';
import { dayMs } from '@/lib/domain/beijing-time';
import type { Database } from './open';
import type { ReadRows } from './quarantine';
import { alertRow, readingRow } from './rows';
import type { AftersaleDb } from './schema';

const homeCounterSource = 'home-counter';

export function readingLog(database: Database, readRows: ReadRows): ReadingLog {
  const read = async (source: string) => {
    const row = await database.run(['readings'], 'readonly', (tx) => tx.objectStore('readings').get(source));
    const [reading] = row === undefined ? [] : await readRows('readings', readingRow, [row]);
    return reading;
  };
  const write = (row: AftersaleDb['readings']['value']) =>
    database.run(['readings'], 'readwrite', async (tx) => {
      await tx.objectStore('readings').put(row);
    });
  return {
    lastRead: async (source) => (await read(source))?.at,
    record: (source, at) => write({ source, at }),
    homeCounter: async () => {
      const reading = await read(homeCounterSource);
      return reading?.count === undefined ? undefined : { count: reading.count, at: reading.at };
    },
    recordHomeCounter: ({ count, at }) => write({ source: homeCounterSource, at, count }),
  };
}

/** A ticket that is still open then is warned of once more. */
const keepAlertsMs = 90 * dayMs;

/** The log of given alerts; whenever new ones are recorded, those that are older than 90 days are dropped. */
export function alertLog(database: Database, readRows: ReadRows): AlertLog {
  return {
    givenAmong: async (ids) => {
      const rows = await database.run(['alerts'], 'readonly', (tx) =>
        Promise.all(ids.map((id) => tx.objectStore('alerts').get(id))),
      );
      const given = await readRows(
        'alerts',
        alertRow,
        rows.filter((row) => row !== undefined),
      );
      return new Set(given.map((alert) => alert.id));
    },
    record: (ids, givenAt) =>
      database.run(['alerts'], 'readwrite', async (tx) => {
        const store = tx.objectStore('alerts');
        const old = (await store.getAll()).filter((alert) => alert.givenAt < givenAt - keepAlertsMs);
        await Promise.all(old.map(({ id }) => store.delete(id)));
        await Promise.all(ids.map((id) => store.put({ id, givenAt })));
      }),
  };
}
