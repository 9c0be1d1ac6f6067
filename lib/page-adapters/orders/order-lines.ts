import { parseYuan } from '@/lib/domain/money';
import type { OrderLine } from '@/lib/domain/order-facts';
import type { Block } from '../label-reading/block';
import { isInside, leavesOf, withAncestors } from '../label-reading/block';
import type { Grid, GridRow } from '../label-reading/grids';
import type { PageText } from '../label-reading/page-text';
import type { Reading } from '../label-reading/readings';
import { readValues } from '../label-reading/run';
import type { OrderScope } from './order-scope';

export interface LinesReading {
  readonly lines: readonly OrderLine[];
  /** Rows that name two different SKUs were left out. */
  readonly contradictory: boolean;
}

/** One place of the page that shows goods of the order. */
interface Place {
  readonly skuId: string;
  readonly name: string | null;
  readonly jdPriceFen: number | null;
  readonly quantity: number | null;
  readonly gift: boolean;
  /** Rows of one grid are different pieces; the same goods in two grids are the same pieces shown twice. */
  readonly list: Grid | null;
}

const value = (reading: Reading | undefined): string | null =>
  reading?.reading.state === 'value' ? reading.reading.value : null;
const quantityText = /^[x×]\s*(\d{1,6})$/i;
const giftTag = /^[[【(]?(?:赠品|赠)[\]】)]?$/;
const giftName = /^[[【(]赠品?[\]】)]/;

const saysGift = ({ text, inlineTexts }: Block): boolean =>
  giftTag.test(text) || giftName.test(text) || inlineTexts.some((inline) => giftTag.test(inline));

/** The goods of an order: rows of tables with a SKU column, blocks with a labelled SKU, and without either, item links. */
export function readLines(page: PageText, scope: OrderScope): LinesReading {
  const inScope = (reading: Reading): boolean => scope.has(reading.block) && page.isSeen(reading.block);
  const skus = page.readings.filter(
    (reading) => reading.key === 'skuId' && value(reading) !== null && inScope(reading),
  );
  const numbers = page.readings.filter((r) => r.key === 'itemNumber' && value(r) !== null && inScope(r));
  const labelled = skus.length > 0 ? skus : numbers;
  if (labelled.length === 0) {
    const inLines = linesOfText(page, scope);
    return { lines: merge(inLines.length > 0 ? inLines : linkPlaces(page, scope)), contradictory: false };
  }

  const places = new Map<Block, Place | null>();
  for (const reading of labelled) {
    const region = reading.row?.block ?? regionOf(page, scope, reading, labelled);
    const place = placeOf(page, reading, region);
    const known = places.get(region);
    places.set(region, known === undefined || known?.skuId === place?.skuId ? place : null);
  }
  const clear = [...places.values()].filter((place) => place !== null);
  return { lines: merge(clear), contradictory: clear.length < places.size };
}

const orderKeys = new Set(['orderId', 'status', 'orderedAt', 'paidAt', 'shippedAt', 'signedAt', 'completedAt']);

/** The largest block around a labelled SKU that names no other SKU and nothing of the order as a whole. */
function regionOf(page: PageText, scope: OrderScope, reading: Reading, labelled: readonly Reading[]): Block {
  const beyond = [
    ...labelled.filter((other) => value(other) !== value(reading)).map(({ block }) => block),
    ...page.readings
      .filter(({ key, reading: { state } }) => orderKeys.has(key) && state === 'value')
      .map(({ block }) => block),
    ...page.closed,
  ];
  let region = reading.block;
  for (const block of withAncestors(reading.block)) {
    if (block.kind === 'rowgroup' || block.kind === 'table' || !scope.has(block)) break;
    if (block !== reading.block && beyond.some((place) => isInside(place, block))) break;
    region = block;
    if (block.kind === 'row') break;
  }
  return region;
}

function placeOf(page: PageText, reading: Reading, region: Block): Place | null {
  const skuId = value(reading);
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
    jdPriceFen: one(within('jdPrice').map((price) => parseYuan(value(price) ?? ''))),
    quantity:
      one(within('quantity').map((each) => numberOf(value(each)))) ??
      one(leaves.map(({ text }) => numberOf(quantityText.exec(text)?.[1] ?? null))),
    gift: leaves.some(saysGift),
    list: reading.grid,
  };
}

