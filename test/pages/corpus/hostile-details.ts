import type { SellerPage } from '../page';
import { type DetailCase, detailPage, info, rows, writtenAgo } from './detail-case';
import { plainGoods } from './goods-layouts';
import {
  backOffice,
  type CorpusLine,
  type CorpusOrder,
  dateStyles,
  daysAgo,
  detailUrl,
  escapeHtml,
  line,
  openOrder,
  order,
  orderNumber,
  orderTruth,
  type Pair,
  pairsOf,
  serviceNumber,
  truthOf,
  yuan,
  yuanWithCommas,
} from './kit';

const full = (at: number | null): string => dateStyles.full.write(at ?? 0);
const each = <T>(items: readonly T[], one: (item: T, index: number) => string): string => items.map(one).join('');
const inThrees = (pairs: readonly Pair[]): Pair[][] =>
  Array.from({ length: Math.ceil(pairs.length / 3) }, (_, i) => pairs.slice(i * 3, i * 3 + 3));

/** One layout of the facts, with the plainest goods. */
const laidOut = (name: string, trap: string, n: number, html: (pairs: readonly Pair[]) => string): DetailCase => ({
  name: `hd-${name}`,
  trap,
  make: (now) => {
    const o = order(now, n);
    return { order: o, body: `${html(pairsOf(o))}<div class="card"><h3>商品清单</h3>${plainGoods(o.lines)}</div>` };
  },
});
const layouts: readonly DetailCase[] = [
  laidOut(
    'element-split-fixed',
    'one row of facts, header and body in two tables, the fixed columns twice with the copies hidden',
    6001,
    (p) => {
      const head = (hidden: (i: number) => boolean): string =>
        `<div class="hw"><table><colgroup>${each(p, () => '<col width="120">')}</colgroup><thead><tr>${each(p, ([l], i) => `<th style="${hidden(i) ? 'visibility:hidden' : ''}"><div class="cell">${l}</div></th>`)}</tr></thead></table></div>`;
      const body = (hidden: (i: number) => boolean): string =>
        `<div class="bw"><table><tbody><tr>${each(p, ([, v], i) => `<td style="${hidden(i) ? 'visibility:hidden' : ''}"><div class="cell">${v}</div></td>`)}</tr></tbody></table></div>`;
      return `<div class="el-table">${head(() => false)}${body(() => false)}<div class="fixed">${head((i) => i > 1)}${body((i) => i > 1)}</div></div>`;
    },
  ),
  laidOut(
    'antd-vertical-plain',
    'vertical descriptions without borders: a row of labels, a row of values',
    6002,
    (p) =>
      `<div class="ant-descriptions"><table><tbody>${each(inThrees(p), (row) => `<tr>${each(row, ([l]) => `<th colspan="1"><div class="c"><span class="l">${l}</span></div></th>`)}</tr><tr>${each(row, ([, v]) => `<td colspan="1"><div class="c"><span class="v">${v}</span></div></td>`)}</tr>`)}</tbody></table></div>`,
  ),
  laidOut(
    'arco-label-block',
    'arco: td label and td value, an empty last pair',
    6003,
    (p) =>
      `<div class="arco-descriptions"><div class="title">基础信息</div><div class="body"><table><tbody>${each(inThrees([...p, ['商家备注', ''], ['发票', '']]), (row) => `<tr>${each(row, ([l, v]) => `<td class="k">${l}</td><td class="v">${v}</td>`)}</tr>`)}</tbody></table></div></div>`,
  ),
  laidOut(
    'iview-columns',
    'a 24-grid: label and value are columns of one row, three pairs a row',
    6004,
    (p) =>
      `<div class="ivu-card">${each(inThrees(p), (row) => `<div class="ivu-row">${each(row, ([l, v]) => `<div class="ivu-col s3"><label>${l} :</label></div><div class="ivu-col s5"><p>${v}</p></div>`)}</div>`)}</div>`,
  ),
  laidOut(
    'layui-colspan',
    'legacy cells, the remark over five columns',
    6005,
    (p) =>
      `<table class="layui-table"><colgroup><col><col><col><col><col><col></colgroup><tbody>${each(inThrees(p), (row) => `<tr>${each(row, ([l, v]) => `<td bgcolor="#f5f5f5">${l}</td><td>${v}</td>`)}</tr>`)}<tr><td bgcolor="#f5f5f5">商家备注</td><td colspan="5">客户要求送货前电话联系</td></tr></tbody></table>`,
  ),
  laidOut('grid-two-column-pairs', 'two pairs of columns: labels, values, labels, values', 6006, (p) => {
    const half = Math.ceil(p.length / 2);
    const column = (texts: readonly string[]): string =>
      `<div class="col">${each(texts, (t) => `<div>${t}</div>`)}</div>`;
    return `<div class="four">${each([p.slice(0, half), p.slice(half)], (part) => `${column(part.map(([l]) => `${l}：`))}${column(part.map(([, v]) => v))}`)}</div>`;
  }),
  laidOut(
    'nbsp-between',
    'label and value in one node, non-breaking spaces between',
    6007,
    (p) => `<div class="box">${each(p, ([l, v]) => `<p>${l}&nbsp;&nbsp;&nbsp;${v}</p>`)}</div>`,
  ),
  laidOut(
    'copy-and-help',
    'a help icon with a word after the label, 复制 after the value',
    6008,
    (p) =>
      `<div class="box">${each(p, ([l, v]) => `<div class="it"><div class="l"><span>${l}</span><i class="q" title="说明"></i></div><div class="v"><span>${v}</span><button type="button">复制</button></div></div>`)}</div>`,
  ),
  laidOut(
    'aria-description',
    'labels by aria-labelledby, values before them in the source',
    6009,
    (p) =>
      `<dl class="rev">${each(p, ([l, v], i) => `<div><dt id="t${i}">${l}</dt><dd aria-labelledby="t${i}"><output>${v}</output></dd></div>`)}</dl>`,
  ),
  laidOut(
    'fields-of-a-form',
    'a form of disabled fields whose values are attributes',
    6010,
    (p) =>
      `<form class="f">${each(p, ([l, v], i) => `<div class="row"><label for="f${i}">${l}</label><input id="f${i}" name="n${i}" value="${v}" disabled></div>`)}</form>`,
  ),
  laidOut(
    'cards-in-cards',
    'a card with its heading for each group, values before a small label',
    6011,
    (p) =>
      `<div class="grid">${each(inThrees(p), (row, i) => `<section><h4>${['基本信息', '交易信息', '履约信息'][i] ?? '其他'}</h4>${each(row, ([l, v]) => `<div class="li"><small>${l}</small><div><strong>${v}</strong></div></div>`)}</section>`)}</div>`,
  ),
  laidOut(
    'bar-separated-header',
    'a header line of the card with pairs and bars, the rest as rows',
    6012,
    (p) =>
      `<div class="head">${each(p.slice(0, 3), ([l, v], i) => `${i ? '<i class="bar">|</i>' : ''}<span>${l}:&nbsp;<em>${v}</em></span>`)}</div><div>${rows(p.slice(3))}</div>`,
  ),
  laidOut(
    'list-meta',
    'list items, the label in a strong with the colon after it',
    6013,
    (p) => `<ul class="meta">${each(p, ([l, v]) => `<li><strong>${l}</strong>：${v}</li>`)}</ul>`,
  ),
  laidOut(
    'center-tag',
    'font tags, line breaks, values in bold',
    6014,
    (p) =>
      `<center><font size="2">${each(p, ([l, v]) => `<font color="gray">${l}：</font><b>${v}</b><br>`)}</font></center>`,
  ),
  laidOut(
    'label-with-suffix',
    'labels say more in brackets',
    6015,
    (p) =>
      `<div>${each(p, ([l, v]) => `<div class="r"><span>${l}${/时间/.test(l) ? '<small>（北京时间）</small>' : ''}：</span><span>${v}</span></div>`)}</div>`,
  ),
  laidOut(
    'table-of-two-header-columns',
    'th row headers with scope, two per row',
    6016,
    (p) =>
      `<table><caption>订单信息</caption><tbody>${each(inThrees(p), (row) => `<tr>${each(row, ([l, v]) => `<th scope="row">${l}</th><td>${v}</td>`)}</tr>`)}</tbody></table>`,
  ),
  laidOut('digits-in-spans', 'the order number as a span per four digits', 6017, (p) =>
    rows(
      p.map(
        ([l, v]): Pair => [
          l,
          l === '订单编号' ? (v.match(/.{1,4}/g) ?? []).map((d) => `<span>${d}</span>`).join('') : v,
        ],
      ),
    ),
  ),
];

