import './alerts.css';
import type { Settings } from '@/lib/app/settings';
import type { AlertPreferences } from '@/lib/domain/tickets/alert-levels';
import { type ClockTerms, ruleOf } from '@/lib/domain/tickets/clock-terms';
import type { TicketKind } from '@/lib/domain/tickets/ticket-kind';
import { useOptions } from '../options-services';
import { type OptionsTranslate, useText } from '../options-text';
import { Part } from '../section';
import { type NamedKind, namedKinds } from './draft-kinds';
import { KindAlerts } from './kind-alerts';
import { QuietAndSound } from './quiet-and-sound';
import { useAlerts } from './use-alerts';
import { WatchFields } from './watch-fields';

/** When one is told of what: the master switch, levels by kind, the breach, the digest; and how fresh the page must be. */
export function AlertsPart({ terms }: { readonly terms: ClockTerms }) {
  const { t } = useText();
  const { settings, writeSettings, say } = useOptions();
  const { alerts, change } = useAlerts();
  const write = async (patch: Partial<Settings>) => {
    try {
      await writeSettings(patch);
      say(t('tickets.saved'));
    } catch {
      say(t('alerts.not-saved'));
    }
  };
  return (
    <Part title={t('tickets.alerts')}>
      <label class="check">
        <input
          type="checkbox"
          data-alert="master"
          checked={settings.notifications}
          onChange={(event) => write({ notifications: event.currentTarget.checked })}
        />
        {t('tickets.notifications')}
      </label>
      {!settings.notifications && <p class="notice notice-late">{t('alerts.all-off')}</p>}
      <h3>{t('alerts.levels')}</h3>
      <p class="muted">{t('alerts.levels-note')}</p>
      <ul class="alert-kinds">
        {alertKinds(t, alerts, terms).map(({ kind, name }) => (
          <KindAlerts
            key={kind}
            kind={kind}
            name={name}
            alerts={alerts}
            limitMs={ruleOf(terms, kind).limitMs}
            change={change}
          />
        ))}
      </ul>
      <h3>{t('alerts.breach')}</h3>
      <p class="alert-level" data-level="breach">
        <span class="alert-when">{t('alerts.breach-when')}</span>
        <QuietAndSound
          value={alerts.breach}
          label={t('alerts.breach')}
          onChange={(patch) => change((before) => ({ ...before, breach: { ...before.breach, ...patch } }))}
        />
      </p>
      <label class="check">
        <input
          type="checkbox"
          data-alert="digest"
          checked={alerts.digest}
          onChange={(event) => {
            const digest = event.currentTarget.checked;
            change((before) => ({ ...before, digest }));
          }}
        />
        {t('alerts.digest')}
      </label>
      <h3>{t('alerts.freshness')}</h3>
      <WatchFields settings={settings} write={write} />
    </Part>
  );
}

/** Those of the terms in force, and removed ones whose tickets may be open yet and still go by levels of their own. */
function alertKinds(
  t: OptionsTranslate,
  alerts: AlertPreferences,
  { ownKinds = [] }: ClockTerms,
): readonly NamedKind[] {
  const named = namedKinds(t, ownKinds);
  const others = (Object.keys(alerts.levels) as TicketKind[]).filter(
    (kind) => !named.some((each) => each.kind === kind),
  );
  return [...named, ...others.map((kind) => ({ kind, name: t('alerts.removed-kind') }))];
}
