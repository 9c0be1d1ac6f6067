import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import type { Notice } from '@/lib/app/ports/attention';
import { parseSettings } from '@/lib/app/settings';
import type { BadgeFacts } from '@/lib/domain/tickets/badge';
import { alertText } from '@/lib/platform/alert-text';
import { toolbarBadge } from '@/lib/platform/badge';
import { badgeTitle } from '@/lib/platform/badge-title';
import { onNoticeClick, systemNotifier } from '@/lib/platform/notifications';
import { openTicketPage, ticketPageUrl } from '@/lib/platform/open-pages';

const openPopup = vi.fn();
const failed = vi.fn();
beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
  openPopup.mockReset().mockResolvedValue(undefined);
  failed.mockReset();
  Object.assign(fakeBrowser.action, { openPopup });
});

const dueAt = Date.parse('2026-11-22T11:40:00+08:00');
const notice = (more: Partial<Notice> = {}): Notice => ({
  id: `soon:halfhour:10086001:${dueAt}`,
  type: 'soon',
  ticketIds: ['10086001'],
  overdue: 0,
  dueAt,
  overdueByMs: 0,
  lateByMs: 0,
  lateBecause: null,
  sound: false,
  snoozable: true,
  ...more,
});
const breach = (overdue: number, more: Partial<Notice> = {}): Notice =>
  notice({
    type: 'breach',
    overdue,
    ticketIds: ['10086001', '10086002', '10086003'].slice(0, overdue),
    snoozable: false,
    ...more,
  });
const minute = 60_000;

describe('the text of a notice', () => {
  it.each([
    [notice(), '工单 10086001 请在 11月22日 11:40 前处理。'],
    [
      notice({ ticketIds: ['10086001', '10086002'] }),
      '2 张工单即将到期，最急的是 10086001，请在 11月22日 11:40 前处理。',
    ],
    [notice({ lateByMs: 59_999 }), '工单 10086001 请在 11月22日 11:40 前处理。'],
    [notice({ lateByMs: 12 * minute }), '工单 10086001 请在 11月22日 11:40 前处理。本条提醒晚了 12 分钟。'],
    [
      notice({ lateByMs: 12 * minute, lateBecause: 'slept' }),
      '工单 10086001 请在 11月22日 11:40 前处理。电脑休眠或浏览器关闭，本条提醒晚了 12 分钟。',
    ],
    [breach(1, { overdueByMs: 59_999 }), '工单 10086001 应在 11月22日 11:40 前处理，现已超时。'],
    [breach(1, { overdueByMs: minute }), '工单 10086001 应在 11月22日 11:40 前处理，已超时 1 分钟。'],
    [
      breach(1, { overdueByMs: 5 * minute, lateBecause: 'slept' }),
      '工单 10086001 应在 11月22日 11:40 前处理，已超时 5 分钟。电脑休眠或浏览器关闭，未能及时提醒。',
    ],
    [
      breach(3, { overdueByMs: 7_380_000 }),
      '3 张工单已超时，最早的是 10086001，应在 11月22日 11:40 前处理，已超时 2 小时 3 分。',
    ],
    [
      breach(1, { overdueByMs: minute, ticketIds: ['10086001', '10086002', '10086003'] }),
      '工单 10086001 应在 11月22日 11:40 前处理，已超时 1 分钟。另有 2 张即将到期。',
    ],
    [
      notice({ type: 'digest', ticketIds: ['10086001', '10086002'] }),
      '最急的是工单 10086001，请在 11月22日 11:40 前处理。',
    ],
    [
      notice({ type: 'digest', ticketIds: ['10086001', '10086002'], overdue: 1, overdueByMs: 6 * 60 * minute }),
      '其中 1 张已超时，最早的是工单 10086001，应在 11月22日 11:40 前处理，已超时 6 小时 0 分。',
    ],
  ])('says what is due and when in Beijing, and how late it is (%#)', (given, message) => {
    expect(alertText(given, 'zh-CN').message).toBe(message);
  });

  it('says in the title of the digest how many are open', () => {
    expect(alertText(notice({ type: 'digest', ticketIds: ['1', '2'] }), 'zh-CN').title).toBe('今日待处理工单：2 张');
  });

  it('leaves no place open in either language', () => {
    for (const language of ['zh-CN', 'en'] as const)
      for (const type of ['soon', 'breach', 'digest'] as const)
        for (const lateByMs of [0, minute, 9_999_999])
          for (const lateBecause of [null, 'slept'] as const)
            for (const ticketIds of [['1'], ['1', '2']])
              for (const overdue of type === 'soon' ? [0] : [1, ticketIds.length]) {
                const given = notice({ type, lateByMs, overdueByMs: lateByMs, lateBecause, ticketIds, overdue });
                const { title, message } = alertText(given, language);
                expect(`${title} ${message}`).not.toMatch(/[{}]|undefined|NaN/);
              }
  });
});

