import { withDate, withNewDate } from '@/lib/app/tickets/calendar-draft';
import { withNewWindow, without } from '@/lib/app/tickets/draft-hours';
import { useText } from '../options-text';
import { RowButton } from '../row-button';
import type { CalendarPartProps } from './calendar-part';
import { HoursFields } from './hours-fields';
import { hasProblem, problemId } from './problem-at';

/** Single dates that are closed or open at hours of their own. */
export function DateRows({ draft, place, name, problems, onChange }: CalendarPartProps) {
  const { t } = useText();
  return (
    <>
      <h3>{t('calendar.dates')}</h3>
      <ul class="calendar-rows">
        {draft.dates.map((date) => {
          const at = `${place}/dates/${date.key}`;
          const label = t('hours.of', { name, day: date.date || t('calendar.date-unnamed') });
          return (
            <li key={date.key} class="calendar-row" data-date={date.date}>
              <span class="calendar-days">
                <input
                  type="date"
                  class="field field-date digits"
                  aria-label={t('calendar.date-named', { name })}
                  aria-invalid={hasProblem(problems, at)}
                  aria-describedby={hasProblem(problems, at) ? problemId(at) : undefined}
                  value={date.date}
                  onInput={(event) => onChange(withDate(draft, { ...date, date: event.currentTarget.value }))}
                />
              </span>
              <HoursFields
                windows={date.windows}
                label={label}
                place={at}
                problems={problems}
                onChange={(windows) => onChange(withDate(draft, { ...date, windows }))}
              >
                <RowButton
                  action="remove-date"
                  name={t('calendar.remove-named', { label })}
                  onClick={() => onChange({ ...draft, dates: without(draft.dates, date.key) })}
                >
                  {t('calendar.remove')}
                </RowButton>
              </HoursFields>
            </li>
          );
        })}
      </ul>
      {draft.dates.length === 0 && <p class="muted">{t('calendar.dates-none')}</p>}
      <p class="buttons">
        <button
          type="button"
          class="button"
          data-action="add-closed-date"
          onClick={() => onChange(withNewDate(draft, []))}
        >
          {t('calendar.add-closed')}
        </button>
        <button
          type="button"
          class="button"
          data-action="add-open-date"
          onClick={() => onChange(withNewDate(draft, withNewWindow([])))}
        >
          {t('calendar.add-open')}
        </button>
      </p>
    </>
  );
}
