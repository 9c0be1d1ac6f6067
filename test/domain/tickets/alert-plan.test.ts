import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AlertPreferences, afterQuiet, defaultAlerts, type QuietHours } from '@/lib/domain/tickets/alert-levels';
import { alertPlan, alertSubject, mayBeGiven, nextGiving, ticketOfAlert } from '@/lib/domain/tickets/alert-plan';
import { everyDay9to19 } from '@/lib/domain/tickets/business-calendar';
import { builtInTerms, type ClockTerms, notice2021Preset } from '@/lib/domain/tickets/clock-terms';
import { snoozedUntil } from '@/lib/domain/tickets/snooze';
import type { TicketEvent } from '@/lib/domain/tickets/ticket';
import { standingOf } from '@/lib/domain/tickets/ticket-clock';
import { isQuiet, naiveAlerts } from '../../month/naive-alerts';
import { beijing, compiled, day, hour, minute, openDefinitions, stretchStart } from './calendars';
import { countsAt } from './minute-counter';
import { openedAt, ticketOf, under } from './tickets';

const shop = compiled(everyDay9to19);
const natural: ClockTerms = { id: 1, adoptedAt: 0, ...notice2021Preset };
const left = (minutes: number, quiet: QuietHours | null = null) => ({
  id: `left${minutes}`,
  when: { by: 'left' as const, minutes },
  quiet,
  sound: false,
});
const used = (percent: number) => ({ ...left(1), id: `used${percent}`, when: { by: 'used' as const, percent } });
const preferences = (...levels: readonly ReturnType<typeof left | typeof used>[]): AlertPreferences => ({
  ...defaultAlerts,
  levels: { other: levels },
});

/** What is planned, as `name time`. */
function planned(events: readonly TicketEvent[], now: string, of = preferences(left(30)), terms = builtInTerms) {
  const ticket = ticketOf(...events);
  const standing = standingOf(ticket, under(terms), beijing(now));
  const written = (at: number) => new Date(at + 8 * hour).toISOString().slice(5, 16).replace('T', ' ');
  return alertPlan(alertSubject(ticket, standing, under(terms)), of, shop).map(
    ({ id, from }) => `${id.split(':').slice(0, -2).join(':')} ${written(from)}`,
  );
}
const opened = (at: string) => openedAt(beijing(at));
const snoozed = (at: string, until: string): TicketEvent => ({
  type: 'snoozed',
  at: beijing(at),
  until: beijing(until),
});

