import { VerdictMark } from '@/components/ui/verdict-mark';
import type { PanelModel } from '@/lib/app/panel-model';
import { worstVerdict } from '@/lib/domain/eligibility';
import type { Verdict } from '@/lib/domain/service';
import { services } from '@/lib/domain/service';
import { useText } from './panel-text';

interface CollapsedTabProps {
  readonly model: PanelModel;
  readonly onExpand: () => void;
}

/** The panel put away: a narrow tab at the edge with the worst verdict of each service, in shape and colour. */
export function CollapsedTab({ model, onExpand }: CollapsedTabProps) {
  const { t } = useText();
  const worst = services.map((service): readonly [typeof service, Verdict] => {
    const judged = model.lines.flatMap(({ verdicts }) => verdicts.filter((verdict) => verdict.service === service));
    return [service, judged.length > 0 ? worstVerdict(judged.map(({ verdict }) => verdict)) : 'unknown'];
  });
  const words = worst.map(([service, verdict]) =>
    t('chip.part', { service: t(`service.${service}`), verdict: t(`verdict.${verdict}`) }),
  );
  const told = model.lines.length > 0 ? words.join(t('missing.and')) : t('panel.title');
  return (
    <button
      type="button"
      class="panel-tab"
      title={t('panel.expand')}
      aria-label={`${t('panel.expand')} ${told}`}
      onClick={onExpand}
    >
      {worst.map(([service, verdict]) => (
        <span key={service} class={`panel-tab-part verdict-${verdict}`}>
          <VerdictMark verdict={verdict} />
          {t(`chip.letter.${service}`)}
        </span>
      ))}
    </button>
  );
}
