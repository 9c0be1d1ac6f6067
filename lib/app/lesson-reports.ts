import type { Lesson, TaughtField } from '@/lib/domain/lesson';
import type { Fact, OrderFactField, OrderFacts } from '@/lib/domain/order-facts';
import type { PageReport } from '@/lib/domain/page-health';
import type { PageKind } from '@/lib/domain/page-kind';
import type { ReadingIssue } from '@/lib/page-adapters/contract';

type LessonReport = PageReport['lessons'][number];

/** Numbers are read without a word of where: whether a lesson led to them is not known afterwards, and not told. */
const isTold = (field: TaughtField): field is OrderFactField => field !== 'orderId' && field !== 'skuId';

/**
 * What became of each lesson of a page kind in a reading: the facts say which lesson led to them.
 *
 * @example lessonReports('order-detail', lessons, [facts], []) // [{ id: 'a', state: 'read' }]
 */
export function lessonReports(
  kind: PageKind,
  lessons: readonly Lesson[],
  orders: readonly OrderFacts[],
  issues: readonly ReadingIssue[],
): LessonReport[] {
  return lessons.flatMap((lesson): LessonReport[] => {
    const { id, pageKind, field } = lesson;
    if (pageKind !== kind || !isTold(field)) return [];
    const facts = orders.map((order) => order[field]);
    const state = stateOf(lesson, facts, issues);
    return state === null ? [] : [{ id, state }];
  });
}

function stateOf(
  { id, field, anchor }: Lesson,
  facts: readonly Fact<unknown>[],
  issues: readonly ReadingIssue[],
): LessonReport['state'] | null {
  if (facts.some((fact) => fact.state === 'read' && fact.source.lesson === id)) return 'read';
  const disagrees = (fact: Fact<unknown>) =>
    fact.state === 'contradictory' && fact.sources.some(({ lesson }) => lesson === id);
  if (facts.some(disagrees)) return 'contradictory';
  const isMisshapen = (issue: ReadingIssue) =>
    issue.field === field &&
    issue.problem === 'misshapen' &&
    anchor.by === 'label' &&
    issue.labels.includes(anchor.label);
  if (issues.some(isMisshapen)) return 'misshapen';
  // Where another label led to the fact, this one may stand there too and agree.
  return facts.some(({ state }) => state === 'read') ? null : 'absent';
}
