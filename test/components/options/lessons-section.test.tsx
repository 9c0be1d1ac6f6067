// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { LessonTrial } from '@/lib/app/lesson-trial';
import type { Lesson } from '@/lib/domain/lesson';
import { appears, must } from '../document';
import { showOptions } from './options-document';
import { now, optionsWorld } from './options-world';

configure({ asyncUtilTimeout: 4_000 });
beforeEach(() => {
  location.hash = '#lessons';
});
afterEach(cleanup);

const lesson = (id: string, more: Partial<Lesson> = {}): Lesson => ({
  id,
  pageKind: 'order-detail',
  field: 'signedAt',
  anchor: { by: 'label', label: '到手时刻' },
  taughtAt: now - 3_600_000,
  ...more,
});

async function show(lessons: readonly Lesson[], trial: LessonTrial | null = null) {
  const world = optionsWorld();
  for (const each of lessons) await world.repositories.lessons.keep(each);
  const tried: string[] = [];
  const raised: string[] = [];
  world.services.onChange((topics) => raised.push(...topics));
  const tryLesson = async (id: string) => {
    tried.push(id);
    return trial;
  };
  showOptions({ ...world, services: { ...world.services, tryLesson } });
  await appears('[data-section="lessons"]');
  return { ...world, tried, raised };
}
const says = () => must('[data-lesson] [role=status]').textContent;

describe('the taught places in the options', () => {
  test('are listed with page, field, words and day', async () => {
    await show([lesson('a'), lesson('b', { field: 'skuId', anchor: { by: 'words', before: '货号是', after: '' } })]);
    const row = await appears('[data-lesson="a"]');
    for (const part of ['订单详情', '签收时间', '“到手时刻”', '11月21日 12:00'])
      expect(row.textContent).toContain(part);
    expect(must('[data-lesson="b"]').textContent).toContain('“货号是”');
  });

  test('say where to begin while there are none, and offer nothing to export', async () => {
    await show([]);
    await waitFor(() => expect(must('[data-section="lessons"]').textContent).toContain('还没有教过位置'));
    expect(document.querySelector('[data-export="lessons"]')).toBeNull();
  });

  test.each<[string, LessonTrial | null, string]>([
    ['an instant', { state: 'read', value: { at: now, precision: 'minute' } }, '11月21日 13:00（北京时间）'],
    ['a day', { state: 'read', value: { at: now, precision: 'day' } }, '11月21日当天'],
    ['a text', { state: 'read', value: '已完成' }, '读到：已完成'],
    ['nothing', { state: 'absent', value: null }, '没有它'],
    ['another shape', { state: 'misshapen', value: null }, '格式不对'],
    ['a contradiction', { state: 'contradictory', value: null }, '不一致'],
    ['no page', null, '没有打开着的订单详情'],
  ])('can be tried: %s', async (_, trial, told) => {
    const { tried } = await show([lesson('a')], trial);
    fireEvent.click(await appears('[data-lesson="a"] [data-action="try"]'));
    await waitFor(() => expect(says()).toContain(told));
    expect(tried).toEqual(['a']);
  });

  test('are deleted and had back, and the pages are told each time', async () => {
    const { repositories, raised } = await show([lesson('a'), lesson('b', { field: 'status' })]);
    fireEvent.click(await appears('[data-lesson="a"] [data-action="delete"]'));
    await waitFor(() => expect(document.querySelector('[data-lesson="a"]')).toBeNull());
    expect((await repositories.lessons.all()).map(({ id }) => id)).toEqual(['b']);
    expect(raised).toEqual(['lessons']);
    fireEvent.click(must('[data-action="undo"]'));
    await appears('[data-lesson="a"]');
    expect(await repositories.lessons.all()).toContainEqual(lesson('a'));
    expect(raised).toEqual(['lessons', 'lessons']);
    expect(must('.said').textContent).toContain('签收时间');
  });

  test('are exported into a file that another browser takes, and that holds nothing else', async () => {
    const { saved } = await show([lesson('a')]);
    fireEvent.click(await appears('[data-export="lessons"]'));
    expect(saved.map(({ name }) => name)).toEqual(['aftersale-lessons-2026-11-21.json']);
    const content = saved[0]?.content ?? '';
    cleanup();

    const other = await show([]);
    const input = must('input[type=file][data-import="backup"]');
    Object.defineProperty(input, 'files', { value: [new File([content], 'lessons.json')], configurable: true });
    fireEvent.change(input);
    const apply = await appears('[data-apply="backup"]');
    expect(must('[data-store="lessons"]').textContent).toContain('教过的位置1');
    expect(must('main').textContent).not.toContain('偏好设置会换成备份里的');
    fireEvent.click(apply);
    await waitFor(async () => expect(await other.repositories.lessons.all()).toEqual([lesson('a')]));
    expect(other.raised).toContain('lessons');
  });
});
