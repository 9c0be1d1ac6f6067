import { useEffect, useState } from 'preact/hooks';
import type { TermsDifference } from '@/lib/app/tickets/terms-differences';
import type { readTermsDraft } from '@/lib/app/tickets/terms-draft';
import type { ClockTerms } from '@/lib/domain/tickets/clock-terms';
import { useOptions } from '../options-services';
import { useText } from '../options-text';
import { DifferencesTable } from './differences-table';
import { useSaveTerms } from './use-save-terms';

interface SaveBarProps {
  readonly inForce: ClockTerms;
  readonly read: ReturnType<typeof readTermsDraft>;
  readonly differences: readonly TermsDifference[];
  readonly now: number;
  /** Whether there is a draft at all, if only one that says what is in force. */
  readonly isTouched: boolean;
}

/** How far the draft is from what is in force, and the way to put it into force: first what would change, then the change. */
export function SaveBar({ inForce, read, differences, now, isTouched }: SaveBarProps) {
  const { t } = useText();
  const { setTermsDraft } = useOptions();
  const [asked, setAsked] = useState(false);
  const [saved, setSaved] = useState(false);
  const { save, saving } = useSaveTerms();
  const canSave = read.ok && differences.length > 0;
  const drop = () => {
    setAsked(false);
    setSaved(false);
    setTermsDraft(null);
  };
  useEffect(() => {
    // The draft goes when what it says is in force, not before: in between the page would show the terms of before.
    if (saved && differences.length === 0 && read.ok) setTermsDraft(null);
  }, [saved, inForce]);
  const state = () => {
    if (!read.ok) return t('terms.draft-problems', { count: read.error.length });
    if (differences.length > 0) return t('terms.draft-changes', { count: differences.length });
    return t(saved ? 'terms.saved' : 'terms.draft-unchanged');
  };
  return (
    <div class="action-bar save-bar">
      <button
        type="button"
        class={asked ? 'button' : 'button button-primary'}
        data-action="save-terms"
        disabled={!canSave || asked || saving}
        onClick={() => {
          setSaved(false);
          setAsked(true);
        }}
      >
        {t('terms.save')}
      </button>
      <button type="button" class="button" data-action="drop-terms" disabled={!isTouched || saving} onClick={drop}>
        {t('terms.drop')}
      </button>
      <span class={read.ok ? 'muted' : 'problem'} role="status">
        {state()}
      </span>
      {asked && canSave && (
        <section class="save-review" aria-label={t('terms.changes')}>
          <div class="save-changes table-frame">
            <DifferencesTable
              differences={differences}
              ownKinds={[...(read.value.ownKinds ?? []), ...(inForce.ownKinds ?? [])]}
              now={now}
            />
          </div>
          <p>{t('terms.effect')}</p>
          <p class="buttons">
            <button
              type="button"
              class="button button-primary"
              data-action="confirm-terms"
              disabled={saving}
              onClick={async () => {
                if (!(await save(read.value))) return;
                setAsked(false);
                setSaved(true);
              }}
            >
              {t('terms.confirm')}
            </button>
            <button type="button" class="button" data-action="back-to-terms" onClick={() => setAsked(false)}>
              {t('terms.back')}
            </button>
          </p>
        </section>
      )}
    </div>
  );
}
