import type { CatalogueItem } from '@/lib/domain/catalogue';
import type { ServiceVerdict } from '@/lib/domain/eligibility';
import type { ExchangeChoices } from '@/lib/domain/exchange';
import type { OrderDateField, OrderFactField, OrderFacts, OrderLine, WrittenInstant } from '@/lib/domain/order-facts';
import type { PolicyRevision } from '@/lib/domain/policy';
import type { ServiceOrder } from '@/lib/domain/service-order';
import type { ClockTerms } from '@/lib/domain/tickets/clock-terms';
import type { Ticket } from '@/lib/domain/tickets/ticket';
import type { TicketStanding } from '@/lib/domain/tickets/ticket-clock';
import type { TypedFact } from './ports/shop';
import type { TypedOrder } from './typed-order';

export type PanelState = 'reading' | 'ready' | 'incomplete' | 'unrecognised';

/** What the worker knows about one order: pulled by the page, never pushed. */
export interface OrderKnowledge {
  readonly policy: PolicyRevision | null;
  readonly items: readonly CatalogueItem[];
  /** Asked-for SKUs whose catalogue rows are stored and cannot be read. */
  readonly damagedSkuIds: readonly string[];
  readonly tickets: readonly Ticket[];
  readonly terms: readonly ClockTerms[];
  readonly typedFacts: readonly TypedFact[];
  /** Service orders (服务单) that pages have shown of this order. */
  readonly serviceOrders: readonly ServiceOrder[];
}

/** What a page reading comes to, from the panel's point of view. */
export type OrderInView =
  | { readonly state: 'reading'; readonly orderId: string | null }
  | {
      readonly state: 'unrecognised';
      readonly orderId: string | null;
      /** Fields that could not be read or that contradict, for the panel's line "what is missing". */
      readonly missing: readonly string[];
      readonly mismatch: boolean;
    }
  | {
      readonly state: 'read';
      readonly facts: OrderFacts;
      /** What of the facts a person typed in because the page does not show it. */
      readonly typed?: TypedOrder;
      /** The service order that the page is about. */
      readonly serviceId?: string;
      /** A conversation names the order, and nothing of it is in view. */
      readonly onlyNamed?: true;
    };

export interface PanelLine {
  readonly line: OrderLine;
  /** The SKU was typed in by hand. */
  readonly typed: boolean;
  readonly verdicts: readonly ServiceVerdict[];
  /** null unless the exchange verdict is `in-window` or `overdue`. */
  readonly exchange: ExchangeChoices | null;
}

/** A date that the agent typed in, and what became of it beside what the page says now. */
export interface TypedDate {
  readonly field: OrderDateField;
  readonly value: WrittenInstant;
  readonly typedAt: number;
  /** `used`: the page shows none. Otherwise the page's own reading counts, whatever was typed. */
  readonly standing: 'used' | 'page-agrees' | 'page-differs' | 'page-contradicts-itself';
}

/** What a panel cannot show because it was not read or is not known. `policy` and `category` are the shop's to add. */
export type MissingPart = OrderFactField | 'orderId' | 'lines' | 'policy' | 'category';

/** Everything the side panel shows. Pure data: the same input gives the same model. */
export interface PanelModel {
  readonly state: PanelState;
  readonly orderId: string | null;
  readonly mismatch: boolean;
  readonly facts: OrderFacts | null;
  /** The facts that the verdicts need and that are missing or contradict. */
  readonly missing: readonly MissingPart[];
  readonly typed: readonly TypedDate[];
  /** What was typed in of this order because its page does not show it; null where nothing of that is used. */
  readonly typedOrder: TypedOrder | null;
  readonly policy: PolicyRevision | null;
  readonly lines: readonly PanelLine[];
  readonly tickets: readonly TicketStanding[];
  /** What was applied for already, as it was seen last: open ones first, then the newest. */
  readonly serviceOrders: readonly ServiceOrder[];
  /** The one that the page in view is about. */
  readonly serviceIdInView: string | null;
  /** A conversation names the order, and nothing of it is in view: the facts stand on another page. */
  readonly onlyNamed: boolean;
  readonly builtAt: number;
}
