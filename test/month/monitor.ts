import type { Notice } from '@/lib/app/ports/attention';
import { minuteMs } from '@/lib/domain/beijing-time';
import type { AlertPreferences } from '@/lib/domain/tickets/alert-levels';
import { type TermsBook, termsInForce } from '@/lib/domain/tickets/clock-terms';
import type { Ticket } from '@/lib/domain/tickets/ticket';
import { standingOf, type TicketStanding } from '@/lib/domain/tickets/ticket-clock';
import { isQuiet, type NaiveAlert, naiveAlerts } from './naive-alerts';
import { duesBefore } from './naive-dues';
import { countsBy } from './shops';

/** What is true of the shop at an instant, read from what is stored. */
export interface Truth {
  /** The open ones. */
  readonly tickets: readonly Ticket[];
  readonly book: TermsBook;
  readonly preferences: AlertPreferences;
  readonly isOn: boolean;
}

const day = 24 * 60 * minuteMs;
const beijing = 8 * 60 * minuteMs;
const dateOf = (at: number): string => new Date(at + beijing).toISOString().slice(0, 10);
const midnightOf = (at: number): number => Math.floor((at + beijing) / day) * day - beijing;
const wholeMinute = (at: number): number => Math.floor(at / minuteMs) * minuteMs;

/** The browser makes no alarm sooner than in half a minute; changes within a second are met by one wake-up. */
const inTimeMs = 32_000;
/** What was interrupted is tried again after a minute. */
const afterInterruptionMs = 62_000;
const closingGraceMs = 5 * minuteMs;

/**
 * Judges the alerts of a month by the rules as `naive-alerts` reads them: each that is shown was to be shown then, is shown
 * once and says how late it is; none that was to be shown is left out while the computer works.
 */
export class Monitor {
  readonly wrongs: string[] = [];
  readonly shown = new Map<string, number>();
  /** Shown again after an interruption of which no trace was left. */
  repeated = 0;
  late = 0;
  merged = 0;
  snoozed = 0;
  #truth: Truth | null = null;
  #isOpen: (at: number) => boolean = () => false;
  /** Given or passed over, by id. */
  readonly #settled = new Set<string>();
  /** When somebody was told of it last, by id. */
  readonly #toldAt = new Map<string, number>();
  readonly #mayRepeat = new Set<string>();
  #unrecorded: { readonly noticeId: string; readonly ids: readonly string[]; isShown: boolean } | null = null;
  readonly #plans = new Map<string, readonly NaiveAlert[]>();
  readonly #openings = new Map<number, number | null>();

  learn(truth: Truth): void {
    const { preferences, book } = this.#truth ?? {};
    if (truth.preferences !== preferences || truth.book.size !== book?.size) {
      this.#plans.clear();
      this.#openings.clear();
    }
    this.#truth = truth;
    this.#isOpen = countsBy(termsInForce(truth.book).calendar);
  }

  intended(ids: readonly string[], noticeId: string): void {
    this.#unrecorded = { noticeId, ids, isShown: false };
  }

