import type { PlaceholderValues } from '@/lib/domain/reply';
import type { OrderRow } from '@/lib/page-adapters/contract';
import type { InsertOutcome, MessageData, PageToWorker } from './messages';
import type { OrderInView, OrderKnowledge } from './panel-model';
import type { ChangeTopic } from './ports/storage';
import { type SideScript, sideScript } from './side-script';
import type { TeachingEnd, TeachingRequest } from './teach-side';

/** What a document is to show for its latest reading. */
export interface SellerPageView {
  readonly order: OrderInView | null;
  /** The panel was opened by an agent, from a row, and can be closed. */
  readonly opened: boolean;
  readonly rows: readonly OrderRow[];
}

/** What stands on a seller page: the panel and the chips. It asks nobody itself; the reading side does. */
export interface PanelSide {
  readonly show: (view: SellerPageView) => void;
  readonly changed: (topics: readonly ChangeTopic[]) => void;
  /** Puts a text into the field that the agent pointed at last. */
  readonly insert: (text: string) => Promise<InsertOutcome>;
  /** The placeholder values of the order in view. */
  readonly values: () => { readonly orderId: string | null; readonly values: PlaceholderValues };
}

export interface PanelSidePorts {
  readonly askKnowledge: (question: MessageData<PageToWorker['order/knowledge']>) => Promise<OrderKnowledge | null>;
  readonly typeDate: (typed: MessageData<PageToWorker['order/type-date']>) => void;
  readonly openOptions: (section: string) => void;
  /** Lets the agent point at the value of a field on the page, until it was learned, was given up or `over`. */
  readonly teach: (request: TeachingRequest, over: AbortSignal) => Promise<TeachingEnd>;
  readonly editorFocused: () => void;
  readonly openRow: (orderId: string) => void;
  readonly closeRow: () => void;
  readonly report: (orderId: string | null, shows: 'nothing' | 'reading' | 'order') => void;
  /** Runs what a timer or an event wakes; a failure ends this instance and not the page. */
  readonly contain: (run: () => void) => () => void;
  readonly signal: AbortSignal;
}

/** Starts the panel side in this document. `Context` is the content script's own. */
export type StartPanelSide<Context> = (context: Context, ports: PanelSidePorts) => Promise<PanelSide>;

/** The panel script, see {@link sideScript}. It is run only where there is something to show. */
export const panelSide = <Context>(): SideScript<StartPanelSide<Context>> => sideScript('panel');
