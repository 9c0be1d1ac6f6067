import { incidentReport } from '@/lib/app/tickets/incident-report';
import { useOptions, useStored } from '../options-services';
import { useText } from '../options-text';
import { IncidentActions } from './incident-actions';
import { IncidentFactList } from './incident-fact-list';
import { TouchedTable } from './touched-table';

/** The report of one incident, to be read and printed: the facts, the notes kept as proof, the tickets and what became of them. */
export function IncidentReportPage({ id }: { readonly id: string }) {
  const { t } = useText();
  const { repositories, clock } = useOptions();
  const report = useStored(['tickets'], () => incidentReport(repositories, id, clock.now()));
  return (
    <section class="section" aria-labelledby="incident-heading" data-section="incidents" data-report={id}>
      <p class="no-print">
        <a href="#incidents">{t('incidents.back')}</a>
      </p>
      <h1 id="incident-heading">{t('incidents.report')}</h1>
      {report === null && <p>{t('incidents.unknown')}</p>}
      {report && (
        <>
          <IncidentActions report={report} />
          <IncidentFactList report={report} />
          <TouchedTable report={report} />
        </>
      )}
    </section>
  );
}
