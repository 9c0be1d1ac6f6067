import * as z from 'zod/mini';

export const digitString = (min: number, max: number) => z.string().check(z.regex(new RegExp(`^\\d{${min},${max}}$`)));

/** One SKU of the shop as the merchant's catalogue file has it. */
export const catalogueItem = z.object({
  skuId: digitString(1, 20),
  spuId: digitString(1, 20),
  name: z.string(),
  /** 京东价 in 分; null where the file has none. */
  jdPriceFen: z.nullable(z.int().check(z.gte(0))),
  category: z.nullable(z.string()),
  /** Pieces; null where the file does not say. */
  stock: z.nullable(z.int()),
  /** null where the file does not say. */
  listed: z.nullable(z.boolean()),
  seenAt: z.number(),
});
export type CatalogueItem = z.infer<typeof catalogueItem>;

/** One SKU as a product page showed it; null for what the page does not show. */
export const catalogueSighting = z.object({
  skuId: digitString(6, 14),
  spuId: z.nullable(digitString(6, 14)),
  name: z.nullable(z.string().check(z.maxLength(300))),
  jdPriceFen: z.nullable(z.int().check(z.gte(0))),
  stock: z.nullable(z.int().check(z.gte(0))),
  listed: z.nullable(z.boolean()),
});
export type CatalogueSighting = Readonly<z.infer<typeof catalogueSighting>>;

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
