import { parseYuan } from '@/lib/domain/money';
import { agree, readDate } from './dates';
import type { LabelKey } from './vocabulary';

/** What a text begins with, read in the shape of one kind of fact. */
export type ShapeReading =
  | { readonly state: 'value'; readonly value: string; readonly length: number }
  /** The page says that there is none: --, 暂无, a null date. */
  | { readonly state: 'absent'; readonly length: number }
  | { readonly state: 'misshapen' }
  /** Two values in one place: a range of dates, two order numbers. */
  | { readonly state: 'contradictory' };

type Shape = (text: string) => ShapeReading;

const nothing =
  /^(?:[-—–/]+(?!\d)|暂无(?:信息|数据)?|无(?![一-鿿])|(?:暂|尚|还)?未(?:签收|完成|付款|支付|发货|出库|妥投|收货|知|设置)|null|N\/A|空)(?=$|[\s,;|)])/i;

const absence = (text: string): ShapeReading | null => {
  if (text === '') return { state: 'absent', length: 0 };
  const found = nothing.exec(text);
  return found ? { state: 'absent', length: found[0].length } : null;
};

const dateShape: Shape = (text) => {
  const date = readDate(text);
  if (!date) return absence(text) ?? { state: 'misshapen' };
  if (date.value === null) return { state: 'absent', length: date.length };
  const rest = text.slice(date.length);
  const gap = /^\s*/.exec(rest)?.[0].length ?? 0;
  const again = readDate(rest.slice(gap));
  // The same once more, in other words: drawn for the eye and said for a screen reader.
  if (again?.value && agree(again.value, date.value))
    return { state: 'value', value: text.slice(0, date.length), length: date.length + gap + again.length };
  if (/^\s*(?:~|至|到|-|—|–|,|;|\/|\|)?\s*\d{4}\s*[-/.年]\s*\d/.test(rest)) return { state: 'contradictory' };
  return { state: 'value', value: text.slice(0, date.length), length: date.length };
};

/** A long number in groups of four: 3486 1541 2703 4396. */
const grouped = /^\d{4}(?: \d{4}){2,4}(?![\d ]*\d)/;

const digitShape = (min: number, max: number): Shape => {
  const one = new RegExp(`^(?:NO\\.?|#)?\\s*(\\d{${min},${max}})(?![\\d*A-Z_-])`, 'i');
  const another = new RegExp(`^[\\s,;|/、+]+\\d{${min},${max}}(?!\\d)`);
  return (written) => {
    const text = written.replace(grouped, (digits) => digits.replaceAll(' ', ''));
    const found = one.exec(text);
    if (!found?.[1]) return absence(text) ?? { state: 'misshapen' };
    const rest = text.slice(found[0].length);
    const next = another.exec(rest)?.[0].replace(/^\D+/, '');
    if (next !== undefined && next !== found[1]) return { state: 'contradictory' };
    return { state: 'value', value: found[1], length: found[0].length + written.length - text.length };
  };
};

/** The names of an order's states, jd-domain facts 1.2, 1.8 and 2.1, and what sellers' pages write for them. Longest first. */
const statusNames =
  '父单取消 等待付款 等待支付 等待出库 等待发货 等待确认收货 等待收货 等待发码 等待自提 订单已完成 订单已取消 订单已关闭 订单完成 订单取消 交易完成 交易成功 交易关闭 交易取消 部分出库 部分发货 部分签收 待确认收货 未付款 未支付 待付款 待支付 待出库 待发货 待收货 待发码 已付款 已出库 已发货 已签收 已妥投 已完成 已取消 已关闭 已暂停 已锁定 已删除 取消中 申请取消 配送中 派送中 运输中 暂停 锁定 完成 取消 异常'
    .split(' ')
    .sort((a, b) => b.length - a.length);
const statusNameSet = new Set(statusNames);
const statusText = /^(?:\([一-鿿]{1,6}\)\s*)?[一-鿿]{2,12}(?:\s*\([一-鿿]{1,12}\))?/;

/** A reason, a time that is left or an after-sale service that runs, behind the name of a state. */
const statusRemark =
  /^(?:\s*\([^()]{1,24}\)|\s*[-–—]\s*[^\s-]{1,12}$|[\s,;|/]+(?:售后|退款|退货|换货|维修)(?:申请|审核|处理|进行)?中(?=$|[\s,;|]))/;

/** Whether a text is the name of an order's state and nothing else. Takes clean text. */
export const isStatusName = (text: string): boolean =>
  statusNameSet.has(text.replace(/\s+/g, '').replace(/^\([一-鿿]{1,6}\)/, ''));

/** Whether a text speaks of a state of an order, in whatever words around it. */
export const namesStatus = (text: string): boolean => statusNames.some((name) => text.includes(name));

/** Marks, ways to other pages, and what will come of itself: 签收后自动完成, 还剩3天自动确认收货. */
const remarks =
  /^(?:[已待未](?:评价|开票)|已晒单|备注|(?:操作|订单|物流)(?:日志|跟踪|轨迹|详情)|(?!.*(?:已|系统)).*(?:后|将|还剩|天)自动(?:确认)?(?:完成|收货))?$/;

/**
 * Whether a word behind the name of a state leaves it what it is. Only what is known to does: any other word may take it back.
 * @example isRemark('已评价') // true; isRemark('已解除') // false
 */
