import { useMemo, useState } from 'preact/hooks';
import type { Evidence, TicketEvidence } from '@/lib/app/reports/evidence';
import type { TicketStatistics } from '@/lib/domain/reports/ticket-statistics';
import { beijingMoment } from '@/lib/domain/reports/written-instant';
import type { ClockTerms } from '@/lib/domain/tickets/clock-terms';
import { useOptions } from '../options-services';
import { useText } from '../options-text';
import { EvidenceList, MonthSummary } from './evidence-list';
import { TicketSheet } from './ticket-sheet';
import { useDrawnParts } from './use-drawn-parts';

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
        <MonthSheets evidence={evidence} statistics={statistics} />
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

/** A part of the page of a month has so many lines of its list, or so many sheets: what a browser draws without a stop. */
const linesOfPart = 100;
const sheetsOfPart = 10;

const partsOf = <T,>(all: readonly T[], most: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / most) }, (_, part) => all.slice(part * most, (part + 1) * most));

/** The list of a month, and the sheets of those that somebody may have to argue about, part after part. */
function MonthSheets({ evidence, statistics }: { readonly evidence: Evidence; readonly statistics: TicketStatistics }) {
  const { t } = useText();
  const { tickets, terms } = evidence;
  const [withSheets, setWithSheets] = useState(true);
  const arguable = useMemo(() => tickets.filter(isArguable), [tickets]);
  // The same elements each time, so that what has been drawn is not compared again with every part that follows.
  const parts = useMemo(
    () => [
      ...partsOf(tickets, linesOfPart).map((some, part) => <EvidenceList key={`list-${part}`} tickets={some} />),
      ...partsOf(withSheets ? arguable : [], sheetsOfPart).map((some, part) => (
        <Sheets key={`sheets-${part}`} tickets={some} terms={terms} />
      )),
    ],
    [evidence, withSheets],
  );
  const drawn = useDrawnParts(parts.length);
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
      <MonthSummary statistics={statistics} />
      {tickets.length === 0 && <p data-none>{t('reports.none')}</p>}
      <div aria-busy={drawn < parts.length} data-drawn={drawn}>
        {parts.slice(0, drawn)}
      </div>
    </>
  );
}

/** The sheets of some tickets of a month, one after the other. */
function Sheets({
  tickets,
  terms,
}: {
  readonly tickets: readonly TicketEvidence[];
  readonly terms: readonly ClockTerms[];
}) {
  const { t } = useText();
  return tickets.map((ticket) => (
    <TicketSheet
      key={ticket.standing.id}
      title={t('evidence.of-ticket', { id: ticket.standing.id })}
      evidence={ticket}
      terms={terms}
    />
  ));
}
