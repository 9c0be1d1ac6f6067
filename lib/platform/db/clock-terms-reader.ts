import type { ClockTermsReader } from '@/lib/app/ports/tickets';
import { builtInTerms, clockTermsShape, type TermsBook, termsInForce } from '@/lib/domain/tickets/clock-terms';
import type { Database } from './open';
import type { ReadRows } from './quarantine';

/** The terms that a shop adopted, for whoever only asks for them. */
export function clockTermsReader(database: Database, readRows: ReadRows): ClockTermsReader {
  const all = async (): Promise<TermsBook> => {
    const rows = await database.run(['clockTerms'], 'readonly', (tx) => tx.objectStore('clockTerms').getAll());
    const stored = await readRows('clockTerms', clockTermsShape, rows);
    return new Map([builtInTerms, ...stored].map((terms) => [terms.id, terms]));
  };
  return { current: async () => termsInForce(await all()), all };
}
