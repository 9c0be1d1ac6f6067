import type { CatalogueSighting } from '@/lib/domain/catalogue';
import type { Lesson } from '@/lib/domain/lesson';
import type { OrderFactField, OrderFacts } from '@/lib/domain/order-facts';
import type { PageKind } from '@/lib/domain/page-kind';
import type { ServiceOrderSighting } from '@/lib/domain/service-order';
import type { TicketKind } from '@/lib/domain/tickets/ticket-kind';
import type { InSteps } from './in-steps';
import type { PageWords } from './label-reading/page-text';

export type { PageKind };

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
  readonly field: OrderFactField | 'orderId' | 'lines' | 'ticketId' | 'createdAt' | 'rows' | 'counter';
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
  /** The type as it is written, null where the row does not say. */
  readonly type: string | null;
  readonly orderId: string | null;
  readonly createdAt: number | null;
  /** The page's own countdown. */
  readonly leftMs: number | null;
  /** The smallest unit that it is written in, where that is not the minute: 还剩5小时 may be nearly six. */
  readonly leftUnitMs?: number | undefined;
  readonly closed: boolean;
}

export interface TicketListReading {
  readonly rows: readonly TicketRow[];
  /** What an unknown ticket is taken to be where its row does not say: what the open type tab lists. */
  readonly defaultKind: TicketKind;
  /** The name of the open type tab. */
  readonly tabType?: string | null;
  /** The shop that the page's head names; null or absent: it cannot be told. */
  readonly shop?: string | null;
  /**
   * True where the list in view is 待处理 and shows every ticket of it: its counter equals the rows that were read,
   * nothing is loading, no further page, no filter. Only such a reading, seen twice, closes a ticket by its absence.
   */
  readonly complete: boolean;
}

/** The home page's counter of waiting 任务工单; null while it shows none. */
export interface HomeReading {
  readonly waitingTickets: number | null;
}

/** What the workbench shows beside and in the conversation in view. */
export interface ChatReading {
  /** The order whose facts stand in view, whole. */
  readonly order: OrderFacts | null;
  /** The order that the conversation names, where no facts of an order stand in view. */
  readonly namedOrderId: string | null;
  /**
   * Tells conversations apart, nothing else: a hash that is made anew for each document. It never leaves the page, and
   * the customer's name cannot be had back from it. null: no conversation is open.
   */
  readonly conversation: string | null;
  /** The conversation in which the order, or what names it, came into view; another one where it is left from before. */
  readonly arrivedWith: string | null;
}

export interface PageContents {
  readonly 'order-detail': OrderFacts;
  readonly 'after-sale-detail': OrderFacts;
  readonly 'order-list': readonly OrderRow[];
  readonly 'after-sale-list': readonly ServiceOrderSighting[];
  readonly 'ticket-list': TicketListReading;
  /** One ticket; never a complete list. */
  readonly 'ticket-detail': TicketListReading;
  readonly 'product-list': readonly CatalogueSighting[];
  readonly home: HomeReading;
  readonly chat: ChatReading;
}

/** What was read of a page of one kind. */
export interface Extracted<K extends PageKind> {
  readonly outcome: 'extracted';
  readonly kind: K;
  readonly content: PageContents[K];
  readonly issues: readonly ReadingIssue[];
  /** False: the page shows that more is to come (loading), so nothing is concluded from what is absent. */
  readonly settled: boolean;
  /** Service orders (服务单) that the page shows of its order, on pages that are about an order. */
  readonly serviceOrders?: readonly ServiceOrderSighting[];
}

/** The three outcomes of a reading; an exception is none of them. */
export type Extraction<K extends PageKind = PageKind> =
  | { readonly outcome: 'not-applicable' }
  | { [Kind in K]: Extracted<Kind> }[K]
  | { readonly outcome: 'layout-changed'; readonly missing: readonly ReadingIssue[]; readonly settled: boolean };

/**
 * One page of the back office. Declares what to look for and only reads; observing and showing is the watcher's and the
 * panel's. The file name is the id: `<site>-<page>.adapter.ts`, discovered by the registry.
 */
export interface PageAdapter<K extends PageKind = PageKind> {
  readonly id: string;
  readonly kind: K;
  /** What the page calls things; teaching tries them with one label more. */
  readonly words: PageWords;
  /** By the address alone, without looking at the document. */
  matches(address: PageAddress): boolean;
  /**
   * Reads the document. Never throws, never changes it.
   * @param lessons what agents taught of pages of this kind; those of other kinds are left out
   * @param onShadowRoot told of every open shadow root that is read: changes in it are heard only by who listens there
   */
  extract(
    document: Document,
    address: PageAddress,
    lessons?: readonly Lesson[],
    onShadowRoot?: (root: ShadowRoot) => void,
  ): Extraction<K>;
  /**
   * Whether a change makes the document be about something else than when it was read last, without a new address: what was
   * read then is taken back at once. Told of every change, so it costs next to nothing.
   */
  readonly turnsTo?: (document: Document, changes: readonly MutationRecord[]) => boolean;
  /** The same in steps, for a document that is too large to be read in one turn. */
  extractInSteps(...page: Parameters<PageAdapter['extract']>): InSteps<Extraction<K>>;
}
