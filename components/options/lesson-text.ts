import { dayText, whenText } from '@/components/ui/when';
import type { LessonTrial } from '@/lib/app/lesson-trial';
import type { Lesson, LessonAnchor } from '@/lib/domain/lesson';
import type { OptionsTranslate } from './options-text';

/** @example lessonName(t, lesson) // '订单详情上的签收时间' */
export const lessonName = (t: OptionsTranslate, { pageKind, field }: Lesson): string =>
  t('lessons.of', { page: t(`page-kind.${pageKind}`), field: t(`field.${field}`) });

/** What leads to the value, in words. @example anchorText(t, { by: 'label', label: '到手时刻' }) // '标签“到手时刻”' */
export function anchorText(t: OptionsTranslate, anchor: LessonAnchor): string {
  if (anchor.by === 'label') return t('lessons.by.label', { label: anchor.label });
  const { before, after } = anchor;
  if (before !== '' && after !== '') return t('lessons.by.around', { before, after });
  return before !== '' ? t('lessons.by.before', { before }) : t('lessons.by.after', { after });
}

/** What a lesson gave on an open page, in words. */
export function trialText(t: OptionsTranslate, { state, value }: LessonTrial, now: number): string {
  if (state !== 'read' || value === null) return t(`lessons.tried.${state === 'read' ? 'absent' : state}`);
  if (typeof value === 'string') return t('lessons.tried.read', { value });
  const written =
    value.precision === 'day'
      ? t('lessons.day', { when: dayText(t, value.at, now) })
      : t('lessons.instant', { when: whenText(t, value.at, now) });
  return t('lessons.tried.read', { value: written });
}
