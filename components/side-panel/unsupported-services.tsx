import type { ServiceVerdict } from '@/lib/domain/eligibility';
import type { PolicyRevision } from '@/lib/domain/policy';
import { Explanation } from './explanation';
import { useText } from './panel-text';

interface UnsupportedServicesProps {
  readonly verdicts: readonly ServiceVerdict[];
  readonly policy: PolicyRevision | null;
  readonly now: number;
}

/** The services that are never offered, behind one closed disclosure that says why. Nothing in it can be chosen. */
export function UnsupportedServices({ verdicts, policy, now }: UnsupportedServicesProps) {
  const { t } = useText();
  if (verdicts.length === 0) return null;
  const names = verdicts.map(({ service }) => t(`service.${service}`)).join(t('missing.and'));
  return (
    <details class="panel-unsupported panel-disclosure">
      <summary>{t('line.unsupported', { services: names })}</summary>
      {verdicts.map((judged) => (
        <div key={judged.service} data-service={judged.service} data-verdict={judged.verdict}>
          <Explanation verdict={judged} policy={policy} now={now} />
        </div>
      ))}
    </details>
  );
}
