import { useState } from 'preact/hooks';
import { kindName } from '@/components/ui/kind-name';
import { orderDetailAddress } from '@/components/ui/order-address';
import { whenText } from '@/components/ui/when';
import type { TicketRowModel } from '@/lib/app/tickets/ticket-list-model';
import { formatInstant } from '@/lib/domain/beijing-time';
import { publicKindOf } from '@/lib/domain/tickets/ticket-kind';
import { useText } from './popup-text';
import type { TicketActions } from './ticket-actions';
import { notesOf, timeLeftText } from './ticket-texts';
import { useLoaded } from './use-loaded';

const loadMore = () => import('./ticket-more').then(({ TicketMore }) => TicketMore);

interface TicketRowProps {
  readonly row: TicketRowModel;
  readonly now: number;
  readonly actions: TicketActions;
}

/** An open ticket with its countdown. The attributes are public: contract.md §3. */
export function TicketRow({ row, now, actions }: TicketRowProps) {
  const { t } = useText();
  const [moreWanted, setMoreWanted] = useState(false);
  const More = useLoaded(moreWanted, loadMore);
  const { standing } = row;
  const ticketId = standing.id;
  const publicKind = publicKindOf(standing.kind);

  const button = (action: 'reply' | 'resume' | 'handled', act: (ticketId: string) => void, look = '') => (
    <button
      type="button"
      class={`button button-small ${look}`}
      data-action={action}
      aria-label={t(`ticket.${action}-name`, { ticketId })}
      onClick={() => act(ticketId)}
    >
      {t(`ticket.${action}`)}
    </button>
  );

  return (
    <li
      class="ticket"
      data-ticket={ticketId}
      data-due={formatInstant(standing.dueAt)}
      data-state={standing.state}
      data-kind={publicKind}
      {...(standing.estimated ? { 'data-estimated': 'true' } : {})}
    >
      <div class="ticket-line">
        <span class={`kind kind-${publicKind}`}>{kindName(t, standing.kind, standing.ownKindName)}</span>
        <span class="ticket-id digits">{ticketId}</span>
        <strong class="ticket-left digits">{timeLeftText(t, row)}</strong>
      </div>
      <div class="ticket-line ticket-facts muted">
        {standing.orderId === null ? (
          <span>{t('ticket.no-order')}</span>
        ) : (
          <a class="digits" href={orderDetailAddress(standing.orderId)} target="_blank" rel="noreferrer">
            {t('ticket.order', { orderId: standing.orderId })}
          </a>
        )}
        <span class="ticket-due digits">
          {t('ticket.due', { when: whenText(t, standing.dueAt, now) })}{' '}
          <button
            type="button"
            class="link"
            data-action="why"
            aria-label={t('ticket.why-name', { ticketId })}
            onClick={() => actions.why(ticketId)}
          >
            {t('ticket.why')}
          </button>
        </span>
      </div>
      <div class="ticket-line">
        <span class="ticket-notes">
          {notesOf(t, row, now).map((note) => (
            <span class="note" key={note}>
              {note}
            </span>
          ))}
        </span>
        <span class="ticket-actions">
          {button('reply', actions.reply, 'button-quiet')}
          {standing.state === 'paused' && button('resume', actions.resume)}
          <button
            type="button"
            class="button button-small button-quiet"
            data-action="more"
            aria-expanded={moreWanted}
            aria-label={t('ticket.more-name', { ticketId })}
            onClick={() => setMoreWanted(!moreWanted)}
          >
            {t('ticket.more')}
          </button>
          {button('handled', actions.handle)}
        </span>
      </div>
      {More && <More row={row} now={now} actions={actions} onDone={() => setMoreWanted(false)} />}
    </li>
  );
}
