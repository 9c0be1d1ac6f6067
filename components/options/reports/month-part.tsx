import { dayText, durationText, whenText } from '@/components/ui/when';
import type { MonthReport } from '@/lib/app/reports/month-report';
import type { ResponseTimes } from '@/lib/domain/reports/response-times';
import type { TicketStatistics } from '@/lib/domain/reports/ticket-statistics';
import { totalOf } from '@/lib/domain/reports/verdict-counts';
import { useOptions } from '../options-services';
import { useText } from '../options-text';
import { Part } from '../section';
import { monthText, rateText } from './report-text';
import { ShareBars } from './share-bars';

/** A stretch of time in the comparison. */
interface Stretch {
  readonly key: 'month' | 'same-days' | 'previous';
  readonly label: string;
  readonly statistics: TicketStatistics;
}

/** The month beside the one before it: verdicts, on-time rate and response times, as bars and as a table. */
export function MonthPart({ report }: { readonly report: MonthReport }) {
  const { t } = useText();
  const stretches = useStretches(report);
  const { counts, lateUnderAppeal } = report.current;
  return (
    <Part title={t('reports.comparison')}>
      {report.sameDays && <p class="muted">{t('reports.comparison-note')}</p>}
      {totalOf(counts) === 0 && <p data-none>{t('reports.none')}</p>}
      <ShareBars
        label={t('reports.comparison')}
        rows={stretches.map(({ key, label, statistics }) => ({ key, label, counts: statistics.counts }))}
      />
      <ComparisonTable stretches={stretches} />
      {counts.unknown > 0 && <p class="muted">{t('reports.unknown-note', { count: counts.unknown })}</p>}
      {lateUnderAppeal > 0 && <p class="muted">{t('reports.appeal-note', { count: lateUnderAppeal })}</p>}
      <ResponseNote response={report.current.response} />
    </Part>
  );
}

function useStretches({ month, until, current, sameDays, previous }: MonthReport): readonly Stretch[] {
  const { t } = useText();
  const { clock } = useOptions();
  const name = monthText(t, month);
  const same = sameDays &&
    previous && {
      month: monthText(t, previous.month),
      from: dayText(t, previous.month.from, clock.now()),
      until: whenText(t, sameDays.until, clock.now()),
    };
  const wholeMonth = sameDays !== null && sameDays.until === previous?.month.to;
  return [
    {
      key: 'month',
      label: sameDays ? t('reports.so-far', { month: name, until: whenText(t, until, clock.now()) }) : name,
      statistics: current,
    },
    ...(sameDays && same
      ? [
          {
            key: 'same-days' as const,
            label: wholeMonth ? t('reports.same-days-all', same) : t('reports.same-days', same),
            statistics: sameDays.statistics,
          },
        ]
      : []),
    ...(previous
      ? [
          {
            key: 'previous' as const,
            label: t('reports.whole-month', { month: monthText(t, previous.month) }),
            statistics: previous.statistics,
          },
        ]
      : []),
  ];
}

function ComparisonTable({ stretches }: { readonly stretches: readonly Stretch[] }) {
  const { t } = useText();
  const modes = (['counted', 'natural'] as const).filter((mode) =>
    stretches.some(({ statistics }) => statistics.response.some((times) => times.mode === mode)),
  );
  const numbers: readonly { readonly key: string; readonly name: string; of(statistics: TicketStatistics): string }[] =
    [
      { key: 'closed', name: t('reports.closed'), of: ({ counts }) => String(totalOf(counts)) },
      { key: 'on-time', name: t('reports.verdict.on-time'), of: ({ counts }) => String(counts.onTime) },
      { key: 'late', name: t('reports.verdict.late'), of: ({ counts }) => String(counts.late) },
      { key: 'unknown', name: t('reports.verdict.unknown'), of: ({ counts }) => String(counts.unknown) },
      { key: 'rate', name: t('reports.rate'), of: ({ counts }) => rateText(t, counts) },
      ...modes.flatMap((mode) =>
        (['medianMs', 'p90Ms'] as const).map((measure) => ({
          key: `${mode}-${measure}`,
          name: t(`reports.${measure}`, { mode: t(`reports.mode.${mode}`) }),
          of: ({ response }: TicketStatistics) => {
            const times = response.find((it) => it.mode === mode);
            return times ? durationText(t, times[measure]) : t('reports.no-rate');
          },
        })),
      ),
    ];
  return (
    <div class="table-frame">
      <table class="table comparison">
        <thead>
          <tr>
            <td />
            {stretches.map(({ key, label }) => (
              <th scope="col" key={key}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {numbers.map(({ key, name, of }) => (
            <tr key={key} data-number={key}>
              <th scope="row">{name}</th>
              {stretches.map((stretch) => (
                <td key={stretch.key} class="digits">
                  {of(stretch.statistics)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ResponseNote({ response }: { readonly response: readonly ResponseTimes[] }) {
  const { t } = useText();
  if (response.length === 0) return null;
  const sum = (of: (times: ResponseTimes) => number) => response.reduce((total, times) => total + of(times), 0);
  const atMost = sum((times) => times.atMost);
  const atLeast = sum((times) => times.atLeast);
  return (
    <p class="muted">
      {t('reports.response-note')}
      {atMost > 0 && t('reports.response-at-most', { count: atMost })}
      {atLeast > 0 && t('reports.response-at-least', { count: atLeast })}
    </p>
  );
}