const steps = (items: readonly (readonly [string, string])[]): string =>
  `<div class="ant-steps">${each(items, ([title, text]) => `<div class="ant-steps-item"><div class="tail"></div><div class="icon"><span>✓</span></div><div class="content"><div class="title">${title}</div><div class="description">${text}</div></div></div>`)}</div>`;
const noDates = { orderedAt: null, paidAt: null, shippedAt: null, signedAt: null, completedAt: null } as const;
const openDates = { orderedAt: 'open', paidAt: 'open', shippedAt: 'open', completedAt: 'open' } as const;
const rowsOf = (events: readonly (readonly [string, string])[]): string =>
  `<ul class="tl">${each(events, ([at, text]) => `<li><div class="dot"></div><div class="time">${at}</div><div class="text">${text}</div></li>`)}</ul>`;
const journey = (o: CorpusOrder): [string, string][] => [
  [full((o.signedAt ?? 0) - 86_400_000 * 1.3), '您的快件已由【上海分拣中心】发出，正发往下一站'],
  [full((o.signedAt ?? 0) - 3_600_000 * 4), '您的快件正在派送中，请您准备签收'],
  [full(o.signedAt), '您的快件已签收，感谢您使用京东物流'],
];

const times: readonly DetailCase[] = [
  {
    name: 'hd-steps-numbered-sign',
    trap: 'a step bar alone dates the order; 买家签收 among the steps',
    make: (now) => {
      const o = order(now, 6101);
      return {
        order: o,
        body: `${steps([
          ['提交订单', full(o.orderedAt)],
          ['付款成功', full(o.paidAt)],
          ['商品出库', full(o.shippedAt)],
          ['买家签收', full(o.signedAt)],
          ['交易完成', full(o.completedAt)],
        ])}${info(pairsOf(o, { values: noDates }))}${plainGoods(o.lines)}`,
        truth: { dates: openDates },
      };
    },
  },
  {
    name: 'hd-steps-two-lines',
    trap: 'day and clock of a step on two lines',
    make: (now) => {
      const o = order(now, 6102);
      const two = (at: number | null): string => full(at).replace(' ', '<br>');
      return {
        order: o,
        body: `${steps([
          ['下单', two(o.orderedAt)],
          ['付款', two(o.paidAt)],
          ['出库', two(o.shippedAt)],
          ['签收', two(o.signedAt)],
          ['完成', two(o.completedAt)],
        ])}${info(pairsOf(o, { values: noDates }))}${plainGoods(o.lines)}`,
        truth: { dates: openDates },
      };
    },
  },
  {
    name: 'hd-steps-empty-middle',
    trap: 'an ordered list of steps, the paid one without a date',
    make: (now) => {
      const o = openOrder(now, 6103, '已出库');
      return {
        order: o,
        body: `<ol class="flow"><li><b>提交订单</b><p>${full(o.orderedAt)}</p></li><li><b>付款成功</b><p></p></li><li><b>商品出库</b><p>${full(o.shippedAt)}</p></li><li><b>客户签收</b><p>--</p></li><li><b>订单完成</b><p></p></li></ol>${info(pairsOf(o, { values: noDates }))}${plainGoods(o.lines)}`,
        truth: { dates: { orderedAt: 'open', paidAt: 'unread', shippedAt: 'open' } },
      };
    },
  },
  {
    name: 'hd-timeline-newest-first',
    trap: 'sign time in the logistics alone, newest row on top',
    make: (now) => {
      const o = order(now, 6104, { completedAt: null });
      return {
        order: o,
        body: `${info(pairsOf(o, { values: { signedAt: null } }))}<h3>物流信息</h3>${rowsOf(journey(o).reverse())}${plainGoods(o.lines)}`,
      };
    },
  },
  {
    name: 'hd-timeline-day-headings',
    trap: 'a heading per day, clock and words below it',
    make: (now) => {
      const o = order(now, 6105);
      const group = (day: string, list: readonly (readonly [string, string])[]): string =>
        `<div class="day"><div class="d">${day} 星期四</div>${each(list, ([clock, text]) => `<div class="e"><span>${clock}</span><span>${text}</span></div>`)}</div>`;
      return {
        order: o,
        body: `${info(pairsOf(o, { values: { signedAt: null } }))}<h3>物流跟踪</h3>${group(
          full(o.signedAt).slice(0, 10),
          [
            [full(o.signedAt).slice(11), '已签收，签收人：本人'],
            ['08:10:00', '正在派送途中'],
          ],
        )}${group(writtenAgo(now, 5).slice(0, 10), [['19:00:00', '离开分拣中心']])}${plainGoods(o.lines)}`,
        truth: { dates: { signedAt: 'open' } },
      };
    },
  },
  {
    name: 'hd-timeline-table-oldest-first',
    trap: 'logistics as a table 时间, 状态, 处理信息, oldest first',
    make: (now) => {
      const o = order(now, 6106);
      return {
        order: o,
        body: `${info(pairsOf(o))}<h3>物流信息</h3><table><thead><tr><th>时间</th><th>状态</th><th>处理信息</th></tr></thead><tbody>${each(journey(o), ([at, text], i) => `<tr><td>${at}</td><td>${['运输中', '派送中', '已签收'][i]}</td><td>${text}</td></tr>`)}</tbody></table>${plainGoods(o.lines)}`,
      };
    },
  },
  {
    name: 'hd-return-logistics-beside',
    trap: 'the logistics of a return stand beside those of the order, signed later by the shop',
    make: (now) => {
      const o = order(now, 6107, { signedDaysAgo: 9 });
      return {
        order: o,
        body: `${info(pairsOf(o))}<div style="display:flex"><div><h3>发货物流</h3>${rowsOf(journey(o).reverse())}</div><div><h3>退货物流</h3>${rowsOf(
          [
            [writtenAgo(now, 1), '退回商品已签收，签收人：商家仓库'],
            [writtenAgo(now, 2), '快件已揽收'],
          ],
        )}</div></div>${plainGoods(o.lines)}`,
      };
    },
  },
  {
    name: 'hd-parcels-two-days',
    trap: 'two parcels signed on different days, each with its own 签收时间',
    make: (now) => {
      const o = order(now, 6108, { signedDaysAgo: 6 });
      const parcel = (i: number, at: string): string =>
        `<div class="parcel"><h4>包裹${i}</h4>${rows([
          ['物流公司', '京东快递'],
          ['运单号', `JDVA0${i}7719022${i}`],
          ['签收时间', at],
        ])}</div>`;
      return {
        order: o,
        body: `${info(pairsOf(o, { values: { signedAt: null } }))}${parcel(1, full(o.signedAt))}${parcel(2, writtenAgo(now, 4))}${plainGoods(o.lines)}`,
        truth: { dates: { signedAt: 'contradictory' } },
      };
    },
  },
  {
    name: 'hd-parcels-one-day',
    trap: 'two parcels signed on one day, hours apart',
    make: (now) => {
      const o = order(now, 6109, { signedDaysAgo: 6 });
      return {
        order: o,
        body: `${info(pairsOf(o, { values: { signedAt: null } }))}<table><thead><tr><th>包裹</th><th>运单号</th><th>签收时间</th></tr></thead><tbody><tr><td>包裹1</td><td>JDVA000000001</td><td>${full(o.signedAt)}</td></tr><tr><td>包裹2</td><td>JDVA000000002</td><td>${writtenAgo(now, 6, '18:01:02')}</td></tr></tbody></table>${plainGoods(o.lines)}`,
        truth: {
          dates: {
            signedAt: [
              { at: o.signedAt ?? 0, precision: 'second' },
              { at: daysAgo(now, 6, '18:01:02'), precision: 'second' },
            ],
          },
        },
      };
    },
  },
  {
    name: 'hd-timeline-urge-words',
    trap: 'logistics rows that speak of signing and none that signs',
    make: (now) => {
      const o = openOrder(now, 6110, '等待确认收货');
      return {
        order: o,
        body: `${info(pairsOf(o))}<h3>物流信息</h3>${rowsOf([
          [writtenAgo(now, 1, '10:00:00'), '快件未签收，客户要求改约至明日，请签收时当面验货'],
          [writtenAgo(now, 1, '09:00:00'), '派送员正在派件，签收后可获得京豆'],
          [writtenAgo(now, 2, '09:00:00'), '预计明日签收'],
        ])}${plainGoods(o.lines)}`,
      };
    },
  },
];

