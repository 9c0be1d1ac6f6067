import type { ClockTermsReader } from '@/lib/app/ports/tickets';
import { type ClockTerms, type TermsBook, termsBook, termsInForce } from '@/lib/domain/tickets/clock-terms';
import { clockTermsShape } from '@/lib/domain/tickets/clock-terms-shape';
import type { Database } from './open';
import type { ReadRows } from './quarantine';

/**
 * The terms in force, read in whatever transaction. A damaged row is passed over: whoever reads them all keeps its copy.
 * @example const terms = await termsInForceIn(tx.objectStore('clockTerms'));
 */
export async function termsInForceIn(store: { getAll(): Promise<unknown[]> }): Promise<ClockTerms> {
  const stored = (await store.getAll()).flatMap((row) => clockTermsShape.safeParse(row).data ?? []);
  return termsInForce(termsBook(stored));
}

/** The terms that a shop adopted, for whoever only asks for them. */
export function clockTermsReader(database: Database, readRows: ReadRows): ClockTermsReader {
  const all = async (): Promise<TermsBook> => {
    const rows = await database.run(['clockTerms'], 'readonly', (tx) => tx.objectStore('clockTerms').getAll());
    return termsBook(await readRows('clockTerms', clockTermsShape, rows));
  };
  return { current: async () => termsInForce(await all()), all };
}
