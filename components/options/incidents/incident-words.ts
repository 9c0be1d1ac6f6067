import { whenText } from '@/components/ui/when';
import type { IncidentStanding } from '@/lib/domain/tickets/incident';
import type { OptionsTranslate } from '../options-text';

/** From when to when. @example spanText(t, standing, now) // '11月21日 13:05 至 11月21日 15:00' */
export const spanText = (
  t: OptionsTranslate,
  { from, until }: Pick<IncidentStanding, 'from' | 'until'>,
  now: number,
): string =>
  until === null
    ? t('incidents.span-running', { from: whenText(t, from, now) })
    : t('incidents.span', { from: whenText(t, from, now), until: whenText(t, until, now) });
