import * as z from 'zod/mini';
import type { ClockMarks } from '@/lib/app/ports/attention';
import type { Database } from './open';
import type { ReadRows } from './quarantine';

const source = 'computer-clock';
const markRow = z.object({ source: z.string(), at: z.number(), plannedFor: z.nullable(z.number()) });

/** What the worker left behind when it last looked at the computer's clock; one row beside the readings of pages. */
export function clockMarks(database: Database, readRows: ReadRows): ClockMarks {
  return {
    read: async () => {
      const row = await database.run(['readings'], 'readonly', (tx) => tx.objectStore('readings').get(source));
      const [mark] = row === undefined ? [] : await readRows('readings', markRow, [row]);
      return mark && { seenAt: mark.at, plannedFor: mark.plannedFor };
    },
    keep: ({ seenAt, plannedFor }) =>
      database.run(['readings'], 'readwrite', async (tx) => {
        await tx.objectStore('readings').put({ source, at: seenAt, plannedFor });
      }),
  };
}
