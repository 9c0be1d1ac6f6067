import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import type { ListWatch } from '@/lib/app/tickets/watch-ticket-list';
import { ticketPageUrl } from './open-pages';

const lookAlarm = 'list-watch';
const verdictAlarm = 'list-watch-verdict';
const sessionKey = 'list-watch';

const underWay = z.object({
  tabId: z.int(),
  reloadedAt: z.number(),
  reading: z.nullable(z.object({ rows: z.int(), openRows: z.int(), complete: z.boolean() })),
});

/** The open ticket lists, and the alarms of the watch over them. */
export const ticketListWatch: ListWatch = {
  async reloadOne() {
    for (const { id, discarded } of await unattended()) {
      if (id === undefined || (!discarded && (await holdsWriting(id)))) continue;
      if (await reload(id)) return { tabId: id };
    }
    return null;
  },
  async tab(tabId) {
    const tab = await browser.tabs.get(tabId).catch(() => null); // closed since
    return tab && { url: tab.url ?? null, title: tab.title ?? null };
  },
  plannedLook: async () => (await browser.alarms.get(lookAlarm))?.scheduledTime ?? null,
  planLook: (at) => plan(lookAlarm, at),
  planVerdict: (at) => plan(verdictAlarm, at),
  async underWay() {
    return underWay.safeParse((await browser.storage.session.get(sessionKey))[sessionKey]).data ?? null;
  },
  async keepUnderWay(look) {
    if (look === null) await browser.storage.session.remove(sessionKey);
    else await browser.storage.session.set({ [sessionKey]: look });
  },
};

/** Calls back when it is time for a look, and when one must have come to its end. To be registered synchronously when the worker starts. */
export function onListWatch(heard: { look: () => void; verdict: () => void }): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === lookAlarm) heard.look();
    if (name === verdictAlarm) heard.verdict();
  });
}

async function plan(name: string, at: number | null): Promise<void> {
  if (at === null) await browser.alarms.clear(name);
  else browser.alarms.create(name, { when: at });
}

/** The ticket lists that are not in view in the window that has the focus, longest not looked at first. */
async function unattended() {
  const [tabs, windows] = await Promise.all([
    browser.tabs.query({ url: `https://*${new URL(ticketPageUrl).pathname}*` }),
    browser.windows.getAll(),
  ]);
  const focused = new Set(windows.filter((window) => window.focused).map(({ id }) => id));
  return tabs
    .filter(({ active, windowId }) => !(active && focused.has(windowId)))
    .sort((a, b) => (a.lastAccessed ?? 0) - (b.lastAccessed ?? 0));
}

async function holdsWriting(tabId: number): Promise<boolean> {
  try {
    const frames = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      func: isSomethingBegun,
    });
    return frames.some(({ result }) => result === true);
  } catch {
    return false; // an error page takes no script, and nobody writes in it
  }
}

async function reload(tabId: number): Promise<boolean> {
  try {
    await browser.tabs.reload(tabId);
    return true;
  } catch {
    return false; // closed since it was found
  }
}

/**
 * Whether somebody has begun something in the page that loading it again would undo: a text, or a dialog that stands open.
 * Runs in the page, hence by itself.
 */
function isSomethingBegun(): boolean {
  const areas = [...document.querySelectorAll('textarea')];
  const editors = [...document.querySelectorAll<HTMLElement>('[contenteditable=""], [contenteditable="true"]')];
  const dialogs = [...document.querySelectorAll<HTMLElement>('dialog[open], [role="dialog"]')];
  const focused = document.activeElement;
  const isTyping = focused?.matches('input:not([type="button"], [type="submit"], [type="checkbox"], [type="radio"])');
  return (
    (document.hasFocus() && isTyping === true) ||
    // React sets the default value of a text area to what was typed, so that in sight any text may be somebody's.
    areas.some(
      (area) =>
        !area.readOnly &&
        area.value.trim() !== '' &&
        (area.value !== area.defaultValue || area.getClientRects().length > 0),
    ) ||
    editors.some(({ textContent }) => (textContent ?? '').trim() !== '') ||
    dialogs.some((dialog) => dialog.getClientRects().length > 0)
  );
}
