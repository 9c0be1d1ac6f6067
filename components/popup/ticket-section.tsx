import './ticket-section.css';
import { useMemo, useState } from 'preact/hooks';
import type { PopupFacts } from '@/lib/app/popup-world';
import type { TicketRowModel } from '@/lib/app/tickets/ticket-list-model';
import type { Ticket } from '@/lib/domain/tickets/ticket';
import { HandledRow } from './handled-row';
import { useText } from './popup-text';
import type { TicketActions } from './ticket-actions';
import { TicketRow } from './ticket-row';
import { allStoppedText } from './ticket-texts';
import { useGrowing } from './use-growing';
import { useLoaded } from './use-loaded';

const loadClosedTickets = () => import('./closed-tickets').then(({ ClosedTickets }) => ClosedTickets);

const sheetButtons = ['add', 'paste', 'incident'] as const;

/** Tickets marked as handled a moment ago in this popup: they keep their place in the list. */
export type HandledHere = ReadonlyMap<string, { readonly ticket: Ticket; readonly isStored: boolean }>;

interface TicketSectionProps {
  /** null while they are being read. */
  readonly facts: PopupFacts | null;
  readonly recentlyClosed: readonly Ticket[];
  /** The open tickets and those handled here, most urgent first. */
  readonly rows: readonly TicketRowModel[];
  readonly handledHere: HandledHere;
  readonly now: number;
  readonly actions: TicketActions;
  readonly onSheet: (sheet: (typeof sheetButtons)[number]) => void;
}

/** The open tickets by urgency, and those that were closed lately. */
export function TicketSection(props: TicketSectionProps) {
  const { facts, recentlyClosed, rows, handledHere, now, actions, onSheet } = props;
  const { t } = useText();
  const [closedWanted, setClosedWanted] = useState(false);
  const ClosedTickets = useLoaded(closedWanted, loadClosedTickets);
  const open = rows.filter(({ id }) => !handledHere.has(id));
  // What is said of all of them is said when all of them are there.
  const isWhole = facts?.isWhole === true;
  const closed = recentlyClosed.filter(({ id }) => !handledHere.has(id));
  // The same elements while the list grows: what is there already is not made again.
  const items = useMemo(
    () =>
      rows.map((row) => {
        const handled = handledHere.get(row.id);
        return handled ? (
          <HandledRow key={row.id} ticketId={row.id} isStored={handled.isStored} onUndo={() => actions.undo(row.id)} />
        ) : (
          <TicketRow key={row.id} row={row} now={now} actions={actions} />
        );
      }),
    [rows, handledHere, now, actions],
  );
  const shown = useGrowing(items.length);

  return (
    <section class="tickets" aria-labelledby="tickets-heading">
      <div class="section-head">
        <h2 id="tickets-heading">
          {t('tickets')} {isWhole && <span class="count digits">{open.length}</span>}
        </h2>
        <span class="muted zone">{(isWhole && allStoppedText(t, open, now)) || t('tickets.zone')}</span>
        {sheetButtons.map((sheet) => (
          <button
            type="button"
            class="button button-quiet button-small"
            data-action={sheet}
            key={sheet}
            onClick={() => onSheet(sheet)}
          >
            {t(`tickets.${sheet}`)}
          </button>
        ))}
      </div>
      <div class="scroll">
        {facts && rows.length === 0 && (
          <div class="empty">
            <strong>{t('tickets.empty')}</strong>
            <p class="muted">{t('tickets.empty-how')}</p>
          </div>
        )}
        <ul>{items.slice(0, shown)}</ul>
        {facts && closed.length > 0 && (
          <details class="closed" onToggle={(event) => setClosedWanted(event.currentTarget.open)}>
            <summary>{t('closed.title', { count: closed.length })}</summary>
            {ClosedTickets && <ClosedTickets tickets={closed} terms={facts.terms} now={now} actions={actions} />}
          </details>
        )}
      </div>
    </section>
  );
}
