import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { parseSettings } from '@/lib/app/settings';
import { onChange, raiseChange } from '@/lib/platform/change-signal';
import { StorageError } from '@/lib/platform/db/open';
import { failureLog } from '@/lib/platform/failure-log';
import { currentTabSession, forgetClosedTabs, pageSessions, rememberEditorFocus } from '@/lib/platform/page-sessions';
import { readSettings, watchSettings, writeSettings } from '@/lib/platform/settings';

beforeEach(() => fakeBrowser.reset());

describe('settings', () => {
  it('are the defaults until they are set, and a damaged one is its default', async () => {
    expect(await readSettings()).toEqual(parseSettings(undefined));
    await writeSettings({ language: 'en', staleAfterMinutes: 10 });
    await fakeBrowser.storage.local.set({ 'settings/staleAfterMinutes': 'many' });
    expect(await readSettings()).toEqual({ ...parseSettings(undefined), language: 'en' });
  });

  it('lose nothing when two places change different ones at once', async () => {
    await Promise.all([writeSettings({ language: 'en' }), writeSettings({ panelCollapsed: true })]);
    expect(await readSettings()).toMatchObject({ language: 'en', panelCollapsed: true });
  });

  it('are told to whoever watches, until it stops, and raise a change', async () => {
    const topics = vi.fn();
    onChange(topics);
    const watcher = vi.fn();
    const stop = watchSettings(watcher);
    await writeSettings({ language: 'en' });
    expect(watcher.mock.calls).toEqual([[await readSettings()]]);
    expect(topics.mock.calls.map(([told]) => told)).toEqual([['settings']]);
    stop();
    await writeSettings({ language: 'zh-CN' });
    expect(watcher).toHaveBeenCalledTimes(1);
  });
});

describe('a change signal', () => {
  it('is heard each time, the same topics twice too, until the listener stops', async () => {
    const heard = vi.fn();
    const stop = onChange(heard);
    await raiseChange(['tickets']);
    await raiseChange(['tickets']);
    expect(heard.mock.calls.map(([told]) => told)).toEqual([['tickets'], ['tickets']]);
    const nonces = new Set<string>();
    for (let raised = 0; raised < 3; raised += 1) {
      await raiseChange(['tickets']);
      nonces.add(JSON.stringify(await fakeBrowser.storage.local.get('change')));
    }
    expect(nonces.size).toBe(3);
    heard.mockClear();
    stop();
    await raiseChange(['policy']);
    expect(heard).not.toHaveBeenCalled();
  });

  it('is no other key and no other area, and misshapen ones are not heard', async () => {
    const heard = vi.fn();
    onChange(heard);
    await fakeBrowser.storage.local.set({ change: { topics: ['nonsense'], nonce: 'x' }, other: 1 });
    await fakeBrowser.storage.session.set({ change: { topics: ['tickets'], nonce: 'x' } });
    expect(heard).not.toHaveBeenCalled();
  });

  it('whose entry is anything else is not heard, and throws nothing', async () => {
    const heard = vi.fn();
    onChange(heard);
    const odd = fc.oneof(
      fc.anything(),
      fc.record({ topics: fc.array(fc.anything(), { minLength: 1 }), nonce: fc.string() }),
      fc.record({ topics: fc.constant(['tickets']), nonce: fc.oneof(fc.integer(), fc.constant(null)) }),
    );
    await fc.assert(
      fc.asyncProperty(odd, async (newValue) => {
        await fakeBrowser.storage.onChanged.trigger({ change: { newValue } } as never, 'local');
      }),
    );
    expect(heard).not.toHaveBeenCalled();
  });
});

describe('what the tabs show', () => {
  const report = (orderId: string | null, at: number) =>
    ({ orderId, shows: orderId === null ? 'nothing' : 'order', at }) as const;

  it('is kept by tab and frame, however many speak at once', async () => {
    await Promise.all([
      pageSessions.put(7, 0, report(null, 1)),
      pageSessions.put(7, 5, report('312345678901', 2)),
      pageSessions.put(77, 0, report('398765432109', 3)),
      rememberEditorFocus(7, 5, 4),
    ]);
    expect(await currentTabSession(7)).toEqual({ order: { frameId: 5, orderId: '312345678901' }, editorFrameId: 5 });
    expect(await currentTabSession(77)).toEqual({
      order: { frameId: 0, orderId: '398765432109' },
      editorFrameId: null,
    });
    expect(await currentTabSession(8)).toEqual({ order: null, editorFrameId: null });
    await pageSessions.remove(7, 5);
    expect([...(await pageSessions.frames(7)).keys()]).toEqual([0]);
  });

  it('is the order that was reported last, and is forgotten with its tab alone', async () => {
    forgetClosedTabs();
    await pageSessions.put(7, 0, report('312345678901', 9));
    await pageSessions.put(7, 5, report('398765432109', 8));
    await pageSessions.put(77, 0, report('398765432109', 3));
    expect((await currentTabSession(7)).order?.frameId).toBe(0);
    await fakeBrowser.tabs.onRemoved.trigger(7, { windowId: 1, isWindowClosing: false });
    expect((await currentTabSession(7)).order).toBeNull();
    expect((await currentTabSession(77)).order).not.toBeNull();
  });
});

describe('a noted failure', () => {
  it('has the name of the error and not its text', async () => {
    expect(await failureLog.last()).toBeNull();
    await failureLog.note('attention', new StorageError('migration-failed', new Error('张三')), 5);
    expect(await failureLog.last()).toEqual({ place: 'attention', error: 'migration-failed', at: 5 });
    await failureLog.note('tickets/read', new TypeError('张三'), 6);
    expect(await failureLog.last()).toEqual({ place: 'tickets/read', error: 'TypeError', at: 6 });
  });
});
