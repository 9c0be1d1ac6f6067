import { useState } from 'preact/hooks';
import { whenText } from '@/components/ui/when';
import type { Appeal } from '@/lib/domain/tickets/ticket-history';
import { WrittenField } from '../forms/written-field';
import { useWhyText } from './why-text';

interface AppealFormProps {
  /** The one that lasts; null: none. */
  readonly appeal: Appeal | null;
  readonly now: number;
  readonly onBegin: (note: string) => void;
  readonly onEnd: (note: string) => void;
}

/** Whether a verdict on the ticket is disputed, and why: as long as it is, nothing of it is erased. */
export function AppealForm({ appeal, now, onBegin, onEnd }: AppealFormProps) {
  const t = useWhyText();
  const [note, setNote] = useState('');
  const label = t(appeal === null ? 'appeal.note' : 'appeal.outcome');

  return (
    <form
      class="sheet-form"
      data-form="appeal"
      onSubmit={(event) => {
        event.preventDefault();
        if (note.trim() === '') return;
        setNote('');
        if (appeal === null) onBegin(note.trim());
        else onEnd(note.trim());
      }}
    >
      {appeal && <p data-appeal>{t('appeal.running', { when: whenText(t, appeal.since, now), note: appeal.note })}</p>}
      <p class="muted">{t('appeal.kept')}</p>
      <WrittenField name="note" label={label} maxLength={200} value={note} onWrite={setNote} />
      <button type="submit" class="button" disabled={note.trim() === ''}>
        {t(appeal === null ? 'appeal.begin' : 'appeal.end')}
      </button>
    </form>
  );
}
