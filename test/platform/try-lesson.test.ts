import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import type { LessonTrial } from '@/lib/app/lesson-trial';
import { pageSessions } from '@/lib/platform/page-sessions';
import { tryLesson } from '@/lib/platform/try-lesson';

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

const read: LessonTrial = { state: 'read', value: '已完成' };
const absent: LessonTrial = { state: 'absent', value: null };

/** Tabs by id, each with what its frames answer; a frame that is not named has nobody who listens. */
function openTabs(tabs: Readonly<Record<number, Readonly<Record<number, LessonTrial | null>>>>) {
  const asked: string[] = [];
  const open = Object.keys(tabs).map((id) => ({ id: Number(id), lastAccessed: Number(id) }));
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue(open as never);
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation((async (
    tabId: number,
    message: { readonly name: string; readonly data: { readonly id: string } },
    options: { readonly frameId: number },
  ) => {
    asked.push(`${tabId}/${options.frameId} ${message.name} ${message.data.id}`);
    const value = tabs[tabId]?.[options.frameId];
    if (value === undefined) throw new Error('Receiving end does not exist');
    return { ok: true, value };
  }) as never);
  return asked;
}

describe('tryLesson', () => {
  it('asks the tab in use last first, and stops where the place was read', async () => {
    const asked = openTabs({ 1: { 0: read }, 2: { 0: absent }, 3: { 0: read } });
    expect(await tryLesson('a')).toEqual(read);
    expect(asked).toEqual(['3/0 lessons/try a']);
  });

  it('asks the frames that told of an order as well', async () => {
    const asked = openTabs({ 4: { 0: null, 7: read } });
    await pageSessions.put(4, 7, { orderId: '35', shows: 'order', at: 1 });
    expect(await tryLesson('a')).toEqual(read);
    expect(asked).toEqual(['4/0 lessons/try a', '4/7 lessons/try a']);
  });

  it('prefers a page that reads the place to one that does not have it', async () => {
    openTabs({ 1: { 0: read }, 2: { 0: absent } });
    expect(await tryLesson('a')).toEqual(read);
    openTabs({ 2: { 0: absent }, 3: {} });
    expect(await tryLesson('a')).toEqual(absent);
  });

  it('says that no page of the kind is open', async () => {
    openTabs({ 1: {}, 2: { 0: null } });
    expect(await tryLesson('a')).toBeNull();
  });
});