export const isRemark = (word: string): boolean => remarks.test(word);

const statusShape: Shape = (written) => {
  const text = written.replace(/^(?:[●•○✓✔✅]|\d{1,2}\s*[-.、](?=\s*[一-鿿]))\s*/, '');
  const found = statusText.exec(text)?.[0];
  if (found === undefined) return absence(text) ?? { state: 'misshapen' };
  const name = statusNames.find((candidate) => found.startsWith(candidate));
  const ends = found.length === text.length || /^[\s,;|]/.test(text.slice(found.length));
  const value = ends || name === undefined ? found : name;
  const remark = statusRemark.exec(text.slice(value.length))?.[0] ?? '';
  // 已完成 (已取消): the remark names a state too, so it belongs to what the page says.
  const contradicts = statusNames.some((each) => remark.includes(each) && !value.includes(each));
  const length = written.length - text.length + value.length + remark.length;
  return { state: 'value', value: contradicts ? value + remark : value, length };
};

const priceShape: Shape = (text) => {
  const found = /^(?:RMB|CNY)?\s*(¥?\s*[\d,]+(?:\s?\.\d{1,2})?)(?!\d|\s?\.\d)\s*元?/i.exec(text);
  // Sign, yuan and cents may be drawn apart.
  const value = found?.[1]?.replace(/\s/g, '') ?? '';
  if (!found || parseYuan(value) === null) return absence(text) ?? { state: 'misshapen' };
  return { state: 'value', value, length: found[0].length };
};

const quantityShape: Shape = (text) => {
  const found = /^[x×*]?\s*(\d{1,6})(?![\d.])\s*(?:件|个|套|台|双|盒|瓶|袋|只|条)?/i.exec(text);
  if (!found?.[1]) return absence(text) ?? { state: 'misshapen' };
  return { state: 'value', value: found[1], length: found[0].length };
};

const stockShape: Shape = (text) => {
  const found = /^(\d{1,3}(?:,\d{3})+|\d{1,9})(?![\d.,])\s*(?:件|个|套|台|双|盒|瓶|袋|只|条)?/.exec(text);
  if (!found?.[1]) return absence(text) ?? { state: 'misshapen' };
  return { state: 'value', value: found[1].replaceAll(',', ''), length: found[0].length };
};

/** A countdown as a clock with seconds; without them it might be hours or minutes. */
const countdownClock = /^(?:还剩|剩余|仅剩|剩)?\s*(?:\d+\s*[天日]\s*)?\d{1,3}:[0-5]\d:[0-5]\d(?![\d:])/;
const countdownOver = /^已?(?:超时|逾期)(?:\s*\d+\s*(?:[天日]|小时|时|分钟|分|秒))*(?=$|[\s,;|])/;

const countdownShape: Shape = (text) => {
  const [special] = countdownClock.exec(text) ?? countdownOver.exec(text) ?? [];
  if (special !== undefined) return { state: 'value', value: special, length: special.length };
  const found =
    /^(?:还剩|剩余|仅剩|剩)?\s*(?=\d)(?:\d+\s*[天日])?\s*(?:\d+\s*(?:小时|时))?\s*(?:\d+\s*(?:分钟|分))?\s*(?:\d+\s*秒)?/.exec(
      text,
    );
  if (found && /[天日时分]/.test(found[0])) return { state: 'value', value: found[0], length: found[0].length };
  return absence(text) ?? { state: 'misshapen' };
};

/** A short text of the back office: a word, up to the next blank. */
const wordShape: Shape = (text) => {
  const found = /^[^\s,;|]+/.exec(text);
  return found ? { state: 'value', value: found[0], length: found[0].length } : { state: 'absent', length: 0 };
};

const lineShape: Shape = (text) => ({ state: 'value', value: text, length: text.length });

/** jd-domain facts 5: order numbers have 10 to 20 digits, SKUs 6 to 14; ticket numbers are guessed at 6 to 20. */
const shapes: Readonly<Record<LabelKey, Shape>> = {
  orderId: digitShape(10, 20),
  status: statusShape,
  orderedAt: dateShape,
  paidAt: dateShape,
  shippedAt: dateShape,
  signedAt: dateShape,
  completedAt: dateShape,
  skuId: digitShape(6, 14),
  itemNumber: digitShape(6, 14),
  spuId: digitShape(6, 14),
  jdPrice: priceShape,
  stock: stockShape,
  listed: wordShape,
  quantity: quantityShape,
  itemName: lineShape,
  goods: lineShape,
  serviceId: digitShape(6, 30),
  ticketId: digitShape(6, 20),
  ticketType: wordShape,
  ticketStatus: wordShape,
  createdAt: dateShape,
  countdown: countdownShape,
  otherOrder: wordShape,
  otherRecord: wordShape,
  freeText: lineShape,
  plain: wordShape,
};

/** Reads the value that a clean text begins with, in the shape of what a label stands for. */
export const readShape = (key: LabelKey, text: string): ShapeReading => shapes[key](text);

/** Whether a label may stand before its value without a colon: the value's shape tells them apart. */
export const tellsItselfApart = (key: LabelKey): boolean =>
  shapes[key] === dateShape ||
  key === 'orderId' ||
  key === 'skuId' ||
  key === 'spuId' ||
  key === 'itemNumber' ||
  key === 'ticketId' ||
  key === 'serviceId';
