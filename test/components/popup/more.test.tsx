// @vitest-environment happy-dom
import { cleanup, configure, waitFor } from '@testing-library/preact';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { dayMs, hourMs, minuteMs } from '@/lib/domain/beijing-time';
import type { JournalEntry } from '@/lib/domain/tickets/journal';
import { all, appears, must } from '../document';
import { openPopup, press } from './popup-page';
import { noon, openTicket, popupWorld } from './popup-world';

configure({ asyncUtilTimeout: 8_000 });
afterEach(cleanup);

const row = (inside = '') => `[data-ticket="1001"]${inside}`;
const afternoon = noon + 2 * hourMs;
/** At 14:00 all that is left until the due time counts, so it is left by the clock too. */
async function openMore(minutesLeft: number) {
  const createdAt = afternoon - 4 * hourMs + minutesLeft * minuteMs;
  const made = popupWorld({ tickets: [openTicket('1001', { createdAt })] });
  made.state.now = afternoon;
  await openPopup(made.world);
  press(row(' [data-action=more]'));
  await appears('[data-more="1001"]');
  return made;
}
const snoozes = () => all('[data-snooze]').map(({ dataset }) => Number(dataset['snooze']));

describe('quiet for a while', () => {
  test('no choice reaches the due time, whatever time is left', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 239 }), async (minutesLeft) => {
        await openMore(minutesLeft);
        const offered = snoozes();
        cleanup();
        expect(offered.every((minutes) => minutes > 0 && minutes < minutesLeft)).toBe(true);
        expect(offered.length > 0).toBe(minutesLeft > 5);
        expect(new Set(offered).size).toBe(offered.length);
      }),
      { numRuns: 12 },
    );
  });

  test('is said with its end, is taken back, and leaves the focus on the row', async () => {
    const { stored } = await openMore(60);
    press('[data-snooze="30"]');
    await waitFor(() => expect(must(row()).textContent).toContain('已静音到 14:30'));
    expect(document.activeElement).toBe(must(row(' [data-action=more]')));
    expect(stored.get('1001')?.events.at(-1)).toEqual({
      type: 'snoozed',
      at: afternoon,
      until: afternoon + 30 * minuteMs,
    });
    press(row(' [data-action=more]'));
    await appears('[data-snooze="0"]');
    press('[data-snooze="0"]');
    await waitFor(() => expect(must(row()).textContent).not.toContain('已静音'));
  });

  test('is not offered for what is overdue', async () => {
    await openMore(-5);
    expect(snoozes()).toEqual([]);
  });
});

test('the head says it where all clocks stand still together', async () => {
  const evening = Date.parse('2026-11-22T21:00:00+08:00');
  const tickets = ['1001', '1002'].map((id) => openTicket(id, { createdAt: evening - 3 * hourMs }));
  const { world, state } = popupWorld({ tickets });
  state.now = evening;
  await openPopup(world);
  expect(must('.section-head').textContent).toContain('停表中，09:00 恢复');
  cleanup();
  state.now = evening - 3 * hourMs;
  await openPopup(world);
  expect(must('.section-head').textContent).toContain('到期时间为北京时间');
});

describe('what there is to doubt', () => {
  const noticed = async (journal: readonly JournalEntry[], lastReadAt = noon - hourMs) => {
    const made = popupWorld({ tickets: [openTicket('1001')], journal, settings: { watchEveryMinutes: 10 } });
    made.state.lastReadAt = lastReadAt;
    await openPopup(made.world);
    return made;
  };
  const watched = (outcome: 'no-tickets' | 'unreadable' | 'logged-out' | 'no-tab' | 'tickets') =>
    ({ type: 'watched', at: noon - 10 * minuteMs, outcome, tickets: null }) as const;

  test.each([
    ['no-tickets', '没有待处理的工单'],
    ['unreadable', '工单页没读出来'],
    ['logged-out', '没看到工单，可能要重新登录或过安全验证，请打开工单页看看'],
    ['no-tab', '没有打开着的工单页'],
  ] as const)('a look at the ticket page that came to %s', async (outcome, text) => {
    await noticed([watched(outcome)]);
    await appears(`[data-watched="${outcome}"]`);
    expect(must('[data-watched]').textContent).toContain(`自动刷新（11:50）：${text}`);
  });

  test('leads to the ticket page', async () => {
    const { seen } = await noticed([watched('logged-out')]);
    await appears('[data-watched] button');
    press('[data-watched] button');
    await waitFor(() => expect(seen.opened).toEqual(['ticket page']));
  });

  test('says nothing of a look that the list has outdone', async () => {
    await noticed([watched('unreadable'), { type: 'page-ahead', at: noon - minuteMs, byMs: 12 * minuteMs }], noon);
    await appears('[data-clock]');
    expect(all('[data-watched]')).toEqual([]);
  });

  test("the computer's clock", async () => {
    await noticed([{ type: 'page-ahead', at: noon - minuteMs, byMs: 12 * minuteMs }]);
    await appears('[data-clock=behind]');
    expect(must('[data-clock]').textContent).toContain('这台电脑的时间可能不准：比页面慢约 12 分钟');
    cleanup();
    await noticed([
      { type: 'clock-back', at: noon - 2 * dayMs, byMs: hourMs },
      { type: 'clock-back', at: noon - minuteMs, byMs: hourMs },
    ]);
    await appears('[data-clock=went-back]');
  });
});
