import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { reachOpenTabs } from '@/lib/platform/open-tabs';

const origins = ['https://shop.jd.com/*', 'https://granted.example.com/*'];
const silent = new Error('Could not establish connection. Receiving end does not exist.');

/** A browser with tabs of which some have the script already, and which refuses to run it in some. */
function browserWith(tabs: readonly { id?: number; answers?: boolean; refuses?: boolean }[]) {
  const ran: unknown[] = [];
  const tabOf = (id: number) => tabs.find((tab) => tab.id === id);
  vi.spyOn(fakeBrowser.permissions, 'getAll').mockResolvedValue({ origins } as never);
  const asked = vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue(tabs as never);
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(async (id: number) => {
    if (!tabOf(id)?.answers) throw silent;
    return { ok: true, value: { orderId: null, values: {} } } as never;
  });
  vi.spyOn(fakeBrowser.scripting, 'executeScript').mockImplementation((async (injection: {
    target: { tabId: number; allFrames: boolean };
  }) => {
    if (tabOf(injection.target.tabId)?.refuses) throw new Error('Frame with ID 0 is showing error page');
    ran.push(injection.target);
  }) as never);
  return { ran, asked };
}

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

it('runs the reading half in every frame of the open pages that it may read, and in no others', async () => {
  const { ran, asked } = browserWith([{ id: 7 }, { id: 8 }, {}]);
  await reachOpenTabs();
  expect(asked).toHaveBeenCalledWith({ url: origins });
  expect(ran).toEqual([
    { tabId: 7, allFrames: true },
    { tabId: 8, allFrames: true },
  ]);
});

it('leaves a page alone where it runs already', async () => {
  const { ran } = browserWith([{ id: 7, answers: true }, { id: 8 }]);
  await reachOpenTabs();
  expect(ran).toEqual([{ tabId: 8, allFrames: true }]);
});

it('goes on where a tab refuses', async () => {
  const { ran } = browserWith([{ id: 7, refuses: true }, { id: 8 }]);
  await reachOpenTabs();
  expect(ran).toEqual([{ tabId: 8, allFrames: true }]);
});
