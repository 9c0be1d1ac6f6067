import type { Repositories } from '@/lib/app/ports/storage';
import { clockTermsRepository } from '@/lib/platform/db/clock-terms-repository';
import { incidentRepository } from '@/lib/platform/db/incident-repository';
import { journal } from '@/lib/platform/db/journal';
import type { Database } from '@/lib/platform/db/open';
import type { ReadRows } from '@/lib/platform/db/quarantine';
import { ticketRepository } from '@/lib/platform/db/ticket-repository';
import { systemClock } from '@/lib/platform/system-clock';
import { telling } from '@/lib/platform/unheard-changes';

export type LaterRepositories = Pick<Repositories, 'tickets' | 'clockTerms' | 'incidents' | 'journal'>;

export function openLaterRepositories(opened: Database, readRows: ReadRows): LaterRepositories {
  const database = telling(opened);
  return {
    tickets: ticketRepository(database, readRows, systemClock),
    clockTerms: clockTermsRepository(database, readRows),
    incidents: incidentRepository(database, readRows, systemClock),
    journal: journal(database, readRows),
  };
}
