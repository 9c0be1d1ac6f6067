import { minuteMs } from '@/lib/domain/beijing-time';
import { isCountdownNews, type WrittenCountdown } from './page-countdown';
import type { Ticket, TicketEvent } from './ticket';
import { historyOf, type TicketHistory } from './ticket-history';
import type { TicketKind } from './ticket-kind';
import { lastingPause } from './ticket-pauses';

/** What a ticket page says about one ticket. */
export interface TicketRowFacts {
  /** null: the row does not say. */
  readonly kind: TicketKind | null;
  readonly orderId: string | null;
  readonly createdAt: number | null;
  /** The page's own countdown; null: the row shows none. */
  readonly leftMs: number | null;
  /** The smallest unit that it is written in, where that is not the minute. */
  readonly leftUnitMs?: number | undefined;
  readonly closed: boolean;
}

/** What a person says about a ticket that no page has shown. */
export interface TicketEntry extends Pick<TicketRowFacts, 'orderId' | 'createdAt'> {
  readonly kind: TicketKind;
}

export interface DecisionContext {
  readonly now: number;
  /** The clock terms in force, for a ticket that is opened or opened again now. */
  readonly termsId: number;
}

/** When a page is heard, and since when it has shown what it shows: an old tab knows nothing of what came after. */
export interface PageMoment {
  readonly now: number;
  /** Epoch ms at which the content of the page arrived or changed last. */
  readonly contentAt: number;
}

export interface RowContext extends DecisionContext, PageMoment {
  /** The shop whose page it is, where that can be told. */
  readonly shop?: string | null;
  /** What an unknown ticket is taken to be where its row does not say. */
  readonly defaultKind: TicketKind;
}

const nothing: readonly TicketEvent[] = [];

/** @example isOpenTicket({ id: '7', events: [opened, handled] }) // false */
export const isOpenTicket = (ticket: Ticket): boolean => historyOf(ticket).closing === null;

function openedBy(by: 'page' | 'person' | 'paste', entry: TicketEntry, { now, termsId }: DecisionContext): TicketEvent {
  const { kind, orderId, createdAt } = entry;
  return { type: 'opened', at: now, by, kind, orderId, createdAt, termsId };
}

/** A list that shows minutes only does not contradict a page that showed the seconds. */
const isCoarserReading = (read: number, known: number): boolean =>
  read % minuteMs === 0 && known >= read && known < read + minuteMs;

/** What differs from what is known, without the fields that `settled` keeps. An absent value says nothing. */
function differences(
  history: TicketHistory,
  entry: Pick<TicketRowFacts, 'kind' | 'orderId' | 'createdAt'>,
  settled: TicketHistory['fieldsSetByPerson'],
) {
  const { kind, orderId, createdAt } = entry;
  const createdDiffers =
    createdAt !== null &&
    createdAt !== history.createdAt &&
    (history.createdAt === null || !isCoarserReading(createdAt, history.createdAt));
  return {
    ...(kind !== null && kind !== history.kind && !settled.has('kind') ? { kind } : {}),
    ...(orderId !== null && orderId !== history.orderId && !settled.has('orderId') ? { orderId } : {}),
    ...(createdDiffers && !settled.has('createdAt') ? { createdAt } : {}),
  };
}

function correctionsBy(
  by: 'page' | 'person',
  history: TicketHistory,
  entry: Pick<TicketRowFacts, 'kind' | 'orderId' | 'createdAt'>,
  at: number,
): readonly TicketEvent[] {
  const changed = differences(history, entry, by === 'page' ? history.fieldsSetByPerson : new Set());
  return Object.keys(changed).length > 0 ? [{ type: 'corrected', at, by, ...changed }] : nothing;
}

/** The countdown of a row; null where it shows none. */
const writtenCountdown = ({ leftMs, leftUnitMs }: TicketRowFacts): WrittenCountdown | null =>
  leftMs === null ? null : { leftMs, ...(leftUnitMs === undefined ? {} : { unitMs: leftUnitMs }) };

function countdownNews(
  { countdown }: Pick<TicketHistory, 'countdown'>,
  written: WrittenCountdown | null,
  at: number,
): readonly TicketEvent[] {
  return written !== null && isCountdownNews(countdown, written, at)
    ? [{ type: 'countdown-read', at, ...written }]
    : nothing;
}

/** What a shop does by itself: no page shows it, so a page that is older than it may still tell news. */
const ofShopAlone: ReadonlySet<TicketEvent['type']> = new Set(['replanned', 'snoozed', 'appeal-began', 'appeal-ended']);

/**
 * Whether more is known of a ticket than a page can show. What is dated later than now was written by a wrong clock. The
 * last event need not be the latest: an incident pauses from its beginning on.
 */
const isLaterThanPage = ({ events }: Ticket, { now, contentAt }: PageMoment): boolean =>
  events.some(({ at, type }) => at > contentAt && at <= now && !ofShopAlone.has(type));

/**
 * An open ticket is measured by the terms in force: time used stays as it was counted, time left is planned by them.
 * @example decideReplanned(ticketUnderTerms3, { now, termsId: 4 }) // [{ type: 'replanned', at: now, termsId: 4 }]
 */
export function decideReplanned(ticket: Ticket, { now, termsId }: DecisionContext): readonly TicketEvent[] {
  const { closing, regimes } = historyOf(ticket);
  return closing || regimes.at(-1)?.termsId === termsId ? nothing : [{ type: 'replanned', at: now, termsId }];
}

/** Opens a ticket again, by the terms in force: those that came while it was closed have passed it by. */
function reopenedBy(by: 'page' | 'person', { id, events }: Ticket, context: DecisionContext): readonly TicketEvent[] {
  const reopened: TicketEvent = { type: 'reopened', at: context.now, by };
  return [reopened, ...decideReplanned({ id, events: [...events, reopened] }, context)];
}

