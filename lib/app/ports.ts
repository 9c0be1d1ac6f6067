import type { CatalogueItem } from '@/lib/domain/catalogue';
import type { Lesson } from '@/lib/domain/lesson';
import type { OrderDateField } from '@/lib/domain/order-facts';
import type { PageHealth } from '@/lib/domain/page-health';
import type { PageKind } from '@/lib/domain/page-kind';
import type { PolicyDocument, PolicyRevision } from '@/lib/domain/policy';
import type { Reply } from '@/lib/domain/reply';
import type { ServiceOrder } from '@/lib/domain/service-order';
import type { BadgeLook } from '@/lib/domain/tickets/badge';
import type { ClockTerms } from '@/lib/domain/tickets/clock-terms';
import type { Ticket, TicketEvent } from '@/lib/domain/tickets/ticket';
import type { BackupRecords } from './backup-file';

/** What the use cases need of the world. Each port is implemented once in lib/platform and once, faked, in tests. */

export interface SystemClock {
  /** Epoch milliseconds. */
  now(): number;
}

export interface TicketRepository {
  get(id: string): Promise<Ticket | undefined>;
  listOpen(): Promise<readonly Ticket[]>;
  /**
   * What a complete reading of 待处理 may close by absence: the open tickets, and those handled by a person that the page
   * has not shown as closed or absent yet.
   */
  listExpectedOnPage(): Promise<readonly Ticket[]>;
  listByOrder(orderId: string): Promise<readonly Ticket[]>;
  /** Newest last change first. */
  listRecentlyClosed(limit: number): Promise<readonly Ticket[]>;
  /**
   * Decides and appends in one transaction: `decide` sees the ticket as it is stored and answers the events to add.
   * Stored events are never rewritten.
   */
  append(id: string, decide: (ticket: Ticket | undefined) => readonly TicketEvent[]): Promise<Ticket | undefined>;
  /** The same for many tickets in one transaction: all are stored or none. */
  appendMany(
    ids: readonly string[],
    decide: (ticket: Ticket | undefined, id: string) => readonly TicketEvent[],
  ): Promise<void>;
}

export interface ClockTermsRepository {
  /** The terms for tickets opened now; the built-in ones until a shop sets its own. */
  current(): Promise<ClockTerms>;
  /** Every stored terms by id, for tickets that were opened under them. */
  all(): Promise<ReadonlyMap<number, ClockTerms>>;
  adopt(terms: Omit<ClockTerms, 'id'>): Promise<ClockTerms>;
}

export interface PolicyRepository {
  current(): Promise<PolicyRevision | undefined>;
  revision(revision: number): Promise<PolicyRevision | undefined>;
  /** Every readable revision, oldest first. */
  all(): Promise<readonly PolicyRevision[]>;
  adopt(document: PolicyDocument, origin: PolicyRevision['origin'], at: number): Promise<PolicyRevision>;
}

export interface CatalogueRepository {
  /** The named SKUs that are known, and every sibling of their SPUs. Named ones whose rows cannot be read are told apart. */
  withSiblings(skuIds: readonly string[]): Promise<{
    readonly items: readonly CatalogueItem[];
    readonly damagedSkuIds: readonly string[];
  }>;
  all(): Promise<readonly CatalogueItem[]>;
  count(): Promise<number>;
  /** Adds and replaces by SKU in one transaction; a file is the whole truth only where `removeOthers` is set. */
  put(items: readonly CatalogueItem[], removeOthers: boolean): Promise<void>;
  /**
   * Decides SKU by SKU what is stored of it, in one transaction: `decide` sees the row as it is and answers the one to store,
   * or null to leave it. A row that cannot be read is left as it is and not asked about.
   */
  update(
    skuIds: readonly string[],
    decide: (known: CatalogueItem | undefined, skuId: string) => CatalogueItem | null,
  ): Promise<void>;
}

export interface ReplyRepository {
  all(): Promise<readonly Reply[]>;
  put(replies: readonly Reply[]): Promise<void>;
  remove(id: string): Promise<void>;
}

/** What agents taught of pages. */
export interface LessonRepository {
  /** Oldest first. */
  all(): Promise<readonly Lesson[]>;
  /** Stores a lesson, unless one that teaches the same is stored already. */
  keep(lesson: Lesson): Promise<void>;
  remove(id: string): Promise<void>;
}

