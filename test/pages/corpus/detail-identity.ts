import type { SellerPage } from '../page';
import { type DetailCase, detailPage, info } from './detail-case';
import { plainGoods } from './goods-layouts';
import { detailUrl, openOrder, order, orderNumber, pairsOf } from './kit';

const statuses = [
  '等待付款',
  '等待出库',
  '等待发货',
  '已出库',
  '等待确认收货',
  '暂停',
  '锁定',
  '已取消',
  '已完成',
  '(删除)等待出库',
  '待发货',
  '订单已取消',
  '完成',
].map(
  (status, index): DetailCase => ({
    name: `status-${index}`,
    trap: `status ${status}`,
    make: (now) => {
      const done = /完成/.test(status);
      const o = done
        ? order(now, 700 + index, { status })
        : openOrder(
            now,
            700 + index,
            status,
            /付款/.test(status)
              ? { paidAt: null, shippedAt: null }
              : /已出库|确认收货/.test(status)
                ? {}
                : { shippedAt: null },
          );
      return { order: o, body: `${info(pairsOf(o))}${plainGoods(o.lines)}` };
    },
  }),
);
const statusElsewhere: DetailCase[] = [
  {
    name: 'status-heading',
    trap: 'the status stands large in a status card without a label',
    make: (now) => {
      const o = order(now, 720);
      return {
        order: o,
        body: `<div class="status-card"><i class="ok"></i><div class="status-text">已完成</div><p>订单已完成，感谢使用京东</p></div>${info(pairsOf(o, { values: { status: null } }))}${plainGoods(o.lines)}`,
      };
    },
  },
  {
    name: 'status-badge-dot',
    trap: 'status as a badge with a dot within the value',
    make: (now) => {
      const o = order(now, 721);
      return {
        order: o,
        body: `${info(pairsOf(o, { values: { status: '<span class="badge"><i class="dot"></i><span>已完成</span></span>' } }))}${plainGoods(o.lines)}`,
      };
    },
  },
  {
    name: 'status-two-agree',
    trap: 'status card and label agree',
    make: (now) => {
      const o = openOrder(now, 722, '等待出库', { shippedAt: null });
      return {
        order: o,
        body: `<div class="status-card"><h1>等待出库</h1><p>请在 48 小时内出库</p></div>${info(pairsOf(o))}${plainGoods(o.lines)}`,
      };
    },
  },
  {
    name: 'status-two-differ',
    trap: 'two labelled statuses that exclude each other',
    make: (now) => {
      const o = order(now, 723);
      return {
        order: o,
        body: `${info([...pairsOf(o), ['订单状态', '等待出库']])}${plainGoods(o.lines)}`,
        truth: { status: 'contradictory' },
      };
    },
  },
  {
    name: 'status-none',
    trap: 'no status anywhere, the menu says 已完成',
    make: (now) => {
      const o = order(now, 724);
      return {
        order: o,
        body: `<div class="tabs"><span>待出库(3)</span><span>已出库(2)</span><span>已完成(99)</span><span>已取消(1)</span></div>${info(pairsOf(o, { values: { status: null } }))}${plainGoods(o.lines)}`,
        truth: { status: null },
      };
    },
  },
  {
    name: 'status-other-kinds',
    trap: '支付状态, 物流状态, 售后状态, 发票状态 beside 订单状态',
    make: (now) => {
      const o = openOrder(now, 725, '已出库');
      return {
        order: o,
        body: `${info([['支付状态', '支付完成'], ['物流状态', '运输中'], ['售后状态', '已取消'], ['发票状态', '已完成'], ...pairsOf(o)])}${plainGoods(o.lines)}`,
      };
    },
  },
  {
    name: 'status-only-others',
    trap: '售后状态 已完成 alone says nothing of the order',
    make: (now) => {
      const o = order(now, 726);
      return {
        order: o,
        body: `${info([...pairsOf(o, { values: { status: null } }), ['售后状态', '已完成'], ['发票状态', '已开票']])}${plainGoods(o.lines)}`,
        truth: { status: null },
      };
    },
  },
];

