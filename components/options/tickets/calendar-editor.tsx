import { copiedToAllDays, withWeekday } from '@/lib/app/tickets/calendar-draft';
import { useText } from '../options-text';
import { RowButton } from '../row-button';
import type { CalendarPartProps } from './calendar-part';
import { DateRows } from './date-rows';
import { HoursFields } from './hours-fields';
import { weekdayKeys, weekdaysInOrder } from './hours-text';
import { NoticeRows } from './notice-rows';
import { ProblemAt } from './problem-at';

/** A calendar being written: the week, single dates, announced stretches of days. */
export function CalendarEditor(props: CalendarPartProps) {
  const { t } = useText();
  const { draft, place, name, problems, onChange } = props;
  return (
    <div class="calendar" data-calendar={place}>
      <ProblemAt problems={problems} place={place} />
      <ul class="calendar-rows">
        {weekdaysInOrder.map((weekday) => {
          const day = t(weekdayKeys[weekday]);
          return (
            <li key={weekday} class="calendar-row" data-weekday={weekday}>
              <span class="calendar-label">{day}</span>
              <HoursFields
                windows={draft.weekdays[weekday] ?? []}
                label={t('hours.of', { name, day })}
                place={`${place}/weekdays/${weekday}`}
                problems={problems}
                onChange={(windows) => onChange(withWeekday(draft, weekday, windows))}
              >
                <RowButton
                  action="copy-to-all"
                  name={t('calendar.copy-named', { label: t('hours.of', { name, day }) })}
                  onClick={() => onChange(copiedToAllDays(draft, weekday))}
                >
                  {t('calendar.copy')}
                </RowButton>
              </HoursFields>
            </li>
          );
        })}
      </ul>
      <p class="muted">{t('hours.midnight-hint')}</p>
      <DateRows {...props} />
      <NoticeRows {...props} />
    </div>
  );
}
