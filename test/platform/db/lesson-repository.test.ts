import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { learnLesson, lessonMeaning } from '@/lib/app/lessons';
import type { Lesson, LessonAnchor } from '@/lib/domain/lesson';
import { pageKinds } from '@/lib/domain/page-kind';
import { taughtFields } from '@/lib/domain/taught-fields';
import { context, forgetAllDatabases, putRaw } from './fresh-database';

beforeEach(forgetAllDatabases);

const label = fc.constantFrom('到手时刻', '收货时点', '签收');
const anyAnchor: fc.Arbitrary<LessonAnchor> = fc.oneof(
  label.map((each): LessonAnchor => ({ by: 'label', label: each })),
  fc.tuple(label, label).map(([before, after]): LessonAnchor => ({ by: 'words', before, after })),
);
const anyLesson: fc.Arbitrary<Lesson> = fc.record({
  id: fc.uuid(),
  pageKind: fc.constantFrom(...pageKinds),
  field: fc.constantFrom(...taughtFields),
  anchor: anyAnchor,
  taughtAt: fc.nat(),
});

const content = ({ pageKind, field, anchor }: Lesson) => ({ pageKind, field, anchor });

it('two lessons mean the same where page kind, field and anchor are the same, and only there', () => {
  fc.assert(
    fc.property(anyLesson, anyLesson, (a, b) => {
      const same = JSON.stringify(content(a)) === JSON.stringify(content(b));
      expect(lessonMeaning(a) === lessonMeaning(b)).toBe(same);
    }),
  );
});

describe('what was taught', () => {
  const world = () => {
    const raised: string[] = [];
    let ids = 0;
    return {
      ...context().repositories,
      changes: { raise: async (topics: readonly string[]) => void raised.push(...topics) },
      newId: () => `lesson-${++ids}`,
      raised,
    };
  };
  const signed = { pageKind: 'order-detail', field: 'signedAt', anchor: { by: 'label', label: '到手时刻' } } as const;

  it('is stored once, however often the message of it arrives, and every page is told', async () => {
    const taught = world();
    await Promise.all([learnLesson(taught, signed, 5), learnLesson(taught, signed, 6)]);
    await learnLesson(taught, signed, 7);
    expect(await context().repositories.lessons.all()).toEqual([{ ...signed, id: 'lesson-1', taughtAt: 5 }]);
    expect(taught.raised).toEqual(['lessons', 'lessons', 'lessons']);
  });

  it('keeps every page kind, field and label apart, oldest first, and loses only the one that is removed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(anyLesson, { maxLength: 8, selector: ({ id }) => id }), async (given) => {
        forgetAllDatabases();
        const { lessons } = context().repositories;
        for (const lesson of given) await lessons.keep(lesson);
        const kept = await lessons.all();
        expect(new Set(kept.map(lessonMeaning))).toEqual(new Set(given.map(lessonMeaning)));
        expect(kept.length).toBe(new Set(given.map(lessonMeaning)).size);
        expect(kept.map(({ taughtAt }) => taughtAt)).toEqual(
          kept.map(({ taughtAt }) => taughtAt).sort((a, b) => a - b),
        );
        const [first] = kept;
        if (first === undefined) return;
        await lessons.remove(first.id);
        expect(await lessons.all()).toEqual(kept.slice(1));
      }),
      { numRuns: 20 },
    );
  });

  it('that is damaged is put aside and does not keep the others from being read', async () => {
    const taught = world();
    await learnLesson(taught, signed, 5);
    await putRaw('lessons', { id: 'damaged', field: 'signedAt', anchor: { by: 'css', selector: '.sign' } });
    await learnLesson(taught, { ...signed, field: 'completedAt' }, 6);
    expect((await taught.lessons.all()).map(({ field }) => field)).toEqual(['signedAt', 'completedAt']);
    expect((await taught.quarantine.all()).map(({ store, key }) => [store, key])).toEqual([['lessons', 'damaged']]);
  });
});
