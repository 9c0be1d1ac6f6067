import { describe, expect, it } from 'vitest';
import { builtInTerms } from '@/lib/domain/tickets/clock-terms';
import type { TicketEvent } from '@/lib/domain/tickets/ticket';
import { outcomeOf } from '@/lib/domain/tickets/ticket-outcome';
import { beijing, day, hour, minute } from './calendars';
import { openedAt, ticketOf, under } from './tickets';

const at = beijing('2026-11-21 10:00');
const due = at + 4 * hour;
const outcome = (...events: TicketEvent[]) => outcomeOf(ticketOf(...events), under(builtInTerms));
const settledAt = (closedAt: number): TicketEvent => ({ type: 'corrected', at: due + 2 * day, by: 'person', closedAt });
const handled = (when: number): TicketEvent => ({ type: 'handled', at: when });
const estimated = openedAt(at, { createdAt: null });

describe('the verdict on a ticket', () => {
  it('is none while it is open', () => {
    expect(outcome(openedAt(at))).toBeNull();
    expect(outcome(openedAt(at), handled(due), { type: 'reopened', at: due, by: 'page' })).toBeNull();
  });

  it('is on time up to the last millisecond before the due time and late from it on', () => {
    expect(outcome(openedAt(at), handled(due - 1))).toMatchObject({
      verdict: 'on-time',
      why: null,
      overMs: 0,
      usedMs: 4 * hour - 1,
    });
    expect(outcome(openedAt(at), handled(due))).toMatchObject({ verdict: 'late', why: null, overMs: 0 });
    expect(outcome(openedAt(at), handled(due + 20 * minute))).toEqual({
      id: '10086001',
      kind: 'consult',
      ownKindName: null,
      orderId: null,
      startedAt: at,
      estimated: false,
      dueAt: due,
      closedAt: due + 20 * minute,
      closedBy: 'handled',
      verdict: 'late',
      why: null,
      usedMs: 4 * hour + 20 * minute,
      overMs: 20 * minute,
      limitMs: 4 * hour,
      mode: 'counted',
      underAppeal: false,
    });
  });

  it.each(['absent', 'closed-on-page'] as const)(
    'is unknown where a page shows it as %s after the due time, until a person says when',
    (type) => {
      expect(outcome(openedAt(at), { type, at: due - 1 })).toMatchObject({ verdict: 'on-time', closedBy: type });
      const seen = [openedAt(at), { type, at: due + day }] as const;
      expect(outcome(...seen)).toMatchObject({ verdict: 'unknown', why: 'seen-closed-after-due' });
      expect(outcome(...seen, settledAt(due - minute))).toMatchObject({
        verdict: 'on-time',
        why: null,
        closedAt: due - minute,
        overMs: 0,
      });
      expect(outcome(...seen, settledAt(due + hour))).toMatchObject({
        verdict: 'late',
        closedAt: due + hour,
        overMs: hour,
      });
    },
  );

  it('is not settled by the word of a page, nor for a closing that came later', () => {
    const gone: TicketEvent = { type: 'absent', at: due + day };
    const byPage: TicketEvent = { ...settledAt(at + hour), by: 'page' } as TicketEvent;
    expect(outcome(openedAt(at), gone, byPage)).toMatchObject({ verdict: 'unknown', closedAt: due + day });
    const again: TicketEvent[] = [
      { type: 'reopened', at: due + 3 * day, by: 'page' },
      { type: 'absent', at: due + 4 * day },
    ];
    expect(outcome(openedAt(at), gone, settledAt(at + hour), ...again)).toMatchObject({ verdict: 'unknown' });
  });

  it('calls nobody punctual by an estimated start, unless the page has told the due time', () => {
    expect(outcome(estimated, handled(due - hour))).toMatchObject({
      verdict: 'unknown',
      why: 'start-estimated',
      estimated: true,
    });
    // It came to be before it was first seen: whatever its real due time is, it lies before the estimated one.
    expect(outcome(estimated, handled(due + hour))).toMatchObject({ verdict: 'late', estimated: true });
    const countdown: TicketEvent = { type: 'countdown-read', at, leftMs: hour };
    expect(outcome(estimated, countdown, handled(due - hour))).toMatchObject({
      verdict: 'late',
      dueAt: at + hour,
      overMs: 2 * hour,
    });
    expect(outcome(estimated, { ...countdown, leftMs: 4 * hour }, handled(due + hour))).toMatchObject({
      verdict: 'late',
    });
  });

  it('within the range of due times of the page says what would settle it', () => {
    const inHours: TicketEvent = { type: 'countdown-read', at, leftMs: 2 * hour, unitMs: hour };
    const within = handled(at + 2 * hour + 30 * minute);
    expect(outcome(estimated, inHours, within)).toMatchObject({ verdict: 'unknown', why: 'start-estimated' });
    // Of a known creation time the page has told another due time: nothing would.
    expect(outcome(openedAt(at), inHours, within)).toMatchObject({ verdict: 'unknown', why: 'due-in-range' });
    // Past the due time by the estimate, which says nothing against a page that allows a later one.
    const later: TicketEvent = { ...inHours, leftMs: 6 * hour };
    const withinLater = handled(at + 6 * hour + 30 * minute);
    expect(outcome(estimated, later, withinLater)).toMatchObject({ verdict: 'unknown', why: 'due-in-range' });
  });

  it('says whether an appeal lasts', () => {
    const began: TicketEvent = { type: 'appeal-began', at: due + day, note: '断电期间' };
    const ended: TicketEvent = { type: 'appeal-ended', at: due + 2 * day, note: '成功' };
    expect(outcome(openedAt(at), handled(due), began)?.underAppeal).toBe(true);
    expect(outcome(openedAt(at), handled(due), began, ended)?.underAppeal).toBe(false);
    expect(outcome(openedAt(at), handled(due), began, ended, { ...began, at: due + 3 * day })?.underAppeal).toBe(true);
  });
});
