// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, waitFor } from '@testing-library/preact';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { hourMs, minuteMs } from '@/lib/domain/beijing-time';
import { everyDay9to19 } from '@/lib/domain/tickets/calendar-definition';
import { builtInTerms } from '@/lib/domain/tickets/clock-terms';
import { all, appears, must } from '../document';
import { openPopup, press, write } from './popup-page';
import { noon, openTicket, popupWorld } from './popup-world';

configure({ asyncUtilTimeout: 4_000 });
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const shownIds = () => all('[data-ticket]').map(({ dataset }) => dataset['ticket']);
const row = (id: string, inside = '') => `[data-ticket="${id}"]${inside}`;

describe('the list', () => {
  test('shows each open ticket once with its public attributes', async () => {
    const { world } = popupWorld({
      tickets: [
        openTicket('1001', { kind: 'crc', createdAt: noon - 3 * hourMs, orderId: '3500000000000001' }),
        openTicket('1002', { createdAt: null }),
        openTicket('1003', {}, { type: 'handled', at: noon - minuteMs }),
      ],
    });
    await openPopup(world);
    expect(shownIds()).toEqual(['1001', '1002']);
    expect({ ...must(row('1001')).dataset }).toEqual({
      ticket: '1001',
      due: '2026-11-22T13:00:00+08:00',
      state: 'running',
      kind: 'crc',
    });
    expect(must(row('1002')).dataset['estimated']).toBe('true');
    expect(must(row('1001', ' a')).getAttribute('href')).toContain('orderId=3500000000000001');
  });

  test('shows hundreds of tickets, those that are in view first', async () => {
    const tickets = Array.from({ length: 220 }, (_, index) => openTicket(String(1000 + index)));
    await openPopup(popupWorld({ tickets }).world);
    await waitFor(() => expect(shownIds()).toHaveLength(220));
    expect(shownIds()).toEqual(tickets.map(({ id }) => id));
  });

  test.each(['zh-CN', 'en'] as const)(
    '%s: each button is told apart, by what stands on it and its ticket',
    async (language) => {
      const paused = openTicket('1002', {}, { type: 'paused', at: noon - minuteMs, reason: '停电' });
      await openPopup(popupWorld({ tickets: [openTicket('1001'), paused] }).world, language);
      const buttons = all('[data-ticket] button');
      expect(buttons).toHaveLength(9);
      const names = buttons.map((button) => button.getAttribute('aria-label') ?? '');
      expect(new Set(names).size).toBe(9);
      for (const button of buttons) {
        const name = button.getAttribute('aria-label')?.toLowerCase();
        expect(name).toContain(button.textContent?.trim().toLowerCase());
        expect(name).toContain(button.closest<HTMLElement>('[data-ticket]')?.dataset['ticket']);
      }
    },
  );

  test('is in the order of the due times, whatever is stored', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.integer({ min: 1, max: 5000 }), { minLength: 2, maxLength: 8 }),
        async (ages) => {
          const tickets = ages.map((age, index) =>
            openTicket(String(1000 + index), { createdAt: noon - age * minuteMs }),
          );
          await openPopup(popupWorld({ tickets }).world);
          const dues = all('[data-ticket]').map(({ dataset }) => Date.parse(dataset['due'] ?? ''));
          cleanup();
          expect(dues).toHaveLength(ages.length);
          expect(dues).toEqual([...dues].sort((a, b) => a - b));
        },
      ),
      { numRuns: 15 },
    );
  });

  test('says in words what runs, stands still and is over', async () => {
    const { world, state } = popupWorld({
      tickets: [
        openTicket('1001', { createdAt: noon - 3 * hourMs }),
        openTicket('1002', { createdAt: noon - 9 * hourMs }),
      ],
    });
    state.now = noon + 23 * minuteMs;
    await openPopup(world);
    expect(must(row('1001')).textContent).toContain('剩 37:00');
    expect(must(row('1001')).textContent).toContain('11月22日 13:00 到期');
    cleanup();
    state.now = noon + hourMs + 23 * minuteMs;
    await openPopup(world);
    expect(must(row('1001')).textContent).toContain('已超时 23 分');
    cleanup();
    state.now = Date.parse('2026-11-22T21:00:00+08:00');
    state.lastReadAt = undefined;
    const { world: evening } = popupWorld({ tickets: [openTicket('1003', { createdAt: state.now })] });
    await openPopup({ ...evening, now: () => state.now });
    expect(must(row('1003')).dataset['state']).toBe('stopped');
    expect(must(row('1003')).textContent).toContain('停表中，09:00 恢复');
  });

  test('says the day on which a stopped clock goes on where the time of day alone would be taken for today', async () => {
    const todayClosed = { ...everyDay9to19, exceptions: { '2026-11-22': [] } };
    const terms = [{ ...builtInTerms, id: 1, calendar: todayClosed }];
    const early = noon - 4 * hourMs;
    const ticket = openTicket('1001', { createdAt: early }, { type: 'replanned', at: early, termsId: 1 });
    const { world, state } = popupWorld({ tickets: [ticket], terms });
    state.now = early;
    await openPopup(world);
    expect(must(row('1001')).textContent).toContain('停表中，11月23日 09:00 恢复');
    cleanup();
    state.now = noon;
    await openPopup(world);
    expect(must(row('1001')).textContent).toContain('停表中，09:00 恢复');
  });

  test('ticks each second within the last hour', async () => {
    const { world, state } = popupWorld({ tickets: [openTicket('1001', { createdAt: noon - 3 * hourMs })] });
    state.now = noon + 30 * minuteMs;
    await openPopup(world);
    expect(must(row('1001')).textContent).toContain('剩 30:00');
    state.now += 3000;
    await waitFor(() => expect(must(row('1001')).textContent).toContain('剩 29:57'));
  });
});

