import type { Repositories } from '@/lib/app/ports/storage';
import type { ClockTermsReader, TicketReader } from '@/lib/app/ports/tickets';
import { clockTermsReader } from '@/lib/platform/db/clock-terms-reader';
import { openDatabase } from '@/lib/platform/db/open';
import { rowReader } from '@/lib/platform/db/quarantine';
import { readingLog } from '@/lib/platform/db/reading-log';
import { replyRepository } from '@/lib/platform/db/reply-repository';
import { ticketReader } from '@/lib/platform/db/ticket-reader';
import { systemClock } from '@/lib/platform/system-clock';
import type { LaterRepositories } from './open-later-repositories';

export interface PopupRepositories extends Pick<Repositories, 'readings' | 'replies'> {
  readonly tickets: TicketReader;
  readonly clockTerms: ClockTermsReader;
  /** What is written, and what is shown when the tickets stand there. */
  readonly later: () => Promise<LaterRepositories>;
}

/** What the popup reads when it opens, and no more: it is opened a hundred times a day and loads nothing for the rest. */
export function openPopupRepositories(): PopupRepositories {
  const database = openDatabase();
  const readRows = rowReader(database, systemClock);
  return {
    tickets: ticketReader(database, readRows),
    clockTerms: clockTermsReader(database, readRows),
    readings: readingLog(database, readRows),
    replies: replyRepository(database, readRows),
    later: async () => {
      const { openLaterRepositories } = await import('./open-later-repositories');
      return openLaterRepositories(database, readRows);
    },
  };
}
