import { isElement, nodeTypeOf, shadowRootOf, tagOf, textContentOf, textDataOf } from './label-reading/dom';

/** A change that may be more than a page that draws itself anew. */
export type Telling = 'order-gone' | 'other-dates' | 'other-words';

/** What a watcher hears of a document. */
export interface ContentChanges {
  /** Starts or stops listening for changes of the content. */
  watch(on: boolean): void;
  /** What stands in the content and is missed when it goes: the number of the order that was read. */
  cherish(texts: readonly string[]): void;
  /** Listens in an open shadow root too. True where it did not before. */
  follow(root: ShadowRoot): boolean;
  /** Looks for open shadow roots in a part of the document, the next time in the next part. True where it found new ones. */
  searchShadowRoots(): boolean;
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
/** Elements that one search looks at: a few milliseconds. */
const mostPerSearch = 4000;
const watched = {
  childList: true,
  characterData: true,
  characterDataOldValue: true,
  subtree: true,
  attributes: true,
  attributeFilter: telling,
};
/** A document that is still being parsed after this time is read as it is. */
const longestParsingMs = 2000;

// A page may name a form control `readyState` or `createTreeWalker`, which then hides the document's own.
const listen = EventTarget.prototype.addEventListener;
const walk = Document.prototype.createTreeWalker;
const elementsByTag = Document.prototype.getElementsByTagName;
const readyState = Object.getOwnPropertyDescriptor(Document.prototype, 'readyState')?.get;
const textOf = (node: Node): string =>
  isElement(node) ? textContentOf(node) : nodeTypeOf(node) === Node.TEXT_NODE ? textDataOf(node as Text) : '';

/**
 * Reports changes of a document and of the open shadow roots in it, but not those that our own elements make.
 *
 * @param onChange hears what the change tells by itself, what changed, and when the browser told of it
 * @example contentChanges(document, signal, () => performance.now(), readAgain).watch(true)
 */
export function contentChanges(
  document: Document,
  signal: AbortSignal,
  clock: () => number,
  onChange: (tellings: readonly Telling[], changes: readonly MutationRecord[], heardAt: number) => void,
): ContentChanges {
  const startedAt = Date.now();
  let followed = new WeakSet<ShadowRoot>();
  let search: TreeWalker | null = null;
  let on = false;
  let cherished: readonly string[] = [];
  const observer = new MutationObserver((records) => {
    const heardAt = clock();
    const foreign = records.filter(isForeign);
    if (foreign.length > 0) onChange(cherished.length > 0 ? tellingsIn(records, cherished) : [], foreign, heardAt);
  });
  signal.addEventListener('abort', () => observer.disconnect());

  function follow(root: ShadowRoot): boolean {
    if (followed.has(root) || signal.aborted) return false;
    followed.add(root);
    observer.observe(root, watched);
    return true;
  }

  return {
    watch: (wanted) => {
      if (wanted === on || signal.aborted) return;
      on = wanted;
      followed = new WeakSet();
      if (wanted) observer.observe(document, watched);
      else observer.disconnect();
    },
    cherish: (texts) => {
      cherished = texts;
    },
    follow,
    searchShadowRoots: () => {
      search ??= walk.call(document, document, NodeFilter.SHOW_ELEMENT);
      let found = false;
      for (let left = mostPerSearch; left > 0; left -= 1) {
        const element = search.nextNode() as Element | null;
        if (element === null) {
          search = null;
          break;
        }
        const root = shadowRootOf(element);
        if (root !== null && !isOurs(element)) found = follow(root) || found;
      }
      return found;
    },
    contentStands: () => readyState?.call(document) !== 'loading' || Date.now() - startedAt > longestParsingMs,
    isSmall: () => elementsByTag.call(document, '*').item(mostOfSmall) === null,
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

const isOurs = (node: Node): boolean => isElement(node) && tagOf(node).startsWith('aftersale-');

function isForeign({ type, target, addedNodes, removedNodes }: MutationRecord): boolean {
  if (isOurs(target)) return false;
  return type !== 'childList' || hasForeign(addedNodes) || hasForeign(removedNodes);
}

/** Runs at every change: no list is made of the nodes. */
function hasForeign(nodes: NodeList): boolean {
  for (let index = 0; index < nodes.length; index += 1) if (!isOurs(nodes[index] as Node)) return true;
  return false;
}

const date = /\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}(?:[\s\u65e5T]*\d{1,2}:\d{2}(?::\d{2})?)?/g;
const shortestDate = '2026-1-1'.length;
/** What states of orders are named with, and numbers as long as those of orders, goods and tickets. */
const telltale = /付款|支付|出库|发货|收货|签收|妥投|完成|取消|关闭|暂停|锁定|\d{8,}/g;
const found = (text: string, what: RegExp): string => [...(text.match(what) ?? [])].sort().join();
const datesIn = (text: string): string => (text.length < shortestDate ? '' : found(text, date));

/**
 * What some changes say before anything is read: one of the orders in view went; dates, or words and numbers that facts are made
 * of, went or came. A row that is drawn anew as it was says nothing. Costs what the size of the changes is.
 *
 * @example tellingsIn(records, ['3500000000000001']) // ['order-gone']
 */
export function tellingsIn(records: readonly MutationRecord[], orderIds: readonly string[]): readonly Telling[] {
  const went = records
    .map(({ oldValue, type, removedNodes }) => (type === 'characterData' ? (oldValue ?? '') : textsOf(removedNodes)))
    .join(' ');
  const came = textThatCame(records);
  if (went === came) return [];
  const tellings: Telling[] = [];
  if (orderIds.some((id) => went.includes(id) && !came.includes(id))) tellings.push('order-gone');
  if (datesIn(went) !== datesIn(came)) tellings.push('other-dates');
  if (found(went, telltale) !== found(came, telltale)) tellings.push('other-words');
  return tellings;
}

/** The text that some changes drew, be it as it was before. */
export const textThatCame = (records: readonly MutationRecord[]): string =>
  records
    .map(({ type, target, addedNodes }) =>
      type === 'characterData' ? textDataOf(target as Text) : textsOf(addedNodes),
    )
    .join(' ');

const textsOf = (nodes: NodeList): string => [...nodes].map(textOf).join(' ');
