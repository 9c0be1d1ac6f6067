import * as z from 'zod/mini';
import type { Problem, Result } from '@/lib/domain/result';

/** Who a message is for. Frames and worker share one channel of the browser. */
export const envelope = z.object({ to: z.enum(['worker', 'page']), name: z.string(), data: z.unknown() });

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

const answerShape = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: z.looseObject({ code: z.string(), place: z.string() }) }),
]);

/** The answer of the other side, or `no-receiver` where what came back is none. */
export function readAnswer<T>(answer: unknown, place: string): Answer<T> {
  const parsed = answerShape.safeParse(answer);
  // The value is what our own other side made of its typed handler; its type is not checked a second time.
  return parsed.success ? (parsed.data as Answer<T>) : refuse('no-receiver', place);
}

/** What the browser says where nobody listens yet, or where the worker was stopped before it answered. */
export const isWorthRepeating = (error: unknown): boolean =>
  /Receiving end does not exist|(channel|port) closed before/i.test(messageOf(error));

/** What a content script of an extension that was updated or removed gets to hear. */
export const isExtensionGone = (error: unknown): boolean => /context invalidated/i.test(messageOf(error));

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : '');
