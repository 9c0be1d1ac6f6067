import { useMemo, useState } from 'preact/hooks';
import type { PopupWorld } from '@/lib/app/popup-world';
import { readingFreshness, ticketRows } from '@/lib/app/ticket-list-model';
import type { Ticket } from '@/lib/domain/ticket';
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

/** The popup: tickets by urgency above, quick replies below. */
export function Popup({ world }: { readonly world: PopupWorld }) {
  const { t } = useText();
  const [page, setPage] = useState<Sheet | 'main'>('main');
  const [handledHere, setHandledHere] = useState<ReadonlyMap<string, Ticket>>(new Map());
  const [replyingTo, setReplyingTo] = useState<string | null>(null);
  const [replyBusy, setReplyBusy] = useState(false);
  const [actionFailed, setActionFailed] = useState(false);
  const Sheets = useLoaded(page !== 'main', loadSheets);
  const { facts, failed, reload } = usePopupFacts(world);

  const inPlace = useMemo(() => {
    const stillOpen = facts?.open.filter(({ id }) => !handledHere.has(id)) ?? [];
    return [...stillOpen, ...handledHere.values()];
  }, [facts, handledHere]);
  const { rows, now } = useTickingRows(inPlace, facts, world.now);

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
    reply: setReplyingTo,
  };

  const closed = useMemo(() => {
    const elsewhere = facts?.recentlyClosed.filter(({ id }) => !handledHere.has(id)) ?? [];
    return ticketRows(elsewhere, facts?.terms ?? new Map(), now).toSorted(
      (a, b) => (b.standing.closedAt ?? 0) - (a.standing.closedAt ?? 0),
    );
  }, [facts, handledHere, now]);

  const choices = rows
    .filter(({ standing }) => standing.open && !handledHere.has(standing.id))
    .map(({ standing }) => ticketChoice(t, standing, now));

  const openTicketPage = () => world.openTicketPage();
  const back = () => setPage('main');

  return (
    <main class="popup" data-busy={replyBusy ? 'replies' : 'tickets'}>
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
            onClick={() => world.openOptions('')}
          >
            {t('settings')}
          </button>
        </span>
      </header>
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
          onAdd={(entries, by) => attempt(world.add(entries, by).then(back))}
        />
      )}
      <div class="main" hidden={page !== 'main'}>
        <TicketSection
          rows={facts && rows}
          handledHere={handledHere}
          closed={closed}
          now={now}
          actions={actions}
          onAdd={() => setPage('add')}
          onPaste={() => setPage('paste')}
        />
        <ReplySection
          replies={facts?.replies ?? null}
          desk={world.desk}
          tickets={choices}
          chosenTicketId={replyingTo}
          onImport={() => world.openOptions('replies')}
          onBusy={setReplyBusy}
        />
      </div>
    </main>
  );
}
