import type { TeachingView } from '@/lib/app/teaching-view';
import type { TaughtField } from '@/lib/domain/lesson';
import { isFieldName, type TeachingTranslate } from './teaching-text';

type TeachingProblem = Extract<TeachingView, { readonly stage: 'refused' }>['problem'];

/**
 * Why nothing can be read from a place, and what to do instead.
 *
 * @example problemText(t, 'signedAt', { code: 'misleading-label', place: 'signedAt', params: { word: '预计' } })
 */
export function problemText(t: TeachingTranslate, taught: TaughtField, { code, params }: TeachingProblem): string {
  const field = t(`field.${taught}`);
  switch (code) {
    case 'no-value':
      return t(`problem.no-value.${shapeOf(taught)}`, { field });
    case 'another-fact': {
      const other = params?.['field'];
      return isFieldName(other)
        ? t('problem.another-fact', { other: t(`field.${other}`), field })
        : t('problem.another-fact.unnamed', { field });
    }
    case 'misleading-label':
      return t('problem.misleading-label', { word: params?.['word'] ?? '', field });
    default:
      return t(`problem.${code}`, { field });
  }
}

function shapeOf(field: TaughtField): 'date' | 'status' | 'number' {
  if (field === 'status') return 'status';
  return field === 'orderId' || field === 'skuId' ? 'number' : 'date';
}
