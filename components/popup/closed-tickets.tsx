import './parts.css';
import { kindName } from '@/components/ui/kind-name';
import { whenText } from '@/components/ui/when';
import { ticketRows } from '@/lib/app/tickets/ticket-list-model';
import type { ClockTerms } from '@/lib/domain/tickets/clock-terms';
import type { Ticket } from '@/lib/domain/tickets/ticket';
import { useSheetText } from './sheet-text';
import type { TicketActions } from './ticket-actions';

interface ClosedTicketsProps {
  readonly tickets: readonly Ticket[];
  readonly terms: ReadonlyMap<number, ClockTerms>;
  readonly now: number;
  readonly actions: Pick<TicketActions, 'undo' | 'why'>;
}

/** Tickets that were closed lately, each with what closed it, so that a wrong closing is seen and taken back. */
export function ClosedTickets({ tickets, terms, now, actions }: ClosedTicketsProps) {
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
          <span class="ticket-actions">
            <button
              type="button"
              class="button button-quiet button-small"
              data-action="why"
              aria-label={t('ticket.why-name', { ticketId: id })}
              onClick={() => actions.why(id)}
            >
              {t('ticket.why')}
            </button>
            <button
              type="button"
              class="button button-quiet button-small"
              data-action="undo"
              aria-label={t('closed.undo-name', { ticketId: id })}
              onClick={() => actions.undo(id)}
            >
              {t('action.undo')}
            </button>
          </span>
        </li>
      ))}
    </ul>
  );
}
