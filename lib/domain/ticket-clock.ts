import type { CalendarDefinition } from './business-calendar';
import type { TicketKind } from './ticket';

/** How long a ticket may take and which time counts. `natural` counts every hour of every day. */
export interface ClockRule {
  readonly limitMs: number;
  readonly mode: 'counted' | 'natural';
}

/** The terms a ticket is measured by. A ticket keeps the terms that were in force when it was opened. */
export interface ClockTerms {
  readonly id: number;
  readonly adoptedAt: number;
  readonly calendar: CalendarDefinition;
  readonly kinds: Readonly<Record<TicketKind, ClockRule>>;
}

/** How a ticket stands at an instant. contract.md §3. */
export interface TicketStanding {
  readonly id: string;
  readonly kind: TicketKind;
  readonly orderId: string | null;
  readonly open: boolean;
  readonly state: 'running' | 'stopped' | 'paused' | 'overdue';
  /** True where no creation time was read: counted from when it was first seen. */
  readonly estimated: boolean;
  /** Instant from which time counts against the ticket. */
  readonly startedAt: number;
  readonly dueAt: number;
  /** `page` where the page's own countdown was taken; then `computedDueAt` says what the sum gave. */
  readonly dueFrom: 'clock' | 'page';
  readonly computedDueAt: number;
  readonly usedMs: number;
  /** Counted time left, 0 when overdue. */
  readonly leftMs: number;
  /** When the clock runs again, for `stopped`. */
  readonly resumesAt: number | null;
  readonly closedBy: 'handled' | 'closed-on-page' | 'absent' | null;
  readonly closedAt: number | null;
}