describe('the alerts of a ticket', () => {
  it('come at so many counted minutes left, at so much of the limit used, and at the due time', () => {
    const of = preferences(left(30), used(50), left(90));
    expect(planned([opened('2026-11-21 17:30')], '2026-11-21 17:30', of)).toEqual([
      'soon:used50 11-22 09:30',
      'soon:left90 11-22 10:00',
      'soon:left30 11-22 11:00',
      'breach 11-22 11:30',
    ]);
  });

  it('are the breach alone for an overdue ticket and none for a paused or a closed one', () => {
    const paused: TicketEvent = { type: 'paused', at: beijing('2026-11-21 10:00'), reason: '停电' };
    const handled: TicketEvent = { type: 'handled', at: beijing('2026-11-21 10:00') };
    expect(planned([opened('2026-11-21 09:00')], '2026-11-21 13:00')).toEqual(['breach 11-21 13:00']);
    expect(planned([opened('2026-11-21 09:00'), paused], '2026-11-21 10:30')).toEqual([]);
    expect(planned([opened('2026-11-21 09:00'), handled], '2026-11-21 10:30')).toEqual([]);
  });

  it('go by the levels of the kind, or by those of the others', () => {
    const of: AlertPreferences = { ...preferences(left(30)), levels: { other: [left(30)], crc: [] } };
    const crc = openedAt(beijing('2026-11-21 09:00'), { kind: 'crc' });
    const invoice = openedAt(beijing('2026-11-21 09:00'), { kind: 'invoice' });
    expect(planned([crc], '2026-11-21 09:00', of)).toEqual(['breach 11-21 13:00']);
    expect(planned([invoice], '2026-11-21 09:00', of)).toEqual(['soon:left30 11-21 12:30', 'breach 11-21 13:00']);
  });

  it('at 19:00 sharp: a breach is given then, a warning waits for the opening', () => {
    expect(planned([opened('2026-11-21 15:00')], '2026-11-21 15:00')).toEqual([
      'soon:left30 11-21 18:30',
      'breach 11-21 19:00',
    ]);
    expect(planned([opened('2026-11-21 17:30')], '2026-11-21 17:30', preferences(left(150)))).toEqual([
      'soon:left150 11-22 09:00',
      'breach 11-22 11:30',
    ]);
  });

  it('of a ticket in natural time that is due at night: the warning comes half an hour before the closing, the breach at the opening', () => {
    expect(planned([opened('2026-11-21 03:00')], '2026-11-21 10:00', preferences(left(60)), natural)).toEqual([
      'soon:left60 11-21 18:30',
      'breach 11-22 09:00',
    ]);
    // Due after the opening: the warning of the night waits for it.
    expect(planned([opened('2026-11-21 09:30')], '2026-11-21 10:00', preferences(left(60)), natural)).toEqual([
      'soon:left60 11-22 09:00',
      'breach 11-22 09:30',
    ]);
    // Opened so shortly before the closing that there is no half hour left.
    const short: ClockTerms = { ...natural, kinds: { other: { mode: 'natural', limitMs: 5 * hour } } };
    expect(planned([opened('2026-11-21 18:50')], '2026-11-21 18:50', preferences(left(60)), short)).toEqual([
      'soon:left60 11-21 18:50',
      'breach 11-22 09:00',
    ]);
    expect(planned([opened('2026-11-21 20:00')], '2026-11-21 20:00', preferences(left(60)), short)).toEqual([
      'breach 11-22 09:00',
    ]);
  });

  it('are postponed to the end of quiet hours, and left out where a later one comes before it', () => {
    const noon: QuietHours = { fromMs: 12 * hour, toMs: 12 * hour + 45 * minute };
    const of = (quiet: QuietHours) => preferences(left(30, quiet), left(10));
    expect(planned([opened('2026-11-21 09:00')], '2026-11-21 09:00', of(noon))).toEqual([
      'soon:left30 11-21 12:45',
      'soon:left10 11-21 12:50',
      'breach 11-21 13:00',
    ]);
    const longer = { ...noon, toMs: 12 * hour + 50 * minute };
    expect(planned([opened('2026-11-21 09:00')], '2026-11-21 09:00', of(longer))).toEqual([
      'soon:left10 11-21 12:50',
      'breach 11-21 13:00',
    ]);
    const night = { fromMs: 18 * hour, toMs: 9.5 * hour };
    const breachQuiet: AlertPreferences = { ...preferences(), breach: { quiet: night, sound: true } };
    expect(planned([opened('2026-11-21 15:00')], '2026-11-21 15:00', breachQuiet)).toEqual(['breach 11-22 09:30']);
  });

  it('wait for the end of a snooze and come as one reminder then; the breach does not wait', () => {
    const of = preferences(left(60), left(45), left(10));
    const events = [opened('2026-11-21 09:00'), snoozed('2026-11-21 12:05', '2026-11-21 12:20')];
    expect(planned(events, '2026-11-21 12:05', of)).toEqual([
      'snooze 11-21 12:20',
      'soon:left10 11-21 12:50',
      'breach 11-21 13:00',
    ]);
    const toTheEnd = [opened('2026-11-21 09:00'), snoozed('2026-11-21 12:05', '2026-11-21 13:00')];
    expect(planned(toTheEnd, '2026-11-21 12:05', of)).toEqual(['breach 11-21 13:00']);
  });

  it('are snoozed by the last word on it, until a pause moves the due time', () => {
    const first = snoozed('2026-11-21 12:00', '2026-11-21 12:30');
    const second = snoozed('2026-11-21 12:10', '2026-11-21 12:20');
    const paused: TicketEvent = { type: 'paused', at: beijing('2026-11-21 12:15'), reason: '停电' };
    expect(snoozedUntil(ticketOf(opened('2026-11-21 09:00'), first, second))).toBe(beijing('2026-11-21 12:20'));
    expect(snoozedUntil(ticketOf(opened('2026-11-21 09:00'), first, paused))).toBeNull();
    expect(snoozedUntil(ticketOf(opened('2026-11-21 09:00')))).toBeNull();
  });

  it('have ids that hold kind, level, ticket and due time, so that a due time that moves makes new ones', () => {
    const ids = (...events: TicketEvent[]) => {
      const ticket = ticketOf(...events);
      const standing = standingOf(ticket, under(builtInTerms), beijing('2026-11-21 10:00'));
      return alertPlan(alertSubject(ticket, standing, under(builtInTerms)), preferences(left(30)), shop).map(
        ({ id }) => id,
      );
    };
    const due = beijing('2026-11-21 13:00');
    expect(ids(opened('2026-11-21 09:00'))).toEqual([`soon:left30:10086001:${due}`, `breach:10086001:${due}`]);
    const corrected: TicketEvent = {
      type: 'corrected',
      at: beijing('2026-11-21 09:30'),
      by: 'person',
      createdAt: beijing('2026-11-21 09:10'),
    };
    const moved = due + 10 * minute;
    expect(ids(opened('2026-11-21 09:00'), corrected)).toEqual([
      `soon:left30:10086001:${moved}`,
      `breach:10086001:${moved}`,
    ]);
    expect(ids(opened('2026-11-21 09:00')).map(ticketOfAlert)).toEqual(['10086001', '10086001']);
    expect(ticketOfAlert('snooze:7:1')).toBe('7');
  });
});

