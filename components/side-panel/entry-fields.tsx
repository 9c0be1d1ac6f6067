import { useId } from 'preact/hooks';
import type { TypedOrderDate } from '@/lib/app/typed-order';
import type { WrittenOrder, WrittenOrderField, WrittenOrderProblem } from '@/lib/app/typed-order-form';
import { orderStatusNames } from '@/lib/domain/order-status';
import { useText } from './panel-text';
import { readAsText } from './read-as';

export interface EntryFieldProps {
  readonly written: WrittenOrder;
  /** Empty until the agent hands the form over. */
  readonly problems: readonly WrittenOrderProblem[];
  readonly set: (name: WrittenOrderField, text: string) => void;
}

function EntryProblem({ of, problems }: Pick<EntryFieldProps, 'problems'> & { readonly of: WrittenOrderField }) {
  const { t } = useText();
  const problem = problems.find(({ place }) => place === of);
  return problem ? <span class="panel-problem">{t(`entry.problem.${problem.code}`)}</span> : null;
}

interface TextEntryProps extends EntryFieldProps {
  readonly name: 'orderId' | 'skuIds';
  readonly label: string;
  readonly hint?: string;
}

export function TextEntry({ name, label, hint, written, problems, set }: TextEntryProps) {
  return (
    <label class="panel-field">
      <span>
        {label} <EntryProblem of={name} problems={problems} />
      </span>
      <input
        class="field digits"
        inputMode="numeric"
        autocomplete="off"
        value={written[name]}
        placeholder={hint}
        onInput={(event) => set(name, event.currentTarget.value)}
      />
    </label>
  );
}

/** The state by the names of the back office, which are the same in every language. */
export function StatusEntry({ written, problems, set }: EntryFieldProps) {
  const { t } = useText();
  return (
    <label class="panel-field">
      <span>
        {t('field.status')} <EntryProblem of="status" problems={problems} />
      </span>
      <select class="field" value={written.status} onChange={(event) => set('status', event.currentTarget.value)}>
        <option value="">{t('entry.status.choose')}</option>
        {orderStatusNames.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

export function DateEntry({
  name,
  now,
  written,
  set,
}: EntryFieldProps & { readonly name: TypedOrderDate; readonly now: number }) {
  const { t } = useText();
  const id = useId();
  return (
    <div class="panel-field">
      <label for={id}>{t('entry.optional', { field: t(`field.${name}`) })}</label>
      <input
        id={id}
        class="field digits"
        autocomplete="off"
        value={written[name]}
        placeholder={t('missing.type-placeholder')}
        aria-describedby={`${id}-read`}
        onInput={(event) => set(name, event.currentTarget.value)}
      />
      <span id={`${id}-read`} class="panel-read-as" aria-live="polite">
        {readAsText(t, written[name], now)}
      </span>
    </div>
  );
}
