import { dayText, whenText } from '@/components/ui/when';
import { parseTypedInstant } from '@/lib/app/typed-instant';
import type { PanelTranslate } from './panel-text';

/**
 * How a typed date is understood, or what is wrong with it, in words; nothing while nothing is typed.
 *
 * @example readAsText(t, '2026-11-02 13:05', now) // '读作 11月2日 13:05（北京时间）'
 */
export function readAsText(t: PanelTranslate, text: string, now: number): string {
  if (text.trim() === '') return '';
  const value = parseTypedInstant(text, now);
  if (value === null) return t('missing.not-a-date');
  if (value.at > now) return t('missing.in-future');
  return value.precision === 'day'
    ? t('missing.read-as-day', { when: dayText(t, value.at, now) })
    : t('missing.read-as', { when: whenText(t, value.at, now) });
}
