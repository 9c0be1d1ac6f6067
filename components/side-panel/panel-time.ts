import { dayText, durationText, whenText } from '@/components/ui/when';
import { dayMs } from '@/lib/domain/beijing-time';
import type { ServiceVerdict } from '@/lib/domain/eligibility';
import type { WrittenInstant } from '@/lib/domain/order-facts';
import type { PanelTranslate } from './panel-text';

/** An instant as exactly as it was written: a day stays a day. */
export function writtenText(t: PanelTranslate, value: WrittenInstant, now: number): string {
  return value.precision === 'day' ? dayText(t, value.at, now) : whenText(t, value.at, now);
}

/** The last day that is inside, given the first instant that is outside. */
export const lastDayText = (t: PanelTranslate, endsAt: number, now: number): string => dayText(t, endsAt - 1, now);

/**
 * The two halves of "how long": what is left or over, and until when. The end is told as the last day's 24:00, because
 * people take "11月22日 00:00" for the end of the 22nd.
 *
 * @example windowTexts(t, verdict, now) // { span: '还剩 3 天 4 小时', end: '11月21日 24:00 前' }
 */
export function windowTexts(
  t: PanelTranslate,
  { verdict, endsAt }: ServiceVerdict,
  now: number,
): { readonly span: string; readonly end: string } | null {
  if (endsAt === null) return null;
  const day = lastDayText(t, endsAt, now);
  return verdict === 'in-window'
    ? { span: t('time.left', { left: spanText(t, endsAt - now) }), end: t('time.until', { day }) }
    : { span: t('time.over', { over: spanText(t, now - endsAt) }), end: t('time.ended', { day }) };
}

/** From a month on nobody counts hours. */
const spanText = (t: PanelTranslate, durationMs: number): string =>
  durationText(t, durationMs >= 30 * dayMs ? durationMs - (durationMs % dayMs) : durationMs);
