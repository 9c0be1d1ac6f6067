import { browser } from 'wxt/browser';
import { type MessageData, type PageToWorker, type PageToWorkerAnswers, pageToWorker } from '@/lib/app/messages';
import { ok } from '@/lib/domain/result';
import { type Answer, readEnvelope, refuse } from './wire';

/** The frame that a message came from, as the browser says it: nothing of it is the page's word. */
export interface PageSender {
  readonly tabId: number;
  readonly tabUrl: string | null;
  readonly frameId: number;
  /** The host that the frame's content is of; null where the browser does not say. */
  readonly host: string | null;
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
 *
 * @param mayAsk whether pages of a host are heard: a script may outlive the grant of the host that it runs on
 */
export function handlePageMessages(
  handlers: PageHandlers,
  onFailure: (place: string, error: unknown) => void,
  mayAsk: (host: string) => Promise<boolean>,
): void {
  browser.runtime.onMessage.addListener(async (message: unknown, sender: unknown): Promise<Answer<unknown>> => {
    const letter = readEnvelope(message);
    if (letter?.to !== 'worker') return refuse('message-misshapen', 'envelope');
    const { name, data } = letter;
    if (!isMessageName(name)) return refuse('message-unknown', name);
    const from = senderOf(sender);
    if (from === 'foreign') return refuse('sender-foreign', name);
    if (from === 'no-page') return refuse('sender-not-a-page', name);
    try {
      if (from.host === null || !(await mayAsk(from.host))) return refuse('sender-foreign', name);
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
  const { id, tab, frameId, url, origin } = sender as {
    readonly id?: string;
    readonly tab?: { readonly id?: number; readonly url?: string };
    readonly frameId?: number;
    readonly url?: string;
    readonly origin?: string;
  };
  if (id !== browser.runtime.id) return 'foreign';
  if (tab?.id === undefined || frameId === undefined) return 'no-page';
  // A frame without an address of its own (about:blank) is of the origin that made it, or else of its tab.
  const host = hostOf(url) ?? hostOf(origin) ?? hostOf(tab.url);
  return { tabId: tab.id, tabUrl: tab.url ?? null, frameId, host };
}

const hostOf = (address: string | undefined): string | null =>
  (address !== undefined && URL.canParse(address) && new URL(address).hostname) || null;
