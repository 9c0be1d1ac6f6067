import './reports.css';
import './evidence.css';
import { evidenceSubject } from '@/lib/app/reports/evidence';
import { monthReport } from '@/lib/app/reports/month-report';
import { type BeijingMonth, monthOf, parseMonth } from '@/lib/domain/reports/beijing-month';
import { useOptions } from '../options-services';
import { useText } from '../options-text';
import { Section } from '../section';
import { BreachesPart } from './breaches-part';
import { EvidencePage } from './evidence-page';
import { FindEvidence } from './find-evidence';
import { MonthPart } from './month-part';
import { MonthPicker } from './month-picker';
import { NotablePart } from './notable-part';
import { PenaltyPart } from './penalty-part';
import { ReadingState } from './reading-state';
import { useAddress } from './use-address';
import { useReading } from './use-reading';

/** 报表: how a month went beside the one before it, and the ways to the evidence. Pages of evidence stand in its place. */
export function ReportsSection() {
  const hash = useAddress();
  const { clock } = useOptions();
  const subject = evidenceSubject(hash);
  if (subject) return <EvidencePage subject={subject} />;
  const month = monthAsked(hash, clock.now());
  return <>{month && <Reports month={month} />}</>;
}

/** The month that `#reports/2026-10` names; this one where it names none, or one that has not begun. */
function monthAsked(hash: string, now: number): BeijingMonth | null {
  const asked = parseMonth(hash.split('/')[1] ?? '');
  return asked && asked.from <= now ? asked : monthOf(now);
}

function Reports({ month }: { readonly month: BeijingMonth }) {
  const { t } = useText();
  const { repositories, clock } = useOptions();
  const { found: report, reached } = useReading(month.text, (pace) =>
    monthReport(repositories, month, clock.now(), pace),
  );
  return (
    <Section id="reports" intro={t('reports.intro')}>
      <MonthPicker month={month} />
      <ReadingState reached={reached} done={report !== undefined} />
      {report && (
        <>
          <MonthPart report={report} />
          <BreachesPart statistics={report.current} />
          <NotablePart outcomes={report.notable} />
          <PenaltyPart report={report} />
        </>
      )}
      <FindEvidence month={month} />
    </Section>
  );
}
