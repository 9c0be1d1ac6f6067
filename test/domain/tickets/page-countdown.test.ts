import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { secondMs } from '@/lib/domain/beijing-time';
import { type CountdownReading, countdownAfter } from '@/lib/domain/tickets/page-countdown';
import type { Ticket, TicketEvent } from '@/lib/domain/tickets/ticket';
import { standingOf } from '@/lib/domain/tickets/ticket-clock';
import { decideOnRow, type TicketRowFacts } from '@/lib/domain/tickets/ticket-decisions';
import { outcomeOf, type TicketOutcome } from '@/lib/domain/tickets/ticket-outcome';
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
    .array(fc.integer({ min: 1, max: 36_000 }), { minLength: 1, maxLength: 12 })
    .map((gaps) => gaps.map((_, index) => createdAt + gaps.slice(0, index + 1).reduce((a, b) => a + b, 0) * secondMs));

  /** A unit, and a time from the due time that lies within the bounds that one reading gives, or not far outside. */
  const unitAndNearby = (...units: readonly number[]) =>
    fc
      .constantFrom(...units)
      .chain((unitMs) => fc.tuple(fc.constant(unitMs), fc.integer({ min: -unitMs, max: unitMs })));

  it('leaves the due times that all its readings allow, and each reading only as many of them or fewer', () => {
    let toTheSecond = 0;
    const units = fc.array(fc.constantFrom(minute, hour, day), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(units, readings, fc.integer({ min: 1, max: 360_000 }), (unitsMs, instants, dueSecond) => {
        const dueAt = createdAt + dueSecond * secondMs;
        let known: CountdownReading | null = null;
        for (const [index, at] of instants.filter((each) => each < dueAt).entries()) {
          const { leftMs, leftUnitMs: unitMs } = shownAt(at, dueAt, unitsMs[index] as number);
          const before: CountdownReading | null = known;
          known = countdownAfter(before, { type: 'countdown-read', at, leftMs: leftMs ?? 0, unitMs });
          expect(known.earliestDueAt).toBeLessThanOrEqual(dueAt);
          expect(known.latestDueAt).toBeGreaterThan(dueAt);
          expect(known.earliestDueAt).toBeGreaterThanOrEqual(before?.earliestDueAt ?? Number.NEGATIVE_INFINITY);
          expect(known.latestDueAt).toBeLessThanOrEqual(before?.latestDueAt ?? Number.POSITIVE_INFINITY);
          expect(known.before).toBe(before);
          if (known.latestDueAt - known.earliestDueAt < minute) toTheSecond += 1;
        }
      }),
      { numRuns: 500 },
    );
    expect(toTheSecond).toBeGreaterThan(400);
  });

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
    const seenAt = createdAt + 10 * minute;
    const opened = openedAt(seenAt, { createdAt: null });
    const leftBySum = dueOf(ticketOf(opened), seenAt) - seenAt;
    const whereSumIsEarliest = fc.integer({ min: leftBySum, max: leftBySum + hour - 1 });
    const verdicts = { 'on-time': 0, late: 0, unknown: 0 };
    fc.assert(
      fc.property(
        unitAndNearby(hour, day),
        fc.oneof(fc.integer({ min: 1, max: 2 * day }), whereSumIsEarliest),
        ([unitMs, handledAfterDue], left) => {
          const dueAt = seenAt + left;
          const shown = { ...row, createdAt: null, ...shownAt(seenAt, dueAt, unitMs) };
          const context = { now: seenAt, contentAt: seenAt, termsId: 0, defaultKind: 'consult' as const };
          const events = [opened, ...decideOnRow(ticketOf(opened), shown, context)];
          expect(dueOf(ticketOf(...events), seenAt)).toBeLessThanOrEqual(dueAt);
          const handledAt = Math.max(seenAt, dueAt + handledAfterDue);
          const handled = ticketOf(...events, { type: 'handled', at: handledAt });
          const { verdict } = outcomeOf(handled, new Map()) as TicketOutcome;
          verdicts[verdict] += 1;
          if (verdict !== 'unknown') expect(verdict).toBe(handledAt < dueAt ? 'on-time' : 'late');
        },
      ),
      { numRuns: 1_000 },
    );
    expect(Math.min(...Object.values(verdicts))).toBeGreaterThan(50);
  });

  it('gives the sum where that is within a unit of what the page has, else what is at most a unit earlier and never later', () => {
    fc.assert(
      fc.property(unit, readings, fc.integer({ min: 1, max: 360_000 }), (unitMs, instants, dueSecond) => {
        const dueAt = createdAt + dueSecond * secondMs;
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

  it('against the sum calls a closing in time or late only where it was, whichever due time within its bounds is the real one', () => {
    const verdicts = { 'on-time': 0, late: 0, unknown: 0 };
    fc.assert(
      fc.property(
        unitAndNearby(minute, hour, day),
        readings,
        fc.integer({ min: 1, max: 180_000 }),
        fc.boolean(),
        ([unitMs, closedAfterDue], instants, dueSecond, saidLater) => {
          const dueAt = createdAt + dueSecond * secondMs;
          const closedAt = Math.max(createdAt, dueAt + closedAfterDue);
          const seen = readAt(saidLater ? instants : instants.filter((at) => at < closedAt), dueAt, unitMs);
          const { dueFrom } = standingOf(seen, new Map(), closedAt);
          const saidAt = Math.max(closedAt, instants.at(-1) as number);
          const closing: TicketEvent[] = [
            { type: 'handled', at: saidAt },
            { type: 'corrected', at: saidAt, by: 'person', closedAt },
          ];
          const outcome = outcomeOf(ticketOf(...seen.events, ...closing), new Map());
          fc.pre(dueFrom === 'page' && outcome !== null);
          const { verdict, why } = outcome as TicketOutcome;
          verdicts[verdict] += 1;
          if (verdict === 'unknown') expect(why).toBe('due-in-range');
          else expect(verdict).toBe(closedAt < dueAt ? 'on-time' : 'late');
        },
      ),
      { numRuns: 1_000 },
    );
    expect(Math.min(...Object.values(verdicts))).toBeGreaterThan(100);
  });

  it('leaves the verdict to the sum where that is one of the due times that it allows', () => {
    const at = createdAt + 90 * minute;
    const seen = readAt([at], sum, hour);
    const closedAt = (when: number) => outcomeOf(ticketOf(...seen.events, { type: 'handled', at: when }), new Map());
    expect(closedAt(sum - minute)).toMatchObject({ verdict: 'on-time', why: null });
    expect(closedAt(sum)).toMatchObject({ verdict: 'late', why: null });
  });

  it('of no whole hour does not say that the time has run out', () => {
    const at = sum - 20 * minute;
    expect(dueOf(readAt([at], sum, hour), at)).toBe(sum);
  });
});
