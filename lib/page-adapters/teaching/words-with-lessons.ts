import type { Lesson } from '@/lib/domain/lesson';
import type { PageKind } from '../contract';
import type { PageWords } from '../label-reading/page-text';
import type { LabelKey, Vocabulary } from '../label-reading/vocabulary';
import { vocabularyOf } from '../label-reading/vocabulary';

/** A vocabulary in which the labels of a second one mean what they mean there. */
function extended(vocabulary: Vocabulary, taught: Vocabulary): Vocabulary {
  return {
    find: (text) => taught.find(text) ?? vocabulary.find(text),
    prefix: (text) => {
      const own = vocabulary.prefix(text);
      const learned = taught.prefix(text);
      return learned && learned.length >= (own?.length ?? 0) ? learned : own;
    },
  };
}

/**
 * The words of a page kind with the labels that agents taught of it. A taught label is one more alias: structure, shape and
 * agreement are asked of its values as of all others.
 *
 * @example wordsWithLessons(orderWords, 'order-detail', [{ field: 'signedAt', anchor: { by: 'label', label: '到手时间' }, … }])
 */
export function wordsWithLessons(words: PageWords, kind: PageKind, lessons: readonly Lesson[]): PageWords {
  const labels: Partial<Record<LabelKey, string[]>> = {};
  for (const { pageKind, field, anchor } of lessons) {
    if (pageKind !== kind || anchor.by !== 'label') continue;
    labels[field] = [...(labels[field] ?? []), anchor.label];
  }
  if (Object.keys(labels).length === 0) return words;
  return { ...words, vocabulary: extended(words.vocabulary, vocabularyOf(labels)) };
}
