import type { DateTruth, SellerPage } from '../page';
import { type DetailCase, detailPage, info, rows, writtenAgo } from './detail-case';
import { plainGoods } from './goods-layouts';
import {
  dateStyles,
  daysAgo,
  detailUrl,
  line,
  openOrder,
  order,
  orderNumber,
  type Pair,
  pairsOf,
  written,
  yuan,
} from './kit';

const dayOf = (at: number): string => dateStyles.day.write(at);
const clockOf = (at: number): string => dateStyles.full.write(at).slice(11);

/** Ways to write 13:05:22 that a hasty reader takes for something else. */
const signsWritten: readonly (readonly [
  name: string,
  write: (at: number) => string,
  readable: boolean | ((at: number) => DateTruth),
])[] = [
  ['afternoon', (at) => `${dayOf(at)} 下午01:05`, (at) => [written(daysAgo(at, 0, '13:05'), dateStyles.minute)]],
  ['utc', (at) => new Date(at).toISOString(), (at) => [written(at)]],
  ['epoch', (at) => String(at), false],
  ['relative', () => '3天前', false],
  ['yesterday', () => '昨天 13:05', false],
  ['two-digit-year', (at) => dateStyles.full.write(at).slice(2), false],
  ['hour-24', (at) => `${dayOf(at)} 24:00:00`, false],
  ['masked', (at) => `${dayOf(at).slice(0, 9)}* **:**:**`, false],
  ['month-13', () => '2026-13-01 10:00:00', false],
  ['day-and-month-swapped', () => '21/11/2026 10:00', false],
  ['who-signed', (at) => `${dateStyles.full.write(at)} 本人签收`, true],
  ['who-in-brackets', (at) => `${dateStyles.full.write(at)}（家人代收）`, true],
  ['weekday', (at) => `${dayOf(at)} 星期六 ${clockOf(at)}`, true],
  ['milliseconds', (at) => `${dateStyles.full.write(at)}.000`, true],
  [
    'wide-digits',
    (at) => dateStyles.full.write(at).replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0)),
    true,
  ],
];
/** The clock may be lost, never the day. */
function truthOfWriting(readable: boolean | ((at: number) => DateTruth), at: number): DateTruth {
  if (typeof readable === 'function') return readable(at);
  return readable ? [written(at), written(at, dateStyles.day)] : 'unread';
}
const writings = signsWritten.map(
  ([name, write, readable], index): DetailCase => ({
    name: `writing-${name}`,
    trap: `sign time written ${write(0)}: read aright or not at all`,
    make: (now) => {
      const signedAt = daysAgo(now, 6, '03:05:22');
      const o = order(now, 5300 + index, { signedDaysAgo: 6, signedAt });
      const body = `${info(pairsOf(o, { values: { signedAt: write(signedAt) } }))}${plainGoods(o.lines)}`;
      return {
        order: o,
        body,
        truth: { dates: { signedAt: truthOfWriting(readable, signedAt) } },
      };
    },
  }),
);

const statusWords: readonly (readonly [string, string | null])[] = [
  ['等待出库（剩余23小时59分）', '等待出库'],
  ['已完成（系统自动确认）', '已完成'],
  ['已取消 - 客户取消', '已取消'],
  ['退款中', 'open'],
  ['未完成', 'open'],
  ['异常', 'open'],
  ['取消申请审核中', 'open'],
  ['已出库 <a>查看物流</a>', '已出库'],
];
const statuses = statusWords.map(
  ([shown, meaning], index): DetailCase => ({
    name: `status-words-${index}`,
    trap: `status shown as ${shown}`,
    make: (now) => {
      const o =
        meaning === '已完成'
          ? order(now, 5330 + index)
          : openOrder(now, 5330 + index, meaning === 'open' ? '等待出库' : (meaning ?? ''), { shippedAt: null });
      return {
        order: o,
        body: `${info(pairsOf(o, { values: { status: shown } }))}${plainGoods(o.lines)}`,
        truth: { status: meaning },
      };
    },
  }),
);

const bar = (steps: readonly (readonly [string, string])[]): string =>
  `<div class="steps">${steps.map(([title, text]) => `<div class="step"><div class="t">${title}</div><div class="d">${text}</div></div>`).join('')}</div>`;
