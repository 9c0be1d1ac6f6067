import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { createShadowRootUi } from 'wxt/utils/content-script-ui/shadow-root';
import type { PanelState } from '@/lib/app/panel-model';
import { panelCss } from './panel-css';

/** The element that the panel stands in. */
export interface PanelHost {
  /** Puts the panel onto the page, or leaves it there, and says what stands in it. */
  readonly show: (state: PanelState, orderId: string | null) => void;
  readonly hide: () => void;
  readonly place: (side: 'right' | 'left') => void;
  readonly container: HTMLElement;
  readonly element: HTMLElement;
}

const name = 'aftersale-sidebar';
const isolatedEvents = ['keydown', 'keyup', 'keypress', 'beforeinput', 'input', 'paste', 'copy', 'cut'];
/** A page that takes the element away gets it back so often at once, and then only every `patienceMs`. */
const returnsAtOnce = 20;
const patienceMs = 5000;

// A page may name a form control `documentElement`, which then hides the document's own.
const documentElement = Object.getOwnPropertyDescriptor(Document.prototype, 'documentElement')?.get;
// The same holds for elements: a form's control may be named `remove` or `localName`.
const { getElementsByTagName: below, remove } = Element.prototype;
const localName = Object.getOwnPropertyDescriptor(Element.prototype, 'localName')?.get ?? (() => undefined);
const rootOf = (document: Document): Element | null => documentElement?.call(document) ?? null;

/**
 * Makes the one host of this document. It is made at the start, while the document is still empty and nothing in it can
 * stand in the way, and put in place when there is something to show.
 */
export async function createPanelHost(context: ContentScriptContext, document: Document): Promise<PanelHost> {
  const ui = await createShadowRootUi(context, {
    name,
    position: 'inline',
    mode: 'open',
    css: panelCss,
    isolateEvents: isolatedEvents,
    anchor: () => rootOf(document),
    append: (anchor, element) => anchor.appendChild(element),
    onMount: () => undefined,
  });
  const element = ui.shadowHost;
  let wanted = false;
  let returns = 0;
  let lastReturnAt = 0;
  let patience: ReturnType<typeof setTimeout> | undefined;

  const takenAway = new MutationObserver(() => {
    if (wanted && !element.isConnected) comeBack();
  });
  const copied = new MutationObserver((records) => {
    for (const { addedNodes } of records)
      for (let index = 0; index < addedNodes.length; index += 1) removeCopies(addedNodes[index] as Node);
  });

  /** A page that copies itself copies our element too, without what stands in it. */
  function removeCopies(added: Node): void {
    if (!(added instanceof Element) || added === element) return;
    if (localName.call(added) === name) remove.call(added);
    else for (const copy of [...below.call(added, name)]) if (copy !== element) remove.call(copy);
  }

  function comeBack(): void {
    const now = Date.now();
    if (now - lastReturnAt > patienceMs) returns = 0;
    lastReturnAt = now;
    returns += 1;
    clearTimeout(patience);
    if (returns <= returnsAtOnce) mount();
    else patience = setTimeout(() => wanted && !element.isConnected && mount(), patienceMs);
  }

  function mount(): void {
    const root = rootOf(document);
    if (root === null || context.signal.aborted) return;
    takenAway.disconnect();
    takenAway.observe(document, { childList: true });
    takenAway.observe(root, { childList: true });
    copied.observe(document, { childList: true, subtree: true });
    ui.mount();
  }

  function hide(): void {
    wanted = false;
    clearTimeout(patience);
    takenAway.disconnect();
    copied.disconnect();
    element.remove();
  }
  context.signal.addEventListener('abort', hide);

  return {
    show: (state, orderId) => {
      element.dataset['state'] = state;
      if (orderId === null) delete element.dataset['order'];
      else element.dataset['order'] = orderId;
      if (wanted) return;
      wanted = true;
      mount();
    },
    hide,
    place: (side) => {
      element.dataset['side'] = side;
    },
    container: ui.uiContainer,
    element,
  };
}
