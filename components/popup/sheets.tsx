import './sheets.css';
import type { PopupWorld } from '@/lib/app/popup-world';
import type { EnteredTicket } from '@/lib/app/tickets/ticket-actions';
import { AddTicketForm } from './add-ticket-form';
import { Help } from './help';
import { PasteForm } from './paste-form';

export type Sheet = 'add' | 'paste' | 'help';

interface SheetsProps {
  readonly sheet: Sheet;
  readonly world: PopupWorld;
  readonly now: number;
  readonly onAdd: (entries: readonly EnteredTicket[], by: 'person' | 'paste') => void;
  readonly onBack: () => void;
  readonly onOpenTicketPage: () => void;
  readonly onMoreHelp: () => void;
}

/** What covers the popup for a while: adding tickets, and the help. */
export function Sheets(props: SheetsProps) {
  const { sheet, world, now, onAdd, onBack, onOpenTicketPage, onMoreHelp } = props;
  switch (sheet) {
    case 'add':
      return <AddTicketForm now={now} onBack={onBack} onAdd={(entry) => onAdd([entry], 'person')} />;
    case 'paste':
      return <PasteForm world={world} onBack={onBack} onAdd={(entries) => onAdd(entries, 'paste')} />;
    case 'help':
      return <Help onBack={onBack} onOpenTicketPage={onOpenTicketPage} onMore={onMoreHelp} />;
  }
}
