import { durationText, whenText } from '@/components/ui/when';
import type { TicketOutcome } from '@/lib/domain/tickets/ticket-outcome';
import type { WhyTranslate } from './why-text';

/**
 * What became of a closed ticket, and whether that can be known.
 *
 * @example closingSentences(t, outcome, now) // ['11月22日 11:42 关闭（手动标为已处理），用了 4 小时 12 分。', '判定：超时 12 分。']
 */
export function closingSentences(t: WhyTranslate, outcome: TicketOutcome, now: number): readonly string[] {
  const { closedAt, closedBy, usedMs } = outcome;
  const when = whenText(t, closedAt, now);
  return [
    t('why.closed', { when, how: t(`closed.${closedBy}`), used: durationText(t, usedMs) }),
    verdictSentence(t, outcome),
  ];
}

function verdictSentence(t: WhyTranslate, { verdict, why, overMs }: TicketOutcome): string {
  if (verdict === 'on-time') return t('why.on-time');
  if (verdict === 'late') return t('why.late', { over: durationText(t, overMs) });
  return t(`why.unknown-${why ?? 'start-estimated'}`);
}
