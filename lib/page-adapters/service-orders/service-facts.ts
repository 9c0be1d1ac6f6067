import type { ServiceOrderSighting } from '@/lib/domain/service-order';
import { hasEnded, serviceTypes } from '../jd-service-words';
import { type Block, isInside, leavesOf, withAncestors } from '../label-reading/block';
import { readDate } from '../label-reading/dates';
import type { PageText } from '../label-reading/page-text';
import type { Reading } from '../label-reading/readings';
import type { LabelKey } from '../label-reading/vocabulary';
import { isWritten, readingValue } from '../orders/order-scope';
import type { ServicePlace } from './service-places';

export type ServiceFacts = Pick<ServiceOrderSighting, 'type' | 'status' | 'closed' | 'appliedAt'>;

const withoutBlanks = (text: string): string => text.replace(/\s+/g, '');

/** The value that all of them agree on, null where there is none or more than one. */
export function only<Value>(values: readonly Value[]): Value | null {
  const distinct = new Set(values);
  const [first] = distinct;
  return distinct.size === 1 && first !== undefined ? first : null;
}

/** The readings of one label in a place that somebody can see and nobody wrote. */
export const readingsIn = (page: PageText, { has }: ServicePlace, key: LabelKey): readonly Reading[] =>
  page.readings.filter(
    (each) => each.key === key && has(each.block) && !isWritten(page, each) && page.isSeen(each.block),
  );

/** What stands behind a label: its value, or where that is several lines, each of them. */
const textsOf = (readings: readonly Reading[]): readonly string[] =>
  readings.flatMap((each) => readingValue(each) ?? leavesOf(each.block).map(({ text }) => text)).map(withoutBlanks);

/** Short texts of a row that stand there without a label of their own: no button, no link, nothing that somebody wrote. */
function standingTexts(page: PageText, { has }: ServicePlace): readonly string[] {
  const outside = [...page.closed, ...page.freeText, ...page.stepBars.map(({ block }) => block)];
  const isLabelled = (leaf: Block): boolean => [...withAncestors(leaf)].some((block) => page.labelledValues.has(block));
  const isStanding = (leaf: Block): boolean =>
    has(leaf) &&
    !leaf.marks.button &&
    !leaf.marks.link &&
    !leaf.marks.navigation &&
    !isLabelled(leaf) &&
    !outside.some((part) => isInside(leaf, part)) &&
    page.isSeen(leaf);
  return page.leaves
    .filter(isStanding)
    .flatMap(({ text, inlineTexts }) => [text, ...inlineTexts])
    .map(withoutBlanks);
}

/** A labelled type that is none of the known ones is another; without a label only a known name counts. */
function typeOf(labelled: readonly string[], standing: readonly string[]): ServiceFacts['type'] {
  const named = (texts: readonly string[]) => texts.flatMap((text) => serviceTypes.get(text) ?? []);
  if (labelled.length === 0) return only(named(standing));
  const known = named(labelled);
  if (known.length > 0) return only(known);
  return labelled.some((text) => /^[一-鿿]{2,8}$/.test(text)) ? 'other' : null;
}

/** A main and a finer state may stand together; where one says that it has ended and the other that it has not, neither counts. */
function stateOf(labelled: readonly string[], standing: readonly string[]): Pick<ServiceFacts, 'status' | 'closed'> {
  // 取消 and 完成 on their own are what can be pressed, as often as not.
  const candidates = labelled.length > 0 ? labelled : standing.filter((text) => text.length > 2);
  const known = candidates.filter((name) => hasEnded(name) !== null);
  const closed = only(known.map(hasEnded));
  return { status: closed === null ? null : (known[0] ?? null), closed };
}

/**
 * What a place says of its service order. Labels count first; in the row of a list the names of types and states also count
 * where they stand alone.
 * @param alone whether names without a label count
 */
export function serviceFactsIn(page: PageText, place: ServicePlace, alone: boolean): ServiceFacts {
  const standing = alone ? standingTexts(page, place) : [];
  const applied = readingsIn(page, place, 'createdAt').map(
    (each) => readDate(readingValue(each) ?? '')?.value?.at ?? null,
  );
  return {
    type: typeOf(textsOf(readingsIn(page, place, 'ticketType')), standing),
    ...stateOf(textsOf(readingsIn(page, place, 'ticketStatus')), standing),
    appliedAt: only(applied.filter((at) => at !== null)),
  };
}
