import type { TicketRowModel } from '@/lib/app/ticket-list-model';
import type { Ticket } from '@/lib/domain/ticket';
import { ClosedTickets } from './closed-tickets';
import { HandledRow } from './handled-row';
import { useText } from './popup-text';
import { TicketRow } from './ticket-row';

export interface TicketActions {
  readonly handle: (ticketId: string) => void;
  readonly undo: (ticketId: string) => void;
  readonly pause: (ticketId: string, reason: string) => void;
  readonly resume: (ticketId: string) => void;
  readonly reply: (ticketId: string) => void;
}

interface TicketSectionProps {
  /** null while they are being read. */
  readonly rows: readonly TicketRowModel[] | null;
  /** Handled a moment ago in this popup: they keep their place in the list. */
  readonly handledHere: ReadonlyMap<string, Ticket>;
  readonly closed: readonly TicketRowModel[];
  readonly now: number;
  readonly actions: TicketActions;
  readonly onAdd: () => void;
  readonly onPaste: () => void;
}

/** The open tickets by urgency, and those that were closed lately. */
export function TicketSection({ rows, handledHere, closed, now, actions, onAdd, onPaste }: TicketSectionProps) {
  const { t } = useText();
  const openCount = rows?.filter(({ standing }) => !handledHere.has(standing.id)).length;

  return (
    <section class="tickets" aria-labelledby="tickets-heading">
      <div class="section-head">
        <h2 id="tickets-heading">
          {t('tickets')} {openCount !== undefined && <span class="count digits">{openCount}</span>}
        </h2>
        <span class="muted zone">{t('tickets.zone')}</span>
        <button type="button" class="button button-quiet button-small" data-action="add" onClick={onAdd}>
          {t('tickets.add')}
        </button>
        <button type="button" class="button button-quiet button-small" data-action="paste" onClick={onPaste}>
          {t('tickets.paste')}
        </button>
      </div>
      <div class="scroll">
        {rows?.length === 0 && (
          <div class="empty">
            <strong>{t('tickets.empty')}</strong>
            <p class="muted">{t('tickets.empty-how')}</p>
          </div>
        )}
        <ul class="ticket-list">
          {rows?.map((row) => {
            const ticketId = row.standing.id;
            return handledHere.has(ticketId) ? (
              <HandledRow key={ticketId} ticketId={ticketId} onUndo={() => actions.undo(ticketId)} />
            ) : (
              <TicketRow
                key={ticketId}
                row={row}
                now={now}
                onHandled={() => actions.handle(ticketId)}
                onPause={(reason) => actions.pause(ticketId, reason)}
                onResume={() => actions.resume(ticketId)}
                onReply={() => actions.reply(ticketId)}
              />
            );
          })}
        </ul>
        <ClosedTickets rows={closed} now={now} onUndo={actions.undo} />
      </div>
    </section>
  );
}
