import type { ComponentChildren } from 'preact';
import { VerdictMark } from '@/components/ui/verdict-mark';
import { formatInstant } from '@/lib/domain/beijing-time';
import type { ServiceVerdict } from '@/lib/domain/eligibility';
import type { PolicyRevision } from '@/lib/domain/policy';
import { Explanation } from './explanation';
import { type PanelTranslate, useText } from './panel-text';
import { windowTexts } from './panel-time';

interface ServiceRowProps {
  readonly verdict: ServiceVerdict;
  readonly policy: PolicyRevision | null;
  readonly now: number;
  /** null where the service cannot be applied for. */
  readonly onApply: (() => void) | null;
  /** What else belongs to the service. */
  readonly children?: ComponentChildren;
}

/** One service of one line: mark, word, how long, and the reasons behind a disclosure. */
export function ServiceRow({ verdict: judged, policy, now, onApply, children }: ServiceRowProps) {
  const { t } = useText();
  const { service, verdict, endsAt, estimated } = judged;
  const span = windowTexts(t, judged, now);
  const name = t(`service.${service}`);
  return (
    <div
      class="panel-service"
      data-service={service}
      data-verdict={verdict}
      data-ends={endsAt === null ? undefined : formatInstant(endsAt)}
      data-estimated={estimated ? 'true' : undefined}
    >
      <div class="panel-service-head">
        <VerdictMark verdict={verdict} />
        <span class="panel-service-name">{name}</span>
        <span class={`panel-verdict verdict-${verdict}`}>{t(`verdict.${verdict}`)}</span>
        {estimated && <span class="panel-estimated">{t('line.estimated')}</span>}
        {onApply && (
          <button
            type="button"
            class="button button-quiet panel-apply"
            aria-label={t('apply.open.label', { service: name })}
            onClick={onApply}
          >
            {t('apply.open')}
          </button>
        )}
      </div>
      <details class="panel-disclosure">
        <summary>
          {span ? (
            <span class="panel-facts digits">
              <strong class="panel-span">{span.span}</strong>
              <span>{span.end}</span>
            </span>
          ) : (
            plainText(t, judged)
          )}
        </summary>
        <Explanation verdict={judged} policy={policy} now={now} />
      </details>
      {children}
    </div>
  );
}

/** What stands in place of a time where there is none. */
function plainText(t: PanelTranslate, { verdict, explanation }: ServiceVerdict): string {
  const { reason, field } = explanation;
  if (verdict === 'not-started') return t('time.not-started');
  if (reason === 'no-policy') return t('unknown.policy');
  if (reason === 'category-unknown') return t('unknown.category');
  if (reason === 'category-not-in-policy') return t('unknown.category-not-in-policy');
  if (reason === 'status-not-understood') return t('missing.status');
  return t(reason === 'fact-missing' ? 'unknown.field' : 'unknown.contradictory', {
    field: t(`field.${field ?? 'status'}`),
  });
}
