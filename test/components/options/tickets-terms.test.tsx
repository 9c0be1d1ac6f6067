// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addByHand, handleTicket } from '@/lib/app/tickets/ticket-actions';
import { hourMs } from '@/lib/domain/beijing-time';
import { everyDay9to19 } from '@/lib/domain/tickets/business-calendar';
import { builtInTerms } from '@/lib/domain/tickets/clock-terms';
import { standingOf } from '@/lib/domain/tickets/ticket-clock';
import { must } from '../document';
import { openSection, showOptions, startAt } from './options-document';
import { now, type OptionsWorld, optionsWorld } from './options-world';

configure({ asyncUtilTimeout: 4_000 });
beforeEach(() => startAt(''));
afterEach(cleanup);

const show = async (world: OptionsWorld = optionsWorld()) => {
  showOptions(world);
  await openSection('tickets');
  await screen.findByText('没有未保存的修改');
  return world;
};

const write = (label: string, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } });
const choose = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const press = (name: string) => fireEvent.click(screen.getByText(name, { selector: 'button' }));
const pressNamed = (label: string) => fireEvent.click(screen.getByLabelText(label));
const saveButton = () => must('[data-action="save-terms"]') as HTMLButtonElement;
const status = () => must('.save-bar [role=status]').textContent;
const dueNow = (kind: string) => must(`[data-kind-row="${kind}"] td:last-child`).textContent;
const terms = async (world: OptionsWorld) => {
  const { id: _, adoptedAt: __, ...rest } = await world.repositories.clockTerms.current();
  return rest;
};
const save = async () => {
  await waitFor(() => expect(saveButton().disabled).toBe(false));
  fireEvent.click(saveButton());
  fireEvent.click(await screen.findByText('确认保存'));
  await screen.findAllByText(/已保存/);
};
const changes = () =>
  [...document.querySelectorAll('[data-difference]')].map((row) => [...row.children].map((cell) => cell.textContent));

describe('what is changed', () => {
  test('is computed at once, and is in force only when it was saved and confirmed', async () => {
    const world = await show();
    expect([dueNow('crc'), dueNow('consult')]).toEqual(['应在 11月21日 17:00 前处理', '应在 11月21日 17:00 前处理']);
    write('咨询 小时', '0');
    write('咨询 分钟', '30');
    expect([dueNow('crc'), dueNow('consult')]).toEqual(['应在 11月21日 17:00 前处理', '应在 11月21日 13:30 前处理']);
    choose('咨询 计时方式', 'natural');
    write('咨询 小时', '24');
    await waitFor(() => expect(dueNow('consult')).toBe('应在 11月22日 13:30 前处理'));
    expect(status()).toBe('1 处修改，还没有生效');

    fireEvent.click(saveButton());
    await screen.findByText(/已用时间不变，剩余时间按新规则重新计算；已关闭的工单不受影响/);
    expect(changes()).toEqual([['咨询', '同“其他”', '24 小时 30 分、自然小时']]);
    expect(await terms(world)).toEqual({ calendar: builtInTerms.calendar, kinds: builtInTerms.kinds });

    press('确认保存');
    await waitFor(async () =>
      expect(await terms(world)).toEqual({
        calendar: everyDay9to19,
        kinds: { ...builtInTerms.kinds, consult: { limitMs: 24.5 * hourMs, mode: 'natural' } },
      }),
    );
    await waitFor(() => expect(status()).toContain('已保存'));
  });

  test('goes by “其他” again where it is told to', async () => {
    await show();
    write('CRC 高危 小时', '2');
    write('其他 小时', '9');
    await waitFor(() => expect(dueNow('crc')).toContain('15:00'));
    expect(dueNow('install')).toBe('应在 11月22日 12:00 前处理');
    pressNamed('“CRC 高危”改回同“其他”');
    await waitFor(() => expect(dueNow('crc')).toBe('应在 11月22日 12:00 前处理'));
    expect(screen.queryByLabelText('“CRC 高危”改回同“其他”')).toBeNull();
  });

  test('re-plans open tickets and leaves closed ones alone', async () => {
    const world = optionsWorld();
    const { tickets, clockTerms } = world.repositories;
    const entry = { kind: 'crc', orderId: null, createdAt: now - hourMs } as const;
    const actions = { tickets, clockTerms, changes: world.services.changes };
    await addByHand(
      actions,
      [
        { ...entry, ticketId: '10086001' },
        { ...entry, ticketId: '10086002' },
      ],
      'person',
      now,
    );
    await handleTicket(actions, '10086002', now);
    await show(world);
    write('CRC 高危 小时', '6');
    await save();
    const book = await clockTerms.all();
    const dueOf = async (id: string) => {
      const ticket = await tickets.get(id);
      return ticket && standingOf(ticket, book, now).dueAt;
    };
    expect(await dueOf('10086001')).toBe(now + 5 * hourMs);
    expect(await dueOf('10086002')).toBe(now + 3 * hourMs);
  });

  test('is kept while another section is looked at, and can be dropped', async () => {
    const world = await show();
    write('CRC 高危 小时', '2');
    await openSection('policy');
    await openSection('tickets');
    await waitFor(() => expect(dueNow('crc')).toContain('15:00'));
    press('放弃修改');
    await waitFor(() => expect(dueNow('crc')).toContain('17:00'));
    expect(status()).toBe('没有未保存的修改');
    expect(await terms(world)).toEqual({ calendar: builtInTerms.calendar, kinds: builtInTerms.kinds });
  });

  test('that says what is in force is no change', async () => {
    await show();
    write('其他 小时', '3');
    await waitFor(() => expect(saveButton().disabled).toBe(false));
    write('其他 小时', '3.5');
    write('其他 分钟', '30');
    await waitFor(() => expect(saveButton().disabled).toBe(true));
  });
});

