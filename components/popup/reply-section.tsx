import { useEffect, useRef, useState } from 'preact/hooks';
import type { ReplyDesk } from '@/lib/app/insert-reply';
import type { Reply } from '@/lib/domain/reply';
import { useText } from './popup-text';
import { ReplyList } from './reply-list';
import type { TicketChoice } from './ticket-choice';
import { useLoaded } from './use-loaded';
import { useReplySearch } from './use-reply-search';

interface ReplySectionProps {
  /** null while they are being read. */
  readonly replies: readonly Reply[] | null;
  readonly desk: ReplyDesk;
  readonly tickets: readonly TicketChoice[];
  /** The ticket that the person chose to answer, if any. */
  readonly chosenTicketId: string | null;
  readonly onImport: () => void;
  /** Whether somebody is at work here, so that the popup gives the replies more room. */
  readonly onBusy: (busy: boolean) => void;
}

interface Choice {
  readonly reply: Reply;
  readonly insertAtOnce: boolean;
}

const shownAtMost = 50;
const loadFillPanel = () => import('./fill-panel').then(({ FillPanel }) => FillPanel);

/** Quick replies: found by typing, chosen and filled in by keyboard alone. */
export function ReplySection({ replies, desk, tickets, chosenTicketId, onImport, onBusy }: ReplySectionProps) {
  const { t } = useText();
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const [choice, setChoice] = useState<Choice | null>(null);
  const field = useRef<HTMLInputElement>(null);

  const FillPanel = useLoaded(choice !== null, loadFillPanel);
  const found = useReplySearch(replies, query);
  const shown = found.slice(0, shownAtMost);

  useEffect(
    () => onBusy(query !== '' || choice !== null || chosenTicketId !== null),
    [query, choice, chosenTicketId, onBusy],
  );
  useEffect(() => {
    if (choice === null) field.current?.focus();
  }, [choice, chosenTicketId]);
  useSlashKey(() => field.current?.focus());

  const choose = (reply: Reply | undefined, insertAtOnce: boolean) => reply && setChoice({ reply, insertAtOnce });

  const onKeyDown = (event: KeyboardEvent) => {
    // While Chinese is being composed, Enter and arrows belong to the input method; 229 is the Enter that ends it.
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === 'ArrowDown') setActive(Math.min(active + 1, shown.length - 1));
    else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, 0));
    else if (event.key === 'Enter') choose(shown[active], event.ctrlKey || event.metaKey);
    else if (event.key === 'Escape' && query !== '') setQuery('');
    else return;
    event.preventDefault();
  };

  return (
    <section class="replies" aria-labelledby="replies-heading">
      <div class="section-head">
        <h2 id="replies-heading">
          {t('replies')} {replies && <span class="count digits">{replies.length}</span>}
        </h2>
        <span class="muted zone">{t('replies.keys')}</span>
      </div>
      <input
        type="search"
        class="field search"
        ref={field}
        aria-label={t('replies.search-name')}
        aria-controls="reply-list"
        aria-activedescendant={choice === null && shown[active] ? `reply-${active}` : undefined}
        autocomplete="off"
        spellcheck={false}
        placeholder={t('replies.search')}
        value={query}
        onInput={(event) => {
          setQuery(event.currentTarget.value);
          setActive(0);
          setChoice(null);
        }}
        onKeyDown={onKeyDown}
      />
      {choice === null || FillPanel === null ? (
        <ReplyList
          shown={shown}
          more={found.length - shown.length}
          active={active}
          query={query}
          libraryIsEmpty={replies?.length === 0}
          onChoose={(reply) => choose(reply, false)}
          onImport={onImport}
        />
      ) : (
        <FillPanel
          key={`${choice.reply.id} ${chosenTicketId}`}
          reply={choice.reply}
          insertAtOnce={choice.insertAtOnce}
          desk={desk}
          tickets={tickets}
          chosenTicketId={chosenTicketId}
          onBack={() => setChoice(null)}
        />
      )}
    </section>
  );
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
