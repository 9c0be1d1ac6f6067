import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pageLessons } from '@/entrypoints/seller-page.content/page-lessons';
import { type StartTeachSide, type TaughtPage, type TeachingEnd, teachSide } from '@/lib/app/teach-side';
import type { Lesson } from '@/lib/domain/lesson';
import { forgetSides } from './sides';

const lesson = (id: string, pageKind: Lesson['pageKind'] = 'order-detail'): Lesson => ({
  id,
  pageKind,
  field: 'signedAt',
  anchor: { by: 'label', label: '到手时刻' },
  taughtAt: 1,
});
const request = { field: 'signedAt', language: 'zh-CN' } as const;
beforeEach(forgetSides);
afterEach(forgetSides);

/** A document whose teaching script, once loaded, teaches until it is told that it is over. */
function document_(answers: (() => Promise<readonly Lesson[] | null>)[] = []) {
  const stop = new AbortController();
  const overs: AbortSignal[] = [];
  const start: StartTeachSide = () => ({
    teach: (_, over) => {
      overs.push(over);
      return new Promise<TeachingEnd>((resolve) => over.addEventListener('abort', () => resolve('left')));
    },
    tryLesson: ({ id }) => ({ state: 'read', value: id }),
  });
  const load = vi.fn(async () => teachSide.offer(start));
  const onChanged = vi.fn();
  const page = { adapter: { kind: 'order-detail' } } as unknown as TaughtPage;
  const lessons = pageLessons({
    askLessons: () => answers.shift()?.() ?? Promise.resolve(null),
    load,
    learn: async () => true,
    pageOf: (known) => ({ ...page, lessons: known }),
    onChanged,
    contain: (run) => run,
    signal: stop.signal,
  });
  return { lessons, load, onChanged, overs, stop };
}

describe('the lessons of a document', () => {
  it('are read anew when they differ, and only then', async () => {
    const { lessons, onChanged } = document_([
      async () => [],
      async () => [lesson('a')],
      async () => [lesson('a')],
      async () => null,
    ]);
    for (const times of [0, 1, 1, 1]) {
      await lessons.ask();
      expect(onChanged).toHaveBeenCalledTimes(times);
    }
    expect(lessons.known()).toEqual([lesson('a')]);
  });

  it('are those of the last question, whichever answer comes last', async () => {
    let answerFirst: (known: readonly Lesson[]) => void = () => undefined;
    const { lessons } = document_([
      () =>
        new Promise((resolve) => {
          answerFirst = resolve;
        }),
      async () => [lesson('new')],
    ]);
    const first = lessons.ask();
    await lessons.ask();
    answerFirst([lesson('old')]);
    await first;
    expect(lessons.known()).toEqual([lesson('new')]);
  });

  it('are tried on pages of their kind alone', async () => {
    const { lessons, load } = document_([async () => [lesson('a'), lesson('b', 'chat')]]);
    await lessons.ask();
    expect(await lessons.tryLesson('b')).toBeNull();
    expect(await lessons.tryLesson('unknown')).toBeNull();
    expect(load).not.toHaveBeenCalled();
    expect(await lessons.tryLesson('a')).toEqual({ state: 'read', value: 'a' });
  });
});

describe('teaching a document', () => {
  const never = new AbortController().signal;

  it('loads the script once', async () => {
    const { lessons, load, overs } = document_();
    const first = lessons.teach(request, never);
    await vi.waitFor(() => expect(overs).toHaveLength(1));
    lessons.stopTeaching();
    expect(await first).toBe('left');
    void lessons.teach(request, never);
    await vi.waitFor(() => expect(overs).toHaveLength(2));
    expect(load).toHaveBeenCalledOnce();
  });

  it.each(['the page', 'the panel', 'the extension', 'another pointing'] as const)('ends with %s', async (cause) => {
    const { lessons, overs, stop } = document_();
    const panel = new AbortController();
    const end = lessons.teach(request, panel.signal);
    await vi.waitFor(() => expect(overs).toHaveLength(1));
    if (cause === 'the page') lessons.stopTeaching();
    else if (cause === 'the panel') panel.abort();
    else if (cause === 'the extension') stop.abort();
    else void lessons.teach(request, never);
    expect(await end).toBe('left');
  });

  it('never begins where it was over before the script had come, or where none comes', async () => {
    const { lessons, overs } = document_();
    const panel = new AbortController();
    const end = lessons.teach(request, panel.signal);
    panel.abort();
    expect(await end).toBe('left');
    expect(overs).toEqual([]);
    const refused = document_();
    refused.load.mockImplementation(async () => undefined);
    forgetSides();
    expect(await refused.lessons.teach(request, never)).toBe('left');
  });
});
