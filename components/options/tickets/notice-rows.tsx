import { type DraftNotice, withNewNotice, withNotice } from '@/lib/app/tickets/calendar-draft';
import { without } from '@/lib/app/tickets/draft-hours';
import { useText } from '../options-text';
import { RowButton } from '../row-button';
import type { CalendarPartProps } from './calendar-part';
import { HoursFields } from './hours-fields';
import { hasProblem, type Problems, problemId } from './problem-at';

/** Announced stretches of days, such as 春节, closed or with hours of their own. */
export function NoticeRows({ draft, place, name, problems, onChange }: CalendarPartProps) {
  const { t } = useText();
  return (
    <>
      <h3>{t('calendar.notices')}</h3>
      <p class="muted">{t('calendar.notices-note')}</p>
      <ul class="calendar-rows">
        {draft.notices.map((notice) => (
          <NoticeRow
            key={notice.key}
            notice={notice}
            label={t('hours.of', { name, day: notice.name.trim() || t('calendar.notice-unnamed') })}
            place={`${place}/notices/${notice.key}`}
            problems={problems}
            onChange={(changed) => onChange(withNotice(draft, changed))}
            onRemove={() => onChange({ ...draft, notices: without(draft.notices, notice.key) })}
          />
        ))}
      </ul>
      <p class="buttons">
        <button type="button" class="button" data-action="add-notice" onClick={() => onChange(withNewNotice(draft))}>
          {t('calendar.add-notice')}
        </button>
      </p>
    </>
  );
}

interface NoticeRowProps extends Problems {
  readonly notice: DraftNotice;
  readonly label: string;
  readonly place: string;
  readonly onChange: (changed: DraftNotice) => void;
  readonly onRemove: () => void;
}

function NoticeRow({ notice, label, place, problems, onChange, onRemove }: NoticeRowProps) {
  const { t } = useText();
  const isWrong = hasProblem(problems, place);
  const described = { 'aria-invalid': isWrong, 'aria-describedby': isWrong ? problemId(place) : undefined };
  const dayField = (part: 'from' | 'to') => (
    <input
      type="date"
      class="field field-date digits"
      aria-label={t(`calendar.notice-${part}-named`, { label })}
      data-notice={part}
      value={notice[part]}
      onInput={(event) => onChange(withDay(notice, part, event.currentTarget.value))}
      {...described}
    />
  );
  return (
    <li class="calendar-row" data-notice-row={notice.key}>
      <span class="calendar-days">
        <input
          class="field field-name"
          aria-label={t('calendar.notice-name-named', { label })}
          placeholder={t('calendar.notice-placeholder')}
          maxLength={30}
          data-notice="name"
          value={notice.name}
          onInput={(event) => onChange({ ...notice, name: event.currentTarget.value })}
          {...described}
        />
        <span class="calendar-stretch">
          {dayField('from')}
          <span aria-hidden="true">–</span>
          {dayField('to')}
        </span>
      </span>
      <HoursFields
        windows={notice.windows}
        label={label}
        place={place}
        problems={problems}
        onChange={(windows) => onChange({ ...notice, windows })}
      >
        <RowButton action="remove-notice" name={t('calendar.remove-named', { label })} onClick={onRemove}>
          {t('calendar.remove')}
        </RowButton>
      </HoursFields>
    </li>
  );
}

/** A stretch that is given its first day begins as that one day. */
function withDay(notice: DraftNotice, part: 'from' | 'to', value: string): DraftNotice {
  const changed = { ...notice, [part]: value };
  return part === 'from' && notice.to === '' ? { ...changed, to: value } : changed;
}
