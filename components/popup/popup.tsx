import { useMemo, useRef, useState } from 'preact/hooks';
import type { PopupFacts, PopupWorld } from '@/lib/app/popup-world';
import { readingFreshness } from '@/lib/app/tickets/ticket-list-model';
import { FreshnessLine } from './freshness-line';
import { useText } from './popup-text';
import { ReplySection } from './reply-section';
import type { Sheet } from './sheet';
import type { TicketActions } from './ticket-actions';
import { ticketChoice } from './ticket-choice';
import { type HandledHere, TicketSection } from './ticket-section';
import { useLoaded } from './use-loaded';
import { usePopupFacts } from './use-popup-facts';
import { useTickingRows } from './use-ticking-rows';

const loadSheets = () => import('./sheets').then(({ Sheets }) => Sheets);
const loadNotices = () => import('./notices').then(({ Notices }) => Notices);

interface PopupProps {
  readonly world: PopupWorld;
  /** What was read already, so that the tickets stand in what is drawn first. */
  readonly first?: PopupFacts | null;
}

/** The popup: the search for a quick reply above, the tickets by urgency below. */
export function Popup({ world, first = null }: PopupProps) {
  const { t } = useText();
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const [handledHere, setHandledHere] = useState<HandledHere>(new Map());
  const [replyingTo, setReplyingTo] = useState<string | null>(null);
  /** null until somebody decides: open where no ticket needs the room. */
  const [repliesChosen, setRepliesChosen] = useState<boolean | null>(null);
  const [actionFailed, setActionFailed] = useState(false);
  const opener = useRef<Element | null>(null);
  const Sheets = useLoaded(sheet !== null, loadSheets);
  const { facts, rest, failed, reload } = usePopupFacts(world, first);

  const inPlace = useMemo(() => {
    const stillOpen = facts?.open.filter(({ id }) => !handledHere.has(id)) ?? [];
    return [...stillOpen, ...[...handledHere.values()].map(({ ticket }) => ticket)];
  }, [facts, handledHere]);
  const { rows, now } = useTickingRows(inPlace, facts, world.now);
  // Read when the list stands there: opening does not wait for it.
  const Notices = useLoaded(facts !== null, loadNotices);

  const attempt = (action: Promise<unknown>, takeBack?: () => void) => {
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

  const show = (name: Sheet['name'], ticketId = '') => {
    opener.current = document.activeElement;
    setSheet({ name, ticketId });
  };

  const actions: TicketActions = {
    handle: (ticketId) => {
      const ticket = facts?.open.find(({ id }) => id === ticketId);
      if (!ticket) return;
      const showHandled = (isStored: boolean) =>
        setHandledHere((before) => new Map(before).set(ticketId, { ticket, isStored }));
      showHandled(false);
      attempt(
        world.handle(ticketId).then(() => showHandled(true)),
        () => withoutHere(ticketId),
      );
    },
    undo: (ticketId) =>
      attempt(
        world
          .undo(ticketId)
          .then(reload)
          .then(() => withoutHere(ticketId)),
      ),
    pause: (ticketId, reason) => attempt(world.pause(ticketId, reason)),
    resume: (ticketId) => attempt(world.resume(ticketId)),
    reply: (ticketId) => {
      setReplyingTo(ticketId);
      setRepliesChosen(true);
    },
    snooze: (ticketId, minutes) => attempt(world.snooze(ticketId, minutes)),
    why: (ticketId) => show('why', ticketId),
  };

  const repliesOpen = repliesChosen ?? (facts !== null && inPlace.length === 0);
  // Hundreds of texts that nobody reads while the replies are closed.
  const choices = repliesOpen
    ? rows
        .filter(({ id, standing }) => standing.open && !handledHere.has(id))
        .map(({ standing }) => ticketChoice(t, standing, now))
    : [];
  const openReplies = (isOpen: boolean) => {
    setRepliesChosen(isOpen);
    if (!isOpen) setReplyingTo(null);
  };
  const openTicketPage = () => attempt(world.openTicketPage());

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
            onClick={() => show('help')}
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
      {Notices && sheet?.name !== 'incident' && <Notices world={world} now={now} attempt={attempt} show={show} />}
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
      {Sheets && sheet && (
        <Sheets
          sheet={sheet}
          world={world}
          facts={facts}
          recentlyClosed={rest?.recentlyClosed ?? []}
          now={now}
          attempt={attempt}
          opener={opener.current}
          onBack={() => setSheet(null)}
        />
      )}
      <div class="main" hidden={sheet !== null}>
        <ReplySection
          replies={rest?.replies ?? null}
          count={rest?.replies.length ?? facts?.replyCount ?? 0}
          desk={world.desk}
          tickets={choices}
          chosenTicketId={replyingTo}
          onImport={() => attempt(world.openOptions('replies'))}
          isOpen={repliesOpen}
          onOpen={openReplies}
        />
        <TicketSection
          facts={facts}
          recentlyClosed={rest?.recentlyClosed ?? []}
          rows={rows}
          handledHere={handledHere}
          now={now}
          actions={actions}
          onSheet={show}
        />
      </div>
    </main>
  );
}
