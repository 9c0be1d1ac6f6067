import type { TaughtField } from '@/lib/domain/lesson';
import type { Fact } from '@/lib/domain/order-facts';
import type { Problem } from '@/lib/domain/result';
import { taughtFields } from '@/lib/domain/taught-fields';
import type { Extraction } from '../contract';
import { firstLeafOf, isInside, withAncestors } from '../label-reading/block';
import type { PageText } from '../label-reading/page-text';
import type { LabelKey } from '../label-reading/vocabulary';
import { labelBefore } from './label-candidates';
import { refusalOf } from './label-rules';
import { isOfOtherOrder, ordersIn } from './orders-in';
import { factOf, readsPlace, type TaughtPage } from './trial';
import type { PlacedValue } from './values-on-page';
import { mayStandFor } from './words-with-lessons';
import { type Normalised, sameValue, valuesIn } from './written-values';

/** Why nothing can be learned from a place. */
export type TeachingProblem =
  /** Nothing of the field's shape stands there. */
  | 'no-value'
  | 'several-values'
  /** The order of the page, or the number pointed at, is not the one of the address. */
  | 'not-the-order'
  /** The page's order number has to be taught first. */
  | 'order-unknown'
  /** The place means another fact; `field` names it. */
  | 'another-fact'
  /** The place is read for this fact already. */
  | 'already-read'
  /** The page shows another value for this fact. */
  | 'contradicts'
  /** The label would give wrong verdicts; `word` is what makes it so. */
  | 'misleading-label'
  | 'written-by-people'
  /** Recommendations, logs, other records and other orders. */
  | 'other-part'
  /** No stable words lead there. */
  | 'no-label'
  /** Pages of this kind tell of no order. */
  | 'not-taught-here';

/** What stands in the way of learning. */
export type Obstacle = Pick<Problem<TeachingProblem>, 'code' | 'params'>;

/** What the page says of a place before anything is tried. null: nothing speaks against learning from it. */
export function obstacleAt(text: PageText, page: TaughtPage, field: TaughtField, meant: PlacedValue): Obstacle | null {
  return orderObstacle(page.before, field) ?? knownMeaning(text, field, meant) ?? factObstacle(page, field, meant);
}

function orderObstacle(before: Extraction, field: TaughtField): Obstacle | null {
  if (isOfOtherOrder(before)) return { code: 'not-the-order' };
  return ordersIn(before).length === 0 && field !== 'orderId' ? { code: 'order-unknown' } : null;
}

const facts: ReadonlySet<LabelKey> = new Set<LabelKey>(taughtFields);

/** What the vocabulary knows the place as already. */
function knownMeaning(text: PageText, field: TaughtField, meant: PlacedValue): Obstacle | null {
  const isAlone = valuesIn(field, meant.leaf.text).length === 1;
  for (const reading of text.readings) {
    const { key, alias } = reading;
    // In a line of several values the label directly before it tells which reading is meant.
    const isMeant = isAlone || reading.block !== meant.leaf || labelBefore(meant) === alias;
    if (!isMeant || !standsAt(reading, meant)) continue;
    if (key === field) return { code: 'already-read' };
    if (facts.has(key)) return { code: 'another-fact', params: { field: key } };
    if (key === 'freeText' || key === 'itemName') return { code: 'written-by-people' };
    // Any 某某时间 is read as a label of no use; only those of the vocabulary are known to be something else.
    const isOpen = key === 'plain' && (!text.vocabulary.find(alias) || mayStandFor[field]?.includes(alias));
    if (!isOpen) return { code: 'misleading-label', params: { word: alias } };
  }
  return null;
}

/** A label without a use of its own takes the first word behind it only: of a date the day. */
function standsAt(reading: PageText['readings'][number], meant: PlacedValue): boolean {
  if (readsPlace(reading, meant)) return true;
  const { reading: shape } = reading;
  if (shape.state !== 'value' || reading.key !== 'plain') return false;
  return (
    readsPlace({ ...reading, reading: { ...shape, value: meant.text } }, meant) && meant.text.startsWith(shape.value)
  );
}

/** Of a list every row has its own; which row is meant turns out by trying. */
function factObstacle({ adapter, before }: TaughtPage, field: TaughtField, meant: PlacedValue): Obstacle | null {
  if (adapter.kind === 'order-list' || field === 'orderId') return null;
  for (const order of ordersIn(before)) {
    if (field === 'skuId') {
      if (factOf(order, field, meant.normalised).state === 'read') return { code: 'already-read' };
      if (order.lines.length > 0) return { code: 'contradicts' };
      continue;
    }
    const fact: Fact<Normalised> = order[field];
    const differs = fact.state === 'read' && !sameValue(fact.value, meant.normalised);
    if (differs || fact.state === 'contradictory') return { code: 'contradicts' };
  }
  return null;
}

const otherMatters = /退|换货|换新|维修|返修|售后|赔|纠纷|投诉|推荐|补发|预计/;
const longestTitle = 12;

/** A part of the page whose title nobody knows, and whose words tell that it is about something else than the order. */
export function isOfOtherMatter(text: PageText, { adapter }: TaughtPage, meant: PlacedValue): boolean {
  if (adapter.kind === 'after-sale-detail') return false;
  const ofOrder = text.readings.filter(({ key, reading }) => facts.has(key) && reading.state === 'value');
  for (const block of withAncestors(meant.leaf)) {
    if (ofOrder.some((reading) => isInside(reading.block, block))) return false;
    const title = firstLeafOf(block);
    if (title !== meant.leaf && title.text.length <= longestTitle && otherMatters.test(title.text)) return true;
  }
  return false;
}

/** The rules for labels, and the meaning that the page's vocabulary gives this one. */
export function refusalInPage(
  text: PageText,
  field: TaughtField,
  label: string,
): (Obstacle & { code: TeachingProblem }) | null {
  const known = text.vocabulary.find(label);
  if (known && known.key !== 'plain') return { code: 'no-label' };
  if (known && !mayStandFor[field]?.includes(known.alias))
    return { code: 'misleading-label', params: { word: known.alias } };
  return refusalOf(field, label);
}
