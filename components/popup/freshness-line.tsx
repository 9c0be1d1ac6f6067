import { durationText } from '@/components/ui/when';
import type { ReadingFreshness } from '@/lib/app/tickets/ticket-list-model';
import { minuteMs } from '@/lib/domain/beijing-time';
import { useText } from './popup-text';

interface FreshnessLineProps {
  readonly freshness: ReadingFreshness;
  readonly staleAfterMinutes: number;
  readonly onOpen: () => void;
}

/** When the ticket page was last read, and one click to it: a list that nobody refreshes is not to be believed. */
export function FreshnessLine({ freshness, staleAfterMinutes, onOpen }: FreshnessLineProps) {
  const { t } = useText();
  const { state, ageMs } = freshness;

  const told = () => {
    if (ageMs === null) return t('reading.never');
    if (state === 'stale') return t('reading.stale', { minutes: staleAfterMinutes });
    return ageMs < minuteMs ? t('reading.just-now') : t('reading.fresh', { age: durationText(t, ageMs) });
  };

  return (
    <div class={`freshness freshness-${state}`} data-freshness={state}>
      <span>{told()}</span>
      <button type="button" class="button button-quiet button-small" data-action="open-ticket-page" onClick={onOpen}>
        {t('reading.open')}
      </button>
    </div>
  );
}
