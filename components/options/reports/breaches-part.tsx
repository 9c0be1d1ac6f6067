import { kindName } from '@/components/ui/kind-name';
import type { TicketStatistics } from '@/lib/domain/reports/ticket-statistics';
import { totalOf } from '@/lib/domain/reports/verdict-counts';
import { useText } from '../options-text';
import { Part } from '../section';
import { BarRows } from './bar-rows';
import { ColumnChart } from './column-chart';
import { CountsTable } from './counts-table';

/** Monday first, as weeks are written in China; the domain counts from Sunday. */
const weekdays = [1, 2, 3, 4, 5, 6, 0] as const;
const hours = Array.from({ length: 24 }, (_, hour) => hour);

/** The late tickets of a month by kind, by hour and by weekday, each as a chart with its numbers behind it. */
export function BreachesPart({ statistics }: { readonly statistics: TicketStatistics }) {
  const { t } = useText();
  if (totalOf(statistics.counts) === 0) return null;
  return (
    <Part title={t('reports.breaches')}>
      {statistics.counts.late === 0 && <p>{t('reports.no-breaches')}</p>}
      <ByKind statistics={statistics} />
      <ByHour statistics={statistics} />
      <ByWeekday statistics={statistics} />
    </Part>
  );
}

function ByKind({ statistics: { byKind } }: { readonly statistics: TicketStatistics }) {
  const { t } = useText();
  const rows = byKind.map(({ kind, ownKindName, counts }) => ({
    key: kind,
    name: kindName(t, kind, ownKindName),
    counts,
  }));
  return (
    <figure class="figure" data-chart="kind">
      <figcaption>{t('reports.by-kind')}</figcaption>
      <BarRows
        label={t('reports.by-kind')}
        rows={rows.map(({ key, name, counts }) => ({
          key,
          label: name,
          value: counts.late,
          said: t('reports.late-of', { late: counts.late, closed: totalOf(counts) }),
        }))}
      />
      <CountsTable title={t('reports.by-kind')} rows={rows} />
    </figure>
  );
}

function ByHour({ statistics: { byDueHour } }: { readonly statistics: TicketStatistics }) {
  const { t } = useText();
  const columns = byDueHour.map((counts, hour) => ({
    key: String(hour),
    label: hour % 3 === 0 ? String(hour) : null,
    value: counts.late,
  }));
  const rows = hours.flatMap((hour) => {
    const counts = byDueHour[hour];
    if (!counts || totalOf(counts) === 0) return [];
    return [{ key: String(hour), name: t('reports.hour', { from: hour, to: hour + 1 }), counts }];
  });
  return (
    <figure class="figure" data-chart="hour">
      <figcaption>
        {t('reports.by-hour')} <span class="muted">{t('reports.by-hour-note')}</span>
      </figcaption>
      <ColumnChart label={t('reports.by-hour')} columns={columns} />
      <CountsTable title={t('reports.by-hour')} rows={rows} />
    </figure>
  );
}

function ByWeekday({ statistics: { byDueWeekday } }: { readonly statistics: TicketStatistics }) {
  const { t } = useText();
  const rows = weekdays.flatMap((weekday) => {
    const counts = byDueWeekday[weekday];
    return counts ? [{ key: String(weekday), name: t(`weekday.${weekday}`), counts }] : [];
  });
  const columns = rows.map(({ key, name, counts }) => ({ key, label: name, value: counts.late }));
  return (
    <figure class="figure figure-narrow" data-chart="weekday">
      <figcaption>{t('reports.by-weekday')}</figcaption>
      <ColumnChart label={t('reports.by-weekday')} columns={columns} />
      <CountsTable title={t('reports.by-weekday')} rows={rows} />
    </figure>
  );
}
