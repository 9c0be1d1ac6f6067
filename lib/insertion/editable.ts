/** A native field that holds plain text. */
export type TextField = HTMLInputElement | HTMLTextAreaElement;

/** An element that text can be put into: a native field or the host of a contenteditable region. */
export type Editable =
  | { readonly kind: 'field'; readonly element: TextField }
  | { readonly kind: 'rich'; readonly element: HTMLElement };

/** Input types that hold words. Passwords, dates and numbers are nothing that a reply is put into. */
const textTypes = ['text', 'search', 'url', 'tel'];

/**
 * What an element is for somebody who wants to put text into it; null where it takes none. A read-only field is editable
 * in this sense, so that the person who pointed at it is told why nothing happens.
 *
 * @example editableOf(document.querySelector('textarea'))?.kind // 'field'
 */
export function editableOf(element: Element | null): Editable | null {
  if (element === null) return null;
  if (element.localName === 'textarea') return { kind: 'field', element: element as HTMLTextAreaElement };
  if (element.localName === 'input') {
    const field = element as HTMLInputElement;
    return textTypes.includes(field.type) ? { kind: 'field', element: field } : null;
  }
  const host = editingHostOf(element as HTMLElement);
  return host === null ? null : { kind: 'rich', element: host };
}

/** The outermost element of the editable region that an element stands in. */
function editingHostOf(element: HTMLElement): HTMLElement | null {
  if (!element.isContentEditable) return null;
  let host = element;
  while (host.parentElement?.isContentEditable) host = host.parentElement;
  return host;
}

/** Whether the page lets nobody type there now. */
export function isReadOnly({ kind, element }: Editable): boolean {
  return kind === 'field'
    ? element.readOnly || element.matches(':disabled')
    : element.getAttribute('aria-readonly') === 'true' || !element.isContentEditable;
}

/** The text of an editable as a person sees it, line breaks included. */
export function textOf({ kind, element }: Editable): string {
  if (kind === 'field') return element.value;
  // biome-ignore lint/performance/useDomNodeTextContent: textContent knows nothing of lines
  return element.innerText;
}
