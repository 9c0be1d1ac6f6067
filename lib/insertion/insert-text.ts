import { isReadOnly } from './editable';
import { pointedEditor } from './pointed-editor';
import { insertIntoRichEditor } from './rich-editor';
import { insertIntoField } from './text-field';

/**
 * What became of a text: `inserted`: it stands in the editor exactly once more than before; `not-taken`: the page's editor
 * did not take it, or not like that; `no-editor`: nobody has pointed at one, or it is gone; `read-only`: it takes no text.
 */
export type InsertOutcome = 'inserted' | 'not-taken' | 'no-editor' | 'read-only';

let running: Promise<unknown> = Promise.resolve();

/**
 * Puts a text behind the caret of the editor that the person pointed at last (see `watchEditors`), lets the page's
 * framework settle and reads back. Writes nothing anywhere else, sends nothing, never throws.
 *
 * @example await insertText('您好，请稍等') // 'inserted'
 */
export function insertText(text: string): Promise<InsertOutcome> {
  // One after the other: a second text that comes in while the first is read back would spoil the count.
  const outcome = running.then(() => insertNow(text.replace(/\r\n?/g, '\n'))).catch((): InsertOutcome => 'not-taken');
  running = outcome;
  return outcome;
}

async function insertNow(text: string): Promise<InsertOutcome> {
  const pointed = pointedEditor();
  const view = pointed?.editable.element.ownerDocument.defaultView;
  if (!pointed || !view) return 'no-editor';
  const { editable } = pointed;
  if (isReadOnly(editable)) return 'read-only';
  const stands =
    editable.kind === 'field'
      ? await insertIntoField(editable.element, text, view)
      : await insertIntoRichEditor(pointed, text, view);
  return stands ? 'inserted' : 'not-taken';
}
