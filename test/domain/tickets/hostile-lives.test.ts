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
import { anyTerms, type Course, type Life, TicketCounter } from './ticket-lives';
import { openedAt, ticketOf } from './tickets';

const acts = [
  ...['pause', 'resume', 'handle', 'undo', 'vanish', 'return', 'adopt', 'incident', 'follow', 'end'],
  ...['correct-creation', 'correct-closing'],
] as const;
type Act = (typeof acts)[number];
interface Step {
  readonly act: Act;
  readonly afterMinutes: number;
  /** Of a correction, of an incident that is said later: so many minutes before now. */
  readonly backMinutes: number;
  readonly termsId: number;
}
const stepOf = (
  afterMinutes: fc.Arbitrary<number>,
  of: readonly Act[],
  backMinutes: fc.Arbitrary<number> = fc.nat(600),
): fc.Arbitrary<Step> =>
  fc.record({ act: fc.constantFrom(...of), afterMinutes, backMinutes, termsId: fc.integer({ min: 1, max: 3 }) });
const atOnce = fc.constant(0);
const soon = fc.oneof(atOnce, fc.nat(90), fc.nat(900));
/** Most come back and are closed once more in the end, many of them long after they were due. */
const endings = fc.oneof(
  { weight: 1, arbitrary: fc.constant([]) },
  {
    weight: 2,
    arbitrary: fc.tuple(stepOf(soon, ['undo']), stepOf(fc.oneof(soon, fc.nat(4_000)), ['handle', 'vanish'])),
  },
);
/** Caught in an incident, said to have been closed before that, and back. */
const closedBeforeIncident = fc.tuple(
  ...(['undo', 'resume', 'end'] as const).map((act) => stepOf(atOnce, [act])),
  stepOf(fc.integer({ min: 60, max: 600 }), ['incident'], fc.nat(60)),
  stepOf(fc.nat(60), ['handle', 'vanish']),
  stepOf(atOnce, ['correct-closing']),
  stepOf(soon, ['undo', 'return']),
);
const anySteps = fc.oneof(
  { weight: 10, arbitrary: fc.tuple(stepOf(soon, acts)) },
  { weight: 1, arbitrary: closedBeforeIncident },
);
const courses = fc.tuple(fc.array(anySteps, { maxLength: 12 }), endings).map((all) => all.flat(2));

interface NaivePause {
  readonly from: number;
  to: number | null;
  readonly incidentId: string | null;
}

type Judgement =
  | { readonly verdict: 'on-time' | 'late'; readonly why: null }
  | { readonly verdict: 'unknown'; readonly why: 'start-estimated' | 'seen-closed-after-due' };

/** The rules as they are written, as a ledger of who paused what, which closing stands and which terms hold since when. */
class Ledger {
  createdAt: number | null;
  closing: { at: number; isSeen: boolean; isSure: boolean } | null = null;
  pauses: NaivePause[] = [];
  terms: { readonly from: number; readonly id: number }[] = [{ from: Number.NEGATIVE_INFINITY, id: 1 }];
  inForce = 1;
  incident: { readonly id: string; readonly from: number; readonly saidAt: number } | null = null;
  /** Whether a closing that was said to have been before it took a pause back. */
  hasTakenPauseBack = false;
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
    const kept = this.pauses.filter(({ from, incidentId }) => incidentId === null || from < closedAt);
    this.hasTakenPauseBack ||= kept.length < this.pauses.length;
    this.pauses = kept;
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

  judge(dueAt: number): Judgement | null {
    const { closing } = this;
    if (!closing) return null;
    if (closing.at >= dueAt)
      return closing.isSure ? { verdict: 'late', why: null } : { verdict: 'unknown', why: 'seen-closed-after-due' };
    return this.createdAt === null ? { verdict: 'unknown', why: 'start-estimated' } : { verdict: 'on-time', why: null };
  }

  /** Where nothing is known of what comes after `asOf`. */
  courseUntil(asOf: number): Course {
    const measuring = this.closing ? this.terms.filter(({ from }) => from < asOf) : this.terms;
    return (at) => ({
      termsId: measuring.findLast(({ from }) => from <= at)?.id ?? 1,
      paused: at < asOf && this.pauses.some(({ from, to }) => from <= at && at < (to ?? asOf)),
    });
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
    const seen = {
      ...{ open: 0, paused: 0, 'caught in an incident': 0, 'pause taken back': 0 },
      ...{ 'on-time': 0, late: 0, 'start-estimated': 0, 'seen-closed-after-due': 0 },
    };
    fc.assert(
      fc.property(
        fc.array(anyTerms, { minLength: 3, maxLength: 3 }),
        fc.integer({ min: day / minute, max: (3 * day) / minute }),
        fc.option(fc.nat(300), { freq: 2 }),
        courses,
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
          const counter = new TicketCounter(life, asOf, ledger.courseUntil(asOf));
          const standing = standingOf(ticket, book, now);
          expect(standing.startedAt).toBe(startedAt);
          expect(standing.closedAt).toBe(closing?.at ?? null);
          expect(standing.usedMs).toBe(counter.counted(startedAt, asOf));
          if (counter.dueAt === null) return;
          expect(standing.dueAt).toBe(counter.dueAt);
          expect(standing.leftMs).toBe(counter.counted(asOf, counter.dueAt));
          expect(standing.overMs).toBe(counter.counted(counter.dueAt, asOf));

          const outcome = outcomeOf(ticket, book);
          const judged = ledger.judge(counter.dueAt);
          if (judged) expect(outcome).toMatchObject(judged);
          else expect(outcome).toBeNull();

          seen[judged === null ? 'open' : judged.verdict === 'unknown' ? judged.why : judged.verdict] += 1;
          if (ledger.pauses.length > 0) seen.paused += 1;
          if (ledger.hasTakenPauseBack) seen['pause taken back'] += 1;
          if (ledger.pauses.some(({ incidentId }) => incidentId !== null)) seen['caught in an incident'] += 1;
        },
      ),
      { numRuns: 1_200 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(100);
  }, 240_000);
});
