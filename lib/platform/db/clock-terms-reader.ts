import type { ClockTermsReader } from '@/lib/app/ports/tickets';
import { type TermsBook, termsBook, termsInForce } from '@/lib/domain/tickets/clock-terms';
import { clockTermsShape } from '@/lib/domain/tickets/clock-terms-shape';
import type { Database } from './open';
import type { ReadRows } from './quarantine';

/**
 * All terms, read in whatever transaction. A damaged row is passed over: whoever reads them for themselves keeps its copy.
 * @example const book = await termsBookIn(tx.objectStore('clockTerms'));
 */
export const termsBookIn = async (store: { getAll(): Promise<unknown[]> }): Promise<TermsBook> =>
  termsBook((await store.getAll()).flatMap((row) => clockTermsShape.safeParse(row).data ?? []));

/** The terms that a shop adopted, for whoever only asks for them. */
export function clockTermsReader(database: Database, readRows: ReadRows): ClockTermsReader {
  const all = async (): Promise<TermsBook> => {
    const rows = await database.run(['clockTerms'], 'readonly', (tx) => tx.objectStore('clockTerms').getAll());
    return termsBook(await readRows('clockTerms', clockTermsShape, rows));
  };
  return { current: async () => termsInForce(await all()), all };
}
