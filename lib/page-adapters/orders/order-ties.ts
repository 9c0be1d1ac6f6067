import {
  type Block,
  firstLeafOf,
  isInside,
  isLeaf,
  isPressed,
  leavesOf,
  shortTextOf,
  textOf,
  withAncestors,
} from '../label-reading/block';
import { readDate } from '../label-reading/dates';
import type { PageText } from '../label-reading/page-text';
import type { Reading } from '../label-reading/readings';
import { customerAccount, readLine } from '../label-reading/run';
import { announcesOther } from '../label-reading/sections';
import { isStatusName } from '../label-reading/shapes';
import { isOfOrder, type OrderScope, readingValue } from './order-scope';

/** How sure it is that something is said of the order. */
export type Tie = 'own' | 'doubtful' | 'other';

/** What a title is made of that announces the order, its parcels or nothing in particular, and what joins such words. */
const orderly =
  '订单|交易|物流|仓配|配送|派送|揽收|自提|大件|站点|网点|关键|运输|承运|包裹|签收|妥投|送达|送货|收货人?|收件|快递|运单|单据|发货|出库|交付|履约|流转|支付|付款|下单|完成|时间|时效|信息|详情|情况|基本|基础|进度|状态|跟踪|追踪|动态|轨迹|概[览要况]|流程|节点|记录|数据|明细|列表|资料|管理|首页|商品|当前|全程|更多|扩展|生命周期|其[他它]信息|(?:客户|买家|用户|商家)(?=签收|收货|配送|发货)|京东|顺丰|速[运递]|[中圆申]通|韵达|德邦|邮政|极兔';
const ofOrder = new RegExp(`^(?=.*(?:${orderly}))(?:${orderly}|[^一-鿿]|[第个共此该本原主及与和的号单轴])+$`);
/** Words of a title that sets what stands under it apart from the order: 退回件, 赠品, 上一单, another number. */
const apart = /退|换|补|返|旧|赠|样|另|他|前|上|关联|相关|\d{10}/;
/** A label that the vocabulary does not have. */
const namesLabel = /(?:时间|日期|状态|方式|号|名称|公司|金额|[员人]|电话)\s*:?$/;

const longestTitle = 32;
/** Lines and boxes above a value among which its title is looked for. */
const mostAbove = 30;

const isDate = (block: Block | undefined): boolean => {
  const date = block && isLeaf(block) ? readDate(block.text) : null;
  return date !== null && date.length === block?.text.length;
};

/** What a reading stands in as a whole: its table, its bar of steps, else itself. */
function placeOf(page: PageText, { block, grid }: Reading): Block {
  const whole = grid ?? page.stepBars.find((bar) => isInside(block, bar.block))?.block ?? block;
  return [...withAncestors(block)].find((each) => isInside(whole, each) && !each.kind.startsWith('row')) ?? block;
}

/**
 * The words of a line, or of a bar that begins with them, that are neither label nor value and nothing to be pressed.
 * @param isDirect nothing stands between the line and the value that is asked about, so that it has no value of its own
 */
function wordsOf(page: PageText, block: Block | undefined, isDirect: boolean): string | null {
  if (!block || page.labelledValues.has(block) || shortTextOf(block, longestTitle) === null) return null;
  const leaf = firstLeafOf(block);
  const { text, inlineTexts } = leaf;
  if (
    (isPressed(leaf) && !leaf.marks.heading) ||
    !/[一-鿿A-Za-z]/.test(text) ||
    isStatusName(text) ||
    namesLabel.test(text)
  )
    return null;
  const { label, pairs } = readLine(text, page.vocabulary);
  const isTitleToo = isDirect && label?.key === 'otherOrder' && !text.endsWith(':');
  const begins = page.vocabulary.prefix(text);
  const isLabel =
    (label !== null && label.key !== null && !isTitleToo) ||
    pairs.length > 0 ||
    /[一-鿿]\s*:\s*\d/.test(text) ||
    (begins !== undefined && /\s/.test(text.charAt(begins.length))) ||
    (text.startsWith(inlineTexts[0] ?? '') && page.vocabulary.find(inlineTexts[0] ?? '') !== undefined);
  return isLabel ? null : text;
}

/**
 * How a reading is tied to the order: by what stands above it in its box, other facts of the order or a title, and where neither
 * does, in the box around that. A sign time under 便签 alone, or in what somebody said, is in the shape of a fact and may be none.
 * @example tieOf(page, signedUnder退回件, scope) // 'doubtful'
 */
