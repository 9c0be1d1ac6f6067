import { totalOf, type VerdictCounts } from '@/lib/domain/reports/verdict-counts';
import { useText } from '../options-text';
import { rateText } from './report-text';

export interface CountsRow {
  readonly key: string;
  readonly name: string;
  readonly counts: VerdictCounts;
}

/** The numbers behind a chart, closed until somebody wants them. */
export function CountsTable({ title, rows }: { readonly title: string; readonly rows: readonly CountsRow[] }) {
  const { t } = useText();
  return (
    <details class="disclosure">
      <summary>{t('reports.numbers')}</summary>
      <div class="table-frame">
        <table class="table table-narrow">
          <caption class="visually-hidden">{title}</caption>
          <thead>
            <tr>
              <td />
              {(['closed', 'verdict.on-time', 'verdict.late', 'verdict.unknown', 'rate'] as const).map((column) => (
                <th scope="col" key={column}>
                  {t(`reports.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, counts }) => (
              <tr key={key}>
                <th scope="row">{name}</th>
                <td class="digits">{totalOf(counts)}</td>
                <td class="digits">{counts.onTime}</td>
                <td class="digits">{counts.late}</td>
                <td class="digits">{counts.unknown}</td>
                <td class="digits">{rateText(t, counts)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
