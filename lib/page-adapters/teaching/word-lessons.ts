import type { Lesson } from '@/lib/domain/lesson';
import type { Block } from '../label-reading/block';
import type { Reading } from '../label-reading/readings';
import type { LabelledValue } from '../label-reading/run';
import { readShape } from '../label-reading/shapes';

/** What a reading by words bears in place of a label. @example wordsAlias({ before: '包裹于', after: '送达' }) // '包裹于…送达' */
export const wordsAlias = ({ before, after }: { before: string; after: string }): string => `${before}…${after}`;

/**
 * Reads the lines that begin and end with a lesson's words and hold one value of the field's shape between them, and nothing
 * else.
 *
 * @example the words '包裹于' and '送达' find the date in the line '包裹于 2026-11-02 13:05 送达'
 */
export function readWordLessons(leaves: readonly Block[], lessons: readonly Lesson[]): readonly Reading[] {
  return lessons.flatMap(({ field, anchor }) => {
    if (anchor.by !== 'words') return [];
    const { before, after } = anchor;
    return leaves.flatMap((block): Reading[] => {
      const { text } = block;
      if (text.length <= before.length + after.length || !text.startsWith(before) || !text.endsWith(after)) return [];
      const between = text.slice(before.length, text.length - after.length).trim();
      const shape = readShape(field, between);
      const isWhole = shape.state !== 'value' || shape.length === between.length;
      const reading: LabelledValue['reading'] = isWhole ? shape : { state: 'misshapen' };
      return [{ key: field, alias: wordsAlias(anchor), reading, how: 'label', block, row: null, grid: null }];
    });
  });
}
