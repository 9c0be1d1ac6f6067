// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Settings } from '@/lib/app/settings';
import { hourMs } from '@/lib/domain/beijing-time';
import { defaultAlerts } from '@/lib/domain/tickets/alert-levels';
import { must } from '../document';
import { showOptions, startAt } from './options-document';
import { type OptionsWorld, optionsWorld } from './options-world';

configure({ asyncUtilTimeout: 4_000 });
beforeEach(() => startAt('#tickets'));
afterEach(cleanup);

const show = async (world: OptionsWorld = optionsWorld()) => {
  showOptions(world);
  await waitFor(() => must('[data-alert-kind]'));
  return world;
};
const sentence = (kind: string) => must(`[data-alert-kind="${kind}"] .alert-sentence`).textContent;
const add = (kind: string, number: string, by = 'left') => {
  const form = `[data-alert-kind="${kind}"] [data-form]`;
  fireEvent.change(must(`${form} select`), { target: { value: by } });
  fireEvent.input(must(`${form} input`), { target: { value: number } });
  fireEvent.submit(must(form));
};
const said = (kind: string) => document.querySelector(`[data-alert-kind="${kind}"] [role=alert]`)?.textContent ?? null;
const whens = (world: OptionsWorld, kind: 'consult' | 'other') =>
  world.settings().alerts.levels[kind]?.map(({ when }) => when) ?? null;
const half = { by: 'left', minutes: 30 } as const;

describe('levels', () => {
  test('are said in a sentence, per kind, and go by “其他” until they are changed', async () => {
    const world = await show();
    expect([sentence('consult'), sentence('crc')]).toEqual(['咨询：剩 30 分钟时提醒', 'CRC 高危：剩 30 分钟时提醒']);
    add('consult', '10');
    await waitFor(() => expect(sentence('consult')).toBe('咨询：剩 30 分钟、剩 10 分钟时提醒'));
    add('consult', '５０', 'used');
    await waitFor(() => expect(sentence('consult')).toBe('咨询：已用 50%、剩 30 分钟、剩 10 分钟时提醒'));
    expect(sentence('crc')).toBe('CRC 高危：剩 30 分钟时提醒');
    expect(whens(world, 'consult')).toEqual([{ by: 'used', percent: 50 }, half, { by: 'left', minutes: 10 }]);
    expect(whens(world, 'other')).toEqual([half]);

    fireEvent.click(screen.getByLabelText('“咨询”改回同“其他”'));
    await waitFor(() => expect(sentence('consult')).toBe('咨询：剩 30 分钟时提醒'));
    expect(world.settings().alerts).toEqual(defaultAlerts);
  });

  test('can be taken away to the last, which is said too', async () => {
    const world = await show();
    fireEvent.click(screen.getByLabelText('删除提醒：其他 剩 30 分钟'));
    await waitFor(() => expect(sentence('install')).toBe('安装求助：到期前不提醒'));
    expect(whens(world, 'other')).toEqual([]);
  });

  test.each([
    ['0', 'left', '请填写 1 到 44640 之间的整数。'],
    ['100', 'used', '请填写 1 到 99 之间的整数。'],
    ['三十', 'left', '请填写 1 到 44640 之间的整数。'],
    ['30', 'left', '已经有这一级，或者已满 20 级。'],
  ])('%s %s is refused and said', async (number, by, problem) => {
    const world = await show();
    add('other', number, by);
    await waitFor(() => expect(said('other')).toBe(problem));
    expect(world.settings().alerts).toEqual(defaultAlerts);
  });

  test('that would warn of every ticket at once say so', async () => {
    await show();
    expect(document.querySelector('.alert-hint')).toBeNull();
    add('consult', '240');
    await waitFor(() => expect(must('[data-level="left240"] .alert-hint').textContent).toContain('4 小时'));
  });

  test('a level put back is the same as before, so that it is not given twice', async () => {
    const world = await show();
    add('other', '10');
    await waitFor(() => expect(whens(world, 'other')).toHaveLength(2));
    const before = world.settings().alerts.levels.other;
    fireEvent.click(screen.getByLabelText('删除提醒：其他 剩 10 分钟'));
    await waitFor(() => expect(whens(world, 'other')).toHaveLength(1));
    add('other', '10');
    await waitFor(() => expect(world.settings().alerts.levels.other).toEqual(before));
  });
});

