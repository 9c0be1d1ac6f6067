import { useEffect, useRef, useState } from 'preact/hooks';
import type { AlertPreferences } from '@/lib/domain/tickets/alert-levels';
import { useOptions } from '../options-services';
import { useText } from '../options-text';

/** The alert preferences as they are shown, and a way to change them that never builds on what another change has replaced. */
export function useAlerts() {
  const { settings, writeSettings, say } = useOptions();
  const { t } = useText();
  const [shown, setShown] = useState(settings.alerts);
  const latest = useRef(settings.alerts);
  const writing = useRef(0);
  const follow = (alerts: AlertPreferences) => {
    latest.current = alerts;
    setShown(alerts);
  };
  useEffect(() => {
    // What is stored is told of after it was written: while something is being written it may be the state before.
    if (writing.current === 0) follow(settings.alerts);
  }, [settings.alerts]);

  const change = async (make: (alerts: AlertPreferences) => AlertPreferences) => {
    const before = latest.current;
    const alerts = make(before);
    follow(alerts);
    writing.current += 1;
    try {
      await writeSettings({ alerts });
      say(t('tickets.saved'));
    } catch {
      if (latest.current === alerts) follow(before);
      say(t('alerts.not-saved'));
    } finally {
      writing.current -= 1;
    }
  };
  return { alerts: shown, change };
}
