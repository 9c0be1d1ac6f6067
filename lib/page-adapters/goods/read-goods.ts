import type { CatalogueSighting } from '@/lib/domain/catalogue';
import { parseYuan } from '@/lib/domain/money';
import type { AddressId } from '../jd-addresses';
import { listingStates } from '../jd-goods-words';
import type { Block } from '../label-reading/block';
import { isInside, leavesOf } from '../label-reading/block';
import type { PageText } from '../label-reading/page-text';
import type { Reading } from '../label-reading/readings';
import { itemAbove, itemHeads } from './item-of-sku';
import { distinct, goodsReadings, type SkuPlace, skuPlaces } from './sku-place';

export interface GoodsReading {
  readonly goods: readonly CatalogueSighting[];
  /** Rows that contradict themselves were left out. */
  readonly doubtful: boolean;
}

/** The one value of a field in a SKU's place; null where there is none, several, or one that is not understood. */
function only(told: readonly Reading[], key: Reading['key']): string | null {
  const isOdd = told.some(({ key: of, reading: { state } }) => of === key && state !== 'value' && state !== 'absent');
  const [value, ...others] = distinct(told, key);
  return isOdd || others.length > 0 ? null : (value ?? null);
}

/** 上架 and 下架 alone are what can be done to goods as often as what they are. */
const tellsStateAlone = (text: string): boolean => listingStates.has(text) && text !== '上架' && text !== '下架';

function listedIn(page: PageText, { told, block }: SkuPlace): boolean | null {
  if (told.some(({ key }) => key === 'listed')) return listingStates.get(only(told, 'listed') ?? '') ?? null;
  const standing = leavesOf(block).filter(
    (leaf) =>
      tellsStateAlone(leaf.text) &&
      !leaf.marks.button &&
      !leaf.marks.link &&
      !leaf.marks.navigation &&
      !page.labelledValues.has(leaf) &&
      page.isSeen(leaf),
  );
  const [first, ...others] = new Set(standing.map(({ text }) => listingStates.get(text)));
  return others.length > 0 ? null : (first ?? null);
}

const longestName = 300;

/** The name in the row's column of names, or of a link to the item's page in the shop. Shown, and nothing decided by it. */
function nameIn(page: PageText, { sku, block }: SkuPlace): string | null {
  const columns = sku.grid?.columns ?? [];
  const named = [
    'SKU名称',
    ...columns.filter(({ key }) => key === 'itemName' || key === 'goods').map(({ alias }) => alias),
  ];
  const cells = named.flatMap((alias) => sku.row?.cells[columns.findIndex((column) => column.alias === alias)] ?? []);
  const isName = ({ text }: Block): boolean =>
    text.length > 1 && text.length <= longestName && /[一-鿿A-Za-z]/.test(text);
  const isSaid = (leaf: Block): boolean => page.readings.some(({ block: said }) => isInside(leaf, said));
  for (const cell of cells) {
    const leaf = leavesOf(cell).find((each) => isName(each) && !isSaid(each) && !each.marks.button);
    if (leaf) return leaf.text;
  }
  return leavesOf(block).find((leaf) => leaf.marks.itemLink && isName(leaf))?.text ?? null;
}

/** The row links to the shop's page of another SKU whose number stands in it too: which of them it is about cannot be told. */
function linksElsewhere(page: PageText, { skuId, block }: SkuPlace): boolean {
  const links = page.itemLinks.filter((link) => isInside(link, block));
  if (links.some((link) => link.skuId === skuId)) return false;
  const leaves = leavesOf(block);
  return links.some((link) => leaves.some(({ text }) => text.includes(link.skuId)));
}

/**
 * Reads the SKUs of a product page: what the page says of each in its own row or block. A row of an item without a SKU of its
 * own, with a range of prices and a summed stock, feeds nothing; a row that contradicts itself is left out.
 *
 * @param named the item that the address names, for pages about one item
 */
export function readGoods(page: PageText, named: AddressId): GoodsReading {
  const all = goodsReadings(page);
  const places = skuPlaces(all);
  const heads = itemHeads(all, places);
  const itemOf = (place: SkuPlace): string | null => itemAbove(place, heads, places);
  const bySku = new Map<string, CatalogueSighting | null>();
  for (const place of places) {
    const isOfAnother = places.some(({ skuId, block }) => skuId !== place.skuId && isInside(place.block, block));
    const sighting = isOfAnother ? null : sightingOf(page, place, named, itemOf);
    const known = bySku.get(place.skuId);
    bySku.set(place.skuId, known === undefined ? sighting : known && sighting && joined(known, sighting));
  }
  const goods = [...bySku.values()].filter((sighting) => sighting !== null);
  return { goods, doubtful: goods.length < bySku.size || all.some(isUnclearId) };
}

const isUnclearId = ({ key, reading }: Reading): boolean =>
  (key === 'skuId' || key === 'spuId') && reading.state === 'contradictory';

function sightingOf(
  page: PageText,
  place: SkuPlace,
  named: AddressId,
  itemOf: (place: SkuPlace) => string | null,
): CatalogueSighting | null {
  const { skuId, told } = place;
  const own = distinct(told, 'spuId');
  if (distinct(told, 'skuId').length > 1 || own.length > 1 || told.some(isUnclearId)) return null;
  if (linksElsewhere(page, place)) return null;
  const shown = own[0] ?? itemOf(place);
  const asked = named.state === 'one' ? named.id : null;
  if (named.state === 'unclear' || (shown !== null && asked !== null && shown !== asked)) return null;
  const spuId = shown ?? asked;
  const price = only(told, 'jdPrice');
  const stock = only(told, 'stock');
  return {
    skuId,
    // One number for both is one of the two under the wrong label.
    spuId: spuId === skuId ? null : spuId,
    name: nameIn(page, place),
    jdPriceFen: price === null ? null : parseYuan(price),
    stock: stock === null ? null : Number(stock),
    listed: listedIn(page, place),
  };
}

/** The same SKU at two places (a column that is drawn twice): what either says, and nothing where they disagree. */
function joined(a: CatalogueSighting, b: CatalogueSighting): CatalogueSighting | null {
  const fields = ['spuId', 'jdPriceFen', 'stock', 'listed'] as const;
  if (fields.some((field) => a[field] !== null && b[field] !== null && a[field] !== b[field])) return null;
  return {
    skuId: a.skuId,
    spuId: a.spuId ?? b.spuId,
    name: a.name ?? b.name,
    jdPriceFen: a.jdPriceFen ?? b.jdPriceFen,
    stock: a.stock ?? b.stock,
    listed: a.listed ?? b.listed,
  };
}
