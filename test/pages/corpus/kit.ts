import type { OrderDateField, WrittenInstant } from '@/lib/domain/order-facts';
import type { DateTruth, LineTruth, OrderTruth, Truth } from '../page';
import { shopItem } from './shop';

const dayMs = 86_400_000;
const beijingOffsetMs = 8 * 3_600_000;

export const beijingDay = (at: number): number => Math.floor((at + beijingOffsetMs) / dayMs);
export const startOfBeijingDay = (day: number): number => day * dayMs - beijingOffsetMs;

/** `daysBefore` Beijing days before `now` at `clock`. @example daysAgo(now, 3, '13:05:22') */
export function daysAgo(now: number, daysBefore: number, clock = '10:00:00'): number {
  const [hours = 0, minutes = 0, seconds = 0] = clock.split(':').map(Number);
  return startOfBeijingDay(beijingDay(now) - daysBefore) + ((hours * 60 + minutes) * 60 + seconds) * 1000;
}

function wallClock(at: number) {
  const shifted = new Date(at + beijingOffsetMs);
  const two = (value: number) => String(value).padStart(2, '0');
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    hh: two(shifted.getUTCHours()),
    mm: two(shifted.getUTCMinutes()),
    ss: two(shifted.getUTCSeconds()),
    MM: two(shifted.getUTCMonth() + 1),
    dd: two(shifted.getUTCDate()),
  };
}

/** A way to write an instant, and what can be known from the writing. */
export interface DateStyle {
  readonly precision: WrittenInstant['precision'];
  write(at: number): string;
}
const style = (
  precision: WrittenInstant['precision'],
  write: (clock: ReturnType<typeof wallClock>) => string,
): DateStyle => ({ precision, write: (at) => write(wallClock(at)) });

export const dateStyles = {
  full: style('second', (c) => `${c.year}-${c.MM}-${c.dd} ${c.hh}:${c.mm}:${c.ss}`),
  minute: style('minute', (c) => `${c.year}-${c.MM}-${c.dd} ${c.hh}:${c.mm}`),
  day: style('day', (c) => `${c.year}-${c.MM}-${c.dd}`),
  slash: style('minute', (c) => `${c.year}/${c.MM}/${c.dd} ${c.hh}:${c.mm}`),
  slashSeconds: style('second', (c) => `${c.year}/${c.MM}/${c.dd} ${c.hh}:${c.mm}:${c.ss}`),
  slashLoose: style('second', (c) => `${c.year}/${c.month}/${c.day} ${c.hour}:${c.mm}:${c.ss}`),
  slashDay: style('day', (c) => `${c.year}/${c.MM}/${c.dd}`),
  dots: style('second', (c) => `${c.year}.${c.MM}.${c.dd} ${c.hh}:${c.mm}:${c.ss}`),
  chinese: style('minute', (c) => `${c.year}年${c.month}月${c.day}日 ${c.hh}:${c.mm}`),
  chineseSeconds: style('second', (c) => `${c.year}年${c.MM}月${c.dd}日 ${c.hh}:${c.mm}:${c.ss}`),
  chineseClock: style('second', (c) => `${c.year}年${c.MM}月${c.dd}日 ${c.hh}时${c.mm}分${c.ss}秒`),
  chineseJoined: style('second', (c) => `${c.year}年${c.month}月${c.day}日${c.hh}:${c.mm}:${c.ss}`),
  chineseDay: style('day', (c) => `${c.year}年${c.month}月${c.day}日`),
  iso: style('second', (c) => `${c.year}-${c.MM}-${c.dd}T${c.hh}:${c.mm}:${c.ss}+08:00`),
  wideGap: style('second', (c) => `${c.year}-${c.MM}-${c.dd}&nbsp; ${c.hh}:${c.mm}:${c.ss}`),
  wideColons: style('second', (c) => `${c.year}-${c.MM}-${c.dd} ${c.hh}：${c.mm}：${c.ss}`),
} satisfies Record<string, DateStyle>;

