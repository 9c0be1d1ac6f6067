import type { Ticket } from '@/lib/domain/tickets/ticket';
import { standingOf, type TicketStanding } from '@/lib/domain/tickets/ticket-clock';
import type { TicketKind } from '@/lib/domain/tickets/ticket-kind';
import type { NewTerms } from './terms-draft';

const exampleId = -1;

const exampleTicket = (kind: TicketKind, createdAt: number): Ticket => ({
  id: '0000',
  events: [{ type: 'opened', at: createdAt, by: 'person', kind, orderId: null, createdAt, termsId: exampleId }],
});

/**
 * When a ticket would be due that comes in at an instant, computed by the ticket clock itself; `problem` where the hours of
 * the terms never reach the limit, and every hour is counted instead.
 * @example exampleDue(builtInTerms, 'crc', Date.parse('2026-11-21T17:30:00+08:00')).dueAt // 2026-11-22T11:30:00+08:00
 */
export function exampleDue(
  terms: NewTerms,
  kind: TicketKind,
  createdAt: number,
): Pick<TicketStanding, 'dueAt' | 'problem'> {
  const book = new Map([[exampleId, { ...terms, id: exampleId, adoptedAt: createdAt }]]);
  return standingOf(exampleTicket(kind, createdAt), book, createdAt);
}
