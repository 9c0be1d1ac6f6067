import { useState } from 'preact/hooks';
import { kindName } from '@/components/ui/kind-name';
import { orderDetailAddress } from '@/components/ui/order-address';
import { whenText } from '@/components/ui/when';
import type { TicketRowModel } from '@/lib/app/tickets/ticket-list-model';
import { formatInstant } from '@/lib/domain/beijing-time';
import { publicKindOf } from '@/lib/domain/tickets/ticket-kind';
import { useText } from './popup-text';
import { standstillText, timeLeftText } from './ticket-texts';
import { useLoaded } from './use-loaded';

const loadPauseForm = () => import('./pause-form').then(({ PauseForm }) => PauseForm);

interface TicketRowProps {
  readonly row: TicketRowModel;
  readonly now: number;
  readonly onHandled: () => void;
  readonly onPause: (reason: string) => void;
  readonly onResume: () => void;
  readonly onReply: () => void;
}

/** An open ticket with its countdown. The attributes are public: contract.md §3. */
export function TicketRow({ row, now, onHandled, onPause, onResume, onReply }: TicketRowProps) {
  const { t } = useText();
  const [pausing, setPausing] = useState(false);
  const { standing } = row;
  const PauseForm = useLoaded(pausing && standing.state !== 'paused', loadPauseForm);
  const standstill = standstillText(t, row, now);
  const ticketId = standing.id;

  return (
    <li
      class="ticket"
      data-ticket={ticketId}
      data-due={formatInstant(standing.dueAt)}
      data-state={standing.state}
      data-kind={publicKindOf(standing.kind)}
      {...(standing.estimated ? { 'data-estimated': 'true' } : {})}
    >
      <div class="ticket-line">
        <span class={`kind kind-${publicKindOf(standing.kind)}`}>
          {kindName(t, standing.kind, standing.ownKindName)}
        </span>
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
        <span class="ticket-due digits">{t('ticket.due', { when: whenText(t, standing.dueAt, now) })}</span>
      </div>
      <div class="ticket-line">
        <span class="ticket-notes">
          {standstill && <span class="note">{standstill}</span>}
          {standing.estimated && (
            <span class="note" title={t('ticket.estimated-why')}>
              {t('ticket.estimated')}
            </span>
          )}
          {standing.dueFrom === 'page' && (
            <span class="note" title={t('ticket.due-by-page-why', { when: whenText(t, standing.computedDueAt, now) })}>
              {t('ticket.due-by-page')}
            </span>
          )}
          {standing.problem && <span class="note">{t('ticket.clock-problem')}</span>}
        </span>
        <span class="ticket-actions">
          <button
            type="button"
            class="button button-quiet button-small"
            onClick={onReply}
            aria-label={t('ticket.reply-name', { ticketId })}
          >
            {t('ticket.reply')}
          </button>
          {standing.state === 'paused' ? (
            <button
              type="button"
              class="button button-small"
              data-action="resume"
              aria-label={t('ticket.resume-name', { ticketId })}
              onClick={onResume}
            >
              {t('ticket.resume')}
            </button>
          ) : (
            <button
              type="button"
              class="button button-quiet button-small"
              data-action="pause"
              aria-expanded={pausing}
              aria-label={t('ticket.pause-name', { ticketId })}
              onClick={() => setPausing(!pausing)}
            >
              {t('ticket.pause')}
            </button>
          )}
          <button
            type="button"
            class="button button-small"
            data-action="handled"
            aria-label={t('ticket.handled-name', { ticketId })}
            onClick={onHandled}
          >
            {t('ticket.handled')}
          </button>
        </span>
      </div>
      {PauseForm && (
        <PauseForm
          onCancel={() => setPausing(false)}
          onPause={(reason) => {
            setPausing(false);
            onPause(reason);
          }}
        />
      )}
    </li>
  );
}