describe('a notification', () => {
  const notifier = systemNotifier(async () => parseSettings({ language: 'en' }));
  const optionsOf = async (given: Notice) => {
    await notifier.show(given);
    return ((await fakeBrowser.notifications.getAll()) as Record<string, unknown>)[given.id];
  };

  it('is in the language of the settings, replaces itself, and can be asked for', async () => {
    await notifier.show(notice());
    await notifier.show(notice());
    expect(await notifier.shown()).toEqual(new Set([notice().id]));
    expect(await fakeBrowser.notifications.getAll()).toEqual({
      [notice().id]: {
        type: 'basic',
        title: 'Ticket due soon',
        message: expect.stringContaining('10086001'),
        iconUrl: expect.stringContaining('icon/128.png'),
        silent: true,
        requireInteraction: false,
        buttons: [{ title: 'Remind me in 10 min' }, { title: 'Open the ticket page' }],
      },
    });
  });

  it('sounds where any of its alerts does, and stays where a ticket is overdue', async () => {
    expect(await optionsOf(breach(1, { sound: true }))).toMatchObject({
      silent: false,
      requireInteraction: true,
      buttons: [{ title: 'Open the ticket page' }],
    });
  });

  it('has nothing beside its text where the browser refuses more', async () => {
    const { create } = fakeBrowser.notifications;
    const known = new Set(['type', 'iconUrl', 'title', 'message']);
    const refusing = async (id: string, options: object) => {
      const odd = Object.keys(options).find((name) => !known.has(name));
      if (odd !== undefined) throw new Error(`Type error for parameter options (Unexpected property "${odd}")`);
      return create(id, options as never);
    };
    vi.spyOn(fakeBrowser.notifications, 'create').mockImplementation(refusing as typeof create);
    expect(Object.keys((await optionsOf(breach(1))) as object).sort()).toEqual([...known].sort());
  });

  it('that the browser shows in no way is known not to stand', async () => {
    vi.spyOn(fakeBrowser.notifications, 'create').mockRejectedValue(new Error('no notifications'));
    await expect(notifier.show(notice())).rejects.toThrow('no notifications');
  });

  it('leads to the ticket page in the tab that shows it already', async () => {
    onNoticeClick(async () => false, failed);
    vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 4, windowId: 2 }] as never);
    const update = vi.spyOn(fakeBrowser.tabs, 'update').mockResolvedValue({} as never);
    const focus = vi.spyOn(fakeBrowser.windows, 'update');
    const create = vi.spyOn(fakeBrowser.tabs, 'create');
    await fakeBrowser.notifications.onClicked.trigger(notice().id);
    await vi.waitFor(() => expect(focus).toHaveBeenCalledWith(2, { focused: true }));
    expect(update).toHaveBeenCalledWith(4, { active: true });
    expect(create).not.toHaveBeenCalled();
  });

  it('brings the window to the front in which it opens the page', async () => {
    onNoticeClick(async () => false, failed);
    vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([]);
    vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({ id: 4, windowId: 2 } as never);
    const focus = vi.spyOn(fakeBrowser.windows, 'update').mockResolvedValue({} as never);
    await fakeBrowser.notifications.onClicked.trigger(notice().id);
    await vi.waitFor(() => expect(focus).toHaveBeenCalledWith(2, { focused: true }));
  });

  it('says when a click came to nothing', async () => {
    onNoticeClick(async () => true, failed);
    vi.spyOn(fakeBrowser.tabs, 'query').mockRejectedValue(new TypeError('no tabs'));
    await fakeBrowser.notifications.onClicked.trigger(notice().id);
    await vi.waitFor(() => expect(failed).toHaveBeenCalledTimes(1));
    await fakeBrowser.notifications.onButtonClicked.trigger(notice().id, 1);
    await vi.waitFor(() => expect(failed).toHaveBeenCalledTimes(2));
  });

  describe('leads on to the worst ticket', () => {
    const notInFront = new Error('Could not find an active browser window.');
    const order: string[] = [];
    beforeEach(() => {
      order.length = 0;
      onNoticeClick(async () => false, failed);
      vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([]);
      vi.spyOn(fakeBrowser.tabs, 'create').mockImplementation(async () => {
        order.push('page');
        return {} as never;
      });
      vi.spyOn(fakeBrowser.windows, 'create').mockImplementation(async (window) => {
        order.push(`${window?.type} ${window?.url}`);
        return {} as never;
      });
      openPopup.mockImplementation(async () => void order.push('popup'));
    });
    const click = () => fakeBrowser.notifications.onClicked.trigger(notice().id);

    it('in the popup over that page', async () => {
      await click();
      await vi.waitFor(() => expect(order).toEqual(['page', 'popup']));
    });

    it('as soon as the window has come to the front', async () => {
      openPopup.mockRejectedValueOnce(notInFront).mockRejectedValueOnce(notInFront);
      await click();
      await vi.waitFor(() => expect(order).toEqual(['page', 'popup']));
    });

    it('in a window of its own where the browser lets no popup open, and in one only', async () => {
      openPopup.mockRejectedValue(new Error('openPopup requires a user gesture'));
      const popupUrl = fakeBrowser.runtime.getURL('/popup.html' as never);
      await click();
      await vi.waitFor(() => expect(order).toEqual(['page', `popup ${popupUrl}`]), { timeout: 3_000 });
      vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation(async ({ url }) =>
        url === popupUrl ? [{ id: 9, windowId: 5 } as never] : [],
      );
      const focus = vi.spyOn(fakeBrowser.windows, 'update').mockResolvedValue({} as never);
      await click();
      await vi.waitFor(() => expect(focus).toHaveBeenCalledWith(5, { focused: true }), { timeout: 3_000 });
      expect(order).toEqual(['page', `popup ${popupUrl}`, 'page']);
      expect(failed).not.toHaveBeenCalled();
    });
  });

  it.each([
    ['the first button of one that can be put off', 0, true, true],
    ['the second', 1, true, false],
    ['the only button of one that cannot', 0, false, false],
  ])('is put off or opened by its buttons: %s', async (_, index, canBePutOff, isPutOff) => {
    const putOff = vi.fn(async () => canBePutOff);
    onNoticeClick(putOff, failed);
    vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([]);
    const create = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never);
    await notifier.show(notice());
    await fakeBrowser.notifications.onButtonClicked.trigger(notice().id, index);
    await vi.waitFor(async () => expect(await notifier.shown()).toEqual(new Set()));
    expect(putOff.mock.calls.length).toBe(index === 0 ? 1 : 0);
    expect(create.mock.calls.length).toBe(isPutOff ? 0 : 1);
  });

  it('opens the ticket page where no tab shows it', async () => {
    vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([]);
    const create = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never);
    await openTicketPage();
    expect(create).toHaveBeenCalledWith({ url: ticketPageUrl });
  });
});

