import { isString } from '@/lib/app/plain-record';
import { type TermsBook, termsBook } from '@/lib/domain/tickets/clock-terms';
import type { Ticket } from '@/lib/domain/tickets/ticket';
import type { Database } from './open';
import { exactly, isNumber, isWhole, optional } from './plain-check';
import { isPlainTerms } from './plain-terms';
import { plainTicket } from './plain-ticket';
import { type AftersaleDb, openKeys } from './schema';

/** What the popup cannot be shown without. */
export interface PopupRows {
  readonly open: readonly Ticket[];
  readonly terms: TermsBook;
  /** When the list of tickets was read last. */
  readonly lastReadAt: number | undefined;
  /** How many replies are stored. */
  readonly replyCount: number;
}

const isPlainReading = exactly<Pick<AftersaleDb['readings']['value'], 'source' | 'at' | 'count'>>({
  source: isString,
  at: isNumber,
  count: optional(isWhole),
});

/**
 * Reads in one transaction what the popup shows first; null where a row is not plain, so that it has to be read through its
 * schema, which keeps a copy of what is damaged.
 *
 * @throws StorageError when the database cannot be opened.
 * @example (await readPopupRows(openDatabase()))?.open.length
 */
export async function readPopupRows(database: Database): Promise<PopupRows | null> {
  const [rows, terms, reading, replyCount] = await database.run(
    ['tickets', 'clockTerms', 'readings', 'replies'],
    'readonly',
    (tx): Promise<[unknown[], unknown[], unknown, number]> =>
      Promise.all([
        tx.objectStore('tickets').index('byOpen').getAll(openKeys.open),
        tx.objectStore('clockTerms').getAll(),
        tx.objectStore('readings').get('ticket-list'),
        tx.objectStore('replies').count(),
      ]),
  );
  const open = rows.map(plainTicket).filter((ticket) => ticket !== null);
  if (open.length < rows.length || !terms.every(isPlainTerms)) return null;
  if (reading !== undefined && !isPlainReading(reading)) return null;
  return { open, terms: termsBook(terms), lastReadAt: reading?.at, replyCount };
}
