import { isInside, isPressed, shortTextOf, withAncestors } from '../label-reading/block';
import type { PageText } from '../label-reading/page-text';
import type { Reading } from '../label-reading/readings';
import { type Interval, isStateOrDate, type OrderScope, type OwnPlaces } from './order-scope';

/** A service order names the number of its order beside its own moments, so the number alone says nothing of them. */
const namesOrder = ({ key, alias }: Reading): boolean =>
  key === 'orderedAt' || key === 'paidAt' || (key !== 'orderId' && alias.includes('订单'));
const mayBeOfOrder = ({ key, alias }: Reading): boolean =>
  key === 'orderId' || (isStateOrDate(key) && key !== 'createdAt') || /^(?:下单|支付|付款)/.test(alias);
const isOfGoods = ({ key }: Reading): boolean => key === 'skuId' || key === 'itemNumber' || key === 'itemName';

/**
 * Whether a reading stands in a row of labels that only an order has, whatever the card is called that they are in: 订单编号,
 * 下单时间, 签收时间, 订单完成时间. Such a label stands before it, and behind it another one, the list of goods, or nothing.
 */
function isAmongOrders({ readings, leaves }: PageText, reading: Reading, scope: OrderScope): boolean {
  const inOrder = readings.filter(({ block }) => scope.has(block)).sort((a, b) => a.block.from - b.block.from);
  const own = inOrder.indexOf(reading);
  return hasNameBefore() && hasNameBehind();

  function hasNameBefore(): boolean {
    for (let at = own; at > 0; at -= 1) {
      const [before, each] = [inOrder[at - 1] as Reading, inOrder[at] as Reading];
      if (!mayBeOfOrder(before) || !isNextTo(before, each)) return false;
      if (namesOrder(before)) return true;
    }
    return false;
  }

  function hasNameBehind(): boolean {
    for (let at = own; at + 1 < inOrder.length; at += 1) {
      const [each, behind] = [inOrder[at] as Reading, inOrder[at + 1] as Reading];
      if (isOfGoods(behind)) return true;
      if (!mayBeOfOrder(behind) || !isNextTo(each, behind)) return false;
      if (namesOrder(behind)) return true;
    }
    return true;
  }

  /** Nothing stands between but the label, and what can be pressed. */
  function isNextTo(one: Reading, next: Reading): boolean {
    return leaves
      .filter(({ from, to }) => from >= one.block.to && to <= next.block.from)
      .every((leaf) => leaf.text.includes(next.alias) || isPressed(leaf));
  }
}

/** Titles of goods on their way back, and of those who receive them. */
const ofReturn = /退|换|返|逆向|寄回|取件|(?:商家|仓库?)(?:收货|签收)/;
const longestTitle = 12;

/**
 * Whether the heading of a reading or the title of its card says that goods are on their way back: `perhaps` where the order is
 * named behind that title, which may then be one of the whole page.
 */
function ofGoodsBack({ readings, leaves }: PageText, { block }: Reading): 'surely' | 'perhaps' | 'no' {
  const ids = readings.filter(({ key }) => key === 'orderId');
  const heading = leaves.findLast(({ marks, to }) => marks.heading && to <= block.from);
  if (heading && ofReturn.test(heading.text))
    return ids.some((id) => id.block.from > heading.to && id.block.to <= block.from) ? 'perhaps' : 'surely';
  for (const card of withAncestors(block)) {
    const [first] = card.children;
    if (first && ofReturn.test(shortTextOf(first, longestTitle) ?? ''))
      return ids.some((id) => isInside(id.block, card)) ? 'perhaps' : 'surely';
  }
  return 'no';
}

/**
 * What of a page about something else is the order's: what stands under a heading that announces the order, and what stands in a
 * row of labels that only an order has.
 * @example extractOrder(page, asked, ownPlaces(page.aboutOrder))
 */
export const ownPlaces = (places: readonly Interval[]): OwnPlaces => ({
  has: (block) => places.some((place) => isInside(block, place)),
  isOwn: (page, reading, scope) => ofGoodsBack(page, reading) === 'no' && isAmongOrders(page, reading, scope),
  isOfReturn: (page, reading) => ofGoodsBack(page, reading) === 'surely',
});
