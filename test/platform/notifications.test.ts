import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import type { Alert } from '@/lib/app/ports';
import { parseSettings } from '@/lib/app/settings';
import { alertText } from '@/lib/platform/alert-text';
import { toolbarBadge } from '@/lib/platform/badge';
import { openTicketPageOnNotificationClick, systemNotifier } from '@/lib/platform/notifications';
import { openTicketPage, ticketPageUrl } from '@/lib/platform/open-pages';

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

const dueAt = Date.parse('2026-11-22T11:40:00+08:00');
const alert = (more: Partial<Alert> = {}): Alert => ({
  id: `soon:10086001:${dueAt}`,
  kind: 'soon',
  ticketIds: ['10086001'],
  dueAt,
  lateByMs: 0,
  ...more,
});

describe('the text of an alert', () => {
  it.each([
    [alert(), '工单 10086001 请在 11月22日 11:40 前处理。'],
    [
      alert({ ticketIds: ['10086001', '10086002'] }),
      '2 张工单即将到期，最急的是 10086001，请在 11月22日 11:40 前处理。',
    ],
    [alert({ kind: 'breach', lateByMs: 59_999 }), '工单 10086001 应在 11月22日 11:40 前处理，现已超时。'],
    [alert({ kind: 'breach', lateByMs: 60_000 }), '工单 10086001 应在 11月22日 11:40 前处理，已超时 1 分钟。'],
    [
      alert({ kind: 'breach', lateByMs: 7_380_000, ticketIds: ['10086001', '10086002', '10086003'] }),
      '3 张工单已超时，最早的是 10086001，应在 11月22日 11:40 前处理，已超时 2 小时 3 分。',
    ],
  ])('says what is due and when in Beijing, and how late it is (%#)', (given, message) => {
    expect(alertText(given, 'zh-CN').message).toBe(message);
  });

  it('leaves no place open in either language', () => {
    for (const language of ['zh-CN', 'en'] as const) {
      for (const kind of ['soon', 'breach'] as const) {
        for (const lateByMs of [0, 60_000, 9_999_999]) {
          for (const ticketIds of [['1'], ['1', '2']]) {
            const { title, message } = alertText(alert({ kind, lateByMs, ticketIds }), language);
            expect(`${title} ${message}`).not.toMatch(/[{}]|undefined|NaN/);
          }
        }
      }
    }
  });
});

describe('a notification', () => {
  it('is in the language of the settings and replaces itself', async () => {
    const notifier = systemNotifier(async () => parseSettings({ language: 'en' }));
    await notifier.notify(alert());
    await notifier.notify(alert());
    const shown = await fakeBrowser.notifications.getAll();
    expect(shown).toEqual({
      [alert().id]: expect.objectContaining({
        type: 'basic',
        title: 'Ticket due soon',
        iconUrl: expect.stringContaining('icon/128.png'),
      }),
    });
  });

  it('leads to the ticket page in the tab that shows it already', async () => {
    openTicketPageOnNotificationClick();
    vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 4, windowId: 2 }] as never);
    const update = vi.spyOn(fakeBrowser.tabs, 'update').mockResolvedValue({} as never);
    const focus = vi.spyOn(fakeBrowser.windows, 'update');
    const create = vi.spyOn(fakeBrowser.tabs, 'create');
    await fakeBrowser.notifications.onClicked.trigger('soon:10086001:1');
    await vi.waitFor(() => expect(focus).toHaveBeenCalledWith(2, { focused: true }));
    expect(update).toHaveBeenCalledWith(4, { active: true });
    expect(create).not.toHaveBeenCalled();
  });

  it('opens the ticket page where no tab shows it', async () => {
    vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([]);
    const create = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never);
    await openTicketPage();
    expect(create).toHaveBeenCalledWith({ url: ticketPageUrl });
  });
});

describe('the badge', () => {
  it('is the whole browser’s, with a colour per level that white text can be read on', async () => {
    const colours = new Set<string>();
    for (const level of ['calm', 'soon', 'overdue'] as const) {
      await toolbarBadge.show({ text: '3h', level });
      expect(await fakeBrowser.action.getBadgeText({})).toBe('3h');
      const [r = 0, g = 0, b = 0] = await fakeBrowser.action.getBadgeBackgroundColor({});
      colours.add(`${r},${g},${b}`);
      expect(contrastWithWhite(r, g, b)).toBeGreaterThanOrEqual(4.5);
    }
    expect(colours.size).toBe(3);
    await toolbarBadge.show({ text: '', level: 'none' });
    expect(await fakeBrowser.action.getBadgeText({})).toBe('');
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