/**
 * What a row of a ticket page adds. An open row opens an unknown ticket, and opens again one that the page had shown as
 * closed or absent; a ticket that a person handled stays closed while 待处理 merely lags behind. product.md rule 5.
 * A page whose content is older than the ticket's last event adds nothing; what it adds is dated by its content. A row
 * that does not say its kind leaves the known one alone.
 * @returns nothing where the row tells nothing new, so that reading a page twice stores nothing twice
 * @example decideOnRow(undefined, { …row, closed: true }, context) // []
 */
export function decideOnRow(
  ticket: Ticket | undefined,
  row: TicketRowFacts,
  context: RowContext,
): readonly TicketEvent[] {
  const { contentAt: at, termsId, defaultKind } = context;
  if (!ticket) {
    if (row.closed) return nothing;
    const opening = openedBy('page', { ...row, kind: row.kind ?? defaultKind }, { now: at, termsId });
    const opened = context.shop ? { ...opening, shop: context.shop } : opening;
    return [opened, ...countdownNews({ countdown: null }, writtenCountdown(row), at)];
  }
  if (isLaterThanPage(ticket, context)) return nothing;

  const history = historyOf(ticket);
  if (history.closing && !history.closing.seenOnPage) return row.closed ? [{ type: 'closed-on-page', at }] : nothing;
  if (history.closing && row.closed) return nothing;

  const corrections = correctionsBy('page', history, row, at);
  if (row.closed) return [...corrections, { type: 'closed-on-page', at }];
  const reopened = history.closing ? reopenedBy('page', ticket, { now: at, termsId }) : nothing;
  // A correction of the creation time makes the countdown before it worthless, so the one of this row is news then.
  const corrected = historyOf({ id: ticket.id, events: [...ticket.events, ...reopened, ...corrections] });
  return [...reopened, ...corrections, ...countdownNews(corrected, writtenCountdown(row), at)];
}

/**
 * A complete, fresh reading of 待处理 does not show the ticket. To be asked for handled tickets too: only one whose absence
 * was seen is opened again when it comes back. A page that is older than the ticket's last event cannot show it.
 * @example decideAbsent(openTicket, { now, contentAt }) // [{ type: 'absent', at: contentAt }]
 */
export function decideAbsent(ticket: Ticket, moment: PageMoment): readonly TicketEvent[] {
  const closed = historyOf(ticket).closing?.seenOnPage ?? false;
  return closed || isLaterThanPage(ticket, moment) ? nothing : [{ type: 'absent', at: moment.contentAt }];
}

/**
 * Whether a list of one shop can show a ticket at all. One browser may serve several shops: where both are told apart, the
 * list of one says nothing of the tickets of the other; where either cannot be told, they are taken for the same.
 * @example isOfShop(ticketOfShopA, 'B旗舰店') // false
 */
export function isOfShop(ticket: Ticket, shop: string | null): boolean {
  const shops = ticket.events.flatMap((event) => (event.type === 'opened' && event.shop ? [event.shop] : []));
  return shop === null || shops.length === 0 || shops.includes(shop);
}

/**
 * A person's 已回复/已处理; nothing where it is closed already. product.md rule 5.
 * @example decideHandled(openTicket, now) // [{ type: 'handled', at: now }]
 */
export function decideHandled(ticket: Ticket, now: number): readonly TicketEvent[] {
  return isOpenTicket(ticket) ? [{ type: 'handled', at: now }] : nothing;
}

/**
 * A person takes a closing back, whoever closed it; nothing where it is open.
 * @example decideUndo(handledTicket, { now, termsId }) // [{ type: 'reopened', at: now, by: 'person' }]
 */
export function decideUndo(ticket: Ticket, context: DecisionContext): readonly TicketEvent[] {
  return isOpenTicket(ticket) ? nothing : reopenedBy('person', ticket, context);
}

/**
 * A person lets the clock stand still; nothing where it does already, or the ticket is closed.
 * @param reason what the person wrote or chose; kept in the log as proof
 * @example decidePaused(openTicket, '停电', now) // [{ type: 'paused', at: now, reason: '停电' }]
 */
export function decidePaused(ticket: Ticket, reason: string, now: number): readonly TicketEvent[] {
  const history = historyOf(ticket);
  return history.closing || lastingPause(history) ? nothing : [{ type: 'paused', at: now, reason }];
}

/**
 * A person lets the clock run again; nothing where it does.
 * @example decideResumed(pausedTicket, now) // [{ type: 'resumed', at: now }]
 */
export function decideResumed(ticket: Ticket, now: number): readonly TicketEvent[] {
  const history = historyOf(ticket);
  return !history.closing && lastingPause(history) ? [{ type: 'resumed', at: now }] : nothing;
}

/**
 * A ticket typed in or pasted from a sheet. One that is known already is corrected by what differs and opened again if it
 * was closed: whoever adds a ticket wants it in the list.
 * @example decideAddedByHand(undefined, { kind: 'crc', orderId: null, createdAt }, context, 'paste') // [opened]
 */
export function decideAddedByHand(
  ticket: Ticket | undefined,
  entry: TicketEntry,
  context: DecisionContext,
  by: 'person' | 'paste' = 'person',
): readonly TicketEvent[] {
  if (!ticket) return [openedBy(by, entry, context)];
  const history = historyOf(ticket);
  const reopened = history.closing ? reopenedBy('person', ticket, context) : nothing;
  return [...reopened, ...correctionsBy('person', history, entry, context.now)];
}
