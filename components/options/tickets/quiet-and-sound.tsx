import { useState } from 'preact/hooks';
import { readQuiet } from '@/lib/app/tickets/alert-choices';
import { timeText } from '@/lib/app/tickets/draft-hours';
import { hourMs } from '@/lib/domain/beijing-time';
import type { AlertLevel, QuietHours } from '@/lib/domain/tickets/alert-levels';
import { useText } from '../options-text';

type QuietAndSoundValue = Pick<AlertLevel, 'quiet' | 'sound'>;

interface QuietAndSoundProps {
  readonly value: QuietAndSoundValue;
  /** Which alert. */
  readonly label: string;
  readonly onChange: (patch: Partial<QuietAndSoundValue>) => void;
}

const usualNight: QuietHours = { fromMs: 22 * hourMs, toMs: 8 * hourMs };

/** Whether an alert sounds, and when it is kept back. */
export function QuietAndSound({ value, label, onChange }: QuietAndSoundProps) {
  const { t } = useText();
  const { quiet, sound } = value;
  return (
    <span class="quiet-and-sound">
      <label class="check">
        <input
          type="checkbox"
          data-alert="sound"
          aria-label={t('alerts.sound-named', { label })}
          checked={sound}
          onChange={(event) => onChange({ sound: event.currentTarget.checked })}
        />
        {t('alerts.sound')}
      </label>
      <label class="check">
        <input
          type="checkbox"
          data-alert="quiet"
          aria-label={t('alerts.quiet-named', { label })}
          checked={quiet !== null}
          onChange={(event) => onChange({ quiet: event.currentTarget.checked ? usualNight : null })}
        />
        {t('alerts.quiet')}
      </label>
      {quiet && <QuietFields quiet={quiet} label={label} onChange={(changed) => onChange({ quiet: changed })} />}
    </span>
  );
}

interface QuietFieldsProps {
  readonly quiet: QuietHours;
  readonly label: string;
  readonly onChange: (quiet: QuietHours) => void;
}

/** The two times; only what reads as quiet hours is saved, and anything else is told. */
function QuietFields({ quiet, label, onChange }: QuietFieldsProps) {
  const { t } = useText();
  const [text, setText] = useState({ from: timeText(quiet.fromMs), to: timeText(quiet.toMs) });
  const read = readQuiet(text.from, text.to);
  const field = (end: 'from' | 'to') => (
    <input
      type="time"
      class="field field-time digits"
      aria-label={t(`alerts.quiet-${end}-named`, { label })}
      aria-invalid={read === null}
      data-quiet={end}
      value={text[end]}
      onInput={(event) => {
        const changed = { ...text, [end]: event.currentTarget.value };
        setText(changed);
        const quietNow = readQuiet(changed.from, changed.to);
        if (quietNow) onChange(quietNow);
      }}
    />
  );
  return (
    <span class="hours-window">
      {field('from')}
      <span aria-hidden="true">–</span>
      {field('to')}
      {read !== null && read.fromMs > read.toMs && <span class="muted">{t('alerts.next-day')}</span>}
      {read === null && (
        <span class="problem" role="alert">
          {t('alerts.quiet-misshapen')}
        </span>
      )}
    </span>
  );
}
