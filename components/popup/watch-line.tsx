import type { JournalEntryOf } from '@/lib/domain/tickets/journal';
import { sinceText, useNoticeText } from './incident/notice-text';

interface WatchLineProps {
  readonly watched: JournalEntryOf<'watched'>;
  readonly now: number;
  readonly onOpen: () => void;
}

/** What the look at the ticket page came to that nobody asked for, where the list does not say it by itself. */
export function WatchLine({ watched, now, onOpen }: WatchLineProps) {
  const t = useNoticeText();
  const { outcome, at } = watched;
  if (outcome === 'tickets') return null;
  return (
    <p class={`notice-line ${outcome === 'no-tickets' ? 'notice-calm' : ''}`} data-watched={outcome} role="status">
      <span>{t(`watched.${outcome}`, { when: sinceText(t, at, now) })}</span>
      {outcome !== 'no-tickets' && (
        <button type="button" class="button button-small" data-action="open-ticket-page-from-watch" onClick={onOpen}>
          {t('reading.open')}
        </button>
      )}
    </p>
  );
}
