import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Ticket, type TicketEvent, ticketEvent } from '@/lib/domain/tickets/ticket';
import {
  decideAbsent,
  decideAddedByHand,
  decideHandled,
  decideOnRow,
  decidePaused,
  decideReplanned,
  decideResumed,
  decideUndo,
  isOpenTicket,
  type RowContext,
  type TicketRowFacts,
} from '@/lib/domain/tickets/ticket-decisions';
import { builtInKinds } from '@/lib/domain/tickets/ticket-kind';
import { beijing, hour, instants, minute } from './calendars';
import { anyTicket, openedAt, ticketOf } from './tickets';

const at = beijing('2026-11-21 15:00');
const contextAt = (now: number, contentAt = now): RowContext => ({ now, contentAt, termsId: 4, defaultKind: 'other' });
const context = contextAt(at + hour);
const fresh = (now: number) => ({ now, contentAt: now });
const row: TicketRowFacts = { kind: 'consult', orderId: null, createdAt: at, leftMs: null, closed: false };
const types = (events: readonly TicketEvent[]) => events.map(({ type }) => type);
const added = (ticket: Ticket, events: readonly TicketEvent[]): Ticket => ({
  ...ticket,
  events: [...ticket.events, ...events],
});

describe('a row of a ticket page', () => {
  it('opens an unknown ticket under the terms in force', () => {
    expect(decideOnRow(undefined, { ...row, leftMs: 3 * hour }, context)).toEqual([
      { type: 'opened', at: context.now, by: 'page', kind: 'consult', orderId: null, createdAt: at, termsId: 4 },
      { type: 'countdown-read', at: context.now, leftMs: 3 * hour },
    ]);
  });

  it('that is closed opens nothing and closes what is open', () => {
    expect(decideOnRow(undefined, { ...row, closed: true }, context)).toEqual([]);
    expect(types(decideOnRow(ticketOf(openedAt(at)), { ...row, closed: true }, context))).toEqual(['closed-on-page']);
  });

  it('corrects what really differs and nothing else', () => {
    const ticket = ticketOf(openedAt(at + 23_000, { createdAt: at + 23_000, orderId: '350000000001' }));
    expect(decideOnRow(ticket, { ...row, createdAt: at, orderId: null }, context)).toEqual([]);
    expect(decideOnRow(ticket, { ...row, createdAt: null }, context)).toEqual([]);
    expect(
      decideOnRow(ticket, { ...row, createdAt: at + 24_000, orderId: '350000000002', kind: 'crc' }, context),
    ).toEqual([
      { type: 'corrected', at: context.now, by: 'page', kind: 'crc', orderId: '350000000002', createdAt: at + 24_000 },
    ]);
    const toMinute = ticketOf(openedAt(at));
    expect(types(decideOnRow(toMinute, { ...row, createdAt: at + 23_000 }, context))).toEqual(['corrected']);
  });

  it('that does not say its kind leaves the known one alone, and opens an unknown ticket as what its list is for', () => {
    const silent = { ...row, kind: null };
    expect(decideOnRow(ticketOf(openedAt(at, { kind: 'crc' })), silent, context)).toEqual([]);
    expect(decideOnRow(undefined, silent, { ...context, defaultKind: 'consult' })).toMatchObject([{ kind: 'consult' }]);
  });

  it('of a page that is older than what is known of the ticket adds nothing', () => {
    const later: readonly TicketEvent[] = [
      { type: 'absent', at: at + minute },
      { type: 'reopened', at: at + minute, by: 'person' },
      { type: 'corrected', at: at + minute, by: 'page', orderId: '350000000001' },
    ];
    const told: TicketRowFacts = { ...row, kind: 'crc', orderId: '350000000002', leftMs: hour };
    for (const event of later)
      for (const closed of [true, false]) {
        const ticket = ticketOf(openedAt(at), event);
        expect(decideOnRow(ticket, { ...told, closed }, contextAt(at + hour, at + minute - 1))).toEqual([]);
        expect(decideAbsent(ticket, { now: at + hour, contentAt: at + minute - 1 })).toEqual([]);
        const isNews = !closed || event.type !== 'absent';
        expect(decideOnRow(ticket, { ...told, closed }, contextAt(at + hour, at + minute)).length > 0).toBe(isNews);
      }
  });

  it('of a page that is older than what is known adds nothing, although an incident dated its pause back', () => {
    const told: readonly TicketEvent[] = [
      { type: 'absent', at: at + minute },
      { type: 'reopened', at: at + 30 * minute, by: 'person' },
      { type: 'paused', at: at + 10 * minute, reason: '停电', incidentId: 'a' },
    ];
    const ticket = ticketOf(openedAt(at), ...told);
    const old = contextAt(at + hour, at + 20 * minute);
    expect(decideOnRow(ticket, { ...row, closed: true }, old)).toEqual([]);
    expect(decideAbsent(ticket, old)).toEqual([]);
  });

  it('is dated by the content of its page, so that a countdown that stands still in an old tab is no news', () => {
    const arrived = contextAt(at + hour, at);
    const opened = decideOnRow(undefined, { ...row, leftMs: 3 * hour }, arrived);
    expect(opened.map((event) => event.at)).toEqual([at, at]);
    expect(decideOnRow(ticketOf(...opened), { ...row, leftMs: 3 * hour }, contextAt(at + 9 * hour, at))).toEqual([]);
  });

  it('is not kept out for ever by what a wrong clock dated in the future', () => {
    const ticket = ticketOf(openedAt(at + 9 * hour, { createdAt: at }));
    expect(types(decideOnRow(ticket, { ...row, closed: true }, context))).toEqual(['closed-on-page']);
    expect(types(decideAbsent(ticket, context))).toEqual(['absent']);
  });

  it('leaves alone what a person has corrected', () => {
    const byPerson: TicketEvent = { type: 'corrected', at, by: 'person', createdAt: at - hour, kind: 'own-1' };
    expect(decideOnRow(ticketOf(openedAt(at), byPerson), row, context)).toEqual([]);
    expect(decideOnRow(ticketOf(openedAt(at), byPerson), { ...row, kind: 'crc' }, context)).toEqual([]);
  });

  it('tells a countdown only where it differs from the one before by more than 90 s', () => {
    const ticket = ticketOf(openedAt(at), { type: 'countdown-read', at, leftMs: 4 * hour });
    const later = (leftMs: number) => types(decideOnRow(ticket, { ...row, leftMs }, context));
    expect(later(3 * hour)).toEqual([]);
    expect(later(3 * hour + 90_000)).toEqual([]);
    expect(later(3 * hour - 90_001)).toEqual(['countdown-read']);
    expect(types(decideOnRow(ticketOf(openedAt(at)), { ...row, leftMs: 3 * hour }, context))).toEqual([
      'countdown-read',
    ]);
    const past = contextAt(at + 9 * hour);
    expect(decideOnRow(ticket, { ...row, leftMs: 0 }, past)).toEqual([]);
  });

  it('tells its countdown anew with a corrected creation time, which made the one before worthless', () => {
    const ticket = ticketOf(openedAt(at), { type: 'countdown-read', at: context.now, leftMs: 3 * hour });
    const events = decideOnRow(ticket, { ...row, createdAt: at - hour, leftMs: 3 * hour }, context);
    expect(types(events)).toEqual(['corrected', 'countdown-read']);
  });

  it('opens again what was absent or closed on the page, by the terms in force now', () => {
    for (const type of ['absent', 'closed-on-page'] as const) {
      const reopened = { type: 'reopened', at: context.now, by: 'page' };
      const gone = ticketOf(openedAt(at), { type, at });
      expect(decideOnRow(gone, row, { ...context, termsId: 0 })).toEqual([reopened]);
      expect(decideOnRow(gone, row, context)).toEqual([reopened, { type: 'replanned', at: context.now, termsId: 4 }]);
    }
  });

  it('is told although its page is older than what the shop did by itself in the meantime', () => {
    const byShop: readonly TicketEvent[] = [
      { type: 'replanned', at: at + minute, termsId: 4 },
      { type: 'snoozed', at: at + minute, until: at + hour },
      { type: 'appeal-began', at: at + minute, note: '申诉' },
      { type: 'appeal-ended', at: at + minute, note: '申诉' },
    ];
    for (const event of byShop) {
      const ticket = ticketOf(openedAt(at), event);
      expect(types(decideOnRow(ticket, { ...row, closed: true }, contextAt(at + hour, at)))).toEqual([
        'closed-on-page',
      ]);
      expect(types(decideAbsent(ticket, { now: at + hour, contentAt: at }))).toEqual(['absent']);
    }
  });

  it('does not open again what a person handled while 待处理 lags, but does when it had gone in between', () => {
    const handled = ticketOf(openedAt(at), { type: 'handled', at });
    expect(decideOnRow(handled, { ...row, leftMs: hour }, context)).toEqual([]);
    for (const gone of [
      decideAbsent(handled, fresh(at + minute)),
      decideOnRow(handled, { ...row, closed: true }, context),
    ]) {
      expect(gone).toHaveLength(1);
      expect(types(decideOnRow(added(handled, gone), row, { ...context, termsId: 0 }))).toEqual(['reopened']);
    }
  });

  it('read twice adds nothing the second time, and every event can be stored', () => {
    const rows = fc.record<TicketRowFacts>({
      kind: fc.constantFrom(null, ...builtInKinds),
      orderId: fc.constantFrom(null, '3500000000000001', '3500000000000002'),
      createdAt: fc.option(instants),
      leftMs: fc.option(fc.nat(6000).map((minutes) => minutes * minute)),
      closed: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.option(anyTicket, { nil: undefined }), rows, instants, (ticket, given, now) => {
        const events = decideOnRow(ticket, given, contextAt(now));
        for (const event of events) expect(ticketEvent.safeParse(event)).toEqual({ success: true, data: event });
        const after = added(ticket ?? { id: '10086001', events: [] }, events);
        if (after.events.length > 0) expect(decideOnRow(after, given, contextAt(now))).toEqual([]);
        if (given.closed && ticket) expect(isOpenTicket(after)).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  }, 60_000);
});

describe('absence', () => {
  it('closes an open ticket once', () => {
    const ticket = ticketOf(openedAt(at));
    const gone = added(ticket, decideAbsent(ticket, fresh(at + hour)));
    expect(isOpenTicket(gone)).toBe(false);
    expect(decideAbsent(gone, fresh(at + 2 * hour))).toEqual([]);
  });
});

describe('a person', () => {
  const ticket = ticketOf(openedAt(at));
  const handled = added(ticket, decideHandled(ticket, at + hour));

  it('marks a ticket handled once and takes that back once', () => {
    expect(isOpenTicket(handled)).toBe(false);
    expect(decideHandled(handled, at + hour)).toEqual([]);
    const sameTerms = { now: at + hour, termsId: 0 };
    const undone = added(handled, decideUndo(handled, sameTerms));
    expect(isOpenTicket(undone)).toBe(true);
    expect(decideUndo(undone, sameTerms)).toEqual([]);
  });

  it('pauses and resumes an open ticket, each once', () => {
    const paused = added(ticket, decidePaused(ticket, '停电', at + hour));
    expect(paused.events.at(-1)).toEqual({ type: 'paused', at: at + hour, reason: '停电' });
    expect(decidePaused(paused, '停电', at + hour)).toEqual([]);
    expect(decidePaused(handled, '停电', at + hour)).toEqual([]);
    expect(types(decideResumed(paused, at + hour))).toEqual(['resumed']);
    expect(decideResumed(ticket, at + hour)).toEqual([]);
    expect(decideResumed(added(paused, decideHandled(paused, at)), at + hour)).toEqual([]);
  });

  it('adds a ticket, or corrects and opens again the one that is known', () => {
    const entry = { kind: 'crc', orderId: null, createdAt: at - hour } as const;
    expect(decideAddedByHand(undefined, entry, context)).toEqual([
      openedAt(context.now, { ...entry, by: 'person', termsId: 4 }),
    ]);
    expect(decideAddedByHand(undefined, entry, context, 'paste')[0]).toMatchObject({ by: 'paste' });
    expect(types(decideAddedByHand(ticket, entry, context))).toEqual(['corrected']);
    expect(types(decideAddedByHand(handled, entry, context))).toEqual(['reopened', 'replanned', 'corrected']);
    expect(decideAddedByHand(ticket, { kind: 'consult', orderId: null, createdAt: at }, context)).toEqual([]);
  });
});

describe('terms that a shop adopts', () => {
  const inForce = { now: at + hour, termsId: 4 };

  it('plan an open ticket anew, once', () => {
    const ticket = ticketOf(openedAt(at));
    const anew = decideReplanned(ticket, inForce);
    expect(anew).toEqual([{ type: 'replanned', at: at + hour, termsId: 4 }]);
    expect(decideReplanned(added(ticket, anew), inForce)).toEqual([]);
    expect(types(decideReplanned(added(ticket, anew), { ...inForce, termsId: 0 }))).toEqual(['replanned']);
  });

  it('leave a closed ticket alone', () => {
    expect(decideReplanned(ticketOf(openedAt(at), { type: 'absent', at }), inForce)).toEqual([]);
  });
});
