import { useEffect, useRef, useState } from 'preact/hooks';
import type { TypedOrder } from '@/lib/app/typed-order';
import {
  datesBeside,
  emptyWrittenOrder,
  readWrittenOrder,
  type TypedOrderQuestion,
  type WrittenOrder,
  type WrittenOrderField,
  writtenOrderOf,
} from '@/lib/app/typed-order-form';
import { DateEntry, type EntryFieldProps, StatusEntry, TextEntry } from './entry-fields';
import { useText } from './panel-text';

interface TypeOrderFormProps {
  readonly question: TypedOrderQuestion;
  /** What was typed before, to go over. */
  readonly typed: TypedOrder | null;
  readonly now: number;
  readonly onApply: (typed: TypedOrder) => void;
  readonly onCancel: () => void;
}

/** 手动填写: asks for nothing but what the page has not shown. What is wrong is said when it is handed over. */
export function TypeOrderForm({ question, typed, now, onApply, onCancel }: TypeOrderFormProps) {
  const { t } = useText();
  const [written, setWritten] = useState<WrittenOrder>(typed ? writtenOrderOf(typed) : emptyWrittenOrder);
  const form = useRef<HTMLFormElement>(null);
  // It opens at the agent's press only, and takes over the keyboard from what was pressed.
  useEffect(() => form.current?.querySelector<HTMLElement>('.field')?.focus(), []);
  const [tried, setTried] = useState(false);
  const read = readWrittenOrder(written, question, now);
  const apply = (event: Event) => {
    event.preventDefault();
    if (read.ok) onApply(read.value);
    else setTried(true);
  };
  const field: EntryFieldProps = {
    written,
    problems: tried && !read.ok ? read.error : [],
    set: (name, text) => setWritten({ ...written, [name]: text }),
  };
  const asks = (name: WrittenOrderField) => question.asks.includes(name);
  return (
    <form ref={form} class="panel-form panel-entry" onSubmit={apply} aria-label={t('entry.open')}>
      {asks('orderId') && <TextEntry {...field} name="orderId" label={t('field.orderId')} />}
      {asks('skuIds') && <TextEntry {...field} name="skuIds" label={t('entry.skus')} hint={t('entry.skus.hint')} />}
      {asks('status') && <StatusEntry {...field} />}
      {datesBeside(question.status ?? written.status)
        .filter(asks)
        .map((name) => (
          <DateEntry key={name} {...field} name={name} now={now} />
        ))}
      <div class="panel-form-end">
        <button type="submit" class="button button-primary">
          {t('entry.apply')}
        </button>
        <button type="button" class="button button-quiet" onClick={onCancel}>
          {t('entry.cancel')}
        </button>
      </div>
    </form>
  );
}
