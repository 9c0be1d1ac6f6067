import type { EvidenceId } from '@/lib/domain/application';
import { type DraftFieldProps, DraftProblems } from './draft-field';
import { useText } from './panel-text';

/** 问题描述, in the agent's words. */
export function ProblemField({ draft, problems, set }: DraftFieldProps) {
  const { t } = useText();
  return (
    <label class="panel-field">
      <span>
        {t('apply.problem')} <DraftProblems of="problem" problems={problems} />
      </span>
      <textarea
        class="field"
        rows={2}
        required
        value={draft.problem}
        placeholder={t('apply.problem.placeholder')}
        onInput={(event) => set({ problem: event.currentTarget.value })}
      />
    </label>
  );
}

/** The check-list of what should be at hand for this service. */
export function EvidenceField({ draft, ids, set }: DraftFieldProps & { readonly ids: readonly EvidenceId[] }) {
  const { t } = useText();
  const toggle = (id: EvidenceId, on: boolean) =>
    set({ evidence: ids.filter((each) => (each === id ? on : draft.evidence.includes(each))) });
  return (
    <fieldset class="panel-field">
      <legend>{t('apply.evidence')}</legend>
      {ids.map((id) => (
        <label key={id} class="panel-check">
          <input
            type="checkbox"
            checked={draft.evidence.includes(id)}
            onChange={(event) => toggle(id, event.currentTarget.checked)}
          />
          {t(`evidence.${id}`)}
        </label>
      ))}
    </fieldset>
  );
}
