import { useState } from 'preact/hooks';
import { whenText } from '@/components/ui/when';
import type { Lesson } from '@/lib/domain/lesson';
import type { PageHealth } from '@/lib/domain/page-health';
import { anchorText, lessonName, trialText } from './lesson-text';
import { useOptions } from './options-services';
import { useText } from './options-text';
import { RowButton } from './row-button';

interface LessonRowProps {
  readonly lesson: Lesson;
  /** How it fared at the last reading; null where none is known. */
  readonly state: PageHealth['lessons'][number] | null;
  readonly onDelete: () => void;
}

/** One taught place: what leads there, how it fared, and a way to try it. */
export function LessonRow({ lesson, state, onDelete }: LessonRowProps) {
  const { t } = useText();
  const { clock, tryLesson } = useOptions();
  const [tried, setTried] = useState('');
  const name = lessonName(t, lesson);
  const when = (at: number) => whenText(t, at, clock.now());
  const tryNow = async () => {
    setTried(t('lessons.trying'));
    const trial = await tryLesson(lesson.id);
    setTried(
      trial ? trialText(t, trial, clock.now()) : t('lessons.tried.none', { page: t(`page-kind.${lesson.pageKind}`) }),
    );
  };
  return (
    <article class="reply">
      <div class="reply-text">
        <p class="reply-head">
          <strong>{name}</strong> <span class="tag">{anchorText(t, lesson.anchor)}</span>
        </p>
        <p class="reply-body digits">
          {t('lessons.since', { when: when(lesson.taughtAt) })}
          {state &&
            ` · ${t(`lessons.state.${state.state}`, { when: when(state.state === 'read' ? (state.lastReadAt ?? state.since) : state.since) })}`}
        </p>
        <p class="lesson-tried digits" role="status">
          {tried}
        </p>
      </div>
      <div class="reply-actions">
        <RowButton action="try" name={t('lessons.try-named', { name })} onClick={tryNow}>
          {t('lessons.try')}
        </RowButton>
        <RowButton action="delete" name={t('lessons.delete-named', { name })} onClick={onDelete}>
          {t('lessons.delete')}
        </RowButton>
      </div>
    </article>
  );
}
