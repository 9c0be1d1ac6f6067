import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import background from '@/entrypoints/background';
import { addByHand } from '@/lib/app/tickets/ticket-actions';
import { openDatabase } from '@/lib/platform/db/open';
import { openRepositories } from '@/lib/platform/db/open-repositories';
import { grantedHosts } from '@/lib/platform/granted-hosts';
import { ticketPageUrl } from '@/lib/platform/open-pages';
import { currentTabSession } from '@/lib/platform/page-sessions';
import { telling } from '@/lib/platform/unheard-changes';
import { context, forgetAllDatabases } from './db/fresh-database';
import { grantingBrowser } from './granting-browser';

const orderId = '312345678901';

let around: ReturnType<typeof grantingBrowser>;

/** Beijing noon: time counts. */
const noon = Date.parse('2026-11-21T12:00:00+08:00');

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
  around = grantingBrowser();
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({ name: 'Aftersale Sidebar' } as never);
  vi.useFakeTimers({ toFake: ['Date'], now: noon });
  forgetAllDatabases();
});

const fromFrame = (frameId: number) => ({
  id: fakeBrowser.runtime.id,
  tab: { id: 7, url: ticketPageUrl },
  frameId,
});
async function ask(name: string, data: unknown, frameId = 0): Promise<unknown> {
  const [answer] = await fakeBrowser.runtime.onMessage.trigger(
    { to: 'worker', name, data },
    fromFrame(frameId) as never,
  );
  return answer;
}
const row = {
  ticketId: '10086001',
  kind: 'crc',
  type: 'CRC',
  orderId,
  createdAt: noon - 1_800_000,
  leftMs: null,
  closed: false,
};
const whole = { defaultKind: 'other', confirmedComplete: true, contentAt: noon };
const readTickets = () => ask('tickets/read', { rows: [row], ...whole });
const badgeText = () => fakeBrowser.action.getBadgeText({});

