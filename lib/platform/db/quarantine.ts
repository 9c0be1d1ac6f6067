import type * as z from 'zod/mini';
import type { SystemClock } from '@/lib/app/ports/attention';
import type { Quarantine, QuarantinedRow } from '@/lib/app/ports/storage';
import type { Database } from './open';
import { quarantineRow } from './rows';
import type { StoreName } from './schema';

type Parser<T> = z.ZodMiniType<T>;

/** Which row of a store this is, as a person would name it. */
const keyParts = {
  tickets: ['id'],
  clockTerms: ['id'],
  policies: ['revision'],
  catalogue: ['skuId'],
  replies: ['id'],
  typedFacts: ['orderId', 'field'],
  readings: ['source'],
  alerts: ['id'],
  serviceOrders: ['serviceId'],
  lessons: ['id'],
  pageHealth: ['kind'],
  incidents: ['id'],
  journal: ['type', 'at'],
  quarantine: ['store', 'key'],
} as const satisfies Record<StoreName, readonly string[]>;

/** Reads stored rows through their schema; what does not parse is copied to `quarantine`, stays where it is and is left out. */
export type ReadRows = <T>(store: StoreName, parser: Parser<T>, rows: readonly unknown[]) => Promise<T[]>;

export const rowReader =
  (database: Database, clock: SystemClock): ReadRows =>
  async <T>(store: StoreName, parser: Parser<T>, rows: readonly unknown[]) => {
    const { good, bad } = sortRows(store, parser, rows, clock.now());
    if (bad.length > 0) {
      await database.run(['quarantine'], 'readwrite', async (tx) => {
        await Promise.all(bad.map((row) => keepCopy(tx.objectStore('quarantine'), row)));
      });
    }
    return good;
  };

function sortRows<T>(store: StoreName, parser: Parser<T>, rows: readonly unknown[], now: number) {
  const good: T[] = [];
  const bad: QuarantinedRow[] = [];
  for (const raw of rows) {
    const parsed = parser.safeParse(raw);
    if (parsed.success) good.push(parsed.data);
    else bad.push(quarantinedRow(store, raw, parsed.error.issues, now));
  }
  return { good, bad };
}

/** The copy of a damaged row. Its problem names the place in the row and what is wrong there, never the value. */
export function quarantinedRow(
  store: StoreName,
  raw: unknown,
  issues: readonly { readonly path: readonly PropertyKey[]; readonly code?: string | undefined }[],
  now: number,
): QuarantinedRow {
  const fields = Object(raw) as Readonly<Record<string, unknown>>;
  const key = keyParts[store].map((part) => String(fields[part])).join('/');
  const problem = issues.map(({ path, code }) => `${path.map(String).join('.')}: ${code}`).join('; ');
  return { store, key, problem, quarantinedAt: now, raw };
}

/** The store of copies, in whatever transaction. */
export interface QuarantineStore {
  index(name: 'byPlace'): { getAll(place: [string, string]): Promise<QuarantinedRow[]> };
  add(row: QuarantinedRow): Promise<unknown>;
}

/** Keeps one copy of each damaged state of a row, however often it is read. */
export async function keepCopy(store: QuarantineStore, row: QuarantinedRow): Promise<void> {
  const known = await store.index('byPlace').getAll([row.store, row.key]);
  const raw = JSON.stringify(row.raw);
  if (!known.some((copy) => JSON.stringify(copy.raw) === raw)) await store.add(row);
}

/** The damaged rows for the options page, oldest first. */
export const quarantineRepository = (database: Database): Quarantine => ({
  all: async () => {
    const rows: unknown[] = await database.run(['quarantine'], 'readonly', (tx) =>
      tx.objectStore('quarantine').getAll(),
    );
    return rows.flatMap((row) => quarantineRow.safeParse(row).data ?? []);
  },
});
