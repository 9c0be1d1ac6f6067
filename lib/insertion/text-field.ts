import type { TextField } from './editable';
import { sameText, settled, timesIn } from './read-back';

/**
 * Puts text behind the caret of an input or a textarea, as typing would, and answers whether it stands there after the
 * page has had its say. Selected words are kept. A text that `maxlength` would cut is not put in at all.
 */
export async function insertIntoField(field: TextField, text: string, view: Window): Promise<boolean> {
  const fitting = field.localName === 'input' ? text.replace(/\s*\n\s*/g, ' ') : text;
  const before = field.value;
  const caret = field.selectionEnd ?? before.length;
  const wanted = before.slice(0, caret) + fitting + before.slice(caret);
  if (field.maxLength >= 0 && wanted.length > field.maxLength) return false;

  field.focus({ preventScroll: true });
  field.setSelectionRange(caret, caret);
  // The editing command keeps the page's undo and gives a trusted input event, which every framework hears.
  field.ownerDocument.execCommand?.('insertText', false, fitting);
  if (field.value === before) setAsTyped(field, wanted, caret + fitting.length, fitting);
  await settled(view);

  const after = field.value;
  return sameText(after, wanted) || timesIn(fitting, after) === timesIn(fitting, before) + 1;
}

/**
 * Sets the value past any setter that a framework put on the element itself, and says so as typing would: frameworks
 * compare with the value that they know and see the change.
 */
function setAsTyped(field: TextField, value: string, caret: number, text: string): void {
  const prototype = Object.getPrototypeOf(field) as object;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value);
  field.setSelectionRange(caret, caret);
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', data: text }));
}
