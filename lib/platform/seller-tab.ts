import { browser } from 'wxt/browser';
import type { OrderValues } from '@/lib/app/fill-reply';
import type { ReplyDesk } from '@/lib/app/insert-reply';
import { copyText } from './copy-text';
import { askFrame } from './messaging/to-page';
import { currentTabSession } from './page-sessions';

/**
 * The tab that the popup hangs over. Where the popup itself was opened as a tab, the one that was in front before and in
 * which this extension has seen an order or a text field.
 */
async function sellerTabId(): Promise<number | null> {
  const own = await browser.tabs.getCurrent();
  if (own?.id === undefined) {
    const [active] = await browser.tabs.query({ active: true, currentWindow: true });
    return active?.id ?? null;
  }
  const others = (await browser.tabs.query({})).filter(({ id }) => id !== own.id);
  others.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  for (const { id } of others) {
    if (id === undefined) continue;
    const { order, editorFrameId } = await currentTabSession(id);
    if (order !== null || editorFrameId !== null) return id;
  }
  return null;
}

/** The seller page under the popup, and the clipboard. Every answer is asked for anew: pages move on. */
export const replyDesk: ReplyDesk = {
  async orderInView(): Promise<OrderValues | null> {
    const tabId = await sellerTabId();
    const order = tabId === null ? null : (await currentTabSession(tabId)).order;
    if (tabId === null || order === null) return null;
    const answer = await askFrame(tabId, order.frameId, 'view/values', {});
    return answer.ok && answer.value.orderId !== null ? answer.value : null;
  },

  async insert(text) {
    const tabId = await sellerTabId();
    if (tabId === null) return 'no-page';
    const { editorFrameId } = await currentTabSession(tabId);
    const answer = await askFrame(tabId, editorFrameId ?? 0, 'reply/insert', { text });
    if (answer.ok) return answer.value.outcome;
    return answer.error.code === 'no-receiver' ? 'no-page' : 'not-taken';
  },

  copy: copyText,
};
