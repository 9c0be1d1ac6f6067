import { hoursText } from '@/components/ui/clock-words';
import { durationText } from '@/components/ui/when';
import type { TicketEvidence } from '@/lib/app/reports/evidence';
import { beijingMoment } from '@/lib/domain/reports/written-instant';
import type { ClockTerms } from '@/lib/domain/tickets/clock-terms';
import { type OptionsTranslate, useText } from '../options-text';
import { clockText, kindText } from './evidence-words';

type Fact = readonly [name: string, said: string];

/** What is known of a ticket, line by line: when it began by what, how long it might take by which hours, when it was due. */
export function TicketFacts({
  evidence,
  terms,
}: {
  readonly evidence: TicketEvidence;
  readonly terms: readonly ClockTerms[];
}) {
  const { t } = useText();
  const { standing } = evidence;
  const facts: readonly Fact[] = [
    [t('evidence.column.kind'), kindText(t, evidence)],
    [t('evidence.column.order'), standing.orderId ?? t('evidence.not-known')],
    [t('evidence.column.start'), startText(t, evidence)],
    [t('evidence.column.limit-rule'), limitText(t, evidence)],
    ...replanFacts(t, evidence),
    [t('evidence.column.due'), dueText(t, evidence)],
    ...pageFacts(t, evidence),
    [t('evidence.column.closed'), closedText(t, evidence)],
    [t('evidence.column.used-time'), clockText(standing.usedMs)],
    ...(standing.overMs > 0 ? [[t('evidence.column.over-time'), clockText(standing.overMs)] as const] : []),
    [t('evidence.column.terms'), termsText(t, terms, evidence)],
  ];
  return (
    <dl class="facts">
      {facts.map(([name, said]) => (
        <div key={`${name} ${said}`}>
          <dt>{name}</dt>
          <dd>{said}</dd>
        </div>
      ))}
    </dl>
  );
}

const startText = (t: OptionsTranslate, { explanation }: TicketEvidence): string =>
  t('evidence.with-source', {
    what: beijingMoment(explanation.startedAt),
    source: t(`evidence.started-by.${explanation.startedBy}`),
  });

function limitText(t: OptionsTranslate, { standing }: TicketEvidence): string {
  const hours =
    standing.mode === 'natural'
      ? t('evidence.hours.natural')
      : t('evidence.hours.counted', { hours: hoursText(t, standing.calendar) });
  return t('evidence.limit-said', { limit: durationText(t, standing.limitMs), hours });
}

const replanFacts = (t: OptionsTranslate, { explanation }: TicketEvidence): readonly Fact[] =>
  explanation.replans.map(({ at, usedMs, limitMs, termsId }) => [
    t('evidence.column.replan'),
    t('evidence.replan-said', {
      at: beijingMoment(at),
      terms: termsId,
      used: clockText(usedMs),
      limit: durationText(t, limitMs),
    }),
  ]);

const dueText = (t: OptionsTranslate, { standing }: TicketEvidence): string =>
  t('evidence.with-source', {
    what: beijingMoment(standing.dueAt),
    source: t(`evidence.due-from.${standing.dueFrom}`),
  });

function pageFacts(t: OptionsTranslate, { explanation: { page, computedDueAt } }: TicketEvidence): readonly Fact[] {
  if (page === null) return [];
  const difference = Math.abs(page.differenceMs);
  return [
    [
      t('evidence.column.page'),
      t(page.toMinute ? 'evidence.page-said' : 'evidence.page-said-coarse', {
        at: beijingMoment(page.readAt),
        left: durationText(t, page.leftMs),
        due: beijingMoment(page.dueAt),
      }),
    ],
    [
      t('evidence.column.computed'),
      t(`evidence.computed-${sideOf(page)}`, {
        at: beijingMoment(computedDueAt),
        difference: durationText(t, difference),
        due: beijingMoment(page.dueAt),
      }),
    ],
  ];
}

function sideOf({ differenceMs, toMinute }: NonNullable<TicketEvidence['explanation']['page']>) {
  if (differenceMs === 0) return 'same';
  if (!toMinute) return 'coarse';
  return differenceMs > 0 ? 'later' : 'earlier';
}

function closedText(t: OptionsTranslate, { outcome }: TicketEvidence): string {
  if (outcome === null) return t('reports.verdict.open');
  return t('evidence.with-source', {
    what: beijingMoment(outcome.closedAt),
    source: t(`evidence.closed-by.${outcome.closedBy}`),
  });
}

/** The terms in force when the ticket was opened, and when the shop adopted them. */
function termsText(t: OptionsTranslate, terms: readonly ClockTerms[], { ticket }: TicketEvidence): string {
  const opened = ticket.events.find((event) => event.type === 'opened');
  const adopted = terms.find(({ id }) => id === opened?.termsId);
  if (!adopted || adopted.id === 0) return t('evidence.terms-built-in');
  return t('evidence.terms-said', { id: adopted.id, at: beijingMoment(adopted.adoptedAt) });
}
