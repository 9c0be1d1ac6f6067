import { textOf } from './editable';
import { type PointedEditor, selectionAround } from './pointed-editor';
import { sameText, settled, timesIn } from './read-back';

/** One way to put text in at the caret. Answers whether the page's own editor said that it takes care of it. */
type Strategy = (editor: HTMLElement, text: string) => boolean;

/** An editor that keeps a model of its own acts on this event and stops the default, which such an event has none of. */
const byBeforeInput: Strategy = (editor, text) => {
  if (text.includes('\n')) return false; // a typed text has no line breaks; pasted ones have
  const init = { bubbles: true, cancelable: true, composed: true, inputType: 'insertText', data: text };
  return !editor.dispatchEvent(new InputEvent('beforeinput', init));
};

const byPaste: Strategy = (editor, text) => {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  const init = { bubbles: true, cancelable: true, composed: true, clipboardData };
  return !editor.dispatchEvent(new ClipboardEvent('paste', init));
};

/** Chromium gives no `beforeinput` here, so an editor with a model would not hear of it: the last way, not the first. */
const byEditingCommand: Strategy = (editor, text) => {
  editor.ownerDocument.execCommand?.('insertText', false, text);
  return false;
};

/**
 * Puts text behind the caret of a contenteditable region and answers whether it stands there once more than before after
 * the page has had its say. The next strategy runs only where the one before was not claimed and changed nothing, so that
 * nothing is ever put in twice. No key is pressed; selected words are kept.
 *
 * Source: peers' bugs: text that reverts because the framework never saw it, text that comes twice.
 */
export async function insertIntoRichEditor(pointed: PointedEditor, text: string, view: Window): Promise<boolean> {
  const editor = pointed.editable.element;
  const read = () => textOf(pointed.editable);
  const before = read();
  editor.focus({ preventScroll: true });

  for (const strategy of [byBeforeInput, byPaste, byEditingCommand]) {
    placeCaret(editor, pointed.caret);
    const claimed = strategy(editor, text);
    if (claimed) break;
    await nextTask();
    if (!sameText(read(), before)) break;
  }
  await settled(view);
  return timesIn(text, read()) === timesIn(text, before) + 1;
}

/** To where the person left the caret, or to the end where the page has replaced that place. */
function placeCaret(editor: HTMLElement, caret: Range | null): void {
  const selection = selectionAround(editor);
  if (!selection) return;
  if (caret && editor.contains(caret.endContainer)) {
    selection.collapse(caret.endContainer, caret.endOffset);
  } else {
    selection.selectAllChildren(editor);
    selection.collapseToEnd();
  }
}

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
