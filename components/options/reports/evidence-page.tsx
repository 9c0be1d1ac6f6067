import { useEffect } from 'preact/hooks';
import { type EvidenceSubject, gatherEvidence } from '@/lib/app/reports/evidence';
import { useOptions } from '../options-services';
import { type OptionsTranslate, useText } from '../options-text';
import { EvidenceActions } from './evidence-actions';
import { EvidenceDocument } from './evidence-document';
import { ReadingState } from './reading-state';
import { monthText } from './report-text';
import { useReading } from './use-reading';

/** What a page of evidence is called. @example subjectText(t, { type: 'ticket', id: '10086001' }) // '工单 10086001' */
const subjectText = (t: OptionsTranslate, subject: EvidenceSubject): string =>
  subject.type === 'ticket' ? t('evidence.of-ticket', { id: subject.id }) : monthText(t, subject.month);

const keyOf = (subject: EvidenceSubject): string => (subject.type === 'ticket' ? subject.id : subject.month.text);

/** Evidence of one ticket or of one month, to be printed or saved. */
export function EvidencePage({ subject }: { readonly subject: EvidenceSubject }) {
  const { t } = useText();
  const { repositories, clock } = useOptions();
  const { found: evidence, reached } = useReading(keyOf(subject), (pace) =>
    gatherEvidence(repositories, subject, clock.now(), pace),
  );
  const name = subjectText(t, subject);
  useTitle(`${t('evidence.title')} ${name}`, evidence !== undefined);
  return (
    <section class="section evidence" aria-labelledby="evidence-heading" data-evidence={keyOf(subject)}>
      <p class="no-print">
        <a href={subject.type === 'month' ? `#reports/${subject.month.text}` : '#reports'}>{t('evidence.back')}</a>
      </p>
      {evidence && <EvidenceActions evidence={evidence} />}
      <h1 id="evidence-heading">
        {t('evidence.title')} <span class="evidence-subject">{name}</span>
      </h1>
      <ReadingState reached={reached} done={evidence !== undefined} />
      {evidence === null && <p data-none>{t('evidence.unknown-ticket', { id: keyOf(subject) })}</p>}
      {evidence && <EvidenceDocument evidence={evidence} />}
    </section>
  );
}

/** The title of the page is the name that the browser proposes for a printed file. */
function useTitle(title: string, ready: boolean): void {
  useEffect(() => {
    if (!ready) return;
    const before = document.title;
    document.title = title;
    return () => {
      document.title = before;
    };
  }, [title, ready]);
}
