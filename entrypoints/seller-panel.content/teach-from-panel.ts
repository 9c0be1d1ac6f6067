import type { PanelModel } from '@/lib/app/panel-model';
import type { PanelSidePorts } from '@/lib/app/panel-side';
import type { TeachingRequest } from '@/lib/app/teach-side';
import type { TaughtField } from '@/lib/domain/lesson';
import type { OrderPanel } from './order-panel';

export interface TeachFromPanel {
  readonly begin: (field: TaughtField) => void;
  /** What the panel shows now: teaching ends with the order that it was begun for. */
  readonly shown: (model: PanelModel | null) => void;
}

export interface TeachFromPanelPorts extends Pick<PanelSidePorts, 'teach'> {
  readonly panel: () => Pick<OrderPanel, 'stepAside' | 'current'>;
  readonly language: () => TeachingRequest['language'];
  /** What the panel is drawn in. */
  readonly container: HTMLElement;
}

/** So long after a lesson was learned its verdict may come and take the keyboard. */
const verdictWithinMs = 10_000;

/** Has the panel step aside while the agent points at the page, and hands it the keyboard back. */
export function teachFromPanel({ teach, panel, language, container }: TeachFromPanelPorts): TeachFromPanel {
  let running: { readonly orderId: string | null; readonly over: AbortController } | null = null;
  let learned: { readonly field: TaughtField; readonly at: number } | null = null;
  const document = container.ownerDocument;

  async function begin(field: TaughtField): Promise<void> {
    running?.over.abort();
    const mine = { orderId: panel().current().model?.orderId ?? null, over: new AbortController() };
    running = mine;
    panel().stepAside(true);
    const end = await teach({ field, language: language() }, mine.over.signal);
    if (running !== mine) return;
    running = null;
    panel().stepAside(false);
    focus(buttonOf(field));
    learned = end === 'learned' ? { field, at: performance.now() } : null;
    if (isAnswered()) focusVerdict();
  }

  /** What was learned has been read, and the offer to teach it is gone. */
  const isAnswered = (): boolean => learned !== null && container.querySelector(buttonOf(learned.field)) === null;

  function focusVerdict(): void {
    const isLate = learned === null || performance.now() - learned.at > verdictWithinMs;
    learned = null;
    // Whoever has gone on typing elsewhere meanwhile is left alone.
    const { activeElement } = document;
    const hasKeyboard = activeElement === document.body || activeElement?.shadowRoot === container.getRootNode();
    if (!isLate && hasKeyboard) focus('[data-sku]');
  }

  function focus(selector: string): void {
    const found = container.querySelector<HTMLElement>(selector) ?? container.querySelector('.panel-body button');
    if (!(found instanceof HTMLElement)) return;
    if (!found.matches('button')) found.tabIndex = -1;
    found.focus({ preventScroll: true });
  }

  return {
    begin: (field) => void begin(field),
    shown: (model) => {
      if (running && model?.orderId !== running.orderId) running.over.abort();
      if (model !== null && model.facts !== null && isAnswered()) focusVerdict();
    },
  };
}

const buttonOf = (field: TaughtField): string => `[data-teach="${field}"]`;
