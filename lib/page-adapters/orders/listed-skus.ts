import { leavesOf, textOf } from '../label-reading/block';
import type { Reading } from '../label-reading/readings';
import { type GoodsPlace, saysGift } from './goods-place';

const numbersAlone = /^(?:\d{6,14}(?:[\s,;、]+|$))+$/;
/** A barcode, or the number of a telephone. */
const isOtherNumber = (number: string): boolean => /^(?:69\d{11}|1[3-9]\d{9})$/.test(number);
const kindsIn = (text: string): string | undefined => /(?:共|等)\s*(\d+)\s*[种款件]/.exec(text)?.[1];

/** Numbers of one length are of one sort. */
const areOfOneSort = (numbers: readonly string[]): boolean =>
  new Set(numbers.map(({ length }) => length)).size === 1 && !numbers.some(isOtherNumber);

/**
 * The SKUs that one cell of a list of orders names, one a line or parted by commas, where nothing else stands among them. Price and
 * quantity of the row are those of all of them, and so none of theirs.
 */
export function listedSkus({ block, row, grid }: Reading): readonly GoodsPlace[] {
  const text = textOf(block);
  // Which of them is the gift that the row speaks of cannot be told.
  if (!row || !numbersAlone.test(text) || leavesOf(row.block).some(saysGift)) return [];
  const numbers = text.split(/\D+/).filter((number) => number !== '');
  const kinds = kindsIn(textOf(row.block));
  if (!areOfOneSort(numbers) || (kinds !== undefined && Number(kinds) !== numbers.length)) return [];
  return numbers.map((skuId) => ({ skuId, name: null, jdPriceFen: null, quantity: null, gift: false, list: grid }));
}
