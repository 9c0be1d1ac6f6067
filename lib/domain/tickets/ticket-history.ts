import { type CountdownReading, countdownAfter } from './page-countdown';
import type { Ticket, TicketEvent } from './ticket';
import type { TicketKind } from './ticket-kind';
import { lastingPause, type Pause, pausedBy, pausesOnReturn, resumedBy } from './ticket-pauses';

/** Which terms measure a ticket, and since when. */
export interface TermsPeriod {
  /** -Infinity for those by which it was opened: they measure what lay before it was seen, too. */
  readonly from: number;
  readonly termsId: number;
}

/** A dispute about a verdict that has not ended. */
export interface Appeal {
  readonly since: number;
  readonly note: string;
}

export interface TicketClosing {
  readonly by: 'handled' | 'closed-on-page' | 'absent';
  readonly at: number;
  /** Whether the page has shown it closed or absent too. A ticket handled here may still stand in 待处理 for a while. */
  readonly seenOnPage: boolean;
  /** Whether a person said when it was really answered. */
  readonly settled: boolean;
}

/** A ticket that was closed came back. */
interface TicketReturn {
  readonly closedAt: number;
  readonly at: number;
}

type CorrectableField = 'kind' | 'orderId' | 'createdAt';

/** What the events of a ticket come to, before any clock is applied. */
export interface TicketHistory {
  readonly kind: TicketKind;
  /** Ascending, never empty. */
  readonly regimes: readonly TermsPeriod[];
  readonly orderId: string | null;
  /** null where no creation time is known. */
  readonly createdAt: number | null;
  readonly firstSeenAt: number;
  /** In the order in which they were begun; at most the last one lasts. */
  readonly pauses: readonly Pause[];
  /** As far as it was read, unless a later event made it worthless. */
  readonly countdown: CountdownReading | null;
  readonly closing: TicketClosing | null;
  /** In the order in which it came back. */
  readonly returns: readonly TicketReturn[];
  /** null: none that lasts. */
  readonly appeal: Appeal | null;
  /** A person's word on a field stands against what the page goes on saying. */
  readonly fieldsSetByPerson: ReadonlySet<CorrectableField>;
}

const noFields: ReadonlySet<CorrectableField> = new Set();

type Draft = { -readonly [K in keyof TicketHistory]: TicketHistory[K] };

function correct(draft: Draft, event: Extract<TicketEvent, { type: 'corrected' }>): void {
  if (event.kind !== undefined) draft.kind = event.kind;
  if (event.orderId !== undefined) draft.orderId = event.orderId;
  if (event.createdAt !== undefined) {
    draft.createdAt = event.createdAt;
    draft.countdown = null;
  }
  if (event.by === 'person') {
    const set = (['kind', 'orderId', 'createdAt'] as const).filter((field) => event[field] !== undefined);
    draft.fieldsSetByPerson = new Set([...draft.fieldsSetByPerson, ...set]);
    if (event.closedAt !== undefined && draft.closing) {
      draft.closing = { ...draft.closing, at: event.closedAt, settled: true };
    }
  }
}

/**
 * Terms count from the instant at which they were taken on; those that a computer clock running ahead had dated later give
 * way. Whoever closed a ticket ended its measuring, so terms that come after that change nothing.
 */
function replan(draft: Draft, { at: from, termsId }: Extract<TicketEvent, { type: 'replanned' }>): void {
  if (draft.closing) return;
  draft.regimes = [...draft.regimes.filter((regime) => regime.from < from), { from, termsId }];
}

function close(draft: Draft, by: TicketClosing['by'], at: number): void {
  const { closing } = draft;
  if (!closing) draft.closing = { by, at, seenOnPage: by !== 'handled', settled: false };
  else if (by !== 'handled') draft.closing = { ...closing, seenOnPage: true };
}

