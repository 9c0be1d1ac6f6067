import './parts.css';
import './sheets.css';
import { useEffect } from 'preact/hooks';
import type { PopupFacts, PopupWorld } from '@/lib/app/popup-world';
import type { Ticket } from '@/lib/domain/tickets/ticket';
import { AddTicketForm } from './add-ticket-form';
import { Help } from './help';
import { IncidentSheet } from './incident/incident-sheet';
import { PasteForm } from './paste-form';
import type { Attempt, Sheet } from './sheet';
import { WhySheet } from './why/why-sheet';

interface SheetsProps {
  readonly sheet: Sheet;
  readonly world: PopupWorld;
  /** null where nothing could be read: the help is there all the same. */
  readonly facts: PopupFacts | null;
  readonly recentlyClosed: readonly Ticket[];
  readonly now: number;
  readonly attempt: Attempt;
  /** What had the focus when the sheet was asked for: it gets it back. */
  readonly opener: Element | null;
  readonly onBack: () => void;
}

/** What covers the popup for a while. Escape leads back, and so does the button at its top. */
export function Sheets(props: SheetsProps) {
  const { opener, onBack, sheet } = props;
  const { name } = sheet;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing) return;
      event.preventDefault();
      onBack();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [onBack]);

  useEffect(
    () => () => {
      // The list is shown again by the same change, and what is hidden takes no focus.
      queueMicrotask(() => {
        const isThere = opener instanceof HTMLElement && opener.isConnected;
        const back = isThere ? opener : document.querySelector<HTMLElement>(`[data-action="${name}"]`);
        back?.focus();
      });
    },
    [opener, name],
  );

  return <SheetPage {...props} />;
}

function SheetPage({ sheet, world, facts, recentlyClosed, now, attempt, onBack }: SheetsProps) {
  const { name, ticketId } = sheet;
  switch (name) {
    case 'add':
      return (
        <AddTicketForm
          now={now}
          onBack={onBack}
          onAdd={(entry) => attempt(world.add([entry], 'person').then(onBack))}
        />
      );
    case 'paste':
      return (
        <PasteForm
          world={world}
          onBack={onBack}
          onAdd={(entries) => attempt(world.add(entries, 'paste').then(onBack))}
        />
      );
    case 'help':
      return (
        <Help
          onBack={onBack}
          onOpenTicketPage={() => attempt(world.openTicketPage())}
          onMore={() => attempt(world.openOptions('help'))}
        />
      );
    case 'incident':
      return facts && <IncidentSheet world={world} facts={facts} now={now} attempt={attempt} onBack={onBack} />;
    case 'why':
      return (
        facts && (
          <WhySheet
            ticketId={ticketId}
            world={world}
            facts={facts}
            recentlyClosed={recentlyClosed}
            now={now}
            attempt={attempt}
            onBack={onBack}
          />
        )
      );
  }
}
