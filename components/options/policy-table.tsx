import type { PolicyDocument } from '@/lib/domain/policy';
import { services } from '@/lib/domain/service';
import { useText } from './options-text';
import { PolicyColumns } from './policy-columns';
import { anySkuText, ruleText } from './rule-text';

/** A policy as people read it: a row per category, a column per service. */
export function PolicyTable({ document, caption }: { readonly document: PolicyDocument; readonly caption: string }) {
  const { t } = useText();
  return (
    <table class="table">
      <caption class="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <PolicyColumns />
        </tr>
      </thead>
      <tbody>
        {Object.entries(document.categories).map(([category, rules]) => (
          <tr key={category}>
            <th scope="row">
              {category}
              {category === document.default && <span class="tag">{t('rule.default-mark')}</span>}
            </th>
            {services.map((service) => (
              <td key={service} class={rules[service] === null ? 'muted' : undefined}>
                {ruleText(t, rules[service])}
              </td>
            ))}
            <td class={rules.anySkuExchange ? undefined : 'muted'}>{anySkuText(t, rules.anySkuExchange)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