export function tieOf(page: PageText, reading: Reading, scope: OrderScope): Tie {
  if (page.taught?.lessonOf(reading) !== undefined) return 'own';
  const otherColumns = reading.grid?.columns.filter(({ key }) => key !== reading.key) ?? [];
  // Rows of nobody knows what: 备忘, 签收时间.
  const isAmongUnknown =
    otherColumns.length > 0 && otherColumns.every(({ key, alias }) => key === null && !ofOrder.test(alias));
  if (isAmongUnknown) return 'doubtful';
  const place = placeOf(page, reading);
  const facts = page.readings.filter(
    (each) => (each.key === 'orderId' || isOfOrder(each)) && scope.has(each.block) && !isInside(each.block, place),
  );
  // Number and state in one line: no other fact stands above the state, and none is needed.
  const isNumbered = page.readings.some(
    ({ key, block }) => key === 'orderId' && block === reading.block && !reading.row,
  );
  for (const block of withAncestors(place)) {
    const { parent } = block;
    if (parent === null || !scope.has(parent)) break;
    const tie = tieIn(parent, parent.children.indexOf(block));
    if (tie !== null) return tie;
    if (isNumbered || facts.some(({ key, block: fact }) => key === 'orderId' && isInside(fact, parent))) break;
  }
  return 'own';

  /** By the lines and boxes above one of the children of a box; null where they say nothing. */
  function tieIn(box: Block, own: number): Tie | null {
    const { children } = box;
    let isAmongFacts = false;
    let isBehindAccount = false;
    for (let at = own - 1; at >= Math.max(0, own - mostAbove); at -= 1) {
      const above = children[at] as Block;
      const inside = facts.filter((fact) => isInside(fact.block, above));
      const numbers = inside.filter(({ key }) => key === 'orderId');
      if (numbers.length > 0) return numbers.every((each) => readingValue(each) === scope.orderId) ? 'own' : 'doubtful';
      isAmongFacts ||= inside.some((fact) => isSaidOnlyIn(box, fact));
      if (inside.length > 0 || (at > 0 && (isAmongFacts || !isLeaf(above)))) continue;
      const title = isOfHistory(box, at) || isHead(above) ? null : wordsOf(page, above, at === own - 1);
      if (title !== null && isValueInLine(children, at)) at -= 1;
      // The customer's account among facts of the order; where nothing else stands above, the one who speaks.
      else if (title !== null && at > 0 && customerAccount.test(title)) isBehindAccount = true;
      else if (title !== null) return tieUnder(title, isAmongFacts);
    }
    if (isAmongFacts) return 'own';
    if (isBehindAccount) return 'doubtful';
    const below = reading.how === 'timeline' || isDate(children[own]) ? null : wordsOf(page, children[own + 1], true);
    return below === null || /\d/.test(below) || ofOrder.test(below) ? null : 'doubtful';
  }

  function tieUnder(title: string, isAmongFacts: boolean): Tie {
    if (announcesOther(title, page.titles)) return 'other';
    return ofOrder.test(title) || (isAmongFacts && !apart.test(title)) ? 'own' : 'doubtful';
  }

  /** A fact that stands elsewhere, too, may be another record's here. */
  function isSaidOnlyIn(box: Block, { key }: Reading): boolean {
    return facts.every((each) => each.key !== key || isInside(each.block, box));
  }

  /** A row of a history, and no title: a text with its date behind it, or a line with a date or a clock above another row. */
  function isOfHistory({ children }: Block, at: number): boolean {
    if (isDate(children[at + 1])) return at > 0 || children.length % 2 === 0;
    return reading.how === 'timeline' && /\d\s*[-/.:年月]\s*\d/.test(textOf(children[at] as Block));
  }

  /** The label of the reading itself, alone or among those of other columns. */
  function isHead(block: Block): boolean {
    return leavesOf(block).some(({ text }) => page.vocabulary.find(text)?.key === reading.key);
  }

  /** The value of a label that the vocabulary does not have: two words in one line. */
  function isValueInLine(children: readonly Block[], at: number): boolean {
    const flows = (each: Block | undefined): boolean => each?.kind === 'cell' || each?.marks.inline === true;
    return flows(children[at]) && flows(children[at - 1]) && wordsOf(page, children[at - 1], false) !== null;
  }
}