const written: readonly (readonly [string, (at: number) => string, 'second' | 'minute' | 'day'])[] = [
  ['chinese-weekday', (at) => `${dateStyles.chineseDay.write(at)}（周四）${full(at).slice(11, 16)}`, 'minute'],
  ['loose', (at) => full(at).replace(/-0/g, '-').replace(' 0', ' '), 'second'],
  ['dots-day', (at) => full(at).slice(0, 10).replaceAll('-', '.'), 'day'],
  ['slash-seconds', (at) => full(at).replaceAll('-', '/'), 'second'],
  [
    'clock-first-span',
    (at) => `<span>${full(at).slice(0, 10)}</span><span style="margin-left:4px">${full(at).slice(11)}</span>`,
    'second',
  ],
  ['time-tag', (at) => `<time datetime="${new Date(at).toISOString()}">${full(at)}</time>`, 'second'],
  ['ago-in-brackets', (at) => `${full(at)}（4天前）`, 'second'],
];
const dates: readonly DetailCase[] = [
  ...written.map(
    ([name, write, precision], i): DetailCase => ({
      name: `hd-date-${name}`,
      trap: `dates written ${write(0)}`,
      make: (now) => {
        const o = order(now, 6200 + i);
        const by = { precision, write };
        return { order: o, body: `${info(pairsOf(o, { by }))}${plainGoods(o.lines)}`, truth: { by } };
      },
    }),
  ),
  ...[
    '1970-01-01 08:00:00',
    '0000-00-00 00:00:00',
    '0001-01-01 08:05:43',
    '未签收',
    'null',
    'Invalid date',
    'NaN-NaN-NaN',
    '1900/01/01',
  ].map(
    (empty, i): DetailCase => ({
      name: `hd-no-sign-${i}`,
      trap: `sign time shown as ${empty}: the completion answers`,
      make: (now) => {
        const o = order(now, 6220 + i, { signedAt: null });
        const all = pairsOf(o);
        return {
          order: o,
          body: `${info([...all.slice(0, -1), ['签收时间', empty], ...all.slice(-1)])}${plainGoods(o.lines)}`,
        };
      },
    }),
  ),
];

const statuses: readonly DetailCase[] = [
  ...(
    [
      ['交易完成', '已完成'],
      ['(删除)已取消', '已取消'],
      ['完成', '完成'],
      ['等待确认收货', '等待确认收货'],
      ['<span style="color:red">锁定</span><a>申请解锁</a>', '锁定'],
      ['已完成 <a>查看评价</a>', '已完成'],
      ['暂停（风控审核中）', '暂停'],
    ] as const
  ).map(
    ([shown, status], i): DetailCase => ({
      name: `hd-status-${i}`,
      trap: `status ${shown}`,
      make: (now) => {
        const o = /完成/.test(status)
          ? order(now, 6240 + i, { status })
          : openOrder(now, 6240 + i, status, /收货/.test(status) ? {} : { shippedAt: null });
        return { order: o, body: `${info(pairsOf(o, { values: { status: shown } }))}${plainGoods(o.lines)}` };
      },
    }),
  ),
  {
    name: 'hd-status-tag-beside-number',
    trap: 'the status is a tag beside the order number',
    make: (now) => {
      const o = order(now, 6250);
      return {
        order: o,
        body: `<div class="top"><span>订单编号：</span><span>${o.id}</span><span class="el-tag">已完成</span></div>${rows(pairsOf(o, { values: { orderId: null, status: null } }))}${plainGoods(o.lines)}`,
      };
    },
  },
  {
    name: 'hd-status-and-refund-done',
    trap: 'refund and invoice say 已完成, the order waits',
    make: (now) => {
      const o = openOrder(now, 6251, '等待出库', { shippedAt: null });
      return {
        order: o,
        body: `${info(pairsOf(o))}<h3>退款记录</h3><table><thead><tr><th>退款单号</th><th>退款状态</th><th>退款完成时间</th><th>退款金额</th></tr></thead><tbody><tr><td>90018827</td><td>已完成</td><td>${writtenAgo(now, 1)}</td><td>¥10.00</td></tr></tbody></table><h3>发票信息</h3>${rows(
          [
            ['发票状态', '已完成'],
            ['开票时间', writtenAgo(now, 1)],
          ],
        )}${plainGoods(o.lines)}`,
      };
    },
  },
  {
    name: 'hd-toast',
    trap: 'a toast says that another order was cancelled',
    make: (now) => {
      const o = order(now, 6252);
      return {
        order: o,
        body: `${info(pairsOf(o))}${plainGoods(o.lines)}<div class="toast" role="alert"><p>订单 ${orderNumber(7252)} 已取消</p></div>`,
      };
    },
  },
];

