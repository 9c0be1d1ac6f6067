import type { Lesson, LessonAnchor, TaughtField } from '@/lib/domain/lesson';
import type { Fact } from '@/lib/domain/order-facts';
import { fail, ok, type Problem, type Result } from '@/lib/domain/result';
import type { PageAdapter, PageAddress } from '../contract';
import type { PageText } from '../label-reading/page-text';
import { labelCandidates, wordsAround } from './label-candidates';
import { isOfOtherMatter, type Obstacle, obstacleAt, refusalInPage, type TeachingProblem } from './obstacles';
import { showsOrders } from './orders-in';
import { type TaughtPage, tryAnchor } from './trial';
import { barredAt, type PlacedValue, pageWithLessons, placedValues, valuesUnder } from './values-on-page';
import type { Normalised } from './written-values';

export type { TeachingProblem };

/** What would be learned, and what is read of the page with it. */
export interface Proposal {
  readonly anchor: LessonAnchor;
  /** As the page writes it. */
  readonly value: string;
  /** As the fact will hold it. */
  readonly normalised: Normalised;
  /** The fact without the lesson. */
  readonly readsNow: Fact<Normalised>;
}

type Refusal = Problem<TeachingProblem>;

/**
 * Finds out what could be learned from a place that an agent points at, by trying: the words around it are candidates, and
 * the one is taken with which the reader reads this field from exactly this place, in agreement with everything else on the
 * page and without changing any other fact.
 *
 * @param index which of the element's values is meant, where it holds several
 * @example propose(document, adapter, address, [], 'signedAt', element) // ok: { anchor: { by: 'label', label: '到手时刻' }, … }
 */
export function propose(
  document: Document,
  adapter: PageAdapter,
  address: PageAddress,
  lessons: readonly Lesson[],
  field: TaughtField,
  element: Element,
  index?: number,
): Result<Proposal, Refusal> {
  const refuse = (code: TeachingProblem, params?: Refusal['params']): { ok: false; error: Refusal } =>
    fail(params ? { code, place: field, params } : { code, place: field });
  if (!showsOrders(adapter.kind) || !adapter.matches(address)) return refuse('not-taught-here');

  const text = pageWithLessons(document, adapter, lessons);
  const under = valuesUnder(placedValues(text, field), element);
  const [meant, another] = index === undefined ? under : under.filter((value) => value.index === index);
  if (!meant) return refuse('no-value');
  const barred = barredAt(text, field, meant.leaf);
  if (barred) {
    const misleading = barred === 'written-by-people' ? misleadingLabelOf(text, field, meant) : null;
    return misleading ? refuse(misleading.code, misleading.params) : refuse(barred);
  }
  if (another) return refuse('several-values');

  const page: TaughtPage = { document, adapter, address, lessons, before: adapter.extract(document, address, lessons) };
  const obstacle = obstacleAt(text, page, field, meant);
  if (obstacle) return refuse(obstacle.code, obstacle.params);
  return learnFrom(text, page, field, meant, refuse);
}

/** What stands behind 退货… is read as little as a remark, and the reason is another one. */
function misleadingLabelOf(text: PageText, field: TaughtField, meant: PlacedValue): Obstacle | null {
  const [label = ''] = labelCandidates(text, meant);
  const known = text.vocabulary.find(label)?.key;
  const refusal = known === 'freeText' || known === 'itemName' ? null : refusalInPage(text, field, label);
  return refusal?.code === 'misleading-label' ? refusal : null;
}

function learnFrom(
  text: PageText,
  page: TaughtPage,
  field: TaughtField,
  meant: PlacedValue,
  refuse: (code: TeachingProblem, params?: Refusal['params']) => { ok: false; error: Refusal },
): Result<Proposal, Refusal> {
  let fallback: TeachingProblem = 'no-label';
  for (const label of labelCandidates(text, meant)) {
    const refusal = refusalInPage(text, field, label);
    if (refusal?.code === 'no-label') continue;
    const trial = tryAnchor(page, field, meant, { by: 'label', label });
    if (trial.outcome === 'elsewhere') continue;
    if (refusal) return refuse(refusal.code, refusal.params);
    if (trial.outcome === 'found')
      return isOfOtherMatter(text, page, meant)
        ? refuse('other-part')
        : ok(proposalOf({ by: 'label', label }, meant, trial));
    if (trial.outcome === 'other-order') return refuse('not-the-order');
    if (trial.outcome === 'apart') fallback = 'other-part';
  }
  const words = wordsAround(field, meant);
  const trial = words ? tryAnchor(page, field, meant, words) : null;
  if (words && trial?.outcome === 'found') return ok(proposalOf(words, meant, trial));
  return refuse(fallback);
}

const proposalOf = (
  anchor: LessonAnchor,
  { text }: PlacedValue,
  { value, readsNow }: { readonly value: Normalised; readonly readsNow: Fact<Normalised> },
): Proposal => ({ anchor, value: text, normalised: value, readsNow });
