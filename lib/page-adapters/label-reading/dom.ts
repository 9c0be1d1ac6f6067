/**
 * Reading the DOM through the prototypes alone. Named elements clobber properties of documents and forms
 * (`<img name="body">`, `<input name="firstChild">`), in a content script's isolated world too; a getter that is taken from the
 * prototype is not affected. Prototypes are looked up at the first use, so that the adapters' addresses can be asked
 * where there is no DOM.
 */

type Getter<Value> = (target: object) => Value;

function getterOf(prototype: object, property: string): (this: object) => unknown {
  for (let owner: object | null = prototype; owner; owner = Object.getPrototypeOf(owner)) {
    const getter = Object.getOwnPropertyDescriptor(owner, property)?.get;
    if (getter) return getter;
  }
  return () => undefined;
}

/** Reads a property by the getter of its interface, looked up once. */
function reader<Value>(owner: () => { readonly prototype: object }, property: string): Getter<Value> {
  let getter: ((this: object) => unknown) | null = null;
  return (target) => {
    getter ??= getterOf(owner().prototype, property);
    return getter.call(target) as Value;
  };
}

/** 1: an element, 3: a text. */
export const nodeTypeOf = reader<number>(() => Node, 'nodeType');
const localNameOf = reader<string>(() => Element, 'localName');
const shadowRootOf = reader<ShadowRoot | null>(() => Element, 'shadowRoot');
const firstChildOf: (node: Node) => Node | null = reader(() => Node, 'firstChild');
const nextSiblingOf: (node: Node) => Node | null = reader(() => Node, 'nextSibling');
const parentOf: (node: Node) => Node | null = reader(() => Node, 'parentNode');

export const isElement = (node: Node): node is Element => nodeTypeOf(node) === 1;
export const textDataOf: (text: Text) => string = reader(() => CharacterData, 'data');
export const tagOf = (element: Element): string => localNameOf(element).toLowerCase();
export const attributeOf = (element: Element, name: string): string | null =>
  Element.prototype.getAttribute.call(element, name);
/** Most elements of a page have none, and asking once is cheaper than asking for each. */
export const hasAttributes = (element: Element): boolean => Element.prototype.hasAttributes.call(element);
export const documentElementOf: (document: Document) => Element | null = reader(() => Document, 'documentElement');

/**
 * The children as they are drawn: those of an open shadow root, and in a slot what is assigned to it. The first one and the way
 * from each to the next.
 */
export function drawnChildrenOf(element: Element, tag: string): readonly [Node | null, (node: Node) => Node | null] {
  if (tag === 'slot') {
    const assigned = HTMLSlotElement.prototype.assignedNodes.call(element as HTMLSlotElement);
    if (assigned.length > 0) return [assigned[0] ?? null, (node) => assigned[assigned.indexOf(node) + 1] ?? null];
  }
  return [firstChildOf(shadowRootOf(element) ?? element), nextSiblingOf];
}

/** The parent as it is drawn: an element in a shadow root stands in the root's host. */
export function drawnParentOf(node: Node): Element | null {
  const parent = parentOf(node);
  if (!parent) return null;
  if (isElement(parent)) return parent;
  return 'host' in parent ? (parent as ShadowRoot).host : null;
}

export const contains = (outer: Node, inner: Node): boolean => Node.prototype.contains.call(outer, inner);

/** What stands in a field: what was typed, or the choice of a select. */
export function fieldValueOf(element: Element): string {
  const owners = { input: HTMLInputElement, textarea: HTMLTextAreaElement, select: HTMLSelectElement } as const;
  const tag = tagOf(element);
  if (tag !== 'input' && tag !== 'textarea' && tag !== 'select') return '';
  const owner = owners[tag];
  return String(Object.getOwnPropertyDescriptor(owner.prototype, 'value')?.get?.call(element) ?? '');
}
