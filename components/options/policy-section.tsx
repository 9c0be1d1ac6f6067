import { whenText } from '@/components/ui/when';
import { policyJson } from '@/lib/app/imports/policy-file';
import { draftOf } from '@/lib/app/policy-draft';
import { policyProposal } from '@/lib/app/policy-proposal';
import { beijingDate } from '@/lib/domain/beijing-time';
import type { PolicyRevision } from '@/lib/domain/policy';
import { FileDrop } from './file-inputs';
import { useOptions, useStored } from './options-services';
import { useText } from './options-text';
import { PolicyEditor } from './policy-editor';
import { PolicyTable } from './policy-table';
import { Part, Section } from './section';
import { useAdoptProposal } from './use-adopt-proposal';

/** 售后规则: what is in force, where it comes from, and the ways to another one. */
export function PolicySection() {
  const { t } = useText();
  const { repositories, policyDraft, setPolicyDraft } = useOptions();
  const policy = useStored(['policy'], async () => (await repositories.policies.current()) ?? null);
  if (policyDraft !== null && policy !== undefined) {
    return (
      <Section id="policy" intro={t('policy.intro')}>
        <PolicyEditor
          draft={policyDraft}
          inForce={policy?.document ?? null}
          onChange={setPolicyDraft}
          onLeave={() => setPolicyDraft(null)}
        />
      </Section>
    );
  }
  return (
    <Section id="policy" intro={t('policy.intro')}>
      {policy === null && <p class="notice notice-late">{t('policy.none')}</p>}
      {policy && <CurrentPolicy policy={policy} />}
      <Part title={t('policy.import-title')}>
        <FileDrop kind="policy" hint={t('policy.import-hint')} />
      </Part>
      {policy !== undefined && <Proposal inForce={policy} />}
    </Section>
  );
}

function CurrentPolicy({ policy }: { readonly policy: PolicyRevision }) {
  const { t } = useText();
  const { clock, saveFile, setPolicyDraft } = useOptions();
  const { revision, origin, adoptedAt, document } = policy;
  const when = whenText(t, adoptedAt, clock.now());
  return (
    <Part title={t('policy.current')}>
      <p data-revision={revision}>{t('policy.revision', { revision, origin: t(`policy.origin.${origin}`), when })}</p>
      {origin === 'proposal' && <p class="notice notice-late">{t('policy.proposal-in-force')}</p>}
      <MissingCategories policy={policy} />
      <PolicyTable document={document} caption={t('policy.current')} />
      <p class="muted">
        {document.default === undefined
          ? t('policy.default-absent')
          : t('policy.default-explained', { category: document.default })}
      </p>
      <p class="buttons">
        <button
          type="button"
          class="button button-primary"
          data-action="edit-policy"
          onClick={() => setPolicyDraft(draftOf(document))}
        >
          {t('policy.edit')}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => saveFile(`aftersale-policy-${beijingDate(clock.now())}.json`, policyJson(document))}
        >
          {t('policy.export')}
        </button>
      </p>
    </Part>
  );
}

const namedCategories = 8;

/** Categories of the catalogue that the policy does not know give no verdict, which nobody would look for here. */
function MissingCategories({ policy }: { readonly policy: PolicyRevision }) {
  const { t } = useText();
  const { repositories } = useOptions();
  const items = useStored(['catalogue'], () => repositories.catalogue.all()) ?? [];
  const used = new Set(items.flatMap(({ category }) => (category === null ? [] : [category])));
  const unknown = [...used].filter((category) => !Object.hasOwn(policy.document.categories, category));
  if (unknown.length === 0) return null;
  const names = unknown.slice(0, namedCategories).join(t('list.separator'));
  return <p class="notice notice-late">{t('policy.categories-missing', { count: unknown.length, names })}</p>;
}

function Proposal({ inForce }: { readonly inForce: PolicyRevision | null }) {
  const { t } = useText();
  const { setPolicyDraft } = useOptions();
  const adopt = useAdoptProposal();
  return (
    <Part title={t('policy.proposal')}>
      <p class="notice">{t('policy.proposal-note')}</p>
      <details class="disclosure" open={inForce === null}>
        <summary>{t('policy.show-proposal')}</summary>
        <PolicyTable document={policyProposal} caption={t('policy.proposal')} />
      </details>
      <p class="buttons">
        <button type="button" class={inForce === null ? 'button button-primary' : 'button'} onClick={adopt}>
          {t(inForce === null ? 'policy.adopt' : 'policy.adopt-again')}
        </button>
        <button
          type="button"
          class="button"
          data-action="edit-proposal"
          onClick={() => setPolicyDraft(draftOf(policyProposal))}
        >
          {t('policy.edit-proposal')}
        </button>
      </p>
    </Part>
  );
}
