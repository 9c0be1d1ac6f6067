import type { TicketRowModel } from '@/lib/app/tickets/ticket-list-model';
import { minuteMs } from '@/lib/domain/beijing-time';
import { useSheetText } from './sheet-text';

interface SnoozeChoicesProps {
  readonly row: TicketRowModel;
  readonly now: number;
  readonly onSnooze: (minutes: number) => void;
}

const forMinutes = [10, 30];
const beforeDueMinutes = [30, 15, 5];

/** For how long no warning of a ticket is wanted. Every choice ends before the due time: a breach is never slept through. */
export function SnoozeChoices({ row, now, onSnooze }: SnoozeChoicesProps) {
  const t = useSheetText();
  const { state, dueAt } = row.standing;
  if (state === 'overdue' || state === 'paused') return null;
  const untilDue = Math.floor((dueAt - now) / minuteMs);
  const choice = (key: 'snooze.for' | 'snooze.before', told: number, minutes: number) => (
    <button
      type="button"
      class="button button-small"
      data-snooze={minutes}
      key={`${key} ${told}`}
      onClick={() => onSnooze(minutes)}
    >
      {t(key, { minutes: told })}
    </button>
  );

  return (
    <fieldset class="choices" aria-label={t('snooze')}>
      <span class="muted">{t('snooze')}</span>
      {row.snoozedUntil !== null && (
        <button type="button" class="button button-small" data-snooze="0" onClick={() => onSnooze(0)}>
          {t('snooze.end')}
        </button>
      )}
      {forMinutes.filter((minutes) => minutes < untilDue).map((minutes) => choice('snooze.for', minutes, minutes))}
      {beforeDueMinutes
        .filter((before) => untilDue - before > 0 && !forMinutes.includes(untilDue - before))
        .map((before) => choice('snooze.before', before, untilDue - before))}
    </fieldset>
  );
}
