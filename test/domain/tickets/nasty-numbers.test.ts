import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageToWorker } from '@/lib/app/messages';
import { formatInstant, hourMs } from '@/lib/domain/beijing-time';
import { defaultAlerts } from '@/lib/domain/tickets/alert-levels';
import { alertPlan, alertSubject } from '@/lib/domain/tickets/alert-plan';
import { badgeFacts, badgeLook, nextBadgeChangeAt } from '@/lib/domain/tickets/badge';
import { everyDay9to19 } from '@/lib/domain/tickets/business-calendar';
import { clockCalendar } from '@/lib/domain/tickets/clock-terms';
import { clockTermsShape } from '@/lib/domain/tickets/clock-terms-shape';
import { explainDue } from '@/lib/domain/tickets/due-explanation';
import { decidePausedBy, decideResumedBy, incidentEvent, incidentStanding } from '@/lib/domain/tickets/incident';
import { type Ticket, ticketEvent } from '@/lib/domain/tickets/ticket';
import { standingOf } from '@/lib/domain/tickets/ticket-clock';
import { decideOnRow } from '@/lib/domain/tickets/ticket-decisions';
import { outcomeOf } from '@/lib/domain/tickets/ticket-outcome';
import { plainTicket } from '@/lib/platform/db/plain-ticket';
import { ticketRow } from '@/lib/platform/db/rows';
import { instants } from './calendars';

/** As a file may have them: `1e400` is read as Infinity. */
const written = fc.oneof(
  fc.constantFrom(
    ...'1e400 -1e400 1e308 -1e308 1e15 1e-320 0.1 0 -0 -1 null "7" 9007199254740993'.split(' '),
    ...'8640000000000001 8639999999999999 -62135596800000 253402214400001 250000000000000 99999999999'.split(' '),
  ),
  fc.array(fc.constantFrom(...'0123456789'), { minLength: 1, maxLength: 400 }).map((all) => `1${all.join('')}`),
  instants.map(String),
);
const parsed = written.map((text): unknown => JSON.parse(text));
const mostly = (sound: fc.Arbitrary<unknown>) =>
  fc.oneof({ arbitrary: sound, weight: 3 }, { arbitrary: parsed, weight: 1 });
const often = (sound: number) => mostly(fc.constant(sound));

const at = mostly(instants);
const anyRow = fc.oneof(
  fc.record({ type: fc.constantFrom('handled', 'absent', 'closed-on-page'), at }),
  fc.record({ type: fc.constant('corrected'), at, by: fc.constantFrom('page', 'person'), createdAt: at, closedAt: at }),
  fc.record({ type: fc.constant('countdown-read'), at, leftMs: parsed, unitMs: often(hourMs) }),
  fc.record({ type: fc.constant('snoozed'), at, until: at }),
  fc.record({ type: fc.constant('paused'), at, reason: fc.constant('停电') }),
  fc.record({ type: fc.constant('resumed'), at }),
  fc.record({ type: fc.constant('reopened'), at, by: fc.constant('page') }),
  fc.record({ type: fc.constant('replanned'), at, termsId: often(1) }),
);
const opening = fc.record({
  type: fc.constant('opened'),
  at,
  by: fc.constant('paste'),
  kind: fc.constant('crc'),
  orderId: fc.constant(null),
  createdAt: at,
  termsId: often(1),
});

/** Terms that are open for moments, or never again, or for a limit that no life is long enough for. */
const terms = fc
  .record({
    limitMs: often(4 * hourMs),
    toMs: fc.constantFrom(1, 60_000, 19 * hourMs, 1e300, 0.5),
    openDays: fc.integer({ min: 0, max: 7 }),
    mode: fc.constantFrom('counted', 'natural'),
    adoptedAt: at,
  })
  .map(({ limitMs, toMs, openDays, mode, adoptedAt }) => ({
    id: 1,
    adoptedAt,
    calendar: {
      weekdays: everyDay9to19.weekdays.map((_, day) => (day < openDays ? [{ fromMs: 0, toMs }] : [])),
      exceptions: { '2026-11-22': [{ fromMs: 0, toMs: 1 }] },
    },
    kinds: { other: { limitMs, mode } },
  }));

/** Every number that is to be found in a value. */
function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

const isDate = (number: number): boolean => Number.isFinite(number) && !/NaN/.test(formatInstant(number));

const expectDates = (...all: readonly unknown[]): void =>
  expect([...new Set(numbersIn(all))].filter((number) => !isDate(number))).toEqual([]);

