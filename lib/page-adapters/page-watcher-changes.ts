/** What a watcher hears of a document. */
export interface ContentChanges {
  /** Starts or stops listening for changes of the content. */
  watch(on: boolean): void;
  /** Listens in the open shadow roots too: of what was added since, or of the whole document. True where it found new ones. */
  followShadowRoots(whole: boolean): boolean;
  /** True once the document has been parsed, or has been at it for too long. */
  contentStands(): boolean;
  /** Reading it costs little, and so does laying it out before the browser would. */
  isSmall(): boolean;
  onNavigation(listener: () => void): void;
  onContent(listener: () => void): void;
}

/** Attributes that make content appear or vanish, or carry an id. */
const telling = ['class', 'style', 'hidden', 'open', 'href', 'aria-selected'];
const mostOfSmall = 2000;
const watched = { childList: true, characterData: true, subtree: true, attributes: true, attributeFilter: telling };
/** A document that is still being parsed after this time is read as it is. */
const longestParsingMs = 2000;

// A page may name a form control `readyState` or `querySelectorAll`, which then hides the document's own.
const listen = EventTarget.prototype.addEventListener;
const allElements = Document.prototype.querySelectorAll;
const elementsByTag = Document.prototype.getElementsByTagName;
const elementsBelow = Element.prototype.querySelectorAll;
const getterOf = (prototype: object, name: string): (() => unknown) =>
  Object.getOwnPropertyDescriptor(prototype, name)?.get ?? (() => undefined);
const readyState = getterOf(Document.prototype, 'readyState');
const localName = getterOf(Element.prototype, 'localName');
const shadowRoot = getterOf(Element.prototype, 'shadowRoot');

/**
 * Reports changes of a document and of the open shadow roots in it, but not those that our own elements make.
 *
 * @example contentChanges(document, signal, readAgain).watch(true)
 */
export function contentChanges(document: Document, signal: AbortSignal, onChange: () => void): ContentChanges {
  const startedAt = Date.now();
  let followed = new WeakSet<ShadowRoot>();
  let found = 0;
  let added: Element[] = [];
  let on = false;
  const observer = new MutationObserver((records) => {
    const foreign = records.filter(isForeign);
    if (foreign.length === 0) return;
    for (const { addedNodes } of foreign) for (const node of addedNodes) if (node instanceof Element) added.push(node);
    onChange();
  });
  signal.addEventListener('abort', () => observer.disconnect());

  function follow(root: ShadowRoot): void {
    if (followed.has(root)) return;
    followed.add(root);
    found += 1;
    observer.observe(root, watched);
    followAll(root.querySelectorAll('*'));
  }
  function followAll(elements: NodeListOf<Element>): void {
    // By number: the iterator of a list of nodes takes several times as long.
    for (let at = 0; at < elements.length; at += 1) followBelow(elements[at] as Element);
  }
  function followBelow(element: Element): void {
    const root = shadowRoot.call(element);
    if (root instanceof ShadowRoot && !isOurs(element)) follow(root);
  }

  return {
    watch: (wanted) => {
      if (wanted === on || signal.aborted) return;
      on = wanted;
      followed = new WeakSet();
      if (wanted) observer.observe(document, watched);
      else observer.disconnect();
    },
    followShadowRoots: (whole) => {
      const before = found;
      const roots = added;
      added = [];
      if (whole) followAll(allElements.call(document, '*'));
      else
        for (const root of roots) {
          followBelow(root);
          followAll(elementsBelow.call(root, '*'));
        }
      return found > before;
    },
    contentStands: () => readyState.call(document) !== 'loading' || Date.now() - startedAt > longestParsingMs,
    isSmall: () => elementsByTag.call(document, '*').length <= mostOfSmall,
    onNavigation: (listener) => {
      const { navigation } = globalThis as { navigation?: EventTarget };
      for (const type of ['currententrychange', 'navigatesuccess'])
        navigation?.addEventListener(type, listener, { signal });
      for (const type of ['popstate', 'hashchange', 'pageshow'])
        globalThis.addEventListener(type, listener, { signal });
    },
    onContent: (listener) => {
      for (const type of ['DOMContentLoaded', 'readystatechange']) listen.call(document, type, listener, { signal });
    },
  };
}

const isOurs = (node: Node): boolean =>
  node instanceof Element && String(localName.call(node)).startsWith('aftersale-');

function isForeign({ type, target, addedNodes, removedNodes }: MutationRecord): boolean {
  if (isOurs(target)) return false;
  return type !== 'childList' || ![...addedNodes, ...removedNodes].every(isOurs);
}
