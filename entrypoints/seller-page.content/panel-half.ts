import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import type { MessageData, PageToWorker, PageToWorkerAnswers } from '@/lib/app/messages';
import { type PanelSide, panelSide, type SellerPageView, type StartPanelSide } from '@/lib/app/panel-side';
import type { TeachSide } from '@/lib/app/teach-side';
import { browserTurn } from '@/lib/page-adapters/browser-turn';
import { contain } from './contain';

/** Asks the worker; null where it did not answer. */
export type AskWorker = <Name extends keyof PageToWorker>(
  name: Name,
  data: MessageData<PageToWorker[Name]>,
) => Promise<PageToWorkerAnswers[Name] | null>;

/** The showing half as the reading half knows it: there or not yet there. */
export interface PanelHalf extends Pick<PanelSide, 'changed' | 'insert' | 'values'> {
  /** Has its script run in this frame, once: something is to be shown, or is expected. */
  readonly summon: () => void;
  readonly show: (view: SellerPageView) => void;
  /** Says once more what is shown here, to a worker that has forgotten it. */
  readonly reportAgain: () => void;
}

export interface PanelHalfPorts {
  readonly context: ContentScriptContext;
  readonly ask: AskWorker;
  readonly load: () => Promise<void>;
  readonly openRow: (orderId: string) => void;
  readonly closeRow: () => void;
  readonly teach: TeachSide['teach'];
}

/** Brings the panel script into this frame where it is needed, and keeps what it is to show until it is there. */
export function panelHalf({ context, ask, load, openRow, closeRow, teach }: PanelHalfPorts): PanelHalf {
  let side: PanelSide | null = null;
  let latest: SellerPageView | null = null;
  let summoned = false;
  let reported: MessageData<PageToWorker['page/report']> | null = null;

  async function start(startSide: StartPanelSide<ContentScriptContext>): Promise<void> {
    await browserTurn();
    if (context.signal.aborted) return;
    side = await startSide(context, {
      askKnowledge: ({ orderId, skuIds }) => ask('order/knowledge', { orderId, skuIds }),
      typeDate: (typed) => void ask('order/type-date', typed),
      openOptions: (section) => void ask('options/open', { section }),
      editorFocused: () => void ask('editor/focused', {}),
      teach,
      openRow,
      closeRow,
      report,
      contain: (run) => contain(context, run),
      signal: context.signal,
    });
    if (latest) side.show(latest);
  }

  function report(orderId: string | null, shows: 'nothing' | 'reading' | 'order'): void {
    // Of a new document the worker knows nothing, and expects nothing.
    const { orderId: before, shows: shown } = reported ?? { orderId: null, shows: 'nothing' };
    if (orderId === before && shows === shown) return;
    reported = { orderId, shows };
    void ask('page/report', reported);
  }

  const summon = (): void => {
    if (summoned) return;
    summoned = true;
    panelSide<ContentScriptContext>()
      .whenOffered()
      .then(start)
      .catch(() => context.abort());
    void load();
  };

  return {
    summon,
    show: (view) => {
      latest = view;
      if (view.order !== null || view.rows.length > 0) summon();
      side?.show(view);
    },
    changed: (topics) => side?.changed(topics),
    insert: async (text) => (await side?.insert(text)) ?? 'no-editor',
    values: () => side?.values() ?? { orderId: null, values: {} },
    reportAgain: () => {
      if (reported) void ask('page/report', reported);
    },
  };
}