/** A date that the agent typed in because the page does not show it. */
export interface TypedFact {
  readonly orderId: string;
  readonly field: OrderDateField;
  /** Beijing day or instant, as it was typed. */
  readonly at: number;
  readonly precision: 'second' | 'minute' | 'day';
  readonly typedAt: number;
}
export interface TypedFactRepository {
  ofOrder(orderId: string): Promise<readonly TypedFact[]>;
  all(): Promise<readonly TypedFact[]>;
  put(fact: TypedFact): Promise<void>;
  remove(orderId: string, field: OrderDateField): Promise<void>;
}

/** How well each kind of page is read. */
export interface PageHealthRepository {
  /** Of every kind that was ever read. */
  all(): Promise<readonly PageHealth[]>;
  /** Changes the health of one kind in one transaction. */
  update(kind: PageKind, change: (before: PageHealth | undefined) => PageHealth): Promise<void>;
}

/** Service orders (服务单) as pages showed them last. */
export interface ServiceOrderRepository {
  /** Those of one order, in no order. */
  ofOrder(orderId: string): Promise<readonly ServiceOrder[]>;
  /**
   * Takes sightings in, in one transaction: of each service order the newest stands, an equal or older one adds nothing. What
   * was not seen for 180 days before `now` is dropped on the way. Answers how many were stored.
   */
  record(seen: readonly ServiceOrder[], now: number): Promise<number>;
}

/** The home page's counter of waiting 任务工单. */
export interface HomeCounter {
  readonly count: number;
  /** Epoch ms at which the page began to show it. */
  readonly at: number;
}

/** When each source was last read, for the badge's `?` and for the health page. */
export interface ReadingLog {
  lastRead(source: 'ticket-list'): Promise<number | undefined>;
  record(source: 'ticket-list', at: number): Promise<void>;
  homeCounter(): Promise<HomeCounter | undefined>;
  recordHomeCounter(counter: HomeCounter): Promise<void>;
}

/** Alerts that were given, by ticket. Ids are deterministic, so that the same alert is never given twice. */
export interface AlertLog {
  givenAmong(ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** Alerts that were given more than 90 days before `at` are dropped on the way. */
  record(ids: readonly string[], at: number): Promise<void>;
}

export type { BadgeLook };
export interface Badge {
  show(look: BadgeLook): Promise<void>;
}

export interface Wakeups {
  /** Wake the worker now and then whatever is planned, for a change that nobody was left to tell of. */
  keepChecking(): Promise<void>;
  /** Wake the worker at `at`, or not at all; replaces the wake-up that was planned before. */
  planNext(at: number | null): Promise<void>;
}

/** One notice, about one ticket or about several whose alerts fell due together. */
export interface Alert {
  readonly id: string;
  readonly kind: 'soon' | 'breach';
  /** Most urgent first. */
  readonly ticketIds: readonly string[];
  /** Of the most urgent ticket. */
  readonly dueAt: number;
  /** How long after its time the notice comes, 0 when it is on time. */
  readonly lateByMs: number;
}
export interface Notifier {
  notify(alert: Alert): Promise<void>;
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

/** What a frame of a seller page shows. */
export interface FrameReport {
  readonly orderId: string | null;
  readonly shows: 'nothing' | 'reading' | 'order';
  readonly at: number;
}
/** What the frames of each tab said last, as long as the browser runs. */
export interface FrameSessions {
  frames(tabId: number): Promise<ReadonlyMap<number, FrameReport>>;
  put(tabId: number, frameId: number, report: FrameReport): Promise<void>;
  remove(tabId: number, frameId: number): Promise<void>;
}
/** The way from the worker to one frame. */
export interface FrameLine {
  /** What the frame says now, whatever it reported last: it shows an order, it shows none, or nobody answers there. */
  holding(tabId: number, frameId: number): Promise<'order' | 'nothing' | 'gone'>;
  tellOrderElsewhere(tabId: number, frameId: number, elsewhere: boolean): Promise<void>;
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
  readonly quarantine: Quarantine;
  readonly backups: BackupRepository;
}
