import type { SellerPage } from '../page';
import { type DetailCase, detailPage, info, orderWithoutSign, rows, writtenAgo } from './detail-case';
import { plainGoods } from './goods-layouts';
import { dateStyles, order, type Pair, pairsOf } from './kit';

/**
 * A sign time in a box of its own: under a title that announces the order or its parcels it is the order's; under any other one,
 * or in what somebody said, it has the shape of a fact and may be none.
 */
type Box = (title: string, date: string, before: string) => string;
const signed = (date: string): readonly Pair[] => [['签收时间', date]];
const inOneLine = (date: string): string => `签收时间：${date}`;
const card = (title: string, content: string): string => `<div class="card"><div>${title}</div>${content}</div>`;
const steps = (date: string): string =>
  `<div>${['提交订单', '商品出库', '已签收', '完成'].map((title) => `<div><div>${title}</div><div>${date}</div></div>`).join('')}</div>`;
const table = (heads: readonly string[], cells: readonly string[]): string =>
  `<table><thead><tr>${heads.map((head) => `<th>${head}</th>`).join('')}</tr></thead><tbody><tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr></tbody></table>`;

/** Boxes with a title: whose date it is, the title alone says. */
const titled: Readonly<Record<string, Box>> = {
  line: (title, date) => card(title, `<div>${inOneLine(date)}</div>`),
  pair: (title, date) => card(title, rows(signed(date))),
  bar: (title, date) =>
    `<div class="card"><div><span>${title}</span><a>更多</a></div><div><div>${rows(signed(date))}</div></div></div>`,
  heading: (title, date) => `<h4>${title}</h4>${rows(signed(date))}`,
  'title-row': (title, date) =>
    `<table><tbody><tr><td colspan="2">${title}</td></tr><tr><td>签收时间</td><td>${date}</td></tr></tbody></table>`,
  fieldset: (title, date) => `<fieldset><legend>${title}</legend>${rows(signed(date))}</fieldset>`,
  parcel: (title, date) => card(title, rows([['物流公司', '京东快递'], ['运单号', 'JD0099887766'], ...signed(date)])),
  state: (title, date) =>
    `<div class="card"><div><span>${title}</span><em>已完成</em></div>${rows(signed(date))}</div>`,
  table: (title, date) => card(title, table(['包裹', '签收时间'], ['1', date])),
  history: (title, date, before) =>
    card(
      title,
      `<ul><li><span>${date}</span><p>您的快件已签收，签收人：本人</p></li><li><span>${before}</span><p>快递员正在派送</p></li></ul>`,
    ),
};

/** Boxes whose date is the order's under no title that a person would call one. */
const untitled: Readonly<Record<string, Box>> = {
  cells: (title, date) => `<table><tbody><tr><td>${title}</td><td>${inOneLine(date)}</td></tr></tbody></table>`,
  columns: (title, date) => `<div><div>${title}</div><div><div>${inOneLine(date)}</div></div></div>`,
  flat: (title, date) => `<p>${title}</p><p>${inOneLine(date)}</p>`,
  broken: (title, date) => `<div>${title}<br>${inOneLine(date)}</div>`,
  'two-lines': (title, date) => `<div><div>${title}</div><div>已联系</div><div>${inOneLine(date)}</div></div>`,
  'history-flat': (title, date) => `<div><p>${title}</p><p>${date}</p><p>已签收</p></div>`,
  'history-table': (title, date) => card(title, table(['时间', '动态'], [date, '已签收'])),
  'other-dates': (title, date, before) =>
    card(title, rows([['下单时间', before], ['出库时间', before], ...signed(date)])),
  'other-date': (title, date, before) => card(title, rows([['出库时间', before], ...signed(date)])),
  'other-column': (title, date) => table([title, '签收时间'], ['001', date]),
  'other-number': (title, date) => card(title, rows([['单号', '3500998877665544'], ...signed(date)])),
};

/** What somebody said or wrote, in the shape of a fact. */
const said: Readonly<Record<string, Box>> = {
  bubbles: (_, date) =>
    `<div><div>jd_5f***9k</div><div>${inOneLine(date)}</div><div>客服小美</div><div>好的亲</div></div>`,
  'bubble-with-time': (_, date, before) =>
    `<div><div><span>客服小美</span><span>${before}</span></div><div>${inOneLine(date)}</div></div>`,
  'bubble-under-line': (_, date, before) => `<div><div>jd_ab**cd ${before}</div><div>${inOneLine(date)}</div></div>`,
  review: (_, date) => `<div><div><b>匿**名</b><span>五星</span></div><p>${inOneLine(date)}</p></div>`,
  'review-first': (_, date) => `<div><p>${inOneLine(date)}</p><p>很好用，推荐</p></div>`,
  'review-signed': (_, date) => `<div><p>用户晒单</p><p>${date} 已签收</p><p>很好用</p></div>`,
  'note-signed': (_, date) => `<div><p>${inOneLine(date)}</p><p>—— 客服小美</p></div>`,
};

