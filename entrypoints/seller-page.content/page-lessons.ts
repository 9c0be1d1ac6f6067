import type { LessonTrial } from '@/lib/app/lesson-trial';
import type { TaughtPlace } from '@/lib/app/lessons';
import { type TaughtPage, type TeachSide, type TeachSidePorts, teachSide } from '@/lib/app/teach-side';
import type { Lesson } from '@/lib/domain/lesson';

export interface PageLessons {
  /** What is known of all page kinds. */
  readonly known: () => readonly Lesson[];
  /** Asks again: at the start, and when they changed. */
  readonly ask: () => Promise<void>;
  readonly teach: TeachSide['teach'];
  /** Whoever points at something here stops: the page is another. */
  readonly stopTeaching: () => void;
  readonly tryLesson: (id: string) => Promise<LessonTrial | null>;
}

export interface PageLessonsPorts extends Pick<TeachSidePorts, 'contain' | 'signal'> {
  /** null where the worker could not be reached. */
  readonly askLessons: () => Promise<readonly Lesson[] | null>;
  /** Has the script for teaching run in this frame. */
  readonly load: () => Promise<unknown>;
  readonly learn: (taught: TaughtPlace) => Promise<boolean>;
  readonly pageOf: (lessons: readonly Lesson[]) => TaughtPage | null;
  /** Other lessons than before. */
  readonly onChanged: () => void;
}

/** What agents taught, as the reader of this document uses it, and the way to teach it more. */
export function pageLessons(ports: PageLessonsPorts): PageLessons {
  const { askLessons, load, learn, pageOf, onChanged, contain, signal } = ports;
  let lessons: readonly Lesson[] = [];
  let asked = 0;
  let side: TeachSide | undefined;
  let teaching: AbortController | null = null;

  async function summonSide(): Promise<TeachSide | undefined> {
    if (side === undefined) await load();
    side ??= teachSide.offered()?.({ page: () => pageOf(lessons), learn, contain, signal });
    return side;
  }

  return {
    known: () => lessons,
    ask: async () => {
      asked += 1;
      const latest = asked;
      const answer = await askLessons();
      if (answer === null || latest !== asked || JSON.stringify(answer) === JSON.stringify(lessons)) return;
      lessons = answer;
      if (!signal.aborted) onChanged();
    },
    teach: async (request, over) => {
      teaching?.abort();
      const mine = new AbortController();
      teaching = mine;
      const stop = () => mine.abort();
      for (const end of [over, signal]) end.addEventListener('abort', stop, { signal: mine.signal });
      const found = await summonSide();
      const end = found && !mine.signal.aborted && !over.aborted ? await found.teach(request, mine.signal) : 'left';
      stop();
      return end;
    },
    stopTeaching: () => teaching?.abort(),
    tryLesson: async (id) => {
      const lesson = lessons.find((each) => each.id === id);
      if (lesson === undefined || pageOf(lessons)?.adapter.kind !== lesson.pageKind) return null;
      return (await summonSide())?.tryLesson(lesson) ?? null;
    },
  };
}
