import type { Lesson, LessonAnchor, TaughtField } from '@/lib/domain/lesson';
import { type Fact, missing, type OrderFacts } from '@/lib/domain/order-facts';
import type { Extraction, PageAdapter, PageAddress } from '../contract';
import { isInside } from '../label-reading/block';
import type { Reading } from '../label-reading/readings';
import { isOfOtherOrder, ordersIn } from './orders-in';
import { type PlacedValue, pageWithLessons } from './values-on-page';
import { type Normalised, normalise, sameValue } from './written-values';

/** The page that is taught, and what is read of it without the lesson. */
export interface TaughtPage {
  readonly document: Document;
  readonly adapter: PageAdapter;
  readonly address: PageAddress;
  readonly lessons: readonly Lesson[];
  readonly before: Extraction;
}

/**
 * What comes of a lesson that is tried. `elsewhere`: it does not lead to the value. `apart`: it does, but the value is none of
 * the order's facts there. `other-order`: the order that it names is not the one of the address. `disturbs`: it does, and something else would be read differently.
 */
export type Trial =
  | { readonly outcome: 'elsewhere' | 'apart' | 'other-order' | 'disturbs' }
  | { readonly outcome: 'found'; readonly value: Normalised; readonly readsNow: Fact<Normalised> };

const trialId = 'trial';
const bare = (text: string): string => text.replace(/\s+/g, '');
const alike = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Whether a reading comes from a place, with the value that stands there. */
export function readsPlace({ block, reading }: Reading, { leaf, text }: PlacedValue): boolean {
  const isThere = isInside(leaf, block) || isInside(block, leaf);
  return isThere && reading.state === 'value' && bare(reading.value) === bare(text);
}

/** What an order says in a field; its lines are asked for the SKU that is meant. */
export function factOf(order: OrderFacts, field: TaughtField, value: Normalised): Fact<Normalised> {
  const source = { origin: 'page', how: 'label', label: '' } as const;
  if (field === 'orderId') return { state: 'read', value: order.orderId, source };
  if (field !== 'skuId') return order[field];
  return order.lines.some(({ skuId }) => skuId === value) ? { state: 'read', value, source } : missing;
}

const factFields = ['status', 'orderedAt', 'paidAt', 'shippedAt', 'signedAt', 'completedAt'] as const;

/**
 * What was read stays as it is, and what becomes readable owes nothing to the lesson but that the line or the row can be read
 * further: behind an unknown label nothing counts, and an unknown label's value may contradict the one before it.
 */
function staysTrue(before: OrderFacts, after: OrderFacts, field: TaughtField): boolean {
  const facts = factFields.every((each) => {
    const was: Fact<Normalised> = before[each];
    const is: Fact<Normalised> = after[each];
    if (each === field) return was.state !== 'read' || (is.state === 'read' && sameValue(is.value, was.value));
    return alike(was, is) || (was.state !== 'read' && is.state === 'read' && is.source.lesson !== trialId);
  });
  return facts && before.lines.every((line) => after.lines.some((other) => alike(line, other)));
}

/** A service order may learn a number that it did not show before, and nothing else. */
function servicesStayTrue(before: Extraction, after: Extraction): boolean {
  const servicesOf = (extraction: Extraction) =>
    extraction.outcome === 'extracted' ? (extraction.serviceOrders ?? []) : [];
  return servicesOf(before).every((service) =>
    servicesOf(after).some((other) =>
      Object.entries(service).every(([name, value]) => value === null || value === other[name as keyof typeof other]),
    ),
  );
}

/** Reads the page with one lesson more. It counts where the field is then read from exactly the place that is meant. */
export function tryAnchor(page: TaughtPage, field: TaughtField, meant: PlacedValue, anchor: LessonAnchor): Trial {
  const { document, adapter, address, before } = page;
  const lesson: Lesson = { id: trialId, pageKind: adapter.kind, field, anchor, taughtAt: 0 };
  const lessons = [...page.lessons, lesson];
  const text = pageWithLessons(document, adapter, lessons);
  const taught = text.readings.filter((reading) => reading.key === field && text.taught?.lessonOf(reading) === trialId);
  if (!taught.some((reading) => readsPlace(reading, meant))) return { outcome: 'elsewhere' };

  const after = adapter.extract(document, address, lessons);
  if (isOfOtherOrder(after)) return { outcome: 'other-order' };
  const was = new Map(ordersIn(before).map((order) => [order.orderId, order]));
  const is = new Map(ordersIn(after).map((order) => [order.orderId, order]));
  for (const [orderId, order] of was) {
    const now = is.get(orderId);
    if (!now || !staysTrue(order, now, field)) return { outcome: 'disturbs' };
  }
  const addsOrders = field !== 'orderId' && is.size !== was.size;
  if (addsOrders || !servicesStayTrue(before, after)) return { outcome: 'disturbs' };

  for (const order of is.values()) {
    const fact = factOf(order, field, meant.normalised);
    if (fact.state === 'contradictory') return { outcome: 'disturbs' };
    if (fact.state !== 'read' || !sameValue(fact.value, meant.normalised)) continue;
    const earlier = was.get(order.orderId);
    const readsNow = earlier ? factOf(earlier, field, meant.normalised) : missing;
    if (field === 'orderId' || field === 'skuId' || readsNow.state === 'read' || fact.source.lesson === trialId)
      return { outcome: 'found', value: fact.value, readsNow };
  }
  return { outcome: 'apart' };
}

/** The values that the readings of a lesson hold. */
export const valuesOf = (readings: readonly Reading[], field: TaughtField): readonly Normalised[] =>
  readings.flatMap(({ reading }) => (reading.state === 'value' ? (normalise(field, reading.value) ?? []) : []));