/** A whole page with something beside it that concerns the order not at all. */
const beside = (
  name: string,
  trap: string,
  n: number,
  html: (now: number, o: CorpusOrder) => string,
  signed = true,
): DetailCase => ({
  name: `hd-${name}`,
  trap,
  make: (now) => {
    const o = signed
      ? order(now, n, { signedDaysAgo: 5 })
      : order(now, n, { status: '已出库', signedAt: null, completedAt: null });
    return { order: o, body: `${info(pairsOf(o))}${plainGoods(o.lines)}${html(now, o)}` };
  },
});
const strangers: readonly DetailCase[] = [
  beside(
    'buyer-other-orders',
    "the buyer's other orders in a table",
    6301,
    (now) =>
      `<h3>该客户近期订单</h3><table><thead><tr><th>订单编号</th><th>下单时间</th><th>签收时间</th><th>完成时间</th><th>订单状态</th></tr></thead><tbody>${each([1, 2], (i) => `<tr><td>${orderNumber(7300 + i)}</td><td>${writtenAgo(now, 30 + i)}</td><td>${writtenAgo(now, 26 + i)}</td><td>${writtenAgo(now, 25 + i)}</td><td>已取消</td></tr>`)}</tbody></table>`,
    false,
  ),
  beside(
    'service-orders-table',
    'service orders of the order with their own 完成时间 and goods',
    6302,
    (now, o) =>
      `<h3>售后服务单</h3><table><thead><tr><th>服务单号</th><th>SKU编码</th><th>售后类型</th><th>状态</th><th>申请时间</th><th>完成时间</th></tr></thead><tbody><tr><td>${serviceNumber(6302)}</td><td>${o.lines[0]?.sku}</td><td>换货</td><td>完成</td><td>${writtenAgo(now, 2)}</td><td>${writtenAgo(now, 1)}</td></tr></tbody></table>`,
    false,
  ),
  beside(
    'operation-log',
    'an operation log: times, people, and words of every state',
    6303,
    (now) =>
      `<h3>操作日志</h3><table><thead><tr><th>操作时间</th><th>操作人</th><th>操作内容</th></tr></thead><tbody><tr><td>${writtenAgo(now, 2)}</td><td>系统</td><td>订单状态由等待出库变更为已取消</td></tr><tr><td>${writtenAgo(now, 1)}</td><td>运营小张</td><td>修改签收时间提醒</td></tr></tbody></table>`,
    false,
  ),
  beside(
    'recommend-table',
    'recommended goods as a table with the same headers',
    6304,
    (_now) =>
      `<h3>猜你喜欢</h3><table><thead><tr><th>商品信息</th><th>SKU编码</th><th>京东价</th></tr></thead><tbody><tr><td>徒步鞋 灰 40</td><td>100055000301</td><td>¥529.00</td></tr></tbody></table>`,
  ),
  beside(
    'recommend-cards',
    'cards of goods often bought together, with item links',
    6305,
    () =>
      `<div class="rec"><div class="t">搭配购买推荐</div><div class="c"><a href="https://item.jd.com/100055000302.html"><img src="//img10.360buyimg.com/n5/b.jpg" alt=""></a><a href="https://item.jd.com/100055000302.html">越野 徒步鞋 灰 41</a><span>¥529.00</span></div><div class="c"><a href="https://item.jd.com/100055000801.html">不锈钢 保温壶</a><span>¥119.00</span></div></div>`,
  ),
  beside(
    'remark-editable',
    'a remark box that people write in, with labels of another day',
    6306,
    (now) =>
      `<div class="rm"><div>商家备注</div><div contenteditable="true">签收时间：${writtenAgo(now, 1)}，完成时间：${writtenAgo(now, 0, '00:00:01')}</div></div>`,
    false,
  ),
  beside(
    'chat-quote',
    'quoted chat: the customer names a sign time',
    6307,
    (now) =>
      `<h3>聊天记录</h3><div class="msg"><span>jd_8x***</span><time>${writtenAgo(now, 1)}</time><p>签收时间：${writtenAgo(now, 3)}</p><p>订单状态：已完成</p></div>`,
    false,
  ),
  beside(
    'print-copy',
    'a copy for printing, of an order printed before',
    6308,
    (now) =>
      `<style>.pr{display:none}@media print{.pr{display:block}}</style><div class="pr">${rows([
        ['订单编号', orderNumber(7308)],
        ['签收时间', writtenAgo(now, 2)],
      ])}</div>`,
    false,
  ),
  beside(
    'opacity-zero',
    'an invisible layer with other dates',
    6309,
    (now) =>
      `<div style="position:absolute;opacity:0;pointer-events:none">${rows([['签收时间', writtenAgo(now, 2)]])}</div>`,
    false,
  ),
  beside(
    'template-noscript-comment',
    'template, noscript and comment with other dates',
    6310,
    (now) =>
      `<template><div>签收时间：${writtenAgo(now, 2)}</div></template><noscript>签收时间：${writtenAgo(now, 2)}</noscript><!-- 签收时间：${writtenAgo(now, 2)} -->`,
    false,
  ),
  beside(
    'popover-rule',
    'an open popover explains what 签收时间 means, with an example',
    6311,
    (now) =>
      `<div class="el-popover" role="tooltip"><p>签收时间说明</p><p>例如：签收时间：${writtenAgo(now, 2)}，则7天无理由截止 ${writtenAgo(now, 0)}</p></div>`,
    false,
  ),
  beside(
    'invoice-goods',
    'the invoice lists its goods with other prices',
    6312,
    (now, o) =>
      `<h3>发票信息</h3>${rows([
        ['发票类型', '电子普通发票'],
        ['订单编号', o.id],
        ['开票时间', writtenAgo(now, 1)],
      ])}<table><thead><tr><th>货物名称</th><th>单价</th><th>数量</th><th>金额</th></tr></thead><tbody><tr><td>家居服</td><td>100.00</td><td>1</td><td>100.00</td></tr></tbody></table>`,
  ),
  beside(
    'sr-only-copy',
    'a copy for screen readers says the same',
    6313,
    (_now, o) =>
      `<div style="position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0)">${rows(pairsOf(o))}</div>`,
  ),
  beside(
    'exchange-order-times',
    'the new order of an exchange in a box, signed later',
    6314,
    (now) =>
      `<div class="box"><div class="t">换新订单</div>${rows([
        ['换新订单号', orderNumber(7314)],
        ['订单状态', '已完成'],
        ['签收时间', writtenAgo(now, 1)],
      ])}</div>`,
    false,
  ),
  beside(
    'rule-dates',
    'dates that tell when windows end',
    6315,
    (now) =>
      rows([
        ['退货截止时间', writtenAgo(now, -3)],
        ['换货截止时间', writtenAgo(now, -10)],
        ['预计送达时间', writtenAgo(now, 2)],
        ['最晚签收时间', writtenAgo(now, 1)],
        ['自动完成时间', writtenAgo(now, -1)],
      ]),
    false,
  ),
  beside(
    'clobbered-names',
    'a form whose fields are named body, querySelectorAll and children',
    6316,
    () =>
      `<form name="documentElement"><input name="body" value="x"><input name="querySelectorAll"><input name="children"><input name="parentNode"><input name="childNodes"><input name="textContent"></form><img name="body" src="data:," alt="">`,
  ),
];

