import './health.css';
import { useState } from 'preact/hooks';
import { whenText } from '@/components/ui/when';
import type { NotedFailure } from '@/lib/app/ports/storage';
import type { PageHealth } from '@/lib/domain/page-health';
import { pageKinds } from '@/lib/domain/page-kind';
import { HealthKind } from './health-kind';
import { healthReportText, type ReportParts } from './health-report-text';
import { useOptions, useStored } from './options-services';
import { useText } from './options-text';
import { Part, Section } from './section';

/** 读取情况: how well each kind of page is read, since when something is missing, and a report of it without customer data. */
export function HealthSection() {
  const { t } = useText();
  const { repositories, lastFailure, version, browserName, clock } = useOptions();
  const health = useStored(['health'], () => repositories.pageHealth.all());
  const failure = useStored(['health', 'tickets', 'hosts'], lastFailure);
  const quarantined = useStored(['health'], async () => (await repositories.quarantine.all()).length);
  const ordered = pageKinds.flatMap((kind) => health?.find((page) => page.kind === kind) ?? []);
  return (
    <Section id="health" intro={t('health.intro')}>
      {health !== undefined && failure !== undefined && quarantined !== undefined && (
        <>
          <Pages health={ordered} />
          <Troubles failure={failure} quarantined={quarantined} />
          <Report parts={{ health: ordered, failure, quarantined, version, browserName, now: clock.now() }} />
        </>
      )}
    </Section>
  );
}

function Pages({ health }: { readonly health: readonly PageHealth[] }) {
  const { t } = useText();
  const unseen = pageKinds.filter((kind) => !health.some((page) => page.kind === kind));
  const names = unseen.map((kind) => t(`page-kind.${kind}`)).join(t('health.list-comma'));
  return (
    <Part title={t('health.pages')}>
      {health.length > 0 && (
        <ul class="health-kinds">
          {health.map((page) => (
            <HealthKind key={page.kind} health={page} />
          ))}
        </ul>
      )}
      {unseen.length > 0 && <p class="muted">{t('health.unseen', { pages: names })}</p>}
    </Part>
  );
}

function Troubles({ failure, quarantined }: { readonly failure: NotedFailure | null; readonly quarantined: number }) {
  const { t } = useText();
  const { clock } = useOptions();
  return (
    <Part title={t('health.troubles')}>
      <p>
        {failure === null
          ? t('health.failure-none')
          : t('health.failure', {
              place: failure.place,
              error: failure.error,
              when: whenText(t, failure.at, clock.now()),
            })}
      </p>
      <p>
        {t('health.quarantined', { count: quarantined })}
        {quarantined > 0 && (
          <>
            {' '}
            <a href="#data">{t('health.quarantined-where')}</a>
          </>
        )}
      </p>
    </Part>
  );
}

function Report({ parts }: { readonly parts: ReportParts }) {
  const { t } = useText();
  const { copyText, say } = useOptions();
  const [refused, setRefused] = useState(false);
  const text = healthReportText(t, parts);
  const copy = async () => {
    const copied = await copyText(text);
    setRefused(!copied);
    if (copied) say(t('health.copied'));
  };
  return (
    <Part title={t('health.report')}>
      <p>{t('health.report-note')}</p>
      <button type="button" class="button button-primary" data-copy="health" onClick={copy}>
        {t('health.copy')}
      </button>
      {refused && (
        <>
          <p class="problem" role="alert">
            {t('health.copy-failed')}
          </p>
          <textarea class="field health-report" readOnly rows={12} value={text} aria-label={t('health.report')} />
        </>
      )}
    </Part>
  );
}
