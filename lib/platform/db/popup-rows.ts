import { isString } from '@/lib/app/plain-record';
import { type TermsBook, termsBook } from '@/lib/domain/tickets/clock-terms';
import type { Ticket } from '@/lib/domain/tickets/ticket';
import { reckoningOf, urgencyBy } from '@/lib/domain/tickets/ticket-clock';
import type { Database } from './open';
import { lastPlace, openKeyOf, openTickets } from './open-key';
import { exactly, isNumber, isObject, isWhole, optional } from './plain-check';
import { isPlainTerms } from './plain-terms';
import { plainTicket } from './plain-ticket';
import type { AftersaleDb } from './schema';

/** What the popup cannot be shown without. */
export interface PopupRows {
  readonly open: readonly Ticket[];
  /** Whether these are all that are open; else the others are less urgent than they are. */
  readonly isWhole: boolean;
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

/** Of no shop as many tickets are open. */
const manyMore = 1_000_000;

/**
 * Why nothing was read: a row is not plain, so that it has to be read through its schema, which keeps a copy of what is damaged;
 * a row stands where its ticket does not belong by urgency; or which ticket comes first is another thing at another time.
 */
export type WhyUnread = 'not-plain' | 'misplaced' | 'undecided';

/** The place of a ticket by urgency. */
const placeOf = (ticket: Ticket, book: TermsBook): number =>
  openKeyOf(urgencyBy(ticket.id, reckoningOf(ticket, book, 0)));

/**
 * Reads in one transaction what the popup shows first, or answers why that cannot be.
 *
 * @param most so many of the open tickets, the most urgent ones; only then one can be `misplaced` or `undecided`
 * @throws StorageError when the database cannot be opened.
 * @example await readPopupRows(openDatabase(), 8) // { open: [the 8 most urgent ones], isWhole: false, … }
 */
export async function readPopupRows(database: Database, most = manyMore): Promise<PopupRows | WhyUnread> {
  const [rows, terms, reading, replyCount] = await database.run(
    ['tickets', 'clockTerms', 'readings', 'replies'],
    'readonly',
    (tx): Promise<[unknown[], unknown[], unknown, number]> =>
      Promise.all([
        tx
          .objectStore('tickets')
          .index('byOpen')
          .getAll(openTickets(), most + 1),
        tx.objectStore('clockTerms').getAll(),
        tx.objectStore('readings').get('ticket-list'),
        tx.objectStore('replies').count(),
      ]),
  );
  const isWhole = rows.length <= most;
  const tickets = rows.map(plainTicket).filter((ticket) => ticket !== null);
  if (tickets.length < rows.length || !terms.every(isPlainTerms)) return 'not-plain';
  if (reading !== undefined && !isPlainReading(reading)) return 'not-plain';
  const book = termsBook(terms);
  const open = tickets.slice(0, most);
  if (!isWhole) {
    const places = open.map((ticket) => placeOf(ticket, book));
    const inView = rows.slice(0, most);
    if (inView.some((row, index) => isObject(row) && row['openKey'] !== places[index])) return 'misplaced';
    if (places.includes(lastPlace)) return 'undecided';
  }
  return { open, isWhole, terms: book, lastReadAt: reading?.at, replyCount };
}
