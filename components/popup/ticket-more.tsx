import './parts.css';
import { useRef } from 'preact/hooks';
import type { TicketRowModel } from '@/lib/app/tickets/ticket-list-model';
import { PauseForm } from './pause-form';
import { useSheetText } from './sheet-text';
import { SnoozeChoices } from './snooze-choices';
import type { TicketActions } from './ticket-actions';

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
  const part = useRef<HTMLDivElement>(null);
  /** What was opened by a button gives the focus back to it. */
  const done = () => {
    part.current?.closest('[data-ticket]')?.querySelector<HTMLElement>('[data-action="more"]')?.focus();
    onDone();
  };

  return (
    <div class="more" data-more={id} ref={part}>
      <SnoozeChoices
        row={row}
        now={now}
        onSnooze={(minutes) => {
          done();
          actions.snooze(id, minutes);
        }}
      />
      {state !== 'paused' && (
        <PauseForm
          onPause={(reason) => {
            done();
            actions.pause(id, reason);
          }}
        />
      )}
      <button
        type="button"
        class="link"
        data-action="correct"
        onClick={() => {
          done();
          actions.why(id);
        }}
      >
        {t('more.correct')}
      </button>
    </div>
  );
}