/** What of these a border takes. */
const taken = <T>(schema: { safeParse(value: unknown): { data?: T } }, values: readonly unknown[]): readonly T[] =>
  values.flatMap((value) => schema.safeParse(value).data ?? []);

describe('numbers that no clock has shown', () => {
  it('are refused by the borders, or give dates in all that is made of them', () => {
    let lived = 0;
    fc.assert(
      fc.property(opening, fc.array(anyRow, { maxLength: 6 }), terms, instants, (first, others, shop, now) => {
        const events = taken(ticketEvent, [first, ...others]);
        const book = new Map(taken(clockTermsShape, [shop]).map((each) => [each.id, each]));
        if (events.length === 0) return;
        lived += 1;
        const ticket: Ticket = { id: '10086001', events };
        const standing = standingOf(ticket, book, now);
        const { page, ...explanation } = explainDue(ticket, book, now);
        const { calendar: definition, ...told } = standing;
        expectDates(told, outcomeOf(ticket, book), explanation, page);
        const { calendar } = clockCalendar(definition);
        const plan = alertPlan(alertSubject(ticket, standing, book), defaultAlerts, calendar);
        const reading = { lastReadAt: events[0]?.at ?? 0, staleAfterMs: hourMs };
        expectDates(plan, nextBadgeChangeAt([standing], reading, calendar, now) ?? 0);
        expectDates(badgeFacts([standing], { now, stale: true }), calendar.nextOpening(standing.dueAt) ?? 0);
        expect(badgeLook([standing], { now, stale: true }).text).not.toMatch(/NaN|Infinity/);
      }),
      { numRuns: 1_000 },
    );
    expect(lived).toBeGreaterThan(900);
  }, 240_000);

  it('of an incident pause and resume for a time that is one', () => {
    const began = fc.record({
      type: fc.constant('started'),
      at,
      from: at,
      reason: fc.constant('停电'),
      pauses: fc.constant(true),
    });
    const ended = fc.record({ type: fc.constant('ended'), at, until: at });
    let caught = 0;
    fc.assert(
      fc.property(opening, began, ended, instants, (first, start, end, now) => {
        const ticket: Ticket = { id: '10086001', events: taken(ticketEvent, [first]) };
        const running = { id: 'i', events: taken(incidentEvent, [start]) };
        const over = { id: 'i', events: taken(incidentEvent, [start, end]) };
        const paused = { ...ticket, events: [...ticket.events, ...decidePausedBy(running, ticket)] };
        const resumed = { ...ticket, events: [...paused.events, ...decideResumedBy(over, paused)] };
        expectDates(incidentStanding(over), standingOf(paused, new Map(), now), standingOf(resumed, new Map(), now));
        if (resumed.events.at(-1)?.type === 'resumed') caught += 1;
      }),
      { numRuns: 300 },
    );
    expect(caught).toBeGreaterThan(100);
  });

  it('in a reading of the ticket page are refused, or give dates', () => {
    let read = 0;
    fc.assert(
      fc.property(at, at, parsed, often(hourMs), (contentAt, createdAt, leftMs, leftUnitMs) => {
        const row = { ticketId: '10086001', kind: 'crc', orderId: null, createdAt, leftMs, leftUnitMs, closed: false };
        const reading = { rows: [row], defaultKind: 'crc', confirmedComplete: true, contentAt };
        for (const { rows, contentAt: seenAt } of taken(pageToWorker['tickets/read'], [reading])) {
          const context = { now: seenAt, contentAt: seenAt, termsId: 0, defaultKind: 'crc' as const };
          const events = rows.flatMap((each) => decideOnRow(undefined, each, context));
          expect(taken(ticketEvent, events)).toEqual(events);
          expectDates(standingOf({ id: '10086001', events }, new Map(), seenAt));
          read += 1;
        }
      }),
      { numRuns: 300 },
    );
    expect(read).toBeGreaterThan(100);
  });

  it('in a stored row are taken without the schema only as the schema takes them', () => {
    const seen = { taken: 0, left: 0 };
    fc.assert(
      fc.property(opening, fc.array(anyRow, { maxLength: 3 }), (first, others) => {
        // Without the null prototypes that no database gives back.
        const row = structuredClone({ id: '10086001', events: [{ ...first }, ...others] });
        const ticket = plainTicket(row);
        seen[ticket === null ? 'left' : 'taken'] += 1;
        if (ticket !== null) expect(ticketRow.safeParse(row).data).toStrictEqual(ticket);
      }),
      { numRuns: 1_000 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(100);
  });
});
