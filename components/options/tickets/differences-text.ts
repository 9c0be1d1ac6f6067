import { dayText } from '@/components/ui/when';
import type { TermsDifference } from '@/lib/app/tickets/terms-differences';
import { parseBeijingDate, startOfBeijingDay } from '@/lib/domain/beijing-time';
import type { DayWindow } from '@/lib/domain/tickets/business-calendar';
import type { ClockRule, OwnKind } from '@/lib/domain/tickets/clock-terms';
import type { TicketKind } from '@/lib/domain/tickets/ticket-kind';
import type { OptionsTranslate } from '../options-text';
import { hoursText, limitText, weekdayKeys } from './hours-text';

/** What a difference is about, and how it is before and after, in words. */
export interface DifferenceText {
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

function ruleText(t: OptionsTranslate, rule: ClockRule | null): string {
  if (rule === null) return t('terms.as-other');
  const parts = [limitText(t, rule.limitMs), t(`tickets.mode.${rule.mode}`)];
  if (rule.mode === 'counted' && rule.calendar) parts.push(t('terms.hours-own'));
  return parts.join(t('list.separator'));
}

const ownKindText = (t: OptionsTranslate, own: OwnKind | null): string =>
  own === null ? '—' : t('own-kinds.summary', { name: own.name, words: own.words.join(t('list.separator')) });

const weekdayText = (t: OptionsTranslate, weekday: number): string =>
  t(weekdayKeys[weekday as 0 | 1 | 2 | 3 | 4 | 5 | 6]);

/**
 * A difference in words.
 * @param nameOf what a kind is called
 * @param now tells the year that need not be written
 */
export function differenceText(
  t: OptionsTranslate,
  difference: TermsDifference,
  nameOf: (kind: TicketKind) => string,
  now: number,
): DifferenceText {
  const dayOf = (date: string) => dayText(t, startOfBeijingDay(parseBeijingDate(date) ?? 0), now);
  const hours = (
    day: string,
    of: TicketKind | null,
    before: readonly DayWindow[] | null,
    after: readonly DayWindow[] | null,
  ) => ({
    what: t('hours.of', { name: of === null ? t('terms.hours-shop') : nameOf(of), day }),
    before: before === null ? '—' : hoursText(t, before),
    after: after === null ? '—' : hoursText(t, after),
  });
  switch (difference.type) {
    case 'rule':
      return {
        what: nameOf(difference.kind),
        before: ruleText(t, difference.before),
        after: ruleText(t, difference.after),
      };
    case 'own-kind':
      return {
        what: t('own-kinds.title'),
        before: ownKindText(t, difference.before),
        after: ownKindText(t, difference.after),
      };
    case 'weekday':
      return hours(weekdayText(t, difference.weekday), difference.of, difference.before, difference.after);
    case 'date':
      return hours(dayOf(difference.date), difference.of, difference.before, difference.after);
    case 'notice': {
      const { name, from, to } = difference.notice;
      const day = t('terms.stretch', { name, from: dayOf(from), to: dayOf(to) });
      return hours(day, difference.of, difference.before, difference.after);
    }
  }
}
