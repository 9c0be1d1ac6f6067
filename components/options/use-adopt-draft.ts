import type { PolicyDocument } from '@/lib/domain/policy';
import { useOptions } from './options-services';
import { useText } from './options-text';

/** Puts a policy written by hand into force as a new revision; false where it could not be stored. */
export function useAdoptDraft(): (document: PolicyDocument) => Promise<boolean> {
  const { repositories, clock, changes, say, storageFailed } = useOptions();
  const { t } = useText();
  return async (document) => {
    try {
      const { revision } = await repositories.policies.adopt(document, 'edit', clock.now());
      say(t('policy.draft-adopted', { revision }));
    } catch {
      storageFailed();
      return false;
    }
    await changes.raise(['policy']);
    scrollTo(0, 0);
    return true;
  };
}
