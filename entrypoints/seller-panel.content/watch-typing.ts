import { editableOf } from '@/lib/insertion/editable';
import { standingBeside } from './keep-clear';
import type { OrderPanel } from './order-panel';
import type { PanelHost } from './panel-host';

export interface TypingPorts {
  readonly document: Document;
  readonly host: PanelHost;
  readonly panel: OrderPanel;
  readonly signal: AbortSignal;
}

/** A focus that leaves may only be on its way to the next field. */
const untuckAfterMs = 400;

/** Keeps the panel off the field that the agent types into, and lets Alt+A lead to the panel. */
export function watchTyping({ document, host, panel, signal }: TypingPorts): void {
  let side: 'right' | 'left' = 'right';
  let leaving: ReturnType<typeof setTimeout> | undefined;
  const listen = EventTarget.prototype.addEventListener.bind(document);

  listen(
    'focusin',
    (event) => {
      const [field] = event.composedPath();
      if (!(field instanceof Element) || host.element === event.target || editableOf(field) === null) return;
      clearTimeout(leaving);
      const standing = standingBeside(field.getBoundingClientRect(), panelBox(), window.innerWidth, side);
      if (standing !== 'tucked') {
        side = standing;
        host.place(side);
      }
      panel.tuck(standing === 'tucked');
    },
    { signal, capture: true },
  );
  listen(
    'focusout',
    () => {
      clearTimeout(leaving);
      leaving = setTimeout(() => panel.tuck(false), untuckAfterMs);
    },
    { signal, capture: true },
  );
  listen(
    'keydown',
    (event) => {
      const key = event as KeyboardEvent;
      if (!key.altKey || key.ctrlKey || key.metaKey || key.code !== 'KeyA' || panel.current().model === null) return;
      key.preventDefault();
      panel.focus();
    },
    { signal, capture: true },
  );

  /** As high as the panel may become: what is free now may not be when a disclosure opens. */
  function panelBox() {
    const { left, right, top } = host.element.getBoundingClientRect();
    return { left, right, top, bottom: Math.max(top, window.innerHeight - 16) };
  }
}
