import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everyDay9to19 } from '@/lib/domain/tickets/business-calendar';
import { type ClockTerms, notice2021Preset, type TermsBook } from '@/lib/domain/tickets/clock-terms';
import type { Ticket, TicketEvent } from '@/lib/domain/tickets/ticket';
import { reckoningOf, standingOf, type TicketStanding } from '@/lib/domain/tickets/ticket-clock';
import { outcomeOf } from '@/lib/domain/tickets/ticket-outcome';
import { countedBetween } from '@/lib/domain/tickets/ticket-spans';
import { beijing, day, hour, minute } from './calendars';
import { lives, TicketCounter } from './ticket-lives';
import { openedAt, ticketOf } from './tickets';

const at = beijing('2026-11-21 15:00');
const fourHours = { limitMs: 4 * hour, mode: 'counted' } as const;
const terms = (id: number, more: Partial<ClockTerms> = {}): ClockTerms => ({
  id,
  adoptedAt: 0,
  calendar: everyDay9to19,
  kinds: { other: fourHours },
  ...more,
});
const limited = (id: number, hours: number): ClockTerms =>
  terms(id, { kinds: { other: { ...fourHours, limitMs: hours * hour } } });
const bookOf = (...all: ClockTerms[]): TermsBook => new Map(all.map((each) => [each.id, each]));
const replanned = (when: number, termsId: number): TicketEvent => ({ type: 'replanned', at: when, termsId });
const paused = (when: number): TicketEvent => ({ type: 'paused', at: when, reason: '停电' });
const withEvents = (ticket: Ticket, ...events: TicketEvent[]): Ticket => ({
  ...ticket,
  events: [...ticket.events, ...events],
});

const termsOf = ({ events }: Ticket): readonly number[] =>
  events.flatMap((event) => (event.type === 'opened' || event.type === 'replanned' ? [event.termsId] : []));
const longestLimit = ({ ticket, book }: { ticket: Ticket; book: TermsBook }): number =>
  Math.max(...termsOf(ticket).map((id) => book.get(id)?.kinds.other.limitMs ?? 0));