const goodsOf = (
  name: string,
  trap: string,
  n: number,
  lines: readonly CorpusLine[],
  html: (lines: readonly CorpusLine[]) => string,
  lineOf?: (line: CorpusLine) => { jdPriceFen?: number; quantity?: number; gift?: boolean },
): DetailCase => ({
  name: `hd-goods-${name}`,
  trap,
  make: (now) => {
    const o = order(now, n, { lines });
    return {
      order: o,
      body: `${info(pairsOf(o))}<h3>商品信息</h3>${html(lines)}`,
      ...(lineOf ? { truth: { lineOf } } : {}),
    };
  },
});
const one = [line('100055000301')];
const two = [line('100055000101'), line('100055000402', { quantity: 2 })];
const idOnly = () => ({});
const goods: readonly DetailCase[] = [
  goodsOf(
    'links-and-pictures',
    'picture and name link to the item, no number in sight',
    6401,
    two,
    (ls) =>
      `<div class="g">${each(ls, (l) => `<div class="i"><a href="//item.jd.com/${l.sku}.html?from=x" target="_blank"><img src="//img10.360buyimg.com/n5/c.jpg" alt=""></a><div><a href="//item.jd.com/${l.sku}.html">${escapeHtml(l.name)}</a><p>颜色：默认</p></div><div>¥${yuan(l.jdPriceFen)}</div><div>x${l.quantity}</div></div>`)}</div>`,
    idOnly,
  ),
  goodsOf(
    'item-number',
    '商品编号 stands for the SKU',
    6402,
    two,
    (ls) =>
      `<table><thead><tr><th>商品编号</th><th>商品名称</th><th>京东价</th><th>商品数量</th></tr></thead><tbody>${each(ls, (l) => `<tr><td><a href="https://item.jd.com/${l.sku}.html">${l.sku}</a></td><td>${escapeHtml(l.name)}</td><td>￥${yuanWithCommas(l.jdPriceFen)}</td><td>${l.quantity}</td></tr>`)}</tbody></table>`,
  ),
  goodsOf(
    'number-in-brackets',
    'the SKU in brackets within the name cell',
    6403,
    two,
    (ls) =>
      `<table><thead><tr><th>商品</th><th>京东价</th><th>数量</th></tr></thead><tbody>${each(ls, (l) => `<tr><td>${escapeHtml(l.name)}（SKU：${l.sku}）</td><td>¥${yuan(l.jdPriceFen)}</td><td>${l.quantity}</td></tr>`)}</tbody></table>`,
  ),
  goodsOf(
    'prices-in-lines',
    '京东价, 单价, 原价 and 实付 in one cell, a line each',
    6404,
    one,
    (ls) =>
      `<table><thead><tr><th>商品</th><th>SKU ID</th><th>金额</th><th>数量</th></tr></thead><tbody>${each(ls, (l) => `<tr><td>${escapeHtml(l.name)}</td><td>${l.sku}</td><td><p>原价：¥999.00</p><p>单价：¥${yuan(l.paidFen)}</p><p>京东价：¥${yuan(l.jdPriceFen)}</p><p>实付：¥${yuan(l.paidFen)}</p></td><td>${l.quantity}</td></tr>`)}</tbody></table>`,
  ),
  goodsOf(
    'price-in-spans',
    'sign, whole yuan and cents of the price in spans',
    6405,
    one,
    (ls) =>
      `<table><thead><tr><th>商品</th><th>SKU编码</th><th>京东价</th><th>数量</th></tr></thead><tbody>${each(ls, (l) => `<tr><td>${escapeHtml(l.name)}</td><td>${l.sku}</td><td><span class="p"><em>¥</em><b>${Math.floor(l.jdPriceFen / 100)}</b><i>.${String(l.jdPriceFen % 100).padStart(2, '0')}</i></span></td><td>${l.quantity} 件</td></tr>`)}</tbody></table>`,
  ),
  goodsOf(
    'same-sku-two-rows',
    'one SKU in two rows at two discounts',
    6406,
    [line('100055000301', { quantity: 3 })],
    (ls) =>
      `<table><thead><tr><th>商品</th><th>SKU编码</th><th>京东价</th><th>数量</th></tr></thead><tbody>${each([1, 2], (q) => `<tr><td>${escapeHtml(ls[0]?.name ?? '')}</td><td>${ls[0]?.sku}</td><td>¥529.00</td><td>${q}</td></tr>`)}</tbody></table>`,
    () => ({ jdPriceFen: 52900 }),
  ),
  goodsOf(
    'twenty',
    'twenty lines',
    6407,
    Array.from({ length: 20 }, (_, i) =>
      line(`1000660007${String(i + 10)}`, { jdPriceFen: 1000 + i, name: `收纳盒 ${i + 1}号` }),
    ),
    (ls) =>
      `<div role="table"><div role="row"><span role="columnheader">商品</span><span role="columnheader">SKU</span><span role="columnheader">京东价</span><span role="columnheader">数量</span></div>${each(ls, (l) => `<div role="row"><span role="cell">${l.name}</span><span role="cell">${l.sku}</span><span role="cell">${yuan(l.jdPriceFen)}</span><span role="cell">1</span></div>`)}</div>`,
  ),
  goodsOf(
    'gift-column',
    'a column 商品类型: 主商品, 赠品',
    6408,
    [line('100055000101'), line('100055000801', { gift: true, jdPriceFen: 0 })],
    (ls) =>
      `<table><thead><tr><th>商品名称</th><th>商品类型</th><th>SKU编码</th><th>京东价</th><th>数量</th></tr></thead><tbody>${each(ls, (l) => `<tr><td>${escapeHtml(l.name)}</td><td>${l.gift ? '赠品' : '主商品'}</td><td>${l.sku}</td><td>${yuan(l.jdPriceFen)}</td><td>1</td></tr>`)}</tbody></table>`,
  ),
  goodsOf(
    'combo-heading',
    'a heading row of a combo with its own number over its parts',
    6409,
    two,
    (ls) =>
      `<table><thead><tr><th>商品名称</th><th>SKU编码</th><th>京东价</th><th>数量</th></tr></thead><tbody><tr><td colspan="4">【套装】居家影音组合 套装编号：88012 套装价：¥999.00</td></tr>${each(ls, (l) => `<tr><td>└ ${escapeHtml(l.name)}</td><td>${l.sku}</td><td>¥${yuan(l.jdPriceFen)}</td><td>${l.quantity}</td></tr>`)}</tbody></table>`,
  ),
  goodsOf('vertical-cards', 'a card per line, every fact as a labelled row', 6410, two, (ls) =>
    each(
      ls,
      (l) =>
        `<div class="card">${rows([
          ['商品名称', escapeHtml(l.name)],
          ['商品SKU', l.sku],
          ['商家SKU', `BN-${l.sku.slice(-4)}`],
          ['京东价', `¥${yuan(l.jdPriceFen)}`],
          ['购买数量', String(l.quantity)],
        ])}</div>`,
    ),
  ),
  goodsOf(
    'no-heading-tail',
    'goods directly after the steps of an after-sale, without a heading of their own',
    6411,
    two,
    (ls) => `<h3>售后进度</h3><ul><li>暂无售后</li></ul>${plainGoods(ls)}`,
  ),
];

