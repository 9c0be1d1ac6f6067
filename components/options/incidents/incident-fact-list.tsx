import { durationText } from '@/components/ui/when';
import type { IncidentReport } from '@/lib/app/tickets/incident-report';
import { withoutContacts } from '@/lib/domain/reports/shared-words';
import { beijingMoment } from '@/lib/domain/reports/written-instant';
import { useOptions } from '../options-services';
import { useText } from '../options-text';

/** What happened from when to when, who was told, and what was noted. */
export function IncidentFactList({ report }: { readonly report: IncidentReport }) {
  const { t } = useText();
  const { settings } = useOptions();
  const { madeAt, tickets } = report;
  const { reason, from, saidAt, until, pauses, messageCopiedAt, notes } = report.standing;
  const facts: readonly (readonly [string, string])[] = [
    ...(settings.shopName === '' ? [] : [[t('incidents.fact.shop'), settings.shopName] as const]),
    [t('incidents.fact.reason'), withoutContacts(reason)],
    [t('incidents.fact.from'), beijingMoment(from)],
    [t('incidents.fact.said'), beijingMoment(saidAt)],
    [t('incidents.fact.until'), until === null ? t('incidents.running') : beijingMoment(until)],
    [t('incidents.fact.lasted'), durationText(t, (until ?? madeAt) - from)],
    [t('incidents.fact.clocks'), t(pauses ? 'incidents.clocks-paused' : 'incidents.clocks-ran')],
    [
      t('incidents.fact.message'),
      messageCopiedAt === null ? t('incidents.message-none') : beijingMoment(messageCopiedAt),
    ],
    [t('incidents.fact.tickets'), t('incidents.tickets-count', { count: tickets.length })],
    [t('incidents.fact.made'), beijingMoment(madeAt)],
  ];
  return (
    <>
      <dl class="facts">
        {facts.map(([name, said]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{said}</dd>
          </div>
        ))}
      </dl>
      {notes.length > 0 && (
        <>
          <h2>{t('incidents.notes')}</h2>
          <ul data-notes>
            {notes.map(({ at, text }) => (
              <li key={`${at} ${text}`}>
                {beijingMoment(at)} {withoutContacts(text)}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
