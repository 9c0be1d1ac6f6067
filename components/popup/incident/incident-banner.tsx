import type { RunningIncident } from '@/lib/app/popup-world';
import { sinceText, useNoticeText } from './notice-text';

interface IncidentBannerProps {
  readonly incident: RunningIncident;
  readonly now: number;
  readonly onOpen: () => void;
}

/** An incident runs: since when, what it touches, and the way to its end. */
export function IncidentBanner({ incident, now, onOpen }: IncidentBannerProps) {
  const t = useNoticeText();
  const { standing, touched } = incident;
  const button = (action: 'details' | 'end') => (
    <button type="button" class="button button-small" data-action={`incident-${action}`} onClick={onOpen}>
      {t(`incident.${action}`)}
    </button>
  );

  return (
    <div class="notice-line incident-banner" data-incident={standing.id}>
      <strong role="status">
        {t('incident.running', {
          reason: standing.reason,
          when: sinceText(t, standing.from, now),
          count: touched.length,
        })}
      </strong>
      <span class="ticket-actions">
        {button('details')}
        {button('end')}
      </span>
    </div>
  );
}
