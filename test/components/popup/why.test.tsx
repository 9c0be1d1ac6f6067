// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { hourMs, minuteMs } from '@/lib/domain/beijing-time';
import { builtInTerms, type ClockTerms } from '@/lib/domain/tickets/clock-terms';
import type { TicketEvent } from '@/lib/domain/tickets/ticket';
import { all, appears, must } from '../document';
import { openPopup, press, write } from './popup-page';
import { openTicket, popupWorld } from './popup-world';

configure({ asyncUtilTimeout: 8_000 });
afterEach(cleanup);

const at = (text: string) => Date.parse(`2026-11-${text}:00+08:00`);
const evening = at('21T17:30');
/** Created on the evening of the 21st, first seen a minute later. */
const eveningTicket = (...later: TicketEvent[]) => {
  const [opened] = openTicket('1001', { kind: 'crc', createdAt: evening, orderId: '3500000000000001' }).events;
  return { id: '1001', events: [{ ...opened, at: evening + minuteMs } as TicketEvent, ...later] };
};

async function openWhy(given: Parameters<typeof popupWorld>[0], now: number, language?: 'en') {
  const made = popupWorld(given);
  made.state.now = now;
  await openPopup(made.world, language);
  press('[data-action=why]');
  await appears('.segments');
  return made;
}
const told = () => must('[data-why="1001"]').textContent ?? '';
const rows = () =>
  all('.segments tbody tr[data-counts]').map((row) => [...row.children].map(({ textContent }) => textContent));

describe('why it is due then', () => {
  test('is said in one sentence, and stretch by stretch', async () => {
    await openWhy({ tickets: [eveningTicket()] }, at('22T10:00'));
    expect(told()).toContain('11月21日 17:30 创建，4 小时只算每天 9:00–19:00，所以应在 11月22日 11:30 前处理。');
    expect(rows()).toEqual([
      ['11月21日 17:30', '19:00', '90', '算', '工作时间'],
      ['19:00', '11月22日 09:00', '840', '不算', '非工作时间'],
      ['09:00', '10:00', '60', '算', '工作时间'],
      ['10:00', '11:30', '90', '算', '工作时间'],
    ]);
    expect(must('[data-sum]').textContent).toBe('240');
    expect(must('.segments-now').textContent).toBe('现在 11月22日 10:00 · 已用 2 小时 30 分');
  });

  test('in English too', async () => {
    await openWhy({ tickets: [eveningTicket()] }, at('22T10:00'), 'en');
    expect(told()).toContain('Created 11-21 17:30; 4 h count only 9:00–19:00 every day: due before 11-22 11:30.');
  });

  test('what lies behind the due time is told as beyond it', async () => {
    await openWhy({ tickets: [eveningTicket()] }, at('22T12:00'));
    expect(rows().at(-1)).toEqual(['11:30', '12:00', '30', '超时', '工作时间']);
    expect(must('[data-sum]').textContent).toBe('240');
  });

  test('pauses are taken off, each with its reason', async () => {
    const paused = eveningTicket(
      { type: 'paused', at: at('21T18:00'), reason: '停电' },
      { type: 'resumed', at: at('21T18:30') },
    );
    await openWhy({ tickets: [paused] }, at('22T10:00'));
    expect(told()).toContain('扣除 1 次暂停，所以应在 11月22日 12:00 前处理');
    expect(rows()[1]).toEqual(['18:00', '18:30', '30', '不算', '暂停：停电']);
  });

  test('an estimated start is said', async () => {
    const [opened] = openTicket('1001', { createdAt: null }).events;
    await openWhy({ tickets: [{ id: '1001', events: [{ ...opened, at: evening } as TicketEvent] }] }, at('22T10:00'));
    expect(told()).toContain('页面没有创建时间，从 11月21日 17:30 第一次看到时算起（估算）');
  });

  test('terms that changed keep what was used', async () => {
    const later: ClockTerms = {
      ...builtInTerms,
      id: 1,
      adoptedAt: at('22T10:00'),
      kinds: { other: { limitMs: 8 * hourMs, mode: 'counted' } },
    };
    const replanned = eveningTicket({ type: 'replanned', at: at('22T10:00'), termsId: 1 });
    await openWhy({ tickets: [replanned], terms: [later] }, at('22T11:00'));
    expect(told()).toContain('其间规则改过 1 次，所以应在 11月22日 15:30 前处理');
    expect(told()).toContain('11月22日 10:00 规则改了：已用 2 小时 30 分 不变');
  });

  test('of mistyped terms and those that replaced them it is said what each made of it', async () => {
    const limited = (id: number, limitMs: number): ClockTerms => ({
      ...builtInTerms,
      id,
      adoptedAt: at('22T10:00'),
      kinds: { other: { limitMs, mode: 'counted' } },
    });
    const ticket = eveningTicket(
      { type: 'replanned', at: at('22T10:00'), termsId: 1 },
      { type: 'replanned', at: at('22T10:01'), termsId: 2 },
    );
    await openWhy({ tickets: [ticket], terms: [limited(1, 5 * minuteMs), limited(2, 4 * hourMs)] }, at('22T10:02'));
    expect(must('[data-ticket="1001"]').dataset['due']).toBe('2026-11-22T11:30:00+08:00');
    expect(told()).toContain(
      '11月22日 10:00 规则改了：已用 2 小时 30 分，已经超过新规则的时限 5 分钟，当时就算到期；之后规则再改，按再改的算。',
    );
    expect(told()).toContain('10:01 规则改了：已用 2 小时 31 分 不变');
  });

  test('a countdown of the page in whole hours claims no difference that it does not show', async () => {
    const counted = (leftHours: number) =>
      eveningTicket({ type: 'countdown-read', at: at('22T09:00'), leftMs: leftHours * hourMs, unitMs: hourMs });
    await openWhy({ tickets: [counted(2)] }, at('22T10:00'));
    expect(must('[data-ticket="1001"]').dataset['due']).toBe('2026-11-22T11:30:00+08:00');
    expect(told()).toContain('工单页在 11月22日 09:00 显示还剩 2 小时，与计算一致。');
    cleanup();
    await openWhy({ tickets: [counted(1)] }, at('22T09:30'));
    expect(must('[data-ticket="1001"]').dataset['due']).toBe('2026-11-22T10:00:00+08:00');
    expect(told()).toContain('只写还剩 1 小时，没写到分钟，和计算对不上：以页面为准，按最早的 11月22日 10:00 到期算。');
  });

  test("the page's own countdown wins, and by how much it differs is said in the row and in the sheet", async () => {
    const counted = eveningTicket({ type: 'countdown-read', at: at('22T09:00'), leftMs: 138 * minuteMs });
    await openWhy({ tickets: [counted] }, at('22T10:00'));
    expect(must('[data-ticket="1001"]').dataset['due']).toBe('2026-11-22T11:18:00+08:00');
    expect(must('[data-ticket="1001"]').textContent).toContain('页面倒计时比计算早 12 分钟，以页面为准');
    expect(told()).toContain('所以应在 11月22日 11:30 前处理');
    expect(told()).toContain('即 11月22日 11:18 到期，比计算早 12 分钟，以页面为准');
  });
});

