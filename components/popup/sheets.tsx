import './sheets.css';
import type { PopupWorld } from '@/lib/app/popup-world';
import type { EnteredTicket } from '@/lib/app/ticket-actions';
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
}

/** What covers the popup for a while: adding tickets, and the help. */
export function Sheets({ sheet, world, now, onAdd, onBack }: SheetsProps) {
  switch (sheet) {
    case 'add':
      return <AddTicketForm now={now} onBack={onBack} onAdd={(entry) => onAdd([entry], 'person')} />;
    case 'paste':
      return <PasteForm world={world} onBack={onBack} onAdd={(entries) => onAdd(entries, 'paste')} />;
    case 'help':
      return (
        <Help
          onBack={onBack}
          onOpenTicketPage={() => world.openTicketPage()}
          onMore={() => world.openOptions('help')}
        />
      );
  }
}
