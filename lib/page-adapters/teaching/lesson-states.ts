import type { Lesson } from '@/lib/domain/lesson';
import type { PageReport } from '@/lib/domain/page-health';
import type { PageAdapter, PageAddress } from '../contract';
import { ordersIn } from './orders-in';
import { factOf, valuesOf } from './trial';
import { pageWithLessons } from './values-on-page';
import { type Normalised, sameValue } from './written-values';

/** How one lesson fares on the page in view. */
export interface LessonReading {
  readonly id: string;
  readonly state: PageReport['lessons'][number]['state'];
  /** What is read by it; of a list, in its first row. */
  readonly value: Normalised | null;
}

/**
 * What the lessons of a page's kind do on it. `absent`: their words are not there, or have no value. `misshapen`: what stands
 * there has not the shape of the field. `contradictory`: the page shows another value for this fact as well.
 *
 * @example lessonStates(document, adapter, address, lessons) // [{ id: 'a1', state: 'read', value: { at, precision: 'second' } }]
 */
export function lessonStates(
  document: Document,
  adapter: PageAdapter,
  address: PageAddress,
  lessons: readonly Lesson[],
): readonly LessonReading[] {
  const own = lessons.filter(({ pageKind }) => pageKind === adapter.kind);
  if (own.length === 0 || !adapter.matches(address)) return [];
  const text = pageWithLessons(document, adapter, own);
  const orders = ordersIn(adapter.extract(document, address, own));
  return own.map(({ id, field }): LessonReading => {
    const readings = text.readings.filter((reading) => text.taught?.lessonOf(reading) === id);
    const values = valuesOf(readings, field);
    const facts = orders.flatMap((order) => values.map((value) => ({ value, fact: factOf(order, field, value) })));
    const read = facts.find(({ value, fact }) => fact.state === 'read' && sameValue(fact.value, value));
    if (read) return { id, state: 'read', value: read.value };
    const disagrees =
      facts.some(({ fact }) => fact.state === 'contradictory') ||
      readings.some(({ reading }) => reading.state === 'contradictory');
    const isMisshapen = values.length === 0 && readings.some(({ reading }) => reading.state === 'misshapen');
    return { id, state: disagrees ? 'contradictory' : isMisshapen ? 'misshapen' : 'absent', value: null };
  });
}