const withoutDates = { orderedAt: null, paidAt: null, shippedAt: null, signedAt: null, completedAt: null } as const;
const steps: DetailCase[] = [
  {
    name: 'steps-expected',
    trap: 'steps not yet reached carry expected dates',
    make: (now) => {
      const o = openOrder(now, 5350, '已出库');
      const w = (at: number | null) => dateStyles.full.write(at ?? 0);
      return {
        order: o,
        body: `${bar([
          ['提交订单', w(o.orderedAt)],
          ['付款成功', w(o.paidAt)],
          ['商品出库', w(o.shippedAt)],
          ['已签收', `预计 ${writtenAgo(now, -2)}`],
          ['完成', ''],
        ])}${info(pairsOf(o, { values: withoutDates }))}${plainGoods(o.lines)}`,
        truth: { dates: { orderedAt: 'open', paidAt: 'open', shippedAt: 'open' } },
      };
    },
  },
  {
    name: 'steps-empty',
    trap: 'steps not yet reached have no date',
    make: (now) => {
      const o = openOrder(now, 5351, '等待出库', { shippedAt: null });
      const w = (at: number | null) => dateStyles.full.write(at ?? 0);
      return {
        order: o,
        body: `${bar([
          ['提交订单', w(o.orderedAt)],
          ['付款成功', w(o.paidAt)],
          ['商品出库', ''],
          ['已签收', ''],
          ['完成', ''],
        ])}${info(pairsOf(o))}${plainGoods(o.lines)}`,
      };
    },
  },
  {
    name: 'steps-after-sale',
    trap: "a step bar of a return beside the order: its 完成 is not the order's",
    make: (now) => {
      const o = order(now, 5352, { signedAt: null, completedAt: null, status: '已出库' });
      return {
        order: o,
        body: `${info(pairsOf(o))}<h3>售后进度</h3>${bar([
          ['提交申请', writtenAgo(now, 3)],
          ['商家审核', writtenAgo(now, 2)],
          ['寄回商品', writtenAgo(now, 2)],
          ['商家收货', writtenAgo(now, 1)],
          ['完成', writtenAgo(now, 0, '00:01:00')],
        ])}${plainGoods(o.lines)}`,
      };
    },
  },
  {
    name: 'steps-after-sale-untitled',
    trap: 'the same without a heading',
    make: (now) => {
      const o = order(now, 5353, { signedAt: null, completedAt: null, status: '已出库' });
      return {
        order: o,
        body: `${info(pairsOf(o))}${bar([
          ['退货申请', writtenAgo(now, 3)],
          ['审核通过', writtenAgo(now, 2)],
          ['已签收', writtenAgo(now, 1)],
          ['完成', writtenAgo(now, 0, '00:01:00')],
        ])}${plainGoods(o.lines)}`,
      };
    },
  },
  {
    name: 'steps-shifted',
    trap: 'dates of a step bar stand before their titles',
    make: (now) => {
      const o = openOrder(now, 5354, '已出库');
      const w = (at: number | null) => dateStyles.full.write(at ?? 0);
      return {
        order: o,
        body: `<ul>${[
          ['提交订单', w(o.orderedAt)],
          ['付款成功', w(o.paidAt)],
          ['商品出库', w(o.shippedAt)],
          ['已签收', ''],
        ]
          .map(([t, d]) => `<li><p>${d}</p><p>${t}</p></li>`)
          .join('')}</ul>${info(pairsOf(o, { values: withoutDates }))}${plainGoods(o.lines)}`,
        truth: { dates: { orderedAt: 'open', paidAt: 'open', shippedAt: 'open' } },
      };
    },
  },
  {
    name: 'steps-flat',
    trap: 'titles and dates in turn in one flat box, the sign step without a date',
    make: (now) => {
      const o = order(now, 5355, { signedAt: null });
      const w = (at: number | null) => dateStyles.full.write(at ?? 0);
      return {
        order: o,
        body: `<div class="flow"><span>提交订单</span><em>${w(o.orderedAt)}</em><span>付款成功</span><em>${w(o.paidAt)}</em><span>商品出库</span><em>${w(o.shippedAt)}</em><span>已签收</span><span>完成</span><em>${w(o.completedAt)}</em></div>${info(pairsOf(o, { values: withoutDates }))}${plainGoods(o.lines)}`,
        truth: { dates: { orderedAt: 'open', paidAt: 'open', shippedAt: 'open' } },
      };
    },
  },
];

