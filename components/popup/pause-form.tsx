import { useState } from 'preact/hooks';
import { useSheetText } from './sheet-text';

interface PauseFormProps {
  readonly onPause: (reason: string) => void;
}

const usualReasons = ['pause.power-cut', 'pause.network', 'pause.waiting'] as const;

/** Asks why the clock of a ticket is to stand still: the reason is the proof later on, so it is required. */
export function PauseForm({ onPause }: PauseFormProps) {
  const t = useSheetText();
  const [reason, setReason] = useState('');

  return (
    <form
      data-form="pause"
      aria-label={t('pause')}
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== '') onPause(reason.trim());
      }}
    >
      <div class="choices">
        <span class="muted">{t('pause')}</span>
        {usualReasons.map((key) => (
          <button type="button" class="button button-small" key={key} onClick={() => setReason(t(key))}>
            {t(key)}
          </button>
        ))}
      </div>
      <div class="ticket-line">
        <input
          class="field grow"
          aria-label={t('pause.reason')}
          placeholder={t('pause.reason')}
          maxLength={60}
          value={reason}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
        <button type="submit" class="button button-primary button-small" disabled={reason.trim() === ''}>
          {t('pause.confirm')}
        </button>
      </div>
    </form>
  );
}
