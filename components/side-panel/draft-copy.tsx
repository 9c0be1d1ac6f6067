import { useState } from 'preact/hooks';
import type { PanelLine } from '@/lib/app/panel-model';
import type { ApplicationDraft } from '@/lib/domain/application';
import { applicationText } from './application-text';
import type { PanelActions } from './panel-actions';
import { useText } from './panel-text';

interface DraftCopyProps {
  readonly draft: ApplicationDraft;
  readonly panelLine: PanelLine;
  readonly complete: boolean;
  readonly onDiscard: () => void;
  readonly copy: PanelActions['copy'];
}

/** The copy, which only a complete draft allows, and what became of it. */
export function DraftCopy({ draft, panelLine, complete, onDiscard, copy }: DraftCopyProps) {
  const { t } = useText();
  const [outcome, setOutcome] = useState<{ readonly text: string; readonly done: boolean } | null>(null);
  const text = applicationText(t, draft, panelLine);
  const copyNow = async () => setOutcome({ text, done: await copy(text) });
  const told = outcome?.text === text ? outcome : null;
  return (
    <>
      <div class="panel-form-end">
        <button type="button" class="button button-primary" disabled={!complete} onClick={copyNow}>
          {t('apply.copy')}
        </button>
        <button type="button" class="button button-quiet" onClick={onDiscard}>
          {t('apply.discard')}
        </button>
      </div>
      {told && (
        <p role="status" class={told.done ? 'panel-done' : 'panel-problem'}>
          {t(told.done ? 'apply.copied' : 'apply.copy-failed')}
        </p>
      )}
      {told?.done === false && (
        <textarea class="field panel-copy-text" readOnly rows={6} value={text} aria-label={t('apply.title')} />
      )}
    </>
  );
}
