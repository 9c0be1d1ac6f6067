import { dayText } from '@/components/ui/when';
import type { ServiceVerdict } from '@/lib/domain/eligibility';
import type { FactSource } from '@/lib/domain/order-facts';
import type { PolicyRevision } from '@/lib/domain/policy';
import { type PanelTranslate, useText } from './panel-text';
import { lastDayText, writtenText } from './panel-time';

interface ExplanationProps {
  readonly verdict: ServiceVerdict;
  readonly policy: PolicyRevision | null;
  readonly now: number;
}

/** Why a verdict is what it is, in sentences that a person can check one by one. */
export function Explanation({ verdict, policy, now }: ExplanationProps) {
  const { t } = useText();
  return (
    <ul class="panel-why">
      {explanationSentences(t, verdict, policy, now).map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

/** @example explanationSentences(t, verdict, policy, now)[0] // '现在还在期限内。' */
function explanationSentences(
  t: PanelTranslate,
  { service, endsAt, estimated, explanation }: ServiceVerdict,
  policy: PolicyRevision | null,
  now: number,
): readonly string[] {
  const { reason, field, rule, category, start, windowFrom, policyRevision } = explanation;
  const about = {
    field: t(`field.${field ?? 'status'}`),
    service: t(`service.${service}`),
    category: category?.name ?? '',
  };
  const sentences = [t(`reason.${reason}`, about)];
  if (rule)
    sentences.push(
      t('why.rule', { event: t(`event.${rule.from}`), days: rule.days, service: t(`service.${service}`) }),
    );
  if (category) sentences.push(t(`why.category.${category.from}`, { category: category.name }));
  if (start) {
    const params = {
      field: t(`field.${start.field}`),
      when: writtenText(t, start.value, now),
      source: sourceText(t, start.source),
    };
    sentences.push(t(estimated ? 'why.start.estimated' : 'why.start', params));
  }
  if (windowFrom !== null && endsAt !== null)
    sentences.push(t('why.window', { from: dayText(t, windowFrom, now), to: lastDayText(t, endsAt, now) }));
  if (policy && policyRevision === policy.revision)
    sentences.push(
      t('why.revision', {
        revision: policy.revision,
        day: dayText(t, policy.adoptedAt, now),
        origin: t(`why.origin.${policy.origin}`),
      }),
    );
  return sentences;
}

/** Where a value was read, for people. */
export function sourceText(t: PanelTranslate, { origin, how, label }: FactSource): string {
  if (origin !== 'page') return t(`source.${origin}`);
  return how === 'person' ? t('source.typed') : t(`source.${how}`, { label });
}
