import { useState } from 'preact/hooks';
import {
  emptyPenaltyRow,
  mostPenaltySteps,
  type PenaltyDraftRow,
  type PenaltyField,
  penaltyDraft,
  readPenaltyDraft,
} from '@/lib/app/reports/penalty-draft';
import type { PenaltyStep } from '@/lib/domain/reports/penalty-ladder';
import { useOptions } from '../options-services';
import { useText } from '../options-text';

const fields = ['from', 'text', 'points', 'yuan'] as const satisfies readonly PenaltyField[];

/** Where the shop writes down what late tickets cost it. What is wrong is told at its field when it is to be saved. */
export function PenaltyEditor({ saved }: { readonly saved: readonly PenaltyStep[] }) {
  const { t } = useText();
  const { writeSettings, say, storageFailed } = useOptions();
  const [rows, setRows] = useState<readonly PenaltyDraftRow[]>(() =>
    saved.length > 0 ? penaltyDraft(saved) : [emptyPenaltyRow],
  );
  const [tried, setTried] = useState(false);
  const { steps, problems } = readPenaltyDraft(rows);
  const change = (row: number, field: PenaltyField, value: string) =>
    setRows(rows.map((draft, index) => (index === row ? { ...draft, [field]: value } : draft)));
  const save = async (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (steps === null) return;
    try {
      await writeSettings({ penalties: [...steps] });
      say(t('penalty.saved'));
    } catch {
      storageFailed();
    }
  };
  return (
    <details class="disclosure reports-controls" data-penalty-editor>
      <summary>{t('penalty.edit')}</summary>
      <p class="muted">{t('penalty.edit-note')}</p>
      <form onSubmit={save} noValidate>
        {rows.map((draft, row) => (
          <fieldset class="penalty-row" key={row} data-step={row}>
            <legend class="visually-hidden">{t('penalty.step', { number: row + 1 })}</legend>
            {fields.map((field) => (
              <PenaltyInput
                key={field}
                field={field}
                value={draft[field]}
                problem={
                  tried ? problems.find((problem) => problem.row === row && problem.field === field)?.code : undefined
                }
                onInput={(value) => change(row, field, value)}
              />
            ))}
            <button
              type="button"
              class="button"
              aria-label={t('penalty.remove-step', { number: row + 1 })}
              onClick={() => setRows(rows.filter((_, index) => index !== row))}
            >
              {t('penalty.remove')}
            </button>
          </fieldset>
        ))}
        <p class="buttons">
          <button
            type="button"
            class="button"
            data-add-step
            disabled={rows.length >= mostPenaltySteps}
            onClick={() => setRows([...rows, emptyPenaltyRow])}
          >
            {t('penalty.add')}
          </button>
          <button type="submit" class="button button-primary" data-save="penalties">
            {t('penalty.save')}
          </button>
        </p>
      </form>
    </details>
  );
}

function PenaltyInput({
  field,
  value,
  problem,
  onInput,
}: {
  readonly field: PenaltyField;
  readonly value: string;
  readonly problem: ReturnType<typeof readPenaltyDraft>['problems'][number]['code'] | undefined;
  readonly onInput: (value: string) => void;
}) {
  const { t } = useText();
  return (
    <label class={`penalty-field penalty-${field}`}>
      {t(`penalty.column.${field}`)}
      <input
        class="field"
        name={field}
        inputMode={field === 'text' ? 'text' : field === 'from' ? 'numeric' : 'decimal'}
        maxLength={field === 'text' ? 60 : 12}
        autocomplete="off"
        value={value}
        aria-invalid={problem !== undefined}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      {problem !== undefined && (
        <span class="problem" role="alert">
          {t(`penalty.problem.${problem}`)}
        </span>
      )}
    </label>
  );
}
