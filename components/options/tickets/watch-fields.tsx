import type { Settings } from '@/lib/app/settings';
import { useText } from '../options-text';
import { MinutesField } from './minutes-field';

interface WatchFieldsProps {
  readonly settings: Settings;
  readonly write: (patch: Partial<Settings>) => void;
}

const usualMinutes = 15;

/** After how long an unread ticket page is told of, and whether an open one that nobody looks at is loaded anew. */
export function WatchFields({ settings, write }: WatchFieldsProps) {
  const { t } = useText();
  const { staleAfterMinutes, watchEveryMinutes } = settings;
  return (
    <>
      <MinutesField
        label={t('tickets.stale-after')}
        value={staleAfterMinutes}
        least={1}
        most={600}
        save={(minutes) => write({ staleAfterMinutes: minutes })}
      />
      <label class="check">
        <input
          type="checkbox"
          data-alert="watch"
          checked={watchEveryMinutes > 0}
          onChange={(event) => write({ watchEveryMinutes: event.currentTarget.checked ? usualMinutes : 0 })}
        />
        {t('alerts.watch')}
      </label>
      <p class="muted">{t('alerts.watch-note')}</p>
      {watchEveryMinutes > 0 && (
        <MinutesField
          label={t('alerts.watch-every')}
          value={watchEveryMinutes}
          least={5}
          most={240}
          save={(minutes) => write({ watchEveryMinutes: minutes })}
        />
      )}
    </>
  );
}
