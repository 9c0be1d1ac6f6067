import { useId, useState } from 'preact/hooks';
import type { BeijingMonth } from '@/lib/domain/reports/beijing-month';
import { useOptions } from '../options-services';
import { useText } from '../options-text';
import { Part } from '../section';
import { monthText } from './report-text';

/** The way to the evidence of any ticket that is known here. */
export function FindEvidence({ month }: { readonly month: BeijingMonth }) {
  const { t } = useText();
  const { repositories, storageFailed } = useOptions();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [unknown, setUnknown] = useState<string | null>(null);
  const look = async (event: Event) => {
    event.preventDefault();
    const ticketId = typed.trim();
    if (ticketId === '') return;
    try {
      if (await repositories.tickets.get(ticketId)) location.hash = `#evidence/${ticketId}`;
      else setUnknown(ticketId);
    } catch {
      storageFailed();
    }
  };
  return (
    <Part title={t('evidence.title')}>
      <p>{t('evidence.note')}</p>
      <form class="form-row form-row-inline" onSubmit={look}>
        <label for={id}>{t('evidence.ticket-id')}</label>
        <input
          id={id}
          class="field digits"
          inputMode="numeric"
          autocomplete="off"
          value={typed}
          aria-describedby={unknown === null ? undefined : `${id}-problem`}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setUnknown(null);
          }}
        />
        <button type="submit" class="button" disabled={typed.trim() === ''}>
          {t('evidence.open')}
        </button>
        {unknown !== null && (
          <span class="problem" id={`${id}-problem`} role="alert">
            {t('evidence.unknown-ticket', { id: unknown })}
          </span>
        )}
      </form>
      <p>
        <a href={`#evidence/${month.text}`}>{t('evidence.of-month', { month: monthText(t, month) })}</a>
      </p>
    </Part>
  );
}
