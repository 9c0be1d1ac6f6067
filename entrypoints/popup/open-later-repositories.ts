import type { Repositories } from '@/lib/app/ports/storage';
import { attempting } from '@/lib/app/tickets/attempting';
import { clockTermsRepository } from '@/lib/platform/db/clock-terms-repository';
import { incidentRepository } from '@/lib/platform/db/incident-repository';
import { journal } from '@/lib/platform/db/journal';
import type { Database } from '@/lib/platform/db/open';
import type { PopupRows } from '@/lib/platform/db/popup-rows';
import { rowReader } from '@/lib/platform/db/quarantine';
import { rankOpen } from '@/lib/platform/db/rank-open';
import { readingLog } from '@/lib/platform/db/reading-log';
import { replyRepository } from '@/lib/platform/db/reply-repository';
import { ticketRepository } from '@/lib/platform/db/ticket-repository';
import { failureLog } from '@/lib/platform/failure-log';
import { systemClock } from '@/lib/platform/system-clock';
import { telling } from '@/lib/platform/unheard-changes';

export interface LaterRepositories
  extends Pick<Repositories, 'tickets' | 'clockTerms' | 'incidents' | 'journal' | 'readings' | 'replies'> {
  /** What the popup shows first, each row by its schema. */
  readonly popupRows: () => Promise<PopupRows>;
  /** Until it is done every opening reads all tickets, and tries it again. What fails is noted for the options page. */
  readonly rankOpen: () => Promise<void>;
}

export function openLaterRepositories(opened: Database): LaterRepositories {
  const database = telling(opened);
  const readRows = rowReader(database, systemClock);
  const tickets = ticketRepository(database, readRows, systemClock);
  const clockTerms = clockTermsRepository(database, readRows);
  const readings = readingLog(database, readRows);
  const replies = replyRepository(database, readRows);
  const attempt = attempting({ failures: failureLog }, systemClock.now());
  return {
    tickets,
    clockTerms,
    incidents: incidentRepository(database, readRows, systemClock),
    journal: journal(database, readRows),
    readings,
    replies,
    popupRows: async () => ({
      open: await tickets.listOpen(),
      isWhole: true,
      terms: await clockTerms.all(),
      lastReadAt: await readings.lastRead('ticket-list'),
      replyCount: (await replies.all()).length,
    }),
    // No event is written: nobody has to act on it.
    rankOpen: () => attempt('popup/rank', () => rankOpen(opened)),
  };
}
