import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { badgeFacts, badgeLook, isReadingStale, nextBadgeChangeAt, type ReadingAge } from '@/lib/domain/tickets/badge';
import { everyDay9to19 } from '@/lib/domain/tickets/business-calendar';
import { builtInTerms, type ClockTerms, notice2021Preset } from '@/lib/domain/tickets/clock-terms';
import type { TicketEvent } from '@/lib/domain/tickets/ticket';
import { standingOf, type TicketStanding } from '@/lib/domain/tickets/ticket-clock';
import { beijing, compiled, day, hour, instants, minute, openDefinitions, stretchStart } from './calendars';
import { anyTicket, openedAt, ticketOf, under } from './tickets';

const calendar = compiled(everyDay9to19);
const nine = beijing('2026-11-21 09:00');
const natural: ClockTerms = { id: 1, adoptedAt: 0, ...notice2021Preset };
const opened = (at: number, now: number, ...events: TicketEvent[]) =>
  standingOf(ticketOf(openedAt(at), ...events), under(builtInTerms), now);
const look = (standings: readonly TicketStanding[], now: number, stale = false) => badgeLook(standings, { now, stale });
const paused: TicketEvent = { type: 'paused', at: nine, reason: '停电' };
const handled: TicketEvent = { type: 'handled', at: nine };

describe('the badge', () => {
  it.each([
    [0, '4h', 'calm'],
    [1, '3h', 'calm'],
    [2 * hour + 1, '1h', 'calm'],
    [3 * hour, '1h', 'calm'],
    [3 * hour + 1, '59m', 'soon'],
    [4 * hour - minute, '1m', 'soon'],
    [4 * hour - 1, '0m', 'soon'],
    [4 * hour, '!1', 'overdue'],
  ])('of a ticket opened %i ms ago is %s', (age, text, level) => {
    expect(look([opened(nine, nine + age)], nine + age)).toEqual({ text, level });
  });

  it('counts only time that counts', () => {
    const night = beijing('2026-11-22 03:00');
    expect(look([opened(beijing('2026-11-21 17:30'), night)], night).text).toBe('2h');
  });

  it('is told in full: what is open, what is overdue, and what is due first of what runs', () => {
    const now = nine + 5 * hour;
    const standings = [
      opened(nine + hour, now),
      opened(nine, now),
      opened(nine, now, paused),
      opened(nine, now, handled),
    ];
    const urgent = { ticketId: standings[1]?.id, dueAt: nine + 4 * hour };
    expect(badgeFacts(standings, { now, stale: false })).toEqual({ open: 3, overdue: 2, urgent, stale: false });
    const resting = [opened(nine, now, paused)];
    expect(badgeFacts(resting, { now, stale: true })).toEqual({ open: 1, overdue: 0, urgent: null, stale: true });
  });

  it('speaks of the most urgent ticket, and of how many are overdue', () => {
    const now = nine + 5 * hour;
    const late = opened(nine, now);
    expect(look([opened(now, now), opened(now - hour, now)], now).text).toBe('3h');
    expect(look([opened(now, now), late, late], now).text).toBe('!2');
    expect(look(Array(9).fill(late), now).text).toBe('!9');
    expect(look(Array(10).fill(late), now).text).toBe('!9+');
  });

  it('leaves out paused and closed tickets', () => {
    const now = nine + 5 * hour;
    expect(look([], now)).toEqual({ text: '', level: 'none' });
    expect(look([opened(nine, now, handled)], now, true)).toEqual({ text: '', level: 'none' });
    expect(look([opened(nine, now, paused)], now)).toEqual({ text: '', level: 'calm' });
    expect(look([opened(nine, now, paused), opened(now, now)], now).text).toBe('4h');
  });

  it('ends in ? while tickets are open and the list was not read for too long', () => {
    expect(look([opened(nine, nine)], nine, true).text).toBe('4h?');
    expect(look(Array(12).fill(opened(nine, nine + day)), nine + day, true).text).toBe('!9+?');
    expect(look([opened(nine, nine, paused)], nine, true).text).toBe('?');
  });

  it('may be asked of standings that were made earlier', () => {
    fc.assert(
      fc.property(anyTicket, instants, fc.nat(3 * day), (ticket, made, later) => {
        const before = standingOf(ticket, under(builtInTerms), made);
        fc.pre(before.state !== 'paused' && ticket.events.every(({ at }) => at <= made));
        const now = made + later;
        expect(look([before], now)).toEqual(look([standingOf(ticket, under(builtInTerms), now)], now));
      }),
    );
  });
});

it('a reading grows old by counted time only', () => {
  const reading = { lastReadAt: beijing('2026-11-21 18:50'), staleAfterMs: 30 * minute };
  expect(isReadingStale(reading, calendar, beijing('2026-11-22 09:19:59'))).toBe(false);
  expect(isReadingStale(reading, calendar, beijing('2026-11-22 09:20'))).toBe(true);
  expect(isReadingStale({ ...reading, lastReadAt: null }, calendar, nine)).toBe(true);
});

