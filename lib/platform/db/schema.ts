import type { DBSchema, StoreNames } from 'idb';
import type { LoggedAlert } from '@/lib/app/ports/attention';
import type { TypedFact } from '@/lib/app/ports/shop';
import type { QuarantinedRow } from '@/lib/app/ports/storage';
import type { CatalogueItem } from '@/lib/domain/catalogue';
import type { Lesson } from '@/lib/domain/lesson';
import type { PageHealth } from '@/lib/domain/page-health';
import type { PolicyRevision } from '@/lib/domain/policy';
import type { Reply } from '@/lib/domain/reply';
import type { ServiceOrder } from '@/lib/domain/service-order';
import type { ClockTerms } from '@/lib/domain/tickets/clock-terms';
import type { IncidentEvent } from '@/lib/domain/tickets/incident';
import type { JournalEntry } from '@/lib/domain/tickets/journal';
import type { TicketEvent } from '@/lib/domain/tickets/ticket';
import type { OpenKey } from './open-key';

export const databaseName = 'aftersale';

/** A ticket with its whole history; everything beside `id` and `events` is derived from them at each write, for the indexes. */
export interface StoredTicket {
  readonly id: string;
  readonly events: readonly TicketEvent[];
  /** Present only while the list of 待处理 concerns it, so that the index stays as small as that list. */
  readonly openKey?: OpenKey;
  readonly orderId?: string;
  /** Present only while the ticket is closed. */
  readonly closedAt?: number;
}

/** An incident with its history; `runningKey` is present only while it runs, so that the index stays as small as that. */
export interface StoredIncident {
  readonly id: string;
  readonly events: readonly IncidentEvent[];
  readonly runningKey?: number;
}

/** Everything in IndexedDB. The stores are made by the files in `migrations`, one file per version. */
export interface AftersaleDb extends DBSchema {
  tickets: { key: string; value: StoredTicket; indexes: { byOpen: OpenKey; byOrder: string; byClosedAt: number } };
  clockTerms: { key: number; value: ClockTerms };
  policies: { key: number; value: PolicyRevision };
  catalogue: { key: string; value: CatalogueItem; indexes: { bySpu: string } };
  replies: { key: string; value: Reply };
  typedFacts: { key: [string, string]; value: TypedFact };
  readings: {
    key: string;
    /** `count`: of a counter, what it showed. `plannedFor`: of the computer's clock, when the worker is woken next. */
    value: {
      readonly source: string;
      readonly at: number;
      readonly count?: number;
      readonly plannedFor?: number | null;
    };
  };
  alerts: { key: string; value: LoggedAlert };
  serviceOrders: { key: string; value: ServiceOrder; indexes: { byOrder: string; bySeenAt: number } };
  lessons: { key: string; value: Lesson };
  pageHealth: { key: string; value: PageHealth };
  incidents: { key: string; value: StoredIncident; indexes: { byRunning: number } };
  journal: { key: number; value: JournalEntry; indexes: { byAt: number; byType: [string, number] } };
  quarantine: { key: number; value: QuarantinedRow; indexes: { byPlace: [string, string] } };
}

export type StoreName = StoreNames<AftersaleDb>;