describe('a ticket whose terms change while it is open', () => {
  const opened = openedAt(at, { termsId: 1 });

  it('keeps the time used as the earlier terms counted it and is planned by the later ones from then on', () => {
    const sixHours = terms(2, {
      calendar: {
        ...everyDay9to19,
        weekdays: everyDay9to19.weekdays.map(() => [{ fromMs: 8 * hour, toMs: 18 * hour }]),
      },
      kinds: { other: { ...fourHours, limitMs: 6 * hour } },
    });
    // One hour until 16:00; then two until 18:00 instead of three until 19:00; the other three from 08:00 on.
    const ticket = ticketOf(opened, replanned(at + hour, 2));
    const book = bookOf(terms(1), sixHours);
    expect(standingOf(ticket, book, beijing('2026-11-21 20:00'))).toMatchObject({
      usedMs: 3 * hour,
      leftMs: 3 * hour,
      limitMs: 6 * hour,
      dueAt: beijing('2026-11-22 11:00'),
      resumesAt: beijing('2026-11-22 08:00'),
    });
  });

  it('counts as natural time what natural terms measured, and as working hours the rest', () => {
    const book = bookOf(terms(1), terms(2, notice2021Preset));
    const night = beijing('2026-11-22 01:00');
    const ticket = ticketOf(opened, replanned(beijing('2026-11-21 16:00'), 2), replanned(night, 1));
    // 1 h counted, 9 h natural, which is more than the 4 h that then apply again.
    expect(standingOf(ticket, book, night)).toMatchObject({ usedMs: 10 * hour, dueAt: night, state: 'overdue' });
  });

  it('is due at the instant of the change where it has used more than the new limit, and not before', () => {
    const ticket = ticketOf(opened, replanned(at + 3 * hour, 2));
    const book = bookOf(terms(1), limited(2, 2));
    expect(standingOf(ticket, book, at + 3.5 * hour)).toMatchObject({
      dueAt: at + 3 * hour,
      limitMs: 2 * hour,
      usedMs: 3.5 * hour,
      overMs: hour / 2,
      leftMs: 0,
      state: 'overdue',
    });
  });

  it('is due again by the terms that replace mistyped ones, with the time used kept', () => {
    const mistyped = limited(2, 1 / 12);
    const book = bookOf(terms(1), mistyped, terms(3));
    const slip = at + 2 * hour;
    const ticket = ticketOf(opened, replanned(slip, 2), replanned(slip + minute, 3));
    expect(standingOf(ticketOf(opened, replanned(slip, 2)), book, slip)).toMatchObject({
      dueAt: slip,
      state: 'overdue',
    });
    expect(standingOf(ticket, book, slip + minute)).toMatchObject({
      usedMs: 2 * hour + minute,
      leftMs: 2 * hour - minute,
      dueAt: at + 4 * hour,
      limitMs: 4 * hour,
      overMs: 0,
      state: 'running',
    });
  });

  it('is due again by them too where it reached the mistyped limit only after the change', () => {
    const ticket = ticketOf(opened, replanned(at + minute, 2), replanned(at + hour, 3));
    expect(standingOf(ticket, bookOf(terms(1), limited(2, 1 / 12), terms(3)), at + hour).dueAt).toBe(at + 4 * hour);
  });

  it('is due when it reached the limit that is right again, where it did while the mistyped one was in force', () => {
    const ticket = ticketOf(opened, replanned(at + 2 * hour, 2), replanned(beijing('2026-11-22 10:00'), 3));
    const book = bookOf(terms(1), limited(2, 1 / 12), terms(3), limited(4, 9));
    const now = beijing('2026-11-22 10:00');
    expect(standingOf(ticket, book, now)).toMatchObject({ dueAt: at + 4 * hour, limitMs: 4 * hour, overMs: hour });
    // Then it had used all that any of its terms allowed, and no later ones take that back.
    expect(standingOf(withEvents(ticket, replanned(now, 4)), book, now).dueAt).toBe(at + 4 * hour);
  });

  it('stays due where the terms that follow are exceeded too', () => {
    const ticket = ticketOf(opened, replanned(at + 3 * hour, 2), replanned(at + 3.5 * hour, 3));
    const book = bookOf(terms(1), limited(2, 2), limited(3, 2.5));
    expect(standingOf(ticket, book, at + 3.75 * hour)).toMatchObject({ dueAt: at + 3 * hour, limitMs: 2.5 * hour });
  });

  it('is judged by the mistyped terms where it was closed under them', () => {
    const slip = at + 2 * hour;
    const ticket = ticketOf(
      opened,
      replanned(slip, 2),
      { type: 'handled', at: slip + minute },
      replanned(slip + 2 * minute, 3),
    );
    const book = bookOf(terms(1), limited(2, 1 / 12), terms(3));
    expect(outcomeOf(ticket, book)).toMatchObject({ verdict: 'late', dueAt: slip });
  });

  it('that was breached before the change stays breached by the limit of then', () => {
    const ticket = ticketOf(opened, replanned(beijing('2026-11-22 10:00'), 2));
    const book = bookOf(terms(1), limited(2, 9));
    expect(standingOf(ticket, book, beijing('2026-11-22 11:00'))).toMatchObject({
      dueAt: beijing('2026-11-21 19:00'),
      limitMs: 4 * hour,
      usedMs: 6 * hour,
      overMs: 2 * hour,
      state: 'overdue',
    });
  });

  it('is not due anew when the change comes in the very instant of the breach', () => {
    const ticket = ticketOf(opened, replanned(at + 4 * hour, 2));
    expect(standingOf(ticket, bookOf(terms(1), limited(2, 9)), at + 5 * hour).dueAt).toBe(at + 4 * hour);
  });

  it('may be paused over the change', () => {
    const ticket = ticketOf(opened, paused(at + hour), replanned(at + 2 * hour, 2), {
      type: 'resumed',
      at: at + 3 * hour,
    });
    const book = bookOf(terms(1), limited(2, 2));
    expect(standingOf(ticket, book, at + 2.5 * hour).dueAt).toBe(at + 4 * hour);
    expect(standingOf(ticket, book, at + 4 * hour)).toMatchObject({ usedMs: 2 * hour, state: 'overdue', overMs: 0 });
  });

  it('takes a correction of its kind for the whole of its time', () => {
    const book = bookOf(terms(1, notice2021Preset), terms(2));
    const ticket = ticketOf(opened, replanned(at + day, 2), {
      type: 'corrected',
      at: at + 2 * day,
      by: 'person',
      kind: 'crc',
    });
    expect(standingOf(ticket, book, at + 2 * day)).toMatchObject({ kind: 'crc', dueAt: at + 4 * hour });
  });

  it('is called by the name that earlier terms gave its kind where later ones do not know it', () => {
    const own = terms(1, { ownKinds: [{ kind: 'own-1', name: '价保', words: ['价保'] }] });
    const ticket = ticketOf({ ...opened, kind: 'own-1' }, replanned(at + hour, 2));
    expect(standingOf(ticket, bookOf(own, terms(2)), at + 2 * hour).ownKindName).toBe('价保');
  });

  it('goes by the change decided last where a computer clock running ahead had dated another one later', () => {
    const ticket = ticketOf(opened, replanned(at + day, 2), replanned(at + hour, 3));
    expect(standingOf(ticket, bookOf(terms(1), limited(2, 9), limited(3, 2)), at + hour)).toMatchObject({
      limitMs: 2 * hour,
      dueAt: at + 2 * hour,
    });
  });

  it('keeps counting natural time under terms whose calendar ran out, whatever comes later', () => {
    const once = {
      weekdays: everyDay9to19.weekdays.map(() => []),
      exceptions: { '2026-11-21': [{ fromMs: 0, toMs: 16 * hour }] },
    };
    const book = bookOf(terms(1, { calendar: once }), limited(2, 9));
    const ticket = ticketOf(opened, replanned(at + 3 * hour, 2));
    expect(standingOf(ticket, book, at + 3 * hour)).toMatchObject({ usedMs: 3 * hour, mode: 'counted' });
    expect(standingOf(ticket, book, at + 3 * hour)).not.toHaveProperty('problem');
  });
});

