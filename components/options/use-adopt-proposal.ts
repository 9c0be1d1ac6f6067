import { policyProposal } from '@/lib/app/policy-proposal';
import { useOptions } from './options-services';
import { useText } from './options-text';

/** Puts the built-in proposal into force as a new revision, marked as one. */
export function useAdoptProposal(): () => Promise<void> {
  const { repositories, clock, changes, say, storageFailed } = useOptions();
  const { t } = useText();
  return async () => {
    try {
      await repositories.policies.adopt(policyProposal, 'proposal', clock.now());
    } catch {
      storageFailed();
      return;
    }
    await changes.raise(['policy']);
    say(t('policy.adopted'));
  };
}
