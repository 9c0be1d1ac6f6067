import { useState } from 'preact/hooks';
import type { IncidentProblem } from '@/lib/app/tickets/incidents';
import type { Result } from '@/lib/domain/result';
import { useNoticeText } from './notice-text';
import { TimeField } from './time-field';
import { useTrying } from './use-trying';
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
  const { trouble, attempt, forget } = useTrying();
  const until = readWrittenTime(written, now);

  return (
    <form
      class="sheet-form"
      data-form="end-incident"
      onSubmit={(event) => {
        event.preventDefault();
        if (until !== null) attempt(onEnd(written.trim() === '' ? null : until), onEnded);
      }}
    >
      <TimeField
        name="until"
        value={written}
        at={until}
        now={now}
        onWrite={(value) => {
          setWritten(value);
          forget();
        }}
      />
      {trouble && (
        <p class="problem" role="alert">
          {t(trouble)}
        </p>
      )}
      <button type="submit" class="button button-primary" disabled={until === null}>
        {t('incident.end-now')}
      </button>
    </form>
  );
}
