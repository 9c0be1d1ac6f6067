import { writeFileSync } from 'node:fs';
import type { CDPSession } from 'playwright-core';
import type { ExtensionBrowser } from './extension-browser';

declare const chrome: { readonly action: { openPopup(): Promise<void> } };

/**
 * The popup as the toolbar opens it, over the tab in front. The browser driver does not know such a window as a page, so it
 * is spoken to by the browser's own protocol.
 */
export interface ToolbarPopup {
  evaluate<A extends readonly unknown[], T>(work: (...given: A) => T | Promise<T>, ...given: A): Promise<T>;
  /** Evaluates again and again until the answer is true. */
  until<A extends readonly unknown[]>(question: (...given: A) => boolean, ...given: A): Promise<void>;
  colours(scheme: 'light' | 'dark'): Promise<void>;
  screenshot(file: string): Promise<void>;
  close(): Promise<void>;
}

interface ProtocolAnswer {
  readonly id: number;
  readonly result?: {
    readonly data?: string;
    readonly result?: { readonly value?: unknown };
    readonly exceptionDetails?: { readonly exception?: { readonly description?: string } };
  };
  readonly error?: { readonly message: string };
}

const patienceMs = 10_000;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function popupTarget(session: CDPSession): Promise<string> {
  const giveUpAt = Date.now() + patienceMs;
  while (Date.now() < giveUpAt) {
    const { targetInfos } = await session.send('Target.getTargets');
    const popup = targetInfos.find(
      ({ type, url, attached }) => type === 'page' && !attached && url.endsWith('/popup.html'),
    );
    if (popup) return popup.targetId;
    await pause(50);
  }
  throw new Error('the toolbar opened no popup');
}

/** Presses the extension's button in the toolbar while `browser`'s front tab stays in front. */
export async function openToolbarPopup(browser: ExtensionBrowser): Promise<ToolbarPopup> {
  await browser.askExtension(() => chrome.action.openPopup());
  return openedToolbarPopup(browser);
}

/** The popup that the toolbar opens by itself. */
export async function openedToolbarPopup(browser: ExtensionBrowser): Promise<ToolbarPopup> {
  const session = await browser.protocol();
  const targetId = await popupTarget(session);
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });

  const waiting = new Map<number, (answer: ProtocolAnswer) => void>();
  session.on('Target.receivedMessageFromTarget', (event) => {
    if (event.sessionId !== sessionId) return;
    const answer: ProtocolAnswer = JSON.parse(event.message);
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  });
  let last = 0;
  const send = async (method: string, params: object): Promise<NonNullable<ProtocolAnswer['result']>> => {
    last += 1;
    const id = last;
    const answered = new Promise<ProtocolAnswer>((resolve) => waiting.set(id, resolve));
    await session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params }) });
    const silence = pause(patienceMs).then((): ProtocolAnswer => ({ id, error: { message: 'no answer' } }));
    const { result, error } = await Promise.race([answered, silence]);
    const failure = error?.message ?? result?.exceptionDetails?.exception?.description;
    if (!result || failure !== undefined) throw new Error(`${method} in the popup: ${failure}`);
    return result;
  };

  const popup: ToolbarPopup = {
    async evaluate(work, ...given) {
      const expression = `(${work})(...${JSON.stringify(given)})`;
      const { result } = await send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
      return result?.value as Awaited<ReturnType<typeof work>>;
    },
    async until(question, ...given) {
      const giveUpAt = Date.now() + patienceMs;
      while (!(await popup.evaluate(question, ...given))) {
        if (Date.now() > giveUpAt) throw new Error(`the popup never came to: ${question}`);
        await pause(50);
      }
    },
    async colours(scheme) {
      await send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: scheme }] });
    },
    async screenshot(file) {
      const { data } = await send('Page.captureScreenshot', {});
      writeFileSync(file, Buffer.from(data ?? '', 'base64'));
    },
    async close() {
      await session.send('Target.closeTarget', { targetId });
      await session.detach();
    },
  };
  return popup;
}
