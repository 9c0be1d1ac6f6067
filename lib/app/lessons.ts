import type { Lesson } from '@/lib/domain/lesson';
import type { LessonRepository } from './ports/pages';
import type { ChangeSignal } from './ports/storage';

/** What a lesson says, whoever taught it and when. */
export type TaughtPlace = Pick<Lesson, 'pageKind' | 'field' | 'anchor'>;

/**
 * One text per meaning: two lessons that teach the same have the same.
 *
 * @example lessonMeaning(lesson) // 'order-detail signedAt ["到手时刻"]'
 */
export function lessonMeaning({ pageKind, field, anchor }: TaughtPlace): string {
  const words = anchor.by === 'label' ? [anchor.label] : [anchor.before, anchor.after];
  return `${pageKind} ${field} ${JSON.stringify(words)}`;
}

export interface TeachingWorld {
  readonly lessons: LessonRepository;
  readonly changes: ChangeSignal;
  readonly newId: () => string;
}

/**
 * Keeps what an agent taught, once however often it is said, and tells everybody who reads pages.
 *
 * @throws what the database throws, with nothing stored
 * @example await learnLesson(world, { pageKind: 'order-detail', field: 'signedAt', anchor }, now);
 */
export async function learnLesson(
  { lessons, changes, newId }: TeachingWorld,
  { pageKind, field, anchor }: TaughtPlace,
  now: number,
): Promise<void> {
  await lessons.keep({ id: newId(), pageKind, field, anchor, taughtAt: now });
  await changes.raise(['lessons']);
}