describe('against a counter that lives through every minute, over changes of terms, pauses, dates and notices', () => {
  it('is due at the same instant and has used, left and exceeded the same', () => {
    let seen = 0;
    fc.assert(
      fc.property(lives, fc.nat((3 * day) / minute), (life, later) => {
        const now = life.lastAt + later * minute;
        const counter = new TicketCounter(life, now);
        const standing = standingOf(life.ticket, life.book, now);
        const { startedAt } = life;
        expect(standing.usedMs).toBe(counter.counted(startedAt, now));
        if (counter.dueAt === null) return;
        seen += 1;
        expect(standing.dueAt).toBe(counter.dueAt);
        expect(standing.leftMs).toBe(counter.counted(now, counter.dueAt));
        expect(standing.overMs).toBe(counter.counted(counter.dueAt, now));
      }),
      { numRuns: 500 },
    );
    expect(seen).toBeGreaterThan(300);
  }, 120_000);

  it('measures additively over any split, monotonely, and reaches the limit at the due time and not before', () => {
    fc.assert(
      fc.property(
        lives,
        fc.tuple(fc.nat(9 * day), fc.nat(9 * day), fc.nat(9 * day)),
        ({ ticket, book, startedAt, lastAt }, offsets) => {
          const { measure } = reckoningOf(ticket, book, lastAt);
          const [a, b, c] = offsets.sort((x, y) => x - y).map((offset) => startedAt + offset) as [
            number,
            number,
            number,
          ];
          const counted = (from: number, to: number) => countedBetween(measure, from, to);
          expect(counted(a, b) + counted(b, c)).toBe(counted(a, c));
          expect(counted(a, b)).toBeLessThanOrEqual(counted(a, c));
          expect(counted(a, c)).toBeLessThanOrEqual(c - a);

          const { dueAt, limitMs } = measure;
          const atChange = ticket.events.some(({ type, at: when }) => type === 'replanned' && when === dueAt);
          const usedThen = counted(startedAt, dueAt);
          expect(usedThen).toBeGreaterThanOrEqual(limitMs);
          if (atChange) return;
          // The limit of the terms that made it due first, where shorter ones followed.
          const limits = termsOf(ticket).map((id) => book.get(id)?.kinds.other.limitMs);
          expect(limits).toContain(usedThen);
          if (ticket.events.every(({ type }) => type !== 'replanned')) expect(usedThen).toBe(limitMs);
          expect(counted(startedAt, dueAt - 1)).toBe(usedThen - 1);
        },
      ),
      { numRuns: 500 },
    );
  }, 60_000);
});

