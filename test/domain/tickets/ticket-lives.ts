import fc from 'fast-check';
import type { CalendarDefinition } from '@/lib/domain/tickets/business-calendar';
import { type ClockTerms, ruleOf, type TermsBook } from '@/lib/domain/tickets/clock-terms';
import type { Ticket, TicketEvent } from '@/lib/domain/tickets/ticket';
import { day, definitions, minute, stretchDays, stretchStart } from './calendars';
import { MinuteCounter } from './minute-counter';
import { openedAt, ticketOf } from './tickets';

/** A ticket whose events make sense, at whole minutes, oldest first, under terms that are all in the book. */
export interface Life {
  readonly book: TermsBook;
  readonly ticket: Ticket;
  readonly startedAt: number;
  /** The instant of its last event. */
  readonly lastAt: number;
}

/** Calendars that open every week, so that no due time lies beyond them. */
const weekly = definitions().filter(({ weekdays }) => weekdays.filter((windows) => windows.length > 0).length >= 3);

export const anyTerms: fc.Arbitrary<Omit<ClockTerms, 'id'>> = fc
  .record({
    shop: weekly,
    own: fc.option(weekly, { nil: undefined, freq: 3 }),
    mode: fc.constantFrom('counted' as const, 'counted' as const, 'natural' as const),
    limit: fc.integer({ min: 1, max: 1_500 }),
  })
  .map(({ shop, own, mode, limit }) => ({
    adoptedAt: 0,
    calendar: shop,
    kinds: { other: { limitMs: limit * minute, mode, ...(own ? { calendar: own } : {}) } },
  }));

const step = fc.record({
  afterMinutes: fc.integer({ min: 0, max: 1_440 }),
  does: fc.constantFrom('replan' as const, 'replan' as const, 'pause' as const, 'resume' as const),
  termsId: fc.integer({ min: 1, max: 3 }),
});

function eventOf({ does, termsId }: { does: 'replan' | 'pause' | 'resume'; termsId: number }, at: number): TicketEvent {
  if (does === 'replan') return { type: 'replanned', at, termsId };
  return does === 'pause' ? { type: 'paused', at, reason: '停电' } : { type: 'resumed', at };
}

export const lives: fc.Arbitrary<Life> = fc
  .record({
    terms: fc.array(anyTerms, { minLength: 3, maxLength: 3 }),
    createdMinute: fc.nat((4 * day) / minute),
    seenLater: fc.nat(90),
    steps: fc.array(step, { maxLength: 7 }),
  })
  .map(({ terms, createdMinute, seenLater, steps }) => {
    const startedAt = stretchStart + createdMinute * minute;
    const book = new Map(terms.map((each, index) => [index + 1, { ...each, id: index + 1 }]));
    let lastAt = startedAt + seenLater * minute;
    const events: TicketEvent[] = [openedAt(lastAt, { createdAt: startedAt, kind: 'consult', termsId: 1 })];
    for (const each of steps) {
      lastAt += each.afterMinutes * minute;
      events.push(eventOf(each, lastAt));
    }
    return { book, ticket: ticketOf(...events), startedAt, lastAt };
  });

export const calendarOf = (terms: ClockTerms): CalendarDefinition => ruleOf(terms, 'other').calendar ?? terms.calendar;

/** What held in one minute of a life. */
interface Minute {
  readonly terms: ClockTerms;
  readonly paused: boolean;
  readonly counts: boolean;
}

const counters = new WeakMap<CalendarDefinition, MinuteCounter>();

function countsUnder(terms: ClockTerms, at: number): boolean {
  if (ruleOf(terms, 'other').mode === 'natural') return true;
  const definition = calendarOf(terms);
  const counter = counters.get(definition) ?? new MinuteCounter(definition, stretchStart, stretchDays);
  counters.set(definition, counter);
  return counter.countsIn(at);
}

/** What holds in a minute; asked for one after the other. */
export type Course = (at: number) => { readonly termsId: number; readonly paused: boolean };

function courseOf({ ticket }: Life, asOf: number): Course {
  const upcoming = ticket.events.filter(({ type }) => ['replanned', 'paused', 'resumed'].includes(type));
  let termsId = 1;
  let paused = false;
  return (at) => {
    for (let next = upcoming[0]; next && next.at <= at; next = upcoming[0]) {
      upcoming.shift();
      if (next.type === 'paused') paused = true;
      if (next.type === 'resumed') paused = false;
      if (next.type === 'replanned') termsId = next.termsId;
    }
    if (paused && upcoming.length === 0 && at >= asOf) paused = false;
    return { termsId, paused };
  };
}

/**
 * The oracle: lives through a ticket's time minute by minute. It knows no arithmetic of hours, only whether a minute counts
 * and how many did so far.
 */
export class TicketCounter {
  /** null where no limit is reached within the stretch. */
  readonly dueAt: number | null;
  readonly #minutes: Minute[] = [];
  /** Before each of the minutes. */
  readonly #used: number[] = [];
  readonly #startedAt: number;

  /** Of a life that has no event after `asOf`. */
  constructor(life: Life, asOf: number, course: Course = courseOf(life, asOf)) {
    const { book, startedAt } = life;
    const knownUntil = Math.max(life.lastAt, asOf);
    this.#startedAt = startedAt;
    let terms = book.get(course(startedAt).termsId) as ClockTerms;
    let used = 0;
    let longest = 0;
    /** Since when the terms in force have said that it is due. */
    let saidDue: number | null = null;
    /** Since when it has used all that any of its terms allowed. */
    let usedUp: number | null = null;
    for (let at = startedAt; at < stretchStart + stretchDays * day; at += minute) {
      const before = terms;
      const { termsId, paused } = course(at);
      terms = book.get(termsId) as ClockTerms;
      const { limitMs } = ruleOf(terms, 'other');
      longest = Math.max(longest, limitMs);
      if (terms !== before) saidDue = this.#saidDueByNew(limitMs, used, saidDue, at);
      const counts = !paused && countsUnder(terms, at);
      this.#minutes.push({ terms, paused, counts });
      this.#used.push(used);
      if (counts) used += minute;
      if (counts && used >= limitMs) saidDue ??= at + minute;
      if (counts && used >= longest) usedUp ??= at + minute;
      // Nothing is yet to come that could make it due at another instant.
      if (saidDue !== null && at >= Math.max(saidDue, knownUntil)) break;
    }
    this.dueAt = saidDue === null || usedUp === null ? (saidDue ?? usedUp) : Math.min(saidDue, usedUp);
  }

  /** New terms say that it is due at once where more is used; where it was said to be due already, when they would have said so. */
  #saidDueByNew(limitMs: number, used: number, saidDue: number | null, at: number): number | null {
    if (used < limitMs) return null;
    if (saidDue === null) return at;
    const within = this.#used.findIndex((before) => before >= limitMs);
    return Math.max(saidDue, within < 0 ? at : this.#startedAt + within * minute);
  }

  /** From one whole minute to another, both within the stretch; 0 where `to` is not after `from`. */
  counted(from: number, to: number): number {
    return Math.max(0, this.#usedBefore(to) - this.#usedBefore(from));
  }

  minuteAt(at: number): Minute | undefined {
    return this.#minutes[(at - this.#startedAt) / minute];
  }

  #usedBefore(at: number): number {
    const used = this.#used[(at - this.#startedAt) / minute];
    if (used === undefined) throw new Error('outside the stretch');
    return used;
  }
}
