import { kindName } from '@/components/ui/kind-name';
import './sheets.css';
import { whenText } from '@/components/ui/when';
import { ticketRows } from '@/lib/app/tickets/ticket-list-model';
import type { ClockTerms } from '@/lib/domain/tickets/clock-terms';
import type { Ticket } from '@/lib/domain/tickets/ticket';
import { useSheetText } from './sheet-text';

interface ClosedTicketsProps {
  readonly tickets: readonly Ticket[];
  readonly terms: ReadonlyMap<number, ClockTerms>;
  readonly now: number;
  readonly onUndo: (ticketId: string) => void;
}

/** Tickets that were closed lately, each with what closed it, so that a wrong closing is seen and taken back. */
export function ClosedTickets({ tickets, terms, now, onUndo }: ClosedTicketsProps) {
  const t = useSheetText();
  const latestFirst = ticketRows(tickets, terms, now)
    .map(({ standing }) => standing)
    .sort((a, b) => (b.closedAt ?? 0) - (a.closedAt ?? 0));

  return (
    <ul>
      {latestFirst.map(({ id, kind, ownKindName, closedBy, closedAt }) => (
        <li key={id} class="closed-row" data-closed={id} data-closed-by={closedBy}>
          <span>
            <span class="digits">{id}</span> · {kindName(t, kind, ownKindName)}
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
  );
}
