import { describe, expect, it } from 'vitest';
import { ticketEvent } from '@/lib/domain/tickets/ticket';
import {
  decideAppealBegan,
  decideAppealEnded,
  decideCorrected,
  type TicketPatch,
} from '@/lib/domain/tickets/ticket-corrections';
import { historyOf } from '@/lib/domain/tickets/ticket-history';
import { beijing, day, hour } from './calendars';
import { openedAt, ticketOf } from './tickets';

const at = beijing('2026-11-21 10:00');
const now = at + day;
const open = ticketOf(openedAt(at));
const handled = ticketOf(openedAt(at), { type: 'handled', at: at + 5 * hour });
const gone = ticketOf(openedAt(at), { type: 'absent', at: at + 5 * hour });
const unseen = ticketOf(openedAt(at, { createdAt: null }), { type: 'absent', at: at + 5 * hour });

describe('a correction by a person', () => {
  it('is one event with what differs, which can be stored', () => {
    const corrected = decideCorrected(open, { kind: 'own-1', orderId: '350000000001', createdAt: at - hour }, now);
    const event = {
      type: 'corrected',
      at: now,
      by: 'person',
      kind: 'own-1',
      orderId: '350000000001',
      createdAt: at - hour,
    };
    expect(corrected).toEqual({ ok: true, value: [event] });
    expect(ticketEvent.safeParse(event).success).toBe(true);
  });

  it('is none where nothing differs', () => {
    expect(decideCorrected(open, { kind: 'consult', createdAt: at, orderId: undefined }, now)).toEqual({
      ok: true,
      value: [],
    });
    expect(decideCorrected(open, {}, now)).toEqual({ ok: true, value: [] });
    const settled = ticketOf(...gone.events, { type: 'corrected', at: now, by: 'person', closedAt: at + hour });
    expect(decideCorrected(settled, { closedAt: at + hour }, now)).toEqual({ ok: true, value: [] });
  });

  it('moves the instant of a closing, and settles it even where it was right', () => {
    for (const closedAt of [at, at + hour, at + 5 * hour]) {
      const corrected = decideCorrected(gone, { closedAt }, now);
      expect(corrected).toMatchObject({ ok: true, value: [{ closedAt }] });
      const events = corrected.ok ? corrected.value : [];
      expect(historyOf(ticketOf(...gone.events, ...events)).closing).toEqual({
        by: 'absent',
        at: closedAt,
        seenOnPage: true,
        settled: true,
      });
    }
  });

  it.each<[string, string, typeof open, TicketPatch]>([
    ['closed-at-of-open', 'closedAt', open, { closedAt: at + hour }],
    ['closed-at-ahead', 'closedAt', handled, { closedAt: now + 1 }],
    ['closed-before-start', 'closedAt', handled, { closedAt: at - 1 }],
    ['closed-before-start', 'closedAt', handled, { createdAt: at + 2 * hour, closedAt: at + hour }],
    ['closed-before-start', 'closedAt', unseen, { closedAt: at - 1 }],
    ['created-at-ahead', 'createdAt', open, { createdAt: now + 1 }],
    ['created-after-closed', 'createdAt', handled, { createdAt: at + 5 * hour + 1 }],
  ])('is refused as %s at %s', (code, place, ticket, patch) => {
    expect(decideCorrected(ticket, patch, now)).toEqual({ ok: false, error: { code, place } });
  });

  it('may move start and closing together to where each alone could not go', () => {
    expect(decideCorrected(unseen, { createdAt: at - hour, closedAt: at - 1 }, now).ok).toBe(true);
  });
});

describe('an appeal', () => {
  it('begins once and ends once', () => {
    const began = decideAppealBegan(handled, '断电', now);
    expect(began).toEqual([{ type: 'appeal-began', at: now, note: '断电' }]);
    const appealed = ticketOf(...handled.events, ...began);
    expect(historyOf(appealed).appeal).toEqual({ since: now, note: '断电' });
    expect(decideAppealBegan(appealed, '再次', now)).toEqual([]);
    expect(decideAppealEnded(handled, '成功', now)).toEqual([]);
    const ended = decideAppealEnded(appealed, '成功', now + day);
    expect(ended).toEqual([{ type: 'appeal-ended', at: now + day, note: '成功' }]);
    expect(historyOf(ticketOf(...appealed.events, ...ended)).appeal).toBeNull();
  });
});
