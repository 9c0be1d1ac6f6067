import './home-line.css';
import type { PopupFacts } from '@/lib/app/popup-world';
import { compareWithHome } from '@/lib/app/tickets/home-comparison';
import { useSheetText } from './sheet-text';

interface HomeLineProps {
  readonly facts: PopupFacts;
  readonly onOpen: () => void;
}

/** The home page counts other tickets than the list here: only the ticket page can tell which. */
export function HomeLine({ facts, onOpen }: HomeLineProps) {
  const t = useSheetText();
  const difference = compareWithHome(facts.homeCounter, { ...facts, listReadAt: facts.lastReadAt });
  if (difference === null) return null;
  const { kind, count, known } = difference;
  return (
    <p class="home-line" data-home={kind} role="status">
      <span>{t(`home.${kind}`, { count, known })}</span>
      <button type="button" class="button button-small" data-action="open-ticket-page-from-home" onClick={onOpen}>
        {t('reading.open')}
      </button>
    </p>
  );
}
