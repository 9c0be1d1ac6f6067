import './reply-list.css';
import { useEffect, useRef } from 'preact/hooks';
import type { Reply } from '@/lib/domain/reply';
import { useSheetText } from './sheet-text';

interface ReplyListProps {
  readonly shown: readonly Reply[];
  /** How many more were found than are shown. */
  readonly more: number;
  readonly active: number;
  readonly query: string;
  readonly libraryIsEmpty: boolean;
  /** The ticket that the person chose to answer, if any. */
  readonly ticketId: string | null;
  readonly onChoose: (reply: Reply) => void;
  readonly onImport: () => void;
}

/** The replies that were found; the search field moves the active one. */
export function ReplyList(props: ReplyListProps) {
  const { shown, more, active, query, libraryIsEmpty, ticketId, onChoose, onImport } = props;
  const t = useSheetText();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  if (libraryIsEmpty) {
    return (
      <div class="empty">
        <p>{t('replies.empty')}</p>
        <button type="button" class="button" onClick={onImport}>
          {t('replies.import')}
        </button>
      </div>
    );
  }
  return (
    // The options are no tab stops, so the region that scrolls is one.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <div class="scroll" tabIndex={0}>
      {ticketId !== null && <p class="for-ticket">{t('replies.for-ticket', { ticketId })}</p>}
      <div id="reply-list" class="reply-list" role="listbox" aria-label={t('replies')} ref={list}>
        {shown.map((reply, index) => (
          // The keys are the search field's, which keeps the focus.
          // biome-ignore lint/a11y/useKeyWithClickEvents: see above
          // biome-ignore lint/a11y/useFocusableInteractive: see above
          <div
            key={reply.id}
            id={`reply-${index}`}
            class="reply"
            role="option"
            aria-selected={index === active}
            data-reply={reply.id}
            onClick={() => onChoose(reply)}
          >
            <span class="reply-head">
              <strong>{reply.title}</strong>
              {reply.code !== '' && <code class="code">{reply.code}</code>}
              <span class="muted reply-group">{reply.group}</span>
            </span>
            <span class="reply-body muted">{reply.body}</span>
          </div>
        ))}
      </div>
      {shown.length === 0 && query !== '' && <p class="muted empty">{t('replies.none', { query })}</p>}
      {more > 0 && <p class="muted empty">{t('replies.more', { count: more })}</p>}
    </div>
  );
}
