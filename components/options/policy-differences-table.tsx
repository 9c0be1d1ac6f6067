import './differences.css';
import { type CategoryDifference, policyDifferences } from '@/lib/app/imports/policy-differences';
import type { PolicyDocument } from '@/lib/domain/policy';
import { services } from '@/lib/domain/service';
import { useText } from './options-text';
import { PolicyColumns } from './policy-columns';
import { anySkuText, ruleText } from './rule-text';

/** A new policy beside the one in force: each category with what it was where that differs. */
export function PolicyDifferencesTable({
  before,
  after,
  onlyChanges = false,
}: {
  readonly before: PolicyDocument | null;
  readonly after: PolicyDocument;
  /** Leaves out the categories that stay as they are. */
  readonly onlyChanges?: boolean;
}) {
  const { t } = useText();
  const { categories, defaultBefore, defaultAfter } = policyDifferences(before, after);
  const none = t('import.default-none');
  const shown = categories.filter(({ change }) => !onlyChanges || change !== 'same');
  return (
    <section aria-labelledby="changes-heading">
      <h2 id="changes-heading">{t('import.changes')}</h2>
      {defaultBefore !== defaultAfter && (
        <p>{t('import.default-category', { before: defaultBefore ?? none, after: defaultAfter ?? none })}</p>
      )}
      {shown.length > 0 && (
        <table class="table">
          <thead>
            <tr>
              <td />
              <PolicyColumns />
            </tr>
          </thead>
          <tbody>
            {shown.map((difference) => (
              <CategoryRow key={difference.category} {...difference} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function CategoryRow({ category, change, before, after }: CategoryDifference) {
  const { t } = useText();
  const cells = [
    ...services.map(
      (service) => [before && ruleText(t, before[service]), after && ruleText(t, after[service])] as const,
    ),
    [before && anySkuText(t, before.anySkuExchange), after && anySkuText(t, after.anySkuExchange)] as const,
  ];
  return (
    <tr class={`change-${change}`} data-category={category} data-change={change}>
      <td class="change-mark">{t(`change.${change}`)}</td>
      <th scope="row">{category}</th>
      {cells.map(([old, current], index) => (
        <td key={index}>
          {current ?? old}
          {change === 'changed' && old !== current && <span class="was">{t('change.from', { value: old ?? '' })}</span>}
        </td>
      ))}
    </tr>
  );
}
