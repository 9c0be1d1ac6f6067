import { useState } from 'preact/hooks';
import type { PopupWorld } from '@/lib/app/popup-world';
import { reasonMaxLength } from '@/lib/domain/tickets/incident';
import { WrittenField } from '../forms/written-field';
import { useNoticeText } from './notice-text';
import { TimeField } from './time-field';
import { useTrying } from './use-trying';
import { readWrittenTime } from './written-time';

interface StartIncidentFormProps {
  readonly now: number;
  /** How many tickets wait now. */
  readonly openTickets: number;
  readonly pausesByDefault: boolean;
  readonly onStart: PopupWorld['startIncident'];
}

const usualReasons = ['incident.reason.power-cut', 'incident.reason.network', 'incident.reason.system'] as const;

/** What happened, since when, and whether clocks are to stand still: nothing is recorded before all of it is said. */
export function StartIncidentForm({ now, openTickets, pausesByDefault, onStart }: StartIncidentFormProps) {
  const t = useNoticeText();
  const [said, setSaid] = useState({ reason: '', since: '', pauses: pausesByDefault });
  const { trouble, attempt, forget } = useTrying();
  const { pauses } = said;
  const reason = said.reason.trim();
  const from = readWrittenTime(said.since, now);

  const change = (part: Partial<typeof said>) => {
    setSaid({ ...said, ...part });
    forget();
  };

  return (
    <form
      class="sheet-form"
      data-form="incident"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason === '' || from === null) return;
        attempt(onStart({ reason, from: said.since.trim() === '' ? null : from, pauses }));
      }}
    >
      <p class="muted">{t('incident.intro')}</p>
      <WrittenField
        name="reason"
        label={t('incident.reason')}
        required
        maxLength={reasonMaxLength}
        value={said.reason}
        onWrite={(written) => change({ reason: written })}
      />
      <div class="choices">
        {usualReasons.map((key) => (
          <button type="button" class="button button-small" key={key} onClick={() => change({ reason: t(key) })}>
            {t(key)}
          </button>
        ))}
      </div>
      <TimeField name="from" value={said.since} at={from} now={now} onWrite={(since) => change({ since })} />
      <label>
        <input
          type="checkbox"
          name="pauses"
          checked={pauses}
          onChange={(event) => change({ pauses: event.currentTarget.checked })}
        />{' '}
        {t('incident.pauses')}
      </label>
      <p class="muted">{pauses ? t('incident.pauses-means', { count: openTickets }) : t('incident.runs-on')}</p>
      {trouble && (
        <p class="problem" role="alert">
          {t(trouble)}
        </p>
      )}
      <button type="submit" class="button button-primary" disabled={reason === '' || from === null}>
        {t('incident.start')}
      </button>
    </form>
  );
}
