import { kindName } from '@/components/ui/kind-name';
import { whenText } from '@/components/ui/when';
import { ticketRows } from '@/lib/app/tickets/ticket-list-model';
import { EndIncidentForm } from './end-incident-form';
import { ManagerMessage, type ManagerMessageProps } from './manager-message';
import { sinceText, useNoticeText } from './notice-text';

interface RunningIncidentPartProps extends ManagerMessageProps {
  readonly onEnded: () => void;
}

/** What an incident that runs has touched so far, the message about it, and its end. */
export function RunningIncidentPart({ onEnded, ...shown }: RunningIncidentPartProps) {
  const t = useNoticeText();
  const { incident, facts, world, now } = shown;
  const { standing, touched } = incident;
  const { id, reason, from, pauses } = standing;

  return (
    <>
      <p>
        <strong>{t('incident.running', { reason, when: sinceText(t, from, now), count: touched.length })}</strong>
        {' · '}
        {t(pauses ? 'incident.paused' : 'incident.not-paused')}
      </p>
      <ManagerMessage {...shown} />
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
