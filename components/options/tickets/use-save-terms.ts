import { useState } from 'preact/hooks';
import { adoptTerms } from '@/lib/app/tickets/adopt-terms';
import type { NewTerms } from '@/lib/app/tickets/terms-draft';
import { useOptions } from '../options-services';
import { useText } from '../options-text';

/** Puts terms into force; `save` answers false where that was not done, and the page says why. */
export function useSaveTerms(): { readonly save: (terms: NewTerms) => Promise<boolean>; readonly saving: boolean } {
  const { repositories, changes, clock, say, storageFailed } = useOptions();
  const { t } = useText();
  const [saving, setSaving] = useState(false);
  const adopt = async (terms: NewTerms): Promise<boolean> => {
    try {
      const adopted = await adoptTerms({ clockTerms: repositories.clockTerms, changes }, terms, clock.now());
      say(adopted.ok ? t('terms.saved') : t(`terms.problem.${adopted.error.code}`));
      return adopted.ok;
    } catch {
      storageFailed();
      return false;
    }
  };
  return {
    saving,
    save: async (terms) => {
      setSaving(true);
      const done = await adopt(terms);
      setSaving(false);
      return done;
    },
  };
}