describe('the worker', () => {
  it('has registered every listener when main returns', () => {
    const { runtime, alarms, storage, tabs, notifications, permissions } = fakeBrowser;
    const events = [
      runtime.onInstalled,
      runtime.onStartup,
      runtime.onMessage,
      alarms.onAlarm,
      storage.onChanged,
      tabs.onUpdated,
      tabs.onRemoved,
      notifications.onClicked,
      permissions.onAdded,
      permissions.onRemoved,
    ];
    const registrations = events.map((event) => vi.spyOn(event, 'addListener'));
    background.main();
    for (const { mock } of registrations) expect(mock.calls.length).toBeGreaterThan(0);
  });

  it('leads from a reading of the ticket page to badge and wake-up', async () => {
    background.main();
    expect(await readTickets()).toEqual({ ok: true, value: null });
    await vi.waitFor(async () => expect(await badgeText()).toBe('3h'));
    await vi.waitFor(async () => expect(await fakeBrowser.alarms.get('attention')).toBeDefined());
  });

  /** What a popup leaves behind that is closed between storing a ticket and raising the change signal. */
  const storeUnheard = () =>
    addByHand(
      { ...context().repositories, changes: { raise: async () => undefined } },
      [{ ticketId: '10086001', kind: 'crc', orderId: null, createdAt: row.createdAt }],
      'person',
      noon,
    );

  it('finds a ticket that nobody told it of, whatever starts it', async () => {
    await storeUnheard();
    background.main();
    await vi.waitFor(async () => expect(await badgeText()).toBe('3h?'));
    await vi.waitFor(async () => expect(await fakeBrowser.alarms.get('attention')).toBeDefined());
  });

  it('is woken a minute after a page stored something and was closed before it told of it, and sleeps on then', async () => {
    const { alarms } = fakeBrowser;
    background.main();
    await vi.waitFor(async () => expect(await badgeText()).toBe(''));
    const page = openRepositories(telling(openDatabase()));
    await page.tickets.append('10086001', () => [
      {
        type: 'opened',
        at: noon,
        by: 'person',
        kind: 'crc',
        orderId: null,
        createdAt: row.createdAt,
        termsId: 0,
      },
    ]);
    expect(await badgeText()).not.toBe('3h?');
    const announced = (await alarms.getAll()).find(({ name }) => name.startsWith('unheard/'));
    expect(announced?.scheduledTime).toBeGreaterThanOrEqual(noon + 60_000);
    if (announced) await alarms.onAlarm.trigger(announced);
    await vi.waitFor(async () => expect(await badgeText()).toBe('3h?'));
    await vi.waitFor(async () => expect((await alarms.getAll()).map(({ name }) => name)).toEqual(['attention']));
  });

  it('takes away what announced a change when it has acted on it', async () => {
    const { alarms } = fakeBrowser;
    const create = vi.spyOn(alarms, 'create');
    background.main();
    await readTickets();
    await vi.waitFor(async () => expect(await badgeText()).toBe('3h'));
    expect(create.mock.calls.some(([name]) => String(name).startsWith('unheard/'))).toBe(true);
    await vi.waitFor(async () => expect((await alarms.getAll()).map(({ name }) => name)).toEqual(['attention']));
  });

  it('finds everything again after it was stopped, by any event that wakes it', async () => {
    background.main();
    await readTickets();
    await vi.waitFor(async () => expect(await badgeText()).toBe('3h'));
    const wakings = [
      () => fakeBrowser.alarms.onAlarm.trigger({ name: 'attention', scheduledTime: noon }),
      () => fakeBrowser.runtime.onStartup.trigger(),
      () => fakeBrowser.runtime.onInstalled.trigger({ reason: 'update', temporary: false }),
      () => fakeBrowser.storage.local.set({ change: { topics: ['settings'], nonce: 'x' } }),
    ];
    for (const wake of wakings) {
      fakeBrowser.reset();
      background.main();
      await wake();
      await vi.waitFor(async () => expect(await badgeText()).toBe('3h'));
    }
  });

  it('opens the guide at the first installation and not at an update', async () => {
    const create = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never);
    background.main();
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'update', temporary: false });
    expect(create).not.toHaveBeenCalled();
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install', temporary: false });
    expect(create).toHaveBeenCalledWith({ url: expect.stringMatching(/\/options\.html#guide$/) });
  });

  it('tells the frames of a tab its new address', async () => {
    const send = vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValue(null as never);
    background.main();
    await fakeBrowser.tabs.onUpdated.trigger(7, { status: 'complete' }, {} as never);
    await fakeBrowser.tabs.onUpdated.trigger(7, { url: 'https://shop.jd.com/jdm/home' }, {} as never);
    const told = { to: 'page', name: 'tab/address', data: { url: 'https://shop.jd.com/jdm/home' } };
    expect(send.mock.calls).toEqual([[7, told]]);
  });

  it('forgets the order of a frame whose document is another one', async () => {
    vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValue({ ok: true, value: { orderId } } as never);
    background.main();
    await ask('page/report', { orderId, shows: 'order' }, 0);
    expect((await currentTabSession(7)).order).toEqual({ frameId: 0, orderId });
    await ask('page/where', {}, 0);
    expect((await currentTabSession(7)).order).toBeNull();
  });

  it('answers what a page asks, and tells its other frames that the order stands elsewhere', async () => {
    const send = vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValue({ ok: true, value: null } as never);
    background.main();
    expect(await ask('page/where', {}, 3)).toEqual({
      ok: true,
      value: { tabUrl: ticketPageUrl, isTop: false, standsFor: null, tabStandsFor: null },
    });
    await ask('page/report', { orderId: null, shows: 'nothing' }, 0);
    await ask('page/report', { orderId, shows: 'order' }, 3);
    expect(send).toHaveBeenCalledWith(
      7,
      { to: 'page', name: 'tab/order-elsewhere', data: { elsewhere: true } },
      { frameId: 0 },
    );

    await readTickets();
    const typed = { orderId, field: 'signedAt', value: { at: noon, precision: 'day' } };
    await ask('order/type-date', typed);
    expect(await ask('order/knowledge', { orderId, skuIds: [] })).toMatchObject({
      ok: true,
      value: { tickets: [{ id: '10086001' }], typedFacts: [{ field: 'signedAt', typedAt: noon }], policy: null },
    });
  });

  it('hears pages of a granted host, runs its script there, and neither once the browser took the grant back', async () => {
    background.main();
    const origin = 'https://seller.example.com/*';
    const url = 'https://seller.example.com/jdm/home';
    const askFromThere = async () => {
      const sender = { ...fromFrame(2), url, tab: { id: 7, url } };
      const [answer] = await fakeBrowser.runtime.onMessage.trigger(
        { to: 'worker', name: 'page/where', data: {} },
        sender as never,
      );
      return answer;
    };
    const refused = { ok: false, error: { code: 'sender-foreign', place: 'page/where' } };
    vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 7 }] as never);
    const run = vi.spyOn(fakeBrowser.scripting, 'executeScript').mockResolvedValue([] as never);
    expect(await askFromThere()).toEqual(refused);

    await grantedHosts.grant({ host: 'seller.example.com', standsFor: 'shop.jd.com' });
    const where = { tabUrl: url, isTop: false, standsFor: 'shop.jd.com', tabStandsFor: 'shop.jd.com' };
    expect(await askFromThere()).toEqual({ ok: true, value: where });
    await vi.waitFor(() => expect(around.registered.get('granted-hosts')?.matches).toEqual([origin]));
    await vi.waitFor(() => expect(run).toHaveBeenCalledWith(expect.objectContaining({ target: expect.anything() })));

    around.takeBack(origin);
    await vi.waitFor(() => expect(around.registered.size).toBe(0));
    expect(await grantedHosts.list()).toEqual([]);
    expect(await askFromThere()).toEqual(refused);
  });

  it('keeps what a page says of its reading', async () => {
    background.main();
    const facts = [{ field: 'status', state: 'read', how: 'label', label: '订单状态', needed: true, value: '张三' }];
    await ask('page/health', { kind: 'order-detail', outcome: 'extracted', rows: null, facts, lessons: [] });
    const health = await context().repositories.pageHealth.all();
    expect(health).toMatchObject([{ kind: 'order-detail', readAt: noon, facts: [{ since: noon }] }]);
    expect(JSON.stringify(health)).not.toContain('张三');
  });

  it('says ? and notes why when the database cannot be opened, and answers the page', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('张三', 'UnknownError');
    });
    background.main();
    await fakeBrowser.runtime.onStartup.trigger();
    await vi.waitFor(async () => expect(await badgeText()).toBe('?'));
    const error = { code: 'handler-failed', place: 'tickets/read' };
    expect(await readTickets()).toEqual({ ok: false, error });
    await vi.waitFor(async () =>
      expect(await fakeBrowser.storage.local.get('failure')).toMatchObject({ failure: { error: 'UnknownError' } }),
    );
    vi.mocked(indexedDB.open).mockRestore();
    expect(await readTickets()).toEqual({ ok: true, value: null });
  });

  it('lets nothing of a consumer into the log', async () => {
    background.main();
    const consumer = { name: '张三', phone: '13800000000', address: '北京市朝阳区' };
    await ask('tickets/read', { rows: [{ ...row, ...consumer }], ...whole, ...consumer });
    const ticket = await context().repositories.tickets.get('10086001');
    expect(ticket?.events).toHaveLength(1);
    expect(JSON.stringify(ticket)).not.toMatch(/张三|138|北京/);
  });
});
