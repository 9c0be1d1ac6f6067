// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, render, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { OptionsPage } from '@/components/options/options-page';
import type { Settings } from '@/lib/app/settings';
import type { PenaltyStep } from '@/lib/domain/reports/penalty-ladder';
import type { TicketEvent } from '@/lib/domain/tickets/ticket';
import { openedAt as opened } from '@/test/domain/tickets/tickets';
import { now, optionsWorld } from '../options-world';

configure({ asyncUtilTimeout: 4_000 });
afterEach(cleanup);

const beijing = (written: string): number => Date.parse(`${written.replace(' ', 'T')}+08:00`);
const hour = 3_600_000;
const took = (id: string, at: number, hours: number) =>
  ({ id, events: [opened(at), { type: 'handled', at: at + hours * hour } as const] }) as const;

/** A shop with two on time and one late in November, one of each in October, and what the tests add. */
async function shopWorld(
  chosen: Partial<Settings> = {},
  more: readonly { id: string; events: readonly TicketEvent[] }[] = [],
) {
  const world = optionsWorld(chosen);
  const tickets = [
    took('10000001', beijing('2026-11-02 09:00'), 1),
    took('10000002', beijing('2026-11-03 09:00'), 2),
    took('10000003', beijing('2026-11-04 09:00'), 5),
    took('10000004', beijing('2026-10-05 09:00'), 1),
    took('10000005', beijing('2026-10-30 09:00'), 5),
    ...more,
  ];
  for (const { id, events } of tickets) await world.repositories.tickets.append(id, () => events);
  return world;
}

function show(world: Awaited<ReturnType<typeof shopWorld>>, hash: string) {
  location.hash = hash;
  render(<OptionsPage services={world.services} initial={world.settings()} />);
  return within(document.body);
}
const numbers = (name: string) =>
  [...document.querySelectorAll(`[data-number="${name}"] td`)].map(({ textContent }) => textContent);
const ready = () => waitFor(() => expect(numbers('closed').length).toBeGreaterThan(0));
const go = (hash: string) => {
  location.hash = hash;
  dispatchEvent(new Event('hashchange'));
};

