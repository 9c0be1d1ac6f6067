/**
 * Reading the DOM through the prototypes alone. Named elements clobber properties of documents and forms
 * (`<img name="body">`, `<input name="firstChild">`), in a content script's isolated world too; a getter that is taken from the
 * prototype is not affected. Where there is no DOM the adapters can still be asked about addresses.
 */

function getterOf(prototype: object, property: string): (this: object) => unknown {
  for (let owner: object | null = prototype; owner; owner = Object.getPrototypeOf(owner)) {
    const getter = Object.getOwnPropertyDescriptor(owner, property)?.get;
    if (getter) return getter;
  }
  return () => undefined;
}

/** The getter of an interface, if there is a DOM; a constant, so that the engine can call the browser's code directly. */
const getter = (owner: 'Node' | 'Element' | 'HTMLElement' | 'CharacterData' | 'Document', property: string) =>
  typeof globalThis[owner] === 'function' ? getterOf(globalThis[owner].prototype, property) : () => undefined;

const nodeType = getter('Node', 'nodeType');
const localName = getter('Element', 'localName');
const shadowRoot = getter('Element', 'shadowRoot');
const firstChild = getter('Node', 'firstChild');
const nextSibling = getter('Node', 'nextSibling');
const parentNode = getter('Node', 'parentNode');
const characterData = getter('CharacterData', 'data');
const textContent = getter('Element', 'textContent');
const childElementCount = getter('Element', 'childElementCount');
const offsetWidth = getter('HTMLElement', 'offsetWidth');
const offsetHeight = getter('HTMLElement', 'offsetHeight');
const scrollLeft = getter('Element', 'scrollLeft');
const scrollTop = getter('Element', 'scrollTop');
const documentElement = getter('Document', 'documentElement');

/** 1: an element, 3: a text. */
export const nodeTypeOf = (node: Node): number => nodeType.call(node) as number;
export const shadowRootOf = (element: Element): ShadowRoot | null => shadowRoot.call(element) as ShadowRoot | null;
const firstChildOf = (node: Node): Node | null => firstChild.call(node) as Node | null;
const nextSiblingOf = (node: Node): Node | null => nextSibling.call(node) as Node | null;
const parentOf = (node: Node): Node | null => parentNode.call(node) as Node | null;

export const isElement = (node: Node): node is Element => nodeTypeOf(node) === 1;
export const textDataOf = (text: Text): string => characterData.call(text) as string;
export const tagOf = (element: Element): string => (localName.call(element) as string).toLowerCase();
export const attributeOf = (element: Element, name: string): string | null =>
  Element.prototype.getAttribute.call(element, name);
/** Most elements of a page have none, and asking once is cheaper than asking for each. */
export const hasAttributes = (element: Element): boolean => Element.prototype.hasAttributes.call(element);
export const documentElementOf = (document: Document): Element | null =>
  documentElement.call(document) as Element | null;

/**
 * The children as they are drawn: those of an open shadow root, and in a slot what is assigned to it. The first one and the way
 * from each to the next.
 */
export function drawnChildrenOf(
  element: Element,
  tag: string,
  onShadowRoot?: (root: ShadowRoot) => void,
): readonly [Node | null, (node: Node) => Node | null] {
  if (tag === 'slot') {
    const assigned = HTMLSlotElement.prototype.assignedNodes.call(element as HTMLSlotElement);
    if (assigned.length > 0) return [assigned[0] ?? null, (node) => assigned[assigned.indexOf(node) + 1] ?? null];
  }
  const root = shadowRootOf(element);
  if (root) onShadowRoot?.(root);
  return [firstChildOf(root ?? element), nextSiblingOf];
}

/** The parent as it is drawn: an element in a shadow root stands in the root's host. */
export function drawnParentOf(node: Node): Element | null {
  const parent = parentOf(node);
  if (!parent) return null;
  if (isElement(parent)) return parent;
  return 'host' in parent ? (parent as ShadowRoot).host : null;
}

export const textContentOf = (element: Element): string => String(textContent.call(element) ?? '');
export const childCountOf = (element: Element): number => childElementCount.call(element) as number;
/** An element's box in the window. Lays out what changed. */
export const boxOf = (element: Element): DOMRect => Element.prototype.getBoundingClientRect.call(element);
/** The shorter side of an element's box in whole pixels. */
export const shorterSideOf = (element: HTMLElement): number =>
  Math.min(offsetWidth.call(element) as number, offsetHeight.call(element) as number);

/** How far an element's content is scrolled, to the right and down. */
export const scrollOf = (element: Element): readonly [left: number, top: number] => [
  scrollLeft.call(element) as number,
  scrollTop.call(element) as number,
];
export const contains = (outer: Node, inner: Node): boolean => Node.prototype.contains.call(outer, inner);

/** What stands in a field: what was typed, or the choice of a select. */
export function fieldValueOf(element: Element): string {
  const owners: Readonly<Record<string, { readonly prototype: object }>> = {
    input: HTMLInputElement,
    textarea: HTMLTextAreaElement,
    select: HTMLSelectElement,
  };
  const owner = owners[tagOf(element)];
  return owner ? String(getterOf(owner.prototype, 'value').call(element) ?? '') : '';
}
