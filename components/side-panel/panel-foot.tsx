import type { PolicyRevision } from '@/lib/domain/policy';
import { useText } from './panel-text';

interface PanelFootProps {
  readonly policy: PolicyRevision | null;
  readonly onOptions: () => void;
}

/** By which policy the panel judges; a proposal that nobody confirmed says so. */
export function PanelFoot({ policy, onOptions }: PanelFootProps) {
  const { t } = useText();
  return (
    <footer class="panel-foot">
      <span class={policy?.origin === 'proposal' ? 'panel-proposal' : 'muted'}>
        {policy === null && t('panel.no-policy')}
        {policy?.origin === 'proposal' && t('panel.proposal')}
        {policy !== null && policy.origin !== 'proposal' && t('panel.policy-revision', { revision: policy.revision })}
      </span>
      <button type="button" class="button button-quiet" onClick={onOptions}>
        {t('panel.options')}
      </button>
    </footer>
  );
}
