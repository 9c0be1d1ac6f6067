import type { ClockTermsRepository } from '@/lib/app/ports';
import { builtInTerms, type ClockTerms } from '@/lib/domain/ticket-clock';
import type { Database } from './open';
import type { ReadRows } from './quarantine';
import { clockTermsRow } from './rows';

export function clockTermsRepository(database: Database, readRows: ReadRows): ClockTermsRepository {
  const stored = async (): Promise<readonly ClockTerms[]> => {
    const rows = await database.run(['clockTerms'], 'readonly', (tx) => tx.objectStore('clockTerms').getAll());
    return readRows('clockTerms', clockTermsRow, rows);
  };
  return {
    current: async () => (await stored()).at(-1) ?? builtInTerms,
    all: async () => new Map([builtInTerms, ...(await stored())].map((terms) => [terms.id, terms])),
    adopt: (terms) =>
      database.run(['clockTerms'], 'readwrite', async (tx) => {
        // The store numbers it, from 1: 0 are the built-in terms.
        const id = await tx.objectStore('clockTerms').add(terms as ClockTerms);
        return { id, ...terms };
      }),
  };
}