/** Where else the words of another day hide, and where the facts stand oddly. */
const unseen = (name: string, trap: string, n: number, style: string, around = ''): DetailCase =>
  beside(
    name,
    trap,
    n,
    (now) => `<div style="${around}"><div style="${style}">${rows([['签收时间', writtenAgo(now, 2)]])}</div></div>`,
    false,
  );
const corners: readonly DetailCase[] = [
  unseen('moved-away', 'other dates moved off the page by a transform', 6321, 'transform:translateX(-9999px)'),
  unseen('scaled-away', 'other dates scaled to nothing', 6322, 'transform:scale(0)'),
  unseen(
    'indented-away',
    'other dates indented off the page',
    6323,
    'text-indent:-9999px;white-space:nowrap;overflow:hidden',
  ),
  unseen('max-height', 'other dates in a folded accordion', 6324, '', 'max-height:0;overflow:hidden'),
  beside('kept-alive', 'the page of the order before is kept, not displayed', 6326, (now) => {
    const other = order(now, 7326, { signedDaysAgo: 30 });
    return `<div style="display:none">${info(pairsOf(other))}${plainGoods(other.lines)}</div>`;
  }),
  beside('drawer-of-another', 'an open drawer shows another order in full', 6327, (now) => {
    const other = order(now, 7327, { signedDaysAgo: 30, skus: ['100055000801'] });
    return `<div role="dialog" style="position:fixed;right:0;top:0;width:480px;background:#fff"><header><span>订单详情</span></header>${info(pairsOf(other))}${plainGoods(other.lines)}</div>`;
  }),
  beside(
    'filled-filter',
    'a filled search form above a list of the same names',
    6328,
    (now) =>
      `<form><label>下单时间</label><input value="${writtenAgo(now, 60)}"><span>至</span><input value="${writtenAgo(now, 50)}"><label>签收时间</label><input value="${writtenAgo(now, 40)}"><select><option>已取消</option><option>等待出库</option></select></form>`,
    false,
  ),
  {
    name: 'hd-two-labels-two-days',
    trap: '签收时间 and 妥投时间 on different days',
    make: (now) => {
      const o = order(now, 6331);
      return {
        order: o,
        body: `${info([...pairsOf(o), ['妥投时间', writtenAgo(now, 2)]])}${plainGoods(o.lines)}`,
        truth: { dates: { signedAt: 'contradictory' } },
      };
    },
  },
  {
    name: 'hd-two-dates-one-value',
    trap: 'two sign times of two days behind one label',
    make: (now) => {
      const o = order(now, 6332);
      return {
        order: o,
        body: `${info(pairsOf(o, { values: { signedAt: `${full(o.signedAt)}；${writtenAgo(now, 2)}` } }))}${plainGoods(o.lines)}`,
        truth: { dates: { signedAt: 'contradictory' } },
      };
    },
  },
  {
    name: 'hd-status-with-sign',
    trap: 'a dot as a character before the state',
    make: (now) => {
      const o = order(now, 6333);
      return { order: o, body: `${info(pairsOf(o, { values: { status: '● 已完成' } }))}${plainGoods(o.lines)}` };
    },
  },
  goodsOf(
    'sku-cell-extras',
    'the SKU cell has a copy button, prices are per piece',
    6412,
    two,
    (ls) =>
      `<table><thead><tr><th>商品信息</th><th>SKU编码</th><th>京东价(元)</th><th>数量(件)</th></tr></thead><tbody>${each(ls, (l) => `<tr><td>${escapeHtml(l.name)}</td><td><span>${l.sku}</span> <a>复制</a></td><td>${yuanWithCommas(l.jdPriceFen)}</td><td>${l.quantity}</td></tr>`)}</tbody></table>`,
  ),
  goodsOf(
    'bar-text',
    'a line of text per item with bars',
    6413,
    two,
    (ls) =>
      `<ol>${each(ls, (l) => `<li>${escapeHtml(l.name)}<br>SKU编码：${l.sku} | 京东价：¥${yuan(l.jdPriceFen)} | 数量：${l.quantity}</li>`)}</ol>`,
  ),
  goodsOf(
    'sku-above-name',
    'rows of two lines: number above, name below, one row group each',
    6414,
    two,
    (ls) =>
      `<table><thead><tr><th>商品</th><th>京东价</th><th>数量</th></tr></thead>${each(ls, (l) => `<tbody><tr><td colspan="3">SKU：${l.sku}</td></tr><tr><td>${escapeHtml(l.name)}</td><td>¥${yuan(l.jdPriceFen)}</td><td>${l.quantity}</td></tr></tbody>`)}</table>`,
    idOnly,
  ),
];

const frameAddress = 'https://shop.jd.com/jdm/micro/inner-frame';
const subApp = 'https://order-jdm.jd.com/sub/detail';
const placed: readonly SellerPage[] = [
  {
    name: 'hd-frame-in-frame',
    trap: 'the order stands in a frame of a frame',
    group: 'layout',
    build: (now) => {
      const o = order(now, 6501);
      return {
        url: detailUrl(o.id),
        body: backOffice(`<iframe src="${frameAddress}?orderId=${o.id}" width="900" height="700"></iframe>`),
        frames: {
          [`${frameAddress}?orderId=${o.id}`]: {
            body: `<iframe src="${frameAddress}/b?orderId=${o.id}" width="880" height="600"></iframe>`,
          },
          [`${frameAddress}/b?orderId=${o.id}`]: { body: `${info(pairsOf(o))}${plainGoods(o.lines)}` },
        },
        truth: truthOf(o),
      };
    },
  },
  {
    name: 'hd-frame-order-and-log',
    trap: 'the order in the page, a log of another order in a frame below',
    group: 'fact',
    build: (now) => {
      const o = order(now, 6502);
      const other = order(now, 6503, { signedDaysAgo: 40 });
      return {
        url: detailUrl(o.id),
        body: backOffice(
          `${info(pairsOf(o))}${plainGoods(o.lines)}<iframe src="${subApp}?v=1" width="600" height="300"></iframe>`,
        ),
        frames: { [`${subApp}?v=1`]: { body: `${info(pairsOf(other))}` } },
        truth: truthOf(o),
      };
    },
  },
  {
    name: 'hd-shadow-in-shadow',
    trap: 'facts in a shadow root within a shadow root, goods in the outer one',
    group: 'layout',
    build: (now) => {
      const o = order(now, 6504);
      return {
        url: detailUrl(o.id),
        body: backOffice(
          `<micro-app><template shadowrootmode="open"><style>p{margin:0}</style><micro-app-body><x-info><template shadowrootmode="open">${info(pairsOf(o))}</template></x-info>${plainGoods(o.lines)}</micro-app-body></template></micro-app>`,
        ),
        truth: truthOf(o),
      };
    },
  },
  {
    name: 'hd-frame-of-another',
    trap: 'the address names one order, the frame shows another',
    group: 'not-ready',
    build: (now) => {
      const o = order(now, 6505);
      const asked = orderNumber(6506);
      return {
        url: detailUrl(asked),
        body: backOffice(`<iframe src="${subApp}?v=2" width="900" height="700"></iframe>`),
        frames: { [`${subApp}?v=2`]: { body: whole(o) } },
        truth: { kind: 'unreadable', mayName: [asked, o.id] },
      };
    },
  },
  {
    name: 'hd-frame-hidden-copy',
    trap: 'a frame that is not displayed holds an old copy of the order',
    group: 'fact',
    needs: 'extension',
    build: (now) => {
      const o = order(now, 6507);
      const old = { ...o, status: '已出库', signedAt: null, completedAt: null };
      return {
        url: detailUrl(o.id),
        body: backOffice(`${whole(o)}<iframe src="${subApp}?v=3" style="display:none"></iframe>`),
        frames: { [`${subApp}?v=3`]: { body: whole(old) } },
        truth: truthOf(o),
      };
    },
  },
];

