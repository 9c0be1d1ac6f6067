import { browser } from 'wxt/browser';
import type { MessageData, PageToWorker, PageToWorkerAnswers, ToPage, ToPageAnswers } from '@/lib/app/messages';
import { toPage } from '@/lib/app/messages-to-page';
import { ok } from '@/lib/domain/result';
import { type Answer, isExtensionGone, isWorthRepeating, readAnswer, readEnvelope, refuse } from './wire';

/** A worker that is starting or was stopped is asked again after these waits; every message may arrive twice. */
const repeatAfterMs = [50, 200, 800] as const;

/**
 * Asks the worker from a content script. Never rejects: after an update of the extension the answer is `extension-gone`,
 * and the caller leaves the page.
 *
 * @example const answer = await askWorker('order/knowledge', { orderId: '312345678901', skuIds: ['100012345678'] });
 */
export async function askWorker<Name extends keyof PageToWorker>(
  name: Name,
  data: MessageData<PageToWorker[Name]>,
): Promise<Answer<PageToWorkerAnswers[Name]>> {
  for (const waitMs of [...repeatAfterMs, null]) {
    if (isOrphaned()) return refuse('extension-gone', name);
    try {
      return readAnswer(await browser.runtime.sendMessage({ to: 'worker', name, data }), name);
    } catch (error) {
      if (isExtensionGone(error)) return refuse('extension-gone', name);
      if (waitMs === null || !isWorthRepeating(error)) return refuse('no-receiver', name);
      await new Promise((resolve) => setTimeout(resolve, waitMs));
    }
  }
  return refuse('no-receiver', name);
}

/** A handler for each message to a frame; the compiler names the one that is missing. */
export type FrameHandlers = {
  readonly [Name in keyof ToPage]: (
    data: MessageData<ToPage[Name]>,
  ) => ToPageAnswers[Name] | Promise<ToPageAnswers[Name]>;
};

/** Receives what worker and popup send to this frame. Answers the function that stops it. */
export function handleFrameMessages(handlers: FrameHandlers): () => void {
  /** Answers later through `reply`, which both browsers understand, hence `true`. */
  const listener = (
    message: unknown,
    sender: { readonly id?: string },
    reply: (answer: Answer<unknown>) => void,
  ): true | undefined => {
    const letter = readEnvelope(message);
    if (letter?.to !== 'page' || sender.id !== browser.runtime.id) return undefined;
    const { name, data } = letter;
    if (isMessageName(name)) void answer(handlers, name, data).then(reply);
    else reply(refuse('message-unknown', name));
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  return () => {
    if (!isOrphaned()) browser.runtime.onMessage.removeListener(listener);
  };
}

/** True in a content script whose extension was updated or removed. */
export const isOrphaned = (): boolean => browser.runtime?.id === undefined;

const isMessageName = (name: string): name is keyof ToPage => Object.hasOwn(toPage, name);

async function answer<Name extends keyof ToPage>(
  handlers: FrameHandlers,
  name: Name,
  data: unknown,
): Promise<Answer<ToPageAnswers[Name]>> {
  const parsed = toPage[name](data);
  if (parsed === null) return refuse('message-misshapen', name);
  try {
    // The parser and the handler are entries of the same name, which a union of names hides from the compiler.
    return ok(await handlers[name](parsed as MessageData<ToPage[Name]>));
  } catch {
    // The caller hears of it; a throw here would land in the console of the seller's page.
    return refuse('handler-failed', name);
  }
}
