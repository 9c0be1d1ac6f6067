import { clockTermsRepository } from '@/lib/platform/db/clock-terms-repository';
import { incidentRepository } from '@/lib/platform/db/incident-repository';
import { journal } from '@/lib/platform/db/journal';
import type { Database } from '@/lib/platform/db/open';
import type { ReadRows } from '@/lib/platform/db/quarantine';
import { ticketRepository } from '@/lib/platform/db/ticket-repository';
import { systemClock } from '@/lib/platform/system-clock';
import type { LaterRepositories } from './open-popup-repositories';

export const openLaterRepositories = (database: Database, readRows: ReadRows): LaterRepositories => ({
  tickets: ticketRepository(database, readRows, systemClock),
  clockTerms: clockTermsRepository(database, readRows),
  incidents: incidentRepository(database, readRows, systemClock),
  journal: journal(database, readRows),
});
