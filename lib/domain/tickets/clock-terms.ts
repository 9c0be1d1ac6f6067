import { hourMs } from '@/lib/domain/beijing-time';
import type { Problem } from '@/lib/domain/result';
import {
  type BusinessCalendar,
  type CalendarDefinition,
  compileCalendar,
  everyDay9to19,
  naturalTime,
} from './business-calendar';
import type { TicketKind } from './ticket';

/** How long a ticket may take and which time counts. `natural` counts every hour of every day. */
export interface ClockRule {
  readonly limitMs: number;
  readonly mode: 'counted' | 'natural';
}

/** The terms a ticket is measured by. A ticket keeps the terms that were in force when it was opened. */
export interface ClockTerms {
  readonly id: number;
  readonly adoptedAt: number;
  readonly calendar: CalendarDefinition;
  readonly kinds: Readonly<Record<TicketKind, ClockRule>>;
}

const fourCountedHours: ClockRule = { limitMs: 4 * hourMs, mode: 'counted' };
const dayAndNight: ClockRule = { limitMs: 24 * hourMs, mode: 'natural' };

/** Out of the box: 4 counted hours for every kind, article [B], product.md rule 4. */
export const builtInTerms: ClockTerms = {
  id: 0,
  adoptedAt: 0,
  calendar: everyDay9to19,
  kinds: { crc: fourCountedHours, consult: fourCountedHours, other: fourCountedHours },
};

/** The notice of 2021-04-23: CRC高危投诉 4 working hours, ordinary tickets 24 natural hours. To be adopted by a shop. */
export const notice2021Preset: Pick<ClockTerms, 'calendar' | 'kinds'> = {
  calendar: everyDay9to19,
  kinds: { crc: fourCountedHours, consult: dayAndNight, other: dayAndNight },
};

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
