import type { Placeholder } from '@/lib/domain/reply';
import { fillReply, type OrderValues, type ReplySources } from './fill-reply';
import type { InsertOutcome } from './messages';

/** What a reply needs of the seller's page and of the clipboard. */
export interface ReplyDesk {
  /** The values of the order that the page shows at this moment; null where it shows none. */
  orderInView(): Promise<OrderValues | null>;
  /** Into the editor that the person pointed at. `no-page`: the tab in front is no page of the seller's. */
  insert(text: string): Promise<InsertOutcome | 'no-page'>;
  copy(text: string): Promise<boolean>;
}

/** Why a text went to the clipboard instead of the editor. */
export type NotInserted = Exclude<InsertOutcome, 'inserted'> | 'no-page';

export type InsertReport =
  | { readonly result: 'inserted' }
  | { readonly result: 'copied' | 'copy-failed'; readonly because: NotInserted | null }
  /** The page has moved on to another order since the preview was shown. Nothing was put anywhere. */
  | { readonly result: 'order-changed'; readonly order: OrderValues | null }
  | { readonly result: 'incomplete'; readonly missing: readonly Placeholder[] };

type Ready = { readonly result: 'ready'; readonly text: string } | InsertReport;

/**
 * Puts a reply into the seller page's editor, or on the clipboard where the editor does not take it. The values are asked
 * for again first, so that nothing of an order that is no longer in view gets into a conversation.
 *
 * @param shown the sources of the preview that the person saw
 * @example await insertReply(reply.body, sources, desk) // { result: 'inserted' }
 */
export async function insertReply(body: string, shown: ReplySources, desk: ReplyDesk): Promise<InsertReport> {
  const ready = await renderedNow(body, shown, desk);
  if (ready.result !== 'ready') return ready;
  const outcome = await desk.insert(ready.text);
  return outcome === 'inserted' ? { result: 'inserted' } : copied(ready.text, outcome, desk);
}

/**
 * The same for the clipboard alone.
 *
 * @example await copyReply(reply.body, sources, desk) // { result: 'copied', because: null }
 */
export async function copyReply(body: string, shown: ReplySources, desk: ReplyDesk): Promise<InsertReport> {
  const ready = await renderedNow(body, shown, desk);
  return ready.result === 'ready' ? copied(ready.text, null, desk) : ready;
}

async function renderedNow(body: string, shown: ReplySources, desk: ReplyDesk): Promise<Ready> {
  const order = await desk.orderInView();
  const before = fillReply(body, shown);
  const usesValues = before.preview.some(({ type }) => type !== 'text');
  if (usesValues && (order?.orderId ?? null) !== (shown.order?.orderId ?? null))
    return { result: 'order-changed', order };
  const filled = fillReply(body, { ...shown, order });
  return filled.text === null
    ? { result: 'incomplete', missing: filled.missing }
    : { result: 'ready', text: filled.text };
}

async function copied(text: string, because: NotInserted | null, desk: ReplyDesk): Promise<InsertReport> {
  return { result: (await desk.copy(text)) ? 'copied' : 'copy-failed', because };
}
