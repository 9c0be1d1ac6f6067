import { useId } from 'preact/hooks';
import { dayText, whenText } from '@/components/ui/when';
import { lastClearing, retentionOutlook } from '@/lib/app/tickets/retention';
import { useOptions, useStored } from './options-services';
import { useText } from './options-text';
import { Part } from './section';

const choices = [0, 6, 12, 24, 36, 60] as const;

/** How long closed tickets are kept, what will go, and what went. */
export function RetentionPart() {
  const { t } = useText();
  const { repositories, settings, writeSettings, storageFailed, clock } = useOptions();
  const id = useId();
  const { retentionMonths } = settings;
  const erased = useStored(['tickets', 'health'], () => lastClearing(repositories.journal));
  const offered = [...new Set<number>([...choices, retentionMonths])].sort((a, b) => a - b);
  const now = clock.now();
  return (
    <Part title={t('retention.title')}>
      <p>{t('retention.note')}</p>
      <p class="form-row form-row-inline">
        <label for={id}>{t('retention.keep')}</label>
        <select
          id={id}
          class="field"
          name="retentionMonths"
          value={retentionMonths}
          onChange={(event) =>
            writeSettings({ retentionMonths: Number(event.currentTarget.value) }).catch(storageFailed)
          }
        >
          {offered.map((months) => (
            <option key={months} value={months}>
              {months === 0 ? t('retention.for-ever') : t('retention.months', { months })}
            </option>
          ))}
        </select>
      </p>
      {retentionMonths > 0 && <Outlook key={retentionMonths} months={retentionMonths} />}
      {erased && (
        <p class="muted" data-erased={erased.tickets}>
          {t('retention.erased', {
            when: whenText(t, erased.at, now),
            count: erased.tickets,
            before: dayText(t, erased.before, now),
          })}
        </p>
      )}
    </Part>
  );
}

function Outlook({ months }: { readonly months: number }) {
  const { t } = useText();
  const { repositories, clock } = useOptions();
  const outlook = useStored(['tickets'], () => retentionOutlook(repositories.tickets, months, clock.now()));
  if (!outlook) return null;
  const before = dayText(t, outlook.before, clock.now());
  return (
    <p data-outlook={outlook.tickets}>
      {outlook.tickets === 0
        ? t('retention.outlook-none', { before })
        : t('retention.outlook', { before, count: outlook.tickets })}
    </p>
  );
}
