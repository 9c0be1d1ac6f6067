import type { HomeDifference } from '@/lib/app/tickets/home-comparison';
import { useNoticeText } from './incident/notice-text';

interface HomeLineProps {
  readonly difference: HomeDifference;
  readonly onOpen: () => void;
}

/** The home page counts other tickets than the list here: only the ticket page can tell which. */
export function HomeLine({ difference, onOpen }: HomeLineProps) {
  const t = useNoticeText();
  const { kind, count, known } = difference;
  return (
    <p class="notice-line" data-home={kind} role="status">
      <span>{t(`home.${kind}`, { count, known })}</span>
      <button type="button" class="button button-small" data-action="open-ticket-page-from-home" onClick={onOpen}>
        {t('reading.open')}
      </button>
    </p>
  );
}
