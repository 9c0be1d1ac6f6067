import type { OrderDateField, WrittenInstant } from '@/lib/domain/order-facts';
import type { TicketKind } from '@/lib/domain/tickets/ticket-kind';

/**
 * What a careful person finds for one fact. A list: any of these instants is right. `contradictory`: the page says two
 * things, and saying nothing would let a fallback answer. `absent`: there is none. `unread`: none may be read, be it that
 * there is none or that the page contradicts itself. `open`: not judged.
 */
export type DateTruth = readonly WrittenInstant[] | 'absent' | 'unread' | 'contradictory' | 'open';

export interface LineTruth {
  /** 京东价; undefined where the page leaves it open, null where there is none to be read. */
  readonly jdPriceFen?: number | null;
  readonly quantity?: number | null;
  readonly gift?: boolean;
}

export interface OrderTruth {
  readonly orderId: string;
  /** null: no status may be read. Compared by what it means (see `phaseOf`), not by letters. */
  readonly status: string | null | 'open' | 'contradictory';
  readonly dates: Readonly<Record<OrderDateField, DateTruth>>;
  readonly lines: Readonly<Record<string, LineTruth>>;
  /** SKUs that may or may not be shown. */
  readonly openSkus?: readonly string[];
}

export type RecordTruth = Readonly<Record<string, string | number | boolean | null | undefined>>;

export interface TicketTruth {
  readonly kind: readonly TicketKind[];
  readonly orderId: string | null | 'open';
  readonly createdAt: number | null;
  readonly leftMs: number | null | 'open';
  /** A closed row may be left out or be read as closed. */
  readonly closed: boolean;
}

export type Truth =
  | {
      readonly kind: 'order';
      readonly order: OrderTruth;
      /** The service orders that the page shows of its order; not judged where it is left out. */
      readonly services?: Readonly<Record<string, RecordTruth>>;
      /** A cautious reader may also say that it recognises nothing here. */
      readonly mayStayUnread?: boolean;
    }
  /** An order page from which no order may be read. `mayName`: ids that may stand on the host. */
  | { readonly kind: 'unreadable'; readonly mayName: readonly string[] }
  | { readonly kind: 'list'; readonly orders: readonly OrderTruth[] }
  | {
      readonly kind: 'tickets';
      readonly tickets: Readonly<Record<string, TicketTruth>>;
      readonly complete: boolean | 'open';
    }
  /**
   * Service orders or goods, by their number: null for what may not be read, undefined for what is not judged. A row that is
   * not named here is wrong.
   */
  | { readonly kind: 'records'; readonly records: Readonly<Record<string, RecordTruth>> }
  /** The shop's home page: the counter of waiting tickets, null where none may be read. */
  | { readonly kind: 'home'; readonly waitingTickets: number | null }
  /** A conversation that names an order whose facts are not in view; null: none may be taken to be named. */
  | { readonly kind: 'named'; readonly namedOrderId: string | null }
  /** Nothing of ours may stand here. */
  | { readonly kind: 'none' };

/** A change of the page while it lives. Times are milliseconds after the document was parsed. */
export type Step = (
  | { readonly at: number }
  | { readonly everyMs: number; readonly times: number; readonly from?: number }
) & {
  readonly pushUrl?: string;
  readonly goBack?: boolean;
  readonly into?: string;
  readonly append?: string;
  readonly remove?: string;
  readonly html?: string;
};

export interface PageDocument {
  readonly title?: string;
  readonly body: string;
  readonly steps?: readonly Step[];
}

export interface BuiltPage extends PageDocument {
  readonly url: string;
  /** Documents of iframes by their address. */
  readonly frames?: Readonly<Record<string, PageDocument>>;
  /** When everything that is true stands on the page, for pages with steps. */
  readonly completeAt?: number;
  readonly truth: Truth;
  /** Orders that were in view before, whose verdicts were right while they were. */
  readonly before?: readonly OrderTruth[];
  /** With the shop's other policy, which names no default category. */
  readonly policy?: 'no-default';
}

export interface SellerPage {
  readonly name: string;
  readonly trap: string;
  readonly group:
    | 'layout'
    | 'dates'
    | 'fact'
    | 'goods'
    | 'behaviour'
    | 'not-ready'
    | 'after-sale'
    | 'chat'
    | 'composed'
    | 'list'
    | 'ticket'
    | 'service-order'
    | 'goods-list'
    | 'home'
    | 'fixture'
    | 'none';
  /** `extension`: time or the browser decide, so that a single look at the document says nothing. */
  readonly needs?: 'extension';
  /** `now` in epoch ms; every date of the page is counted from it. */
  build(now: number): BuiltPage;
}
