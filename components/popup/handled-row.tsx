import { useEffect, useRef } from 'preact/hooks';
import { useText } from './popup-text';

interface HandledRowProps {
  readonly ticketId: string;
  /** Whether it has been written down. Who closes the popup before that has marked nothing, so nothing else is said. */
  readonly isStored: boolean;
  readonly onUndo: () => void;
}

/** Stands where a ticket was that has just been marked as handled, so that a slip is taken back in the same place. */
export function HandledRow({ ticketId, isStored, onUndo }: HandledRowProps) {
  const { t } = useText();
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => undo.current?.focus(), []);

  return (
    <li class="ticket ticket-done" data-handled={isStored ? ticketId : undefined}>
      <div class="ticket-line">
        <span class="muted" role="status">
          {t(isStored ? 'ticket.handled-done' : 'ticket.handling', { ticketId })}
        </span>
        <button
          type="button"
          class="button button-small"
          data-action="undo"
          ref={undo}
          aria-disabled={!isStored}
          onClick={isStored ? onUndo : undefined}
        >
          {t('action.undo')}
        </button>
      </div>
    </li>
  );
}
