import { useId, useState } from 'preact/hooks';
import { useText } from '../options-text';

interface MinutesFieldProps {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly save: (minutes: number) => void;
}

/** Saves each whole number of its range as it is left; anything else is told and not saved. */
export function MinutesField({ label, value, least, most, save }: MinutesFieldProps) {
  const { t } = useText();
  const id = useId();
  const [text, setText] = useState(String(value));
  const written = text.normalize('NFKC').trim();
  const minutes = Number(written);
  const valid = /^\d+$/.test(written) && minutes >= least && minutes <= most;
  return (
    <p class="form-row form-row-inline">
      <label for={id}>{label}</label>
      <input
        id={id}
        class="field field-number digits"
        inputMode="numeric"
        value={text}
        aria-invalid={!valid}
        aria-describedby={valid ? undefined : `${id}-problem`}
        onInput={(event) => setText(event.currentTarget.value)}
        onChange={() => valid && minutes !== value && save(minutes)}
      />
      {!valid && (
        <span class="problem" id={`${id}-problem`} role="alert">
          {t('tickets.minutes-range', { least, most })}
        </span>
      )}
    </p>
  );
}
