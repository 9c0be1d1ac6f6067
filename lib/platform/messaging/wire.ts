import { isAnything, isBoolean, isOneOf, isString, record } from '@/lib/app/plain-record';
import type { Problem, Result } from '@/lib/domain/result';

/** Who a message is for. Frames and worker share one channel of the browser. */
export const readEnvelope = record({ to: isOneOf('worker', 'page'), name: isString, data: isAnything });

export type MessageProblem =
  | 'message-misshapen'
  | 'message-unknown'
  | 'sender-foreign'
  | 'sender-not-a-page'
  | 'handler-failed'
  | 'no-receiver'
  | 'extension-gone';

export type Answer<T> = Result<T, Problem<MessageProblem>>;

export const refuse = (code: MessageProblem, place: string) =>
  ({ ok: false, error: { code, place } }) as const satisfies Answer<never>;

const readOutcome = record({ ok: isBoolean });
const readSuccess = record({ value: isAnything });
const readFailure = record({ error: isAnything });
const readProblem = record({ code: isString, place: isString });

/** The answer of the other side, or `no-receiver` where what came back is none. */
export function readAnswer<T>(answer: unknown, place: string): Answer<T> {
  if (readOutcome(answer)?.ok === true) {
    const success = readSuccess(answer);
    // The value is what our own other side made of its typed handler; its type is not checked a second time.
    return success ? { ok: true, value: success.value as T } : refuse('no-receiver', place);
  }
  const problem = readOutcome(answer) && readProblem(readFailure(answer)?.error);
  return problem ? { ok: false, error: problem as Problem<MessageProblem> } : refuse('no-receiver', place);
}

/** What the browser says where nobody listens yet, or where the worker was stopped before it answered. */
export const isWorthRepeating = (error: unknown): boolean =>
  /Receiving end does not exist|(channel|port) closed before/i.test(messageOf(error));

/** What a content script of an extension that was updated or removed gets to hear. */
export const isExtensionGone = (error: unknown): boolean => /context invalidated/i.test(messageOf(error));

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : '');