const mayBeNamed = (
  name: string,
  trap: string,
  n: number,
  body: (asked: string, now: number) => string,
  more: readonly string[] = [],
): SellerPage => ({
  name: `hd-${name}`,
  trap,
  group: 'not-ready',
  build: (now) => {
    const asked = orderNumber(n);
    return {
      url: detailUrl(asked),
      body: backOffice(body(asked, now)),
      truth: { kind: 'unreadable', mayName: [asked, ...more] },
    };
  },
});
const notReady: readonly SellerPage[] = [
  mayBeNamed(
    'error-names-the-order',
    'an error page that names the order and the time of the error',
    6601,
    (asked, now) =>
      `<div class="empty"><h2>订单查询失败</h2><p>订单编号：${asked}</p><p>错误时间：${writtenAgo(now, 0, '00:00:05')}</p><p>错误码：50012</p></div>`,
  ),
  mayBeNamed(
    'error-one-line',
    'one line says that the order does not exist',
    6602,
    (asked) => `<p>订单${asked}不存在或已被删除</p>`,
  ),
  mayBeNamed(
    'two-numbers',
    'two order numbers of the same label, with one set of dates each',
    6603,
    (_asked, now) => {
      const a = order(now, 6604);
      const b = order(now, 6605, { signedDaysAgo: 20 });
      return `${info(pairsOf(a))}${plainGoods(a.lines)}<hr>${info(pairsOf(b))}${plainGoods(b.lines)}`;
    },
    [orderNumber(6604), orderNumber(6605)],
  ),
  mayBeNamed(
    'other-order-in-frame-words',
    'another order, and a breadcrumb that names the asked one',
    6606,
    (asked, now) => {
      const a = order(now, 6607);
      return `<nav><a>订单管理</a> / <span>订单编号：${asked}</span></nav>${info(pairsOf(a))}${plainGoods(a.lines)}`;
    },
    [orderNumber(6607)],
  ),
];

const nothing = (name: string, trap: string, url: string, body: (now: number) => string): SellerPage => ({
  name: `hd-none-${name}`,
  trap,
  group: 'none',
  build: (now) => ({ url, body: body(now), truth: { kind: 'none' } }),
});
const whole = (o: CorpusOrder): string => `${info(pairsOf(o))}<div id="goods">${plainGoods(o.lines)}</div>`;
const none: readonly SellerPage[] = [
  nothing(
    'own-order',
    "the consumer's own order page",
    `https://details.jd.com/normal/item.action?orderid=${orderNumber(6701)}&PassKey=1`,
    (now) => whole(order(now, 6701)),
  ),
  nothing('own-order-m', "the consumer's own list of orders", 'https://order.jd.com/center/list.action', (now) =>
    whole(order(now, 6702)),
  ),
  nothing(
    'login',
    'the login page with the detail address as its return',
    `https://passport.shop.jd.com/login/index.action/jdm?ReturnUrl=${encodeURIComponent(detailUrl(orderNumber(6703)))}`,
    () => '<form><label>账号</label><input><label>密码</label><input type="password"></form>',
  ),
  nothing(
    'look-alike-host',
    'a host that only ends alike',
    `https://shop.jd.com.example.com/jdm/trade/orders/order-details?orderId=${orderNumber(6704)}`,
    (now) => whole(order(now, 6704)),
  ),
];

const afterSale = (
  name: string,
  trap: string,
  n: number,
  body: (o: CorpusOrder, now: number, service: string) => string,
  options: Parameters<typeof order>[2] = {},
  status: string | null | 'open' = '已完成',
): SellerPage => ({
  name: `hd-service-${name}`,
  trap,
  group: 'after-sale',
  build: (now) => {
    const o = order(now, n, options);
    return {
      url: `https://shop.jd.com/jdm/trade/after-sale/independent-after-sale/detail?afsServiceId=${serviceNumber(n)}`,
      body: backOffice(body(o, now, serviceNumber(n))),
      truth: truthOf(o, { status }),
    };
  },
});
const noOrderDates = { orderedAt: null, paidAt: null, shippedAt: null, signedAt: null, completedAt: null } as const;
const services: readonly SellerPage[] = [
  afterSale(
    'steps-and-order',
    'the steps of the service end in 完成, the order has its own sign time',
    6801,
    (o, now, id) =>
      `${steps([
        ['提交申请', writtenAgo(now, 2)],
        ['商家审核', writtenAgo(now, 2)],
        ['商家收货', writtenAgo(now, 1)],
        ['完成', writtenAgo(now, 0, '00:00:30')],
      ])}<div class="card"><div class="h">服务单信息</div>${rows([
        ['服务单号', id],
        ['服务单状态', '完成'],
        ['售后类型', '退货'],
        ['申请时间', writtenAgo(now, 2)],
      ])}</div><div class="card"><div class="h">订单信息</div>${rows(pairsOf(o))}</div><div class="card"><div class="h">售后商品</div>${plainGoods(o.lines)}</div>`,
  ),
  afterSale(
    'two-logistics',
    'the way back is signed by the shop, the way there by the customer',
    6802,
    (o, now, id) =>
      `<h3>售后信息</h3>${rows([
        ['服务单号', id],
        ['订单编号', o.id],
        ['客户期望', '退货'],
      ])}<h3>客户寄回物流</h3>${rowsOf([
        [writtenAgo(now, 1), '您的快件已签收'],
        [writtenAgo(now, 3), '快件已揽收'],
      ])}${plainGoods(o.lines)}`,
    noOrderDates,
    null,
  ),
  afterSale(
    'exchange-two-orders',
    'the original order and the new one of the exchange, each with its number',
    6803,
    (o, now, id) =>
      `<h3>服务单信息</h3>${rows([
        ['服务单号', id],
        ['售后类型', '换货'],
        ['订单编号', o.id],
        ['换新订单号', orderNumber(7803)],
        ['换新订单状态', '已完成'],
        ['换新签收时间', writtenAgo(now, 0, '00:00:20')],
      ])}${plainGoods(o.lines)}`,
    noOrderDates,
    null,
  ),
  afterSale(
    'negotiation',
    'records of negotiation with dates and states',
    6804,
    (o, now, id) =>
      `<table><tbody><tr><th>服务单号</th><td>${id}</td><th>订单编号</th><td><a href="${detailUrl(o.id)}">${o.id}</a></td></tr><tr><th>申请时间</th><td>${writtenAgo(now, 2)}</td><th>售后状态</th><td>待商家收货</td></tr></tbody></table><h3>协商记录</h3>${rowsOf(
        [
          [writtenAgo(now, 1), '客户已寄回商品，等待签收'],
          [writtenAgo(now, 2), '订单状态：已取消'],
        ],
      )}${plainGoods(o.lines)}`,
    noOrderDates,
    null,
  ),
  afterSale(
    'order-dates-in-service-card',
    'one card: the service and the dates of its order',
    6805,
    (o, now, id) =>
      `<dl>${each<Pair>(
        [
          ['服务单号', id],
          ['服务类型', '维修'],
          ['服务单状态', '待处理'],
          ['申请时间', writtenAgo(now, 1)],
          ['订单编号', o.id],
          ['订单状态', o.status],
          ['订单下单时间', full(o.orderedAt)],
          ['订单签收时间', full(o.signedAt)],
          ['订单完成时间', full(o.completedAt)],
        ],
        ([l, v]) => `<dt>${l}</dt><dd>${v}</dd>`,
      )}</dl>${plainGoods(o.lines)}`,
    { paidAt: null, shippedAt: null },
  ),
];