it('a reading that a clock dated in the future, before it was put right, is of an unknown age', () => {
  const reading = { lastReadAt: nine + day, staleAfterMs: 30 * minute };
  expect(isReadingStale(reading, calendar, nine)).toBe(true);
  expect(isReadingStale({ ...reading, lastReadAt: nine + 1 }, calendar, nine)).toBe(false);
});

describe('the next change of the badge', () => {
  const reading = (more: Partial<ReadingAge> = {}): ReadingAge => ({
    staleAfterMs: 30 * minute,
    lastReadAt: null,
    ...more,
  });
  const next = (standings: readonly TicketStanding[], age: ReadingAge, now: number) =>
    nextBadgeChangeAt(standings, age, calendar, now);

  it('is none without open, running tickets, but for the age of the reading', () => {
    expect(next([], reading({ lastReadAt: nine }), nine)).toBeNull();
    expect(next([opened(nine, nine, handled)], reading({ lastReadAt: nine }), nine)).toBeNull();
    expect(next([opened(nine, nine, paused)], reading(), nine)).toBeNull();
    expect(next([opened(nine, nine, paused)], reading({ lastReadAt: nine }), nine)).toBe(nine + 30 * minute);
  });

  it('is the change of the text, the due time, or the reading growing old', () => {
    const ticket = [opened(nine, nine)];
    expect(next(ticket, reading(), nine)).toBe(nine + 1);
    expect(next(ticket, reading(), nine + 1)).toBe(nine + hour + 1);
    expect(next(ticket, reading({ lastReadAt: nine }), nine + 1)).toBe(nine + 30 * minute);
    expect(next(ticket, reading(), nine + 4 * hour - 1)).toBe(nine + 4 * hour);
    expect(next(ticket, reading(), nine + 4 * hour)).toBeNull();
  });

  it('is no change of a text that the badge does not show while another ticket is overdue', () => {
    const now = nine + 4 * hour;
    const running = opened(now - 1, now);
    expect(next([running], reading(), now)).toBeLessThan(now + hour + 2);
    expect(next([opened(nine, now), running], reading(), now)).toBe(now + 4 * hour - 1);
    const nineLate = Array<TicketStanding>(9).fill(opened(nine, now));
    expect(next([...nineLate, running], reading(), now)).toBe(now + 4 * hour - 1);
    expect(next([...nineLate, opened(nine, now), running], reading(), now)).toBeNull();
  });

  it('comes not before the opening while the clock stands still, unless natural time goes on', () => {
    const evening = beijing('2026-11-21 19:00');
    const opening = beijing('2026-11-22 09:00');
    const calm = opened(beijing('2026-11-21 17:30'), evening);
    expect(next([calm], reading({ lastReadAt: evening }), evening)).toBe(opening + 30 * minute);
    const goesOn = standingOf(ticketOf(openedAt(evening)), under(natural), evening);
    expect(next([goesOn], reading(), evening + 1)).toBe(evening + hour + 1);
  });

  it('is just the instant until which text, colour, ? and what is said of them stay as they are', () => {
    const starts = fc.array(fc.tuple(fc.nat(12 * hour), fc.boolean()), { minLength: 1, maxLength: 5 });
    const moments = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 20, maxLength: 20 });
    fc.assert(
      fc.property(
        openDefinitions(),
        starts,
        fc.nat(2 * day),
        fc.nat(5 * hour),
        moments,
        (definition, list, wait, readAge, within) => {
          const now = stretchStart + wait;
          const own: ClockTerms = { ...builtInTerms, calendar: definition };
          const standings = list.map(([age, isNatural]) =>
            standingOf(ticketOf(openedAt(now - age)), under(isNatural ? natural : own), now),
          );
          const shop = compiled(definition);
          const age = reading({ lastReadAt: now - readAge });
          const change = nextBadgeChangeAt(standings, age, shop, now);
          const lookAt = (at: number) => ({ now: at, stale: isReadingStale(age, shop, at) });
          const shown = (at: number) => JSON.stringify(badgeLook(standings, lookAt(at)));
          const said = (at: number) => JSON.stringify(badgeFacts(standings, lookAt(at)));
          const end = change ?? now + 4 * day;
          expect(end).toBeGreaterThan(now);
          for (const part of [...within, 1]) {
            const at = Math.min(end - 1, now + Math.floor((end - now) * part));
            expect(shown(at)).toBe(shown(now));
            expect(said(at)).toBe(said(now));
          }
          if (change !== null) expect(shown(change)).not.toBe(shown(now));
        },
      ),
      { numRuns: 500 },
    );
  }, 60_000);
});