const stepMs = { second: 1000, minute: 60_000, day: dayMs };
/** What a reader can know of `at` from its writing. */
export function written(at: number, by: DateStyle = dateStyles.full): WrittenInstant {
  const from = by.precision === 'day' ? startOfBeijingDay(beijingDay(at)) : at - (at % stepMs[by.precision]);
  return { at: from, precision: by.precision };
}

const digits = (seed: number, length: number, lead: string): string => {
  let state = (seed * 40_503 + 977) >>> 0;
  let text = lead;
  while (text.length < length) {
    state = (Math.imul(state ^ (state >>> 13), 2_246_822_519) + 374_761_393) >>> 0;
    text += (state >>> 11) % 10;
  }
  return text;
};
export const orderNumber = (n: number, length = 16): string => digits(n, length, '34');
export const ticketNumber = (n: number, length = 8): string => digits(n + 91, length, '6');
export const serviceNumber = (n: number): string => digits(n + 7, 10, '40');

export const yuan = (fen: number): string => (fen / 100).toFixed(2);
export const yuanWithCommas = (fen: number): string => yuan(fen).replace(/\B(?=(\d{3})+\.)/g, ',');
export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

export interface CorpusLine {
  readonly sku: string;
  readonly quantity: number;
  readonly gift: boolean;
  readonly jdPriceFen: number;
  readonly paidFen: number;
  readonly name: string;
}
export interface CorpusOrder {
  readonly id: string;
  readonly status: string;
  readonly orderedAt: number | null;
  readonly paidAt: number | null;
  readonly shippedAt: number | null;
  readonly signedAt: number | null;
  readonly completedAt: number | null;
  readonly buyer: string;
  readonly lines: readonly CorpusLine[];
}

export function line(sku: string, more: Partial<CorpusLine> = {}): CorpusLine {
  const item = shopItem(sku);
  const jdPriceFen = item?.priceFen ?? 2990;
  return {
    sku,
    quantity: 1,
    gift: false,
    jdPriceFen,
    paidFen: jdPriceFen - 500,
    name: item?.name ?? '店铺专享 试用装',
    ...more,
  };
}

type OrderOptions = Partial<Omit<CorpusOrder, 'lines'>> & {
  readonly skus?: readonly string[];
  readonly lines?: readonly CorpusLine[];
  readonly signedDaysAgo?: number;
};
/** A finished order that was signed for some days ago; whatever is named is as named, null is not on the page. */
export function order(now: number, n: number, options: OrderOptions = {}): CorpusOrder {
  const { skus = ['100055000101'], lines, signedDaysAgo = 4, ...given } = options;
  return {
    id: orderNumber(n),
    status: '已完成',
    orderedAt: daysAgo(now, signedDaysAgo + 3, '20:41:09'),
    paidAt: daysAgo(now, signedDaysAgo + 3, '20:42:37'),
    shippedAt: daysAgo(now, signedDaysAgo + 2, '15:08:50'),
    signedAt: daysAgo(now, signedDaysAgo, '11:36:14'),
    completedAt: daysAgo(now, Math.max(0, signedDaysAgo - 1), '00:07:31'),
    buyer: 'jd_7ac***2f',
    lines: lines ?? skus.map((sku) => line(sku)),
    ...given,
  };
}
/** An order on its way: neither signed for nor finished. */
export const openOrder = (now: number, n: number, status: string, options: OrderOptions = {}): CorpusOrder =>
  order(now, n, { status, signedAt: null, completedAt: null, ...options });

