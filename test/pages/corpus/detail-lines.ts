import type { OrderTruth, SellerPage } from '../page';
import { type DetailCase, detailPage, info, rows, writtenAgo } from './detail-case';
import { plainGoods } from './goods-layouts';
import { infoLayouts } from './info-layouts';
import { type CorpusOrder, dateStyles, openOrder, order, type Pair, pairsOf } from './kit';

const w = (at: number | null): string => dateStyles.full.write(at ?? 0);
const cells = (pairs: readonly Pair[]): string =>
  infoLayouts.find(({ name }) => name === 'antd-bordered')?.html(pairs) ?? '';

/** What stands behind the state of an order and does not change it. */
const besideState: readonly (readonly [name: string, html: (state: string, now: number) => string])[] = [
  ['two-tags', (s) => `<span>${s}</span><i class="tag">已评价</i><i class="tag">已开票</i>`],
  ['tag-joined', (s) => `${s}<span class="tag">京仓</span>`],
  ['two-links', (s) => `${s} <a>查看物流</a> <a>操作日志</a>`],
  ['two-links-apart', (s) => `<span>${s}</span><a>订单跟踪</a><a>操作日志</a>`],
  ['button', (s) => `<span>${s}</span><button type="button">备注</button>`],
  ['time-below', (s, now) => `<div>${s}</div><div class="sub">${writtenAgo(now, 2)}</div>`],
  ['link-below', (s) => `${s}<br><a>订单跟踪</a>`],
  ['brackets', (s) => `${s}[已评价]`],
  ['slash', (s) => `${s} / 已评价`],
  ['number-before', (s) => `2-${s}`],
  ['remark-below', (s) => `<div>${s}</div><div class="sub">签收后自动完成</div>`],
];
const stateCases = besideState.map(
  ([name, html], index): DetailCase => ({
    name: `state-beside-${name}`,
    trap: 'what stands beside the state is no state: it stays what it is',
    make: (now) => {
      const o = index % 2 === 0 ? order(now, 9300 + index) : openOrder(now, 9300 + index, '等待确认收货');
      const pairs = pairsOf(o, { values: { status: html(o.status, now) } });
      return { order: o, body: `${index % 3 === 0 ? cells(pairs) : info(pairs)}${plainGoods(o.lines)}` };
    },
  }),
);

/** What does change it, or makes two of one. */
const notOneState: readonly (readonly [shown: string, status: OrderTruth['status']])[] = [
  ['已完成 / 已取消', 'contradictory'],
  ['<span>已完成</span><span>已取消</span>', 'contradictory'],
  ['已完成<span>已关闭</span>', 'contradictory'],
  ['<span>等待出库</span><a>已取消</a>', 'contradictory'],
  ['<p>等待付款</p><p>付款成功</p><p>商品出库</p>', null],
  ['1-等待付款 2-已付款 3-已完成', null],
  ['已取消 申请已驳回', null],
  ['<span>已完成</span><span>未完成</span>', null],
  ['<span>已签收</span><i class="tag">拒收</i>', null],
  ['部分签收 <i class="tag">已评价</i>', '部分签收'],
  ['等待付款 2026-01-01 10:00:00 拣货 2026-01-02 10:00:00', null],
  ['已取消 处理中', null],
  ['已暂停 <i>已解除</i>', null],
  ['锁定 已解除锁定', null],
  ['已取消 继续履约', null],
  ['等待出库 <a>已申请取消</a>', null],
  ['等待确认收货 已自动完成', null],
  ['已签收 存疑', null],
  ['等待出库 已发出', null],
];
const notStateCases = notOneState.map(
  ([shown, status], index): DetailCase => ({
    name: `state-not-one-${index}`,
    trap: `${shown} is not the state that it begins with`,
    make: (now) => {
      const o = order(now, 9330 + index);
      const pairs = pairsOf(o, { values: { status: shown } });
      return {
        order: o,
        body: `${index % 2 === 0 ? cells(pairs) : info(pairs)}${plainGoods(o.lines)}`,
        truth: { status, dates: status === '部分签收' ? { signedAt: 'open' } : {} },
      };
    },
  }),
);

/** Number and state in the order's first line, below a head of the page that is no title of it. */
const twoInLine = (o: CorpusOrder, gap: string): string =>
  `<div class="od"><p>订单编号：${o.id}${gap}订单状态：${o.status}</p><p>下单时间：${w(o.orderedAt)}${gap}付款时间：${w(o.paidAt)}</p><p>出库时间：${w(o.shippedAt)}</p><p>签收时间：${w(o.signedAt)}${gap}完成时间：${w(o.completedAt)}</p></div>`;
