import './guide.css';
import type { ComponentChildren } from 'preact';
import { whenText } from '@/components/ui/when';
import { policyProposal } from '@/lib/app/policy-proposal';
import type { PolicyRevision } from '@/lib/domain/policy';
import { FileDrop } from './file-inputs';
import { useOptions, useStored } from './options-services';
import { useText } from './options-text';
import { PolicyTable } from './policy-table';
import { SamplePanel } from './sample-panel';
import { Part, Section } from './section';
import { sellerPages } from './seller-pages';
import { useAdoptProposal } from './use-adopt-proposal';

/** 新手引导: three steps to a first verdict, and an order to try it on without a login. */
export function GuideSection() {
  const { t } = useText();
  const { repositories, settings, writeSettings, say } = useOptions();
  const policy = useStored(['policy'], async () => (await repositories.policies.current()) ?? null);
  const skuCount = useStored(['catalogue'], () => repositories.catalogue.count());
  const ticketsReadAt = useStored(
    ['tickets'],
    async () => (await repositories.readings.lastRead('ticket-list')) ?? null,
  );
  const finish = async () => {
    await writeSettings({ guideDone: true });
    say(t('guide.finished'));
  };
  return (
    <Section id="guide" intro={t('guide.intro')}>
      <ol class="steps">
        <PolicyStep policy={policy} />
        <CatalogueStep count={skuCount} />
        <TicketsStep readAt={ticketsReadAt} />
      </ol>
      <Part title={t('guide.sample')}>
        <p>{t('guide.sample-note')}</p>
        {policy !== undefined && <SamplePanel policy={policy} />}
      </Part>
      {!settings.guideDone && (
        <p class="guide-end">
          <button type="button" class="button button-primary" onClick={finish}>
            {t('guide.finish')}
          </button>
        </p>
      )}
    </Section>
  );
}

function Step({
  title,
  done,
  children,
}: {
  readonly title: string;
  readonly done: boolean;
  readonly children: ComponentChildren;
}) {
  const { t } = useText();
  return (
    <li class={done ? 'step step-done' : 'step'}>
      <h2>
        {title}
        {done && <span class="tag tag-good">{t('guide.step-done')}</span>}
      </h2>
      {children}
    </li>
  );
}

function PolicyStep({ policy }: { readonly policy: PolicyRevision | null | undefined }) {
  const { t } = useText();
  const adopt = useAdoptProposal();
  if (policy) {
    const origin = t(`policy.origin.${policy.origin}`);
    return (
      <Step title={t('guide.step1')} done>
        <p>
          {t('guide.step1-done', { revision: policy.revision, origin })} <a href="#policy">{t('section.policy')}</a>
        </p>
      </Step>
    );
  }
  return (
    <Step title={t('guide.step1')} done={false}>
      <p>{t('guide.step1-note')}</p>
      <details class="disclosure">
        <summary>{t('policy.show-proposal')}</summary>
        <p class="notice">{t('policy.proposal-note')}</p>
        <PolicyTable document={policyProposal} caption={t('policy.proposal')} />
      </details>
      <p>
        <button type="button" class="button button-primary" onClick={adopt}>
          {t('guide.adopt')}
        </button>
      </p>
      <FileDrop kind="policy" hint={t('policy.import-title')} />
    </Step>
  );
}

function CatalogueStep({ count }: { readonly count: number | undefined }) {
  const { t } = useText();
  if (count) {
    return (
      <Step title={t('guide.step2')} done>
        <p>
          {t('guide.step2-done', { count })} <a href="#catalogue">{t('section.catalogue')}</a>
        </p>
      </Step>
    );
  }
  return (
    <Step title={t('guide.step2')} done={false}>
      <p>{t('guide.step2-note')}</p>
      <FileDrop kind="catalogue" hint={t('catalogue.import-hint')} />
    </Step>
  );
}

function TicketsStep({ readAt }: { readonly readAt: number | null | undefined }) {
  const { t } = useText();
  const { clock } = useOptions();
  return (
    <Step title={t('guide.step3')} done={typeof readAt === 'number'}>
      <p>
        {typeof readAt === 'number'
          ? t('guide.step3-done', { when: whenText(t, readAt, clock.now()) })
          : t('guide.step3-note')}
      </p>
      <p>
        <a href={sellerPages.tickets} target="_blank" rel="noreferrer">
          {t('tickets.open-page')}
        </a>
      </p>
    </Step>
  );
}