describe('a breach at the closing instant', () => {
  const ticket = ticketOf(opened('2026-11-21 15:00'));
  const [breach] = alertPlan(
    alertSubject(ticket, standingOf(ticket, under(builtInTerms), beijing('2026-11-21 19:00')), under(builtInTerms)),
    defaultAlerts,
    shop,
  );
  if (!breach) throw new Error('no breach is planned');

  it.each([
    ['2026-11-21 19:00', true],
    ['2026-11-21 19:04:59', true],
    ['2026-11-21 19:05', false],
    ['2026-11-22 08:59', false],
    ['2026-11-22 09:00', true],
  ])('may be given at %s: %s', (time, may) => {
    const now = beijing(time);
    expect(mayBeGiven(breach, shop, now)).toBe(may);
    if (now >= breach.from) expect(nextGiving(breach, shop, now)).toBe(may ? now : beijing('2026-11-22 09:00'));
  });
});

it('quiet hours end where they end, past midnight too', () => {
  const times = fc.integer({ min: 0, max: 1439 }).map((minutes) => minutes * minute);
  fc.assert(
    fc.property(times, times, fc.nat(3 * 1440), (fromMs, toMs, offset) => {
      const quiet = { fromMs, toMs };
      const now = stretchStart + offset * minute;
      let expected = now;
      while (isQuiet(expected, quiet)) expected += minute;
      expect(afterQuiet(now, quiet)).toBe(expected);
    }),
  );
  expect(afterQuiet(stretchStart, null)).toBe(stretchStart);
});

it('is what looking at every minute finds, for any hours, levels, quiet hours and snoozes', () => {
  const times = fc.integer({ min: 0, max: 95 }).map((quarter) => quarter * 15 * minute);
  const quiet = fc.option(fc.record({ fromMs: times, toMs: times }), { freq: 2 });
  const level = fc.tuple(fc.integer({ min: 1, max: 400 }), quiet).map(([minutes, hours]) => left(minutes, hours));
  const percentLevel = fc.constantFrom(25, 50, 75, 90).map(used);
  const levels = fc.uniqueArray(fc.oneof({ weight: 3, arbitrary: level }, { weight: 1, arbitrary: percentLevel }), {
    maxLength: 4,
    selector: ({ id }) => id,
  });
  const limit = fc.integer({ min: 1, max: 30 }).map((parts) => parts * 20 * minute);
  fc.assert(
    fc.property(
      openDefinitions(15 * minute),
      openDefinitions(15 * minute),
      fc.constantFrom('shop' as const, 'own' as const, 'natural' as const),
      limit,
      levels,
      quiet,
      fc.option(fc.nat(3 * 1440), { freq: 4 }),
      fc.nat(4 * 1440),
      (shopHours, ownHours, measuredBy, limitMs, ofLevels, breachQuiet, snooze, age) => {
        const createdAt = stretchStart + 2 * day + age * minute;
        const hours = measuredBy === 'own' ? ownHours : shopHours;
        const mode = measuredBy === 'natural' ? 'natural' : 'counted';
        const terms = { ...builtInTerms, calendar: shopHours, kinds: { other: { limitMs, mode, calendar: hours } } };
        const { dueAt } = standingOf(ticketOf(openedAt(createdAt)), under(terms as ClockTerms), createdAt);
        const until = snooze === null ? null : Math.min(createdAt + snooze * minute, dueAt);
        const events: TicketEvent[] = until === null ? [] : [{ type: 'snoozed', at: createdAt, until }];
        const ticket = ticketOf(openedAt(createdAt), ...events);
        const standing = standingOf(ticket, under(terms as ClockTerms), createdAt);
        fc.pre(standing.mode === mode && standing.dueAt - createdAt < 12 * day);

        const of: AlertPreferences = { ...preferences(...ofLevels), breach: { quiet: breachQuiet, sound: true } };
        const found = alertPlan(alertSubject(ticket, standing, under(terms as ClockTerms)), of, compiled(shopHours));
        const counts = (at: number) => mode === 'natural' || countsAt(hours, at);
        const expected = naiveAlerts(
          { ...standing, startedAt: createdAt, counts, snoozedUntil: until, isOverdue: false, duesBefore: [] },
          of,
          (at) => countsAt(shopHours, at),
        );
        expect(found.map(({ id, from }) => [id, from])).toEqual(expected.map(({ id, from }) => [id, from]));
      },
    ),
    { numRuns: 400 },
  );
}, 120_000);
