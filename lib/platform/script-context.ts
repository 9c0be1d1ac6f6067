import { browser } from 'wxt/browser';

// A page may name a form control `dispatchEvent` or `addEventListener`, which then hides the document's own.
const { addEventListener, dispatchEvent } = EventTarget.prototype;

/**
 * WXT's context of a content script with no more of it than ours use: every frame of the seller hosts carries it. The build
 * puts it in the place of `wxt/utils/content-script-context`, which makes one of it for each script that is run. It ends by
 * `abort`, or when a newer instance of the same script starts in the document, as one does after an update of the extension.
 *
 * @example const context = new ContentScriptContext('seller-page'); context.signal.aborted // false
 */
export class ContentScriptContext {
  readonly #ending = new AbortController();
  readonly signal = this.#ending.signal;

  constructor(contentScriptName: string) {
    const type = `${browser.runtime?.id}:${contentScriptName}:wxt:content-script-started`;
    // WXT's own context understands this, and says it by the same event.
    const detail = { contentScriptName, messageId: '' };
    dispatchEvent.call(document, new CustomEvent(type, { detail }));
    addEventListener.call(document, type, () => this.abort(), { signal: this.signal });
  }

  abort(reason?: unknown): void {
    this.#ending.abort(reason);
  }

  /** Runs when this instance ends, unless the answered function takes that back before. */
  onInvalidated(run: () => void): () => void {
    this.signal.addEventListener('abort', run);
    return () => this.signal.removeEventListener('abort', run);
  }
}
