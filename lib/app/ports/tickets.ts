// What the use cases need of the stored tickets, their incidents and the terms of their clock.
import type { ClockTerms } from '@/lib/domain/tickets/clock-terms';
import type { Incident, IncidentEvent } from '@/lib/domain/tickets/incident';
import type { Ticket, TicketEvent } from '@/lib/domain/tickets/ticket';

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
  /**
   * The same for many tickets in one transaction: all are stored or none. `terms` are those in force, read in that
   * transaction, so that none can be adopted in between.
   */
  appendMany(
    ids: readonly string[],
    decide: (ticket: Ticket | undefined, id: string, terms: ClockTerms) => readonly TicketEvent[],
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
