import './replies.css';
import { lessonsJson } from '@/lib/app/backup-file';
import { beijingDate } from '@/lib/domain/beijing-time';
import { FileDrop } from './file-inputs';
import { LessonRow } from './lesson-row';
import { lessonName } from './lesson-text';
import { useOptions, useStored } from './options-services';
import { useText } from './options-text';
import { Part, Section } from './section';
import { useLessonEdits } from './use-lesson-edits';

/** 教过的位置: what agents pointed out on pages, tried, removed, handed on. */
export function LessonsSection() {
  const { t } = useText();
  const { repositories, clock, saveFile, say } = useOptions();
  const lessons = useStored(['lessons'], () => repositories.lessons.all());
  const health = useStored(['health', 'lessons'], () => repositories.pageHealth.all());
  const edits = useLessonEdits();
  const stateOf = (id: string) => health?.flatMap((page) => page.lessons).find((lesson) => lesson.id === id) ?? null;
  const exportAll = () => {
    saveFile(`aftersale-lessons-${beijingDate(clock.now())}.json`, lessonsJson(lessons ?? [], clock.now()));
    say(t('lessons.exported'));
  };
  return (
    <Section id="lessons" intro={t('lessons.intro')}>
      {edits.deleted && (
        <p class="notice" role="status">
          {t('lessons.deleted', { name: lessonName(t, edits.deleted) })}{' '}
          <button type="button" class="button" data-action="undo" onClick={edits.restore}>
            {t('action.undo')}
          </button>
        </p>
      )}
      {lessons?.length === 0 && <p>{t('lessons.none')}</p>}
      <ul class="reply-list">
        {lessons?.map((lesson) => (
          <li key={lesson.id} data-lesson={lesson.id}>
            <LessonRow lesson={lesson} state={stateOf(lesson.id)} onDelete={() => edits.remove(lesson)} />
          </li>
        ))}
      </ul>
      <Part title={t('lessons.share')}>
        <p>{t('lessons.share-note')}</p>
        {lessons !== undefined && lessons.length > 0 && (
          <p>
            <button type="button" class="button" data-export="lessons" onClick={exportAll}>
              {t('lessons.export')}
            </button>
          </p>
        )}
        <FileDrop kind="backup" hint={t('lessons.import-hint')} />
      </Part>
    </Section>
  );
}
