import { leavesOf, textOf } from '../label-reading/block';
import type { Reading } from '../label-reading/readings';
import { type GoodsPlace, saysGift } from './goods-place';

const numbersAlone = /^(?:\d{6,14}(?:[\s,;、]+|$))+$/;

/**
 * The SKUs that one cell of a list of orders names, one a line or parted by commas, where nothing else stands among them. Price and
 * quantity of the row are those of all of them, and so none of theirs.
 */
export function listedSkus({ block, row, grid }: Reading): readonly GoodsPlace[] {
  const text = textOf(block);
  // Which of them is the gift that the row speaks of cannot be told.
  if (!row || !numbersAlone.test(text) || leavesOf(row.block).some(saysGift)) return [];
  return text
    .split(/\D+/)
    .map((skuId) => ({ skuId, name: null, jdPriceFen: null, quantity: null, gift: false, list: grid }));
}
