import './sheets.css';
import type { TicketRowModel } from '@/lib/app/tickets/ticket-list-model';
import { PauseForm } from './pause-form';
import { useSheetText } from './sheet-text';
import { SnoozeChoices } from './snooze-choices';
import type { TicketActions } from './ticket-section';

interface TicketMoreProps {
  readonly row: TicketRowModel;
  readonly now: number;
  readonly actions: TicketActions;
  readonly onDone: () => void;
}

/** What is wanted of a ticket less often: quiet for a while, a pause, and what is wrong about it. */
export function TicketMore({ row, now, actions, onDone }: TicketMoreProps) {
  const t = useSheetText();
  const { id, state } = row.standing;

  return (
    <div class="more" data-more={id}>
      <SnoozeChoices
        row={row}
        now={now}
        onSnooze={(minutes) => {
          onDone();
          actions.snooze(id, minutes);
        }}
      />
      {state !== 'paused' && (
        <PauseForm
          onPause={(reason) => {
            onDone();
            actions.pause(id, reason);
          }}
        />
      )}
      <button
        type="button"
        class="link more-part"
        data-action="correct"
        onClick={() => {
          onDone();
          actions.why(id);
        }}
      >
        {t('more.correct')}
      </button>
    </div>
  );
}
