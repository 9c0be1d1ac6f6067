import { durationText } from '@/components/ui/when';
import type { TicketEvidence } from '@/lib/app/reports/evidence';
import type { TicketStatistics } from '@/lib/domain/reports/ticket-statistics';
import { totalOf } from '@/lib/domain/reports/verdict-counts';
import { beijingMoment } from '@/lib/domain/reports/written-instant';
import { useText } from '../options-text';
import { clockText, kindText } from './evidence-words';
import { rateText } from './report-text';

const columns = ['id', 'kind', 'order', 'start', 'due', 'closed', 'used', 'verdict'] as const;

/** The numbers of a month. */
export function MonthSummary({ statistics }: { readonly statistics: TicketStatistics }) {
  const { t } = useText();
  return (
    <p>
      {t('evidence.month-summary', {
        closed: totalOf(statistics.counts),
        onTime: statistics.counts.onTime,
        late: statistics.counts.late,
        unknown: statistics.counts.unknown,
        rate: rateText(t, statistics.counts),
      })}
      {statistics.response.map(({ mode, medianMs, p90Ms }) =>
        t('evidence.month-response', {
          mode: t(`reports.mode.${mode}`),
          median: durationText(t, medianMs),
          p90: durationText(t, p90Ms),
        }),
      )}
    </p>
  );
}

/** Some of the tickets that were closed in a month, a line each. */
export function EvidenceList({ tickets }: { readonly tickets: readonly TicketEvidence[] }) {
  const { t } = useText();
  return (
    <div class="table-frame evidence-part" data-part="list">
      <table class="table evidence-table evidence-list">
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col" key={column}>
                {t(`evidence.head.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {tickets.map((ticket) => (
            <tr key={ticket.standing.id} data-ticket-row={ticket.standing.id}>
              <th scope="row" class="digits">
                <a href={`#evidence/${ticket.standing.id}`}>{ticket.standing.id}</a>
              </th>
              <td>{kindText(t, ticket)}</td>
              <td class="digits">{ticket.standing.orderId ?? ''}</td>
              <td class="digits">{beijingMoment(ticket.standing.startedAt)}</td>
              <td class="digits">{beijingMoment(ticket.standing.dueAt)}</td>
              <td class="digits">{beijingMoment(ticket.until)}</td>
              <td class="digits">{clockText(ticket.standing.usedMs)}</td>
              <td>
                {t(`reports.verdict.${ticket.outcome?.verdict ?? 'open'}`)}
                {ticket.outcome?.underAppeal && <span class="tag">{t('reports.under-appeal')}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
