import type { ServiceOrderSighting } from '@/lib/domain/service-order';
import type { PageText } from '../label-reading/page-text';
import { readingValue } from '../orders/order-scope';
import { only, readingsIn, serviceFactsIn } from './service-facts';
import { type ServicePlace, serviceNumberOf, serviceNumbers, servicePlaces } from './service-places';

/** Reads the service orders of a list, whatever it is made of. A row that is doubtful is left out, and said to be. */
export function readServiceRows(page: PageText): {
  readonly rows: readonly ServiceOrderSighting[];
  readonly doubtful: boolean;
} {
  const places = servicePlaces(page);
  const rows = merge(places.map((place) => readRow(page, place)));
  return { rows, doubtful: rows.length < new Set(places.map(({ serviceId }) => serviceId)).size };
}

/** `doubtful`: it cannot be told which order the service order belongs to. */
type Row = ServiceOrderSighting | { readonly serviceId: string; readonly doubtful: true };

function readRow(page: PageText, place: ServicePlace): Row {
  const { serviceId } = place;
  const orders = readingsIn(page, place, 'orderId').filter(({ reading }) => reading.state !== 'absent');
  const orderId = only(orders.map(readingValue));
  const numbers = readingsIn(page, place, 'serviceId').map(serviceNumberOf);
  if ((orders.length > 0 && orderId === null) || orderId === serviceId || only(numbers) !== serviceId)
    return { serviceId, doubtful: true };
  return { serviceId, orderId, skuId: skuIn(page, place), ...serviceFactsIn(page, place, true) };
}

/** The one SKU that a row names; of a row that names several it cannot be told which is meant. */
function skuIn(page: PageText, place: ServicePlace): string | null {
  const named = (['skuId', 'itemNumber'] as const)
    .map((key) => page.readings.filter((each) => each.key === key && place.has(each.block) && page.isSeen(each.block)))
    .find((readings) => readings.length > 0);
  if (named) return only(named.map(readingValue));
  return only(page.itemLinks.filter((link) => place.has(link)).map(({ skuId }) => skuId));
}

/** What the same service order cannot have two of, in however many places it stands; of its goods it may have several. */
const single = ['orderId', 'type', 'status', 'closed', 'appliedAt'] as const;

/** The same service order in several places is one; where the places differ in what they say, none counts. */
function merge(rows: readonly Row[]): readonly ServiceOrderSighting[] {
  const byId = new Map<string, Row[]>();
  for (const row of rows) byId.set(row.serviceId, [...(byId.get(row.serviceId) ?? []), row]);
  return [...byId.entries()].flatMap(([serviceId, all]) => {
    const clear = all.filter((row): row is ServiceOrderSighting => !('doubtful' in row));
    const said = <Field extends keyof ServiceOrderSighting>(field: Field) =>
      clear.map((row) => row[field]).filter((value) => value !== null);
    if (clear.length < all.length || single.some((field) => new Set(said(field)).size > 1)) return [];
    return {
      serviceId,
      orderId: only(said('orderId')),
      skuId: only(said('skuId')),
      type: only(said('type')),
      status: only(said('status')),
      closed: only(said('closed')),
      appliedAt: only(said('appliedAt')),
    };
  });
}

/**
 * The service order that a page is about: the one that its address names and its content too, else the only one of its
 * content. Labels alone count: the page has steps and a history, whose words are other states than its own. null: it cannot
 * be told which one it is.
 * @param skuIds every SKU that the page shows
 */
export function readServiceInView(
  page: PageText,
  asked: string | null,
  orderId: string,
  skuIds: readonly string[],
): ServiceOrderSighting | null {
  const numbers = serviceNumbers(page);
  const named = new Set(numbers.map((each) => serviceNumberOf(each) ?? ''));
  const serviceId = asked ?? only([...named]);
  if (serviceId === null || !named.has(serviceId) || serviceId === orderId) return null;
  const others = servicePlaces(page).filter((place) => place.serviceId !== serviceId);
  const place: ServicePlace = { serviceId, has: (part) => !others.some((other) => other.has(part)) };
  const skuId = showsUnnamedGoods(page) ? null : only(skuIds);
  return { serviceId, orderId, skuId, ...serviceFactsIn(page, place, false) };
}

/** Goods whose SKU is left empty are goods all the same, and the service order may be about them. */
const showsUnnamedGoods = (page: PageText): boolean =>
  page.readings.some(
    ({ key, reading, block }) =>
      (key === 'skuId' || key === 'itemNumber') && reading.state !== 'value' && page.isSeen(block),
  );
