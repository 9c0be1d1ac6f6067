import { durationText, whenText } from '@/components/ui/when';
import type { TicketRowModel } from '@/lib/app/tickets/ticket-list-model';
import { beijingParts, dayMs, hourMs, minuteMs, secondMs } from '@/lib/domain/beijing-time';
import type { TicketStanding } from '@/lib/domain/tickets/ticket-clock';
import type { PopupTranslate } from './popup-text';

const twoDigits = (count: number): string => String(count).padStart(2, '0');

/**
 * The time left or over, to the second within the last hour.
 *
 * @example timeLeftText(t, row) // '剩 3 小时 20 分'
 */
export function timeLeftText(t: PopupTranslate, { standing }: TicketRowModel): string {
  // A pause takes no breach back.
  if (standing.state === 'overdue' || standing.overMs > 0) {
    return t('ticket.over', { duration: durationText(t, standing.overMs) });
  }
  if (standing.state === 'running' && standing.leftMs < hourMs) {
    const minutes = Math.floor(standing.leftMs / minuteMs);
    const seconds = twoDigits(Math.floor((standing.leftMs % minuteMs) / secondMs));
    return t('ticket.left-seconds', { minutes, seconds });
  }
  return t('ticket.left', { duration: durationText(t, standing.leftMs) });
}

/** The time of day alone where the clock shows it next at that instant, else with its date. */
const soonText = (t: PopupTranslate, at: number, now: number): string => {
  const { hour, minute } = beijingParts(at);
  return at - now < dayMs ? `${twoDigits(hour)}:${twoDigits(minute)}` : whenText(t, at, now);
};

/**
 * Why the clock does not run, where it does not.
 *
 * @example standstillText(t, row, now) // '停表中，09:00 恢复'
 */
function standstillText(t: PopupTranslate, { standing, pauseReason }: TicketRowModel, now: number): string | null {
  if (standing.state === 'paused') {
    return pauseReason ? t('ticket.paused', { reason: pauseReason }) : t('ticket.paused-no-reason');
  }
  if (standing.state !== 'stopped') return null;
  const { resumesAt } = standing;
  if (resumesAt === null) return t('ticket.stopped-no-resume');
  return t('ticket.stopped', { when: soonText(t, resumesAt, now) });
}

/** The page's own countdown wins; by how much it is earlier or later than the sum is said, because one of the two is wrong. */
function pageDifferenceText(t: PopupTranslate, { dueFrom, dueAt, computedDueAt }: TicketStanding): string | null {
  if (dueFrom !== 'page') return null;
  const duration = durationText(t, Math.abs(dueAt - computedDueAt));
  return t(dueAt < computedDueAt ? 'ticket.page-earlier' : 'ticket.page-later', { duration });
}

/**
 * What else is to be said of a ticket beside its time.
 *
 * @example notesOf(t, row, now) // ['停表中，09:00 恢复', '估算']
 */
export function notesOf(t: PopupTranslate, row: TicketRowModel, now: number): readonly string[] {
  const { standing, snoozedUntil } = row;
  return [
    standstillText(t, row, now),
    snoozedUntil && t('ticket.snoozed', { when: soonText(t, snoozedUntil, now) }),
    standing.estimated && t('ticket.estimated'),
    pageDifferenceText(t, standing),
    standing.problem && t('ticket.clock-problem'),
  ].filter((note) => typeof note === 'string');
}

/**
 * What the list says as a whole where no clock of it runs, because one time of resuming holds for all; null otherwise.
 *
 * @example allStoppedText(t, rows, now) // '停表中，09:00 恢复'
 */
export function allStoppedText(t: PopupTranslate, rows: readonly TicketRowModel[], now: number): string | null {
  const [first] = rows;
  const together = rows.every(
    ({ standing }) => standing.state === 'stopped' && standing.resumesAt === first?.standing.resumesAt,
  );
  return first && together ? standstillText(t, first, now) : null;
}
