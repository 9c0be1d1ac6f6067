/**
 * Reading the DOM through the prototypes alone. Named elements clobber properties of documents and forms
 * (`<img name="body">`, `<input name="firstChild">`), in a content script's isolated world too; a getter that is taken from the
 * prototype is not affected. Prototypes are looked up at the first use, so that the adapters' addresses can be asked
 * where there is no DOM.
 */

const getters = new Map<string, (this: object) => unknown>();

function getterOf(prototype: object, property: string): ((this: object) => unknown) | undefined {
  for (let owner: object | null = prototype; owner; owner = Object.getPrototypeOf(owner)) {
    const getter = Object.getOwnPropertyDescriptor(owner, property)?.get;
    if (getter) return getter;
  }
  return undefined;
}

function read<Value>({ prototype }: { readonly prototype: object }, property: string, target: object): Value {
  const getter = getters.get(property) ?? getterOf(prototype, property);
  if (!getter) return undefined as Value;
  getters.set(property, getter);
  return getter.call(target) as Value;
}

export const isText = (node: Node): node is Text => read<number>(Node, 'nodeType', node) === 3;
export const isElement = (node: Node): node is Element => read<number>(Node, 'nodeType', node) === 1;
export const firstChildOf = (node: Node): Node | null => read(Node, 'firstChild', node);
export const nextSiblingOf = (node: Node): Node | null => read(Node, 'nextSibling', node);
export const parentOf = (node: Node): Node | null => read(Node, 'parentNode', node);
export const textDataOf = (text: Text): string => read(CharacterData, 'data', text);
export const tagOf = (element: Element): string => read<string>(Element, 'localName', element).toLowerCase();
export const attributeOf = (element: Element, name: string): string | null =>
  Element.prototype.getAttribute.call(element, name);
export const documentElementOf = (document: Document): Element | null => read(Document, 'documentElement', document);

const shadowRootOf = (element: Element): ShadowRoot | null => read(Element, 'shadowRoot', element);

function* siblingsFrom(first: Node | null): Generator<Node> {
  for (let node = first; node; node = nextSiblingOf(node)) yield node;
}

/** The children as they are drawn: those of an open shadow root, and in a slot what is assigned to it. */
export function drawnChildrenOf(element: Element, tag: string): Iterable<Node> {
  if (tag === 'slot') {
    const assigned = HTMLSlotElement.prototype.assignedNodes.call(element as HTMLSlotElement);
    if (assigned.length > 0) return assigned;
  }
  const shadowRoot = shadowRootOf(element);
  return siblingsFrom(firstChildOf(shadowRoot ?? element));
}

/** The parent as it is drawn: an element in a shadow root stands in the root's host. */
export function drawnParentOf(node: Node): Element | null {
  const parent = parentOf(node);
  if (!parent) return null;
  if (isElement(parent)) return parent;
  return 'host' in parent ? (parent as ShadowRoot).host : null;
}

/** What stands in a field: what was typed, or the choice of a select. */
export function fieldValueOf(element: Element): string {
  const owners = { input: HTMLInputElement, textarea: HTMLTextAreaElement, select: HTMLSelectElement } as const;
  const tag = tagOf(element);
  if (tag !== 'input' && tag !== 'textarea' && tag !== 'select') return '';
  const owner = owners[tag];
  return String(Object.getOwnPropertyDescriptor(owner.prototype, 'value')?.get?.call(element) ?? '');
}
