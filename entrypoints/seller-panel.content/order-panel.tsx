import { render } from 'preact';
import type { PanelActions } from '@/components/side-panel/panel-actions';
import { SidePanel } from '@/components/side-panel/side-panel';
import { buildPanelModel, nextChangeAt } from '@/lib/app/build-panel-model';
import type { DisplaySettings } from '@/lib/app/display-settings';
import type { OrderInView, PanelModel } from '@/lib/app/panel-model';
import type { SystemClock } from '@/lib/app/ports/attention';
import { typedOrderMemory } from '@/lib/app/typed-order-memory';
import type { ApplicationDraft } from '@/lib/domain/application';
import { minuteMs } from '@/lib/domain/beijing-time';
import { browserTurn } from '@/lib/page-adapters/browser-turn';
import { drawnParts } from './drawn-parts';
import { type KnowledgeSource, questionOf } from './knowledge';
import type { PanelHost } from './panel-host';

export interface OrderPanel {
  /** What the page shows now; null takes the panel away. */
  readonly show: (view: OrderInView | null, close: (() => void) | null) => void;
  /** Judges and draws again: the knowledge, the settings or the time are others. */
  readonly refresh: () => void;
  readonly current: () => { readonly model: PanelModel | null; readonly draft: ApplicationDraft | null };
  /** The way of the typing agent is free again, or not. */
  readonly tuck: (tucked: boolean) => void;
  /** The agent points at the page: the panel is out of the way until it is called back. */
  readonly stepAside: (aside: boolean) => void;
  /** Opens the panel if it is put away, and hands it the keyboard. */
  readonly focus: () => void;
}

export interface OrderPanelPorts {
  readonly host: PanelHost;
  readonly knowledge: KnowledgeSource;
  readonly clock: SystemClock;
  /** null until they have been read once. */
  readonly settings: () => DisplaySettings | null;
  readonly actions: Omit<PanelActions, 'close' | 'draftChanged' | 'typeDate' | 'typeOrder'> & {
    readonly typeDate: (orderId: string, ...typed: Parameters<PanelActions['typeDate']>) => void;
  };
  readonly onShown: (model: PanelModel | null) => void;
  /** Runs what a timer wakes; a failure ends the instance and not the page. */
  readonly contain: (run: () => void) => () => void;
  readonly signal: AbortSignal;
}

/** Drawing goes on in a task of its own after this. */
const turnMs = 8;

/** A timer may come a moment early, and one of a sleeping computer much too late; the next one sets it right. */
const soonestTickMs = 20;

/** Keeps the panel of this document: model, verdicts at their boundaries, and what the agent draws up. */
export function orderPanel({
  host,
  knowledge,
  clock,
  settings,
  actions,
  onShown,
  contain,
  signal,
}: OrderPanelPorts): OrderPanel {
  /** What the page shows. What was typed comes into it only here. */
  let page: OrderInView | null = null;
  const typedOrders = typedOrderMemory();
  let close: (() => void) | null = null;
  let model: PanelModel | null = null;
  let draft: ApplicationDraft | null = null;
  const parts = drawnParts();
  /** The next part is drawn when the browser has had its turn. */
  let awaitsTurn = false;
  let tucked = false;
  let aside = false;
  let tick: ReturnType<typeof setTimeout> | undefined;

  function refresh(): void {
    const from = clock.now();
    while (drawsMore()) {
      if (clock.now() - from < turnMs) continue;
      if (!awaitsTurn) void browserTurn().then(onTurn);
      awaitsTurn = true;
      return;
    }
  }

  /** Draws what is to be drawn now, or the next part of it. True where more is to come. */
  function drawsMore(): boolean {
    const chosen = settings();
    clearTimeout(tick);
    if (signal.aborted || chosen === null) return false;
    const view = typedOrders.see(page);
    if (view === null) {
      parts.forget();
      if (model !== null) {
        model = null;
        host.hide();
        onShown(null);
      }
      return false;
    }
    const now = clock.now();
    model = buildPanelModel(view, view.state === 'read' ? knowledge.get(questionOf(view.facts)) : null, now);
    const part = parts.next(model);
    show(part, chosen);
    if (part !== model) return true;
    onShown(model);
    const next = Math.min(nextChangeAt(model, now) ?? Number.POSITIVE_INFINITY, now + minuteMs - (now % minuteMs));
    tick = setTimeout(onTick, Math.max(soonestTickMs, next - now));
    return false;
  }

  function show(shown: PanelModel, chosen: DisplaySettings): void {
    draw(shown, chosen);
    host.show(shown.state, shown.orderId);
  }

  function draw(drawn: PanelModel, chosen: DisplaySettings): void {
    const panelActions: PanelActions = {
      ...actions,
      close,
      // A row of a list has no page of its own on which something could be pointed at.
      teach: close === null ? actions.teach : null,
      typeDate: (field, value) => drawn.orderId !== null && actions.typeDate(drawn.orderId, field, value),
      typeOrder: (typed) => {
        if (page !== null) typedOrders.keep(page, typed);
        refresh();
      },
      draftChanged: (changed) => {
        draft = changed;
      },
    };
    const collapsed = chosen.panelCollapsed || tucked || aside;
    render(
      <SidePanel model={drawn} language={chosen.language} collapsed={collapsed} actions={panelActions} />,
      host.container,
    );
  }

  const onTick = contain(refresh);
  const onTurn = contain(() => {
    awaitsTurn = false;
    refresh();
  });
  signal.addEventListener('abort', () => {
    clearTimeout(tick);
    render(null, host.container);
  });

  return {
    show: (shown, closing) => {
      page = shown;
      close = closing;
      refresh();
    },
    refresh,
    current: () => ({ model, draft: draft?.orderId === model?.orderId ? draft : null }),
    tuck: (wanted) => {
      if (tucked === wanted) return;
      tucked = wanted;
      refresh();
    },
    stepAside: (wanted) => {
      aside = wanted;
      refresh();
    },
    focus: () => {
      if (model === null) return;
      tucked = false;
      actions.setCollapsed(false);
      requestAnimationFrame(() => host.container.querySelector<HTMLElement>('.panel-body button')?.focus());
    },
  };
}
