import type { BuiltPage, LineTruth, OrderTruth, SellerPage } from '../page';
import {
  backOffice,
  type CorpusLine,
  type CorpusOrder,
  dateStyles,
  escapeHtml,
  line,
  listUrl,
  openOrder,
  order,
  orderNumber,
  orderTruth,
  yuan,
} from './kit';

const w = (at: number | null): string => (at === null ? '' : dateStyles.full.write(at));
const tabs =
  '<div class="jd-tabs"><div class="jd-tabs__item is-active">所有订单(86)</div><div class="jd-tabs__item">待出库(2)</div><div class="jd-tabs__item">已出库(9)</div><div class="jd-tabs__item">已完成(70)</div><div class="jd-tabs__item">已取消(5)</div></div>';
const filters = `<div class="search"><label>订单编号</label><input placeholder="请输入订单编号" value="${orderNumber(7777)}"><label>下单时间</label><input value="2026-01-01 00:00:00"><input value="2026-01-31 23:59:59"><label>订单状态</label><select><option>全部</option><option>已完成</option></select><button>查询</button><a>展开</a></div>`;
const pager =
  '<div class="jd-pagination"><span>共 86 条</span><button class="btn-prev" disabled>上一页</button><ul><li class="active">1</li><li>2</li></ul><button class="btn-next">下一页</button><span>100条/页</span></div>';
const frame = (rows: string): string =>
  backOffice(
    `${tabs}${filters}<div class="batch-operate-buttons"><button>批量出库</button><button>批量备注</button></div>${rows}${pager}`,
  );

/** What a list shows of an order: little more than number, time, status and goods. */
const rowOf = (o: CorpusOrder): CorpusOrder => ({ ...o, paidAt: null, shippedAt: null });
const lineTruth = (l: CorpusLine) => ({ jdPriceFen: l.jdPriceFen, quantity: l.quantity, gift: l.gift });
const openPrice = (l: CorpusLine) => ({ quantity: l.quantity, gift: l.gift });
const truths = (
  orders: readonly CorpusOrder[],
  lineOf: (l: CorpusLine) => LineTruth = lineTruth,
): readonly OrderTruth[] => orders.map((o) => orderTruth(rowOf(o), { lineOf }));

const ordinary = (now: number, n: number): CorpusOrder[] => [
  order(now, n, { signedDaysAgo: 3, skus: ['100055000101'] }),
  openOrder(now, n + 1, '等待出库', { skus: ['100055000301', '100055000401'] }),
  openOrder(now, n + 2, '已取消', { skus: ['100055000601'] }),
  order(now, n + 3, {
    signedDaysAgo: 40,
    lines: [line('100055000401', { quantity: 2 }), line('100055000801', { gift: true })],
  }),
  openOrder(now, n + 4, '已出库', { skus: ['100055000701'] }),
];
const done = (now: number, n: number): CorpusOrder => order(now, n, { signedAt: null, completedAt: null });

const gift = (l: CorpusLine): string => (l.gift ? '<span class="tag">赠品</span>' : '');
const sku = (l: CorpusLine): string =>
  `<div class="order-sku-info-list-card">${gift(l)}<a href="https://item.jd.com/${l.sku}.html">${escapeHtml(l.name)}</a><div>SKU编码：${l.sku}</div><span>京东价：¥${yuan(l.jdPriceFen)}</span><span>×${l.quantity}</span></div>`;
const times = (o: CorpusOrder): string =>
  `${o.orderedAt ? `<div class="order-time-info">下单时间：${w(o.orderedAt)}</div>` : ''}${o.signedAt ? `<div class="order-time-info">签收时间：${w(o.signedAt)}</div>` : ''}${o.completedAt ? `<div class="order-time-info">完成时间：${w(o.completedAt)}</div>` : ''}`;
const card = (o: CorpusOrder): string =>
  `<div class="card"><div class="head"><span class="shop-order-id">订单号：<button><span>${o.id}</span></button></span>${times(o)}</div><div class="body"><div class="order-sku-info">${o.lines.map(sku).join('')}</div><div class="table-cared-order-status-column"><span class="order-status">${o.status}</span></div><div class="ops"><a href="https://shop.jd.com/jdm/trade/orders/order-details?orderId=${o.id}">查看详情</a><a>备注</a></div></div></div>`;
