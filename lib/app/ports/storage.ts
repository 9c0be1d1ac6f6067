// What the use cases need of the store as a whole: its changes, its failures, its copies.
import type { JournalEntry, JournalEntryOf } from '@/lib/domain/tickets/journal';
import type { BackupRecords } from '../backup-file';
import type { AlertLog, ClockMarks } from './attention';
import type { LessonRepository, PageHealthRepository } from './pages';
import type {
  CatalogueRepository,
  PolicyRepository,
  ReplyRepository,
  ServiceOrderRepository,
  TypedFactRepository,
} from './shop';
import type { ClockTermsRepository, IncidentRepository, ReadingLog, TicketRepository } from './tickets';

/** What the extension noticed or did by itself. */
export interface Journal {
  add(entry: JournalEntry): Promise<void>;
  /** Entries of `at` and later, oldest first. */
  since(at: number): Promise<readonly JournalEntry[]>;
  /** The newest entry of a type. */
  latest<Type extends JournalEntry['type']>(type: Type): Promise<JournalEntryOf<Type> | undefined>;
}

/** Failures that nobody was there to be told of: the place and the error's name, never its text. For the options page. */
export interface NotedFailure {
  readonly place: string;
  readonly error: string;
  readonly at: number;
}

export interface FailureLog {
  note(place: string, error: unknown, at: number): Promise<void>;
  last(): Promise<NotedFailure | null>;
}

/** What a change concerns. A signal carries no state: whoever hears it asks again. */
export type ChangeTopic =
  | 'policy'
  | 'catalogue'
  | 'tickets'
  | 'replies'
  | 'facts'
  | 'settings'
  | 'service-orders'
  | 'lessons'
  | 'health'
  | 'hosts';

export interface ChangeSignal {
  raise(topics: readonly ChangeTopic[]): Promise<void>;
}

/** Rows that could not be parsed when they were read. They stay stored and are listed in the options. */
export interface QuarantinedRow {
  readonly store: string;
  readonly key: string;
  readonly problem: string;
  readonly quarantinedAt: number;
  readonly raw: unknown;
}

export interface Quarantine {
  all(): Promise<readonly QuarantinedRow[]>;
}

export interface BackupRepository {
  /**
   * Brings in what a plan says, in one transaction over all stores: everything or nothing. Terms get numbers of this
   * browser, and the tickets that were opened under them follow. Of a ticket every event of both sides is kept, oldest
   * first, none lost or doubled.
   */
  restore(records: BackupRecords): Promise<void>;
}

/** Everything stored, as the use cases know it. */
export interface Repositories {
  readonly tickets: TicketRepository;
  readonly clockTerms: ClockTermsRepository;
  readonly policies: PolicyRepository;
  readonly catalogue: CatalogueRepository;
  readonly replies: ReplyRepository;
  readonly typedFacts: TypedFactRepository;
  readonly serviceOrders: ServiceOrderRepository;
  readonly lessons: LessonRepository;
  readonly pageHealth: PageHealthRepository;
  readonly readings: ReadingLog;
  readonly alerts: AlertLog;
  readonly incidents: IncidentRepository;
  readonly journal: Journal;
  readonly clockMarks: ClockMarks;
  readonly quarantine: Quarantine;
  readonly backups: BackupRepository;
}

/** What the worker uses of it. */
export type WorkerRepositories = Omit<Repositories, 'backups'>;