describe('报表', () => {
  test('shows the month beside the same days and the whole of the one before', async () => {
    show(await shopWorld(), '#reports');
    await ready();
    expect(numbers('closed')).toEqual(['3', '1', '2']);
    expect(numbers('late')).toEqual(['1', '0', '1']);
    expect(numbers('rate')).toEqual(['66.6%', '100.0%', '50.0%']);
    expect(numbers('counted-medianMs')).toEqual(['2 小时', '1 小时', '1 小时']);
    const heads = [...document.querySelectorAll('.comparison thead th')].map(({ textContent }) => textContent);
    expect(heads).toEqual([
      '2026年11月（到 11月21日 13:00）',
      '2026年10月同期（10月1日到 10月21日 13:00）',
      '2026年10月整月',
    ]);
  });

  test('goes to the month before, which is compared whole with whole', async () => {
    const page = show(await shopWorld(), '#reports');
    await ready();
    expect(page.getByRole('link', { name: '‹ 2026年10月' }).getAttribute('href')).toBe('#reports/2026-10');
    expect(page.queryByRole('link', { name: '2026年12月 ›' })).toBeNull();
    go('#reports/2026-10');
    await waitFor(() => expect(document.querySelector('[data-month]')?.textContent).toBe('2026年10月'));
    await waitFor(() => expect(numbers('closed')).toEqual(['2', '0']));
    expect(page.getByRole('link', { name: '2026年11月 ›' }).getAttribute('href')).toBe('#reports/2026-11');
  });

  test('stands by this month where the address names one that has not begun', async () => {
    show(await shopWorld(), '#reports/2027-01');
    await ready();
    expect(document.querySelector('[data-month]')?.textContent).toBe('2026年11月');
  });

  test('has every number of a chart in a table', async () => {
    const page = show(await shopWorld(), '#reports');
    await ready();
    const tables = page
      .getAllByRole('table', { hidden: true })
      .map((table) => table.querySelector('caption')?.textContent);
    expect(tables).toEqual(expect.arrayContaining(['按类型', '按到期的钟点', '按到期的星期']));
    const hours = [...document.querySelectorAll('[data-chart="hour"] tbody tr')].map(({ textContent }) => textContent);
    expect(hours).toEqual(['13–14 点321066.6%']);
    expect(document.querySelector('[data-chart="kind"] .bar-rows')?.textContent).toContain('1 张（共 3 张）');
  });

  test('says apart what cannot be judged, and leaves it out of the rate', async () => {
    const nine = beijing('2026-11-05 09:00');
    show(
      await shopWorld({}, [{ id: '10000006', events: [opened(nine), { type: 'absent', at: nine + 6 * hour }] }]),
      '#reports',
    );
    await ready();
    expect(numbers('unknown')).toEqual(['1', '0', '0']);
    expect(numbers('rate')[0]).toBe('66.6%');
    expect(document.body.textContent).toContain('有 1 张无法判定');
    expect(
      [...document.querySelectorAll('[data-outcome]')].map((row) => row.querySelector('a')?.getAttribute('href')),
    ).toEqual(['#evidence/10000006', '#evidence/10000003']);
  });

  test('says that it is reading, and how far it has come', async () => {
    const world = await shopWorld();
    let goOn = () => {};
    const { tickets } = world.repositories;
    const slow = {
      ...tickets,
      listClosedBetween: async (from: number, to: number | null) => {
        if (from > beijing('2026-10-20 00:00')) await new Promise<void>((resolve) => (goOn = resolve));
        return tickets.listClosedBetween(from, to);
      },
    };
    const services = { ...world.services, repositories: { ...world.repositories, tickets: slow } };
    show({ ...world, services }, '#reports');
    await waitFor(() =>
      expect(document.querySelector('[data-reading]')?.textContent).toBe('正在读取工单，已读到10月20日…'),
    );
    const unblock = setInterval(() => goOn(), 1);
    await ready();
    clearInterval(unblock);
    expect(document.querySelector('[data-reading]')).toBeNull();
  });

  test('follows what becomes of tickets while it is open', async () => {
    const world = await shopWorld();
    show(world, '#reports');
    await ready();
    await world.repositories.tickets.append('10000009', () => took('10000009', now - 2 * hour, 1).events);
    await world.services.changes.raise(['tickets']);
    await waitFor(() => expect(numbers('closed')[0]).toBe('4'));
  });

  test('says that nothing was closed yet instead of showing a rate', async () => {
    show(optionsWorld(), '#reports');
    await ready();
    expect(document.body.textContent).toContain('这个月还没有处理完的工单');
    expect(numbers('rate')).toEqual(['—', '—', '—']);
  });
});

