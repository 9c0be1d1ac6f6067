import { useState } from 'preact/hooks';
import { whenText } from '@/components/ui/when';
import { readWrittenTicket } from '@/lib/app/tickets/entered-ticket';
import type { EnteredTicket } from '@/lib/app/tickets/ticket-actions';
import { type BuiltInKind, builtInKinds } from '@/lib/domain/tickets/ticket-kind';
import { KindField } from './forms/kind-field';
import { WrittenField } from './forms/written-field';
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
  const [kind, setKind] = useState<BuiltInKind>('consult');
  const [written, setWritten] = useState({ ticketId: '', orderId: '', createdAt: '' });
  const read = readWrittenTicket(written, now);
  const field = (name: keyof typeof written) => ({
    name,
    digits: true,
    value: written[name],
    onWrite: (value: string) => setWritten({ ...written, [name]: value }),
    problem:
      !read.ok && read.error.place === name && written[name].trim() !== ''
        ? t(`problem.${read.error.code}`, read.error.params)
        : null,
  });

  const shownBack =
    read.ok && read.value.createdAt !== null
      ? t('add.created-at-shown', { when: whenText(t, read.value.createdAt, now) })
      : null;
  const createdAtNote = written.createdAt.trim() === '' ? t('add.created-at-none') : shownBack;

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
      <WrittenField {...field('ticketId')} label={t('add.ticket-id')} required inputMode="numeric" autofocus />
      <KindField
        label={t('add.kind')}
        kinds={builtInKinds}
        nameOf={(each) => t(`kind.${each}`)}
        kind={kind}
        onChoose={setKind}
      />
      <WrittenField {...field('orderId')} label={t('add.order-id')} inputMode="numeric" />
      <WrittenField
        {...field('createdAt')}
        label={t('add.created-at')}
        placeholder={t('add.created-at-hint')}
        note={createdAtNote}
      />
      <button type="submit" class="button button-primary" disabled={!read.ok}>
        {t('add.submit')}
      </button>
    </form>
  );
}
