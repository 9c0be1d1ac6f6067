import './reply-section.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ReplyDesk } from '@/lib/app/insert-reply';
import type { Reply } from '@/lib/domain/reply';
import { useText } from './popup-text';
import type { SearchKey } from './reply-results';
import type { TicketChoice } from './ticket-choice';
import { useLoaded } from './use-loaded';

interface ReplySectionProps {
  /** null while they are being read. */
  readonly replies: readonly Reply[] | null;
  /** How many there are. */
  readonly count: number;
  readonly desk: ReplyDesk;
  readonly tickets: readonly TicketChoice[];
  /** The ticket that the person chose to answer, if any. */
  readonly chosenTicketId: string | null;
  readonly onImport: () => void;
  /** Whether the replies are in use: they get most of the room then, and none before. */
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
}

const loadResults = () => import('./reply-results').then(({ ReplyResults }) => ReplyResults);

/** The search field of the quick replies, and below it what was found as soon as somebody turns to it. */
export function ReplySection(props: ReplySectionProps) {
  const { replies, count, desk, tickets, chosenTicketId, onImport, isOpen, onOpen } = props;
  const { t } = useText();
  const [query, setQuery] = useState('');
  const [activeId, setActiveId] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const resultsKey = useRef<((key: SearchKey) => void) | null>(null);
  const ReplyResults = useLoaded(isOpen, loadResults);

  const focusField = () => field.current?.focus();
  useEffect(focusField, [chosenTicketId]);
  useSlashKey(focusField);

  const onKeyDown = (event: KeyboardEvent) => {
    // While Chinese is being composed, Enter and arrows belong to the input method; 229 is the Enter that ends it.
    if (event.isComposing || event.keyCode === 229) return;
    const key = searchKeyOf(event);
    if (key === null) return;
    event.preventDefault();
    if (key === 'leave') {
      setQuery('');
      if (query === '') onOpen(false);
    } else if (key === 'down' && !isOpen) onOpen(true);
    else resultsKey.current?.(key);
  };

  return (
    <section class="replies" aria-label={t('replies')}>
      <div class="search-line">
        <input
          type="search"
          class="field search"
          ref={field}
          aria-label={t('replies.search-name')}
          {...(activeId === null ? {} : { 'aria-controls': 'reply-list', 'aria-activedescendant': activeId })}
          autocomplete="off"
          spellcheck={false}
          placeholder={t('replies.search')}
          value={query}
          onInput={(event) => {
            setQuery(event.currentTarget.value);
            onOpen(true);
          }}
          onKeyDown={onKeyDown}
        />
        <button
          type="button"
          class="button button-small"
          data-action="browse"
          aria-expanded={isOpen}
          onClick={() => {
            setQuery('');
            onOpen(!isOpen);
            focusField();
          }}
        >
          {isOpen ? t('action.close') : t('replies.all', { count })}
        </button>
      </div>
      {ReplyResults && (
        <ReplyResults
          replies={replies}
          query={query}
          desk={desk}
          tickets={tickets}
          chosenTicketId={chosenTicketId}
          keys={resultsKey}
          onActive={setActiveId}
          onBackToSearch={focusField}
          onImport={onImport}
        />
      )}
    </section>
  );
}

function searchKeyOf({ key, ctrlKey, metaKey }: KeyboardEvent): SearchKey | 'leave' | null {
  if (key === 'ArrowDown') return 'down';
  if (key === 'ArrowUp') return 'up';
  if (key === 'Escape') return 'leave';
  if (key !== 'Enter') return null;
  return ctrlKey || metaKey ? 'insert' : 'choose';
}

/** "/" leads to the search field from anywhere but another field. */
function useSlashKey(focus: () => void): void {
  const latest = useRef(focus);
  latest.current = focus;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof Element && event.target.matches('input, textarea, select');
      if (event.key !== '/' || isTyping || event.isComposing) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
