/** What can be done about a ticket of the list. */
export interface TicketActions {
  readonly handle: (ticketId: string) => void;
  readonly undo: (ticketId: string) => void;
  readonly pause: (ticketId: string, reason: string) => void;
  readonly resume: (ticketId: string) => void;
  readonly reply: (ticketId: string) => void;
  /** @param minutes natural time from now on in which no warning is wanted; 0 takes that back */
  readonly snooze: (ticketId: string, minutes: number) => void;
  /** Shows why it is due when it is due. */
  readonly why: (ticketId: string) => void;
}
