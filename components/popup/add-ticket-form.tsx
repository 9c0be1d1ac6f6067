import { useState } from 'preact/hooks';
import { whenText } from '@/components/ui/when';
import { readWrittenTicket } from '@/lib/app/tickets/entered-ticket';
import type { EnteredTicket } from '@/lib/app/tickets/ticket-actions';
import { builtInKinds, type TicketKind } from '@/lib/domain/tickets/ticket-kind';
import { PageHead } from './page-head';
import { useSheetText } from './sheet-text';

interface AddTicketFormProps {
  readonly now: number;
  readonly onAdd: (entry: EnteredTicket) => void;
  readonly onBack: () => void;
}

/** A ticket that no page has shown, typed in. A creation time is shown back before it counts. */
export function AddTicketForm({ now, onAdd, onBack }: AddTicketFormProps) {
  const t = useSheetText();
  const [kind, setKind] = useState<TicketKind>('consult');
  const [written, setWritten] = useState({ ticketId: '', orderId: '', createdAt: '' });
  const read = readWrittenTicket(written, now);
  const problemAt = (place: keyof typeof written) =>
    !read.ok &&
    read.error.place === place &&
    written[place].trim() !== '' && (
      <span class="problem" role="alert">
        {t(`problem.${read.error.code}`, read.error.params)}
      </span>
    );
  const change = (field: keyof typeof written) => (event: { readonly currentTarget: HTMLInputElement }) =>
    setWritten({ ...written, [field]: event.currentTarget.value });

  return (
    <form
      class="page"
      data-form="add-ticket"
      onSubmit={(event) => {
        event.preventDefault();
        if (read.ok) onAdd({ ...read.value, kind });
      }}
    >
      <PageHead title={t('add.title')} onBack={onBack} />
      <label class="labelled">
        {t('add.ticket-id')}
        <input
          class="field digits"
          name="ticketId"
          required
          inputMode="numeric"
          autofocus
          value={written.ticketId}
          onInput={change('ticketId')}
        />
        {problemAt('ticketId')}
      </label>
      <label class="labelled">
        {t('add.kind')}
        <select
          class="field"
          name="kind"
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value as TicketKind)}
        >
          {builtInKinds.map((each) => (
            <option key={each} value={each}>
              {t(`kind.${each}`)}
            </option>
          ))}
        </select>
      </label>
      <label class="labelled">
        {t('add.order-id')}
        <input
          class="field digits"
          name="orderId"
          inputMode="numeric"
          value={written.orderId}
          onInput={change('orderId')}
        />
        {problemAt('orderId')}
      </label>
      <label class="labelled">
        {t('add.created-at')}
        <input
          class="field digits"
          name="createdAt"
          placeholder={t('add.created-at-hint')}
          value={written.createdAt}
          onInput={change('createdAt')}
        />
        {problemAt('createdAt')}
        {written.createdAt.trim() === '' && <span class="muted">{t('add.created-at-none')}</span>}
        {read.ok && read.value.createdAt !== null && (
          <span class="muted">{t('add.created-at-shown', { when: whenText(t, read.value.createdAt, now) })}</span>
        )}
      </label>
      <button type="submit" class="button button-primary" disabled={!read.ok}>
        {t('add.submit')}
      </button>
    </form>
  );
}