const notOfOrder = '备忘 退回件 话术 旧机 赠品物流 跟进 补寄包裹 上一单 客户说 试用装物流'.split(' ');
const ofOrder = '物流信息 配送 第1个包裹 签收情况 履约信息 时间节点 全程跟踪 京东快递'.split(' ');

/** Each box under two of the titles, so that every title and every box has its turn. */
const paired = (boxes: Readonly<Record<string, Box>>, titles: readonly string[]) =>
  Object.entries(boxes).flatMap(([name, box], index) =>
    [index, index + 3].map((at) => [name, box, titles[at % titles.length] ?? ''] as const),
  );

const apart = [
  ...paired({ ...titled, ...untitled, steps: (title, date) => card(title, steps(date)) }, notOfOrder),
  ...Object.entries(said).map(([name, box]) => [name, box, ''] as const),
].map(
  ([name, box, title], index): DetailCase => ({
    name: `apart-${name}-${title || 'said'}`,
    trap: `the only sign time stands in a box of its own, ${title === '' ? 'as somebody said it' : `under ${title}`}`,
    make: (now) => {
      const o = orderWithoutSign(now, 8900 + index);
      return {
        order: o,
        body: `${info(pairsOf(o))}${plainGoods(o.lines)}${box(title, writtenAgo(now, 1), writtenAgo(now, 2))}`,
        truth: { dates: { orderedAt: 'open', shippedAt: 'open', signedAt: 'unread', completedAt: 'open' } },
      };
    },
  }),
);

const own = paired(titled, ofOrder).map(
  ([name, box, title], index): DetailCase => ({
    name: `own-box-${name}-${title}`,
    trap: `the sign time stands in a box of its own, under ${title}`,
    make: (now) => {
      const o = order(now, 8960 + index);
      const pairs = pairsOf(o, { values: { signedAt: null } });
      const date = dateStyles.full.write(o.signedAt ?? 0);
      return { order: o, body: `${info(pairs)}${plainGoods(o.lines)}${box(title, date, writtenAgo(now, 5))}` };
    },
  }),
);

/** Records that the vocabulary does not know, in a table with a sign time of theirs. */
const tables = [
  ['售后单', '类型'],
  ['发票号', '开票时间'],
].map(
  (heads, index): DetailCase => ({
    name: `apart-table-${heads[0]}`,
    trap: `a table of records by ${heads[0]}, with a sign time each`,
    make: (now) => {
      const o = order(now, 8990 + index);
      const row = table([...heads, '签收时间', '状态'], ['7788990011', '换货', writtenAgo(now, 0), '已取消']);
      return { order: o, body: `${info(pairsOf(o))}${plainGoods(o.lines)}${row}` };
    },
  }),
);

const others: DetailCase[] = [
  {
    name: 'apart-state',
    trap: 'the only state stands under a title that nobody knows',
    make: (now) => {
      const o = orderWithoutSign(now, 8994);
      const pairs = pairsOf(o, { values: { status: null } });
      return {
        order: o,
        body: `${info(pairs)}${plainGoods(o.lines)}${card('跟进', rows([['订单状态', '已取消']]))}`,
        truth: { status: 'contradictory' },
      };
    },
  },
  {
    name: 'apart-sku',
    trap: 'somebody wrote the number of other goods',
    make: (now) => {
      const o = order(now, 8995);
      const talk =
        '<div><div>jd_5f***9k</div><div>SKU编码：100055000601</div><div>客服小美</div><div>好的亲</div></div>';
      return { order: o, body: `${info(pairsOf(o))}${plainGoods(o.lines)}${talk}` };
    },
  },
];

/** Goods that are handed in for those of the order. */
const handedIn = ['旧机信息', '以旧换新', '旧机回收', '回收商品'].map(
  (title, index): DetailCase => ({
    name: `apart-goods-${title}`,
    trap: `goods under ${title}`,
    make: (now) => {
      const o = order(now, 8996 + index);
      const old = table(['商品名称', 'SKU编码', '京东价', '数量'], ['旧款手机', '100055000601', '¥899.00', '1']);
      return { order: o, body: `${info(pairsOf(o))}${plainGoods(o.lines)}<h3>${title}</h3>${old}` };
    },
  }),
);

export const detailApartPages: readonly SellerPage[] = [...apart, ...own, ...tables, ...others, ...handedIn].map(
  detailPage('fact'),
);
