import { useId } from 'preact/hooks';
import { forService, offeredServices } from '@/lib/domain/application';
import { type DraftFieldProps, DraftProblems } from './draft-field';
import { useText } from './panel-text';

/** Which service is wanted. Only what can be applied for stands here. */
export function ServiceField({ draft, problems, panelLine, set }: DraftFieldProps) {
  const { t } = useText();
  const name = useId();
  return (
    <fieldset class="panel-field">
      <legend>
        {t('apply.service')} <DraftProblems of="service" problems={problems} />
      </legend>
      <div class="panel-choice-row">
        {offeredServices(panelLine.verdicts).map(({ service, verdict }) => (
          <label key={service} class="panel-check">
            <input
              type="radio"
              name={name}
              checked={draft.service === service}
              onChange={() => set(forService(draft, service))}
            />
            {t(`service.${service}`)}
            {verdict === 'overdue' && <span class="panel-tag verdict-overdue">{t('verdict.overdue')}</span>}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Article [A]: what is 已超期 needs the consumer's consent. */
export function ConsentField({ draft, problems, set }: DraftFieldProps) {
  const { t } = useText();
  return (
    <label class="panel-check">
      <input
        type="checkbox"
        checked={draft.consumerConsent}
        onChange={(event) => set({ consumerConsent: event.currentTarget.checked })}
      />
      <span>
        {t('apply.consent')} <DraftProblems of="consumerConsent" problems={problems} />
      </span>
    </label>
  );
}
