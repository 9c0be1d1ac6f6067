import { useOptions, useStored } from './options-services';
import { useText } from './options-text';
import { Part, Section } from './section';

/** 关于与隐私: what the extension reads, what it never does, and what it was allowed. */
export function AboutSection() {
  const { t } = useText();
  const { version, hosts, grantedHosts } = useOptions();
  const granted = useStored(['hosts'], () => grantedHosts.list()) ?? [];
  return (
    <Section id="about" intro={t('about.version', { version })}>
      <Part title={t('about.reads')}>
        <ul>
          <li>{t('about.reads.1')}</li>
          <li>{t('about.reads.2')}</li>
        </ul>
      </Part>
      <Part title={t('about.never')}>
        <ul>
          <li>{t('about.never.1')}</li>
          <li>{t('about.never.2')}</li>
          <li>{t('about.never.3')}</li>
          <li>{t('about.never.4')}</li>
        </ul>
      </Part>
      <Part title={t('about.hosts')}>
        <p>{t('about.hosts-note')}</p>
        <ul>
          {[...hosts, ...granted.map(({ host }) => host)].map((host) => (
            <li key={host}>
              <code>{host}</code>
            </li>
          ))}
        </ul>
      </Part>
      <Part title={t('about.permissions')}>
        <ul>
          <li>{t('about.permission.storage')}</li>
          <li>{t('about.permission.alarms')}</li>
          <li>{t('about.permission.notifications')}</li>
        </ul>
      </Part>
      <p class="muted">{t('about.proof')}</p>
    </Section>
  );
}
