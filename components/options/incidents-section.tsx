import { IncidentList } from './incidents/incident-list';
import { IncidentReportPage } from './incidents/incident-report-page';
import { ShopPart } from './incidents/shop-part';
import { useText } from './options-text';
import { useAddress } from './reports/use-address';
import { Section } from './section';

/** 突发情况: who is told of a power cut and the like, what became of each, and the report of one, `#incidents/<id>`. */
export function IncidentsSection() {
  const { t } = useText();
  const [, id] = /^#incidents\/([^/]+)$/.exec(useAddress()) ?? [];
  if (id !== undefined) return <IncidentReportPage key={id} id={decodeURIComponent(id)} />;
  return (
    <Section id="incidents" intro={t('incidents.intro')}>
      <IncidentList />
      <ShopPart />
    </Section>
  );
}
