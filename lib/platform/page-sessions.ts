import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import type { FrameReport, FrameSessions } from '@/lib/app/ports/pages';

/** What a tab shows, for the popup. */
export interface TabSession {
  /** The frame that holds an order, the latest to say so where several do. */
  readonly order: { readonly frameId: number; readonly orderId: string } | null;
  /** The frame in which a field was focused last. */
  readonly editorFrameId: number | null;
}

const frameReport = z.object({
  orderId: z.nullable(z.string()),
  shows: z.enum(['nothing', 'reading', 'order']),
  at: z.number(),
});
const editorFocus = z.object({ frameId: z.number(), at: z.number() });

// One key per frame: messages of several frames arrive at once, and a common record would lose some of them.
const tabPrefix = (tabId: number): string => `tab/${tabId}/`;
const frameKey = (tabId: number, frameId: number): string => `${tabPrefix(tabId)}frame/${frameId}`;
const editorKey = (tabId: number): string => `${tabPrefix(tabId)}editor`;

/** What the frames of the tabs show, kept as long as the browser runs and forgotten with the tab. */
export const pageSessions: FrameSessions = {
  async put(tabId, frameId, report) {
    await browser.storage.session.set({ [frameKey(tabId, frameId)]: report });
  },
  async remove(tabId, frameId) {
    await browser.storage.session.remove(frameKey(tabId, frameId));
  },
  async frames(tabId) {
    return framesIn(await entriesOf(tabId), tabId);
  },
};

export async function rememberEditorFocus(tabId: number, frameId: number, at: number): Promise<void> {
  await browser.storage.session.set({ [editorKey(tabId)]: { frameId, at } });
}

/**
 * Which frame of a tab shows which order, and where text would go.
 *
 * @example const { order, editorFrameId } = await currentTabSession(tab.id);
 */
export async function currentTabSession(tabId: number): Promise<TabSession> {
  const entries = await entriesOf(tabId);
  let order: TabSession['order'] = null;
  let latest = Number.NEGATIVE_INFINITY;
  for (const [frameId, report] of framesIn(entries, tabId)) {
    if (report.shows !== 'order' || report.orderId === null || report.at < latest) continue;
    order = { frameId, orderId: report.orderId };
    latest = report.at;
  }
  const focus = editorFocus.safeParse(entries[editorKey(tabId)]);
  return { order, editorFrameId: focus.data?.frameId ?? null };
}

/** Forgets a tab when it is closed. To be registered synchronously when the worker starts. */
export function forgetClosedTabs(): void {
  browser.tabs.onRemoved.addListener(async (tabId) => {
    await browser.storage.session.remove(Object.keys(await entriesOf(tabId)));
  });
}

async function entriesOf(tabId: number): Promise<Record<string, unknown>> {
  const all: Record<string, unknown> = await browser.storage.session.get(null);
  return Object.fromEntries(Object.entries(all).filter(([key]) => key.startsWith(tabPrefix(tabId))));
}

function framesIn(entries: Readonly<Record<string, unknown>>, tabId: number): ReadonlyMap<number, FrameReport> {
  const prefix = `${tabPrefix(tabId)}frame/`;
  const frames = new Map<number, FrameReport>();
  for (const [key, value] of Object.entries(entries)) {
    const report = frameReport.safeParse(value);
    if (key.startsWith(prefix) && report.success) frames.set(Number(key.slice(prefix.length)), report.data);
  }
  return frames;
}
