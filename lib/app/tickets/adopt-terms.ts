import type { ChangeSignal } from '@/lib/app/ports/storage';
import type { ClockTermsRepository } from '@/lib/app/ports/tickets';
import { fail, ok, type Result } from '@/lib/domain/result';
import { type CalendarDefinition, type CalendarProblem, compileCalendar } from '@/lib/domain/tickets/business-calendar';
import type { ClockTerms } from '@/lib/domain/tickets/clock-terms';
import { decideReplanned } from '@/lib/domain/tickets/ticket-decisions';
import type { NewTerms } from './terms-draft';

export interface AdoptTermsWorld {
  readonly clockTerms: Pick<ClockTermsRepository, 'current' | 'adopt'>;
  readonly changes: ChangeSignal;
}

/**
 * Puts terms into force for tickets opened from now on, and re-plans every open one: what it has used stays as it was
 * counted, what is left is planned by the new terms. All is stored or nothing. Terms that say what those in force say change
 * nothing.
 *
 * @returns the terms in force then, or what is wrong with a calendar: one that does not compile, or `calendar-never-opens`
 * for one whose last open day is past. Places: `calendar.weekdays.3.0`, `kinds.crc.calendar.notices.0`
 * @example await adoptTerms(world, { calendar: everyDay9to19, kinds: { other: { limitMs: 4 * hourMs, mode: 'counted' } } }, now)
 */
export async function adoptTerms(
  world: AdoptTermsWorld,
  terms: NewTerms,
  now: number,
): Promise<Result<ClockTerms, CalendarProblem>> {
  const problem = problemOfTerms(terms, now);
  if (problem) return fail(problem);
  const current = await world.clockTerms.current();
  if (saysTheSame(current, terms)) return ok(current);

  const adopted = await world.clockTerms.adopt({ ...terms, adoptedAt: now }, (ticket, { id }) =>
    decideReplanned(ticket, { now, termsId: id }),
  );
  await world.changes.raise(['settings', 'tickets']);
  return ok(adopted);
}

function problemOfTerms({ calendar, kinds }: NewTerms, now: number): CalendarProblem | null {
  const ofShop = problemOfCalendar(calendar, 'calendar', now);
  if (ofShop) return ofShop;
  for (const [kind, rule] of Object.entries(kinds)) {
    const ofKind = rule?.calendar ? problemOfCalendar(rule.calendar, `kinds.${kind}.calendar`, now) : null;
    if (ofKind) return ofKind;
  }
  return null;
}

function problemOfCalendar(definition: CalendarDefinition, place: string, now: number): CalendarProblem | null {
  const compiled = compileCalendar(definition);
  if (!compiled.ok) return { ...compiled.error, place: `${place}.${compiled.error.place}` };
  return compiled.value.nextOpening(now) === null ? { code: 'calendar-never-opens', place } : null;
}

/** The order of keys tells two apart that say the same; adopting such terms again does no harm. */
const saysTheSame = (a: NewTerms, b: NewTerms): boolean =>
  JSON.stringify([a.calendar, a.kinds, a.ownKinds ?? []]) === JSON.stringify([b.calendar, b.kinds, b.ownKinds ?? []]);