const spans = (o: CorpusOrder): string =>
  `<h2>订单信息</h2><div id="info">${each(pairsOf(o), ([l, v], i) => `<div class="r"><span>${l}：</span><span id="v${i}">${v}</span></div>`)}</div><div id="goods">${plainGoods(o.lines)}</div>`;
const living = (
  name: string,
  trap: string,
  n: number,
  make: (
    a: CorpusOrder,
    b: CorpusOrder,
    now: number,
  ) => Pick<ReturnType<SellerPage['build']>, 'steps' | 'completeAt'> & {
    readonly first: string;
    readonly ends: 'a' | 'b';
  },
): SellerPage => ({
  name: `hd-live-${name}`,
  trap,
  group: 'behaviour',
  needs: 'extension',
  build: (now) => {
    const a = order(now, n, { signedDaysAgo: 3 });
    const b = order(now, n + 1, { signedDaysAgo: 45, skus: ['100055000101', '100055000401'] });
    const { first, steps: changes, completeAt, ends } = make(a, b, now);
    const [last, other] = ends === 'a' ? [a, b] : [b, a];
    return {
      url: detailUrl(a.id),
      body: backOffice(first),
      ...(changes ? { steps: changes } : {}),
      ...(completeAt === undefined ? {} : { completeAt }),
      truth: truthOf(last),
      before: [orderTruth(other)],
    };
  },
});
const lives: readonly SellerPage[] = [
  living('one-by-one', 'the values arrive one by one, 120 ms apart', 6901, (a) => {
    const values = pairsOf(a);
    return {
      first: `<h2>订单信息</h2><div id="info">${each(values, ([l], i) => `<div class="r"><span>${l}：</span><span id="v${i}">--</span></div>`)}</div><div id="goods">${plainGoods(a.lines)}</div>`,
      steps: values.map(([, v], i) => ({ at: 500 + i * 120, into: `#v${i}`, html: v })),
      completeAt: 500 + values.length * 120,
      ends: 'a',
    };
  }),
  living('patched-values', 'the next order comes into the same nodes, 100 ms apart, number first', 6911, (a, b) => ({
    first: spans(a),
    steps: [
      { at: 1500, pushUrl: detailUrl(b.id) },
      ...pairsOf(b).map(([, v], i) => ({ at: 1600 + i * 100, into: `#v${i}`, html: v })),
      { at: 2600, into: '#goods', html: plainGoods(b.lines) },
    ],
    completeAt: 2600,
    ends: 'b',
  })),
  living(
    'patched-goods-last',
    'number and dates of the next order come at once, its goods 400 ms later',
    6981,
    (a, b) => ({
      first: spans(a),
      steps: [
        { at: 1500, pushUrl: detailUrl(b.id) },
        ...pairsOf(b).map(([, v], i) => ({ at: 1560, into: `#v${i}`, html: v })),
        { at: 1960, into: '#goods', html: plainGoods(b.lines) },
      ],
      completeAt: 1960,
      ends: 'b',
    }),
  ),
  living('there-and-back', 'A to B and back to A before the content of B ever came', 6921, (a, b) => ({
    first: spans(a),
    steps: [
      { at: 1200, pushUrl: detailUrl(b.id) },
      { at: 1500, pushUrl: detailUrl(a.id) },
    ],
    completeAt: 1500,
    ends: 'a',
  })),
  living('late-answer', 'the content of A comes after the person has gone on to B, then that of B', 6931, (a, b) => ({
    first: '<div class="loading">加载中...</div>',
    steps: [
      { at: 600, pushUrl: detailUrl(b.id) },
      { at: 1300, into: '#root', html: spans(a) },
      { at: 2300, into: '#root', html: spans(b) },
    ],
    completeAt: 2300,
    ends: 'b',
  })),
  living('rows-rerendered', 'the goods are rendered anew every half second', 6941, (a) => ({
    first: spans(a),
    steps: [{ everyMs: 500, times: 10, into: '#goods', html: plainGoods(a.lines) }],
    completeAt: 0,
    ends: 'a',
  })),
  living('tab-away-and-back', 'another tab of the page takes the place of the facts and gives it back', 6951, (a) => ({
    first: spans(a),
    steps: [
      { at: 1200, into: '#root', html: '<h2>物流信息</h2><ul><li>暂无物流</li></ul>' },
      { at: 2200, into: '#root', html: spans(a) },
    ],
    completeAt: 2200,
    ends: 'a',
  })),
  {
    name: 'hd-live-sign-corrected',
    trap: 'a cached sign time, right while it stands, is corrected half a second later',
    group: 'behaviour',
    needs: 'extension',
    build: (now) => {
      const o = order(now, 6961);
      const cached = { ...o, signedAt: daysAgo(now, 6) };
      return {
        url: detailUrl(o.id),
        body: backOffice(spans(cached)),
        steps: [{ at: 500, into: '#root', html: spans(o) }],
        completeAt: 500,
        truth: truthOf(o),
        before: [orderTruth(cached)],
      };
    },
  },
  {
    name: 'hd-live-frame-without-address',
    trap: 'the order stands in a frame without an address of its own',
    group: 'behaviour',
    needs: 'extension',
    build: (now) => {
      const o = order(now, 6971);
      return {
        url: detailUrl(o.id),
        body: backOffice(`<iframe width="900" height="700" srcdoc="${escapeHtml(whole(o))}"></iframe>`),
        truth: truthOf(o),
      };
    },
  },
];

export const hostileDetailPages: readonly SellerPage[] = [
  ...layouts.map(detailPage('layout')),
  ...[...times, ...dates].map(detailPage('dates')),
  ...[...statuses, ...strangers, ...corners].map(detailPage('fact')),
  ...goods.map(detailPage('goods')),
  ...placed,
  ...notReady,
  ...services,
  ...none,
  ...lives,
];