/** The clock goes on as if the ticket had never been closed: JD's did not stop for it either. */
function comeBack(draft: Draft, closedAt: number, at: number): void {
  draft.pauses = pausesOnReturn(draft.pauses, closedAt);
  draft.returns = [...draft.returns, { closedAt, at }];
  draft.closing = null;
}

const openedUnder = (termsId: number): TicketHistory['regimes'] => [{ from: Number.NEGATIVE_INFINITY, termsId }];

type Opened = Extract<TicketEvent, { type: 'opened' }>;

function open(draft: Draft, event: Opened): void {
  draft.kind = event.kind;
  draft.regimes = openedUnder(event.termsId);
  draft.orderId = event.orderId ?? draft.orderId;
  draft.createdAt = event.createdAt ?? draft.createdAt;
  draft.closing = null;
}

/** A second opening comes from another browser, by a backup: it tells what is not known yet, and opens nothing. */
function openAgain(draft: Draft, event: Opened): void {
  if (draft.kind === 'other' && !draft.fieldsSetByPerson.has('kind')) draft.kind = event.kind;
  draft.orderId ??= event.orderId;
  draft.createdAt ??= event.createdAt;
  draft.firstSeenAt = Math.min(draft.firstSeenAt, event.at);
}

/** The page's countdown says nothing of a ticket that stops or goes on after it was read. */
function pauseOrResume(draft: Draft, event: Extract<TicketEvent, { type: 'paused' | 'resumed' }>): void {
  const wasPaused = lastingPause(draft) !== null;
  draft.pauses = event.type === 'paused' ? pausedBy(draft.pauses, event) : resumedBy(draft.pauses, event);
  if (wasPaused !== (lastingPause(draft) !== null)) draft.countdown = null;
}

function apply(draft: Draft, event: Exclude<TicketEvent, Opened>): void {
  switch (event.type) {
    case 'corrected':
      correct(draft, event);
      return;
    case 'replanned':
      replan(draft, event);
      return;
    case 'countdown-read':
      draft.countdown = countdownAfter(draft.countdown, event);
      return;
    case 'paused':
    case 'resumed':
      pauseOrResume(draft, event);
      return;
    case 'handled':
    case 'closed-on-page':
    case 'absent':
      close(draft, event.type, event.at);
      return;
    case 'reopened':
      if (draft.closing) comeBack(draft, draft.closing.at, event.at);
      return;
    case 'appeal-began':
      draft.appeal ??= { since: event.at, note: event.note };
      return;
    case 'appeal-ended':
      draft.appeal = null;
      return;
    case 'snoozed':
      // Silences warnings and stops no clock.
      return;
  }
}

/**
 * Replays the events of a ticket. Any sequence is accepted: what makes no sense (a pause while paused, a resumption
 * while running, a second closing) changes nothing. Only the first opening opens. Pauses and closings do not touch each other.
 * @example historyOf({ id: '7', events: [opened, handled] }).closing // { by: 'handled', at: handled.at, … }
 */
export function historyOf({ events }: Ticket): TicketHistory {
  const draft: Draft = {
    kind: 'other',
    regimes: openedUnder(0),
    orderId: null,
    createdAt: null,
    firstSeenAt: events[0]?.at ?? 0,
    pauses: [],
    countdown: null,
    closing: null,
    returns: [],
    appeal: null,
    fieldsSetByPerson: noFields,
  };
  const firstOpening = events.findIndex(({ type }) => type === 'opened');
  for (const [index, event] of events.entries()) {
    if (event.type !== 'opened') apply(draft, event);
    else if (index === firstOpening) open(draft, event);
    else openAgain(draft, event);
  }
  return draft;
}

/**
 * The ids of all terms that tickets were ever measured by.
 * @example termsNamedBy([ticket]) // [0, 3]
 */
export const termsNamedBy = (tickets: readonly Ticket[]): readonly number[] => [
  ...new Set(tickets.flatMap(({ events }) => events.flatMap((event) => ('termsId' in event ? [event.termsId] : [])))),
];
