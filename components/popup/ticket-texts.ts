import { durationText, whenText } from '@/components/ui/when';
import type { TicketRowModel } from '@/lib/app/tickets/ticket-list-model';
import { beijingParts, dayNumberOf, hourMs, minuteMs, secondMs } from '@/lib/domain/beijing-time';
import type { PopupTranslate } from './popup-text';

const twoDigits = (count: number): string => String(count).padStart(2, '0');

/**
 * The time left or over, to the second within the last hour.
 *
 * @example timeLeftText(t, row) // '剩 3 小时 20 分'
 */
export function timeLeftText(t: PopupTranslate, { standing, overMs }: TicketRowModel): string {
  if (standing.state === 'overdue') return t('ticket.over', { duration: durationText(t, overMs) });
  if (standing.state === 'running' && standing.leftMs < hourMs) {
    const minutes = Math.floor(standing.leftMs / minuteMs);
    const seconds = twoDigits(Math.floor((standing.leftMs % minuteMs) / secondMs));
    return t('ticket.left-seconds', { minutes, seconds });
  }
  return t('ticket.left', { duration: durationText(t, standing.leftMs) });
}

/**
 * Why the clock does not run, where it does not.
 *
 * @example standstillText(t, row, now) // '停表中，09:00 恢复'
 */
export function standstillText(
  t: PopupTranslate,
  { standing, pauseReason }: TicketRowModel,
  now: number,
): string | null {
  if (standing.state === 'paused') {
    return pauseReason ? t('ticket.paused', { reason: pauseReason }) : t('ticket.paused-no-reason');
  }
  if (standing.state !== 'stopped') return null;
  const { resumesAt } = standing;
  if (resumesAt === null) return t('ticket.stopped-no-resume');
  const { hour, minute } = beijingParts(resumesAt);
  const clock = `${twoDigits(hour)}:${twoDigits(minute)}`;
  // The next opening is nearly always the coming morning; a later day is named.
  const isNear = dayNumberOf(resumesAt) - dayNumberOf(now) <= 1;
  return t('ticket.stopped', { when: isNear ? clock : whenText(t, resumesAt, now) });
}
