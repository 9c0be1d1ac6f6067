import type { SellerPage, TicketTruth } from '../page';
import {
  backOffice,
  type CorpusLine,
  type CorpusOrder,
  dateStyles,
  daysAgo,
  escapeHtml,
  line,
  listUrl,
  openOrder,
  order,
  orderNumber,
  orderTruth,
  serviceNumber,
  ticketNumber,
  ticketsUrl,
  yuan,
} from './kit';

/** Lists of orders and of tickets in the markup of public UI kits. */
const full = (at: number | null): string => (at === null ? '' : dateStyles.full.write(at));
const dayOf = (at: number | null): string => full(at).slice(0, 10);
const clockOf = (at: number | null): string => full(at).slice(11);

const some = (now: number, n: number): CorpusOrder[] =>
  [
    order(now, n, { signedDaysAgo: 3, skus: ['100055000101'] }),
    openOrder(now, n + 1, '等待出库', { skus: ['100055000301', '100055000401'] }),
    openOrder(now, n + 2, '已取消', { skus: ['100055000601'] }),
    order(now, n + 3, {
      signedDaysAgo: 40,
      lines: [line('100055000401', { quantity: 2 }), line('100055000801', { gift: true })],
    }),
  ].map((o) => ({ ...o, paidAt: null, shippedAt: null }));

type LineOf = (l: CorpusLine) => { jdPriceFen?: number | null; quantity?: number | null; gift?: boolean };
const priced: LineOf = (l) => ({ jdPriceFen: l.jdPriceFen, quantity: l.quantity });
const counted: LineOf = (l) => ({ quantity: l.quantity });

const listPage = (
  name: string,
  trap: string,
  n: number,
  html: (orders: readonly CorpusOrder[], now: number) => string,
  lineOf: LineOf = priced,
  shown: (o: CorpusOrder) => CorpusOrder = (o) => o,
): SellerPage => ({
  name,
  trap,
  group: 'list',
  build: (now) => {
    const orders = some(now, n);
    return {
      url: listUrl,
      body: backOffice(html(orders, now)),
      truth: { kind: 'list', orders: orders.map((o) => orderTruth(shown(o), { lineOf })) },
    };
  },
});

const heads = ['订单编号', '下单时间', '订单状态', '签收时间', '完成时间'];
const cells = (o: CorpusOrder): string[] => [
  o.id,
  full(o.orderedAt),
  o.status,
  full(o.signedAt) || '--',
  full(o.completedAt) || '--',
];
const goodsTable = (o: CorpusOrder): string =>
  `<table class="inner"><thead><tr><th>商品</th><th>SKU编码</th><th>京东价</th><th>数量</th></tr></thead><tbody>${o.lines.map((l) => `<tr><td>${l.gift ? '<i>赠品</i>' : ''}${escapeHtml(l.name)}</td><td>${l.sku}</td><td>¥${yuan(l.jdPriceFen)}</td><td>${l.quantity}</td></tr>`).join('')}</tbody></table>`;
const goodsLines = (o: CorpusOrder): string =>
  o.lines
    .map(
      (l) =>
        `<div class="g">${l.gift ? '<span class="tag">赠品</span>' : ''}<span class="n">${escapeHtml(l.name)}</span><span>SKU：${l.sku}</span><span>京东价：￥${yuan(l.jdPriceFen)}</span><span>x${l.quantity}</span></div>`,
    )
    .join('');