describe('what a person does', () => {
  test('a handled ticket keeps its place until it is taken back there', async () => {
    const tickets = ['1001', '1002', '1003'].map((id, index) =>
      openTicket(id, { createdAt: noon - (3 - index) * minuteMs }),
    );
    const { world, stored } = popupWorld({ tickets });
    await openPopup(world);
    press(row('1002', ' [data-action=handled]'));
    await appears('[data-handled="1002"]');
    await waitFor(() => expect(stored.get('1002')?.events.at(-1)?.type).toBe('handled'));
    expect(shownIds()).toEqual(['1001', '1003']);
    expect(all('[data-ticket], [data-handled]')[1]?.dataset['handled']).toBe('1002');
    expect(document.activeElement).toBe(must('[data-handled="1002"] [data-action=undo]'));

    press('[data-handled="1002"] [data-action=undo]');
    await waitFor(() => expect(shownIds()).toEqual(['1001', '1002', '1003']));
    expect(stored.get('1002')?.events.map(({ type }) => type)).toEqual(['opened', 'handled', 'reopened']);
  });

  test('says that a ticket is marked only when that is stored: who closes the popup before has marked nothing', async () => {
    const { world, stored } = popupWorld({ tickets: [openTicket('1001')] });
    let store = () => {};
    const free = new Promise<void>((resolve) => {
      store = resolve;
    });
    await openPopup({ ...world, handle: (id) => free.then(() => world.handle(id)) });
    press(row('1001', ' [data-action=handled]'));
    await appears('.ticket-done');
    expect(all('[data-handled]')).toEqual([]);
    expect(must('.ticket-done').textContent).toContain('正在标记工单 1001');
    press('.ticket-done [data-action=undo]');
    store();
    await appears('[data-handled="1001"]');
    expect(must('.ticket-done').textContent).toContain('工单 1001 已标为已处理');
    expect(stored.get('1001')?.events.map(({ type }) => type)).toEqual(['opened', 'handled']);
  });

  test('what closed a ticket lately is told, and can be taken back', async () => {
    const closings = ['handled', 'absent', 'closed-on-page'] as const;
    const tickets = closings.map((type, index) => openTicket(`200${index}`, {}, { type, at: noon - index * minuteMs }));
    const { world } = popupWorld({ tickets });
    await openPopup(world);
    expect(shownIds()).toEqual([]);
    const details = must('details.closed') as HTMLDetailsElement;
    details.open = true;
    fireEvent(details, new Event('toggle'));
    await appears('[data-closed]');
    expect(all('[data-closed]').map(({ dataset }) => dataset['closedBy'])).toEqual(closings);
    press('[data-closed="2001"] [data-action=undo]');
    await waitFor(() => expect(shownIds()).toEqual(['2001']));
  });

  test('a pause wants a reason and shows it', async () => {
    const { world } = popupWorld({ tickets: [openTicket('1001')] });
    await openPopup(world);
    press(row('1001', ' [data-action=more]'));
    await appears('[data-form=pause] input');
    expect(must('[data-form=pause] [type=submit]').hasAttribute('disabled')).toBe(true);
    write('[data-form=pause] input', '停电');
    fireEvent.submit(must('[data-form=pause]'));
    await waitFor(() => expect(must(row('1001')).dataset['state']).toBe('paused'));
    expect(must(row('1001')).textContent).toContain('已暂停：停电');
    press(row('1001', ' [data-action=resume]'));
    await waitFor(() => expect(must(row('1001')).dataset['state']).toBe('running'));
  });

  test('a failure to store is said, and the ticket stands there as before', async () => {
    const { world, state } = popupWorld({ tickets: [openTicket('1001')] });
    await openPopup(world);
    state.failing = true;
    press(row('1001', ' [data-action=handled]'));
    await waitFor(() => expect(must('[role=alert]').textContent).toContain('没有保存成功'));
    expect(shownIds()).toEqual(['1001']);
  });

  test('a ticket is added by hand when its fields can be read', async () => {
    const { world } = popupWorld();
    await openPopup(world);
    press('[data-action=add]');
    await appears('[name=ticketId]');
    write('[name=ticketId]', '12345678');
    write('[name=createdAt]', '明天');
    expect(must('form[data-form] [type=submit]').hasAttribute('disabled')).toBe(true);
    write('[name=createdAt]', '11:00');
    fireEvent.submit(must('form[data-form]'));
    await waitFor(() => expect(shownIds()).toEqual(['12345678']));
    expect(must(row('12345678')).dataset['due']).toBe('2026-11-22T15:00:00+08:00');
  });

  test('pasted rows are shown with their rejects, and nothing is stored before it is confirmed', async () => {
    const { world, stored } = popupWorld();
    await openPopup(world);
    press('[data-action=paste]');
    await appears('textarea');
    write('textarea', '工单号\t类型\t创建时间\n12345678\tCRC\t2026-11-22 11:00\n一二三\tCRC\t2026-11-22 11:00');
    await appears('[data-planned="12345678"]');
    expect(must('[data-reject="3"]').textContent).toContain('工单号应为');
    expect(stored.size).toBe(0);
    press('[data-action=apply-paste]');
    await waitFor(() => expect(shownIds()).toEqual(['12345678']));
    expect(must(row('12345678')).dataset['kind']).toBe('crc');
  });
});

