import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readingFreshness, ticketRows, untilNextTick } from '@/lib/app/tickets/ticket-list-model';
import { hourMs, minuteMs, secondMs } from '@/lib/domain/beijing-time';
import { builtInTerms } from '@/lib/domain/tickets/clock-terms';
import type { Ticket, TicketEvent } from '@/lib/domain/tickets/ticket';

const noon = Date.parse('2026-11-22T12:00:00+08:00');
const terms = new Map([[builtInTerms.id, builtInTerms]]);

const ticket = (id: string, createdAt: number, ...later: TicketEvent[]): Ticket => ({
  id,
  events: [{ type: 'opened', at: createdAt, by: 'page', kind: 'crc', orderId: null, createdAt, termsId: 0 }, ...later],
});
const tickets = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 3 * 24 * 60 }), fc.boolean()), {
    maxLength: 12,
    selector: ([age]) => age,
  })
  .map((ages) =>
    ages.map(([age, paused], index) => {
      const pause: TicketEvent[] = paused ? [{ type: 'paused', at: noon - secondMs, reason: '停电' }] : [];
      return ticket(String(1000 + index), noon - age * minuteMs, ...pause);
    }),
  );

describe('the rows', () => {
  test('are in the order of their due times, paused ones last, whatever order they are stored in', () => {
    fc.assert(
      fc.property(tickets, (some) => {
        const rows = ticketRows(some, terms, noon);
        const keys = rows.map(({ standing }) => (standing.state === 'paused' ? Number.MAX_VALUE : standing.dueAt));
        expect(keys).toEqual([...keys].sort((a, b) => a - b));
        expect(ticketRows([...some].reverse(), terms, noon)).toEqual(rows);
      }),
    );
  });

  test('say how far over the limit they are in counted time, and why they are paused', () => {
    const [late, paused] = ticketRows(
      [ticket('1', noon - 19 * hourMs), ticket('2', noon, { type: 'paused', at: noon, reason: '停电' })],
      terms,
      noon,
    );
    // 17:00 to 19:00 and 09:00 to 12:00 are five counted hours of four
    expect([late?.standing.state, late?.overMs]).toEqual(['overdue', hourMs]);
    expect(paused?.pauseReason).toBe('停电');
  });
});

describe('the snooze of a row', () => {
  const snoozed: TicketEvent = { type: 'snoozed', at: noon, until: noon + 30 * minuteMs };
  const shownOf = (...later: TicketEvent[]) =>
    ticketRows([ticket('1', noon - 2 * hourMs, snoozed, ...later)], terms, noon + 10 * minuteMs)[0]?.snoozedUntil;

  test('is said while it lasts', () => {
    expect(shownOf()).toBe(noon + 30 * minuteMs);
  });

  test('is not said where alerts do not go by it: the due time was moved behind it, as a clock that was put back shows', () => {
    const moved: TicketEvent = { type: 'corrected', at: noon + 40 * minuteMs, by: 'person', createdAt: noon - hourMs };
    expect(shownOf(moved)).toBeNull();
  });
});

test('nothing that a row shows changes before the next tick', () => {
  const shown = (some: readonly Ticket[], at: number) =>
    ticketRows(some, terms, at).map(({ standing, overMs }) => [
      standing.state,
      standing.state === 'running' && standing.leftMs < hourMs
        ? Math.floor(standing.leftMs / secondMs)
        : Math.floor(standing.leftMs / minuteMs),
      Math.floor(overMs / minuteMs),
    ]);
  fc.assert(
    fc.property(tickets, fc.nat(24 * 60 * 60 * 1000), (some, later) => {
      const now = noon + later;
      const wait = untilNextTick(ticketRows(some, terms, now), now);
      expect(wait).toBeGreaterThan(0);
      expect(wait).toBeLessThanOrEqual(minuteMs);
      expect(shown(some, now + wait - 1)).toEqual(shown(some, now));
    }),
  );
});

describe('freshness', () => {
  test('is judged by counted time: a list read at closing time is still fresh at the next opening', () => {
    const atClosing = Date.parse('2026-11-21T18:59:00+08:00');
    const nextDay = (time: string) => Date.parse(`2026-11-22T${time}+08:00`);
    const at = (now: number) => readingFreshness(atClosing, 30, builtInTerms, now).state;
    expect([at(nextDay('09:28:59')), at(nextDay('09:29:00'))]).toEqual(['fresh', 'stale']);
  });

  test('never read is said, and not as an age', () => {
    expect(readingFreshness(undefined, 30, builtInTerms, noon)).toEqual({ state: 'never', ageMs: null });
  });
});
