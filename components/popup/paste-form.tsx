import './paste.css';
import { useEffect, useState } from 'preact/hooks';
import type { PopupWorld } from '@/lib/app/popup-world';
import type { PlannedTicket } from '@/lib/app/tickets/paste-tickets';
import type { EnteredTicket } from '@/lib/app/tickets/ticket-actions';
import type { Problem } from '@/lib/domain/result';
import { type BuiltInKind, builtInKinds } from '@/lib/domain/tickets/ticket-kind';
import { KindField } from './forms/kind-field';
import { PageHead } from './page-head';
import { PastePreview } from './paste-preview';
import { problemText } from './problem-text';
import { useSheetText } from './sheet-text';

interface PasteFormProps {
  readonly world: Pick<PopupWorld, 'known' | 'now'>;
  readonly onAdd: (entries: readonly EnteredTicket[]) => void;
  readonly onBack: () => void;
}

type Preview =
  | { readonly state: 'unreadable'; readonly problem: Problem }
  | { readonly state: 'read'; readonly planned: readonly PlannedTicket[]; readonly rejects: readonly Problem[] };

/** Rows from a sheet. What they would do is shown as soon as they are there; nothing is stored before it is confirmed. */
export function PasteForm({ world, onAdd, onBack }: PasteFormProps) {
  const t = useSheetText();
  const [text, setText] = useState('');
  const [defaultKind, setDefaultKind] = useState<BuiltInKind>('consult');
  const [preview, setPreview] = useState<Preview | null>(null);

  useEffect(() => {
    let current = true;
    previewOf(text, defaultKind, world).then((made) => current && setPreview(made));
    return () => {
      current = false;
    };
  }, [text, defaultKind, world]);

  return (
    <section class="page" data-form="paste-tickets" aria-label={t('paste.title')}>
      <PageHead title={t('paste.title')} onBack={onBack} />
      <p class="muted">{t('paste.hint')}</p>
      <textarea
        class="field paste-text digits"
        aria-label={t('paste.field')}
        rows={5}
        autofocus
        spellcheck={false}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <KindField
        label={t('paste.default-kind')}
        inLine
        kinds={builtInKinds}
        nameOf={(kind) => t(`kind.${kind}`)}
        kind={defaultKind}
        onChoose={setDefaultKind}
      />
      {preview?.state === 'unreadable' && text.trim() !== '' && (
        <p class="problem" role="alert">
          {problemText(t, preview.problem)}
        </p>
      )}
      {preview?.state === 'read' && (
        <PastePreview
          planned={preview.planned}
          rejects={preview.rejects}
          now={world.now()}
          onApply={() => onAdd(preview.planned.map(({ entry }) => entry))}
        />
      )}
    </section>
  );
}

/** The reader of sheets is loaded when the first text is there: most openings of the popup never need it. */
async function previewOf(
  text: string,
  defaultKind: BuiltInKind,
  world: Pick<PopupWorld, 'known' | 'now'>,
): Promise<Preview | null> {
  if (text.trim() === '') return null;
  const { planPaste, readPastedTickets } = await import('@/lib/app/tickets/paste-tickets');
  const reading = readPastedTickets(text, world.now());
  if (!reading.ok) return { state: 'unreadable', problem: reading.error };
  const { tickets, rejects } = reading.value;
  const known = await world.known(tickets.map(({ ticketId }) => ticketId));
  return { state: 'read', planned: planPaste(tickets, known, defaultKind), rejects };
}
