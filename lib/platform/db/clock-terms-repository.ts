import type { ClockTermsRepository } from '@/lib/app/ports';
import { builtInTerms, type ClockTerms, clockTermsShape, termsInForce } from '@/lib/domain/tickets/clock-terms';
import type { Database } from './open';
import type { ReadRows } from './quarantine';

export function clockTermsRepository(database: Database, readRows: ReadRows): ClockTermsRepository {
  const all = async (): Promise<ReadonlyMap<number, ClockTerms>> => {
    const rows = await database.run(['clockTerms'], 'readonly', (tx) => tx.objectStore('clockTerms').getAll());
    const stored = await readRows('clockTerms', clockTermsShape, rows);
    return new Map([builtInTerms, ...stored].map((terms) => [terms.id, terms]));
  };
  return {
    current: async () => termsInForce(await all()),
    all,
    adopt: (terms) =>
      database.run(['clockTerms'], 'readwrite', async (tx) => {
        // The store numbers it, from 1: 0 are the built-in terms.
        const id = await tx.objectStore('clockTerms').add(terms as ClockTerms);
        return { id, ...terms };
      }),
  };
}
