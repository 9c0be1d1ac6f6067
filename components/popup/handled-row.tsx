import { useEffect, useRef } from 'preact/hooks';
import { useText } from './popup-text';

interface HandledRowProps {
  readonly ticketId: string;
  readonly onUndo: () => void;
}

/** Stands where a ticket was that has just been marked as handled, so that a slip is taken back in the same place. */
export function HandledRow({ ticketId, onUndo }: HandledRowProps) {
  const { t } = useText();
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => undo.current?.focus(), []);

  return (
    <li class="ticket ticket-done" data-handled={ticketId}>
      <div class="ticket-line">
        <span class="muted" role="status">
          {t('ticket.handled-done', { ticketId })}
        </span>
        <button type="button" class="button button-small" data-action="undo" ref={undo} onClick={onUndo}>
          {t('action.undo')}
        </button>
      </div>
    </li>
  );
}
