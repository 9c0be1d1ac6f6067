import type { OrderFactField, OrderFacts } from '@/lib/domain/order-facts';
import type { TicketKind } from '@/lib/domain/ticket';

/** Where a document stands: its own address, and that of the tab where the document is a frame. */
export interface PageAddress {
  readonly own: URL;
  /** null in the top document, or while the tab's address is not known yet. */
  readonly tab: URL | null;
}

/**
 * Something that could not be read. Names the field and where it was looked for, never the page's text, so that a
 * report can be handed on without customer data.
 */
export interface ReadingIssue {
  readonly field: OrderFactField | 'orderId' | 'lines' | 'ticketId' | 'createdAt' | 'rows';
  readonly problem: 'missing' | 'contradictory' | 'misshapen';
  /** The labels that were looked for, or that disagreed. */
  readonly labels: readonly string[];
}

/** An order row of a list and the element that a chip is put into. */
export interface OrderRow {
  readonly facts: OrderFacts;
  readonly anchor: Element;
}

export interface TicketRow {
  readonly ticketId: string;
  /** null: the row does not say. */
  readonly kind: TicketKind | null;
  readonly orderId: string | null;
  readonly createdAt: number | null;
  /** The page's own countdown, whole minutes. */
  readonly leftMs: number | null;
  readonly closed: boolean;
}

export interface TicketListReading {
  readonly rows: readonly TicketRow[];
  /** What an unknown ticket is taken to be where its row does not say: what the open type tab lists. */
  readonly defaultKind: TicketKind;
  /**
   * True where the list in view is 待处理 and shows every ticket of it: its counter equals the rows that were read,
   * nothing is loading, no further page, no filter. Only such a reading, seen twice, closes a ticket by its absence.
   */
  readonly complete: boolean;
}

export interface PageContents {
  readonly 'order-detail': OrderFacts;
  readonly 'after-sale-detail': OrderFacts;
  readonly 'order-list': readonly OrderRow[];
  readonly 'ticket-list': TicketListReading;
  readonly chat: OrderFacts | null;
}
export type PageKind = keyof PageContents;

/** The three outcomes of a reading; an exception is none of them. */
export type Extraction<K extends PageKind> =
  | { readonly outcome: 'not-applicable' }
  /** `settled: false`: the page shows that more is to come (loading), so nothing is concluded from what is absent. */
  | {
      readonly outcome: 'extracted';
      readonly content: PageContents[K];
      readonly issues: readonly ReadingIssue[];
      readonly settled: boolean;
    }
  | { readonly outcome: 'layout-changed'; readonly missing: readonly ReadingIssue[]; readonly settled: boolean };

/**
 * One page of the back office. Declares what to look for and only reads; observing and showing is the watcher's and the
 * panel's. The file name is the id: `<site>-<page>.adapter.ts`, discovered by the registry.
 */
export interface PageAdapter<K extends PageKind = PageKind> {
  readonly id: string;
  readonly kind: K;
  /** Addresses that are of this page, and near misses that are not. Every other adapter must refuse the claims. */
  readonly samples: { readonly claims: readonly string[]; readonly ignores: readonly string[] };
  /** By the address alone, without looking at the document. */
  matches(address: PageAddress): boolean;
  /** Reads the document. Never throws, never changes it. `now` guards against dates that cannot be. */
  extract(document: Document, address: PageAddress): Extraction<K>;
}