const numberOf = (text: string | null): number | null => (text === null ? null : Number(text));

/** The one value that a place names, null where there is none or several. */
function one(values: readonly (number | null)[]): number | null {
  const distinct = new Set(values.filter((each) => each !== null));
  const [first] = distinct;
  return distinct.size === 1 && first !== undefined ? first : null;
}

function nameIn(leaves: readonly Block[], row: GridRow | null, grid: Grid | null): string | null {
  const column = grid?.columns.findIndex(({ key }) => key === 'goods' || key === 'itemName') ?? -1;
  const cell = column < 0 ? null : row?.cells[column];
  const candidates = cell ? leavesOf(cell) : leaves.filter(({ marks }) => marks.itemLink);
  return candidates.find(({ text }) => text.length > 1 && !giftTag.test(text))?.text ?? null;
}

const skuInText = /(?:^|\s)((?:商品)?SKU(?:编码|编号|ID|号)?)\s*:\s*(?=\d)/gi;

/** A name, its SKU and its price in one line of text: `保温杯 SKU编码：100… 京东价：¥79.00 数量：1`, up to the end of the line. */
function linesOfText(page: PageText, scope: OrderScope): readonly Place[] {
  return page.leaves.flatMap((leaf): Place[] => {
    if (!/SKU/i.test(leaf.text) || !scope.has(leaf) || page.closed.some((section) => isInside(leaf, section)))
      return [];
    const [label, another] = [...leaf.text.matchAll(skuInText)];
    if (!label?.[1] || another || !page.isSeen(leaf)) return [];
    const name = leaf.text.slice(0, label.index).trim();
    const pairs = readValues(
      { key: 'skuId', alias: label[1] },
      leaf.text.slice(label.index + label[0].length),
      page.vocabulary,
    );
    if (pairs.some(({ reading }) => reading.state !== 'value')) return [];
    const of = (key: Reading['key']): string | null => {
      const reading = pairs.find((pair) => pair.key === key)?.reading;
      return reading?.state === 'value' ? reading.value : null;
    };
    const skuId = of('skuId');
    if (skuId === null) return [];
    const jdPriceFen = parseYuan(of('jdPrice') ?? '');
    return [
      { skuId, name: name || null, jdPriceFen, quantity: numberOf(of('quantity')), gift: saysGift(leaf), list: null },
    ];
  });
}

/** Item links count only where a quantity stands beside them: a row of the order, not an advertisement. */
function linkPlaces(page: PageText, scope: OrderScope): readonly Place[] {
  return page.itemLinks.flatMap((link) => {
    if (!scope.has(link) || page.closed.some((section) => isInside(link, section))) return [];
    const region = rowAround(page, link);
    if (!region) return [];
    const leaves = leavesOf(region);
    const quantity =
      one(leaves.map(({ text }) => numberOf(quantityText.exec(text)?.[1] ?? null))) ??
      one(
        page.readings.filter((r) => r.key === 'quantity' && isInside(r.block, region)).map((r) => numberOf(value(r))),
      );
    if (quantity === null) return [];
    const prices = page.readings.filter((r) => r.key === 'jdPrice' && isInside(r.block, region));
    const name = leaves.find((leaf) => leaf.marks.itemLink && leaf.text.length > 1)?.text ?? null;
    const gift = leaves.some(saysGift);
    const jdPriceFen = one(prices.map((price) => parseYuan(value(price) ?? '')));
    return [{ skuId: link.skuId, name, jdPriceFen, quantity, gift, list: null }];
  });
}

/** The largest block around a link that links to no other item. */
function rowAround(page: PageText, link: { skuId: string; from: number; to: number }): Block | null {
  const others = page.itemLinks.filter(({ skuId }) => skuId !== link.skuId);
  let block: Block | undefined = page.root;
  while (block && others.some((other) => isInside(other, block as Block)))
    block = block.children.find((child) => isInside(link, child));
  if (!block) return null;
  for (let row: Block | undefined = block; row; row = row.children.find((child) => isInside(link, child)))
    if (row.kind === 'row') return row;
  return block;
}

/** One line per SKU: pieces of the same goods in one list are added up, prices that differ are none. */
function merge(places: readonly Place[]): readonly OrderLine[] {
  const bySku = new Map<string, Place[]>();
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
