import type { ChangeSignal } from '@/lib/app/ports/storage';
import type { ReadingLog, TicketRepository } from '@/lib/app/ports/tickets';
import type { ClockTerms, OwnKind } from '@/lib/domain/tickets/clock-terms';
import type { Ticket, TicketEvent } from '@/lib/domain/tickets/ticket';
import { decideAbsent, decideOnRow, isOfShop, type TicketRowFacts } from '@/lib/domain/tickets/ticket-decisions';
import { historyOf } from '@/lib/domain/tickets/ticket-history';
import { isBuiltInKind, kindForShop, type TicketKind } from '@/lib/domain/tickets/ticket-kind';

/** What the ticket page showed. */
export interface TicketReading {
  readonly rows: readonly (TicketRowFacts & { readonly ticketId: string; readonly type: string | null })[];
  /** What an unknown ticket is taken to be where its row does not say. */
  readonly defaultKind: TicketKind;
  /** The name of the open type tab. */
  readonly tabType?: string | null;
  /** `detail`: the page of one ticket, which says nothing of the others and is no reading of the list. Else the list. */
  readonly source?: 'list' | 'detail';
  /** The shop whose page it is; null or absent: it cannot be told, and every ticket is taken to be of it. */
  readonly shop?: string | null;
  /** The whole of 待处理, as far as this one reading can tell. */
  readonly complete?: boolean;
  /** The whole of 待处理, read twice with the same outcome: what is not in it is not there. */
  readonly confirmedComplete: boolean;
  /** Epoch ms at which the content of the list arrived or changed last; a page that stays open knows nothing newer. */
  readonly contentAt: number;
}

export interface ReadingWorld {
  readonly tickets: Pick<TicketRepository, 'listExpectedOnPage' | 'appendMany'>;
  readonly readings: ReadingLog;
  readonly changes: ChangeSignal;
}

/**
 * Takes a reading of the ticket page into the log: all tickets of it in one transaction, then the time of the reading,
 * which is that of its content: a list that was not loaded again was not read again. A page without tickets counts only
 * where it says itself that there are none: 系统繁忙, or a list of an unknown form, has not been read. The same reading may
 * come twice and adds nothing the second time.
 * product.md rule 5: only a complete, confirmed reading of the list closes by absence, and only tickets of its own shop.
 *
 * @example await recordTicketReading(world, { rows: [], defaultKind: 'other', confirmedComplete: true, contentAt }, now); // all absent
 */
export async function recordTicketReading(world: ReadingWorld, reading: TicketReading, now: number): Promise<void> {
  const contentAt = Math.min(reading.contentAt, now);
  const rows = new Map(reading.rows.map((row) => [row.ticketId, row]));
  const isList = reading.source !== 'detail';
  const expected = isList && reading.confirmedComplete ? await world.tickets.listExpectedOnPage() : [];
  const shop = reading.shop ?? null;
  const absent = expected.filter((ticket) => !rows.has(ticket.id) && isOfShop(ticket, shop)).map(({ id }) => id);

  const decide = (ticket: Ticket | undefined, id: string, terms: ClockTerms): readonly TicketEvent[] => {
    const row = rows.get(id);
    if (row === undefined) return ticket === undefined ? [] : decideAbsent(ticket, { now, contentAt });
    const { id: termsId, ownKinds = [] } = terms;
    const defaultKind = kindForShop(reading.defaultKind, reading.tabType ?? null, ownKinds) ?? reading.defaultKind;
    const named = kindForShop(row.kind, row.type, ownKinds);
    const kind = ticket && !namesOtherKind(named, ticket, ownKinds) ? null : named;
    return decideOnRow(ticket, { ...row, kind }, { now, contentAt, termsId, defaultKind, shop });
  };
  await world.tickets.appendMany([...rows.keys(), ...absent], decide);
  const isRead = rows.size > 0 || reading.complete === true || reading.confirmedComplete;
  const lastRead = await world.readings.lastRead('ticket-list');
  // A later instant than now was written by a wrong clock.
  if (isList && isRead && (lastRead === undefined || lastRead < contentAt || lastRead > now))
    await world.readings.record('ticket-list', contentAt);
  await world.changes.raise(['tickets']);
}

/**
 * A ticket of a kind that the shop gave up stays in it: its row says what it always said, and under another kind the time
 * that it used would be counted anew. CRC takes it all the same.
 */
function namesOtherKind(named: TicketKind | null, ticket: Ticket, ownKinds: readonly OwnKind[]): boolean {
  const { kind } = historyOf(ticket);
  return named === 'crc' || isBuiltInKind(kind) || ownKinds.some((own) => own.kind === kind);
}
