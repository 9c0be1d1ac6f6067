import { useId, useState } from 'preact/hooks';
import { dayText, whenText } from '@/components/ui/when';
import type { OrderDateField, WrittenInstant } from '@/lib/domain/order-facts';
import { useText } from './panel-text';
import { parseTypedDate } from './typed-date';

export interface TypeDateProps {
  readonly field: OrderDateField;
  readonly now: number;
  readonly onApply: (field: OrderDateField, value: WrittenInstant) => void;
}

/** A field for a date that the page does not show. What was understood is said in words before it is used. */
export function TypeDate({ field, now, onApply }: TypeDateProps) {
  const { t } = useText();
  const id = useId();
  const [text, setText] = useState('');
  const value = parseTypedDate(text);
  const future = value !== null && value.at > now;
  const apply = (event: Event) => {
    event.preventDefault();
    if (value !== null && !future) onApply(field, value);
  };
  return (
    <form class="panel-type-date" onSubmit={apply}>
      <label for={id}>{t('missing.type-label', { field: t(`field.${field}`) })}</label>
      <div class="panel-type-row">
        <input
          id={id}
          class="field digits"
          inputMode="numeric"
          autocomplete="off"
          value={text}
          placeholder={t('missing.type-placeholder')}
          aria-describedby={`${id}-read`}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <button type="submit" class="button button-primary" disabled={value === null || future}>
          {t('missing.apply')}
        </button>
      </div>
      <p id={`${id}-read`} class="panel-read-as" aria-live="polite">
        {text.trim() !== '' && readAs()}
      </p>
    </form>
  );

  function readAs(): string {
    if (value === null) return t('missing.not-a-date');
    if (future) return t('missing.in-future');
    return value.precision === 'day'
      ? t('missing.read-as-day', { when: dayText(t, value.at, now) })
      : t('missing.read-as', { when: whenText(t, value.at, now) });
  }
}