test('a preset fills the draft and is not adopted by itself', async () => {
  const world = await show();
  press('2021 通知：CRC 4 工作小时，其他 24 自然小时');
  await waitFor(() => expect(dueNow('install')).toBe('应在 11月22日 13:00 前处理'));
  expect(dueNow('crc')).toBe('应在 11月21日 17:00 前处理');
  expect((await world.repositories.clockTerms.current()).id).toBe(0);
  press('平台协同工单（2023）：4 小时，每天 9–19 点');
  await waitFor(() => expect(status()).toBe('没有未保存的修改'));
});

test('everything that can be set is stored as it is shown', async () => {
  const world = await show();
  const monday = '店铺时段 周一';
  write(`${monday} 第 1 段 结束`, '12:00');
  pressNamed(`${monday}：再加一段时段`);
  write(`${monday} 第 2 段 开始`, '13:00');
  write(`${monday} 第 2 段 结束`, '00:00');
  pressNamed(`用到每天：${monday}`);
  pressNamed('删除店铺时段 周日 第 1 段');
  pressNamed('删除店铺时段 周日 第 1 段');
  press('添加休息日');
  write('店铺时段 单独设置的日期', '2026-11-23');
  press('添加公告');
  write('店铺时段 新公告 名称', '春节');
  write('店铺时段 春节 开始日期', '2027-02-05');
  write('店铺时段 春节 结束日期', '2027-02-12');
  press('添加类型');
  write('名称', '价保');
  write('页面上的词', '价保、差价');
  write('价保 小时', '8');
  choose('价保 按哪个时段计时', 'own');
  pressNamed('删除“价保”的时段 周六 第 2 段');
  await save();

  const long = [
    { fromMs: 9 * hourMs, toMs: 12 * hourMs },
    { fromMs: 13 * hourMs, toMs: 24 * hourMs },
  ];
  const calendar = {
    weekdays: [[], long, long, long, long, long, long],
    exceptions: { '2026-11-23': [] },
    notices: [{ name: '春节', from: '2027-02-05', to: '2027-02-12', windows: [] }],
  };
  const stored = await terms(world);
  const kind = stored.ownKinds?.[0]?.kind ?? 'other';
  expect(stored).toEqual({
    calendar,
    kinds: {
      ...builtInTerms.kinds,
      [kind]: {
        limitMs: 8 * hourMs,
        mode: 'counted',
        calendar: { ...calendar, weekdays: [...calendar.weekdays.slice(0, 6), long.slice(0, 1)] },
      },
    },
    ownKinds: [{ kind: 'own-id1', name: '价保', words: ['价保', '差价'] }],
  });
  // Saturday afternoon and Sunday are closed, Monday the 23rd is a closed date, Tuesday counts 09–12 and 13–18.
  expect(dueNow(kind)).toBe('应在 11月24日 18:00 前处理');
});