export const kitListPages: readonly SellerPage[] = [
  listPage(
    'kl-el-expanded',
    'el-table with unfolded rows that hold a table of goods',
    7000,
    (os) =>
      `<div class="el-table"><div class="el-table__header-wrapper"><table><thead><tr><th></th>${heads.map((h) => `<th><div class="cell">${h}</div></th>`).join('')}</tr></thead></table></div><div class="el-table__body-wrapper"><table><tbody>${os
        .map(
          (o) =>
            `<tr class="el-table__row expanded"><td><div class="cell"><div class="el-table__expand-icon"><i></i></div></div></td>${cells(
              o,
            )
              .map((c) => `<td><div class="cell">${c}</div></td>`)
              .join('')}</tr><tr><td colspan="6" class="el-table__expanded-cell">${goodsTable(o)}</td></tr>`,
        )
        .join('')}</tbody></table></div></div>`,
  ),
  listPage(
    'kl-easyui-frozen',
    'EasyUI with the order number in frozen columns: head and body of each view are tables of td',
    7010,
    (os) => {
      const view = (from: number, to: number, more: (o: CorpusOrder) => string, moreHead: string): string =>
        `<div><div class="datagrid-header"><table><tbody><tr class="datagrid-header-row">${heads
          .slice(from, to)
          .map(
            (h) =>
              `<td><div class="datagrid-cell"><span>${h}</span><span class="datagrid-sort-icon">&nbsp;</span></div></td>`,
          )
          .join('')}${moreHead}</tr></tbody></table></div><div class="datagrid-body"><table><tbody>${os
          .map(
            (o, i) =>
              `<tr datagrid-row-index="${i}" class="datagrid-row" style="height:90px">${cells(o)
                .slice(from, to)
                .map((c) => `<td><div class="datagrid-cell">${c}</div></td>`)
                .join('')}${more(o)}</tr>`,
          )
          .join('')}</tbody></table></div></div>`;
      return `<div class="datagrid-view" style="display:flex">${view(0, 1, () => '', '')}${view(1, 5, (o) => `<td><div class="datagrid-cell">${goodsLines(o)}</div></td>`, '<td><div class="datagrid-cell"><span>商品信息</span></div></td>')}</div>`;
    },
    counted,
  ),
  listPage(
    'kl-date-over-time',
    'each date in two lines of its cell, the number with a copy button and a flag',
    7020,
    (os) =>
      `<table class="layui-table"><thead><tr><th>订单号</th><th>商品</th><th>下单时间</th><th>状态</th><th>签收时间</th><th>完成时间</th></tr></thead><tbody>${os
        .map((o) => {
          const two = (at: number | null): string =>
            at === null ? '<div>-</div>' : `<div>${dayOf(at)}</div><div class="gray">${clockOf(at)}</div>`;
          return `<tr><td><div><a href="javascript:;">${o.id}</a> <i class="copy">复制</i></div><div><span class="flag"></span></div></td><td>${goodsLines(o)}</td><td>${two(o.orderedAt)}</td><td><span class="badge">${o.status}</span></td><td>${two(o.signedAt)}</td><td>${two(o.completedAt)}</td></tr>`;
        })
        .join('')}</tbody></table>`,
  ),
  listPage(
    'kl-virtual-rows',
    'a virtual list: rows of divs set by transform in an order that is not that of the eye',
    7030,
    (os) =>
      `<div class="vt" style="position:relative;height:900px"><div class="vt-head"><div>订单列表</div></div>${[...os]
        .reverse()
        .map(
          (o, i) =>
            `<div class="vt-row" style="position:absolute;top:0;left:0;width:1000px;transform:translateY(${40 + (os.length - 1 - i) * 200}px)"><div class="l1"><span>订单编号：${o.id}</span><span>下单时间：${full(o.orderedAt)}</span>${o.signedAt ? `<span>签收时间：${full(o.signedAt)}</span>` : ''}${o.completedAt ? `<span>完成时间：${full(o.completedAt)}</span>` : ''}</div><div class="l2">${goodsLines(o)}</div><div class="l3"><b>${o.status}</b></div></div>`,
        )
        .join('')}</div>`,
  ),
  listPage(
    'kl-parent-groups',
    'split orders under their parent, whose number and pay time stand in a bar of its own',
    7040,
    (os, now) =>
      `<div class="orders"><div class="group"><div class="bar">父订单号：${orderNumber(7901)} 付款时间：${full(daysAgo(now, 9))}</div>${os
        .slice(0, 2)
        .map(
          (o) =>
            `<div class="child"><p>订单编号：${o.id}</p><p>下单时间：${full(o.orderedAt)}</p>${o.signedAt ? `<p>签收时间：${full(o.signedAt)}</p><p>完成时间：${full(o.completedAt)}</p>` : ''}${goodsLines(o)}<p>订单状态：${o.status}</p></div>`,
        )
        .join('')}</div>${os
        .slice(2)
        .map(
          (o) =>
            `<div class="group"><div class="child"><p>订单编号：${o.id}</p><p>下单时间：${full(o.orderedAt)}</p>${o.signedAt ? `<p>签收时间：${full(o.signedAt)}</p><p>完成时间：${full(o.completedAt)}</p>` : ''}${goodsLines(o)}<p>订单状态：${o.status}</p></div></div>`,
        )
        .join('')}</div>`,
  ),
  listPage(
    'kl-service-column',
    'columns 售后状态, 服务单号 and 售后完成时间 beside those of the order',
    7050,
    (os, now) =>
      `<table><thead><tr><th>订单编号</th><th>售后状态</th><th>订单状态</th><th>下单时间</th><th>售后完成时间</th><th>签收时间</th><th>完成时间</th><th>商品信息</th></tr></thead><tbody>${os.map((o) => `<tr><td>${o.id}</td><td>已取消</td><td>${o.status}</td><td>${full(o.orderedAt)}</td><td>${full(daysAgo(now, 1))}</td><td>${full(o.signedAt) || '暂无'}</td><td>${full(o.completedAt) || '暂无'}</td><td>${goodsLines(o)}</td></tr>`).join('')}</tbody></table>`,
  ),
  listPage(
    'kl-buyer-notes',
    'under each order the remark of the buyer quotes times and numbers',
    7060,
    (os, now) =>
      `<div class="ivu-list">${os.map((o) => `<div class="ivu-list-item"><div class="h">订单编号：<a>${o.id}</a>　下单时间：${full(o.orderedAt)}</div><div class="b">${goodsLines(o)}</div><div class="s">${o.status}</div><div class="note">买家留言：签收时间：${full(daysAgo(now, 2))}，订单编号：${orderNumber(7902)}</div></div>`).join('')}</div>`,
    priced,
    (o) => ({ ...o, signedAt: null, completedAt: null }),
  ),
  listPage('kl-one-order', 'a single row under tabs and read-only filters of other values', 7070, (os, now) => {
    const [o] = os;
    if (!o) return '';
    return `<div class="tabs"><span>已完成(1)</span><span>已取消(0)</span></div><div class="fs"><label>签收时间</label><div><input readonly value="${full(daysAgo(now, 9))}"></div><label>订单状态</label><div><input readonly value="已取消"></div><a class="btn">搜索</a></div>${os.map((each) => `<section><header>订单号 ${each.id}</header><p>下单时间 ${full(each.orderedAt)}</p>${each.signedAt ? `<p>签收时间 ${full(each.signedAt)}</p><p>完成时间 ${full(each.completedAt)}</p>` : ''}<div>${goodsLines(each)}</div><em>${each.status}</em></section>`).join('')}`;
  }),
];

