import './differences.css';
import { useState } from 'preact/hooks';
import { type ImportChoices, type ImportPreview, importTotals } from '@/lib/app/imports/desk';
import { replyModes } from '@/lib/app/imports/reply-plan';
import { ImportDifferences } from './import-differences';
import { LineProblems } from './line-problems';
import { useText } from './options-text';
import type { ApplyOutcome, ImportDesk, ImportFlow } from './use-import';

/** What stands in place of the section while an import is under way. */
export function ImportReview({ flow, desk }: { readonly flow: ImportFlow; readonly desk: ImportDesk }) {
  const { t } = useText();
  if (flow.stage === 'none' || flow.stage === 'applied') return null;
  return (
    <section class="section" aria-labelledby="import-heading">
      <h1 id="import-heading">{t(`import.title.${flow.kind}`)}</h1>
      <p class="muted file-name">{flow.fileName}</p>
      {flow.stage === 'reading' && <p role="status">{t('import.reading', { file: flow.fileName })}</p>}
      {flow.stage === 'wrong' && (
        <div class="notice notice-bad" role="alert">
          <strong>{t('import.wrong')}</strong>
          <p>{t(`file.${flow.problem.code}`, { place: flow.problem.place, ...flow.problem.params })}</p>
        </div>
      )}
      {flow.stage === 'unread' && (
        <p class="notice notice-bad" role="alert">
          {t(`import.unread.${flow.what}`)}
        </p>
      )}
      {(flow.stage === 'wrong' || flow.stage === 'unread') && (
        <button type="button" class="button" onClick={desk.leave}>
          {t('import.back')}
        </button>
      )}
      {flow.stage === 'preview' && <Preview key={flow.fileName} preview={flow.preview} desk={desk} />}
    </section>
  );
}

function Preview({ preview, desk }: { readonly preview: ImportPreview; readonly desk: ImportDesk }) {
  const { t } = useText();
  const [choices, setChoices] = useState<ImportChoices>({ removeOthers: false, replyMode: 'append' });
  const [strict, setStrict] = useState(false);
  const [state, setState] = useState<'ready' | 'applying' | ApplyOutcome>('ready');
  const blocked = strict && preview.rejects.length > 0;
  const apply = async () => {
    setState('applying');
    setState(await desk.apply(choices));
  };
  return (
    <>
      <Totals preview={preview} choices={choices} />
      <ImportOptions
        preview={preview}
        choices={choices}
        setChoices={setChoices}
        strict={strict}
        setStrict={setStrict}
      />
      <div class="action-bar">
        <button
          type="button"
          class="button button-primary"
          data-apply={preview.kind}
          disabled={blocked || !(state === 'ready' || state === 'nothing')}
          onClick={apply}
        >
          {t('import.apply')}
        </button>
        <button type="button" class="button" onClick={desk.leave}>
          {t('import.cancel')}
        </button>
        <span class="muted" role="status">
          {blocked ? t('import.strict-blocks', { count: preview.rejects.length }) : t('import.nothing-yet')}
        </span>
      </div>
      {state === 'nothing' && (
        <p class="notice notice-bad" role="alert">
          {t('import.failed')}
        </p>
      )}
      {state === 'all-but-settings' && (
        <p class="notice notice-bad" role="alert">
          {t('import.settings-failed')}
        </p>
      )}
      <LineProblems kind="rejects" problems={preview.rejects} />
      <LineProblems kind="notices" problems={preview.notices} />
      <ImportDifferences preview={preview} choices={choices} />
    </>
  );
}

function Totals({ preview, choices }: { readonly preview: ImportPreview; readonly choices: ImportChoices }) {
  const { t } = useText();
  const totals = importTotals(preview, choices);
  return (
    <dl class="totals">
      {(['added', 'changed', 'removed', 'same'] as const).map((change) => (
        <div key={change} class={`total total-${change}${totals[change] > 0 ? ' total-some' : ''}`}>
          <dt>{t(`import.total.${change}`)}</dt>
          <dd class="digits">{totals[change]}</dd>
        </div>
      ))}
      <div class={preview.rejects.length > 0 ? 'total total-rejected' : 'total'}>
        <dt>{t('import.total.rejected')}</dt>
        <dd class="digits">{preview.rejects.length}</dd>
      </div>
    </dl>
  );
}

interface OptionProps {
  readonly preview: ImportPreview;
  readonly choices: ImportChoices;
  readonly setChoices: (choices: ImportChoices) => void;
  readonly strict: boolean;
  readonly setStrict: (strict: boolean) => void;
}

function ImportOptions({ preview, choices, setChoices, strict, setStrict }: OptionProps) {
  const { t } = useText();
  const rejected = preview.rejects.length > 0;
  if (!rejected && preview.kind !== 'catalogue' && preview.kind !== 'replies') return null;
  return (
    <fieldset class="choices">
      <legend>{t('import.options')}</legend>
      {rejected && (
        <label>
          <input type="checkbox" checked={strict} onChange={(event) => setStrict(event.currentTarget.checked)} />
          {t('import.strict')}
        </label>
      )}
      {preview.kind === 'catalogue' && (
        <label>
          <input
            type="checkbox"
            checked={choices.removeOthers}
            onChange={(event) => setChoices({ ...choices, removeOthers: event.currentTarget.checked })}
          />
          {t('import.remove-others')}
        </label>
      )}
      {preview.kind === 'catalogue' && choices.removeOthers && rejected && (
        <p class="notice notice-late">{t('import.remove-others-rejected')}</p>
      )}
      {preview.kind === 'replies' &&
        replyModes.map((mode) => (
          <label key={mode}>
            <input
              type="radio"
              name="reply-mode"
              checked={choices.replyMode === mode}
              onChange={() => setChoices({ ...choices, replyMode: mode })}
            />
            {t(`import.mode.${mode}`)}
          </label>
        ))}
    </fieldset>
  );
}
