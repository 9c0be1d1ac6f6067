import type { ReadingLog } from '@/lib/app/ports/tickets';
import type { Database } from './open';
import type { ReadRows } from './quarantine';
import { readingRow } from './rows';
import type { AftersaleDb } from './schema';

const homeCounterSource = 'home-counter';

/** When each source was read last, and what the home page counted. */
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
