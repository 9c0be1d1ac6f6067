import { durationText, whenText } from '@/components/ui/when';
import { type IncidentStanding, incidentStanding } from '@/lib/domain/tickets/incident';
import { useOptions, useStored } from '../options-services';
import { useText } from '../options-text';
import { Part } from '../section';
import { spanText } from './incident-words';

/** Every incident that was recorded, the latest first. */
export function IncidentList() {
  const { t } = useText();
  const { repositories } = useOptions();
  const incidents = useStored(['tickets'], async () => (await repositories.incidents.all()).map(incidentStanding));
  return (
    <Part title={t('incidents.list')}>
      {incidents?.length === 0 && <p class="muted">{t('incidents.none')}</p>}
      {incidents !== undefined && incidents.length > 0 && (
        <table class="table">
          <thead>
            <tr>
              {(['when', 'reason', 'lasted', 'message', 'report'] as const).map((column) => (
                <th scope="col" key={column}>
                  {t(`incidents.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {incidents.map((standing) => (
              <IncidentRow key={standing.id} standing={standing} />
            ))}
          </tbody>
        </table>
      )}
    </Part>
  );
}

function IncidentRow({ standing }: { readonly standing: IncidentStanding }) {
  const { t } = useText();
  const { clock } = useOptions();
  const now = clock.now();
  const { id, from, until, running, reason, messageCopiedAt } = standing;
  return (
    <tr data-incident={id} data-running={running}>
      <td class="digits">{spanText(t, standing, now)}</td>
      <td>{reason}</td>
      <td class="digits">{running ? t('incidents.running') : durationText(t, (until ?? now) - from)}</td>
      <td class="digits">
        {messageCopiedAt === null
          ? t('incidents.message-none')
          : t('incidents.message-copied', { when: whenText(t, messageCopiedAt, now) })}
      </td>
      <td>
        <a href={`#incidents/${encodeURIComponent(id)}`}>{t('incidents.open-report')}</a>
      </td>
    </tr>
  );
}
