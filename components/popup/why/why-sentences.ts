import { hoursText } from '@/components/ui/clock-words';
import { durationText, whenText } from '@/components/ui/when';
import type { DueExplanation } from '@/lib/domain/tickets/due-explanation';
import type { TicketStanding } from '@/lib/domain/tickets/ticket-clock';
import type { WhyTranslate } from './why-text';

/** What the sentences are about: the sum stretch by stretch, and how the ticket stands. */
export interface Explained {
  readonly explanation: DueExplanation;
  readonly standing: TicketStanding;
  readonly now: number;
}

/**
 * Why a ticket is due when it is due: the sum in one sentence, then what else has a say in it.
 *
 * @example
 * whySentences(t, explained)[0]
 * // '11月21日 17:30 创建，4 小时只算每天 9:00–19:00，所以应在 11月22日 11:30 前处理。'
 */
export function whySentences(t: WhyTranslate, explained: Explained): readonly string[] {
  const { explanation, standing, now } = explained;
  return [
    sumSentence(t, explained),
    ...explanation.replans.map(({ at, usedMs, limitMs }) =>
      t(usedMs >= limitMs && explanation.computedDueAt >= at ? 'why.replan-exceeded' : 'why.replan', {
        when: whenText(t, at, now),
        used: durationText(t, usedMs),
        limit: durationText(t, limitMs),
      }),
    ),
    ...(explanation.page ? [pageSentence(t, explained, explanation.page)] : []),
    ...(standing.problem ? [t('why.clock-problem')] : []),
  ];
}

function sumSentence(t: WhyTranslate, explained: Explained): string {
  const { explanation, standing, now } = explained;
  const { startedAt, startedBy, limitMs, mode, replans } = explanation;
  const parts = {
    start: t(`why.start-${startedBy}`, { when: whenText(t, startedAt, now) }),
    limit: durationText(t, limitMs),
    due: dueClause(t, explained),
  };
  if (replans.length > 0) return t('why.replanned', { ...parts, count: replans.length });
  if (mode === 'natural') return t('why.natural', parts);
  return t('why.counted', { ...parts, hours: hoursText(t, standing.calendar) });
}

function dueClause(t: WhyTranslate, { explanation, standing, now }: Explained): string {
  const when = whenText(t, explanation.computedDueAt, now);
  if (standing.open && standing.state === 'paused') return t('why.due-if-resumed', { when });
  const count = pauseCount(explanation);
  return count === 0 ? t('why.due', { when }) : t('why.due-after-pauses', { when, count });
}

/** A pause goes on over stretches that touch; those after the due time took nothing away. */
function pauseCount({ segments, computedDueAt }: DueExplanation): number {
  const paused = segments.map(({ why, from }) => why.type === 'paused' && from < computedDueAt);
  return paused.filter((is, index) => is && !paused[index - 1]).length;
}

function pageSentence(
  t: WhyTranslate,
  { explanation: { dueAt, computedDueAt }, now }: Explained,
  page: NonNullable<DueExplanation['page']>,
): string {
  const { readAt, leftMs, toMinute, differenceMs } = page;
  const told = { readAt: whenText(t, readAt, now), left: durationText(t, leftMs) };
  if (dueAt === computedDueAt) return t('why.page-agrees', told);
  if (!toMinute) return t('why.page-coarse', { ...told, when: whenText(t, page.dueAt, now) });
  return t(differenceMs < 0 ? 'why.page-earlier' : 'why.page-later', {
    ...told,
    when: whenText(t, page.dueAt, now),
    duration: durationText(t, Math.abs(differenceMs)),
  });
}
