import { whenText } from '@/components/ui/when';
import type { TicketRowModel } from '@/lib/app/ticket-list-model';
import { useText } from './popup-text';

interface ClosedTicketsProps {
  readonly rows: readonly TicketRowModel[];
  readonly now: number;
  readonly onUndo: (ticketId: string) => void;
}

/** Tickets that were closed lately, each with what closed it, so that a wrong closing is seen and taken back. */
export function ClosedTickets({ rows, now, onUndo }: ClosedTicketsProps) {
  const { t } = useText();
  if (rows.length === 0) return null;

  return (
    <details class="closed">
      <summary>{t('closed.title', { count: rows.length })}</summary>
      <ul>
        {rows.map(({ standing: { id, kind, closedBy, closedAt } }) => (
          <li key={id} class="closed-row" data-closed={id} data-closed-by={closedBy}>
            <span>
              <span class="digits">{id}</span> · {t(`kind.${kind}`)}
              <br />
              <span class="muted">
                {closedBy && t(`closed.${closedBy}`)}
                {closedAt !== null && ` · ${t('closed.at', { when: whenText(t, closedAt, now) })}`}
              </span>
            </span>
            <button type="button" class="button button-quiet button-small" onClick={() => onUndo(id)}>
              {t('action.undo')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
