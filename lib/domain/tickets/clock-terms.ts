import { hourMs } from '@/lib/domain/beijing-time';
import type { Problem } from '@/lib/domain/result';
import {
  type BusinessCalendar,
  type CalendarDefinition,
  compileCalendar,
  everyDay9to19,
  naturalTime,
} from './business-calendar';
import type { TicketKind } from './ticket-kind';

/** How long a ticket may take and which time counts. */
export interface ClockRule {
  readonly limitMs: number;
  /** `natural` counts every hour of every day. */
  readonly mode: 'counted' | 'natural';
  /** The hours of this kind; absent: those of the shop. */
  readonly calendar?: CalendarDefinition | undefined;
}

/** A kind that the shop told apart itself: its name, and what a row's type says where it is meant. */
export interface OwnKind {
  readonly kind: TicketKind;
  readonly name: string;
  readonly words: readonly string[];
}

/**
 * The terms a ticket is measured by. Adopted terms are never changed: a ticket names them by their id, so that no later
 * terms judge anew what these have judged.
 */
export interface ClockTerms {
  readonly id: number;
  readonly adoptedAt: number;
  /** The shop's hours. */
  readonly calendar: CalendarDefinition;
  /** By kind; a kind without a rule of its own goes by `other`. */
  readonly kinds: { readonly other: ClockRule } & { readonly [Kind in TicketKind]?: ClockRule };
  readonly ownKinds?: readonly OwnKind[] | undefined;
}

/** Everything that was ever adopted, by id. */
export type TermsBook = ReadonlyMap<number, ClockTerms>;

const fourCountedHours: ClockRule = { limitMs: 4 * hourMs, mode: 'counted' };
const dayAndNight: ClockRule = { limitMs: 24 * hourMs, mode: 'natural' };

/**
 * Out of the box: 4 counted hours for every kind, article [B], product.md rule 4. Tickets name these terms by the id 0, so
 * what stands here is history and is never changed; other proposals become presets of their own.
 */
export const builtInTerms: ClockTerms = {
  id: 0,
  adoptedAt: 0,
  calendar: everyDay9to19,
  kinds: { other: fourCountedHours },
};

/** The notice of 2021-04-23: CRC高危投诉 4 working hours, ordinary tickets 24 natural hours. To be adopted by a shop. */
export const notice2021Preset: Pick<ClockTerms, 'calendar' | 'kinds'> = {
  calendar: everyDay9to19,
  kinds: { crc: fourCountedHours, other: dayAndNight },
};

/**
 * Terms by their id. Where they cannot be found (a damaged row), the built-in ones stand in: they are the strictest that JD
 * has announced, so a ticket is warned of too early rather than too late.
 * @example termsById(new Map(), 7).id // 0
 */
export const termsById = (book: TermsBook, id: number): ClockTerms => book.get(id) ?? builtInTerms;

/**
 * The book of what a shop adopted, with the built-in terms in it.
 * @example termsBook([]).get(0) // builtInTerms
 */
export const termsBook = (adopted: readonly ClockTerms[]): TermsBook =>
  new Map([builtInTerms, ...adopted].map((terms) => [terms.id, terms]));

/**
 * The terms for tickets that are opened now: the ones adopted last.
 * @example termsInForce(book).id // 3 where the book holds the terms 0 to 3
 */
export const termsInForce = (book: TermsBook): ClockTerms => book.get(Math.max(...book.keys())) ?? builtInTerms;

/** @example ruleOf(builtInTerms, 'own-1') // { limitMs: 14_400_000, mode: 'counted' } */
export const ruleOf = (terms: ClockTerms, kind: TicketKind): ClockRule => terms.kinds[kind] ?? terms.kinds.other;

/** A calendar that can be asked without fail, and why it is not the one that was meant. */
export interface ClockCalendar {
  readonly calendar: BusinessCalendar;
  readonly problem: Problem | null;
}

// Compiling is pure, so remembering it per definition changes no answer; the badge asks once per ticket.
const compiled = new WeakMap<CalendarDefinition, ClockCalendar>();

/**
 * The calendar of terms. A definition that does not compile counts natural time instead, which is never later, and names
 * its problem: a wrong calendar warns too early rather than not at all.
 * @example clockCalendar(everyDay9to19).problem // null
 */
export function clockCalendar(definition: CalendarDefinition): ClockCalendar {
  const known = compiled.get(definition);
  if (known) return known;
  const result = compileCalendar(definition);
  const made: ClockCalendar = result.ok
    ? { calendar: result.value, problem: null }
    : { calendar: naturalTime, problem: result.error };
  compiled.set(definition, made);
  return made;
}

/**
 * The calendar that a rule counts by, within its terms.
 * @example calendarOfRule({ limitMs, mode: 'natural' }, terms).calendar // every hour of every day
 */
export const calendarOfRule = (rule: ClockRule, { calendar }: Pick<ClockTerms, 'calendar'>): ClockCalendar =>
  rule.mode === 'natural' ? { calendar: naturalTime, problem: null } : clockCalendar(rule.calendar ?? calendar);
