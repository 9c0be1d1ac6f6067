import type { PopupFacts, PopupWorld } from '@/lib/app/popup-world';
import { PageHead } from '../page-head';
import type { Attempt } from '../sheet';
import { useSurroundings } from '../use-surroundings';
import { useNoticeText } from './notice-text';
import { RunningIncidentPart } from './running-incident-part';
import { StartIncidentForm } from './start-incident-form';

interface IncidentSheetProps {
  readonly world: PopupWorld;
  readonly facts: PopupFacts;
  readonly now: number;
  readonly attempt: Attempt;
  readonly onBack: () => void;
}

/** 突发情况: what is to be recorded and told when the shop cannot answer. product.md rule 6. */
export function IncidentSheet({ world, facts, now, attempt, onBack }: IncidentSheetProps) {
  const t = useNoticeText();
  const { surroundings, failed } = useSurroundings(world);

  return (
    <section class="page" data-sheet="incident" aria-label={t('incident.title')}>
      <PageHead title={t('incident.title')} onBack={onBack} focused />
      {failed && (
        <p class="problem" role="alert">
          {t('notices.failed')}
        </p>
      )}
      {surroundings && surroundings.incident === null && facts.isWhole && (
        <StartIncidentForm
          now={now}
          openTickets={facts.open.length}
          pausesByDefault={surroundings.shop.incidentPauses}
          onStart={(start) => world.startIncident(start)}
        />
      )}
      {surroundings?.incident && (
        <RunningIncidentPart
          key={surroundings.incident.standing.id}
          incident={surroundings.incident}
          shop={surroundings.shop}
          facts={facts}
          world={world}
          now={now}
          attempt={attempt}
          onEnded={onBack}
        />
      )}
      <button
        type="button"
        class="link sheet-link"
        data-action="incident-report"
        onClick={() => attempt(world.openOptions('incidents'))}
      >
        {t('incident.report')}
      </button>
    </section>
  );
}
