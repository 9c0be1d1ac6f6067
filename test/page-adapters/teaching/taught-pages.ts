import type { Lesson, LessonAnchor, TaughtField } from '@/lib/domain/lesson';
import type { OrderFacts } from '@/lib/domain/order-facts';
import type { PageAdapter, PageAddress } from '@/lib/page-adapters/contract';
import { ordersIn } from '@/lib/page-adapters/teaching/orders-in';
import { propose } from '@/lib/page-adapters/teaching/propose';
import { type PointedValue, valuesOnPage } from '@/lib/page-adapters/teaching/values-on-page';
import { adapterFor } from '../all-adapters';
import {
  addressOf,
  type Expected,
  type ExpectedOrder,
  orderAsExpected,
  type PageFixture,
  pageFixtures,
  showHtml,
  wanted,
} from '../page-fixtures';

/** What nobody calls these facts, so that no vocabulary has it. */
export const unheardOf: Readonly<Record<TaughtField, string>> = {
  orderId: '购物凭证号',
  status: '走到哪一步',
  orderedAt: '买入时间',
  paidAt: '结清日期',
  shippedAt: '离开库房时刻',
  signedAt: '到手时刻',
  completedAt: '终了时刻',
  skuId: '货物代号',
};

export type At = Pick<Expected, 'address' | 'tab'>;

export interface ShownPage {
  readonly adapter: PageAdapter;
  readonly address: PageAddress;
}

/** Shows a page in the test's document. */
export function show(html: string, at: At): ShownPage {
  showHtml(html);
  const address = addressOf(at);
  const adapter = adapterFor(address);
  if (!adapter) throw new Error(`no adapter for ${at.address}`);
  return { adapter, address };
}

export const lessonOf = (kind: PageAdapter['kind'], field: TaughtField, anchor: LessonAnchor): Lesson => ({
  id: 'l1',
  pageKind: kind,
  field,
  anchor,
  taughtAt: 0,
});

export const factsOf = ({ adapter, address }: ShownPage, lessons: readonly Lesson[] = []): readonly OrderFacts[] =>
  ordersIn(adapter.extract(document, address, lessons));

/** The orders of the page in view, as the fixtures write them. */
export const ordersOf = (page: ShownPage, lessons: readonly Lesson[] = []): readonly ExpectedOrder[] =>
  factsOf(page, lessons).map(orderAsExpected);

export const proposeAt = ({ adapter, address }: ShownPage, field: TaughtField, element: Element, index?: number) =>
  propose(document, adapter, address, [], field, element, index);

export const pointAt = (page: ShownPage, field: TaughtField, value: PointedValue) =>
  proposeAt(page, field, value.element, value.index);

export const placesOf = ({ adapter, address }: ShownPage, field: TaughtField): readonly PointedValue[] =>
  valuesOnPage(document, adapter, address, [], field);

export const ordersWanted = ({ expected }: PageFixture): readonly ExpectedOrder[] => {
  const { order, rows } = wanted(expected);
  return rows ?? (order ? [order] : []);
};

/** The fixtures that show orders and are read as they should be, which their own test is about. */
export const orderPages = pageFixtures.filter((fixture) => {
  const truth = ordersWanted(fixture);
  return truth.length > 0 && JSON.stringify(ordersOf(show(fixture.html, fixture.expected))) === JSON.stringify(truth);
});

const labels: Partial<Record<TaughtField, RegExp>> = {
  orderId: /(?<![一-鿿])(?:订单编号|订单号|订单ID)(?![一-鿿])/g,
  skuId: /(?<![一-鿿\w])(?:SKU ?(?:编码|ID|编号)|商品SKU|商品编号|SKU(?=\s*[:：<]))(?![一-鿿])/g,
};

/** The page with another word for one of its facts; null where it has no label for it. */
export function withNewLabel({ html, expected }: PageFixture, field: TaughtField, label: string): string | null {
  if (field === 'orderId' || field === 'skuId') {
    const renamed = html.replace(labels[field] ?? /$^/, label);
    return renamed === html ? null : renamed;
  }
  const [order] = factsOf(show(html, expected));
  const fact = order?.[field];
  if (fact?.state !== 'read' || (fact.source.how !== 'label' && fact.source.how !== 'column')) return null;
  const renamed = html.replace(new RegExp(`(?<![一-鿿])${fact.source.label}(?![一-鿿])`, 'g'), label);
  return renamed === html ? null : renamed;
}