interface KitTicket {
  readonly id: string;
  readonly order: string;
  readonly at: number;
  readonly type: string;
  readonly kind: TicketTruth['kind'][number];
}
const tickets = (now: number, n: number): KitTicket[] => [
  {
    id: ticketNumber(n),
    order: orderNumber(7800 + n),
    at: daysAgo(now, 0, '00:03:07'),
    type: '消费者咨询',
    kind: 'consult',
  },
  {
    id: ticketNumber(n + 1),
    order: orderNumber(7801 + n),
    at: daysAgo(now, 1, '21:40:00'),
    type: '物流投诉',
    kind: 'logistics',
  },
  {
    id: ticketNumber(n + 2),
    order: orderNumber(7802 + n),
    at: daysAgo(now, 1, '11:20:31'),
    type: 'CRC高危投诉',
    kind: 'crc',
  },
];
const title =
  '<h1>任务工单</h1><div class="tabs"><div class="on" aria-selected="true">待处理(3)</div><div>全部</div></div>';
const ticketPage = (
  name: string,
  trap: string,
  n: number,
  html: (ts: readonly KitTicket[], now: number) => string,
  more: Partial<TicketTruth> = {},
  complete: boolean | 'open' = 'open',
  read = true,
): SellerPage => ({
  name,
  trap,
  group: 'ticket',
  build: (now) => {
    const ts = tickets(now, n);
    const truth = (t: KitTicket): TicketTruth => ({
      kind: [t.kind],
      orderId: t.order,
      createdAt: t.at,
      leftMs: null,
      closed: false,
      ...more,
    });
    return {
      url: ticketsUrl,
      body: backOffice(`${title}${html(ts, now)}`),
      truth: { kind: 'tickets', complete, tickets: read ? Object.fromEntries(ts.map((t) => [t.id, truth(t)])) : {} },
    };
  },
});

