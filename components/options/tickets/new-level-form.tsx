import { useId, useState } from 'preact/hooks';
import { mostMinutesLeft, mostPercentUsed, readWhen, withNewLevel } from '@/lib/app/tickets/alert-choices';
import type { AlertLevel } from '@/lib/domain/tickets/alert-levels';
import { useText } from '../options-text';

interface NewLevelFormProps {
  readonly levels: readonly AlertLevel[];
  /** Which kind's. */
  readonly kindName: string;
  readonly onAdd: (when: AlertLevel['when']) => void;
}

/** One more level: so many minutes left, or so much of the limit used. */
export function NewLevelForm({ levels, kindName, onAdd }: NewLevelFormProps) {
  const { t } = useText();
  const id = useId();
  const [by, setBy] = useState<AlertLevel['when']['by']>('left');
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const add = () => {
    const when = readWhen(by, text);
    if (when === null) {
      setProblem(t(`alerts.range-${by}`, { most: by === 'left' ? mostMinutesLeft : mostPercentUsed }));
      return;
    }
    if (withNewLevel(levels, when) === null) {
      setProblem(t('alerts.level-refused'));
      return;
    }
    setProblem(null);
    setText('');
    onAdd(when);
  };
  return (
    <form
      class="form-row form-row-inline"
      data-form="new-level"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <select
        class="field"
        aria-label={t('alerts.by-named', { kind: kindName })}
        data-new-level="by"
        value={by}
        onChange={(event) => setBy(event.currentTarget.value === 'used' ? 'used' : 'left')}
      >
        <option value="left">{t('alerts.by-left')}</option>
        <option value="used">{t('alerts.by-used')}</option>
      </select>
      <input
        class="field field-number digits"
        inputMode="numeric"
        aria-label={t('alerts.number-named', { kind: kindName })}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : id}
        data-new-level="number"
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setProblem(null);
        }}
      />
      <span>{t(`alerts.unit-${by}`)}</span>
      <button type="submit" class="button">
        {t('alerts.add')}
      </button>
      {problem !== null && (
        <span class="problem" id={id} role="alert">
          {problem}
        </span>
      )}
    </form>
  );
}
