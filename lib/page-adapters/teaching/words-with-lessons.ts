import type { Lesson, TaughtField } from '@/lib/domain/lesson';
import type { PageKind } from '../contract';
import type { PageWords } from '../label-reading/page-text';
import type { LabelKey, Vocabulary } from '../label-reading/vocabulary';
import { vocabularyOf } from '../label-reading/vocabulary';
import { readWordLessons, wordsAlias } from './word-lessons';

/** A vocabulary with more labels in it. One that means a fact already goes on meaning it, whatever a lesson says. */
function extended(vocabulary: Vocabulary, taught: Vocabulary): Vocabulary {
  const isTaken = (known: { readonly key: LabelKey } | undefined): boolean =>
    known !== undefined && known.key !== 'plain';
  return {
    find: (text) => {
      const own = vocabulary.find(text);
      return isTaken(own) ? own : (taught.find(text) ?? own);
    },
    prefix: (text) => {
      const own = vocabulary.prefix(text);
      const learned = taught.prefix(text);
      if (!learned || !own) return learned ?? own;
      return learned.length > own.length || (learned.length === own.length && !isTaken(own)) ? learned : own;
    },
  };
}

/** Labels that the vocabulary knows and has no use for, and that a shop's page may use for a fact all the same. */
export const mayStandFor: Partial<Record<TaughtField, readonly string[]>> = { orderedAt: ['创建时间', '提交时间'] };

/** Whether the vocabulary knows that a label means nothing, or something else than a lesson of any origin says: 预计签收时间. */
function isKnownOtherwise({ vocabulary }: PageWords, { field, anchor }: Lesson): boolean {
  const known = anchor.by === 'label' ? vocabulary.find(anchor.label) : undefined;
  return known !== undefined && known.key !== field && !mayStandFor[field]?.includes(known.alias);
}

/**
 * The words of a page kind with the labels that agents taught of it. A taught label is one more alias: structure, shape and
 * agreement are asked of its values as of all others.
 *
 * @example wordsWithLessons(orderWords, 'order-detail', [{ field: 'signedAt', anchor: { by: 'label', label: '到手时间' }, … }])
 */
export function wordsWithLessons(words: PageWords, kind: PageKind, lessons: readonly Lesson[]): PageWords {
  const own = lessons.filter((lesson) => lesson.pageKind === kind && !isKnownOtherwise(words, lesson));
  if (own.length === 0) return words;
  const labels: Partial<Record<LabelKey, string[]>> = {};
  const ids = new Map<string, string>();
  for (const { id, field, anchor } of own) {
    const alias = anchor.by === 'label' ? anchor.label : wordsAlias(anchor);
    ids.set(`${field} ${alias}`, id);
    if (anchor.by !== 'label') continue;
    labels[field] ??= [];
    labels[field].push(alias);
  }
  return {
    ...words,
    vocabulary: extended(words.vocabulary, vocabularyOf(labels)),
    taught: {
      lessonOf: ({ key, alias }) => ids.get(`${key} ${alias}`),
      readLines: (leaves, isClosed) => readWordLessons(leaves, own).filter(({ block }) => !isClosed(block)),
    },
  };
}