export const orderDates: readonly OrderDateField[] = ['orderedAt', 'paidAt', 'shippedAt', 'signedAt', 'completedAt'];
export interface TruthOptions {
  readonly by?: DateStyle;
  readonly dates?: Partial<Record<OrderDateField, DateTruth>>;
  readonly status?: OrderTruth['status'];
  /** What of a line is asked for; by default price, quantity and gift. */
  readonly lineOf?: (line: CorpusLine) => LineTruth;
  readonly openSkus?: readonly string[];
  readonly mayStayUnread?: boolean;
}
export function orderTruth(o: CorpusOrder, options: TruthOptions = {}): OrderTruth {
  const dates = Object.fromEntries(
    orderDates.map((field) => {
      const at = o[field];
      return [field, options.dates?.[field] ?? (at === null ? 'absent' : [written(at, options.by)])];
    }),
  ) as unknown as OrderTruth['dates'];
  const lineOf = options.lineOf ?? ((l) => ({ jdPriceFen: l.jdPriceFen, quantity: l.quantity, gift: l.gift }));
  return {
    orderId: o.id,
    status: options.status === undefined ? o.status : options.status,
    dates,
    lines: Object.fromEntries(o.lines.map((l) => [l.sku, lineOf(l)])),
    ...(options.openSkus ? { openSkus: options.openSkus } : {}),
  };
}
export const truthOf = (o: CorpusOrder, options: TruthOptions = {}): Truth => ({
  kind: 'order',
  order: orderTruth(o, options),
  ...(options.mayStayUnread ? { mayStayUnread: true } : {}),
});

export type Pair = readonly [label: string, value: string];
const labelOf: Record<OrderDateField, string> = {
  orderedAt: '下单时间',
  paidAt: '付款时间',
  shippedAt: '出库时间',
  signedAt: '签收时间',
  completedAt: '完成时间',
};
export interface PairOptions {
  readonly by?: DateStyle;
  readonly labels?: Partial<Record<OrderDateField | 'orderId' | 'status', string>>;
  /** Values that stand in place of those of the order; null leaves the pair out. */
  readonly values?: Partial<Record<OrderDateField | 'orderId' | 'status', string | null>>;
}
/** Labels and values as an order page shows them, in its order. */
export function pairsOf(o: CorpusOrder, { by = dateStyles.full, labels = {}, values = {} }: PairOptions = {}): Pair[] {
  const dates = orderDates.map((field): readonly [OrderDateField, string | null] => {
    const at = o[field];
    return [field, at === null ? null : by.write(at)];
  });
  const all: (readonly [OrderDateField | 'orderId' | 'status', string | null])[] = [
    ['orderId', o.id],
    ['status', o.status],
    ...dates,
  ];
  const named = { ...labelOf, orderId: '订单编号', status: '订单状态', ...labels };
  const shown = all.flatMap(([field, own]): Pair[] => {
    const value = field in values ? values[field] : own;
    return value === null || value === undefined ? [] : [[named[field], value]];
  });
  return [...shown.slice(0, 2), ['下单帐号', o.buyer], ['支付方式', '在线支付'], ...shown.slice(2)];
}

export const detailUrl = (id: string): string => `https://shop.jd.com/jdm/trade/orders/order-details?orderId=${id}`;
export const listUrl = 'https://shop.jd.com/jdm/trade/orders/order-list?tabType=allOrders';
export const ticketsUrl = 'https://sale-jdm.jd.com/workOrder/workOrderList';

/** The back office around a page's content: menus, account, footer, with words that are labels elsewhere. */
export const backOffice = (content: string): string => `
<div class="jdm-frame"><div class="jdm-top"><a href="/jdm/home">商家中心</a><ul><li>商品管理</li><li>订单管理</li><li>售后客服</li><li>任务工单</li><li>结算</li></ul>
<div class="jdm-account"><span>棉时光旗舰店</span><em>消息 (12)</em></div></div>
<div class="jdm-side"><ul><li>订单查询</li><li>订单状态</li><li>出库管理</li><li>订单编号查询</li><li>自主售后</li><li>交易纠纷</li></ul></div>
<div class="jdm-main"><div id="root">${content}</div></div>
<div class="jdm-foot"><p>客服热线 4006229068 周一至周日 09:00-22:00</p><p>经营许可证 C20170418100026 Copyright 2004-2026</p></div></div>`;
