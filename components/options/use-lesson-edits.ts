import { useState } from 'preact/hooks';
import type { Lesson } from '@/lib/domain/lesson';
import { lessonName } from './lesson-text';
import { useOptions } from './options-services';
import { useText } from './options-text';
import { useStoring } from './use-storing';

export interface LessonEdits {
  /** The lesson that was deleted last, to be had back. */
  readonly deleted: Lesson | null;
  readonly remove: (lesson: Lesson) => Promise<void>;
  readonly restore: () => Promise<void>;
}

/** Takes lessons away and back. Pages are read anew at once. */
export function useLessonEdits(): LessonEdits {
  const { repositories, say } = useOptions();
  const { t } = useText();
  const [deleted, setDeleted] = useState<Lesson | null>(null);

  const store = useStoring(['lessons']);
  return {
    deleted,
    async remove(lesson) {
      if (await store(() => repositories.lessons.remove(lesson.id))) setDeleted(lesson);
    },
    async restore() {
      if (deleted === null || !(await store(() => repositories.lessons.keep(deleted)))) return;
      setDeleted(null);
      say(t('lessons.restored', { name: lessonName(t, deleted) }));
    },
  };
}