describe('the badge', () => {
  const badge = toolbarBadge(async () => parseSettings({ language: 'en' }));
  beforeEach(() => {
    vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({ name: 'Sidebar' } as never);
  });

  it('is the whole browser’s, with a colour per level that white text can be read on', async () => {
    const colours = new Set<string>();
    for (const level of ['calm', 'soon', 'overdue'] as const) {
      await badge.show({ text: '3h', level }, null);
      expect(await fakeBrowser.action.getBadgeText({})).toBe('3h');
      const [r = 0, g = 0, b = 0] = await fakeBrowser.action.getBadgeBackgroundColor({});
      colours.add(`${r},${g},${b}`);
      expect(contrastWithWhite(r, g, b)).toBeGreaterThanOrEqual(4.5);
    }
    expect(colours.size).toBe(3);
    await badge.show({ text: '', level: 'none' }, null);
    expect(await fakeBrowser.action.getBadgeText({})).toBe('');
  });

  const facts: BadgeFacts = { open: 3, overdue: 0, urgent: { ticketId: '10086001', dueAt }, stale: false };

  it('is told in words by its button, in the language of the settings', async () => {
    await badge.show({ text: '3h', level: 'calm' }, facts);
    expect(await fakeBrowser.action.getTitle({})).toBe(
      'Aftersale Sidebar: 3 open, the most urgent is 10086001, due by 11-22 11:40 Beijing time',
    );
    await badge.show({ text: '?', level: 'soon' }, null);
    expect(await fakeBrowser.action.getTitle({})).toBe('Sidebar');
  });

  it.each([
    [facts, '售后边栏：3 张工单待处理，最急的是 10086001，请在 11月22日 11:40 前处理'],
    [
      { ...facts, overdue: 2 },
      '售后边栏：3 张工单待处理，其中 2 张已超时，最早的是 10086001，应在 11月22日 11:40 前处理',
    ],
    [{ ...facts, urgent: null }, '售后边栏：3 张工单待处理，都已暂停计时'],
    [{ ...facts, urgent: null, stale: true }, '售后边栏：3 张工单待处理，都已暂停计时。很久没读到工单页了'],
    [{ ...facts, open: 0, urgent: null, stale: true }, null],
  ])('says what is open, what is worst, and what its question mark means (%#)', (given, title) => {
    expect(badgeTitle(given, 'zh-CN')).toBe(title);
  });
});

/** WCAG 2.1 relative luminance. */
function contrastWithWhite(...rgb: [number, number, number]): number {
  const [r = 0, g = 0, b = 0] = rgb.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05);
}