describe('处罚阶梯', () => {
  const steps: PenaltyStep[] = [
    { from: 2, text: '警告', points: null, amountFen: null },
    { from: 4, text: '扣款', points: 2, amountFen: 20_000 },
  ];

  test('is empty until the shop fills it in', async () => {
    show(await shopWorld(), '#reports');
    await ready();
    expect(document.querySelector('[data-ladder]')).toBeNull();
    expect(document.body.textContent).toContain('还没有填写处罚标准');
  });

  test('counts open overdue tickets with the late ones, and says what the unknown ones would make of it', async () => {
    const nine = beijing('2026-11-05 09:00');
    const world = await shopWorld({ penalties: steps }, [
      { id: '10000006', events: [opened(nine)] },
      { id: '10000007', events: [opened(nine), { type: 'absent', at: nine + 6 * hour }] },
      { id: '10000008', events: [opened(nine), { type: 'absent', at: nine + 7 * hour }] },
    ]);
    show(world, '#reports');
    await ready();
    const ladder = document.querySelector<HTMLElement>('[data-ladder]');
    expect(ladder?.dataset['ladder']).toBe('2');
    expect(ladder?.textContent).toContain('合计 2 张');
    expect(ladder?.textContent).toContain('再超时 2 张，就是下一档：扣款，扣 2 分，200.00 元');
    expect(ladder?.textContent).toContain('如果无法判定的 2 张也算超时，就会到：扣款');
    expect(document.querySelector('.ladder-here')?.textContent).toContain('2 张起');
  });

  test('is saved as it was typed; what is wrong is told at its place and nothing is saved', async () => {
    const world = await shopWorld();
    const page = show(world, '#reports');
    await ready();
    const field = (name: string, row = 0) =>
      document.querySelector(`[data-step="${row}"] [name="${name}"]`) as HTMLInputElement;
    const type = (name: string, value: string, row = 0) => fireEvent.input(field(name, row), { target: { value } });
    const save = () => fireEvent.click(page.getByText('保存', { selector: '[data-save]' }));
    type('from', '三');
    type('text', '警告');
    save();
    await waitFor(() => expect(field('from').getAttribute('aria-invalid')).toBe('true'));
    expect(world.settings().penalties).toEqual([]);
    type('from', '1');
    type('yuan', '99.5');
    fireEvent.click(page.getByText('加一档'));
    await waitFor(() => expect(field('from', 1)).not.toBeNull());
    type('from', '3', 1);
    type('points', '1.5', 1);
    save();
    await waitFor(() =>
      expect(world.settings().penalties).toEqual([
        { from: 1, text: '警告', points: null, amountFen: 9950 },
        { from: 3, text: '', points: 1.5, amountFen: null },
      ]),
    );
    await waitFor(() => expect(document.querySelector<HTMLElement>('[data-ladder]')?.dataset['ladder']).toBe('1'));
  });
});

