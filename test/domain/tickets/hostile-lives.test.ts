import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClockTerms, TermsBook } from '@/lib/domain/tickets/clock-terms';
import { decidePausedBy, decideResumedBy, type Incident } from '@/lib/domain/tickets/incident';
import type { Ticket, TicketEvent } from '@/lib/domain/tickets/ticket';
import { standingOf } from '@/lib/domain/tickets/ticket-clock';
import { decideCorrected } from '@/lib/domain/tickets/ticket-corrections';
import {
  decideAbsent,
  decideHandled,
  decideOnRow,
  decidePaused,
  decideReplanned,
  decideResumed,
  decideUndo,
} from '@/lib/domain/tickets/ticket-decisions';
import { outcomeOf } from '@/lib/domain/tickets/ticket-outcome';
import { day, minute, stretchStart } from './calendars';
import { anyTerms, type Life, TicketCounter } from './ticket-lives';
import { openedAt, ticketOf } from './tickets';

const acts = [
  ...['pause', 'resume', 'handle', 'undo', 'vanish', 'return', 'adopt', 'incident', 'follow', 'end'],
  ...['correct-creation', 'correct-closing'],
] as const;
const steps = fc.array(
  fc.record({
    act: fc.constantFrom(...acts),
    afterMinutes: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 900 })),
    /** Of a correction, of an incident that is said later: so many minutes before now. */
    backMinutes: fc.nat(600),
    termsId: fc.integer({ min: 1, max: 3 }),
  }),
  { maxLength: 14 },
);
type Step = typeof steps extends fc.Arbitrary<readonly (infer Each)[]> ? Each : never;

interface NaivePause {
  readonly from: number;
  to: number | null;
  readonly incidentId: string | null;
}

/** The rules as they are written, as a ledger of who paused what, which closing stands and which terms hold since when. */
class Ledger {
  createdAt: number | null;
  closing: { at: number; isSeen: boolean; isSure: boolean } | null = null;
  pauses: NaivePause[] = [];
  terms: { readonly from: number; readonly id: number }[] = [{ from: Number.NEGATIVE_INFINITY, id: 1 }];
  inForce = 1;
  incident: { readonly id: string; readonly from: number; readonly saidAt: number } | null = null;
  #returns: { readonly closedAt: number; readonly at: number }[] = [];
  #lastResumedByPerson = Number.NEGATIVE_INFINITY;

  constructor(
    readonly seenAt: number,
    createdAt: number | null,
  ) {
    this.createdAt = createdAt;
  }

  get startedAt(): number {
    return this.createdAt ?? this.seenAt;
  }

  get #lasting(): NaivePause | undefined {
    return this.pauses.find(({ to }) => to === null);
  }

  live({ act, termsId }: Step, now: number, back: number): void {
    if (act === 'adopt') this.#adopt(termsId, now);
    if (act === 'pause' && !this.closing && !this.#lasting) this.pauses.push({ from: now, to: null, incidentId: null });
    if (act === 'resume' && !this.closing && this.#lasting) {
      this.#lasting.to = Math.max(this.#lasting.from, now);
      this.#lastResumedByPerson = now;
    }
    if (act === 'handle') this.closing ??= { at: now, isSeen: false, isSure: true };
    if (act === 'vanish') {
      if (this.closing) this.closing.isSeen = true;
      else this.closing = { at: now, isSeen: true, isSure: false };
    }
    if (act === 'undo' || (act === 'return' && this.closing?.isSeen)) this.#comeBack(now);
    if (act === 'correct-creation' && (!this.closing || back <= this.closing.at)) this.createdAt = back;
    if (act === 'correct-closing' && this.closing && back >= this.startedAt)
      Object.assign(this.closing, { at: back, isSure: true });
    if (act === 'incident') this.incident ??= { id: String(now), from: back, saidAt: now };
    if (act === 'incident' || act === 'follow') this.#follow();
    if (act === 'end') this.#end(back);
  }

  #adopt(id: number, now: number): void {
    this.inForce = id;
    if (!this.closing) this.#measureBy(id, now);
  }

  #measureBy(id: number, now: number): void {
    if (this.terms.at(-1)?.id === id) return;
    this.terms = [...this.terms.filter(({ from }) => from < now), { from: now, id }];
  }

  #comeBack(now: number): void {
    if (!this.closing) return;
    const closedAt = this.closing.at;
    this.pauses = this.pauses.filter(({ from, incidentId }) => incidentId === null || from < closedAt);
    this.#returns.push({ closedAt, at: now });
    this.closing = null;
    this.#measureBy(this.inForce, now);
  }

  #follow(): void {
    const { incident } = this;
    if (!incident || this.closing || this.#lasting) return;
    if (this.pauses.some(({ incidentId }) => incidentId === incident.id)) return;
    if (this.#lastResumedByPerson >= incident.saidAt) return;
    let from = Math.max(incident.from, this.startedAt, ...this.pauses.map(({ to }) => to ?? 0));
    for (const { closedAt, at } of this.#returns) if (closedAt <= from && from < at) from = at;
    this.pauses.push({ from, to: null, incidentId: incident.id });
  }

  #end(until: number): void {
    const { incident } = this;
    if (!incident) return;
    for (const pause of this.pauses)
      if (pause.incidentId === incident.id)
        pause.to = Math.max(pause.from, Math.min(pause.to ?? Infinity, Math.max(until, incident.from)));
    this.incident = null;
  }

  /** What held in a minute, where nothing is known of what comes after `asOf`. */
  minuteOf(at: number, asOf: number): { readonly termsId: number; readonly paused: boolean } {
    const measuring = this.closing ? this.terms.filter(({ from }) => from < asOf) : this.terms;
    const paused = at < asOf && this.pauses.some(({ from, to }) => from <= at && at < (to ?? asOf));
    return { termsId: measuring.findLast(({ from }) => from <= at)?.id ?? 1, paused };
  }
}

