import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minuteMs } from '@/lib/domain/beijing-time';
import {
  decidePausedBy,
  decideResumedBy,
  type Incident,
  type IncidentEvent,
  incidentStanding,
  touchedBy,
} from '@/lib/domain/tickets/incident';
import type { Ticket, TicketEvent } from '@/lib/domain/tickets/ticket';
import { historyOf } from '@/lib/domain/tickets/ticket-history';
import { lastingPause } from '@/lib/domain/tickets/ticket-pauses';

const start = Date.parse('2026-11-21T14:00:00+08:00');
const minute = (n: number) => start + n * minuteMs;

const incidentOf = (from: number, until: number | null, pauses = true, saidAt = from): Incident => {
  const events: IncidentEvent[] = [{ type: 'started', at: minute(saidAt), from: minute(from), reason: '停电', pauses }];
  if (until !== null) events.push({ type: 'ended', at: minute(until), until: minute(until) });
  return { id: 'i', events };
};
const ticketOf = (createdAt: number, ...events: TicketEvent[]): Ticket => ({
  id: '10086001',
  events: [
    {
      type: 'opened',
      at: minute(createdAt),
      by: 'page',
      kind: 'crc',
      orderId: null,
      createdAt: minute(createdAt),
      termsId: 0,
    },
    ...events,
  ],
});
const grown = (ticket: Ticket, added: readonly TicketEvent[]): Ticket => ({
  ...ticket,
  events: [...ticket.events, ...added],
});

describe('how an incident stands', () => {
  it('goes by its first beginning and its first end, and never ends before it begins', () => {
    const { id, events } = incidentOf(10, 30);
    const again: IncidentEvent[] = [
      ...events,
      { type: 'ended', at: minute(90), until: minute(90) },
      { type: 'message-copied', at: minute(11) },
      { type: 'message-copied', at: minute(12) },
      { type: 'noted', at: minute(13), text: '供电局通知 0331' },
    ];
    expect(incidentStanding({ id, events: again })).toEqual({
      id,
      from: minute(10),
      saidAt: minute(10),
      until: minute(30),
      running: false,
      reason: '停电',
      pauses: true,
      messageCopiedAt: minute(12),
      notes: [{ at: minute(13), text: '供电局通知 0331' }],
    });
    const mistyped: Incident = {
      id,
      events: [...incidentOf(10, null).events, { type: 'ended', at: minute(40), until: 0 }],
    };
    expect(incidentStanding(mistyped).until).toBe(minute(10));
  });
});

describe('the tickets that an incident touches', () => {
  const times = fc.integer({ min: 0, max: 60 });
  it('are those for which there is a minute in it in which they were open', () => {
    fc.assert(
      fc.property(times, times, times, fc.option(times), (from, length, created, closedAfter) => {
        const ticket =
          closedAfter === null
            ? ticketOf(created)
            : ticketOf(created, { type: 'handled', at: minute(created + closedAfter) });
        const closedAt = closedAfter === null ? Number.POSITIVE_INFINITY : created + closedAfter;
        const minutes = Array.from({ length: length + 1 }, (_, index) => from + index);
        const isTouched = minutes.some((each) => each >= created && each < closedAt);
        expect(touchedBy(incidentOf(from, from + length), [ticket], minute(500))).toEqual(isTouched ? [ticket] : []);
      }),
    );
  });

  it('are, while it runs, those up to now', () => {
    const [early, late] = [ticketOf(20), ticketOf(40)];
    expect(touchedBy(incidentOf(10, null), [early, late], minute(30))).toEqual([early]);
  });
});

