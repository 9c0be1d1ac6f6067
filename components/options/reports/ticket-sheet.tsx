import type { ComponentChildren } from 'preact';
import type { TicketEvidence } from '@/lib/app/reports/evidence';
import { withoutContacts } from '@/lib/domain/reports/shared-words';
import { beijingMoment } from '@/lib/domain/reports/written-instant';
import type { ClockTerms } from '@/lib/domain/tickets/clock-terms';
import { useText } from '../options-text';
import { eventText } from './event-text';
import { findingText, verdictReason } from './evidence-words';
import { SegmentTable } from './segment-table';
import { TicketFacts } from './ticket-facts';

/** The evidence of one ticket: its verdict with the reason, its facts, what happened, what counted. */
export function TicketSheet({
  title,
  evidence,
  terms,
}: {
  readonly title: string;
  readonly evidence: TicketEvidence;
  readonly terms: readonly ClockTerms[];
}) {
  const { t } = useText();
  const { standing, outcome } = evidence;
  return (
    <article class="ticket-sheet" data-sheet={standing.id}>
      <h2>{title}</h2>
      <p class="sheet-verdict" data-verdict={outcome?.verdict ?? 'open'}>
        <strong>{t(`reports.verdict.${outcome?.verdict ?? 'open'}`)}</strong> {verdictReason(t, evidence)}
        {outcome?.underAppeal && ` ${t('evidence.appeal-said')}`}
      </p>
      <TicketFacts evidence={evidence} terms={terms} />
      <SheetPart title={t('evidence.events')}>
        <EventTable evidence={evidence} />
      </SheetPart>
      <SheetPart title={t('evidence.segments')}>
        <SegmentTable evidence={evidence} />
      </SheetPart>
      <Pauses evidence={evidence} />
      <ComputerClock evidence={evidence} />
    </article>
  );
}

function SheetPart({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <section class="sheet-part">
      <h3>{title}</h3>
      {children}
    </section>
  );
}

function EventTable({ evidence }: { readonly evidence: TicketEvidence }) {
  const { t } = useText();
  return (
    <table class="table evidence-table">
      <thead>
        <tr>
          <th scope="col">{t('evidence.event-at')}</th>
          <th scope="col">{t('evidence.event-what')}</th>
        </tr>
      </thead>
      <tbody>
        {evidence.ticket.events.map((event, index) => (
          <tr key={index} data-event={event.type}>
            <td class="digits">{beijingMoment(event.at)}</td>
            <td class="found">{eventText(t, event, evidence)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Pauses of the ticket, and incidents in whose time it was open whether they paused it or not. */
function Pauses({ evidence: { explanation, incidents } }: { readonly evidence: TicketEvidence }) {
  const { t } = useText();
  const pauses = explanation.segments.flatMap(({ from, to, why }) =>
    why.type === 'paused' ? [{ from, to, why }] : [],
  );
  if (pauses.length === 0 && incidents.length === 0) return null;
  return (
    <SheetPart title={t('evidence.pauses')}>
      <ul class="sheet-list">
        {pauses.map(({ from, to, why }) => (
          <li key={`pause-${from}`}>
            {t('evidence.pause-said', {
              from: beijingMoment(from),
              to: beijingMoment(to),
              reason: withoutContacts(why.reason),
            })}
          </li>
        ))}
        {incidents.map(({ id, from, until, reason, pauses: stops, messageCopiedAt }) => (
          <li key={id} data-incident={id}>
            {t('evidence.incident-said', {
              from: beijingMoment(from),
              until: until === null ? t('evidence.still-running') : beijingMoment(until),
              reason: withoutContacts(reason),
            })}
            {t(stops ? 'evidence.incident-pauses' : 'evidence.incident-goes-on')}
            {messageCopiedAt !== null && t('evidence.incident-message', { at: beijingMoment(messageCopiedAt) })}
          </li>
        ))}
      </ul>
    </SheetPart>
  );
}

function ComputerClock({ evidence: { clockFindings } }: { readonly evidence: TicketEvidence }) {
  const { t } = useText();
  return (
    <SheetPart title={t('evidence.computer-clock')}>
      {clockFindings.length === 0 ? (
        <p>{t('evidence.clock-fine')}</p>
      ) : (
        <ul class="sheet-list">
          {clockFindings.map((finding) => (
            <li key={`${finding.type}-${finding.at}`}>
              {beijingMoment(finding.at)} {findingText(t, finding)}
            </li>
          ))}
        </ul>
      )}
    </SheetPart>
  );
}
