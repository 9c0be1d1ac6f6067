import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TicketEvent } from '@/lib/domain/tickets/ticket';
import { historyOf } from '@/lib/domain/tickets/ticket-history';
import { beijing, hour } from './calendars';
import { anyTicket, openedAt, ticketOf } from './tickets';

const at = beijing('2026-11-21 15:00');

describe('an opening behind the first one, from another browser', () => {
  it('closes, opens and corrects nothing of any history', () => {
    fc.assert(
      fc.property(anyTicket, fc.nat(1_000), (ticket, later) => {
        const known = ticketOf(openedAt(at, { orderId: '350000000001' }), ...ticket.events);
        const again = openedAt(at + later, { kind: 'crc', orderId: '350000000002', createdAt: at + hour });
        expect(historyOf(ticketOf(...known.events, again))).toEqual(historyOf(known));
      }),
    );
  });

  it('tells what the first one did not know', () => {
    const first = openedAt(at, { kind: 'other', createdAt: null });
    const second = openedAt(at + hour, { kind: 'crc', orderId: '350000000002', createdAt: at });
    expect(historyOf(ticketOf(first, { type: 'handled', at: at + 1 }, second))).toMatchObject({
      kind: 'crc',
      orderId: '350000000002',
      createdAt: at,
      closing: { by: 'handled' },
    });
  });
});

describe('terms', () => {
  const replanned: TicketEvent = { type: 'replanned', at: at + 2 * hour, termsId: 5 };
  const handled: TicketEvent = { type: 'handled', at: at + hour };
  const reopened: TicketEvent = { type: 'reopened', at: at + 3 * hour, by: 'person' };
  const opening = { from: Number.NEGATIVE_INFINITY, termsId: 1 };
  const regimesOf = (...events: TicketEvent[]) => historyOf(ticketOf(openedAt(at, { termsId: 1 }), ...events)).regimes;

  it('that came while a ticket was closed change nothing, even when it is opened again', () => {
    expect(regimesOf(handled, replanned)).toEqual([opening]);
    expect(regimesOf(handled, replanned, reopened)).toEqual([opening]);
    expect(regimesOf(replanned)).toEqual([opening, { from: at + 2 * hour, termsId: 5 }]);
  });

  it('decided last give way to none that a clock running ahead had dated later', () => {
    const earlier: TicketEvent = { type: 'replanned', at: at + hour, termsId: 6 };
    expect(regimesOf(replanned, earlier)).toEqual([opening, { from: at + hour, termsId: 6 }]);
  });
});
