import { browser } from 'wxt/browser';
import { type MessageData, type PageToWorker, type PageToWorkerAnswers, pageToWorker } from '@/lib/app/messages';
import { ok } from '@/lib/domain/result';
import { type Answer, envelope, refuse } from './wire';

/** The frame that a message came from, as the browser says it: nothing of it is the page's word. */
export interface PageSender {
  readonly tabId: number;
  readonly tabUrl: string | null;
  readonly frameId: number;
}

/** A handler for each message; the compiler names the one that is missing. */
export type PageHandlers = {
  readonly [Name in keyof PageToWorker]: (
    data: MessageData<PageToWorker[Name]>,
    from: PageSender,
  ) => Promise<PageToWorkerAnswers[Name]>;
};

/**
 * Receives what content scripts send. Every answer is a value: a message that is unknown, misshapen or from elsewhere is
 * answered with the problem, and so is a handler that fails, after `onFailure` heard of it. To be called synchronously
 * when the worker starts.
 */
export function handlePageMessages(handlers: PageHandlers, onFailure: (place: string, error: unknown) => void): void {
  browser.runtime.onMessage.addListener(async (message: unknown, sender: unknown): Promise<Answer<unknown>> => {
    const letter = envelope.safeParse(message);
    if (!letter.success || letter.data.to !== 'worker') return refuse('message-misshapen', 'envelope');
    const { name, data } = letter.data;
    if (!isMessageName(name)) return refuse('message-unknown', name);
    const from = senderOf(sender);
    if (from === 'foreign') return refuse('sender-foreign', name);
    if (from === 'no-page') return refuse('sender-not-a-page', name);
    try {
      return await answer(handlers, name, data, from);
    } catch (error) {
      onFailure(name, error);
      return refuse('handler-failed', name);
    }
  });
}

const isMessageName = (name: string): name is keyof PageToWorker => Object.hasOwn(pageToWorker, name);

async function answer<Name extends keyof PageToWorker>(
  handlers: PageHandlers,
  name: Name,
  data: unknown,
  from: PageSender,
): Promise<Answer<PageToWorkerAnswers[Name]>> {
  const parsed = pageToWorker[name].safeParse(data);
  if (!parsed.success) {
    const path = parsed.error.issues[0]?.path.map(String).join('.') ?? '';
    return refuse('message-misshapen', `${name} ${path}`.trim());
  }
  // The schema and the handler are entries of the same name, which a union of names hides from the compiler.
  return ok(await handlers[name](parsed.data as MessageData<PageToWorker[Name]>, from));
}

function senderOf(sender: unknown): PageSender | 'foreign' | 'no-page' {
  const { id, tab, frameId } = sender as {
    readonly id?: string;
    readonly tab?: { readonly id?: number; readonly url?: string };
    readonly frameId?: number;
  };
  if (id !== browser.runtime.id) return 'foreign';
  if (tab?.id === undefined || frameId === undefined) return 'no-page';
  return { tabId: tab.id, tabUrl: tab.url ?? null, frameId };
}