const unnumbered = (html: string): string =>
  html.replace(/订单号：<button>.*?<\/button>/, '').replace(/\?orderId=\d+/, '');

const columns: readonly (readonly [string, (o: CorpusOrder) => string])[] = [
  ['订单编号', (o) => o.id],
  [
    '商品信息',
    (o) =>
      o.lines
        .map(
          (l) =>
            `<div>${gift(l)}<a href="https://item.jd.com/${l.sku}.html">${escapeHtml(l.name)}</a> <em>x${l.quantity}</em></div>`,
        )
        .join(''),
  ],
  ['下单时间', (o) => w(o.orderedAt)],
  ['订单状态', (o) => o.status],
  ['签收时间', (o) => w(o.signedAt) || '-'],
  ['完成时间', (o) => w(o.completedAt) || '-'],
  ['操作', () => '<a>查看详情</a> <a>备注</a>'],
];
const header = (cell = 'th'): string => columns.map(([l]) => `<${cell}>${l}</${cell}>`).join('');
const cells = (o: CorpusOrder, wrap: (html: string) => string = (h) => `<td>${h}</td>`): string =>
  columns.map(([, f]) => wrap(f(o))).join('');

/** Element 2: head and body in two tables, and once more for each side whose columns are kept in view, the others hidden. */
const elementTable = (os: readonly CorpusOrder[], keptColumns: readonly number[]): string => {
  const part = (isShown: (column: number) => boolean): string => {
    const hidden = (column: number) => (isShown(column) ? '' : ' style="visibility:hidden"');
    const head = columns.map(([l], i) => `<th${hidden(i)}><div class="cell">${l}</div></th>`).join('');
    const row = (o: CorpusOrder) =>
      columns.map(([, f], i) => `<td${hidden(i)}><div class="cell">${f(o)}</div></td>`).join('');
    return `<div><table><thead><tr>${head}</tr></thead></table></div><div><table><tbody>${os.map((o) => `<tr>${row(o)}</tr>`).join('')}</tbody></table></div>`;
  };
  const copies = keptColumns.map((kept) => `<div class="fixed">${part((i) => i === kept)}</div>`);
  return `<div class="el-table">${part((i) => !keptColumns.includes(i))}${copies.join('')}</div>`;
};
const filterBar = (labels: readonly string[]): string =>
  `<div class="filters">${labels.map((label) => `<div><label>${label}</label><input placeholder="请输入"></div>`).join('')}<button>查询</button></div>`;

const skuTable = (os: readonly CorpusOrder[], skuCell: (o: CorpusOrder) => string): string => {
  const heads = ['订单编号', 'SKU编码', '数量', '下单时间', '签收时间', '完成时间', '订单状态'];
  const row = (o: CorpusOrder): string =>
    [o.id, skuCell(o), o.lines.length, w(o.orderedAt), w(o.signedAt) || '-', w(o.completedAt) || '-', o.status]
      .map((each) => `<td>${each}</td>`)
      .join('');
  return `<table><thead><tr>${heads.map((l) => `<th>${l}</th>`).join('')}</tr></thead><tbody>${os.map((o) => `<tr>${row(o)}</tr>`).join('')}</tbody></table>`;
};

type Build = (now: number) => Omit<BuiltPage, 'url'> & { readonly url?: string };
const page = (name: string, trap: string, build: Build, needs?: 'extension'): SellerPage => ({
  name,
  trap,
  group: 'list',
  ...(needs ? { needs } : {}),
  build: (now) => ({ url: listUrl, ...build(now) }),
});
const plain = (
  name: string,
  trap: string,
  n: number,
  html: (orders: readonly CorpusOrder[]) => string,
  lineOf: typeof lineTruth | typeof openPrice = lineTruth,
): SellerPage =>
  page(name, trap, (now) => {
    const orders = ordinary(now, n);
    return { body: frame(html(orders)), truth: { kind: 'list', orders: truths(orders, lineOf) } };
  });

