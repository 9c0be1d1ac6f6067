import { kindName } from '@/components/ui/kind-name';
import { whenText } from '@/components/ui/when';
import type { PopupFacts, PopupSurroundings, PopupWorld, RunningIncident } from '@/lib/app/popup-world';
import { ticketRows } from '@/lib/app/tickets/ticket-list-model';
import type { Attempt } from '../sheet';
import { EndIncidentForm } from './end-incident-form';
import { ManagerMessage } from './manager-message';
import { sinceText, useNoticeText } from './notice-text';

interface RunningIncidentPartProps {
  readonly incident: RunningIncident;
  readonly shop: PopupSurroundings['shop'];
  readonly facts: PopupFacts;
  readonly world: PopupWorld;
  readonly now: number;
  readonly attempt: Attempt;
  readonly onEnded: () => void;
}

/** What an incident that runs has touched so far, the message about it, and its end. */
export function RunningIncidentPart({ incident, shop, facts, world, now, attempt, onEnded }: RunningIncidentPartProps) {
  const t = useNoticeText();
  const { standing, touched } = incident;
  const { id, reason, from, pauses } = standing;

  return (
    <>
      <p>
        <strong>{t('incident.running', { reason, when: sinceText(t, from, now), count: touched.length })}</strong>
        {' · '}
        {t(pauses ? 'incident.paused' : 'incident.not-paused')}
      </p>
      <ManagerMessage incident={incident} shop={shop} facts={facts} world={world} now={now} attempt={attempt} />
      <details>
        <summary>{t('incident.tickets')}</summary>
        {touched.length === 0 && <p class="muted">{t('incident.no-tickets')}</p>}
        <ul>
          {ticketRows(touched, facts.terms, now).map((row) => (
            <li key={row.standing.id} class="digits" data-touched={row.standing.id}>
              {row.standing.id} · {kindName(t, row.standing.kind, row.standing.ownKindName)} ·{' '}
              {row.standing.closedAt === null
                ? t('ticket.due', { when: whenText(t, row.standing.dueAt, now) })
                : t('closed.at', { when: whenText(t, row.standing.closedAt, now) })}
            </li>
          ))}
        </ul>
      </details>
      <EndIncidentForm now={now} onEnd={(until) => world.endIncident(id, until)} onEnded={onEnded} />
    </>
  );
}
