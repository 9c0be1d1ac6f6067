import fc from 'fast-check';
import type { ClockTerms, TermsBook } from '@/lib/domain/tickets/clock-terms';
import type { Ticket, TicketEvent } from '@/lib/domain/tickets/ticket';
import { builtInKinds } from '@/lib/domain/tickets/ticket-kind';
import { instants } from './calendars';

type Opened = Extract<TicketEvent, { type: 'opened' }>;

export const openedAt = (at: number, more: Partial<Opened> = {}): Opened => ({
  type: 'opened',
  at,
  by: 'page',
  kind: 'consult',
  orderId: null,
  createdAt: at,
  termsId: 0,
  ...more,
});

export const ticketOf = (...events: TicketEvent[]): Ticket => ({ id: '10086001', events });

const at = instants;
const createdAt = fc.option(instants);
const kind = fc.constantFrom(...builtInKinds);

/** Any event at any instant, in no order: what a wrong computer clock or a merged backup can leave behind. */
export const anyEvent: fc.Arbitrary<TicketEvent> = fc.oneof(
  fc.tuple(at, createdAt, kind).map(([when, created, of]) => openedAt(when, { createdAt: created, kind: of })),
  fc.record({
    type: fc.constant('corrected' as const),
    at,
    by: fc.constantFrom('page' as const, 'person' as const),
    createdAt: instants,
  }),
  fc.record({ type: fc.constant('countdown-read' as const), at, leftMs: fc.nat(100_000_000) }),
  fc.record({ type: fc.constant('paused' as const), at, reason: fc.constant('停电') }),
  fc.record({
    type: fc.constantFrom('resumed' as const, 'handled' as const, 'closed-on-page' as const, 'absent' as const),
    at,
  }),
  fc.record({ type: fc.constant('reopened' as const), at, by: fc.constantFrom('page' as const, 'person' as const) }),
  fc.record({ type: fc.constant('replanned' as const), at, termsId: fc.nat(2) }),
  fc.record({ type: fc.constant('corrected' as const), at, by: fc.constant('person' as const), closedAt: instants }),
  fc.record({ type: fc.constant('snoozed' as const), at, until: instants }),
  fc.record({ type: fc.constantFrom('appeal-began' as const, 'appeal-ended' as const), at, note: fc.constant('申诉') }),
);

export const anyTicket: fc.Arbitrary<Ticket> = fc
  .array(anyEvent, { maxLength: 12 })
  .map((events) => ticketOf(...events));

/** A book in which the built-in id names the given terms: tickets of these tests are all opened under it. */
export const under = (terms: Omit<ClockTerms, 'id'>): TermsBook => new Map([[0, { ...terms, id: 0 }]]);