/** The same by the product: its own decisions, event by event. */
class Product {
  ticket: Ticket;
  #incident: Incident | null = null;
  #inForce = 1;

  constructor(opened: TicketEvent) {
    this.ticket = ticketOf(opened);
  }

  live({ act, termsId }: Step, now: number, back: number): void {
    const { ticket } = this;
    const context = { now, termsId: this.#inForce };
    const row = { kind: null, orderId: null, createdAt: null, leftMs: null, closed: false };
    if (act === 'adopt') this.#add(decideReplanned(ticket, { now, termsId }));
    if (act === 'adopt') this.#inForce = termsId;
    if (act === 'pause') this.#add(decidePaused(ticket, '停电', now));
    if (act === 'resume') this.#add(decideResumed(ticket, now));
    if (act === 'handle') this.#add(decideHandled(ticket, now));
    if (act === 'vanish') this.#add(decideAbsent(ticket, { now, contentAt: now }));
    if (act === 'undo') this.#add(decideUndo(ticket, context));
    if (act === 'return') this.#add(decideOnRow(ticket, row, { ...context, contentAt: now, defaultKind: 'other' }));
    if (act === 'correct-creation') this.#correct({ createdAt: back }, now);
    if (act === 'correct-closing') this.#correct({ closedAt: back }, now);
    if (act === 'incident')
      this.#incident ??= {
        id: String(now),
        events: [{ type: 'started', at: now, from: back, reason: '停电', pauses: true }],
      };
    if ((act === 'incident' || act === 'follow') && this.#incident) this.#add(decidePausedBy(this.#incident, ticket));
    if (act === 'end' && this.#incident) {
      const ended = {
        ...this.#incident,
        events: [...this.#incident.events, { type: 'ended', at: now, until: back } as const],
      };
      this.#add(decideResumedBy(ended, ticket));
      this.#incident = null;
    }
  }

  #correct(patch: Parameters<typeof decideCorrected>[1], now: number): void {
    const decided = decideCorrected(this.ticket, patch, now);
    if (decided.ok) this.#add(decided.value);
  }

  #add(events: readonly TicketEvent[]): void {
    this.ticket = { ...this.ticket, events: [...this.ticket.events, ...events] };
  }
}

describe('a ticket that is paused, resumed, corrected, closed, undone, lost, found and caught in incidents in any order', () => {
  it('has used, left and exceeded what a ledger says that is read minute by minute, and is judged by that', () => {
    const seen = { open: 0, paused: 0, 'on-time': 0, late: 0, unknown: 0 };
    fc.assert(
      fc.property(
        fc.array(anyTerms, { minLength: 3, maxLength: 3 }),
        fc.integer({ min: day / minute, max: (3 * day) / minute }),
        fc.option(fc.nat(300), { freq: 4 }),
        steps,
        fc.nat(900),
        (terms, seenMinute, age, course, later) => {
          const book: TermsBook = new Map(
            terms.map((each, index): [number, ClockTerms] => [index + 1, { ...each, id: index + 1 }]),
          );
          const seenAt = stretchStart + seenMinute * minute;
          const createdAt = age === null ? null : seenAt - age * minute;
          const ledger = new Ledger(seenAt, createdAt);
          const product = new Product(openedAt(seenAt, { createdAt, termsId: 1 }));
          let now = seenAt;
          for (const step of course) {
            now += step.afterMinutes * minute;
            const back = now - step.backMinutes * minute;
            ledger.live(step, now, back);
            product.live(step, now, back);
          }
          now += later * minute;

          const { ticket } = product;
          const asOf = ledger.closing?.at ?? now;
          const { startedAt, closing } = ledger;
          const life: Life = { book, ticket, startedAt, lastAt: now };
          const counter = new TicketCounter(life, asOf, (at) => ledger.minuteOf(at, asOf));
          const standing = standingOf(ticket, book, now);
          expect(standing.startedAt).toBe(startedAt);
          expect(standing.closedAt).toBe(closing?.at ?? null);
          expect(standing.usedMs).toBe(counter.counted(startedAt, asOf));
          if (counter.dueAt === null) return;
          expect(standing.dueAt).toBe(counter.dueAt);
          expect(standing.leftMs).toBe(counter.counted(asOf, counter.dueAt));
          expect(standing.overMs).toBe(counter.counted(counter.dueAt, asOf));

          const outcome = outcomeOf(ticket, book);
          const isBefore = asOf < counter.dueAt;
          const isUnsure = isBefore ? ledger.createdAt === null : closing?.isSure === false;
          const verdict = closing === null ? undefined : isUnsure ? 'unknown' : isBefore ? 'on-time' : 'late';
          expect(outcome?.verdict).toBe(verdict);
          seen[verdict ?? 'open'] += 1;
          if (ledger.pauses.length > 0) seen.paused += 1;
        },
      ),
      { numRuns: 500 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(3);
  }, 240_000);
});
