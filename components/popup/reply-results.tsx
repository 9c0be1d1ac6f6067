import './parts.css';
import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ReplyDesk } from '@/lib/app/insert-reply';
import type { Reply } from '@/lib/domain/reply';
import { FillPanel } from './fill-panel';
import { ReplyList } from './reply-list';
import type { TicketChoice } from './ticket-choice';
import { useReplySearch } from './use-reply-search';

/** What a key in the search field asks of the results. */
export type SearchKey = 'down' | 'up' | 'choose' | 'insert';

interface ReplyResultsProps {
  readonly replies: readonly Reply[] | null;
  readonly query: string;
  readonly desk: ReplyDesk;
  readonly tickets: readonly TicketChoice[];
  readonly chosenTicketId: string | null;
  /** Where the search field, which keeps the focus, finds what its keys do. */
  readonly keys: RefObject<((key: SearchKey) => void) | null>;
  readonly onActive: (elementId: string | null) => void;
  readonly onBackToSearch: () => void;
  readonly onImport: () => void;
}

interface Choice {
  readonly reply: Reply;
  readonly insertAtOnce: boolean;
  /** The query that it was chosen from: typing on leads back to the list. */
  readonly query: string;
}

const shownAtMost = 50;

/** The replies that fit, or the one that was chosen of them. */
export function ReplyResults(props: ReplyResultsProps) {
  const { replies, query, desk, tickets, chosenTicketId, keys, onActive, onBackToSearch, onImport } = props;
  const [position, setPosition] = useState({ query, index: 0 });
  const [choice, setChoice] = useState<Choice | null>(null);
  const found = useReplySearch(replies, query);
  const shown = found.slice(0, shownAtMost);
  const active = position.query === query ? Math.min(position.index, shown.length - 1) : 0;
  const chosen = choice?.query === query ? choice : null;

  const choose = (reply: Reply | undefined, insertAtOnce: boolean) =>
    reply && setChoice({ reply, insertAtOnce, query });

  keys.current = (key) => {
    if (chosen !== null) return;
    if (key === 'down') setPosition({ query, index: Math.min(active + 1, shown.length - 1) });
    else if (key === 'up') setPosition({ query, index: Math.max(active - 1, 0) });
    else choose(shown[active], key === 'insert');
  };

  const activeId = chosen === null && shown[active] ? `reply-${active}` : null;
  useEffect(() => {
    onActive(activeId);
    return () => onActive(null);
  }, [activeId, onActive]);

  if (chosen === null) {
    return (
      <ReplyList
        shown={shown}
        more={found.length - shown.length}
        active={active}
        query={query}
        libraryIsEmpty={replies?.length === 0}
        ticketId={chosenTicketId}
        onChoose={(reply) => choose(reply, false)}
        onImport={onImport}
      />
    );
  }
  return (
    <FillPanel
      key={`${chosen.reply.id} ${chosenTicketId}`}
      reply={chosen.reply}
      insertAtOnce={chosen.insertAtOnce}
      desk={desk}
      tickets={tickets}
      chosenTicketId={chosenTicketId}
      onBack={() => {
        setChoice(null);
        onBackToSearch();
      }}
    />
  );
}
