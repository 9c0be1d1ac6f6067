import type { Reply } from '@/lib/domain/reply';
import type { ClockTerms } from '@/lib/domain/tickets/clock-terms';
import type { Ticket } from '@/lib/domain/tickets/ticket';
import type { ReplyDesk } from './insert-reply';
import type { HomeCounter } from './ports';
import type { EnteredTicket } from './tickets/ticket-actions';

/** Everything stored that the popup shows. */
export interface PopupFacts {
  readonly open: readonly Ticket[];
  readonly recentlyClosed: readonly Ticket[];
  readonly terms: ReadonlyMap<number, ClockTerms>;
  /** Those in force now, for judging how old the last reading is. */
  readonly currentTerms: ClockTerms;
  readonly lastReadAt: number | undefined;
  readonly staleAfterMinutes: number;
  /** What the shop's home page counted last. */
  readonly homeCounter: HomeCounter | undefined;
  /** Tickets that a person handled and the ticket page has not confirmed yet. */
  readonly handledUnconfirmed: number;
  readonly replies: readonly Reply[];
}

/** What the popup needs of the world; implemented by its entrypoint, faked in tests. */
export interface PopupWorld {
  /** Epoch milliseconds. */
  now(): number;
  load(): Promise<PopupFacts>;
  /** Calls back whenever what is stored may have changed. Answers the function that stops it. */
  onChange(changed: () => void): () => void;
  handle(ticketId: string): Promise<void>;
  undo(ticketId: string): Promise<void>;
  pause(ticketId: string, reason: string): Promise<void>;
  resume(ticketId: string): Promise<void>;
  add(entries: readonly EnteredTicket[], by: 'person' | 'paste'): Promise<void>;
  /** Those of the tickets that are stored, open or closed. */
  known(ticketIds: readonly string[]): Promise<ReadonlyMap<string, Ticket>>;
  openTicketPage(): Promise<void>;
  openOptions(section: string): Promise<void>;
  readonly desk: ReplyDesk;
}