const ids: DetailCase[] = [
  {
    name: 'parent-order',
    trap: '父订单号 and 原订单编号 beside the order',
    make: (now) => {
      const o = order(now, 830);
      return {
        order: o,
        body: `${info([['父订单号', orderNumber(9010)], ...pairsOf(o), ['原订单编号', orderNumber(9011)]])}${plainGoods(o.lines)}`,
      };
    },
  },
  {
    name: 'related-orders',
    trap: '关联订单 with links to siblings of a split order',
    make: (now) => {
      const o = order(now, 831);
      return {
        order: o,
        body: `${info(pairsOf(o))}<div class="split"><span>关联订单：</span><a href="${detailUrl(orderNumber(9012))}">${orderNumber(9012)}</a>、<a href="${detailUrl(orderNumber(9013))}">${orderNumber(9013)}</a></div>${plainGoods(o.lines)}`,
      };
    },
  },
  {
    name: 'exchange-order',
    trap: '换新订单编号 and 售后服务单号',
    make: (now) => {
      const o = order(now, 832);
      return {
        order: o,
        body: `${info([...pairsOf(o), ['换新订单编号', orderNumber(9014)], ['售后服务单号', '4012345678']])}${plainGoods(o.lines)}`,
      };
    },
  },
  {
    name: 'id-in-heading',
    trap: 'the order number stands in the heading only',
    make: (now) => {
      const o = order(now, 833);
      return {
        order: o,
        body: `<h1>订单 ${o.id} 详情</h1>${info(pairsOf(o, { values: { orderId: null } }))}${plainGoods(o.lines)}`,
      };
    },
  },
  {
    name: 'id-in-address-only',
    trap: 'the content names no order number at all',
    make: (now) => {
      const o = order(now, 834);
      return {
        order: o,
        body: `${info(pairsOf(o, { values: { orderId: null } }))}${plainGoods(o.lines)}`,
        truth: { mayStayUnread: true },
      };
    },
  },
  {
    name: 'id-12-digits',
    trap: 'an order number of 12 digits',
    make: (now) => {
      const o = { ...order(now, 835), id: orderNumber(835, 12) };
      return { order: o, body: `${info(pairsOf(o))}${plainGoods(o.lines)}` };
    },
  },
  {
    name: 'id-grouped',
    trap: 'the order number is written in groups of four',
    make: (now) => {
      const o = order(now, 836);
      return {
        order: o,
        body: `${info(pairsOf(o, { values: { orderId: o.id.replace(/(\d{4})(?=\d)/g, '$1 ') } }))}${plainGoods(o.lines)}`,
      };
    },
  },
  {
    name: 'id-link',
    trap: 'the order number is a link to itself',
    make: (now) => {
      const o = order(now, 837);
      return {
        order: o,
        body: `${info(pairsOf(o, { values: { orderId: `<a href="${detailUrl(o.id)}">${o.id}</a><button>复制</button>` } }))}${plainGoods(o.lines)}`,
      };
    },
  },
  {
    name: 'breadcrumb-and-tabs',
    trap: 'page tabs of the back office name other open orders',
    make: (now) => {
      const o = order(now, 838);
      return {
        order: o,
        body: `<div class="open-tabs"><span>订单详情-${orderNumber(9015)}</span><span class="on">订单详情-${o.id}</span><span>订单列表</span></div>${info(pairsOf(o))}${plainGoods(o.lines)}`,
      };
    },
  },
];

const clobber: DetailCase[] = [
  {
    name: 'clobber-forms',
    trap: 'forms and images named like members of document',
    make: (now) => {
      const o = order(now, 850);
      const names = [
        'body',
        'querySelector',
        'querySelectorAll',
        'documentElement',
        'getElementById',
        'createTreeWalker',
        'defaultView',
        'head',
        'URL',
        'location',
        'title',
        'createElement',
        'addEventListener',
        'readyState',
        'contains',
        'children',
      ];
      return {
        order: o,
        body: `${names.map((x, i) => (i % 2 ? `<img name="${x}" alt="">` : `<form name="${x}"></form>`)).join('')}${info(pairsOf(o))}${plainGoods(o.lines)}`,
      };
    },
  },
  {
    name: 'clobber-inside-form',
    trap: 'the facts stand in a form whose inputs are named like members of elements',
    make: (now) => {
      const o = order(now, 851);
      const names = [
        'children',
        'childNodes',
        'parentNode',
        'textContent',
        'tagName',
        'attributes',
        'nextSibling',
        'firstChild',
        'getAttribute',
        'closest',
        'nodeType',
        'parentElement',
        'checkVisibility',
        'className',
        'matches',
        'querySelectorAll',
        'hidden',
        'style',
        'ownerDocument',
        'nextElementSibling',
        'localName',
        'shadowRoot',
        'contains',
      ];
      return {
        order: o,
        body: `<form>${names.map((x) => `<input type="hidden" name="${x}">`).join('')}${info(pairsOf(o))}${plainGoods(o.lines)}</form>`,
      };
    },
  },
  {
    name: 'clobber-ids',
    trap: 'ids like the words of the engine',
    make: (now) => {
      const o = order(now, 852);
      return {
        order: o,
        body: `<div id="root2"></div><a id="location"></a><a id="Node"></a><a id="NodeFilter"></a><a id="getComputedStyle"></a>${info(pairsOf(o))}${plainGoods(o.lines)}`,
      };
    },
  },
];

export const detailIdentityPages: readonly SellerPage[] = [...statuses, ...statusElsewhere, ...ids, ...clobber].map(
  detailPage('fact'),
);
