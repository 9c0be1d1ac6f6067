import { useMemo, useState } from 'preact/hooks';
import type { PopupWorld } from '@/lib/app/popup-world';
import { readingFreshness } from '@/lib/app/tickets/ticket-list-model';
import type { Ticket } from '@/lib/domain/tickets/ticket';
import { FreshnessLine } from './freshness-line';
import { useText } from './popup-text';
import { ReplySection } from './reply-section';
import type { Sheet } from './sheets';
import { ticketChoice } from './ticket-choice';
import { TicketSection } from './ticket-section';
import { useLoaded } from './use-loaded';
import { usePopupFacts } from './use-popup-facts';
import { useTickingRows } from './use-ticking-rows';

const loadSheets = () => import('./sheets').then(({ Sheets }) => Sheets);
const loadHomeLine = () => import('./home-line').then(({ HomeLine }) => HomeLine);

/** The popup: the search for a quick reply above, the tickets by urgency below. */
export function Popup({ world }: { readonly world: PopupWorld }) {
  const { t } = useText();
  const [page, setPage] = useState<Sheet | 'main'>('main');
  const [handledHere, setHandledHere] = useState<ReadonlyMap<string, Ticket>>(new Map());
  const [replyingTo, setReplyingTo] = useState<string | null>(null);
  /** null until somebody decides: open where no ticket needs the room. */
  const [repliesChosen, setRepliesChosen] = useState<boolean | null>(null);
  const [actionFailed, setActionFailed] = useState(false);
  const Sheets = useLoaded(page !== 'main', loadSheets);
  const { facts, failed, reload } = usePopupFacts(world);

  const inPlace = useMemo(() => {
    const stillOpen = facts?.open.filter(({ id }) => !handledHere.has(id)) ?? [];
    return [...stillOpen, ...handledHere.values()];
  }, [facts, handledHere]);
  const { rows, now } = useTickingRows(inPlace, facts, world.now);
  const HomeLine = useLoaded(facts?.homeCounter !== undefined, loadHomeLine);

  const attempt = (action: Promise<void>, takeBack?: () => void) => {
    action.then(
      () => setActionFailed(false),
      () => {
        setActionFailed(true);
        takeBack?.();
      },
    );
  };

  const withoutHere = (ticketId: string) =>
    setHandledHere((before) => new Map([...before].filter(([id]) => id !== ticketId)));

  const actions = {
    handle: (ticketId: string) => {
      const ticket = facts?.open.find(({ id }) => id === ticketId);
      if (!ticket) return;
      setHandledHere((before) => new Map(before).set(ticketId, ticket));
      attempt(world.handle(ticketId), () => withoutHere(ticketId));
    },
    undo: (ticketId: string) =>
      attempt(
        world
          .undo(ticketId)
          .then(reload)
          .then(() => withoutHere(ticketId)),
      ),
    pause: (ticketId: string, reason: string) => attempt(world.pause(ticketId, reason)),
    resume: (ticketId: string) => attempt(world.resume(ticketId)),
    reply: (ticketId: string) => {
      setReplyingTo(ticketId);
      setRepliesChosen(true);
    },
  };

  const choices = rows
    .filter(({ standing }) => standing.open && !handledHere.has(standing.id))
    .map(({ standing }) => ticketChoice(t, standing, now));

  const repliesOpen = repliesChosen ?? (facts !== null && inPlace.length === 0);
  const openReplies = (isOpen: boolean) => {
    setRepliesChosen(isOpen);
    if (!isOpen) setReplyingTo(null);
  };
  const openTicketPage = () => attempt(world.openTicketPage());
  const back = () => setPage('main');

  return (
    <main class="popup" data-replies={repliesOpen ? 'open' : 'closed'}>
      <header class="head">
        {facts && (
          <FreshnessLine
            freshness={readingFreshness(facts.lastReadAt, facts.staleAfterMinutes, facts.currentTerms, now)}
            staleAfterMinutes={facts.staleAfterMinutes}
            onOpen={openTicketPage}
          />
        )}
        <span class="head-actions">
          <button
            type="button"
            class="button button-quiet button-small"
            data-action="help"
            onClick={() => setPage('help')}
          >
            {t('help')}
          </button>
          <button
            type="button"
            class="button button-quiet button-small"
            data-action="settings"
            onClick={() => attempt(world.openOptions(''))}
          >
            {t('settings')}
          </button>
        </span>
      </header>
      {HomeLine && facts && <HomeLine facts={facts} onOpen={openTicketPage} />}
      {failed && (
        <p class="problem banner" role="alert">
          {t('storage.failed')}{' '}
          <button type="button" class="button button-small" onClick={reload}>
            {t('storage.retry')}
          </button>
        </p>
      )}
      {actionFailed && (
        <p class="problem banner" role="alert">
          {t('action.failed')}
        </p>
      )}
      {Sheets && page !== 'main' && (
        <Sheets
          sheet={page}
          world={world}
          now={now}
          onBack={back}
          onOpenTicketPage={openTicketPage}
          onMoreHelp={() => attempt(world.openOptions('help'))}
          onAdd={(entries, by) => attempt(world.add(entries, by).then(back))}
        />
      )}
      <div class="main" hidden={page !== 'main'}>
        <ReplySection
          replies={facts?.replies ?? null}
          desk={world.desk}
          tickets={choices}
          chosenTicketId={replyingTo}
          onImport={() => attempt(world.openOptions('replies'))}
          isOpen={repliesOpen}
          onOpen={openReplies}
        />
        <TicketSection
          facts={facts}
          rows={rows}
          handledHere={handledHere}
          now={now}
          actions={actions}
          onAdd={() => setPage('add')}
          onPaste={() => setPage('paste')}
        />
      </div>
    </main>
  );
}