export const orderListPages: readonly SellerPage[] = [
  plain(
    'list-cards',
    'cards of the new page',
    1100,
    (os) => `<div class="order-list-card-table"><div class="table-body">${os.map(card).join('')}</div></div>`,
  ),
  plain(
    'list-number-without-label',
    'the number of a card stands alone in a button beside the time of ordering',
    1500,
    (os) =>
      os
        .map((o) =>
          card(o)
            .replace('订单号：', '')
            .replace('<div class="head">', '<div class="head"><input type="checkbox"><b>京仓</b>'),
        )
        .join(''),
  ),
  page(
    'list-other-number-without-label',
    'the number beside the time of ordering is what a word before it says',
    (now) => ({
      body: frame(
        ordinary(now, 1510)
          .map((o) => card(o).replace('订单号：', '<i>流水</i>'))
          .join(''),
      ),
      truth: { kind: 'list', orders: [] },
    }),
  ),
  page('list-some-numbers-without-label', 'one card of a list whose numbers are labelled has a number alone', (now) => {
    const os = ordinary(now, 1520);
    const [first] = os;
    return {
      body: frame(os.map((o) => (o === first ? card(o).replace('订单号：', '') : card(o))).join('')),
      truth: { kind: 'list', orders: truths(os.slice(1)) },
    };
  }),
  plain(
    'list-two-states',
    'the state of an order and of its service in one line',
    1530,
    (os) =>
      `<table><thead><tr>${header()}</tr></thead><tbody>${os.map((o) => `<tr>${cells(o).replace(`<td>${o.status}</td>`, `<td><span>${o.status}</span> <span>售后中</span></td>`)}</tr>`).join('')}</tbody></table>`,
    openPrice,
  ),
  plain(
    'list-cards-bare',
    'cards whose classes say nothing, all in one flat container',
    1110,
    (os) =>
      `<div>${os
        .map(card)
        .join('')
        .replaceAll(/ class="[^"]*"/g, '')}</div>`,
  ),
  plain(
    'list-table',
    'one table row per order',
    1120,
    (os) =>
      `<table><thead><tr>${header()}</tr></thead><tbody>${os.map((o) => `<tr>${cells(o)}</tr>`).join('')}</tbody></table>`,
    openPrice,
  ),
  plain(
    'list-split-table',
    'header and body in two tables, a fixed copy of the operations column',
    1130,
    (os) =>
      `<div class="el-table"><div class="el-table__header-wrapper"><table><thead><tr>${header()}</tr></thead></table></div><div class="el-table__body-wrapper"><table><tbody>${os.map((o) => `<tr>${cells(o, (h) => `<td><div class="cell">${h}</div></td>`)}</tr>`).join('')}</tbody></table></div></div>`,
    openPrice,
  ),
  plain(
    'list-tbody-groups',
    'a tbody per order: a head row with number and time, a row per line',
    1140,
    (os) =>
      `<table class="orders"><thead><tr><th>商品</th><th>SKU编码</th><th>京东价</th><th>数量</th><th>订单状态</th></tr></thead>${os.map((o) => `<tbody><tr class="head"><td colspan="5"><span>订单编号：${o.id}</span> <span>下单时间：${w(o.orderedAt)}</span>${o.signedAt ? ` <span>签收时间：${w(o.signedAt)}</span>` : ''}${o.completedAt ? ` <span>完成时间：${w(o.completedAt)}</span>` : ''}</td></tr>${o.lines.map((l, i) => `<tr><td>${gift(l)}${escapeHtml(l.name)}</td><td>${l.sku}</td><td>¥${yuan(l.jdPriceFen)}</td><td>${l.quantity}</td>${i === 0 ? `<td rowspan="${o.lines.length}">${o.status}</td>` : ''}</tr>`).join('')}</tbody>`).join('')}</table>`,
  ),
  plain(
    'list-header-rows',
    'one tbody: head rows and line rows in turn',
    1150,
    (os) =>
      `<table class="orders"><thead><tr><th>商品信息</th><th>SKU编码</th><th>京东价</th><th>数量</th><th>状态</th></tr></thead><tbody>${os.map((o) => `<tr class="head"><td colspan="5">订单编号：${o.id}　下单时间：${w(o.orderedAt)}${o.signedAt ? `　签收时间：${w(o.signedAt)}` : ''}${o.completedAt ? `　完成时间：${w(o.completedAt)}` : ''}</td></tr>${o.lines.map((l) => `<tr><td>${gift(l)}${escapeHtml(l.name)}</td><td>${l.sku}</td><td>¥${yuan(l.jdPriceFen)}</td><td>${l.quantity}</td><td>${o.status}</td></tr>`).join('')}`).join('')}</tbody></table>`,
  ),
  plain('list-table-per-order', 'a table per order under a line of text', 1160, (os) =>
    os
      .map(
        (o) =>
          `<div class="ord"><div class="t">订单编号：<b>${o.id}</b> 订单状态：<b>${o.status}</b> 下单时间：<b>${w(o.orderedAt)}</b>${o.signedAt ? ` 签收时间：<b>${w(o.signedAt)}</b>` : ''}${o.completedAt ? ` 完成时间：<b>${w(o.completedAt)}</b>` : ''}</div><table><tr><th>商品</th><th>SKU编码</th><th>京东价</th><th>数量</th></tr>${o.lines.map((l) => `<tr><td>${gift(l)}${escapeHtml(l.name)}</td><td>${l.sku}</td><td>${yuan(l.jdPriceFen)}</td><td>${l.quantity}</td></tr>`).join('')}</table></div>`,
      )
      .join(''),
  ),
  plain(
    'list-role-grid',
    'div grid with ARIA roles',
    1170,
    (os) =>
      `<div role="table"><div role="rowgroup"><div role="row">${columns.map(([l]) => `<div role="columnheader">${l}</div>`).join('')}</div></div><div role="rowgroup">${os.map((o) => `<div role="row">${cells(o, (h) => `<div role="cell">${h}</div>`)}</div>`).join('')}</div></div>`,
    openPrice,
  ),
  plain(
    'list-ul',
    'li per order, pairs parted by spaces',
    1180,
    (os) =>
      `<ul>${os.map((o) => `<li><p>订单编号：${o.id} 订单状态：${o.status} 下单时间：${w(o.orderedAt)}${o.signedAt ? ` 签收时间：${w(o.signedAt)}` : ''}${o.completedAt ? ` 完成时间：${w(o.completedAt)}` : ''}</p>${o.lines.map((l) => `<p>${gift(l)}${escapeHtml(l.name)} SKU编码：${l.sku} 京东价：¥${yuan(l.jdPriceFen)} 数量：${l.quantity}</p>`).join('')}</li>`).join('')}</ul>`,
  ),
  plain(
    'list-rowspan',
    'a row per line, number, time and status span the rows of an order',
    1400,
    (os) =>
      `<table><thead><tr><th>订单编号</th><th>商品信息</th><th>SKU编码</th><th>京东价</th><th>数量</th><th>下单时间</th><th>签收时间</th><th>完成时间</th><th>订单状态</th></tr></thead><tbody>${os.map((o) => o.lines.map((l, i) => `<tr>${i === 0 ? `<td rowspan="${o.lines.length}">${o.id}</td>` : ''}<td>${gift(l)}${escapeHtml(l.name)}</td><td>${l.sku}</td><td>¥${yuan(l.jdPriceFen)}</td><td>${l.quantity}</td>${i === 0 ? `<td rowspan="${o.lines.length}">${w(o.orderedAt)}</td><td rowspan="${o.lines.length}">${w(o.signedAt) || '-'}</td><td rowspan="${o.lines.length}">${w(o.completedAt) || '-'}</td><td rowspan="${o.lines.length}">${o.status}</td>` : ''}</tr>`).join('')).join('')}</tbody></table>`,
  ),
  plain(
    'list-shadow',
    'cards in the open shadow root of a micro-app',
    1410,
    (os) =>
      `<micro-app name="orders"><template shadowrootmode="open"><div>${os.map(card).join('')}</div></template></micro-app>`,
  ),
  page('list-iframe', 'cards in an iframe of a sub-application', (now) => {
    const os = ordinary(now, 1420);
    const inner = 'https://porder.shop.jd.com/order/listInner';
    return {
      body: backOffice(`<iframe src="${inner}" width="1200" height="800"></iframe>`),
      frames: { [inner]: { body: frame(`<div class="table-body">${os.map(card).join('')}</div>`) } },
      truth: { kind: 'list', orders: truths(os) },
    };
  }),
  page('list-one-order', 'a single card', (now) => {
    const os = [order(now, 1190, { signedDaysAgo: 5 })];
    return {
      body: frame(`<div class="table-body">${os.map(card).join('')}</div>`),
      truth: { kind: 'list', orders: truths(os) },
    };
  }),
  plain('list-short-times', '下单 and 签收 without 时间, a line each', 1550, (os) =>
    os
      .map((o) =>
        card({ ...o, orderedAt: null, signedAt: null }).replace(
          '</div><div class="body">',
          `<p>下单：${w(o.orderedAt)}</p>${o.signedAt ? `<p>签收：${w(o.signedAt)}</p>` : ''}</div><div class="body">`,
        ),
      )
      .join(''),
  ),
  plain('list-short-times-in-line', '下单 and 签收 without 时间 in one line', 1560, (os) =>
    os
      .map((o) =>
        card({ ...o, orderedAt: null, signedAt: null }).replace(
          '</div><div class="body">',
          `<p>下单 ${w(o.orderedAt)}${o.signedAt ? ` · 签收 ${w(o.signedAt)}` : ''}</p></div><div class="body">`,
        ),
      )
      .join(''),
  ),
  plain(
    'list-shared-head',
    'a head 订单编号/下单时间 over number, day and clock in three lines',
    1570,
    (os) =>
      `<table><thead><tr><th>订单编号/下单时间</th><th>商品信息</th><th>订单状态</th><th>签收时间</th><th>完成时间</th></tr></thead><tbody>${os.map((o) => `<tr><td>${o.id}<br>${w(o.orderedAt).replace(' ', '<br>')}</td><td>${o.lines.map(sku).join('')}</td><td>${o.status}</td><td>${w(o.signedAt) || '-'}</td><td>${w(o.completedAt) || '-'}</td></tr>`).join('')}</tbody></table>`,
  ),
  ...(
    [
      ['two-parts', filterBar(['订单编号', '下单时间']), '<div class="el-table__empty">已加载全部</div>', []],
      ['three-parts', filterBar(['订单编号', '下单时间']), '', [0]],
      ['four-parts', filterBar(['订单编号', '下单时间', '商品名称']), '', [0, 6]],
      ['words', '<div><div>订单编号</div><div>下单时间</div><div>商品名称</div></div>', '', [6]],
    ] as const
  ).map(([name, filters, more, kept], at) =>
    page(
      `list-as-many-filters-as-${name}`,
      'the filters over a list are as many as the parts that its table is drawn in',
      (now) => {
        const os = ordinary(now, 1580 + at * 10);
        const list = elementTable(os, kept).replace(/<\/div>$/, `${more}</div>`);
        return {
          body: backOffice(`${tabs}<div>${filters}${list}</div>${pager}`),
          truth: { kind: 'list', orders: truths(os, openPrice) },
        };
      },
    ),
  ),
  ...(
    [
      ['paragraphs', (skus) => skus.map((each) => `<p>${each}</p>`).join('')],
      ['breaks', (skus) => skus.join('<br>')],
      ['commas', (skus) => skus.join('，')],
      [
        'links',
        (skus) => skus.map((each) => `<div><a href="https://item.jd.com/${each}.html">${each}</a></div>`).join(''),
      ],
    ] satisfies [string, (skus: readonly string[]) => string][]
  ).map(([name, cell], at) =>
    page(
      `list-several-skus-in-${name}`,
      'a cell under SKU编码 lists the SKUs of its order; the number of pieces is that of all',
      (now) => {
        const os = ordinary(now, 1620 + at * 10).map((o) => ({ ...o, lines: o.lines.filter((l) => !l.gift) }));
        return {
          body: frame(skuTable(os, (o) => cell(o.lines.map((l) => l.sku)))),
          truth: { kind: 'list', orders: truths(os, () => ({})) },
        };
      },
    ),
  ),
  page('list-a-row-of-two-skus', 'of the rows of an order one names a SKU and another two, with a word', (now) => {
    const o = order(now, 1670, { lines: [] });
    const two = '<p>100055000101</p><p>100055000201</p><p>已换货</p>';
    return {
      body: frame(
        `<table><thead><tr><th>订单编号</th><th>SKU编码</th><th>下单时间</th><th>签收时间</th><th>完成时间</th><th>订单状态</th></tr></thead><tbody><tr><td rowspan="2">${o.id}</td><td>100055000601</td><td rowspan="2">${w(o.orderedAt)}</td><td rowspan="2">${w(o.signedAt)}</td><td rowspan="2">${w(o.completedAt)}</td><td rowspan="2">${o.status}</td></tr><tr><td>${two}</td></tr></tbody></table>`,
      ),
      truth: { kind: 'list', orders: truths([o]) },
    };
  }),
  ...(['6901234567890', '13800138000', '10008765'] as const).map((other, index) =>
    page(`list-a-sku-and-another-number-${index}`, `a cell names a SKU and ${other}, which is none`, (now) => {
      const o = order(now, 1680 + index, { lines: [] });
      const cells = `<td>${o.id}</td><td><div>100055000601</div><div>${other}</div></td><td>${w(o.orderedAt)}</td><td>${w(o.signedAt)}</td><td>${w(o.completedAt)}</td><td>${o.status}</td>`;
      return {
        body: frame(
          `<table><thead><tr><th>订单编号</th><th>SKU编码</th><th>下单时间</th><th>签收时间</th><th>完成时间</th><th>订单状态</th></tr></thead><tbody><tr>${cells}</tr></tbody></table>`,
        ),
        truth: { kind: 'list', orders: truths([o]) },
      };
    }),
  ),
  page(
    'list-several-skus-and-a-word',
    'a cell under SKU编码 says more of two SKUs than that they were bought',
    (now) => {
      const o = order(now, 1660, { lines: [] });
      return {
        body: frame(skuTable([o], () => '<p>100055000101</p><p>100055000201</p><p>已换货</p>')),
        truth: { kind: 'list', orders: truths([o]) },
      };
    },
  ),
  page('list-forty', 'forty cards', (now) => {
    const os = Array.from({ length: 40 }, (_, i) => order(now, 1200 + i, { signedDaysAgo: 1 + i }));
    return {
      body: frame(`<div class="table-body">${os.map(card).join('')}</div>`),
      truth: { kind: 'list', orders: truths(os) },
    };
  }),
  page('list-empty', '暂无订单', () => ({
    body: frame('<div class="empty">暂无订单</div>'),
    truth: { kind: 'list', orders: [] },
  })),
  page('list-no-dates', 'finished orders without dates', (now) => {
    const os = [done(now, 1250), done(now, 1251)];
    return {
      body: frame(`<div class="table-body">${os.map(card).join('')}</div>`),
      truth: { kind: 'list', orders: truths(os) },
    };
  }),
  page('list-old-address', 'the older address of the list', (now) => {
    const os = ordinary(now, 1260);
    return {
      url: 'https://shop.jd.com/jdm/trade/order/orderList?tabType=allOrders',
      body: frame(`<div class="table-body">${os.map(card).join('')}</div>`),
      truth: { kind: 'list', orders: truths(os) },
    };
  }),
  page('list-parent-and-related', 'cards with 父订单号 and 关联订单', (now) => {
    const os = ordinary(now, 1270);
    return {
      body: frame(
        `<div class="table-body">${os.map((o, i) => card(o).replace('<div class="body">', `<div class="rel"><span>父订单号：${orderNumber(9300 + i)}</span><span>关联订单：<a>${orderNumber(9310 + i)}</a></span></div><div class="body">`)).join('')}</div>`,
      ),
      truth: { kind: 'list', orders: truths(os) },
    };
  }),
  page('list-remark-injection', 'remarks in cards quote other orders and dates', (now) => {
    const os = [done(now, 1280), ...ordinary(now, 1281)];
    return {
      body: frame(
        `<div class="table-body">${os.map((o) => card(o).replace('<div class="ops">', `<div class="remark">商家备注：客户另有 订单编号：${orderNumber(9320)} 签收时间：2020-05-05 05:05:05</div><div class="ops">`)).join('')}</div>`,
      ),
      truth: { kind: 'list', orders: truths(os) },
    };
  }),
  page('list-hidden-template-row', 'a hidden row that the framework clones', (now) => {
    const os = ordinary(now, 1290);
    return {
      body: frame(
        `<div class="table-body"><div style="display:none">${card(order(now, 1299))}</div>${os.map(card).join('')}</div>`,
      ),
      truth: { kind: 'list', orders: truths(os) },
    };
  }),
  page('list-status-in-tabs', 'the tab in view is 已完成, a card has a status of its own', (now) => {
    const os = [openOrder(now, 1300, '锁定'), order(now, 1301)];
    return {
      body: frame(`<div class="table-body">${os.map(card).join('')}</div>`).replace('所有订单(86)', '已完成(70)'),
      truth: { kind: 'list', orders: truths(os) },
    };
  }),
  page('list-unnumbered-same-second', 'the card beside it was ordered in the same second and has no number', (now) => {
    const locked = openOrder(now, 1380, '锁定');
    const other = order(now, 1381, { orderedAt: locked.orderedAt });
    return {
      body: frame(`<div class="table-body">${card(locked)}${unnumbered(card(other))}</div>`),
      truth: { kind: 'list', orders: truths([locked]) },
    };
  }),
  page(
    'list-virtual-reuse',
    'virtual scrolling: rows are reused for other orders',
    (now) => {
      const first = ordinary(now, 1310);
      const second = ordinary(now, 1320);
      return {
        body: frame(`<div class="table-body" id="rows">${first.map(card).join('')}</div>`),
        steps: second.map((o, i) => ({
          at: 1800 + i * 40,
          into: `#rows > div:nth-child(${i + 1})`,
          html: card(o)
            .replace(/^<div class="card">/, '')
            .replace(/<\/div>$/, ''),
        })),
        completeAt: 2100,
        truth: { kind: 'list', orders: truths(second) },
        before: truths(first),
      };
    },
    'extension',
  ),
  page(
    'list-paging',
    'the next page replaces all rows',
    (now) => {
      const first = ordinary(now, 1330);
      const second = ordinary(now, 1340);
      return {
        body: frame(`<div class="table-body" id="rows">${first.map(card).join('')}</div>`),
        steps: [
          { at: 1500, into: '#rows', html: '<div class="loading">加载中...</div>' },
          { at: 2200, into: '#rows', html: second.map(card).join('') },
        ],
        completeAt: 2200,
        truth: { kind: 'list', orders: truths(second) },
        before: truths(first),
      };
    },
    'extension',
  ),
  page(
    'list-late',
    'rows after 2 s',
    (now) => {
      const os = ordinary(now, 1350);
      return {
        body: frame('<div class="table-body" id="rows">加载中...</div>'),
        steps: [{ at: 2000, into: '#rows', html: os.map(card).join('') }],
        completeAt: 2000,
        truth: { kind: 'list', orders: truths(os) },
      };
    },
    'extension',
  ),
  page(
    'list-row-status-changes',
    'a row goes from 等待出库 to 已出库',
    (now) => {
      const before = openOrder(now, 1360, '等待出库');
      const after = { ...before, status: '已取消' };
      return {
        body: frame(`<div class="table-body" id="rows">${card(before)}</div>`),
        steps: [{ at: 1500, into: '#rows', html: card(after) }],
        completeAt: 1500,
        truth: { kind: 'list', orders: truths([after]) },
        before: truths([before]),
      };
    },
    'extension',
  ),
];
