import type { Repositories } from '@/lib/app/ports';
import { clockTermsRepository } from '@/lib/platform/db/clock-terms-repository';
import { readingLog } from '@/lib/platform/db/log-repositories';
import { openDatabase } from '@/lib/platform/db/open';
import { rowReader } from '@/lib/platform/db/quarantine';
import { replyRepository } from '@/lib/platform/db/reply-repository';
import { ticketRepository } from '@/lib/platform/db/ticket-repository';
import { systemClock } from '@/lib/platform/system-clock';

export type PopupRepositories = Pick<Repositories, 'tickets' | 'clockTerms' | 'readings' | 'replies'>;

/** What the popup reads and writes, and no more: a popup is opened a hundred times a day and loads nothing for the rest. */
export function openPopupRepositories(): PopupRepositories {
  const database = openDatabase();
  const readRows = rowReader(database, systemClock);
  return {
    tickets: ticketRepository(database, readRows, systemClock),
    clockTerms: clockTermsRepository(database, readRows),
    readings: readingLog(database, readRows),
    replies: replyRepository(database, readRows),
  };
}
