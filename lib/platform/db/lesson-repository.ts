import { lessonMeaning } from '@/lib/app/lessons';
import type { LessonRepository } from '@/lib/app/ports/pages';
import { lesson } from '@/lib/domain/lesson';
import type { Database } from './open';
import type { ReadRows } from './quarantine';

export function lessonRepository(database: Database, readRows: ReadRows): LessonRepository {
  return {
    all: async () => {
      const rows = await database.run(['lessons'], 'readonly', (tx) => tx.objectStore('lessons').getAll());
      const lessons = await readRows('lessons', lesson, rows);
      return lessons.sort((a, b) => a.taughtAt - b.taughtAt);
    },
    keep: (taught) =>
      database.run(['lessons'], 'readwrite', async (tx) => {
        const store = tx.objectStore('lessons');
        const stored = (await store.getAll()).flatMap((row) => lesson.safeParse(row).data ?? []);
        const isKnown = stored.some((known) => lessonMeaning(known) === lessonMeaning(taught));
        if (!isKnown) await store.put(taught);
      }),
    remove: (id) => database.run(['lessons'], 'readwrite', (tx) => tx.objectStore('lessons').delete(id)),
  };
}