describe('what is wrong', () => {
  test.each([
    ['店铺时段 周一 第 1 段 结束', '08:00', '结束要晚于开始。跨过半夜的时段请拆成两天来写。'],
    ['店铺时段 周一 第 1 段 开始', '', '请把开始和结束时间填完整。'],
    ['CRC 高危 小时', '四', '请填写大于 0 的小时或分钟数。'],
  ])('%s “%s” is said there, and nothing can be saved', async (label, value, said) => {
    const world = await show();
    write(label, value);
    const field = screen.getByLabelText(label);
    await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
    expect(document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent).toBe(said);
    expect(status()).toBe('有 1 处没有填对，改好才能保存');
    fireEvent.click(saveButton());
    expect(screen.queryByText('确认保存')).toBeNull();
    expect((await world.repositories.clockTerms.current()).id).toBe(0);
  });

  test('a week without any hours is said, and shown by no picture', async () => {
    await show();
    pressNamed('删除店铺时段 周一 第 1 段');
    await waitFor(() => expect(within(must('[data-hours="calendar/weekdays/1"]')).getByText('休息')).toBeTruthy());
    pressNamed('用到每天：店铺时段 周一');
    await screen.findByText(/往后没有任何一天开放/);
    expect(document.querySelector('.fortnight')).toBeNull();
    expect(dueNow('crc')).toBe('改好后显示');
  });

  test('found while the changes are reviewed takes the confirmation away', async () => {
    await show();
    write('CRC 高危 小时', '2');
    await waitFor(() => expect(saveButton().disabled).toBe(false));
    fireEvent.click(saveButton());
    await screen.findByText('确认保存');
    write('CRC 高危 小时', '');
    write('CRC 高危 分钟', '');
    await waitFor(() => expect(screen.queryByText('确认保存')).toBeNull());
  });
});

test('the next fourteen days say today, single dates and notices in words', async () => {
  await show();
  const rows = () =>
    [...document.querySelectorAll<HTMLElement>('[data-day]')].map((row) => [
      row.dataset['day'],
      row.dataset['source'],
      row.querySelector('td')?.textContent,
    ]);
  expect(rows()).toHaveLength(14);
  expect(must('.fortnight-today').dataset['day']).toBe('2026-11-21');
  expect(must('.fortnight-today').textContent).toContain('今天');
  press('添加开放日');
  write('店铺时段 单独设置的日期', '2026-11-22');
  write('店铺时段 2026-11-22 第 1 段 结束', '12:30');
  press('添加公告');
  write('店铺时段 新公告 名称', '店庆');
  write('店铺时段 店庆 开始日期', '2026-11-23');
  await waitFor(() =>
    expect(rows().slice(0, 4)).toEqual([
      ['2026-11-21', 'weekday', '09:00–19:00'],
      ['2026-11-22', 'date', '09:00–12:30单独设置'],
      ['2026-11-23', 'notice', '休息店庆'],
      ['2026-11-24', 'weekday', '09:00–19:00'],
    ]),
  );
});

test('the examples are those of the kind that is chosen, by what is being written', async () => {
  await show();
  const dueOf = () => [...document.querySelectorAll('[data-example] td:last-child')].map((cell) => cell.textContent);
  choose('咨询 计时方式', 'natural');
  expect(dueOf()[0]).toBe('11月21日 19:00');
  fireEvent.change(must('[data-example-kind]'), { target: { value: 'consult' } });
  await waitFor(() => expect(dueOf()[1]).toBe('11月21日 21:30'));
});

test('terms that cannot be stored are not said to be, and stay in the draft', async () => {
  const world = optionsWorld();
  world.repositories.clockTerms.adopt = () => Promise.reject(new DOMException('gone', 'InvalidStateError'));
  await show(world);
  write('CRC 高危 小时', '2');
  await waitFor(() => expect(saveButton().disabled).toBe(false));
  fireEvent.click(saveButton());
  fireEvent.click(await screen.findByText('确认保存'));
  await screen.findByText(/本地数据没有打开/);
  expect(screen.getByText('确认保存')).toBeTruthy();
  expect(status()).toBe('1 处修改，还没有生效');
  expect(dueNow('crc')).toContain('15:00');
});
