import type { CatalogueItem } from '@/lib/domain/catalogue';
import type { OrderDateField } from '@/lib/domain/order-facts';
import type { PolicyDocument, PolicyRevision } from '@/lib/domain/policy';
import type { Reply } from '@/lib/domain/reply';
import type { Ticket, TicketEvent } from '@/lib/domain/ticket';
import type { ClockTerms } from '@/lib/domain/ticket-clock';

/** What the use cases need of the world. Each port is implemented once in lib/platform and once, faked, in tests. */

export interface SystemClock {
  /** Epoch milliseconds. */
  now(): number;
}

export interface TicketRepository {
  get(id: string): Promise<Ticket | undefined>;
  listOpen(): Promise<readonly Ticket[]>;
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
  adopt(document: PolicyDocument, origin: PolicyRevision['origin'], at: number): Promise<PolicyRevision>;
}

export interface CatalogueRepository {
  /** The named SKUs that are known, and every sibling of their SPUs. */
  withSiblings(skuIds: readonly string[]): Promise<readonly CatalogueItem[]>;
  all(): Promise<readonly CatalogueItem[]>;
  count(): Promise<number>;
  /** Adds and replaces by SKU in one transaction; a file is the whole truth only where `removeOthers` is set. */
  put(items: readonly CatalogueItem[], removeOthers: boolean): Promise<void>;
}

export interface ReplyRepository {
  all(): Promise<readonly Reply[]>;
  put(replies: readonly Reply[]): Promise<void>;
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
  put(fact: TypedFact): Promise<void>;
  remove(orderId: string, field: OrderDateField): Promise<void>;
}

/** When each source was last read, for the badge's `?` and for the health page. */
export interface ReadingLog {
  lastRead(source: 'ticket-list'): Promise<number | undefined>;
  record(source: 'ticket-list', at: number): Promise<void>;
}

/** Alerts that were given. Ids are deterministic, so that the same alert is never given twice. */
export interface AlertLog {
  wasGiven(id: string): Promise<boolean>;
  record(id: string, at: number): Promise<void>;
}

export interface BadgeLook {
  readonly text: string;
  readonly level: 'none' | 'calm' | 'soon' | 'overdue';
}
export interface Badge {
  show(look: BadgeLook): Promise<void>;
}

export interface Wakeups {
  /** Wake the worker at `at`, or not at all; replaces the wake-up that was planned before. */
  planNext(at: number | null): Promise<void>;
}

export interface Alert {
  readonly id: string;
  readonly kind: 'soon' | 'breach';
  readonly ticketIds: readonly string[];
  readonly dueAt: number;
  /** How late the alert itself is, 0 when it is on time. */
  readonly lateByMs: number;
}
export interface Notifier {
  notify(alert: Alert): Promise<void>;
}

/** What a change concerns. A signal carries no state: whoever hears it asks again. */
export type ChangeTopic = 'policy' | 'catalogue' | 'tickets' | 'replies' | 'facts' | 'settings';
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

/** Everything stored, as the use cases know it. */
export interface Repositories {
  readonly tickets: TicketRepository;
  readonly clockTerms: ClockTermsRepository;
  readonly policies: PolicyRepository;
  readonly catalogue: CatalogueRepository;
  readonly replies: ReplyRepository;
  readonly typedFacts: TypedFactRepository;
  readonly readings: ReadingLog;
  readonly alerts: AlertLog;
  readonly quarantine: Quarantine;
}
