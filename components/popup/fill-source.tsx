import { useSheetText } from './sheet-text';
import type { TicketChoice } from './ticket-choice';
import type { Filling } from './use-filling';

interface FillSourceProps {
  readonly filling: Filling;
  readonly tickets: readonly TicketChoice[];
}

/** Whose values are in the text, so that somebody notices when it is the order of another conversation. */
export function FillSource({
  filling: { order, ticket, filled, wantsTicket, chooseTicket },
  tickets,
}: FillSourceProps) {
  const t = useSheetText();
  const ofTicket = ticket && t('fill.from-ticket', { ticketId: ticket.ticketId });
  const ofOrder = filled.orderId === null ? t('fill.no-order') : t('fill.from-order', { orderId: filled.orderId });

  return (
    <>
      <p class="muted source digits" data-source-order={filled.orderId}>
        {order === undefined ? t('fill.checking') : [ofTicket, ofOrder].filter(Boolean).join(' · ')}
      </p>
      {wantsTicket && (
        <label class="labelled">
          {t('fill.ticket')}
          <select
            class="field"
            value={ticket?.ticketId ?? ''}
            onChange={(event) => chooseTicket(event.currentTarget.value || null)}
          >
            <option value="">{t('fill.no-ticket')}</option>
            {tickets.map(({ ticketId, label }) => (
              <option key={ticketId} value={ticketId}>
                {label}
              </option>
            ))}
          </select>
        </label>
      )}
    </>
  );
}
