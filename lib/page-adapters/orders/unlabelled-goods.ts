import { parseYuan } from '@/lib/domain/money';
import type { Block } from '../label-reading/block';
import { isInside, leavesOf } from '../label-reading/block';
import type { PageText } from '../label-reading/page-text';
import type { Reading } from '../label-reading/readings';
import { readValues } from '../label-reading/run';
import { type GoodsPlace, jdPriceIn, numberOf, one, readingText, saysGift, standingQuantity } from './goods-place';
import type { OrderScope } from './order-scope';

const skuInText = /(?:^|[\s([])((?:商品)?SKU(?:编码|编号|ID|号)?)\s*:\s*(?=\d)/gi;

/** A name, its SKU and its price in one line of text: `保温杯 SKU编码：100… 京东价：¥79.00 数量：1`, up to the end of the line. */
export function linesOfText(page: PageText, scope: OrderScope): readonly GoodsPlace[] {
  return page.leaves.flatMap((leaf): GoodsPlace[] => {
    if (!scope.has(leaf) || !/SKU/i.test(leaf.text) || page.closed.some((section) => isInside(leaf, section)))
      return [];
    const [label, another] = [...leaf.text.matchAll(skuInText)];
    if (!label?.[1] || another || !page.isSeen(leaf)) return [];
    const name = leaf.text.slice(0, label.index).trim();
    const pairs = readValues(
      { key: 'skuId', alias: label[1] },
      leaf.text.slice(label.index + label[0].length).replace(/^(\d+)[)\]]/, '$1'),
      page.vocabulary,
    );
    if (pairs.some(({ reading }) => reading.state !== 'value')) return [];
    const of = (key: Reading['key']): string | null => {
      const reading = pairs.find((pair) => pair.key === key)?.reading;
      return reading?.state === 'value' ? reading.value : null;
    };
    const skuId = of('skuId');
    if (skuId === null) return [];
    const besideIt = (key: Reading['key']): Reading[] =>
      page.readings.filter((each) => each.key === key && each.row !== null && isInside(leaf, each.row.block));
    const jdPriceFen = parseYuan(of('jdPrice') ?? '') ?? jdPriceIn(besideIt('jdPrice'));
    const quantity = numberOf(of('quantity')) ?? one(besideIt('quantity').map((each) => numberOf(readingText(each))));
    return [{ skuId, name: name || null, jdPriceFen, quantity, gift: saysGift(leaf), list: null }];
  });
}

/** Item links count only where a quantity stands beside them: a row of the order, not an advertisement. */
export function linkPlaces(page: PageText, scope: OrderScope): readonly GoodsPlace[] {
  return page.itemLinks.flatMap((link) => {
    if (!scope.has(link) || page.closed.some((section) => isInside(link, section))) return [];
    const region = rowAround(page, link);
    if (!region) return [];
    const leaves = leavesOf(region);
    const quantity =
      standingQuantity(leaves) ??
      one(
        page.readings
          .filter((r) => r.key === 'quantity' && isInside(r.block, region))
          .map((r) => numberOf(readingText(r))),
      );
    if (quantity === null) return [];
    const prices = page.readings.filter((r) => r.key === 'jdPrice' && isInside(r.block, region));
    const name = leaves.find((leaf) => leaf.marks.itemLink && leaf.text.length > 1)?.text ?? null;
    const gift = leaves.some(saysGift);
    const jdPriceFen = jdPriceIn(prices);
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
