import type { ComponentChildren } from 'preact';
import { type DraftWindow, isEndOfDay, replaced, withNewWindow, without } from '@/lib/app/tickets/draft-hours';
import { useText } from '../options-text';
import { RowButton } from '../row-button';
import { hasProblem, ProblemAt, type Problems, problemId } from './problem-at';

interface HoursFieldsProps extends Problems {
  readonly windows: readonly DraftWindow[];
  /** Whose hours, for those who do not see where the fields stand. */
  readonly label: string;
  readonly place: string;
  readonly onChange: (windows: readonly DraftWindow[]) => void;
  /** Further buttons. */
  readonly children?: ComponentChildren;
}

/** The windows of a day being written; a day without any is closed. */
export function HoursFields({ windows, label, place, problems, onChange, children }: HoursFieldsProps) {
  const { t } = useText();
  const isOpen = windows.length > 0;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as one line among others
    <div class="hours" role="group" aria-label={label} data-hours={place}>
      {!isOpen && <span class="hours-closed">{t('hours.closed')}</span>}
      {windows.map((window, index) => (
        <WindowFields
          key={window.key}
          window={window}
          label={t('hours.window-named', { label, number: index + 1 })}
          place={`${place}/${window.key}`}
          problems={problems}
          onChange={(changed) => onChange(replaced(windows, changed))}
          onRemove={() => onChange(without(windows, window.key))}
        />
      ))}
      <span class="hours-actions">
        <RowButton
          action="add-window"
          name={t(isOpen ? 'hours.add-named' : 'hours.open-named', { label })}
          onClick={() => onChange(withNewWindow(windows))}
        >
          {t(isOpen ? 'hours.add' : 'hours.open')}
        </RowButton>
        {children}
      </span>
      <ProblemAt problems={problems} place={place} />
    </div>
  );
}

interface WindowFieldsProps extends Problems {
  readonly window: DraftWindow;
  readonly label: string;
  readonly place: string;
  readonly onChange: (changed: DraftWindow) => void;
  readonly onRemove: () => void;
}

function WindowFields({ window, label, place, problems, onChange, onRemove }: WindowFieldsProps) {
  const { t } = useText();
  const isWrong = hasProblem(problems, place);
  const field = (end: 'from' | 'to') => (
    <input
      type="time"
      class="field field-time digits"
      aria-label={t(`hours.${end}-named`, { label })}
      aria-invalid={isWrong}
      aria-describedby={isWrong ? problemId(place) : undefined}
      data-time={end}
      value={window[end]}
      onInput={(event) => onChange({ ...window, [end]: event.currentTarget.value })}
    />
  );
  return (
    <span class="hours-window" data-window={place}>
      {field('from')}
      <span aria-hidden="true">–</span>
      {field('to')}
      {isEndOfDay(window.to) && <span class="muted">{t('hours.midnight')}</span>}
      <RowButton name={t('hours.remove-named', { label })} onClick={onRemove}>
        {t('hours.remove')}
      </RowButton>
      <ProblemAt problems={problems} place={place} />
    </span>
  );
}
