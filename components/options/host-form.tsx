import { useId, useState } from 'preact/hooks';
import {
  type GrantedHost,
  type HostProblem,
  hostToGrant,
  type StandInHost,
  standInHosts,
} from '@/lib/app/granted-hosts';
import { useOptions } from './options-services';
import { useText } from './options-text';

/** Names a host and what stands there, and asks the browser for it. */
export function HostForm({ granted }: { readonly granted: readonly GrantedHost[] }) {
  const { t } = useText();
  const { grantedHosts, isBuiltInHost, say, storageFailed } = useOptions();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [standsFor, setStandsFor] = useState<StandInHost>(standInHosts[0]);
  const [problem, setProblem] = useState<HostProblem | 'refused' | null>(null);

  const ask = async (event: Event) => {
    event.preventDefault();
    const host = hostToGrant(typed, granted, isBuiltInHost);
    if (!host.ok) {
      setProblem(host.error.code);
      return;
    }
    try {
      // The browser asks the person only within the click: nothing is awaited before it.
      const given = await grantedHosts.grant({ host: host.value, standsFor });
      setProblem(given ? null : 'refused');
      if (!given) return;
      setTyped('');
      say(t('hosts.done', { host: host.value }));
    } catch {
      storageFailed();
    }
  };
  return (
    <form onSubmit={ask} noValidate>
      <p class="form-row form-row-inline">
        <label for={`${id}-host`}>{t('hosts.host')}</label>
        <input
          id={`${id}-host`}
          class="field field-wide"
          name="host"
          autocomplete="off"
          spellcheck={false}
          placeholder="seller.example.com"
          value={typed}
          aria-invalid={problem !== null}
          aria-describedby={problem === null ? undefined : `${id}-problem`}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setProblem(null);
          }}
        />
      </p>
      {problem !== null && (
        <p class="problem" id={`${id}-problem`} role="alert">
          {t(`hosts.problem.${problem}`)}
        </p>
      )}
      <fieldset class="choices">
        <legend>{t('hosts.what')}</legend>
        {standInHosts.map((host) => (
          <label key={host}>
            <input
              type="radio"
              name="stands-for"
              value={host}
              checked={standsFor === host}
              onChange={() => setStandsFor(host)}
            />
            {t(`hosts.stands-for.${host}`)}
          </label>
        ))}
      </fieldset>
      <p class="muted">{t('hosts.note')}</p>
      <button type="submit" class="button button-primary" data-grant="host">
        {t('hosts.grant')}
      </button>
    </form>
  );
}
