import type { Problem } from '@/lib/domain/result';
import { isSheetKey, type SheetTranslate } from './sheet-text';

/**
 * A problem in words; its code where the locale files do not know it.
 *
 * @example problemText(t, { code: 'ticket-twice', place: '3' }) // '工单号与前面的行重复'
 */
export function problemText(t: SheetTranslate, { code, place, params }: Problem): string {
  const key = `problem.${code}`;
  if (!isSheetKey(key)) return code;
  const column = `column.${place}`;
  return t(key, { ...params, column: isSheetKey(column) ? t(column) : place });
}
