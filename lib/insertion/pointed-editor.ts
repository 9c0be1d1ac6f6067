import { type Editable, editableOf } from './editable';

/** The field that a person pointed at last, and where the caret stood in it. */
export interface PointedEditor {
  readonly editable: Editable;
  /** For contenteditable only; a native field keeps its own caret. */
  caret: Range | null;
}

/** Elements of this extension on the page: what is typed into them is no reply to a consumer. */
const ownElements = ['aftersale-sidebar', 'aftersale-chip'];

// A content script lives as long as its document, so this is the document's state.
let pointed: PointedEditor | null = null;

/**
 * Remembers which editable of the document was focused last, also in open shadow roots, and calls `onFocused` at each
 * focus. Reads only; ends with the signal.
 *
 * @example watchEditors(document, signal, () => tellWorker('editor/focused'));
 */
export function watchEditors(document: Document, signal: AbortSignal, onFocused: () => void): void {
  const watched = new WeakSet<Node>();
  let handled: Event | null = null;

  const onFocusIn = (event: Event) => {
    // A root and the document around it both hear the event.
    if (event === handled) return;
    handled = event;
    const path = event.composedPath();
    for (const node of path) if (isShadowRoot(node)) watchRoot(node);
    point(path);
  };

  // A focus that moves within one shadow root is not heard outside it, so each root is watched once it has shown itself.
  const watchRoot = (root: Document | ShadowRoot) => {
    if (watched.has(root)) return;
    watched.add(root);
    listen(root, 'focusin', onFocusIn, { capture: true, signal });
  };

  const point = (path: readonly EventTarget[]) => {
    const elements = path.filter(isElement);
    if (elements.some((element) => ownElements.includes(element.localName))) return;
    const editable = editableOf(elements[0] ?? null);
    if (editable === null) return;
    if (pointed?.editable.element !== editable.element) pointed = { editable, caret: null };
    rememberCaret();
    onFocused();
  };

  watchRoot(document);
  listen(document, 'selectionchange', rememberCaret, { signal });
  signal.addEventListener('abort', () => {
    pointed = null;
  });
  const active = focusPath(document);
  for (const node of active) if (isShadowRoot(node)) watchRoot(node);
  point(active);
}

/** The editor that a person pointed at last, while it still stands in its document. */
export function pointedEditor(): PointedEditor | null {
  return pointed?.editable.element.isConnected ? pointed : null;
}

/** The selection as it is seen from where the element stands. */
export function selectionAround(element: Element): Selection | null {
  const root = element.getRootNode();
  // Chromium keeps the selection of a shadow tree at its root; elsewhere the document's one reaches inside.
  if (isShadowRoot(root) && 'getSelection' in root) return (root.getSelection as () => Selection | null)();
  return element.ownerDocument.getSelection();
}

function rememberCaret(): void {
  if (pointed?.editable.kind !== 'rich') return;
  const { element } = pointed.editable;
  const selection = selectionAround(element);
  if (!selection || selection.rangeCount === 0) return;
  const range = selection.getRangeAt(0);
  if (element.contains(range.endContainer)) pointed.caret = range.cloneRange();
}

/** From the innermost focused element outwards, as an event of it would travel. */
function focusPath(document: Document): EventTarget[] {
  const path: EventTarget[] = [];
  let root: Document | ShadowRoot | null = document;
  while (root) {
    const active: Element | null = root.activeElement;
    if (active === null) break;
    path.unshift(active, root);
    root = active.shadowRoot;
  }
  return path;
}

/** A page may have an element named addEventListener, which the document would answer with. */
function listen(
  target: EventTarget,
  type: string,
  heard: (event: Event) => void,
  options: AddEventListenerOptions,
): void {
  EventTarget.prototype.addEventListener.call(target, type, heard, options);
}

const isNode = (target: EventTarget): target is Node => 'nodeType' in target;
const isElement = (target: EventTarget): target is Element => isNode(target) && target.nodeType === 1;
const isShadowRoot = (target: EventTarget): target is ShadowRoot =>
  isNode(target) && target.nodeType === 11 && 'host' in target;
