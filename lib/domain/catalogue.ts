import * as z from 'zod/mini';
import { checked } from './checked';
import { digitString } from './digit-string';
import { instant } from './instant';

/** One SKU of the shop, as the merchant's catalogue file has it and as product pages showed it since. */
export const catalogueItem = z.object({
  skuId: digitString(1, 20),
  spuId: digitString(1, 20),
  name: z.string(),
  /** 京东价 in 分; null where the file has none. */
  jdPriceFen: z.nullable(checked(z.int(), z.gte(0))),
  category: z.nullable(z.string()),
  /** Pieces; null where the file does not say. */
  stock: z.nullable(z.int()),
  /** null where the file does not say. */
  listed: z.nullable(z.boolean()),
  /** When the file was read, or a page showed the row last. */
  seenAt: instant,
  /** A product page showed a SKU that no file had; such a row has no category, which says nothing about the item. */
  origin: z.optional(z.literal('page')),
  /** Where the price was read; absent where it came with the row's file, at `seenAt`. */
  priceSource: z.optional(z.object({ from: z.enum(['file', 'page']), at: instant })),
});
export type CatalogueItem = z.infer<typeof catalogueItem>;
export type PriceSource = Readonly<NonNullable<CatalogueItem['priceSource']>>;

/** One SKU as a product page showed it; null for what the page does not show. */
export const catalogueSighting = z.object({
  skuId: digitString(6, 14),
  spuId: z.nullable(digitString(6, 14)),
  name: z.nullable(checked(z.string(), z.maxLength(300))),
  jdPriceFen: z.nullable(checked(z.int(), z.gte(0))),
  stock: z.nullable(checked(z.int(), z.gte(0))),
  listed: z.nullable(z.boolean()),
});
export type CatalogueSighting = Readonly<z.infer<typeof catalogueSighting>>;

/**
 * What becomes of one catalogue row by a page that shows its SKU. `doubtful`: the page has it under another SPU than the
 * catalogue, so that nothing of it is believed. `nothing`: it is no news, or too little for a row of its own.
 */
export type SightingOutcome =
  | { readonly outcome: 'taken'; readonly item: CatalogueItem }
  | { readonly outcome: 'doubtful' }
  | { readonly outcome: 'nothing' };

/**
 * Puts what a product page shows into the catalogue's row of that SKU. The page replaces price, stock and listing state
 * where it shows them; SPU and category stay the file's. A SKU that the catalogue does not have is added where the page
 * tells its SPU and its price.
 *
 * @param seenAt when the page showed it, epoch ms; a row that is newer stays, but for one that a wrong clock dated after `now`
 * @example withSighting(item, { skuId: item.skuId, jdPriceFen: 39_900, … }, seenAt, now) // { outcome: 'taken', item: … }
 */
export function withSighting(
  known: CatalogueItem | undefined,
  shown: CatalogueSighting,
  seenAt: number,
  now: number,
): SightingOutcome {
  const { skuId, spuId, name, jdPriceFen, stock, listed } = shown;
  if (known === undefined) {
    if (spuId === null || jdPriceFen === null) return { outcome: 'nothing' };
    const priceSource = { from: 'page', at: seenAt } as const;
    const added = { skuId, spuId, name: name ?? '', jdPriceFen, category: null, stock, listed, seenAt };
    return { outcome: 'taken', item: { ...added, origin: 'page', priceSource } };
  }
  if (spuId !== null && spuId !== known.spuId) return { outcome: 'doubtful' };
  if (known.seenAt >= seenAt && known.seenAt <= now) return { outcome: 'nothing' };
  const item: CatalogueItem = {
    ...known,
    name: known.name === '' ? (name ?? '') : known.name,
    jdPriceFen: jdPriceFen ?? known.jdPriceFen,
    stock: stock ?? known.stock,
    listed: listed ?? known.listed,
    seenAt,
    priceSource: jdPriceFen === null ? priceSourceOf(known) : { from: 'page', at: seenAt },
  };
  return { outcome: 'taken', item };
}

/**
 * One row of two for the same SKU: the newer one, and the first of equals. A row that only product pages brought knows
 * neither category nor all of the SPU's truth, so beside a file's row it counts as a page that was seen.
 *
 * @example unitedItem(rowOfFile, laterRowOfPages).category // rowOfFile.category
 */
export function unitedItem(first: CatalogueItem, second: CatalogueItem): CatalogueItem {
  if ((first.origin === 'page') === (second.origin === 'page')) return second.seenAt > first.seenAt ? second : first;
  const [ofFile, ofPages] = first.origin === 'page' ? [second, first] : [first, second];
  const seen = withSighting(ofFile, ofPages, ofPages.seenAt, Number.POSITIVE_INFINITY);
  if (seen.outcome !== 'taken') return ofFile;
  const priceSource = ofPages.jdPriceFen === null ? priceSourceOf(ofFile) : priceSourceOf(ofPages);
  return { ...seen.item, priceSource };
}

/**
 * Where the price of a row was read, and when.
 * @example priceSourceOf(itemOfFile) // { from: 'file', at: itemOfFile.seenAt }
 */
export const priceSourceOf = ({ priceSource, seenAt }: CatalogueItem): PriceSource =>
  priceSource ?? { from: 'file', at: seenAt };

/** The catalogue as the rules ask it. Both look-ups are by key, so that a large catalogue costs nothing per line. */
export interface Catalogue {
  item(skuId: string): CatalogueItem | undefined;
  siblings(spuId: string): readonly CatalogueItem[];
  /** The catalogue has a row of this SKU that cannot be read: known, and nothing may be concluded about it. */
  isDamaged(skuId: string): boolean;
}

/**
 * The rows of a catalogue by SKU and by SPU, siblings in the order of the rows. Of rows with one SKU the last stands.
 *
 * @param damagedSkuIds the SKUs whose rows are there and cannot be read.
 * @example catalogueOf(items).siblings('200001').length // 3, the item itself included
 */
export function catalogueOf(items: readonly CatalogueItem[], damagedSkuIds: readonly string[] = []): Catalogue {
  const bySku = new Map(items.map((item) => [item.skuId, item]));
  const damaged = new Set(damagedSkuIds);
  const bySpu = new Map<string, CatalogueItem[]>();
  for (const item of bySku.values()) {
    const siblings = bySpu.get(item.spuId);
    if (siblings) siblings.push(item);
    else bySpu.set(item.spuId, [item]);
  }
  return {
    item: (skuId) => bySku.get(skuId),
    siblings: (spuId) => bySpu.get(spuId) ?? [],
    isDamaged: (skuId) => damaged.has(skuId),
  };
}