describe('pausing by an incident', () => {
  it('begins with the incident, with the ticket, or with the last resumption, whichever is latest', () => {
    const incident = incidentOf(10, null, true, 30);
    const pausedAt = (ticket: Ticket) => decidePausedBy(incident, ticket)[0]?.at;
    expect(pausedAt(ticketOf(0))).toBe(minute(10));
    expect(pausedAt(ticketOf(20))).toBe(minute(20));
    const resumed = ticketOf(0, { type: 'paused', at: minute(5), reason: '' }, { type: 'resumed', at: minute(15) });
    expect(pausedAt(resumed)).toBe(minute(15));
  });

  it('begins at the return of a ticket that was closed then, whenever it is said', () => {
    const closedOver = (from: number, to: number): TicketEvent[] => [
      { type: 'absent', at: minute(from) },
      { type: 'reopened', at: minute(to), by: 'page' },
    ];
    const incident = incidentOf(10, null, true, 50);
    const pausedAt = (...events: TicketEvent[]) => decidePausedBy(incident, ticketOf(0, ...events))[0]?.at;
    expect(pausedAt(...closedOver(5, 15))).toBe(minute(15));
    expect(pausedAt(...closedOver(5, 15), ...closedOver(15, 20), ...closedOver(30, 40))).toBe(minute(20));
    expect(pausedAt(...closedOver(1, 9), ...closedOver(20, 30))).toBe(minute(10));
  });

  it('comes after another incident that was over in the very instant in which it was said', () => {
    const ticket = ticketOf(
      0,
      { type: 'paused', at: minute(5), reason: '断网', incidentId: 'before' },
      { type: 'resumed', at: minute(10), incidentId: 'before' },
    );
    expect(decidePausedBy(incidentOf(8, null, true, 10), ticket)[0]?.at).toBe(minute(10));
  });

  it('leaves alone what is closed, paused, was paused by it, or was resumed while it runs', () => {
    const incident = incidentOf(10, null);
    const left: Ticket[] = [
      ticketOf(0, { type: 'handled', at: minute(5) }),
      ticketOf(0, { type: 'paused', at: minute(5), reason: '' }),
      ticketOf(
        0,
        { type: 'paused', at: minute(10), reason: '停电', incidentId: 'i' },
        { type: 'resumed', at: minute(12) },
      ),
      ticketOf(0, { type: 'paused', at: minute(5), reason: '' }, { type: 'resumed', at: minute(12) }),
    ];
    for (const ticket of left) expect(decidePausedBy(incident, ticket)).toEqual([]);
  });

  it('adds nothing where the incident does not pause, or is over', () => {
    expect(decidePausedBy(incidentOf(10, null, false), ticketOf(0))).toEqual([]);
    expect(decidePausedBy(incidentOf(10, 20), ticketOf(0))).toEqual([]);
  });

  it('pauses what comes back from a closing that was corrected to before it from its return on, and not before', () => {
    const pausedByIt: TicketEvent = { type: 'paused', at: minute(10), reason: '停电', incidentId: 'i' };
    const back = ticketOf(
      0,
      pausedByIt,
      { type: 'handled', at: minute(20) },
      { type: 'corrected', at: minute(25), by: 'person', closedAt: minute(5) },
      { type: 'reopened', at: minute(40), by: 'page' },
    );
    expect(lastingPause(historyOf(back))).toBeNull();
    expect(decidePausedBy(incidentOf(10, 30), back)).toEqual([]);
    expect(decidePausedBy(incidentOf(10, null), back)).toEqual([{ ...pausedByIt, at: minute(40) }]);
    // The same where the incident had ended before it came back.
    const backLater = ticketOf(
      0,
      ...back.events.slice(1, -1),
      { type: 'resumed', at: minute(30), incidentId: 'i' },
      { type: 'reopened', at: minute(40), by: 'page' },
    );
    expect(historyOf(backLater).pauses).toEqual([]);
    // Closed in the midst of it, it was paused until then, and is when it comes back.
    const closedWithin = ticketOf(
      0,
      pausedByIt,
      { type: 'handled', at: minute(20) },
      { type: 'reopened', at: minute(40), by: 'page' },
    );
    expect(lastingPause(historyOf(closedWithin))?.from).toBe(minute(10));
  });

  const step = fc.constantFrom<'pause' | 'resume' | 'close' | 'reopen' | 'follow'>(
    'pause',
    'resume',
    'close',
    'reopen',
    'follow',
  );
  it('is ended by its end and by nothing else, whatever persons do in between', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let ticket = ticketOf(0);
        const running = incidentOf(10, null);
        steps.forEach((name, index) => {
          const at = minute(11 + index);
          if (name === 'follow') ticket = grown(ticket, decidePausedBy(running, ticket));
          if (name === 'pause' && !lastingPause(historyOf(ticket)))
            ticket = grown(ticket, [{ type: 'paused', at, reason: '午休' }]);
          if (name === 'resume' && lastingPause(historyOf(ticket))) ticket = grown(ticket, [{ type: 'resumed', at }]);
          if (name === 'close') ticket = grown(ticket, [{ type: 'handled', at }]);
          if (name === 'reopen') ticket = grown(ticket, [{ type: 'reopened', at, by: 'person' }]);
        });
        const before = lastingPause(historyOf(ticket));
        const ended = incidentOf(10, 60);
        const resumed = grown(ticket, decideResumedBy(ended, ticket));
        const expected = before?.incidentId === 'i' ? null : before;
        expect(lastingPause(historyOf(resumed))).toEqual(expected);
        expect(decideResumedBy(ended, resumed)).toEqual([]);
        expect(historyOf(resumed).pauses.filter(({ incidentId }) => incidentId === 'i').length).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('the end of an incident that is said to have been earlier', () => {
  const pausedByIt: TicketEvent = { type: 'paused', at: minute(10), reason: '停电', incidentId: 'i' };
  const resumed = (n: number): TicketEvent => ({ type: 'resumed', at: minute(n) });
  const over = (until: number): Incident => ({
    id: 'i',
    events: [...incidentOf(10, null).events, { type: 'ended', at: minute(90), until: minute(until) }],
  });
  const pausesAfter = (until: number, ticket: Ticket) =>
    historyOf(grown(ticket, decideResumedBy(over(until), ticket))).pauses.map(({ from, to }) => [
      (from - start) / minuteMs,
      to === null ? null : (to - start) / minuteMs,
    ]);

  it('ends its pause then, also where a person had resumed the ticket only later', () => {
    expect(pausesAfter(30, ticketOf(0, pausedByIt))).toEqual([[10, 30]]);
    expect(pausesAfter(30, ticketOf(0, pausedByIt, resumed(60)))).toEqual([[10, 30]]);
    expect(pausesAfter(5, ticketOf(0, pausedByIt, resumed(60)))).toEqual([[10, 10]]);
  });

  it('leaves what a person resumed before it, and the pauses that are none of its', () => {
    expect(pausesAfter(30, ticketOf(0, pausedByIt, resumed(20)))).toEqual([[10, 20]]);
    const own = ticketOf(0, { type: 'paused', at: minute(5), reason: '等顾客' }, resumed(60));
    expect(pausesAfter(30, own)).toEqual([[5, 60]]);
    const both = ticketOf(0, pausedByIt, resumed(40), { type: 'paused', at: minute(50), reason: '等顾客' });
    expect(pausesAfter(30, both)).toEqual([
      [10, 30],
      [50, null],
    ]);
  });

  it('keeps the countdown that the page showed since', () => {
    const ticket = ticketOf(0, pausedByIt, resumed(60), { type: 'countdown-read', at: minute(65), leftMs: minuteMs });
    const after = grown(ticket, decideResumedBy(over(30), ticket));
    expect(historyOf(after).countdown?.at).toBe(minute(65));
  });

  it('makes every pause of its the shorter of the two, wherever both ends lie', () => {
    const times = fc.integer({ min: 0, max: 80 });
    fc.assert(
      fc.property(times, times, (until, resumedAfter) => {
        const ticket = ticketOf(0, pausedByIt, resumed(10 + resumedAfter));
        expect(pausesAfter(until, ticket)).toEqual([[10, Math.max(10, Math.min(until, 10 + resumedAfter))]]);
      }),
    );
  });
});