describe('pasting what is known already', () => {
  const paste = async (text: string) => {
    await openPopup(popupWorld({ tickets: [openTicket('10010001', { kind: 'crc' })] }).world);
    press('[data-action=paste]');
    await appears('textarea');
    write('textarea', text);
    await appears('[data-planned]');
    return must('[data-action=apply-paste]').textContent;
  };

  test('counts only what is new as added', async () => {
    expect(await paste('工单号\t类型\n10010001\tCRC\n10010002\tCRC')).toBe('添加 1 张工单');
  });

  test('says that it corrects where nothing is new', async () => {
    expect(await paste('工单号\t类型\n10010001\tCRC')).toBe('按表格更正已有工单');
  });
});

describe('how old the list is', () => {
  test.each([
    ['never read', undefined, 'never'],
    ['read a moment ago', noon - minuteMs, 'fresh'],
    ['read too long ago', noon - 31 * minuteMs, 'stale'],
  ])('%s', async (_name, lastReadAt, told) => {
    const { world, state, seen } = popupWorld();
    state.lastReadAt = lastReadAt;
    await openPopup(world);
    expect(must('[data-freshness]').dataset['freshness']).toBe(told);
    press('[data-action=open-ticket-page]');
    expect(seen.opened).toEqual(['ticket page']);
  });

  test('an empty list says what to do', async () => {
    await openPopup(popupWorld().world);
    expect(document.body.textContent).toContain('没有待处理的工单');
  });
});
