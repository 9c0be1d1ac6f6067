import type { Block } from '../label-reading/block';
import { isInside, withAncestors } from '../label-reading/block';
import type { Reading } from '../label-reading/readings';
import { distinct, type SkuPlace } from './sku-place';

/** What names an item in no SKU's own place: heads of dialogs and pages, rows of items. */
export function itemHeads(all: readonly Reading[], places: readonly SkuPlace[]): readonly Reading[] {
  const rows = new Set(places.map(({ sku }) => sku.row));
  const isOfSku = ({ block, row }: Reading): boolean =>
    (row !== null && rows.has(row)) || places.some((place) => isInside(block, place.block));
  return all.filter((each) => each.key === 'spuId' && !isOfSku(each));
}

/**
 * The item (商品编码) that a SKU belongs to where its own place does not say: the one in the head of what it stands in (a
 * dialog, the page), or in the row above it. null: none, or it cannot be told which.
 */
export function itemAbove(
  { block: place }: SkuPlace,
  heads: readonly Reading[],
  places: readonly SkuPlace[],
): string | null {
  for (const around of withAncestors(place)) {
    if (around === place) continue;
    const inside = heads.filter(({ block }) => isInside(block, around));
    const [only, ...others] = distinct(inside, 'spuId');
    if (only === undefined) continue;
    if (others.length === 0) return inside.every(({ block }) => block.from < place.from) ? only : null;
    return inRowAbove(place, around, inside, places);
  }
  return null;
}

/** Rows of items, each followed by the rows of its SKUs. */
function inRowAbove(
  place: Block,
  around: Block,
  heads: readonly Reading[],
  places: readonly SkuPlace[],
): string | null {
  const at = around.children.findIndex((child) => isInside(place, child));
  for (const sibling of around.children.slice(0, Math.max(0, at)).reverse()) {
    const named = distinct(
      heads.filter(({ block }) => isInside(block, sibling)),
      'spuId',
    );
    if (named.length === 0) continue;
    // An item with its SKUs in one block is whole; what follows it belongs to something else.
    const isHeadAlone = named.length === 1 && !places.some(({ block }) => isInside(block, sibling));
    return isHeadAlone ? (named[0] ?? null) : null;
  }
  return null;
}