describe('whatever a shop adopts', () => {
  it('takes no used time away, adds none, and moves nothing that is due to before it was said to be', () => {
    fc.assert(
      fc.property(
        lives,
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 1, max: 3 * day }),
        ({ ticket, book, lastAt }, termsId, later) => {
          const now = lastAt + later;
          const before = standingOf(ticket, book, now);
          const after = standingOf(withEvents(ticket, replanned(now, termsId)), book, now);
          expect(after.usedMs).toBe(before.usedMs);
          expect(after.dueAt).toBeGreaterThanOrEqual(Math.min(before.dueAt, now));
          // What was used reached the longest limit that any terms gave: nothing takes that back.
          if (before.dueAt <= now && before.limitMs === longestLimit({ ticket, book }))
            expect([after.dueAt, after.limitMs, after.overMs]).toEqual([before.dueAt, before.limitMs, before.overMs]);
        },
      ),
      { numRuns: 500 },
    );
  }, 60_000);

  it('shorter terms that are taken back leave no trace in the due time, whenever that is', () => {
    let wasDue = 0;
    fc.assert(
      fc.property(
        lives,
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        fc.integer({ min: 1, max: (3 * day) / minute }),
        ({ ticket, book, lastAt }, part, minutes) => {
          const inForce = book.get(termsOf(ticket).at(-1) as number) as ClockTerms;
          const rule = inForce.kinds.other;
          const short = { ...inForce, id: 8, kinds: { other: { ...rule, limitMs: Math.ceil(rule.limitMs * part) } } };
          const known = new Map([...book, [8, short]]);
          const back = lastAt + (1 + minutes) * minute;
          const mistyped = withEvents(ticket, replanned(lastAt + minute, 8));
          const mended = withEvents(mistyped, replanned(back, inForce.id));
          const pick = ({ dueAt, limitMs, usedMs, state }: TicketStanding) => ({ dueAt, limitMs, usedMs, state });
          expect(pick(standingOf(mended, known, back))).toEqual(pick(standingOf(ticket, known, back)));
          const { dueAt } = standingOf(ticket, known, back);
          if (dueAt > back && standingOf(mistyped, known, back).dueAt <= back) wasDue += 1;
        },
      ),
      { numRuns: 500 },
    );
    expect(wasDue).toBeGreaterThan(50);
  }, 60_000);

  it('no verdict on a closed ticket changes', () => {
    const closing = fc.constantFrom('handled' as const, 'absent' as const, 'closed-on-page' as const);
    fc.assert(
      fc.property(
        lives,
        closing,
        fc.nat(3 * day),
        fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.nat(day)), { maxLength: 3 }),
        ({ ticket, book, lastAt }, type, later, adoptions) => {
          const closedAt = lastAt + later;
          const closed = withEvents(ticket, { type, at: closedAt });
          const replans = adoptions.map(([termsId, after]) => replanned(closedAt + after, termsId));
          const known = new Map([...book, [9, limited(9, 1)]]);
          const now = closedAt + 9 * day;
          expect(outcomeOf(withEvents(closed, ...replans), known)).toEqual(outcomeOf(closed, book));
          expect(standingOf(withEvents(closed, ...replans), known, now)).toEqual(standingOf(closed, book, now));
          expect(outcomeOf(closed, book)?.usedMs).toBe(standingOf(ticket, book, closedAt).usedMs);
        },
      ),
      { numRuns: 300 },
    );
  }, 60_000);

  it('a ticket that was really answered before a change is judged by the terms of then', () => {
    const ticket = ticketOf(
      openedAt(at, { termsId: 1 }),
      replanned(at + hour, 2),
      { type: 'handled', at: at + 5 * hour },
      {
        type: 'corrected',
        at: at + day,
        by: 'person',
        closedAt: at + hour / 2,
      },
    );
    expect(outcomeOf(ticket, bookOf(terms(1), limited(2, 9)))).toMatchObject({
      verdict: 'on-time',
      limitMs: 4 * hour,
      dueAt: at + 4 * hour,
      usedMs: hour / 2,
    });
  });
});

describe('pauses commute with splits', () => {
  it('one pause is two that follow each other, in whatever order they are known', () => {
    fc.assert(
      fc.property(
        lives,
        fc.tuple(fc.nat(2_000), fc.nat(2_000), fc.nat(2_000)),
        fc.nat(3 * day),
        ({ ticket, book, lastAt }, minutes, later) => {
          const resumed = withEvents(ticket, { type: 'resumed', at: lastAt });
          const [a, b, c] = minutes.sort((x, y) => x - y).map((each) => lastAt + each * minute) as [
            number,
            number,
            number,
          ];
          const whole = withEvents(resumed, paused(a), { type: 'resumed', at: c });
          const split = withEvents(resumed, paused(a), { type: 'resumed', at: b }, paused(b), {
            type: 'resumed',
            at: c,
          });
          const swapped = withEvents(resumed, paused(b), { type: 'resumed', at: c }, paused(a), {
            type: 'resumed',
            at: b,
          });
          const now = lastAt + later;
          expect(standingOf(split, book, now)).toEqual(standingOf(whole, book, now));
          expect(standingOf(swapped, book, now)).toEqual(standingOf(whole, book, now));
        },
      ),
      { numRuns: 300 },
    );
  }, 60_000);
});
