import type { OrderLine } from '@/lib/domain/order-facts';
import type { Block } from '../label-reading/block';
import { isInside, leavesOf, withAncestors } from '../label-reading/block';
import type { Grid, GridRow } from '../label-reading/grids';
import type { PageText } from '../label-reading/page-text';
import type { Reading } from '../label-reading/readings';
import {
  type GoodsPlace,
  giftTag,
  jdPriceIn,
  numberOf,
  one,
  readingText,
  saysGift,
  standingQuantity,
} from './goods-place';
import { listedSkus } from './listed-skus';
import { isStateOrDate, type OrderScope } from './order-scope';
import { linesOfText, linkPlaces } from './unlabelled-goods';

export interface LinesReading {
  readonly lines: readonly OrderLine[];
  /** Rows and cells that name two different SKUs were left out. */
  readonly contradictory: boolean;
}

/** The goods of an order: rows of tables with a SKU column, blocks with a labelled SKU, and without either, item links. */
export function readLines(page: PageText, scope: OrderScope): LinesReading {
  const found = (key: Reading['key'], state: Reading['reading']['state']): readonly Reading[] =>
    page.readings.filter(
      (r) => r.key === key && r.reading.state === state && scope.has(r.block) && page.isSeen(r.block),
    );
  const skus = found('skuId', 'value');
  const lists = scope.goodsRowsTellOrder ? found('skuId', 'contradictory').map(listedSkus) : [];
  const listed = lists.flat();
  const labelled = skus.length + listed.length > 0 ? skus : found('itemNumber', 'value');
  if (labelled.length + listed.length === 0) {
    const inLines = linesOfText(page, scope);
    return { lines: merge(inLines.length > 0 ? inLines : linkPlaces(page, scope)), contradictory: false };
  }

  const places = new Map<Block, GoodsPlace | null>();
  for (const reading of labelled) {
    const region = reading.row?.block ?? regionOf(page, scope, reading, labelled);
    const place = placeOf(page, reading, region);
    const known = places.get(region);
    places.set(region, known === undefined || known?.skuId === place?.skuId ? place : null);
  }
  const clear = [...places.values()].filter((place) => place !== null);
  // A number and nothing else, beside goods with a price or a quantity or with an empty number, was said by somebody.
  // In a table's row it is goods whatever the row's cells tell of them.
  const inRows = new Set([...places].flatMap(([region, place]) => (place && isInRow(region) ? [place] : [])));
  const described = clear.filter((place) => inRows.has(place) || (place.list ?? place.jdPriceFen ?? place.quantity));
  const hasOthers =
    described.length > 0 || page.readings.some(({ key, reading }) => key === 'skuId' && reading.state !== 'value');
  const contradictory = clear.length < places.size || lists.some(({ length }) => length === 0);
  // A row of a list is judged by the worst of its goods: by some of them it cannot be.
  const lines = contradictory && scope.goodsRowsTellOrder ? [] : merge([...(hasOthers ? described : clear), ...listed]);
  return { lines, contradictory };
}

const isInRow = (region: Block): boolean => [...withAncestors(region)].some(({ kind }) => kind === 'row');

/** The largest block around a labelled SKU that names no other SKU and nothing of the order as a whole. */
function regionOf(page: PageText, scope: OrderScope, reading: Reading, labelled: readonly Reading[]): Block {
  const beyond = [
    ...labelled.filter((other) => readingText(other) !== readingText(reading)).map(({ block }) => block),
    // Goods whose number is left empty are goods of their own: what is said of them is said of no others.
    ...page.readings.filter((r) => r.key === reading.key && r.reading.state !== 'value').map(({ block }) => block),
    ...page.readings
      .filter(({ key, reading: { state } }) => (key === 'orderId' || isStateOrDate(key)) && state === 'value')
      .map(({ block }) => block),
    ...page.closed,
  ];
  let region = reading.block;
  for (const block of withAncestors(reading.block)) {
    if (block.kind === 'rowgroup' || block.kind === 'table' || !scope.has(block)) break;
    if (block !== reading.block && beyond.some((place) => isInside(place, block))) break;
    if (linksOtherGoods(page, block, region, readingText(reading))) break;
    region = block;
    if (block.kind === 'row') break;
  }
  return region;
}

/** Beside goods that a link names stand others that another one names, whose number is not there. */
function linksOtherGoods({ itemLinks }: PageText, block: Block, own: Block, skuId: string | null): boolean {
  const isNamed = itemLinks.some((link) => link.skuId === skuId && isInside(link, own));
  return isNamed && itemLinks.some((link) => link.skuId !== skuId && isInside(link, block));
}

function placeOf(page: PageText, reading: Reading, region: Block): GoodsPlace | null {
  const skuId = readingText(reading);
  if (skuId === null) return null;
  const links = page.itemLinks.filter((link) => isInside(link, region));
  const leaves = leavesOf(region);
  // The linked SKU stands in the row as well: it cannot be told which of the two numbers is the SKU.
  const named = (id: string): boolean => leaves.some(({ text }) => text.includes(id));
  if (links.length > 0 && !links.some((link) => link.skuId === skuId) && links.some((link) => named(link.skuId)))
    return null;
  const within = (key: Reading['key']): Reading[] =>
    page.readings.filter(
      (each) => each.key === key && (isInside(each.block, region) || (each.row !== null && each.row === reading.row)),
    );
  return {
    skuId,
    name: nameIn(leaves, reading.row, reading.grid),
    jdPriceFen: jdPriceIn(within('jdPrice')),
    quantity: one(within('quantity').map((each) => numberOf(readingText(each)))) ?? standingQuantity(leaves),
    gift: leaves.some(saysGift),
    list: reading.grid,
  };
}

function nameIn(leaves: readonly Block[], row: GridRow | null, grid: Grid | null): string | null {
  const column = grid?.columns.findIndex(({ key }) => key === 'goods' || key === 'itemName') ?? -1;
  const cell = column < 0 ? null : row?.cells[column];
  const candidates = cell ? leavesOf(cell) : leaves.filter(({ marks }) => marks.itemLink);
  return candidates.find(({ text }) => text.length > 1 && !giftTag.test(text))?.text ?? null;
}

/** One line per SKU: pieces of the same goods in one list are added up, prices that differ are none. */
function merge(places: readonly GoodsPlace[]): readonly OrderLine[] {
  const bySku = new Map<string, GoodsPlace[]>();
  for (const place of places) bySku.set(place.skuId, [...(bySku.get(place.skuId) ?? []), place]);
  return [...bySku.entries()].map(([skuId, all]) => {
    const pieces = all.filter(({ list }) => list === all[0]?.list);
    const quantities = pieces.map(({ quantity }) => quantity);
    const summed = quantities.reduce<number | null>(
      (sum, each) => (sum === null || each === null ? null : sum + each),
      0,
    );
    return {
      skuId,
      name: all.find(({ name }) => name !== null)?.name ?? null,
      jdPriceFen: one(all.map(({ jdPriceFen }) => jdPriceFen)),
      quantity: all[0]?.list ? summed : (all[0]?.quantity ?? null),
      gift: all.every(({ gift }) => gift),
    };
  });
}
