import './fill.css';
import { useEffect, useRef } from 'preact/hooks';
import type { ReplyDesk } from '@/lib/app/insert-reply';
import type { Reply } from '@/lib/domain/reply';
import { FillPreview } from './fill-preview';
import { FillSource } from './fill-source';
import { reportText } from './report-text';
import { useSheetText } from './sheet-text';
import type { TicketChoice } from './ticket-choice';
import { useFilling } from './use-filling';

interface FillPanelProps {
  readonly reply: Reply;
  /** Insert without a further key where nothing is missing. */
  readonly insertAtOnce: boolean;
  readonly desk: ReplyDesk;
  readonly tickets: readonly TicketChoice[];
  readonly chosenTicketId: string | null;
  readonly onBack: () => void;
}

/** A reply filled in from the order in view and a ticket; what has no value is asked for, and nothing goes out without. */
export function FillPanel({ reply, insertAtOnce, desk, tickets, chosenTicketId, onBack }: FillPanelProps) {
  const t = useSheetText();
  const form = useRef<HTMLFormElement>(null);
  const filling = useFilling({ body: reply.body, desk, tickets, chosenTicketId });
  const { filled, gaps, typed, ready, report } = filling;
  const isAsked = filling.order !== undefined;

  // Once the page has answered: to the first gap, else to the button; and on at once where that was the wish.
  useEffect(() => {
    if (!isAsked) return;
    form.current?.querySelector<HTMLElement>('input, .button-primary')?.focus();
    if (insertAtOnce && ready) filling.insert();
  }, [isAsked]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === 'Escape') onBack();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      if (ready) filling.insert();
    } else return;
    event.preventDefault();
  };

  return (
    <form
      class="fill"
      ref={form}
      data-fill={reply.id}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) filling.insert();
      }}
    >
      <div class="page-head">
        <button type="button" class="button button-quiet button-small" onClick={onBack}>
          ‹ {t('back')}
        </button>
        <h3>{reply.title}</h3>
      </div>
      <div class="scroll fill-body">
        <FillPreview filled={filled} />
        <FillSource filling={filling} tickets={tickets} />
        {isAsked &&
          gaps.map((name) => (
            <label class="labelled" key={name}>
              {t('fill.value', { name })}
              <input
                class="field"
                data-value={name}
                value={typed[name] ?? ''}
                onInput={(event) => filling.type(name, event.currentTarget.value)}
              />
            </label>
          ))}
      </div>
      <div class="fill-actions">
        <button type="submit" class="button button-primary" data-action="insert" disabled={!ready}>
          {t('fill.insert')}
        </button>
        <button type="button" class="button" data-action="copy" disabled={!ready} onClick={filling.copy}>
          {t('fill.copy')}
        </button>
        <span class={`report report-${report?.result ?? 'none'}`} role="status" data-report={report?.result}>
          {report && reportText(t, report)}
        </span>
      </div>
    </form>
  );
}
