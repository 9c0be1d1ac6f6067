import type { DraftCategory, DraftProblem, DraftRule } from '@/lib/app/policy-draft';
import { startEvents } from '@/lib/domain/policy';
import { type Service, services } from '@/lib/domain/service';
import { useText } from './options-text';
import { RowButton } from './row-button';

interface PolicyDraftRowProps {
  readonly category: DraftCategory;
  readonly isDefault: boolean;
  readonly problems: readonly DraftProblem[];
  readonly onChange: (changed: DraftCategory) => void;
  readonly onDefault: () => void;
  readonly onRemove: () => void;
}

/** One category being written: its name, a window per service, 随心换, and whether it is the default. */
export function PolicyDraftRow({ category, isDefault, problems, onChange, onDefault, onRemove }: PolicyDraftRowProps) {
  const { t } = useText();
  const { key, name, rules, anySkuExchange } = category;
  const label = name.trim() || t('policy.draft-unnamed');
  const problemAt = (field: DraftProblem['field']) => problems.find((problem) => problem.field === field);
  const nameProblem = problemAt('name');
  return (
    <tr data-draft-category={key}>
      <th scope="row">
        <input
          class="field draft-name"
          aria-label={t('rule.category')}
          aria-invalid={nameProblem !== undefined}
          value={name}
          onInput={(event) => onChange({ ...category, name: event.currentTarget.value })}
          onBlur={() => onChange({ ...category, name: name.trim() })}
        />
        {nameProblem && <span class="problem">{t(`policy.draft-${nameProblem.code}`)}</span>}
      </th>
      {services.map((service) => (
        <td key={service} data-draft-service={service}>
          <RuleFields
            rule={rules[service]}
            service={service}
            category={label}
            isWrong={problemAt(service) !== undefined}
            onChange={(rule) => onChange({ ...category, rules: { ...rules, [service]: rule } })}
          />
        </td>
      ))}
      <td class="draft-mark">
        <input
          type="checkbox"
          data-draft="any-sku"
          aria-label={t('policy.draft-any-sku-named', { category: label })}
          checked={anySkuExchange}
          onChange={(event) => onChange({ ...category, anySkuExchange: event.currentTarget.checked })}
        />
      </td>
      <td class="draft-mark">
        <input
          type="radio"
          name="draft-default"
          aria-label={t('policy.draft-default-named', { category: label })}
          checked={isDefault}
          onChange={onDefault}
        />
      </td>
      <td class="draft-mark">
        <RowButton name={t('policy.draft-remove-named', { category: label })} onClick={onRemove}>
          {t('policy.draft-remove')}
        </RowButton>
      </td>
    </tr>
  );
}

interface RuleFieldsProps {
  readonly rule: DraftRule;
  readonly service: Service;
  readonly category: string;
  readonly isWrong: boolean;
  readonly onChange: (rule: DraftRule) => void;
}

function RuleFields({ rule, service, category, isWrong, onChange }: RuleFieldsProps) {
  const { t } = useText();
  const named = { category, service: t(`service.${service}`) };
  return (
    <div class="draft-rule">
      <label class="draft-supported">
        <input
          type="checkbox"
          checked={rule.supported}
          onChange={(event) => onChange({ ...rule, supported: event.currentTarget.checked })}
        />
        {rule.supported ? <span class="visually-hidden">{t(`service.${service}`)}</span> : t('rule.never')}
      </label>
      {rule.supported && (
        <>
          <input
            class="field draft-days digits"
            inputMode="numeric"
            aria-label={t('policy.draft-days-named', named)}
            aria-invalid={isWrong}
            value={rule.days}
            onInput={(event) => onChange({ ...rule, days: event.currentTarget.value })}
          />
          {t('policy.draft-days-unit')}
          <select
            class="field draft-from"
            aria-label={t('policy.draft-from-named', named)}
            value={rule.from}
            onChange={(event) => {
              const from = startEvents.find((each) => each === event.currentTarget.value);
              if (from) onChange({ ...rule, from });
            }}
          >
            {startEvents.map((from) => (
              <option key={from} value={from}>
                {t(`policy.draft-from.${from}`)}
              </option>
            ))}
          </select>
          {isWrong && <span class="problem">{t('policy.draft-days-misshapen')}</span>}
        </>
      )}
    </div>
  );
}
