import { useId, useState } from 'preact/hooks';
import { parseTypedInstant } from '@/lib/app/typed-instant';
import type { OrderDateField, WrittenInstant } from '@/lib/domain/order-facts';
import { useText } from './panel-text';
import { readAsText } from './read-as';

interface TypeDateProps {
  readonly field: OrderDateField;
  readonly now: number;
  readonly onApply: (field: OrderDateField, value: WrittenInstant) => void;
}

/** A field for a date that the page does not show. What was understood is said in words before it is used. */
export function TypeDate({ field, now, onApply }: TypeDateProps) {
  const { t } = useText();
  const id = useId();
  const [text, setText] = useState('');
  const value = parseTypedInstant(text, now);
  const usable = value !== null && value.at <= now ? value : null;
  const apply = (event: Event) => {
    event.preventDefault();
    if (usable !== null) onApply(field, usable);
  };
  return (
    <form class="panel-type-date" onSubmit={apply}>
      <label for={id}>{t('missing.type-label', { field: t(`field.${field}`) })}</label>
      <div class="panel-type-row">
        <input
          id={id}
          class="field digits"
          autocomplete="off"
          value={text}
          placeholder={t('missing.type-placeholder')}
          aria-describedby={`${id}-read`}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <button type="submit" class="button button-primary" disabled={usable === null}>
          {t('missing.apply')}
        </button>
      </div>
      <p id={`${id}-read`} class="panel-read-as" aria-live="polite">
        {readAsText(t, text, now)}
      </p>
    </form>
  );
}