  show(notice: Notice, now: number): void {
    const ids = this.#unrecorded?.ids ?? [];
    if (this.#unrecorded?.noticeId !== notice.id) this.#wrong(now, `${notice.id} is shown without an intent`);
    else this.#unrecorded.isShown = true;
    if (!this.#known.isOn) this.#wrong(now, `${notice.id} is shown while alerts are switched off`);
    for (const id of ids) this.#judge(id, notice, now);
    if (ids.length > 1) this.merged += 1;
    if (ids.some((id) => id.startsWith('snooze:'))) this.snoozed += 1;
    if (notice.lateByMs >= minuteMs) this.late += 1;
    const ordered = notice.ticketIds.map((id) => this.#standingOf(id, now)?.dueAt ?? 0);
    if (ordered.some((dueAt, index) => dueAt < (ordered[index - 1] ?? 0)))
      this.#wrong(now, `${notice.id} does not name the worst first`);
  }

  recorded(noticeId: string): void {
    if (this.#unrecorded?.noticeId === noticeId) this.#unrecorded = null;
  }

  /** The notices are gone from the screen: one that was shown and not recorded has left no trace. */
  noticesGone(): void {
    if (!this.#unrecorded?.isShown) return;
    for (const id of this.#unrecorded.ids) this.#mayRepeat.add(id);
  }

  passed(ids: readonly string[], wasOff: boolean, now: number): void {
    for (const id of ids) {
      this.#settled.add(id);
      if (id === 'switched-off') continue;
      const isDigest = id.startsWith('digest:');
      if (isDigest && !wasOff && this.#known.isOn && this.#known.preferences.digest && this.#deservesDigest(now))
        this.#wrong(now, `${id} is passed over`);
      if (isDigest) continue;
      if (!wasOff && this.#known.isOn) this.#wrong(now, `${id} is passed over`);
      if ((this.#planned(id, now)?.from ?? Number.POSITIVE_INFINITY) > now)
        this.#wrong(now, `${id} is passed too early`);
    }
  }

  /** Nothing happens between these two instants. The computer works; what is to be given in between is missed. */
  nothingBetween(from: number, to: number, wasInterrupted: boolean): void {
    if (!this.#known.isOn) return;
    const patience = wasInterrupted ? afterInterruptionMs : inTimeMs;
    for (const { id, from: first } of this.#open(from)) {
      const givable = this.#firstGivable(id, Math.max(first, from), to - patience);
      if (givable !== null) this.#wrong(givable, `${id} is missed`);
    }
    const opening = this.#known.preferences.digest ? this.#nextDigest(from, to - patience) : null;
    if (opening !== null) this.#wrong(opening, 'the digest is missed');
  }

  get #known(): Truth {
    if (this.#truth === null) throw new Error('nothing is known yet');
    return this.#truth;
  }

  #wrong(now: number, what: string): void {
    this.wrongs.push(`${new Date(now + beijing).toISOString().slice(0, 19)} ${what}`);
  }

  #judge(id: string, notice: Notice, now: number): void {
    const times = (this.shown.get(id) ?? 0) + 1;
    this.shown.set(id, times);
    const planned = this.#planned(id, now);
    const isSettled = planned ? this.#isSettled(planned) : this.#settled.has(id);
    this.#settled.add(id);
    this.#toldAt.set(id, now);
    const mayRepeat = [id, ...(planned?.formerIds ?? [])].filter((name) => this.#mayRepeat.delete(name));
    if ((times > 1 || isSettled) && mayRepeat.length > 0) this.repeated += 1;
    else if (times > 1 || isSettled) this.#wrong(now, `${id} is shown again`);
    if (id.startsWith('digest:')) {
      if (id !== `digest:${dateOf(now)}` || !this.#deservesDigest(now)) this.#wrong(now, `${id} is out of place`);
      return;
    }
    const ticket = this.#ticket(id);
    const plan = ticket ? this.#planOf(ticket, now) : [];
    const later = plan.slice(plan.findIndex((alert) => alert.id === id) + 1);
    if (later.some((alert) => this.#isSettled(alert))) this.#wrong(now, `${id} is shown after a later one`);
    if (planned === null || planned.from > now) this.#wrong(now, `${id} is shown, and is not to be`);
    else if (this.#firstGivable(id, wholeMinute(now), now) === null) this.#wrong(now, `${id} is shown at a wrong time`);
    else if (!id.startsWith('breach:')) this.#judgeLateness(id, planned.from, notice, now);
  }

  #judgeLateness(id: string, from: number, { lateByMs }: Notice, now: number): void {
    const ticket = this.#ticket(id);
    const moved = ticket?.events.findLast(({ type }) => !['snoozed', 'paused', 'handled'].includes(type))?.at ?? 0;
    const lateMs = now - Math.max(from, moved);
    if (lateMs >= minuteMs && lateByMs < lateMs) this.#wrong(now, `${id} is later than it says`);
  }

  #ticket(alertId: string): Ticket | undefined {
    const ticketId = alertId.split(':').at(-2);
    return this.#known.tickets.find(({ id }) => id === ticketId);
  }

  #standingOf(ticketId: string, now: number): TicketStanding | null {
    const ticket = this.#known.tickets.find(({ id }) => id === ticketId);
    return ticket ? standingOf(ticket, this.#known.book, now) : null;
  }

  #planOf(ticket: Ticket, now: number): readonly NaiveAlert[] {
    const standing = standingOf(ticket, this.#known.book, now);
    if (!standing.open || standing.state === 'paused') return [];
    const isOverdue = now >= standing.dueAt;
    const key = `${ticket.id} ${ticket.events.length} ${isOverdue}`;
    const known = this.#plans.get(key);
    if (known) return known;
    const before = duesBefore(ticket, this.#known.book, now);
    const snoozedUntil = this.#snoozeOf(ticket, [standing.dueAt, ...before]);
    const counts = standing.mode === 'natural' ? () => true : countsBy(standing.calendar);
    const of = { ...standing, counts, snoozedUntil, isOverdue, duesBefore: before };
    const plan = naiveAlerts(of, this.#known.preferences, this.#isOpen);
    this.#plans.set(key, plan);
    return plan;
  }

  /** The last word on it, unless the ticket is due before it ends or at another minute than it was when it ended. */
  #snoozeOf({ id, events }: Ticket, [dueAt = 0, ...before]: readonly number[]): number | null {
    const lastWord = events.findLast(({ type }) => type === 'snoozed' || type === 'paused');
    if (lastWord?.type !== 'snoozed' || lastWord.until > dueAt) return null;
    const then = { id, events: events.filter(({ at }) => at <= lastWord.until) };
    const dueThen = standingOf(then, this.#known.book, lastWord.until).dueAt;
    return [dueAt, ...before].some((each) => wholeMinute(dueThen) === wholeMinute(each)) ? lastWord.until : null;
  }

  #planned(alertId: string, now: number): NaiveAlert | null {
    const ticket = this.#ticket(alertId);
    return (ticket && this.#planOf(ticket, now).find(({ id }) => id === alertId)) ?? null;
  }

  /**
   * Given or passed over under this name, or given under a former one: what was passed over then was told to nobody, and a
   * breach told before the ticket was due is none.
   */
  #isSettled({ id, formerIds, dueAt }: NaiveAlert): boolean {
    const earliest = id.startsWith('breach:') ? dueAt : Number.NEGATIVE_INFINITY;
    return this.#settled.has(id) || formerIds.some((former) => (this.#toldAt.get(former) ?? Number.NaN) >= earliest);
  }

  /** Not settled, neither by itself nor by a later alert of its ticket. */
  #open(now: number): readonly NaiveAlert[] {
    return this.#known.tickets.flatMap((ticket) => {
      const plan = this.#planOf(ticket, now);
      return plan.slice(plan.findLastIndex((alert) => this.#isSettled(alert)) + 1);
    });
  }

  /** The first minute up to `to` in which the shop's and the alert's own hours let it be given. */
  #firstGivable(id: string, from: number, to: number): number | null {
    const ticket = this.#ticket(id);
    const standing = ticket && standingOf(ticket, this.#known.book, from);
    if (!standing) return null;
    const { dueAt, kind } = standing;
    const { levels, breach } = this.#known.preferences;
    const isBreach = id.startsWith('breach:');
    const level = (levels[kind] ?? levels.other).find((each) => id.startsWith(`soon:${each.id}:`));
    const quiet = isBreach ? breach.quiet : (level?.quiet ?? null);
    for (let at = wholeMinute(from); at <= to; at += minuteMs) {
      if (!isBreach && at >= dueAt) return null;
      if (isQuiet(at, quiet)) continue;
      if (this.#isOpen(at)) return at;
      if (isBreach && at >= dueAt && at < dueAt + closingGraceMs && this.#isOpen(dueAt - minuteMs)) return at;
    }
    return null;
  }

  /** The first minute of a day's Beijing date that is open after one that is not. */
  #openingOfDay(at: number): number | null {
    const midnight = midnightOf(at);
    const known = this.#openings.get(midnight);
    if (known !== undefined) return known;
    let opening: number | null = null;
    for (let minute = midnight; minute < midnight + day && opening === null; minute += minuteMs)
      if (this.#isOpen(minute) && !this.#isOpen(minute - minuteMs)) opening = minute;
    this.#openings.set(midnight, opening);
    return opening;
  }

  #deservesDigest(now: number): boolean {
    const opening = this.#openingOfDay(now);
    if (opening === null || opening > now || !this.#isOpen(now)) return false;
    return this.#known.tickets.some((ticket) => {
      const { open, state } = standingOf(ticket, this.#known.book, now);
      const before = ticket.events.filter(({ at }) => at < opening);
      const wasOpen = before.length > 0 && standingOf({ ...ticket, events: before }, this.#known.book, opening).open;
      return open && state !== 'paused' && wasOpen;
    });
  }

  #nextDigest(from: number, to: number): number | null {
    if (!this.#known.tickets.some(({ id }) => this.#standingOf(id, from)?.open)) return null;
    for (let at = wholeMinute(from); at <= to; at += minuteMs) {
      if (!this.#isOpen(at) || this.#settled.has(`digest:${dateOf(at)}`)) continue;
      if (this.#deservesDigest(at)) return at;
    }
    return null;
  }
}
