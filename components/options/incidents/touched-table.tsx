import { kindName } from '@/components/ui/kind-name';
import { durationText } from '@/components/ui/when';
import type { IncidentReport, TouchedTicket } from '@/lib/app/tickets/incident-report';
import { beijingMoment } from '@/lib/domain/reports/written-instant';
import { useText } from '../options-text';

/** The tickets that an incident touched, their times, and what became of them. */
export function TouchedTable({ report }: { readonly report: IncidentReport }) {
  const { t } = useText();
  const { tickets, standing } = report;
  if (tickets.length === 0) return <p>{t('incidents.touched-none')}</p>;
  return (
    <>
      <h2>{t('incidents.touched')}</h2>
      <p class="muted">{t('incidents.due-note')}</p>
      <div class="table-frame">
        <table class="table" data-touched>
          <thead>
            <tr>
              {(['id', 'kind', 'order', 'start', 'due'] as const).map((column) => (
                <th scope="col" key={column}>
                  {t(`incidents.touched.${column}`)}
                </th>
              ))}
              {standing.pauses && <th scope="col">{t('incidents.touched.paused')}</th>}
              <th scope="col">{t('incidents.touched.closed')}</th>
              <th scope="col">{t('incidents.touched.outcome')}</th>
            </tr>
          </thead>
          <tbody>
            {tickets.map((ticket) => (
              <TouchedRow key={ticket.standing.id} ticket={ticket} withPause={standing.pauses} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function TouchedRow({ ticket, withPause }: { readonly ticket: TouchedTicket; readonly withPause: boolean }) {
  const { t } = useText();
  const { standing, dueUnpausedAt, pausedMs, outcome } = ticket;
  return (
    <tr data-ticket={standing.id} data-outcome={outcome?.verdict ?? 'open'}>
      <th scope="row" class="digits">
        {standing.id}
      </th>
      <td>{kindName(t, standing.kind, standing.ownKindName)}</td>
      <td class="digits">{standing.orderId ?? t('incidents.not-known')}</td>
      <td class="digits">{beijingMoment(standing.startedAt)}</td>
      <td class="digits">{beijingMoment(dueUnpausedAt)}</td>
      {withPause && <td class="digits">{pausedMs === 0 ? t('incidents.not-paused') : durationText(t, pausedMs)}</td>}
      <td class="digits">{outcome === null ? t('incidents.still-open') : beijingMoment(outcome.closedAt)}</td>
      <td>{t(`reports.verdict.${outcome?.verdict ?? 'open'}`)}</td>
    </tr>
  );
}
