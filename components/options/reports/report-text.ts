import type { BeijingMonth } from '@/lib/domain/reports/beijing-month';
import { onTimeRate, type VerdictCounts } from '@/lib/domain/reports/verdict-counts';
import type { OptionsTranslate } from '../options-text';

/** @example monthText(t, november) // '2026年11月' */
export function monthText(t: OptionsTranslate, { text }: BeijingMonth): string {
  const [year = '', month = ''] = text.split('-');
  return t('reports.month', { year, month: Number(month) });
}

/**
 * The on-time rate to a tenth of a percent, rounded down: 100% is said only where none was late.
 * @example rateText(t, { onTime: 9999, late: 1, unknown: 0 }) // '99.9%'
 */
export function rateText(t: OptionsTranslate, counts: VerdictCounts): string {
  const rate = onTimeRate(counts);
  if (rate === null) return t('reports.no-rate');
  const tenths = Math.floor((1000 * counts.onTime) / (counts.onTime + counts.late));
  return `${(tenths / 10).toFixed(1)}%`;
}
