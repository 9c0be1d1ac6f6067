import { type BeijingMonth, monthAfter, monthBefore } from '@/lib/domain/reports/beijing-month';
import { useOptions } from '../options-services';
import { useText } from '../options-text';
import { monthText } from './report-text';

/** The month in view, and the ways to its neighbours; a month that has not begun cannot be chosen. */
export function MonthPicker({ month }: { readonly month: BeijingMonth }) {
  const { t } = useText();
  const { clock } = useOptions();
  const before = monthBefore(month);
  const after = monthAfter(month);
  return (
    <p class="toolbar month-picker reports-controls">
      {before && (
        <a class="button" href={`#reports/${before.text}`} title={t('reports.month-before')}>
          ‹ {monthText(t, before)}
        </a>
      )}
      <strong data-month={month.text}>{monthText(t, month)}</strong>
      {after && after.from <= clock.now() && (
        <a class="button" href={`#reports/${after.text}`} title={t('reports.month-after')}>
          {monthText(t, after)} ›
        </a>
      )}
      <a class="button button-primary" href={`#evidence/${month.text}`}>
        {t('reports.month-evidence')}
      </a>
    </p>
  );
}
