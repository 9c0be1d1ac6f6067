import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ticket, TicketEvent } from '@/lib/domain/tickets/ticket';
import { standingOf } from '@/lib/domain/tickets/ticket-clock';
import { decideOnRow, type TicketRowFacts } from '@/lib/domain/tickets/ticket-decisions';
import { outcomeOf } from '@/lib/domain/tickets/ticket-outcome';
import { beijing, day, hour, minute } from './calendars';
import { openedAt, ticketOf } from './tickets';

/** Due by the sum at 19:00. */
const createdAt = beijing('2026-11-21 15:00');
const sum = createdAt + 4 * hour;
const row: TicketRowFacts = { kind: 'consult', orderId: null, createdAt, leftMs: null, closed: false };

/** What the page shows at an instant of a ticket that is due at another: whole units, rounded down. */
const shownAt = (at: number, dueAt: number, unitMs: number): Pick<TicketRowFacts, 'leftMs' | 'leftUnitMs'> =>
  at >= dueAt
    ? { leftMs: 0 }
    : {
        leftMs: Math.floor((dueAt - at) / unitMs) * unitMs,
        ...(unitMs > minute ? { leftUnitMs: unitMs } : {}),
      };

/** A ticket whose page is read at these instants. */
function readAt(instants: readonly number[], dueAt: number, unitMs: number): Ticket {
  const events: TicketEvent[] = [openedAt(createdAt)];
  for (const at of instants) {
    const shown = { ...row, ...shownAt(at, dueAt, unitMs) };
    const context = { now: at, contentAt: at, termsId: 0, defaultKind: 'consult' as const };
    events.push(...decideOnRow(ticketOf(...events), shown, context));
  }
  return ticketOf(...events);
}

const dueOf = (ticket: Ticket, at: number): number => standingOf(ticket, new Map(), at).dueAt;

describe('a countdown in whole hours or days', () => {
  const unit = fc.constantFrom(hour, day);
  const readings = fc
    .array(fc.integer({ min: 1, max: 600 }), { minLength: 1, maxLength: 12 })
    .map((gaps) => gaps.map((_, index) => createdAt + gaps.slice(0, index + 1).reduce((a, b) => a + b, 0) * minute));

  it('leaves the sum alone where it is one of the due times that it allows', () => {
    fc.assert(
      fc.property(unit, readings, (unitMs, instants) => {
        const before = instants.filter((at) => at < sum);
        const ticket = readAt(before, sum, unitMs);
        expect(dueOf(ticket, createdAt)).toBe(sum);
        expect(standingOf(ticket, new Map(), createdAt).dueFrom).toBe('clock');
      }),
    );
  });

  it('never makes a ticket whose creation nobody saw due later than it is, and calls no verdict sure that is not', () => {
    fc.assert(
      fc.property(unit, fc.integer({ min: 1, max: 600 }), fc.integer({ min: 1, max: 1_800 }), (unitMs, left, after) => {
        const seenAt = createdAt + 10 * minute;
        const dueAt = seenAt + left * minute;
        const events: TicketEvent[] = [
          { ...openedAt(seenAt), createdAt: null },
          ...decideOnRow(
            ticketOf({ ...openedAt(seenAt), createdAt: null }),
            { ...row, createdAt: null, ...shownAt(seenAt, dueAt, unitMs) },
            { now: seenAt, contentAt: seenAt, termsId: 0, defaultKind: 'consult' },
          ),
        ];
        expect(dueOf(ticketOf(...events), seenAt)).toBeLessThanOrEqual(dueAt);
        const handledAt = seenAt + after * minute;
        const outcome = outcomeOf(ticketOf(...events, { type: 'handled', at: handledAt }), new Map());
        if (outcome?.verdict !== 'unknown') expect(outcome?.verdict).toBe(handledAt < dueAt ? 'on-time' : 'late');
      }),
    );
  });

  it('gives the sum where that is within a unit of what the page has, else what is at most a unit earlier and never later', () => {
    fc.assert(
      fc.property(unit, readings, fc.integer({ min: 1, max: 6_000 }), (unitMs, instants, dueMinute) => {
        const dueAt = createdAt + dueMinute * minute;
        const before = instants.filter((at) => at < dueAt);
        const last = before.at(-1);
        fc.pre(last !== undefined);
        const due = dueOf(readAt(before, dueAt, unitMs), last as number);
        // Pages lag by up to a minute, and what says nothing new within a minute and a half is no event.
        expect(due).toBeLessThan(dueAt + (due === sum ? unitMs : 0) + 2.5 * minute);
        expect(due).toBeGreaterThan(dueAt - unitMs - minute);
      }),
      { numRuns: 500 },
    );
  });

  it('is narrowed down by the step that it takes', () => {
    const dueAt = createdAt + 6 * hour + 30 * minute;
    const justAfter = [createdAt + 20 * minute, createdAt + 40 * minute];
    // 还剩6小时 at 15:20 and 还剩5小时 at 15:40: from 21:20 to 21:40.
    expect(dueOf(readAt(justAfter, dueAt, hour), justAfter[1] as number)).toBe(createdAt + 6 * hour + 20 * minute);
  });

  it('that stands in view adds a handful of events an hour at most', () => {
    const dueAt = createdAt + 9 * hour + 20 * minute;
    const eachMinute = Array.from({ length: 9 * 60 }, (_, index) => createdAt + index * minute);
    expect(readAt(eachMinute, dueAt, hour).events.length).toBeLessThan(9 * 5);
    const due = dueOf(readAt(eachMinute, dueAt, hour), eachMinute.at(-1) as number);
    expect(Math.abs(due - dueAt)).toBeLessThanOrEqual(15 * minute);
  });

  it('of no whole hour does not say that the time has run out', () => {
    const at = sum - 20 * minute;
    expect(dueOf(readAt([at], sum, hour), at)).toBe(sum);
  });
});
