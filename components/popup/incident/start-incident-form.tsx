import { useState } from 'preact/hooks';
import { whenText } from '@/components/ui/when';
import type { PopupWorld } from '@/lib/app/popup-world';
import type { IncidentProblem } from '@/lib/app/tickets/incidents';
import { reasonMaxLength } from '@/lib/domain/tickets/incident';
import { useNoticeText } from './notice-text';
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
  const [reason, setReason] = useState('');
  const [since, setSince] = useState('');
  const [pauses, setPauses] = useState(pausesByDefault);
  const [problem, setProblem] = useState<IncidentProblem | null>(null);
  const [failed, setFailed] = useState(false);
  const from = readWrittenTime(since, now);

  const start = () => {
    if (reason.trim() === '' || from === null) return;
    onStart({ reason: reason.trim(), from: since.trim() === '' ? null : from, pauses }).then(
      (result) => setProblem(result.ok ? null : result.error),
      () => setFailed(true),
    );
  };

  return (
    <form
      class="sheet-form"
      data-form="incident"
      onSubmit={(event) => {
        event.preventDefault();
        start();
      }}
    >
      <p class="muted">{t('incident.intro')}</p>
      <label class="labelled">
        {t('incident.reason')}
        <input
          class="field"
          name="reason"
          required
          maxLength={reasonMaxLength}
          autocomplete="off"
          value={reason}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
      </label>
      <div class="choices">
        {usualReasons.map((key) => (
          <button type="button" class="button button-small" key={key} onClick={() => setReason(t(key))}>
            {t(key)}
          </button>
        ))}
      </div>
      <label class="labelled">
        {t('incident.from')}
        <input
          class="field digits"
          name="from"
          autocomplete="off"
          placeholder={t('incident.from-hint')}
          value={since}
          onInput={(event) => setSince(event.currentTarget.value)}
        />
        {from === null ? (
          <span class="problem" role="alert">
            {t('problem.time')}
          </span>
        ) : (
          <span class="muted digits">{t('incident.from-shown', { when: whenText(t, from, now) })}</span>
        )}
      </label>
      <label>
        <input
          type="checkbox"
          name="pauses"
          checked={pauses}
          onChange={(event) => setPauses(event.currentTarget.checked)}
        />{' '}
        {t('incident.pauses')}
      </label>
      <p class="muted">{pauses ? t('incident.pauses-means', { count: openTickets }) : t('incident.runs-on')}</p>
      {(problem || failed) && (
        <p class="problem" role="alert">
          {problem ? t(`problem.${problem.code}`) : t('action.failed')}
        </p>
      )}
      <button type="submit" class="button button-primary" disabled={reason.trim() === '' || from === null}>
        {t('incident.start')}
      </button>
    </form>
  );
}
