import type { GrantedHost } from '@/lib/app/granted-hosts';
import { HostForm } from './host-form';
import { useOptions, useStored } from './options-services';
import { useText } from './options-text';
import { Part, Section } from './section';

/** 其他网站: hosts beside the built-in ones on which a shop's pages stand. */
export function HostsSection() {
  const { t } = useText();
  const { grantedHosts } = useOptions();
  const granted = useStored(['hosts'], () => grantedHosts.list());
  return (
    <Section id="hosts" intro={t('hosts.intro')}>
      {granted && (
        <>
          <Part title={t('hosts.granted')}>
            {granted.length === 0 ? <p class="muted">{t('hosts.none')}</p> : <HostTable granted={granted} />}
          </Part>
          <Part title={t('hosts.add')}>
            <HostForm granted={granted} />
          </Part>
        </>
      )}
    </Section>
  );
}

function HostTable({ granted }: { readonly granted: readonly GrantedHost[] }) {
  const { t } = useText();
  const { grantedHosts, say, storageFailed } = useOptions();
  const revoke = async (host: string) => {
    try {
      say(t((await grantedHosts.revoke(host)) ? 'hosts.revoked' : 'hosts.revoked-by-us', { host }));
    } catch {
      storageFailed();
    }
  };
  return (
    <table class="table">
      <thead>
        <tr>
          <th scope="col">{t('hosts.column.host')}</th>
          <th scope="col">{t('hosts.column.stands-for')}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {granted.map(({ host, standsFor }) => (
          <tr key={host} data-host={host}>
            <th scope="row" class="found">
              {host}
            </th>
            <td>{t(`hosts.stands-for.${standsFor}`)}</td>
            <td>
              <button
                type="button"
                class="button"
                aria-label={t('hosts.revoke-host', { host })}
                onClick={() => revoke(host)}
              >
                {t('hosts.revoke')}
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
