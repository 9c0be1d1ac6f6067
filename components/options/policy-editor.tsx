import './policy.css';
import { isSamePolicy, policyDifferences } from '@/lib/app/imports/policy-differences';
import { type PolicyDraft, readDraft, withCategory, withNewCategory, withoutCategory } from '@/lib/app/policy-draft';
import type { PolicyDocument } from '@/lib/domain/policy';
import { useText } from './options-text';
import { PolicyColumns } from './policy-columns';
import { PolicyDifferencesTable } from './policy-differences-table';
import { PolicyDraftRow } from './policy-draft-row';
import { Part } from './section';
import { useAdoptDraft } from './use-adopt-draft';
import { useAskBeforeLeaving } from './use-ask-before-leaving';

interface PolicyEditorProps {
  readonly draft: PolicyDraft;
  /** What is in force, with which the draft is compared; null where nothing is. */
  readonly inForce: PolicyDocument | null;
  readonly onChange: (draft: PolicyDraft) => void;
  readonly onLeave: () => void;
}

/** The rules being written. What a draft changes is shown all the time; it is in force only when it has been adopted. */
export function PolicyEditor({ draft, inForce, onChange, onLeave }: PolicyEditorProps) {
  const { t } = useText();
  const adoptDraft = useAdoptDraft();
  const read = readDraft(draft);
  const differences = read.ok ? policyDifferences(inForce, read.value) : null;
  const isChanged = differences !== null && !(inForce !== null && isSamePolicy(differences));
  const problems = read.ok ? [] : read.error;
  useAskBeforeLeaving(isChanged || !read.ok);
  const state = () => {
    if (differences === null) return t('policy.draft-problems', { count: problems.length });
    if (!isChanged) return t('policy.draft-unchanged');
    const { categories, defaultBefore, defaultAfter } = differences;
    const changed = categories.filter(({ change }) => change !== 'same').length;
    return t('policy.draft-changes', { count: changed + (defaultBefore === defaultAfter ? 0 : 1) });
  };
  return (
    <Part title={t('policy.editing')}>
      <p class="muted">{t('policy.editing-note')}</p>
      <div class="action-bar">
        <button
          type="button"
          class="button button-primary"
          data-action="adopt-draft"
          disabled={!isChanged}
          onClick={async () => {
            if (read.ok && (await adoptDraft(read.value))) onLeave();
          }}
        >
          {t('policy.draft-adopt')}
        </button>
        <button type="button" class="button" data-action="drop-draft" onClick={onLeave}>
          {t('policy.draft-drop')}
        </button>
        <span class={read.ok ? 'muted' : 'problem'} role="status">
          {state()}
        </span>
      </div>
      <DraftTable draft={draft} problems={problems} onChange={onChange} />
      <button type="button" class="button" data-action="add-category" onClick={() => onChange(withNewCategory(draft))}>
        {t('policy.draft-add')}
      </button>
      {isChanged && read.ok && <PolicyDifferencesTable before={inForce} after={read.value} onlyChanges />}
    </Part>
  );
}

function DraftTable({
  draft,
  problems,
  onChange,
}: Pick<PolicyEditorProps, 'draft' | 'onChange'> & Pick<Parameters<typeof PolicyDraftRow>[0], 'problems'>) {
  const { t } = useText();
  return (
    <>
      <table class="table draft-table">
        <caption class="visually-hidden">{t('policy.editing')}</caption>
        <thead>
          <tr>
            <PolicyColumns />
            <th scope="col">{t('rule.default-mark')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {draft.categories.map((category) => (
            <PolicyDraftRow
              key={category.key}
              category={category}
              isDefault={category.key === draft.defaultKey}
              problems={problems.filter(({ key }) => key === category.key)}
              onChange={(changed) => onChange(withCategory(draft, changed))}
              onDefault={() => onChange({ ...draft, defaultKey: category.key })}
              onRemove={() => onChange(withoutCategory(draft, category.key))}
            />
          ))}
        </tbody>
      </table>
      <label class="check">
        <input
          type="radio"
          name="draft-default"
          checked={draft.defaultKey === null}
          onChange={() => onChange({ ...draft, defaultKey: null })}
        />
        {t('policy.draft-no-default')}
      </label>
    </>
  );
}
