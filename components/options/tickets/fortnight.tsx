import './fortnight.css';
import { dayText } from '@/components/ui/when';
import { beijingDate, beijingParts, dayMs, dayNumberOf, startOfBeijingDay } from '@/lib/domain/beijing-time';
import { type CalendarDay, type CalendarDefinition, compileCalendar } from '@/lib/domain/tickets/business-calendar';
import { useText } from '../options-text';
import { hoursText, weekdayKeys } from './hours-text';

const days = 14;
const ticks = [0, 6, 12, 18, 24] as const;

interface FortnightProps {
  /** null while what is being written makes no calendar. */
  readonly definition: CalendarDefinition | null;
  /** Whose calendar. */
  readonly name: string;
  readonly now: number;
}

/** The next fourteen days, drawn hour by hour, with the same in words beside it. */
export function Fortnight({ definition, name, now }: FortnightProps) {
  const { t } = useText();
  const compiled = definition === null ? null : compileCalendar(definition);
  if (!compiled?.ok) return <p class="muted">{t('fortnight.unreadable')}</p>;
  const today = dayNumberOf(now);
  return (
    <table class="fortnight">
      <caption>{t('fortnight.caption', { name })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('fortnight.day')}</th>
          <th scope="col">{t('fortnight.hours')}</th>
          <td class="fortnight-scale" aria-hidden="true">
            <span class="fortnight-ticks digits">
              {ticks.map((hour) => (
                <span key={hour} style={{ insetInlineStart: percent(hour / 24) }}>
                  {hour}
                </span>
              ))}
            </span>
          </td>
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: days }, (_, index) => today + index).map((dayNumber) => (
          <DayRow key={dayNumber} dayNumber={dayNumber} day={compiled.value.dayOf(dayNumber)} now={now} />
        ))}
      </tbody>
    </table>
  );
}

function DayRow({
  dayNumber,
  day,
  now,
}: {
  readonly dayNumber: number;
  readonly day: CalendarDay;
  readonly now: number;
}) {
  const { t } = useText();
  const at = startOfBeijingDay(dayNumber);
  const isToday = dayNumber === dayNumberOf(now);
  const special = sourceText(t, day);
  return (
    <tr data-day={beijingDate(at)} data-source={day.source.by} class={isToday ? 'fortnight-today' : undefined}>
      <th scope="row">
        <span class="digits">{dayText(t, at, now)}</span> {t(weekdayKeys[weekdayOf(at)])}
        {isToday && <span class="tag">{t('fortnight.today')}</span>}
      </th>
      <td class={day.windows.length === 0 ? 'digits fortnight-closed' : 'digits'}>
        {hoursText(t, day.windows)}
        {special !== null && <span class="tag">{special}</span>}
      </td>
      <td class="fortnight-scale" aria-hidden="true">
        <DayBar day={day} nowIn={isToday ? (now - at) / dayMs : null} />
      </td>
    </tr>
  );
}

const weekdayOf = (at: number) => beijingParts(at).weekday as 0 | 1 | 2 | 3 | 4 | 5 | 6;
const percent = (share: number): string => `${share * 100}%`;

function sourceText(t: ReturnType<typeof useText>['t'], { source }: CalendarDay): string | null {
  if (source.by === 'date') return t('fortnight.by-date');
  return source.by === 'notice' ? (source.name ?? t('calendar.notice-unnamed')) : null;
}

/** @param nowIn how much of the day has passed, 0 to 1; null on other days */
function DayBar({ day, nowIn }: { readonly day: CalendarDay; readonly nowIn: number | null }) {
  return (
    <div class={day.windows.length === 0 ? 'day-bar day-bar-closed' : 'day-bar'}>
      {day.windows.map(({ fromMs, toMs }) => (
        <span
          key={fromMs}
          class="day-window"
          style={{ insetInlineStart: percent(fromMs / dayMs), width: percent((toMs - fromMs) / dayMs) }}
        />
      ))}
      {nowIn !== null && <span class="day-now" style={{ insetInlineStart: percent(nowIn) }} />}
    </div>
  );
}
