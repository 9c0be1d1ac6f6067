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
    if (inside.length === 0) continue;
    const [only, ...others] = distinct(inside, 'spuId');
    // An item's number that is left empty is the item's all the same: its SKUs are not those of the next one around.
    if (inside.some(({ reading }) => reading.state !== 'value')) return null;
    const isHeadOfAll =
      others.length === 0 && inside.every(({ block, row }) => row === null && block.from < place.from);
    if (isHeadOfAll) return only ?? null;
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
