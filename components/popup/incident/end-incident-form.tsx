import { useState } from 'preact/hooks';
import type { IncidentProblem } from '@/lib/app/tickets/incidents';
import type { Result } from '@/lib/domain/result';
import { useNoticeText } from './notice-text';
import { readWrittenTime } from './written-time';

interface EndIncidentFormProps {
  readonly now: number;
  /** @param until null: it ends now */
  readonly onEnd: (until: number | null) => Promise<Result<unknown, IncidentProblem>>;
  readonly onEnded: () => void;
}

/** The end of an incident, which may have been earlier than it is said. */
export function EndIncidentForm({ now, onEnd, onEnded }: EndIncidentFormProps) {
  const t = useNoticeText();
  const [written, setWritten] = useState('');
  const [problem, setProblem] = useState<IncidentProblem | null>(null);
  const [failed, setFailed] = useState(false);
  const until = readWrittenTime(written, now);

  return (
    <form
      class="sheet-form"
      data-form="end-incident"
      onSubmit={(event) => {
        event.preventDefault();
        if (until === null) return;
        onEnd(written.trim() === '' ? null : until).then(
          (result) => (result.ok ? onEnded() : setProblem(result.error)),
          () => setFailed(true),
        );
      }}
    >
      <label class="labelled">
        {t('incident.until')}
        <input
          class="field digits"
          name="until"
          autocomplete="off"
          placeholder={t('incident.from-hint')}
          value={written}
          onInput={(event) => setWritten(event.currentTarget.value)}
        />
      </label>
      {(until === null || problem || failed) && (
        <p class="problem" role="alert">
          {until === null ? t('problem.time') : t(problem ? `problem.${problem.code}` : 'action.failed')}
        </p>
      )}
      <button type="submit" class="button button-primary" disabled={until === null}>
        {t('incident.end-now')}
      </button>
    </form>
  );
}