describe('evidence', () => {
  const argued = {
    id: '10086001',
    events: [
      opened(beijing('2026-11-20 16:00'), { kind: 'crc', orderId: '3512345678901234' }),
      { type: 'paused', at: beijing('2026-11-20 17:00'), reason: '等 13812345678 回电' },
      { type: 'resumed', at: beijing('2026-11-20 18:00') },
      { type: 'handled', at: beijing('2026-11-21 12:00') },
    ] satisfies TicketEvent[],
  };
  const sheet = () => waitFor(() => document.querySelector('[data-sheet]') ?? Promise.reject(new Error('no sheet')));

  test('of one ticket is found by its number and says why it is judged as it is', async () => {
    const page = show(await shopWorld({ shopName: '晴川旗舰店' }, [argued]), '#reports');
    await ready();
    fireEvent.input(page.getByLabelText('工单号'), { target: { value: ' 10086001 ' } });
    fireEvent.click(page.getByText('看证据'));
    await waitFor(() => expect(location.hash).toBe('#evidence/10086001'));
    dispatchEvent(new Event('hashchange'));
    await sheet();
    const text = document.querySelector('.evidence')?.textContent ?? '';
    expect(text).toContain('晴川旗舰店');
    expect(text).toContain('2026-11-21 13:00:00（北京时间）');
    expect(document.querySelector('.sheet-verdict')?.textContent).toContain('超时 到期后才处理完，超出 1 小时');
    expect(text).toContain('暂停：等 *** 回电');
    expect(text).not.toContain('13812345678');
    const segments = [...document.querySelectorAll('.segment-table tbody tr')].map(({ textContent }) => textContent);
    expect(segments).toEqual([
      '2026-11-20 16:00:002026-11-20 17:00:001:00:001:00:00工作时间',
      '2026-11-20 17:00:002026-11-20 18:00:00—1:00:00暂停：等 *** 回电',
      '2026-11-20 18:00:002026-11-20 19:00:001:00:002:00:00工作时间',
      '2026-11-20 19:00:002026-11-21 09:00:00—2:00:00非工作时间',
      '2026-11-21 09:00:002026-11-21 11:00:002:00:004:00:00工作时间',
      '2026-11-21 11:00:00 到期',
      '2026-11-21 11:00:002026-11-21 12:00:001:00:005:00:00工作时间',
      '2026-11-21 12:00:00 处理完，共用 5:00:00',
    ]);
    await waitFor(() => expect(document.title).toBe('工单时效证据 工单 10086001'));
  });

  test('is printed and saved in three files', async () => {
    const print = vi.fn();
    vi.stubGlobal('print', print);
    const world = await shopWorld({}, [argued]);
    show(world, '#evidence/2026-11');
    await sheet();
    for (const action of [
      '[data-action="print"]',
      '[data-export="tickets-csv"]',
      '[data-export="segments-csv"]',
      '[data-export="json"]',
    ]) {
      fireEvent.click(document.querySelector(action) as HTMLElement);
    }
    vi.unstubAllGlobals();
    expect(print).toHaveBeenCalledTimes(1);
    expect(world.saved.map(({ name }) => name)).toEqual([
      'aftersale-evidence-2026-11.csv',
      'aftersale-evidence-2026-11-segments.csv',
      'aftersale-evidence-2026-11.json',
    ]);
    expect(world.saved[0]?.content.split('\r\n').length).toBe(1 + 4 + 1);
    const json = JSON.parse(world.saved[2]?.content ?? '');
    expect(json.period.month).toBe('2026-11');
    expect(json.tickets.map(({ id }: { id: string }) => id)).toEqual(['10000001', '10000002', '10000003', '10086001']);
    for (const { content } of world.saved) expect(content).not.toContain('13812345678');
  });

  test('of a month lists every ticket, with the sheets of those to be argued about unless they are not wanted', async () => {
    const page = show(await shopWorld({}, [argued]), '#evidence/2026-11');
    await sheet();
    expect(document.querySelectorAll('[data-ticket-row]').length).toBe(4);
    const sheets = () =>
      [...document.querySelectorAll<HTMLElement>('[data-sheet]')].map(({ dataset }) => dataset['sheet']);
    expect(sheets()).toEqual(['10000003', '10086001']);
    fireEvent.click(page.getByRole('checkbox'));
    await waitFor(() => expect(sheets()).toEqual([]));
  });

  test('of a long month is drawn part after part, and as a whole before it is printed', async () => {
    const many = Array.from({ length: 240 }, (_, index) =>
      took(String(20_000_000 + index), beijing('2026-11-05 09:00') + index * 60_000, index % 10 === 0 ? 5 : 1),
    );
    show(await shopWorld({}, many), '#evidence/2026-11');
    const counts = () => [
      document.querySelectorAll('[data-ticket-row]').length,
      document.querySelectorAll('[data-sheet]').length,
    ];
    await waitFor(() => expect(counts()[0]).toBeGreaterThan(0));
    expect(counts()).toEqual([100, 0]);
    dispatchEvent(new Event('beforeprint'));
    expect(counts()).toEqual([243, 25]);
    expect(new Set([...document.querySelectorAll('[data-ticket-row]')].map((row) => row.outerHTML)).size).toBe(243);
    cleanup();
    show(await shopWorld({}, many), '#evidence/2026-11');
    await waitFor(() => expect(counts()).toEqual([243, 25]));
    expect(document.querySelector('[data-drawn]')?.getAttribute('aria-busy')).toBe('false');
  });

  test('of a ticket that is not known here says so, on both ways to it', async () => {
    const page = show(await shopWorld(), '#evidence/77777777');
    await waitFor(() => expect(document.body.textContent).toContain('没有工单 77777777 的记录'));
    go('#reports');
    await ready();
    fireEvent.input(page.getByLabelText('工单号'), { target: { value: '77777778' } });
    fireEvent.click(page.getByText('看证据'));
    await waitFor(() => expect(page.getByRole('alert').textContent).toContain('没有工单 77777778 的记录'));
    expect(location.hash).toBe('#reports');
  });

  test('is complete in English', async () => {
    show(await shopWorld({ language: 'en' }, [argued]), '#evidence/10086001');
    await sheet();
    const text = document.querySelector('.evidence')?.textContent ?? '';
    expect(text).toContain('Closed after it was due');
    expect(text.replace('等 *** 回电', '').replaceAll('等 *** 回电', '')).not.toMatch(/\p{Script=Han}/u);
  });
});
