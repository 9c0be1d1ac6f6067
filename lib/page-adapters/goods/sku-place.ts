import type { Block } from '../label-reading/block';
import { isInside, leavesOf, withAncestors } from '../label-reading/block';
import type { PageText } from '../label-reading/page-text';
import type { Reading } from '../label-reading/readings';
import { readValues } from '../label-reading/run';
import { readingValue } from '../orders/order-scope';

/** The part of a page that one labelled SKU stands for. */
export interface SkuPlace {
  readonly skuId: string;
  readonly block: Block;
  /** What the page says of this SKU there. */
  readonly told: readonly Reading[];
  readonly sku: Reading;
}

/** The values that some readings of one field name, each once. */
export const distinct = (readings: readonly Reading[], key: Reading['key']): readonly string[] => [
  ...new Set(readings.filter((each) => each.key === key).flatMap((each) => readingValue(each) ?? [])),
];

const isOfGoods = (key: Reading['key']): boolean =>
  key === 'skuId' || key === 'spuId' || key === 'jdPrice' || key === 'stock' || key === 'listed';

/** What can be pressed says what can be done to goods. */
const isPressed = ({ key, block }: Reading): boolean => key === 'listed' && (block.marks.button || block.marks.link);

/** What is said of goods and can be seen. */
export const goodsReadings = (page: PageText): readonly Reading[] =>
  [...page.readings, ...page.leaves.flatMap((leaf) => behindName(page, leaf))].filter(
    (reading) => isOfGoods(reading.key) && !isPressed(reading) && page.isSeen(reading.block),
  );

/** A label in a line, at its beginning or behind a blank. */
const labelInLine = /(?:^|\s)([^\s:]{2,12})\s*:\s*(?=[\d¥])/;
/** A word before a label that makes it that of other goods. */
const otherGoods = /关联|同款|原|推荐|赠|搭配|替换|旧|新|来源|参考|复制|相似/;

const wordBefore = (block: Block): string => {
  const siblings = block.parent?.children ?? [];
  return siblings[siblings.indexOf(block) - 1]?.text ?? '';
};

/** What people wrote, unless it is the name of goods. */
const isRemark = (page: PageText, block: Block): boolean =>
  page.freeText.some((part) => isInside(block, part)) &&
  !page.grids.some(({ columns, rows }) =>
    rows.some(({ cells }) =>
      cells.some((cell, index) => {
        const key = columns[index]?.key;
        return cell !== null && (key === 'goods' || key === 'itemName') && isInside(block, cell);
      }),
    ),
  );

/**
 * Numbers behind a name in one line, up to its end: `棉麻 家居服套装 商品编码：10077000001`. A name may stand before any label,
 * where on other pages a word before a label changes what it means.
 */
function behindName(page: PageText, block: Block): readonly Reading[] {
  const found = labelInLine.exec(block.text);
  const label = found && page.vocabulary.find(found[1] ?? '');
  if (!found || !label || !isOfGoods(label.key) || page.readings.some((each) => each.block === block)) return [];
  if (page.closed.some((section) => isInside(block, section)) || block.marks.itemLink) return [];
  const before = `${wordBefore(block)} ${block.text.slice(0, found.index)}`;
  if (before.includes(':') || otherGoods.test(before) || isRemark(page, block)) return [];
  const pairs = readValues(label, block.text.slice(found.index + found[0].length), page.vocabulary);
  if (pairs.some(({ reading }) => reading.state !== 'value')) return [];
  return pairs.map((pair) => ({ ...pair, how: 'label', block, row: null, grid: null }));
}

/** Fields to search by and pagers stand around a list, never in one of its rows. */
const framesList = (block: Block): boolean =>
  leavesOf(block).some(({ kind, text }) => kind === 'field' || /^共\s*\d+\s*[条项]|^下一页$|\d+\s*条\/页/.test(text));

/** Whether a block still speaks of one SKU: no other one, no second item, and no fact that is told at two places. */
function isOfOneSku(block: Block, skuId: string, all: readonly Reading[]): boolean {
  const inside = all.filter((each) => isInside(each.block, block));
  const places = (key: Reading['key']): number =>
    new Set(inside.filter((each) => each.key === key).map((each) => each.block)).size;
  return (
    inside.every((each) => each.key !== 'skuId' || readingValue(each) === skuId) &&
    distinct(inside, 'spuId').length <= 1 &&
    places('jdPrice') <= 1 &&
    places('stock') <= 1 &&
    places('listed') <= 1 &&
    !framesList(block)
  );
}

function blockAround(sku: Reading, skuId: string, all: readonly Reading[]): Block {
  let around = sku.block;
  for (const block of withAncestors(sku.block)) {
    if (block.kind === 'rowgroup' || block.kind === 'table') break;
    if (block !== sku.block && !isOfOneSku(block, skuId, all)) break;
    around = block;
    if (block.kind === 'row') break;
  }
  return around;
}

/** The child of the block around both in which a reading stands, apart from the SKU's own line. */
function branchOf(reading: Reading, sku: Reading): Block {
  let branch = reading.block;
  for (const block of withAncestors(reading.block)) {
    if (isInside(sku.block, block)) break;
    branch = block;
  }
  return branch;
}

/** A price beside 商品编码 and apart from the SKU is that of the item: of its cheapest SKU, a summed stock. */
function isOfItem(reading: Reading, sku: Reading, all: readonly Reading[]): boolean {
  if (reading.key === 'skuId' || reading.key === 'spuId' || isInside(sku.block, reading.block)) return false;
  const branch = branchOf(reading, sku);
  return all.some(({ key, block }) => key === 'spuId' && isInside(block, branch));
}

/** Finds the place of each labelled SKU of a page: its row of a table, or the largest block that is of this SKU alone. */
export function skuPlaces(all: readonly Reading[]): readonly SkuPlace[] {
  return all.flatMap((sku): SkuPlace[] => {
    const skuId = sku.key === 'skuId' ? readingValue(sku) : null;
    if (skuId === null) return [];
    const { row } = sku;
    if (row) {
      const told = all.filter((each) => each.row === row || (each.row === null && isInside(each.block, row.block)));
      return [{ skuId, sku, block: row.block, told }];
    }
    const block = blockAround(sku, skuId, all);
    const told = all.filter((each) => isInside(each.block, block) && !isOfItem(each, sku, all));
    return [{ skuId, sku, block, told }];
  });
}
