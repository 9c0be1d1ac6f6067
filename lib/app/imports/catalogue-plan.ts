import type { CatalogueItem } from '@/lib/domain/catalogue';

/** A SKU whose row differs from what is stored. */
export interface CatalogueChange {
  readonly before: CatalogueItem;
  readonly after: CatalogueItem;
}

/** What an import would do to the catalogue; `removed` counts only where the file is taken as the whole truth. */
export interface CataloguePlan {
  readonly added: readonly CatalogueItem[];
  readonly changed: readonly CatalogueChange[];
  readonly same: number;
  readonly removed: readonly CatalogueItem[];
}

const comparedFields = ['spuId', 'name', 'jdPriceFen', 'category', 'stock', 'listed'] as const;
export type CatalogueField = (typeof comparedFields)[number];

/**
 * A row that only product pages brought has no category and is judged by the policy's default; a file's row without one is
 * judged by none. That is a change of category, though neither names one.
 * @example changedFields(change) // ['jdPriceFen', 'stock']
 */
export const changedFields = ({ before, after }: CatalogueChange): CatalogueField[] =>
  comparedFields.filter(
    (field) =>
      before[field] !== after[field] ||
      (field === 'category' && before.category === null && before.origin !== after.origin),
  );

/**
 * Compares a file with the stored catalogue, SKU by SKU.
 *
 * @example planCatalogue(stored, items, false).removed // []
 */
export function planCatalogue(
  stored: readonly CatalogueItem[],
  items: readonly CatalogueItem[],
  removeOthers: boolean,
): CataloguePlan {
  const before = new Map(stored.map((item) => [item.skuId, item]));
  const added: CatalogueItem[] = [];
  const changed: CatalogueChange[] = [];
  for (const after of items) {
    const known = before.get(after.skuId);
    before.delete(after.skuId);
    if (known === undefined) added.push(after);
    else if (changedFields({ before: known, after }).length > 0) changed.push({ before: known, after });
  }
  const same = items.length - added.length - changed.length;
  return { added, changed, same, removed: removeOthers ? [...before.values()] : [] };
}
