import type { SystemClock } from '@/lib/app/ports/attention';
import type { WorkerRepositories } from '@/lib/app/ports/storage';
import { systemClock } from '../system-clock';
import { catalogueRepository } from './catalogue-repository';
import { clockMarks } from './clock-marks';
import { clockTermsRepository } from './clock-terms-repository';
import { incidentRepository } from './incident-repository';
import { journal } from './journal';
import { lessonRepository } from './lesson-repository';
import { alertLog } from './log-repositories';
import type { Database } from './open';
import { pageHealthRepository } from './page-health-repository';
import { policyRepository } from './policy-repository';
import { quarantineRepository, rowReader } from './quarantine';
import { readingLog } from './reading-log';
import { replyRepository } from './reply-repository';
import { serviceOrderRepository } from './service-order-repository';
import { ticketRepository } from './ticket-repository';
import { typedFactRepository } from './typed-fact-repository';

/**
 * Everything stored, but for what only the options page does with all of it: a worker is started a hundred times a day.
 *
 * @throws StorageError from any call, when the database cannot be opened.
 * @example const open = await openWorkerRepositories(openDatabase()).tickets.listOpen();
 */
export function openWorkerRepositories(database: Database, clock: SystemClock = systemClock): WorkerRepositories {
  const readRows = rowReader(database, clock);
  return {
    tickets: ticketRepository(database, readRows, clock),
    clockTerms: clockTermsRepository(database, readRows),
    policies: policyRepository(database, readRows),
    catalogue: catalogueRepository(database, readRows),
    replies: replyRepository(database, readRows),
    typedFacts: typedFactRepository(database, readRows),
    serviceOrders: serviceOrderRepository(database, readRows),
    lessons: lessonRepository(database, readRows),
    pageHealth: pageHealthRepository(database, readRows, clock),
    readings: readingLog(database, readRows),
    alerts: alertLog(database, readRows),
    incidents: incidentRepository(database, readRows, clock),
    journal: journal(database, readRows),
    clockMarks: clockMarks(database, readRows),
    quarantine: quarantineRepository(database),
  };
}