const goods: DetailCase[] = [
  {
    name: 'subtle-merchant-sku-only',
    trap: 'only 商家SKU is shown: no line can be named',
    make: (now) => {
      const o = order(now, 5370, { lines: [] });
      return {
        order: o,
        body: `${info(pairsOf(o))}<table><thead><tr><th>商品名称</th><th>商家SKU</th><th>京东价</th><th>数量</th></tr></thead><tbody><tr><td>保温壶</td><td>90030040017</td><td>¥119.00</td><td>1</td></tr></tbody></table>`,
      };
    },
  },
  {
    name: 'subtle-spu-only',
    trap: 'only 商品编码 (SPU) is shown',
    make: (now) => {
      const o = order(now, 5371, { lines: [] });
      return {
        order: o,
        body: `${info(pairsOf(o))}<table><thead><tr><th>商品名称</th><th>商品编码</th><th>京东价</th><th>数量</th></tr></thead><tbody><tr><td>保温壶</td><td>10077000008</td><td>¥119.00</td><td>1</td></tr></tbody></table>`,
      };
    },
  },
  {
    name: 'subtle-struck-price',
    trap: '市场价 struck out beside 京东价 and 促销价',
    make: (now) => {
      const o = order(now, 5372, { lines: [line('100055000301')] });
      const [l] = o.lines;
      return {
        order: o,
        body: l
          ? `${info(pairsOf(o))}<div class="g"><p>${l.name}</p><p>SKU编码：${l.sku}</p><p>市场价：<del>¥999.00</del></p><p>促销价：¥${yuan(l.jdPriceFen - 3000)}</p><p>京东价：¥${yuan(l.jdPriceFen)}</p><p>数量：1</p></div>`
          : '',
      };
    },
  },
  {
    name: 'subtle-link-elsewhere',
    trap: 'the name links to another SKU of the same item (a sibling)',
    make: (now) => {
      const o = order(now, 5373, { lines: [line('100055000301')] });
      const [l] = o.lines;
      return {
        order: o,
        body: l
          ? `${info(pairsOf(o))}<table><thead><tr><th>商品名称</th><th>SKU编码</th><th>京东价</th><th>数量</th></tr></thead><tbody><tr><td><a href="https://item.jd.com/100055000304.html">${l.name}</a></td><td>${l.sku}</td><td>¥${yuan(l.jdPriceFen)}</td><td>1</td></tr></tbody></table>`
          : '',
        truth: { openSkus: ['100055000304'] },
      };
    },
  },
  {
    name: 'subtle-quantity-refunded',
    trap: '数量 2 beside 已退数量 1 and 可售后数量 1',
    make: (now) => {
      const o = order(now, 5374, { lines: [line('100055000301', { quantity: 2 })] });
      const [l] = o.lines;
      return {
        order: o,
        body: l
          ? `${info(pairsOf(o))}<table><thead><tr><th>商品名称</th><th>SKU编码</th><th>京东价</th><th>已退数量</th><th>数量</th><th>可售后数量</th></tr></thead><tbody><tr><td>${l.name}</td><td>${l.sku}</td><td>¥${yuan(l.jdPriceFen)}</td><td>1</td><td>2</td><td>1</td></tr></tbody></table>`
          : '',
      };
    },
  },
];

const readable: readonly SellerPage[] = [...writings, ...statuses, ...steps, ...goods].map(detailPage('fact'));

/** The asked order stands in the page by a hair's breadth or in the wrong place. */
const foreignOrder = (
  name: string,
  trap: string,
  n: number,
  body: (asked: string, pairs: (id: string) => Pair[]) => string,
): SellerPage => ({
  name,
  trap,
  group: 'not-ready',
  build: (now) => {
    const o = order(now, n);
    const asked = orderNumber(n + 40);
    const pairs = (id: string): Pair[] => pairsOf(o, { values: { orderId: id } });
    return {
      url: detailUrl(asked),
      body: `${body(asked, pairs)}${plainGoods(o.lines)}`,
      truth: { kind: 'unreadable', mayName: [asked, o.id, `${asked}1`, asked.slice(0, -1)] },
    };
  },
});
const foreign: readonly SellerPage[] = [
  foreignOrder('mismatch-longer', "the content's number is the asked one with a digit more", 5380, (asked, pairs) =>
    info(pairs(`${asked}1`)),
  ),
  foreignOrder(
    'mismatch-shorter',
    "the content's number is the asked one without its last digit",
    5381,
    (asked, pairs) => info(pairs(asked.slice(0, -1))),
  ),
  foreignOrder(
    'mismatch-remark',
    'another order whose remark names the asked one',
    5382,
    (asked, pairs) => `${info(pairs(orderNumber(5382)))}${rows([['商家备注', `与订单编号：${asked}一起发`]])}`,
  ),
  foreignOrder('mismatch-parent', 'another order whose parent is the asked one', 5383, (asked, pairs) =>
    info([...pairs(orderNumber(5383)), ['父订单号', asked]]),
  ),
  foreignOrder(
    'mismatch-recommend',
    'another order, the asked one in a list of related orders',
    5384,
    (asked, pairs) =>
      `${info(pairs(orderNumber(5384)))}<h3>关联订单</h3><p><a href="${detailUrl(asked)}">${asked}</a></p>`,
  ),
];

export const detailSubtlePages: readonly SellerPage[] = [...readable, ...foreign];
