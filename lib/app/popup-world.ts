import type { Reply } from '@/lib/domain/reply';
import type { Result } from '@/lib/domain/result';
import type { ClockTerms } from '@/lib/domain/tickets/clock-terms';
import type { ClockFinding } from '@/lib/domain/tickets/computer-clock';
import type { IncidentStanding } from '@/lib/domain/tickets/incident';
import type { JournalEntryOf } from '@/lib/domain/tickets/journal';
import type { Ticket } from '@/lib/domain/tickets/ticket';
import type { TicketPatch } from '@/lib/domain/tickets/ticket-corrections';
import type { ReplyDesk } from './insert-reply';
import type { Settings } from './settings';
import type { HomeDifference } from './tickets/home-comparison';
import type { IncidentProblem, IncidentStart } from './tickets/incidents';
import type { EnteredTicket } from './tickets/ticket-actions';

/** What is stored and the popup cannot be shown without. */
export interface PopupFacts {
  readonly open: readonly Ticket[];
  /** Whether `open` holds all that are open, and not only the most urgent ones. */
  readonly isWhole: boolean;
  readonly terms: ReadonlyMap<number, ClockTerms>;
  /** Those in force now, for judging how old the last reading is. */
  readonly currentTerms: ClockTerms;
  readonly lastReadAt: number | undefined;
  readonly staleAfterMinutes: number;
  /** How many replies there are to search. */
  readonly replyCount: number;
}

/** What the popup shows when somebody asks for it. Read when the tickets stand there. */
export interface PopupRest {
  readonly recentlyClosed: readonly Ticket[];
  readonly replies: readonly Reply[];
}

export interface RunningIncident {
  readonly standing: IncidentStanding;
  /** Open at any time since it began. */
  readonly touched: readonly Ticket[];
}

/** What is to be known around the tickets. Read when they stand there: opening the popup does not wait for it. */
export interface PopupSurroundings {
  readonly incident: RunningIncident | null;
  /** Where the shop's home page counted other tickets than are known. */
  readonly home: HomeDifference | null;
  /** What the last look at the ticket page came to that nobody asked for; null where it says nothing any more. */
  readonly watched: JournalEntryOf<'watched'> | null;
  /** What speaks against the computer's clock. */
  readonly clock: ClockFinding | null;
  readonly shop: Pick<Settings, 'managerContact' | 'shopName' | 'incidentPauses'>;
}

/** What the popup needs of the world; implemented by its entrypoint, faked in tests. */
export interface PopupWorld {
  /** Epoch milliseconds. */
  now(): number;
  load(): Promise<PopupFacts>;
  loadRest(): Promise<PopupRest>;
  /** Calls back whenever what is stored may have changed. Answers the function that stops it. */
  onChange(changed: () => void): () => void;
  handle(ticketId: string): Promise<void>;
  undo(ticketId: string): Promise<void>;
  pause(ticketId: string, reason: string): Promise<void>;
  resume(ticketId: string): Promise<void>;
  /** @param minutes natural time from now on, cut off at the due time; 0 ends it */
  snooze(ticketId: string, minutes: number): Promise<void>;
  correct(ticketId: string, patch: TicketPatch): Promise<unknown>;
  beginAppeal(ticketId: string, note: string): Promise<unknown>;
  endAppeal(ticketId: string, note: string): Promise<unknown>;
  surroundings(): Promise<PopupSurroundings>;
  /** @param start `from` null: now */
  startIncident(
    start: Omit<IncidentStart, 'from'> & { readonly from: number | null },
  ): Promise<Result<unknown, IncidentProblem>>;
  /** @param until when it was over; null: now */
  endIncident(id: string, until: number | null): Promise<Result<unknown, IncidentProblem>>;
  noteMessageCopied(incidentId: string): Promise<void>;
  add(entries: readonly EnteredTicket[], by: 'person' | 'paste'): Promise<void>;
  /** Those of the tickets that are stored, open or closed. */
  known(ticketIds: readonly string[]): Promise<ReadonlyMap<string, Ticket>>;
  openTicketPage(): Promise<void>;
  openOptions(section: string): Promise<void>;
  readonly desk: ReplyDesk;
}
