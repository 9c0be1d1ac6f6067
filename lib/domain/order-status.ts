/**
 * How far an order has come, as far as after-sale services care. `on-its-way` is 已出库 and the like: the goods have not
 * arrived unless a sign time stands beside it. contract.md §2.
 */
export type OrderPhase = 'cancelled' | 'not-arrived' | 'on-its-way' | 'arrived' | 'unknown';

/** The states of an order by the names of the back office, in the order of its life; for choosing one by hand. */
export const orderStatusNames = [
  '等待付款',
  '等待出库',
  '等待发货',
  '暂停',
  '锁定',
  '已出库',
  '等待确认收货',
  '已完成',
  '已取消',
] as const;

// Names of jd-domain §1.8 and §2.1, and what sellers' exports write for them.
const cancelled = /取消|已关闭|交易关闭|订单关闭/;
/** A cancellation that is asked for, or was refused, says nothing about where the goods are. */
const cancellationPending = /取消(?:中|申请|审核|失败|驳回)|(?:申请|待|等待|拒绝|驳回)取消/;
const notArrived = /(?:等待|未|待)(?:付款|支付)|(?:等待|待)(?:出库|发货|发码)|暂停|锁定/;
const onItsWay = /已出库|已发货|(?:等待|待)(?:(?:确认)?收货|签收)|(?:配送|派送|运输)中/;
/** Not inside a longer word: 未完成, 付款完成 and 完成付款 are something else. */
const arrived =
  /(?<!\p{Script=Han})(?:订单|交易|配送|客户|买家|用户|本人)?(?:已?(?:完成|签收|妥投)|已(?:确认)?收货)(?!\p{Script=Han})/u;
const notYet = /(?:未|没有?|等待|待)(?:完成|签收|妥投)/;
/** 部分出库, 部分签收: the lines of the order stand at different points, and the page does not say which. */
const partly = /部分/;
const zeroWidth = /[\u200B-\u200D\uFEFF]/g;

/**
 * The phase that a status text names. A text that names none, or two that exclude each other, is `unknown`.
 * @example orderPhase('(删除)等待出库') // 'not-arrived': deleted is not cancelled, and the goods have not left
 */
export function orderPhase(statusText: string): OrderPhase {
  const spaced = statusText.replace(zeroWidth, '');
  const text = spaced.replace(/\s+/g, '');
  if (partly.test(text) || cancellationPending.test(text)) return 'unknown';
  const hasArrived = arrived.test(spaced) && !notYet.test(text);
  if (cancelled.test(text)) return hasArrived ? 'unknown' : 'cancelled';
  const isAhead = notArrived.test(text) || onItsWay.test(text);
  if (!isAhead) return hasArrived ? 'arrived' : 'unknown';
  if (hasArrived) return 'unknown';
  return notArrived.test(text) ? 'not-arrived' : 'on-its-way';
}
