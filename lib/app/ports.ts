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
import type { ClockMark } from '@/lib/domain/tickets/computer-clock';
import type { Incident, IncidentEvent } from '@/lib/domain/tickets/incident';
import type { JournalEntry, JournalEntryOf } from '@/lib/domain/tickets/journal';
import type { Ticket, TicketEvent } from '@/lib/domain/tickets/ticket';
import type { BackupRecords } from './backup-file';

/** What the use cases need of the world. Each port is implemented once in lib/platform and once, faked, in tests. */

export interface SystemClock {
  /** Epoch milliseconds. */
  now(): number;
}

/** A place in the row of closed tickets, by when they were closed. */
export interface ClosedPlace {
  readonly closedAt: number;
  readonly id: string;
}

/** The stored tickets as whoever only looks at them needs them. */
export interface TicketReader {
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
  /** Closed from `from` on and before `to`, earliest closing first; `to` null: all that follow. */
  listClosedBetween(from: number, to: number | null): Promise<readonly Ticket[]>;
}

export interface TicketRepository extends TicketReader {
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
  countClosedBefore(before: number): Promise<number>;
  /**
   * Erases, of the tickets that were closed before an instant, those that may go; looks at `limit` of them behind `after`,
   * earliest closing first, in one transaction, which also writes down in the journal how many went. A damaged one stays.
   * `last`: where it stopped; null: none was left.
   */
  eraseClosed(
    range: { readonly before: number; readonly after: ClosedPlace | null; readonly limit: number },
    mayGo: (ticket: Ticket) => boolean,
    now: number,
  ): Promise<{ readonly erased: number; readonly last: ClosedPlace | null }>;
}

/** Power cuts and the like. */
export interface IncidentRepository {
  /** Begun last first. */
  all(): Promise<readonly Incident[]>;
  /** The one that was begun last of those that have no end; undefined where none runs. */
  running(): Promise<Incident | undefined>;
  /**
   * Decides and appends in one transaction: `decide` sees the incident as it is stored, and the one that runs, and answers
   * the events to add; then `decideOnTicket` is asked, with the incident as it is now, about each ticket that is open or
   * was closed after the incident began. Everything is stored or nothing.
   */
  append(
    id: string,
    decide: (incident: Incident | undefined, running: Incident | undefined) => readonly IncidentEvent[],
    decideOnTicket?: (incident: Incident, ticket: Ticket) => readonly TicketEvent[],
  ): Promise<Incident | undefined>;
}

/** What the worker left behind when it last looked at the computer's clock. */
export interface ClockMarks {
  read(): Promise<ClockMark | undefined>;
  keep(mark: ClockMark): Promise<void>;
}

/** What the extension noticed or did by itself. */
export interface Journal {
  add(entry: JournalEntry): Promise<void>;
  /** Entries of `at` and later, oldest first. */
  since(at: number): Promise<readonly JournalEntry[]>;
  /** The newest entry of a type. */
  latest<Type extends JournalEntry['type']>(type: Type): Promise<JournalEntryOf<Type> | undefined>;
}

export interface ClockTermsReader {
  /** The terms for tickets opened now; the built-in ones until a shop sets its own. */
  current(): Promise<ClockTerms>;
  /** Every stored terms by id, for tickets that were opened under them. */
  all(): Promise<ReadonlyMap<number, ClockTerms>>;
}

export interface ClockTermsRepository extends ClockTermsReader {
  /**
   * Stores terms under a number of their own; from then on they are the current ones. `replan` sees each open ticket as it
   * is stored and answers the events to add. All in one transaction.
   */
  adopt(
    terms: Omit<ClockTerms, 'id'>,
    replan?: (ticket: Ticket, terms: ClockTerms) => readonly TicketEvent[],
  ): Promise<ClockTerms>;
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
  all(): Promise<readonly ServiceOrder[]>;
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

/** What is known of an alert whose time has come. */
export interface LoggedAlert {
  /** Deterministic, so that the same alert is never given twice. */
  readonly id: string;
  readonly givenAt: number;
  /** The notice that it was part of. */
  readonly noticeId?: string | undefined;
  /** `giving`: a notice with it was about to be shown. `passed`: it is not to be given any more. Absent: it was given. */
  readonly state?: 'giving' | 'passed' | undefined;
}

/** Alerts that were given, and those that are being given. */
export interface AlertLog {
  among(ids: readonly string[]): Promise<ReadonlyMap<string, LoggedAlert>>;
  ofNotice(noticeId: string): Promise<readonly LoggedAlert[]>;
  /** Before a notice is shown. */
  intend(ids: readonly string[], noticeId: string, at: number): Promise<void>;
  /** When it has been shown. */
  record(ids: readonly string[], noticeId: string, at: number): Promise<void>;
  /** Alerts that will never be given, in one transaction with forgetting others. */
  pass(ids: readonly string[], at: number, forgotten?: readonly string[]): Promise<void>;
  /** Drops what was given before an instant, except what is to be kept. */
  prune(before: number, isKept: (id: string) => boolean): Promise<void>;
}

export type { BadgeLook };
export interface Badge {
  show(look: BadgeLook): Promise<void>;
}

export interface Wakeups {
  /** Makes sure that some wake-up stands, this one where there is none: for a worker that may be stopped before it plans. */
  secure(at: number): Promise<void>;
  /** Wake the worker at `at`, or not at all; replaces the wake-up that was planned before. */
  planNext(at: number | null): Promise<void>;
}

/** One notice, of all alerts that fell due together. */
export interface Notice {
  readonly id: string;
  /** `digest`: the one of the day's opening, which tells of every ticket that runs. `breach` where any ticket is overdue. */
  readonly type: 'soon' | 'breach' | 'digest';
  /** Worst first. */
  readonly ticketIds: readonly string[];
  /** How many of them are overdue. */
  readonly overdue: number;
  /** Of the worst ticket. */
  readonly dueAt: number;
  /** How long the worst ticket is overdue, 0 where it is not. */
  readonly overdueByMs: number;
  /** How long after its moment the latest of its warnings comes, 0 when all are on time. */
  readonly lateByMs: number;
  readonly lateBecause: 'slept' | null;
  readonly sound: boolean;
  /** Whether it tells of a ticket that can still be put off. */
  readonly snoozable: boolean;
}
export interface Notifier {
  show(notice: Notice): Promise<void>;
  /** The ids of the notices that stand on the screen or in the system's list. */
  shown(): Promise<ReadonlySet<string>>;
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
  readonly incidents: IncidentRepository;
  readonly journal: Journal;
  readonly clockMarks: ClockMarks;
  readonly quarantine: Quarantine;
  readonly backups: BackupRepository;
}

/** What the worker uses of it. */
export type WorkerRepositories = Omit<Repositories, 'backups'>;
