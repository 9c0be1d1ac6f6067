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

/**
 * An order that is new is much to draw: its head is drawn first, and its goods with their verdicts in a task of their own.
 * Until they stand there the panel is one that reads.
 */
const headAlone = (model: PanelModel): PanelModel => ({ ...model, state: 'reading', missing: [], lines: [] });

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
  /** The order whose head stands in the panel. */
  let headOf: string | null = null;
  let tucked = false;
  let aside = false;
  let tick: ReturnType<typeof setTimeout> | undefined;

  function refresh(): void {
    const chosen = settings();
    clearTimeout(tick);
    if (signal.aborted || chosen === null) return;
    const view = typedOrders.see(page);
    if (view === null) {
      headOf = null;
      if (model === null) return;
      model = null;
      host.hide();
      onShown(null);
      return;
    }
    const now = clock.now();
    model = buildPanelModel(view, view.state === 'read' ? knowledge.get(questionOf(view.facts)) : null, now);
    const isNew = model.facts !== null && headOf !== model.orderId;
    headOf = model.facts && model.orderId;
    if (isNew) {
      show(headAlone(model), chosen);
      void browserTurn().then(onTick);
      return;
    }
    show(model, chosen);
    onShown(model);
    const next = Math.min(nextChangeAt(model, now) ?? Number.POSITIVE_INFINITY, now + minuteMs - (now % minuteMs));
    tick = setTimeout(onTick, Math.max(soonestTickMs, next - now));
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