const gaps = [' ', '&nbsp;&nbsp;&nbsp;', '&emsp;', ' | ', '，', '；', ' / '];
const lineCases = gaps.map(
  (gap, index): DetailCase => ({
    name: `two-in-line-${index}`,
    trap: `two labels with their values in one text, ${gap} between them; the first line holds number and state`,
    make: (now) => {
      const o = order(now, 9350 + index);
      return { order: o, body: `<div class="shop">棉时光旗舰店</div>${twoInLine(o, gap)}${plainGoods(o.lines)}` };
    },
  }),
);

const account = '客户：jd_5f***9k';
const heads: readonly (readonly [name: string, html: (o: CorpusOrder) => string])[] = [
  [
    'spans',
    (o) =>
      `<div class="hd"><span>下单时间：${w(o.orderedAt)}</span><span>订单号：<a>${o.id}</a></span><span>${account}</span><span>签收时间：${w(o.signedAt)}</span><span>完成时间：${w(o.completedAt)}</span></div><div>订单状态：${o.status}</div>`,
  ],
  [
    'lines',
    (o) =>
      `<p>订单编号：${o.id}</p><p>订单状态：${o.status}</p><p>下单时间：${w(o.orderedAt)}</p><p>${account}</p><p>签收时间：${w(o.signedAt)}</p><p>完成时间：${w(o.completedAt)}</p>`,
  ],
  [
    'one-text',
    (o) =>
      `<p>下单时间：${w(o.orderedAt)} 订单号：${o.id} ${account} 签收时间：${w(o.signedAt)} 完成时间：${w(o.completedAt)}</p><p>订单状态：${o.status}</p>`,
  ],
];
const accountCases = heads.map(
  ([name, html], index): DetailCase => ({
    name: `account-before-sign-${name}`,
    trap: 'the account of the customer stands before 签收时间; nobody says anything',
    make: (now) => {
      const o = order(now, 9360 + index, { paidAt: null, shippedAt: null });
      return { order: o, body: `${html(o)}${plainGoods(o.lines)}` };
    },
  }),
);
const bubbles: readonly (readonly [name: string, html: (date: string, o: CorpusOrder) => string])[] = [
  ['account', (date) => `<div><p>${account}</p><p>签收时间：${date}</p></div>`],
  ['account-behind-talk', (date) => `<div><p>客服：您好</p><p>${account}</p><p>签收时间：${date}</p></div>`],
  ['words', (date) => `<div><p>客户：我 2 日签收的</p><p>签收时间：${date}</p></div>`],
  ['account-in-line', (date) => `<p>${account} 签收时间：${date}</p>`],
  ['name-with-stars', (date, o) => `<p>下单时间：${w(o.orderedAt)} 客户：垃圾**店 签收时间：${date}</p>`],
];
const bubbleCases = bubbles.map(
  ([name, html], index): DetailCase => ({
    name: `customer-says-${name}`,
    trap: 'the customer says when it was signed for, behind 客户：',
    make: (now) => {
      const o = order(now, 9365 + index, { signedAt: null });
      return {
        order: o,
        body: `${info(pairsOf(o))}${plainGoods(o.lines)}<div class="talk">${html(writtenAgo(now, 1), o)}</div>`,
        truth: { dates: { signedAt: 'unread', completedAt: 'open' } },
      };
    },
  }),
);

/** Other names of labels, and the same words about something else. */
const names = [
  { orderedAt: '订单时间' },
  { signedAt: '签收时间（客户）' },
  { signedAt: '签收/妥投时间' },
  { completedAt: '订单完结时间' },
];
const nameCases = names.map(
  (labels, index): DetailCase => ({
    name: `label-name-${index}`,
    trap: `the label is ${Object.values(labels).join()}`,
    make: (now) => {
      const o = order(now, 9370 + index);
      return { order: o, body: `${info(pairsOf(o, { labels }))}${plainGoods(o.lines)}` };
    },
  }),
);
const others: readonly (readonly [title: string, label: string])[] = [
  ['售后信息', '完结时间'],
  ['工单信息', '完结时间'],
  ['送装一体', '完结时间'],
  ['退货物流', '签收/妥投时间'],
];
const otherCases = others.map(
  ([title, label], index): DetailCase => ({
    name: `label-name-of-other-${index}`,
    trap: `${label} under ${title} is not the order's`,
    make: (now) => {
      const o = order(now, 9380 + index, { completedAt: null });
      return {
        order: o,
        body: `${info(pairsOf(o))}${plainGoods(o.lines)}<h3>${title}</h3>${rows([[label, writtenAgo(now, 1)]])}`,
        truth: { dates: { completedAt: 'absent' } },
      };
    },
  }),
);

/** What shares a line or a box with a label and its value. */
export const detailLinePages: readonly SellerPage[] = [
  ...stateCases,
  ...notStateCases,
  ...lineCases,
  ...accountCases,
  ...bubbleCases,
  ...nameCases,
  ...otherCases,
].map(detailPage('fact'));
