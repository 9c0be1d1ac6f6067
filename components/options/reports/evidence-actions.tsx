import type { Evidence } from '@/lib/app/reports/evidence';
import { evidenceJson } from '@/lib/app/reports/evidence-json';
import { useOptions } from '../options-services';
import { useText } from '../options-text';
import { segmentsCsv, ticketsCsv } from './evidence-csv';

/** Ways for the evidence to leave this browser: on paper and as files. */
export function EvidenceActions({ evidence }: { readonly evidence: Evidence }) {
  const { t } = useText();
  const { saveFile, say, settings, version } = useOptions();
  const { subject } = evidence;
  const name = `aftersale-evidence-${subject.type === 'ticket' ? subject.id : subject.month.text}`;
  const save = (file: string, content: string) => {
    saveFile(file, content);
    say(t('evidence.saved', { file }));
  };
  return (
    <div class="no-print">
      <p class="toolbar">
        <button type="button" class="button button-primary" data-action="print" onClick={() => print()}>
          {t('evidence.print')}
        </button>
        <button
          type="button"
          class="button"
          data-export="tickets-csv"
          onClick={() => save(`${name}.csv`, ticketsCsv(t, evidence))}
        >
          {t('evidence.save-csv')}
        </button>
        <button
          type="button"
          class="button"
          data-export="segments-csv"
          onClick={() => save(`${name}-segments.csv`, segmentsCsv(t, evidence))}
        >
          {t('evidence.save-segments-csv')}
        </button>
        <button
          type="button"
          class="button"
          data-export="json"
          onClick={() => save(`${name}.json`, evidenceJson(evidence, { shopName: settings.shopName, version }))}
        >
          {t('evidence.save-json')}
        </button>
      </p>
      <p class="muted">{t('evidence.check-words')}</p>
    </div>
  );
}