test('a removed kind whose levels are stored is shown, and can go by the others again', async () => {
  const levels = { ...defaultAlerts.levels, 'own-7': [] };
  const world = await show(optionsWorld({ alerts: { ...defaultAlerts, levels } }));
  expect(sentence('own-7')).toBe('已删除的类型：到期前不提醒');
  fireEvent.click(screen.getByLabelText('“已删除的类型”改回同“其他”'));
  await waitFor(() => expect(world.settings().alerts).toEqual(defaultAlerts));
});

describe('quiet hours and sound', () => {
  test('are of one level, and only what reads as hours is saved', async () => {
    const world = await show();
    const label = 'CRC 高危 剩 30 分钟';
    fireEvent.click(screen.getByLabelText(`${label} 带声音`));
    fireEvent.click(screen.getByLabelText(`${label} 设免打扰时段`));
    const level = () => world.settings().alerts.levels.crc?.[0];
    await waitFor(() =>
      expect(level()).toMatchObject({ sound: true, quiet: { fromMs: 22 * hourMs, toMs: 8 * hourMs } }),
    );
    expect(world.settings().alerts.levels.other).toEqual(defaultAlerts.levels.other);
    fireEvent.input(await screen.findByLabelText(`${label} 免打扰结束`), { target: { value: '07:30' } });
    await waitFor(() => expect(level()?.quiet?.toMs).toBe(7.5 * hourMs));
    fireEvent.input(screen.getByLabelText(`${label} 免打扰结束`), { target: { value: '22:00' } });
    await screen.findByText(/起止时间不能相同；现在还没有保存/);
    expect(level()?.quiet?.toMs).toBe(7.5 * hourMs);
    fireEvent.click(screen.getByLabelText(`${label} 设免打扰时段`));
    await waitFor(() => expect(level()?.quiet).toBeNull());
  });

  test('of the breach, and the digest', async () => {
    const world = await show();
    fireEvent.click(screen.getByLabelText('超时 带声音'));
    fireEvent.click(screen.getByLabelText('每天开始计时的时候，汇总一次还没处理的工单'));
    await waitFor(() =>
      expect(world.settings().alerts).toEqual({
        ...defaultAlerts,
        breach: { quiet: null, sound: false },
        digest: false,
      }),
    );
  });
});

test('two changes made before the first was stored are both kept', async () => {
  const world = optionsWorld();
  const { writeSettings } = world.services;
  let release: () => void = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const services = {
    ...world.services,
    writeSettings: async (patch: Partial<Settings>) => {
      await held;
      await writeSettings(patch);
    },
  };
  await show({ ...world, services });
  fireEvent.click(screen.getByLabelText('超时 带声音'));
  fireEvent.click(screen.getByLabelText('每天开始计时的时候，汇总一次还没处理的工单'));
  release();
  await waitFor(() => expect(world.settings().alerts).toMatchObject({ breach: { sound: false }, digest: false }));
});

test('what could not be stored is said and shown as it was', async () => {
  const world = optionsWorld();
  const services = { ...world.services, writeSettings: () => Promise.reject(new Error('full')) };
  await show({ ...world, services });
  const digest = screen.getByLabelText('每天开始计时的时候，汇总一次还没处理的工单') as HTMLInputElement;
  fireEvent.click(digest);
  await screen.findByText('没有保存成功，仍是原来的设置。请重试。');
  await waitFor(() => expect(digest.checked).toBe(true));
});

test('the master switch, the freshness and the watch are settings of their own', async () => {
  const world = await show();
  fireEvent.click(screen.getByLabelText('弹出桌面通知（总开关）'));
  await screen.findByText(/桌面通知已关闭/);
  fireEvent.click(screen.getByLabelText('定时刷新已经打开、没有在看的工单页'));
  const every = (await screen.findByLabelText('每隔多少分钟刷新')) as HTMLInputElement;
  fireEvent.input(every, { target: { value: '4' } });
  fireEvent.change(every);
  await screen.findByText('请填写 5 到 240 之间的整数，现在还没有保存。');
  expect(world.settings()).toMatchObject({ notifications: false, watchEveryMinutes: 15 });
  fireEvent.input(every, { target: { value: '60' } });
  fireEvent.change(every);
  await waitFor(() => expect(world.settings().watchEveryMinutes).toBe(60));
  fireEvent.click(screen.getByLabelText('定时刷新已经打开、没有在看的工单页'));
  await waitFor(() => expect(world.settings().watchEveryMinutes).toBe(0));
});
