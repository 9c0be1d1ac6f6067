import { kindName } from '@/components/ui/kind-name';
import { durationText, whenText } from '@/components/ui/when';
import type { TicketStanding } from '@/lib/domain/tickets/ticket-clock';
import { type PanelTranslate, useText } from './panel-text';

interface OrderTicketsProps {
  readonly tickets: readonly TicketStanding[];
  readonly now: number;
}

/** The open tickets of this order, most urgent first. */
export function OrderTickets({ tickets, now }: OrderTicketsProps) {
  const { t } = useText();
  if (tickets.length === 0) return null;
  return (
    <section class="panel-tickets">
      <h3>{t('tickets.title', { count: tickets.length })}</h3>
      <ul>
        {tickets.map((ticket) => (
          <li key={ticket.id} class={`panel-ticket panel-ticket-${ticket.state}`}>
            <span>{kindName(t, ticket.kind, ticket.ownKindName)}</span>
            <strong class="digits">{ticketText(t, ticket, now)}</strong>
            <span class="panel-facts muted digits">
              <span>{ticket.id}</span>
              <span>{t('tickets.due', { when: whenText(t, ticket.dueAt, now) })}</span>
              {ticket.estimated && <span>{t('tickets.estimated')}</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function ticketText(t: PanelTranslate, { state, dueAt, leftMs, resumesAt }: TicketStanding, now: number): string {
  if (state === 'overdue') return t('tickets.overdue', { over: durationText(t, now - dueAt) });
  if (state === 'paused') return t('tickets.paused');
  if (state === 'stopped' && resumesAt !== null) return t('tickets.stopped', { when: whenText(t, resumesAt, now) });
  return t('tickets.left', { left: durationText(t, leftMs) });
}