describe('what is put right', () => {
  test('a creation time: nothing is stored before it can be read, then the row follows', async () => {
    const { stored } = await openWhy({ tickets: [eveningTicket()] }, at('22T10:00'));
    const isReady = () => !must('[data-form=correct] [type=submit]').hasAttribute('disabled');
    expect(isReady()).toBe(false);
    for (const [written, problem] of [
      ['某天', '看不懂这个时间'],
      ['2026-11-21', '缺少几点几分'],
      ['2026-11-23 10:00', '晚于现在'],
    ]) {
      write('[data-form=correct] [name=createdAt]', written ?? '');
      await waitFor(() => expect(must('[data-form=correct]').textContent).toContain(problem));
      expect(isReady()).toBe(false);
    }
    write('[data-form=correct] [name=createdAt]', '昨天 16:30');
    await waitFor(() => expect(isReady()).toBe(true));
    fireEvent.submit(must('[data-form=correct]'));
    await waitFor(() => expect(told()).toContain('11月21日 16:30 创建'));
    expect(stored.get('1001')?.events.at(-1)).toMatchObject({ type: 'corrected', createdAt: at('21T16:30') });
    expect(stored.get('1001')?.events).toHaveLength(2);
  });

  test('the true time of an answer settles a verdict that nobody could give', async () => {
    const gone = eveningTicket({ type: 'absent', at: at('22T13:00') });
    const made = popupWorld({ tickets: [gone] });
    made.state.now = at('22T14:00');
    await openPopup(made.world);
    const details = must('details.closed') as HTMLDetailsElement;
    details.open = true;
    fireEvent(details, new Event('toggle'));
    await appears('[data-closed="1001"]');
    press('[data-closed="1001"] [data-action=why]');
    await appears('.segments');
    expect(told()).toContain('无法判定');
    write('[data-form=correct] [name=closedAt]', '10:40');
    await waitFor(() => expect(must('[data-form=correct] [type=submit]').hasAttribute('disabled')).toBe(false));
    fireEvent.submit(must('[data-form=correct]'));
    await waitFor(() => expect(told()).toContain('判定：准时'));
    expect(told()).toContain('11月22日 10:40 关闭（已不在待处理列表中）');
  });

  test('an appeal begins and ends with a note, and is shown while it lasts', async () => {
    const { stored } = await openWhy({ tickets: [eveningTicket()] }, at('22T10:00'));
    fireEvent.submit(must('[data-form=appeal]'));
    expect(stored.get('1001')?.events).toHaveLength(1);
    write('[data-form=appeal] [name=note]', '页面打不开');
    await waitFor(() => expect(must('[data-form=appeal] button').hasAttribute('disabled')).toBe(false));
    fireEvent.submit(must('[data-form=appeal]'));
    await waitFor(() => expect(told()).toContain('11月22日 10:00 开始申诉：页面打不开'));
    write('[data-form=appeal] [name=note]', '已撤销处罚');
    fireEvent.submit(must('[data-form=appeal]'));
    await waitFor(() => expect(all('[data-appeal]')).toEqual([]));
    expect(stored.get('1001')?.events.map(({ type }) => type)).toEqual(['opened', 'appeal-began', 'appeal-ended']);
  });
});

describe('the sheet', () => {
  test('leads to the page of evidence', async () => {
    const { seen } = await openWhy({ tickets: [eveningTicket()] }, at('22T10:00'));
    press('[data-action=evidence]');
    await waitFor(() => expect(seen.opened).toEqual(['options evidence/1001']));
  });

  test('takes the focus, and Escape gives it back to what it was asked by', async () => {
    const { world, state } = popupWorld({ tickets: [eveningTicket()] });
    state.now = at('22T10:00');
    await openPopup(world);
    must('[data-action=why]').focus();
    press('[data-action=why]');
    await waitFor(() => expect(document.activeElement).toBe(must('[data-action=back]')));
    fireEvent.keyDown(document.body, { key: 'Escape' });
    await waitFor(() => expect(all('[data-why]')).toEqual([]));
    await waitFor(() => expect(document.activeElement).toBe(must('[data-ticket] [data-action=why]')));
  });
});
