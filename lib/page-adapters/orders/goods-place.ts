import { parseYuan } from '@/lib/domain/money';
import type { Block } from '../label-reading/block';
import type { Grid } from '../label-reading/grids';
import type { Reading } from '../label-reading/readings';

/** One place of the page that shows goods of the order. */
export interface GoodsPlace {
  readonly skuId: string;
  readonly name: string | null;
  readonly jdPriceFen: number | null;
  readonly quantity: number | null;
  readonly gift: boolean;
  /** Rows of one grid are different pieces; the same goods in two grids are the same pieces shown twice. */
  readonly list: Grid | null;
}

export const readingText = (reading: Reading | undefined): string | null =>
  reading?.reading.state === 'value' ? reading.reading.value : null;
const quantityText = /^[x×]\s*(\d{1,6})$/i;
export const giftTag = /^[[【(]?(?:赠品|赠)[\]】)]?$/;
const giftName = /^[[【(]赠品?[\]】)]/;

export const saysGift = ({ text, inlineTexts }: Block): boolean =>
  giftTag.test(text) || giftName.test(text) || inlineTexts.some((inline) => giftTag.test(inline));

export const numberOf = (text: string | null): number | null => (text === null ? null : Number(text));

/** The one value that a place names, null where there is none or several. */
export function one(values: readonly (number | null)[]): number | null {
  const distinct = new Set(values.filter((each) => each !== null));
  const [first] = distinct;
  return distinct.size === 1 && first !== undefined ? first : null;
}

/** The 京东价 that some readings name; 单价 is one where nothing is called 京东价. */
export function jdPriceIn(prices: readonly Reading[]): number | null {
  const named = prices.filter(({ alias }) => alias.includes('京东'));
  return one((named.length > 0 ? named : prices).map((price) => parseYuan(readingText(price) ?? '')));
}

/** The quantity that stands alone in one of some lines: ×2. */
export const standingQuantity = (leaves: readonly Block[]): number | null =>
  one(leaves.map(({ text }) => numberOf(quantityText.exec(text)?.[1] ?? null)));