export const kitTicketPages: readonly SellerPage[] = [
  ticketPage(
    'kt-bare-rows',
    'rows without head or labels: numbers known by their shapes',
    7200,
    (ts) =>
      `<div class="list">${ts.map((t) => `<div class="row"><span>${t.id}</span><span>${t.type}</span><span>${t.order}</span><span>${full(t.at)}</span><a>查看详情</a></div>`).join('')}</div>`,
    {},
    false,
  ),
  ticketPage(
    'kt-bare-table',
    'a table without a head, tags behind the order number and the buyer behind the time',
    7210,
    (ts) =>
      `<table><tbody>${ts.map((t) => `<tr><td>${t.id}</td><td>${t.type}</td><td>${t.order} 便利贴</td><td>${full(t.at)} jd_a***1</td><td>还剩0天3小时20分</td><td><button>去处理</button> <button>查看详情</button></td></tr>`).join('')}</tbody></table>`,
    { leftMs: 200 * 60_000 },
    false,
  ),
  ticketPage(
    'kt-bare-disputes',
    'the same rows under a heading 交易纠纷 are no tickets',
    7220,
    (ts) =>
      `<h2>交易纠纷</h2><table><tbody>${ts.map((t) => `<tr><td>${t.id}</td><td>退款问题</td><td>${t.order}</td><td>${full(t.at)}</td><td>商家处理中</td><td><a>查看详情</a></td></tr>`).join('')}</tbody></table>`,
    {},
    false,
    false,
  ),
  ticketPage(
    'kt-bare-dispute-words',
    'rows of disputes among none of tickets: 去申诉, 商家已和解',
    7230,
    (ts) =>
      `<div>${ts.map((t) => `<div class="r"><b>${t.id}</b><span>退款问题</span><b>${t.order}</b><span>${full(t.at)}</span><span>商家已和解</span><span>去申诉 查看详情</span></div>`).join('')}</div>`,
    {},
    false,
    false,
  ),
  ticketPage(
    'kt-bare-service-rows',
    'rows with two numbers of that shape: a 服务单 and a ticket cannot be told apart',
    7240,
    (ts) =>
      `<div>${ts.map((t) => `<div class="r"><b>${t.id}</b><b>${serviceNumber(7240)}</b><b>${t.order}</b><span>${full(t.at)}</span><a>去处理</a></div>`).join('')}</div>`,
    {},
    false,
    false,
  ),
  ticketPage(
    'kt-bare-unknown-heads',
    'a head of words that are not known, so that the shapes do not speak for themselves',
    7250,
    (ts) =>
      `<table><thead><tr><th>服务凭证</th><th>关联单据</th><th>登记于</th><th>处置</th></tr></thead><tbody>${ts.map((t) => `<tr><td>${t.id}</td><td>${t.order}</td><td>${full(t.at)}</td><td><a>查看详情</a></td></tr>`).join('')}</tbody></table>`,
    {},
    false,
    false,
  ),
  ticketPage(
    'kt-ant-fixed',
    'antd with head and body apart, and a filter icon in each head',
    7260,
    (ts) =>
      `<div class="ant-table"><div class="ant-table-header"><table><thead><tr>${['工单编号', '工单类型', '订单编号', '创建时间', '操作'].map((h) => `<th class="ant-table-cell"><div class="ant-table-filter-column"><span class="ant-table-column-title">${h}</span><span role="button" class="ant-table-filter-trigger"><svg></svg></span></div></th>`).join('')}</tr></thead></table></div><div class="ant-table-body"><table><tbody>${ts.map((t) => `<tr class="ant-table-row"><td>${t.id}</td><td><span class="ant-tag">${t.type}</span></td><td>${t.order}</td><td>${full(t.at)}</td><td><a>去回复</a></td></tr>`).join('')}</tbody></table></div></div>`,
  ),
  ticketPage('kt-layui', 'layui with a fixed copy of the first column and of the tools', 7270, (ts) => {
    const head = (hs: readonly string[]): string =>
      `<div class="layui-table-header"><table><thead><tr>${hs.map((h) => `<th><div class="layui-table-cell"><span>${h}</span></div></th>`).join('')}</tr></thead></table></div>`;
    const body = (of: (t: KitTicket) => readonly string[]): string =>
      `<div class="layui-table-body"><table><tbody>${ts
        .map(
          (t, i) =>
            `<tr data-index="${i}">${of(t)
              .map((c) => `<td><div class="layui-table-cell">${c}</div></td>`)
              .join('')}</tr>`,
        )
        .join('')}</tbody></table></div>`;
    return `<div class="layui-table-box">${head(['工单号', '类型', '订单号', '提交时间', '状态'])}${body((t) => [t.id, t.type, t.order, full(t.at), '待处理'])}<div class="layui-table-fixed layui-table-fixed-l">${head(['工单号'])}${body((t) => [t.id])}</div></div>`;
  }),
  ticketPage(
    'kt-list-meta',
    'antd list: title with the number, description of pairs parted by bars',
    7280,
    (ts) =>
      `<ul class="ant-list-items">${ts.map((t) => `<li class="ant-list-item"><div class="ant-list-item-meta"><h4 class="ant-list-item-meta-title">工单编号 ${t.id} <span class="ant-tag">${t.type}</span></h4><div class="ant-list-item-meta-description">订单编号：${t.order} | 创建时间：${full(t.at)} | 处理人：-</div></div><ul class="ant-list-item-action"><li><a>去处理</a></li></ul></li>`).join('')}</ul>`,
  ),
];
