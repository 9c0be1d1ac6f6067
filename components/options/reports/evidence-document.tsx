import { useState } from 'preact/hooks';
import type { Evidence, TicketEvidence } from '@/lib/app/reports/evidence';
import { beijingMoment } from '@/lib/domain/reports/written-instant';
import { useOptions } from '../options-services';
import { useText } from '../options-text';
import { EvidenceList } from './evidence-list';
import { TicketSheet } from './ticket-sheet';

/** What is printed: who made it of what and when, the numbers and the list of a month, a sheet per ticket. */
export function EvidenceDocument({ evidence }: { readonly evidence: Evidence }) {
  const { t } = useText();
  const { statistics, tickets } = evidence;
  return (
    <>
      <Head evidence={evidence} />
      {statistics === null ? (
        tickets.map((ticket) => (
          <TicketSheet
            key={ticket.standing.id}
            title={t('evidence.column.verdict')}
            evidence={ticket}
            terms={evidence.terms}
          />
        ))
      ) : (
        <MonthSheets evidence={evidence} />
      )}
      <p class="evidence-foot">{t('evidence.foot')}</p>
    </>
  );
}

function Head({ evidence: { subject, madeAt } }: { readonly evidence: Evidence }) {
  const { t } = useText();
  const { settings, version } = useOptions();
  const lines = [
    ['shop', settings.shopName === '' ? t('evidence.no-shop-name') : settings.shopName],
    ...(subject.type === 'month'
      ? [
          [
            'period',
            t('evidence.period-said', {
              from: beijingMoment(subject.month.from),
              to: beijingMoment(Math.min(subject.month.to, madeAt)),
            }),
          ] as const,
        ]
      : []),
    ['made-at', t('evidence.made', { at: beijingMoment(madeAt) })],
    ['made-by', t('evidence.made-by-said', { version })],
  ] as const;
  return (
    <dl class="facts">
      {lines.map(([key, said]) => (
        <div key={key}>
          <dt>{t(`evidence.${key}`)}</dt>
          <dd>{said}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Whether somebody may have to argue about a ticket, so that its sheet belongs to the evidence of its month. */
const isArguable = ({ outcome }: TicketEvidence): boolean =>
  outcome !== null && (outcome.verdict !== 'on-time' || outcome.underAppeal);

function MonthSheets({ evidence }: { readonly evidence: Evidence }) {
  const { t } = useText();
  const [withSheets, setWithSheets] = useState(true);
  const arguable = evidence.tickets.filter(isArguable);
  return (
    <>
      {arguable.length > 0 && (
        <p class="no-print">
          <label class="check">
            <input
              type="checkbox"
              checked={withSheets}
              onChange={(event) => setWithSheets(event.currentTarget.checked)}
            />
            {t('evidence.with-sheets', { count: arguable.length })}
          </label>
        </p>
      )}
      <EvidenceList evidence={evidence} />
      {withSheets &&
        arguable.map((ticket) => (
          <TicketSheet
            key={ticket.standing.id}
            title={t('evidence.of-ticket', { id: ticket.standing.id })}
            evidence={ticket}
            terms={evidence.terms}
          />
        ))}
    </>
  );
}
