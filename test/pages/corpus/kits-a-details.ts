import type { DateTruth, SellerPage } from '../page';
import { type DetailCase, detailPage, info, orderWithoutSign, rows, writtenAgo } from './detail-case';
import { plainGoods } from './goods-layouts';
import {
  type CorpusLine,
  type CorpusOrder,
  dateStyles,
  daysAgo,
  escapeHtml,
  line,
  openOrder,
  order,
  orderNumber,
  type Pair,
  pairsOf,
  serviceNumber,
  yuan,
} from './kit';

/** Pages of the markup that public UI kits make, each with the neighbours that real pages have. */
const each = (pairs: readonly Pair[], one: (label: string, value: string, index: number) => string): string =>
  pairs.map(([label, value], index) => one(label, value, index)).join('\n');
const full = (at: number | null): string => (at === null ? '' : dateStyles.full.write(at));

const antDescriptions = (pairs: readonly Pair[]): string =>
  `<div class="ant-descriptions"><div class="ant-descriptions-header"><div class="ant-descriptions-title">订单信息</div></div><div class="ant-descriptions-view"><table><tbody>${each(pairs, (l, v, i) => `${i % 3 === 0 ? '<tr class="ant-descriptions-row">' : ''}<td class="ant-descriptions-item" colspan="1"><div class="ant-descriptions-item-container"><span class="ant-descriptions-item-label">${l}</span><span class="ant-descriptions-item-content"><span class="ant-typography">${v}</span></span></div></td>${i % 3 === 2 ? '</tr>' : ''}`)}</tbody></table></div></div>`;
const antForm = (pairs: readonly Pair[]): string =>
  `<form class="ant-form ant-form-horizontal">${each(pairs, (l, v) => `<div class="ant-row ant-form-item"><div class="ant-col ant-form-item-label"><label title="${l}">${l}</label></div><div class="ant-col ant-form-item-control"><div class="ant-form-item-control-input"><div class="ant-form-item-control-input-content"><span class="ant-form-text">${v}</span></div></div></div></div>`)}</form>`;
const elDescriptions = (pairs: readonly Pair[]): string =>
  `<div class="el-descriptions"><div class="el-descriptions__body"><table class="el-descriptions__table"><tbody>${each(pairs, (l, v, i) => `${i % 2 === 0 ? '<tr>' : ''}<td class="el-descriptions__cell el-descriptions-item" colspan="1"><div class="el-descriptions-item__container"><span class="el-descriptions-item__label has-colon">${l}</span><span class="el-descriptions-item__content">${v}</span></div></td>${i % 2 === 1 ? '</tr>' : ''}`)}</tbody></table></div></div>`;
const elForm = (pairs: readonly Pair[]): string =>
  `<form class="el-form">${each(pairs, (l, v) => `<div class="el-form-item"><label class="el-form-item__label" style="width:120px">${l}</label><div class="el-form-item__content" style="margin-left:120px">${v}<!----></div></div>`)}</form>`;
const elDisabledForm = (pairs: readonly Pair[]): string =>
  `<form class="el-form">${each(pairs, (l, v) => `<div class="el-form-item is-disabled"><label class="el-form-item__label">${l}：</label><div class="el-form-item__content"><div class="el-input is-disabled"><input type="text" disabled autocomplete="off" class="el-input__inner" value="${v}"></div></div></div>`)}</form>`;
const layuiForm = (pairs: readonly Pair[]): string =>
  `<div class="layui-form layui-form-pane">${each(pairs, (l, v) => `<div class="layui-form-item"><div class="layui-inline"><label class="layui-form-label">${l}</label><div class="layui-input-inline"><input type="text" class="layui-input" readonly="readonly" value="${v}"></div></div></div>`)}</div>`;
const layuiTable = (pairs: readonly Pair[]): string =>
  `<table class="layui-table" lay-skin="line"><colgroup><col width="120"><col></colgroup><tbody>${each(pairs, (l, v, i) => `${i % 2 === 0 ? '<tr>' : ''}<td style="background:#f6f6f6">${l}</td><td>${v}</td>${i % 2 === 1 ? '</tr>' : ''}`)}</tbody></table>`;
const bootstrapList = (pairs: readonly Pair[]): string =>
  `<ul class="list-group list-group-flush">${each(pairs, (l, v) => `<li class="list-group-item d-flex justify-content-between align-items-center">${l}<span class="text-muted">${v}</span></li>`)}</ul>`;
const bootstrapDl = (pairs: readonly Pair[]): string =>
  `<dl class="row mb-0">${each(pairs, (l, v) => `<dt class="col-sm-3">${l}</dt><dd class="col-sm-9">${v}</dd>`)}</dl>`;
const arco = (pairs: readonly Pair[]): string =>
  `<div class="arco-descriptions arco-descriptions-layout-inline-horizontal"><div class="arco-descriptions-body"><table class="arco-descriptions-table"><tbody>${each(pairs, (l, v, i) => `${i % 2 === 0 ? '<tr class="arco-descriptions-row">' : ''}<td class="arco-descriptions-item"><div class="arco-descriptions-item-label-inline">${l}</div><div class="arco-descriptions-item-value-inline">${v}</div></td>${i % 2 === 1 ? '</tr>' : ''}`)}</tbody></table></div></div>`;
const tdesign = (pairs: readonly Pair[]): string =>
  `<div class="t-descriptions"><table class="t-descriptions__body"><tbody>${each(pairs, (l, v, i) => `${i % 2 === 0 ? '<tr>' : ''}<td class="t-descriptions__label"><span>${l}</span></td><td class="t-descriptions__content"><span>${v}</span></td>${i % 2 === 1 ? '</tr>' : ''}`)}</tbody></table></div>`;
const iview = (pairs: readonly Pair[]): string =>
  `<div class="ivu-card"><div class="ivu-card-head"><p>订单信息</p></div><div class="ivu-card-body"><div class="ivu-row">${each(pairs, (l, v) => `<div class="ivu-col ivu-col-span-8"><p><b>${l}</b><span class="ivu-ml">${v}</span></p></div>`)}</div></div></div>`;
const easyui = (pairs: readonly Pair[]): string =>
  `<div class="panel"><div class="panel-header"><div class="panel-title">订单信息</div></div><div class="panel-body"><table cellpadding="5">${each(pairs, (l, v) => `<tr><td align="right">${l}:</td><td><span class="textbox textbox-readonly" style="width:200px"><input type="text" class="textbox-text validatebox-text validatebox-readonly" autocomplete="off" readonly="readonly" value="${v}"><input type="hidden" class="textbox-value" value="${v}"></span></td></tr>`)}</table></div></div>`;
const fontTable = (pairs: readonly Pair[]): string =>
  `<table width="100%" border="0" bgcolor="#cccccc" cellspacing="1"><tr><td><table width="100%" bgcolor="#ffffff">${each(pairs, (l, v, i) => `${i % 2 === 0 ? '<tr>' : ''}<td width="1"><img src="spacer.gif" width="1" height="1"></td><td align="right" nowrap><font color="#666666">${l}：&nbsp;</font></td><td><font color="#000000"><b>&nbsp;${v}</b></font></td>${i % 2 === 1 ? '</tr>' : ''}`)}</table></td></tr></table>`;
const twoLists = (pairs: readonly Pair[]): string =>
  `<div class="flex"><div class="labels">${each(pairs, (l) => `<p>${l}</p>`)}</div><div class="values">${each(pairs, (_l, v) => `<p>${v}</p>`)}</div></div>`;
const statistics = (pairs: readonly Pair[]): string =>
  `<div class="stats">${each(pairs, (l, v) => `<div class="stat"><div class="stat-title">${l}</div><div class="stat-content"><span class="v">${v}</span></div></div>`)}</div>`;

const kits: readonly (readonly [string, (pairs: readonly Pair[]) => string])[] = [
  ['ant-descriptions', antDescriptions],
  ['ant-form', antForm],
  ['el-descriptions', elDescriptions],
  ['el-form', elForm],
  ['el-disabled-form', elDisabledForm],
  ['layui-form', layuiForm],
  ['layui-table', layuiTable],
  ['bootstrap-list', bootstrapList],
  ['bootstrap-dl', bootstrapDl],
  ['arco', arco],
  ['tdesign', tdesign],
  ['iview', iview],
  ['easyui', easyui],
  ['font-table', fontTable],
  ['two-lists', twoLists],
  ['statistics', statistics],
];

const antTable = (ls: readonly CorpusLine[]): string =>
  `<div class="ant-table-wrapper"><div class="ant-spin-nested-loading"><div class="ant-spin-container"><div class="ant-table"><div class="ant-table-header" style="overflow:hidden"><table style="table-layout:fixed"><colgroup><col><col><col><col><col></colgroup><thead class="ant-table-thead"><tr><th class="ant-table-cell">商品信息</th><th class="ant-table-cell"><span class="ant-table-column-title">京东价<span role="img" aria-label="question-circle"><svg></svg></span></span></th><th class="ant-table-cell">优惠后单价</th><th class="ant-table-cell">数量</th><th class="ant-table-cell">实付小计</th></tr></thead></table></div><div class="ant-table-body"><table><tbody class="ant-table-tbody"><tr aria-hidden="true" class="ant-table-measure-row" style="height:0"><td style="padding:0;border:0;height:0"><div style="height:0;overflow:hidden">&nbsp;</div></td><td></td><td></td><td></td><td></td></tr>${ls.map((l) => `<tr class="ant-table-row"><td class="ant-table-cell"><div class="pic"></div><a>${escapeHtml(l.name)}</a><p>SKU ID：${l.sku}</p>${l.gift ? '<span class="ant-tag">赠品</span>' : ''}</td><td class="ant-table-cell">¥ ${yuan(l.jdPriceFen)}</td><td class="ant-table-cell">¥ ${yuan(l.paidFen)}</td><td class="ant-table-cell">${l.quantity}</td><td class="ant-table-cell">¥ ${yuan(l.paidFen * l.quantity)}</td></tr>`).join('')}</tbody></table></div></div></div></div></div>`;

const elSteps = (o: CorpusOrder): string =>
  `<div class="el-steps el-steps--horizontal">${(
    [
      ['提交订单', o.orderedAt],
      ['付款成功', o.paidAt],
      ['商品出库', o.shippedAt],
      ['等待收货', null],
      ['完成', o.completedAt],
    ] as const
  )
    .map(
      ([title, at], index) =>
        `<div class="el-step is-horizontal"><div class="el-step__head"><div class="el-step__line"><i class="el-step__line-inner"></i></div><div class="el-step__icon is-text"><div class="el-step__icon-inner">${index + 1}</div></div></div><div class="el-step__main"><div class="el-step__title">${title}</div><div class="el-step__description">${full(at)}</div></div></div>`,
    )
    .join('')}</div>`;
const elTimeline = (entries: readonly (readonly [string, string])[]): string =>
  `<ul class="el-timeline">${entries.map(([when, text]) => `<li class="el-timeline-item"><div class="el-timeline-item__tail"></div><div class="el-timeline-item__node"></div><div class="el-timeline-item__wrapper"><div class="el-timeline-item__content">${text}</div><div class="el-timeline-item__timestamp is-bottom">${when}</div></div></li>`).join('')}</ul>`;

const unread: DateTruth = 'unread';
const pairWithout = (o: CorpusOrder, ...fields: ('signedAt' | 'completedAt' | 'status')[]): Pair[] =>
  pairsOf(o, { values: Object.fromEntries(fields.map((field) => [field, null])) });

const kitPages: DetailCase[] = kits.map(([name, html], index) => ({
  name: `ka-${name}`,
  trap: `the markup of ${name}`,
  make: (now) => {
    const o = order(now, 6000 + index, { skus: ['100055000101', '100055000401'] });
    return { order: o, body: `${html(pairsOf(o))}${index % 2 ? antTable(o.lines) : plainGoods(o.lines)}` };
  },
}));

const traps: DetailCase[] = [
  {
    name: 'ka-two-packages',
    trap: 'a card for each of two parcels, signed for on different days; the order itself says neither',
    make: (now) => {
      const o = orderWithoutSign(now, 6101);
      const parcel = (n: number, days: number) =>
        `<div class="pkg"><div class="pkg-head">包裹${n}</div>${rows([
          ['运单号', `JDVA0000${n}`],
          ['发货时间', full(o.shippedAt)],
          ['签收时间', writtenAgo(now, days)],
        ])}</div>`;
      return {
        order: o,
        body: `${info(pairsOf(o))}${parcel(1, 4)}${parcel(2, 2)}${plainGoods(o.lines)}`,
        truth: { dates: { signedAt: 'contradictory' } },
      };
    },
  },
  {
    name: 'ka-exchange-order-card',
    trap: 'a card 换新订单 with its own state and sign time; this order was never signed for',
    make: (now) => {
      const o = openOrder(now, 6102, '已出库');
      return {
        order: o,
        body: `${antDescriptions(pairsOf(o))}${plainGoods(o.lines)}<div class="card"><div class="card-title">换新订单</div>${rows(
          [
            ['换新订单号', orderNumber(9102)],
            ['订单状态', '已完成'],
            ['签收时间', writtenAgo(now, 1)],
            ['完成时间', writtenAgo(now, 0, '00:00:09')],
          ],
        )}</div>`,
      };
    },
  },
  {
    name: 'ka-exchange-order-box',
    trap: 'the same without a heading, in a box of its own that names 换新单号',
    make: (now) => {
      const o = openOrder(now, 6103, '已出库');
      return {
        order: o,
        body: `${elForm(pairsOf(o))}<div class="box">${rows([
          ['换新订单号', orderNumber(9103)],
          ['签收时间', writtenAgo(now, 1)],
        ])}</div>${plainGoods(o.lines)}`,
      };
    },
  },
  {
    name: 'ka-parent-order',
    trap: 'the parent of a split order with its own times stands above',
    make: (now) => {
      const o = order(now, 6104, { signedAt: null, completedAt: null, status: '等待确认收货' });
      return {
        order: o,
        body: `<div class="parent"><h4>父订单信息</h4>${rows([
          ['父订单号', orderNumber(9104)],
          ['拆单时间', writtenAgo(now, 6)],
          ['完成时间', writtenAgo(now, 1)],
        ])}</div>${info(pairsOf(o))}${plainGoods(o.lines)}`,
      };
    },
  },
  {
    name: 'ka-split-table',
    trap: 'a table of the orders that the parent was split into, this one among them',
    make: (now) => {
      const o = order(now, 6105);
      return {
        order: o,
        body: `${info(pairsOf(o))}<h3>拆分订单</h3><table class="el-table__body"><thead><tr><th>子订单号</th><th>订单状态</th><th>签收时间</th></tr></thead><tbody><tr><td>${o.id}</td><td>已完成</td><td>${full(o.signedAt)}</td></tr><tr><td>${orderNumber(9105)}</td><td>已取消</td><td>${writtenAgo(now, 1)}</td></tr></tbody></table>${plainGoods(o.lines)}`,
      };
    },
  },
  {
    name: 'ka-service-card',
    trap: 'a card 服务单 without a known heading, whose 完成时间 and 状态 are its own',
    make: (now) => {
      const o = order(now, 6106, { completedAt: null, status: '已签收' });
      return {
        order: o,
        body: `${bootstrapDl(pairsOf(o))}${plainGoods(o.lines)}<div class="card"><div class="card-header">售后进行中</div>${bootstrapDl(
          [
            ['服务单号', serviceNumber(6106)],
            ['状态', '已完成'],
            ['完成时间', writtenAgo(now, 0, '00:01:00')],
          ],
        )}</div>`,
      };
    },
  },
  {
    name: 'ka-log-table-sign-words',
    trap: 'an operation log that speaks of 签收, without a heading',
    make: (now) => {
      const o = orderWithoutSign(now, 6107);
      return {
        order: o,
        body: `${info(pairsOf(o))}${plainGoods(o.lines)}<table><thead><tr><th>操作人</th><th>操作时间</th><th>操作内容</th></tr></thead><tbody><tr><td>客服小李</td><td>${writtenAgo(now, 2)}</td><td>联系客户确认是否签收，客户称未签收</td></tr><tr><td>客服小李</td><td>${writtenAgo(now, 1)}</td><td>修改备注：签收时间：${writtenAgo(now, 9)}</td></tr></tbody></table>`,
      };
    },
  },
  {
    name: 'ka-chat-quotes',
    trap: 'bubbles beside the order, a message quotes a sign time',
    make: (now) => {
      const o = orderWithoutSign(now, 6108);
      return {
        order: o,
        body: `${elDescriptions(pairsOf(o))}${plainGoods(o.lines)}<div class="im"><div class="bubble left"><div class="nick">jd_7a***</div><div class="txt">物流说签收时间：${writtenAgo(now, 3)}，我没收到</div></div><div class="bubble right"><div class="txt">亲，麻烦您看下签收时间：${writtenAgo(now, 2)}</div></div></div>`,
      };
    },
  },
  {
    name: 'ka-remark-quotes',
    trap: '商家备注 among the pairs holds a whole label and value',
    make: (now) => {
      const o = orderWithoutSign(now, 6109);
      const pairs: Pair[] = [...pairsOf(o), ['商家备注', `签收时间：${writtenAgo(now, 3)}`], ['标记', '红旗']];
      return { order: o, body: `${antForm(pairs)}${plainGoods(o.lines)}` };
    },
  },
  {
    name: 'ka-remark-in-paragraph',
    trap: 'a remark in a paragraph of pairs quotes one, with a gap behind its colon',
    make: (now) => {
      const o = orderWithoutSign(now, 6110);
      const pairs = pairsOf(o).map(([l, v]) => `${l}：${v}`);
      return {
        order: o,
        body: `<p>${pairs.join('　')}　商家备注： 签收时间：${writtenAgo(now, 3)} 已核实</p>${plainGoods(o.lines)}`,
      };
    },
  },
  {
    name: 'ka-popover',
    trap: 'an open popover of another parcel at the end of body',
    make: (now) => {
      const o = order(now, 6111);
      return {
        order: o,
        body: `${info(pairsOf(o))}${plainGoods(o.lines)}</div></div></div><div class="ant-popover" style="position:absolute;left:300px;top:200px"><div class="ant-popover-inner" role="tooltip"><div class="ant-popover-title">退回包裹</div><div>${rows(
          [
            ['运单号', 'JDVB9'],
            ['签收时间', writtenAgo(now, 0, '00:00:01')],
          ],
        )}</div></div></div><div><div><div>`,
        truth: { dates: { signedAt: 'open' } },
      };
    },
  },
  {
    name: 'ka-tooltip-alone',
    trap: 'a tooltip explains 签收时间 with an example',
    make: (now) => {
      const o = orderWithoutSign(now, 6112);
      return {
        order: o,
        body: `${info(pairsOf(o))}${plainGoods(o.lines)}<div role="tooltip" class="el-popper" style="position:absolute;top:10px;left:10px">签收时间：${writtenAgo(now, 3)}</div>`,
        truth: { dates: { signedAt: 'unread' } },
      };
    },
  },
  {
    name: 'ka-hidden-tab-pane',
    trap: 'the pane of another order in a tab that is not open',
    make: (now) => {
      const o = orderWithoutSign(now, 6113);
      return {
        order: o,
        body: `<div class="el-tabs"><div role="tablist"><div role="tab" aria-selected="true">订单详情</div><div role="tab">原订单</div></div><div class="el-tab-pane">${elDescriptions(pairsOf(o))}${plainGoods(o.lines)}</div><div class="el-tab-pane" aria-hidden="true" style="display:none">${elDescriptions(
          [
            ['签收时间', writtenAgo(now, 3)],
            ['订单状态', '已取消'],
          ],
        )}${plainGoods([line('100055000601')])}</div></div>`,
      };
    },
  },
  {
    name: 'ka-date-twice',
    trap: 'each date twice: drawn for the eye, and in words for a screen reader',
    make: (now) => {
      const o = order(now, 6114);
      const sr = 'position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0);white-space:nowrap';
      const twice = (at: number | null): string =>
        at === null
          ? ''
          : `<span aria-hidden="true">${full(at)}</span><span style="${sr}">${dateStyles.chineseSeconds.write(at)}</span>`;
      const pairs = pairsOf(o, {
        values: { orderedAt: twice(o.orderedAt), signedAt: twice(o.signedAt), completedAt: twice(o.completedAt) },
      });
      return { order: o, body: `${info(pairs)}${plainGoods(o.lines)}` };
    },
  },
  {
    name: 'ka-sr-only-in-label',
    trap: 'labels carry a hidden word for screen readers',
    make: (now) => {
      const o = order(now, 6115);
      const sr = '<span style="position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0)">字段</span>';
      return {
        order: o,
        body: `${bootstrapDl(pairsOf(o).map(([l, v]) => [`${sr}${l}`, v]))}${plainGoods(o.lines)}`,
      };
    },
  },
  {
    name: 'ka-sr-only-beside-label',
    trap: 'labels and values stand beside words for screen readers, in elements of their own',
    make: (now) => {
      const o = order(now, 6190);
      const sr = (word: string): string =>
        `<span style="position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)">${word}</span>`;
      return {
        order: o,
        body: `${bootstrapDl(pairsOf(o).map(([l, v]) => [`${sr('字段')}<span>${l}</span>`, `<b>${v}</b>${sr('已核对')}`]))}${plainGoods(o.lines)}`,
      };
    },
  },
  {
    name: 'ka-weekday-noon',
    trap: 'dates with weekday and 上午/下午, without seconds',
    make: (now) => {
      const o = order(now, 6116);
      const write = (at: number): string => {
        const [day = '', clock = ''] = dateStyles.minute.write(at).split(' ');
        const [hour = '0', minute = ''] = clock.split(':');
        const days = '日一二三四五六'[new Date(at + 8 * 3_600_000).getUTCDay()] ?? '';
        return `${day} 星期${days} ${Number(hour) < 12 ? '上午' : '下午'}${Number(hour) % 12 || 12}:${minute}`;
      };
      const by = { precision: 'minute', write } as const;
      return { order: o, body: `${tdesign(pairsOf(o, { by }))}${plainGoods(o.lines)}`, truth: { by } };
    },
  },
  {
    name: 'ka-epoch',
    trap: 'times as numbers of milliseconds and seconds are no dates',
    make: (now) => {
      const o = order(now, 6117);
      return {
        order: o,
        body: `${arco(pairsOf(o, { values: { signedAt: String(o.signedAt), completedAt: String(Math.floor((o.completedAt ?? 0) / 1000)) } }))}${plainGoods(o.lines)}`,
        truth: { dates: { signedAt: unread, completedAt: unread } },
      };
    },
  },
  {
    name: 'ka-relative',
    trap: '昨天, 3天前, 今天 and a day without a year are no dates',
    make: (now) => {
      const o = order(now, 6118);
      return {
        order: o,
        body: `${iview(pairsOf(o, { values: { paidAt: '11-15 20:42', shippedAt: '3天前', signedAt: '昨天 13:05', completedAt: '今天 00:07:31' } }))}${plainGoods(o.lines)}`,
        truth: { dates: { paidAt: unread, shippedAt: unread, signedAt: unread, completedAt: unread } },
      };
    },
  },
  {
    name: 'ka-other-zones',
    trap: 'a time in UTC is shifted; one in a zone with a mere name is not read',
    make: (now) => {
      const o = order(now, 6119);
      const utc = new Date(o.signedAt ?? 0).toISOString().replace('.000', '');
      const tokyo = dateStyles.full.write((o.completedAt ?? 0) + 3_600_000);
      return {
        order: o,
        body: `${statistics(pairsOf(o, { values: { signedAt: utc, completedAt: `${tokyo} JST` } }))}${plainGoods(o.lines)}`,
        truth: { dates: { completedAt: unread } },
      };
    },
  },
  {
    name: 'ka-ranges',
    trap: 'a range of days, and two dates in one value',
    make: (now) => {
      const o = order(now, 6120);
      return {
        order: o,
        body: `${layuiTable(pairsOf(o, { values: { shippedAt: `${writtenAgo(now, 6)} / ${writtenAgo(now, 5)}`, signedAt: `${writtenAgo(now, 4)} 至 ${writtenAgo(now, 2)}` } }))}${plainGoods(o.lines)}`,
        truth: { dates: { shippedAt: unread, signedAt: unread } },
      };
    },
  },
  {
    name: 'ka-steps-and-timeline',
    trap: 'no labels: el-steps and a timeline with the time under its text',
    make: (now) => {
      const o = order(now, 6121);
      return {
        order: o,
        body: `<div class="top"><span>订单编号：${o.id}</span><span class="el-tag">${o.status}</span></div>${elSteps(o)}<h3>物流信息</h3>${elTimeline(
          [
            [full(o.signedAt), '您的订单已由本人签收，感谢您在京东购物，欢迎再次光临'],
            [writtenAgo(now, 5), '快递员正在派送，请您准备签收'],
            [writtenAgo(now, 6), '快件已到达【杭州余杭营业部】'],
          ],
        )}${antTable(o.lines)}`,
      };
    },
  },
  {
    name: 'ka-timeline-return',
    trap: 'the only signed row is that of the goods on their way back',
    make: (now) => {
      const o = orderWithoutSign(now, 6122);
      return {
        order: o,
        body: `${info(pairsOf(o))}${plainGoods(o.lines)}<div class="block"><div>退货运单 JDVC1</div>${elTimeline([
          [writtenAgo(now, 0, '00:00:02'), '已签收，签收人：仓库'],
          [writtenAgo(now, 1), '快递员已上门取件'],
        ])}</div>`,
      };
    },
  },
  {
    name: 'ka-combo-parts',
    trap: 'a 套装 whose parts are named, one of them with a SKU of its own and one with a 货号',
    make: (now) => {
      const o = order(now, 6123, {
        lines: [line('100055000101'), line('100055000401', { jdPriceFen: 0 })],
      });
      const [suit, part] = o.lines;
      return {
        order: o,
        body: `${info(pairsOf(o))}<table><thead><tr><th>商品</th><th>京东价</th><th>数量</th></tr></thead><tbody><tr><td><div>${escapeHtml(suit?.name ?? '')}</div><div>SKU：${suit?.sku}</div></td><td>¥${yuan(suit?.jdPriceFen ?? 0)}</td><td>1</td></tr><tr class="sub"><td><div>└ 套装内：${escapeHtml(part?.name ?? '')}</div><div>SKU：${part?.sku}</div></td><td>--</td><td>1</td></tr><tr class="sub"><td><div>└ 套装内：收纳袋</div><div>货号：100055009999</div></td><td>--</td><td>1</td></tr></tbody></table>`,
        truth: { lineOf: (l) => (l.sku === suit?.sku ? { jdPriceFen: l.jdPriceFen, quantity: 1 } : { quantity: 1 }) },
      };
    },
  },
  {
    name: 'ka-gift-table',
    trap: 'gifts in a table of their own under 赠品信息, with 赠品 in no row',
    make: (now) => {
      const o = order(now, 6124, { lines: [line('100055000101', { quantity: 2 }), line('100055000801')] });
      const [main, gift] = o.lines;
      const head = '<thead><tr><th>商品名称</th><th>SKU编码</th><th>京东价</th><th>数量</th></tr></thead>';
      const row = (l: CorpusLine | undefined): string =>
        `<tr><td>${escapeHtml(l?.name ?? '')}</td><td>${l?.sku}</td><td>${yuan(l?.jdPriceFen ?? 0)}</td><td>${l?.quantity}</td></tr>`;
      return {
        order: o,
        body: `${info(pairsOf(o))}<h3>商品信息</h3><table>${head}<tbody>${row(main)}</tbody></table><h4>赠品信息</h4><table>${head}<tbody>${row(gift)}</tbody></table>`,
        truth: { lineOf: (l) => ({ jdPriceFen: l.jdPriceFen, quantity: l.quantity }) },
      };
    },
  },
  {
    name: 'ka-prices-in-cell',
    trap: '京东价, 单价 and 实付 in one cell, the quantity in another',
    make: (now) => {
      const o = order(now, 6125, { skus: ['100055000101', '100055000301'] });
      return {
        order: o,
        body: `${info(pairsOf(o))}<div class="goods">${o.lines.map((l) => `<div class="g"><div class="n">${escapeHtml(l.name)}</div><div class="s">SKU编码 ${l.sku}</div><div class="p"><div>京东价：¥${yuan(l.jdPriceFen)}</div><div>单价：¥${yuan(l.paidFen)}</div><div>实付：¥${yuan(l.paidFen)}</div></div><div class="q">×${l.quantity}</div></div>`).join('')}</div>`,
      };
    },
  },
  {
    name: 'ka-only-paid-prices',
    trap: 'no 京东价 at all: 成交单价, 实付 and 小计',
    make: (now) => {
      const o = order(now, 6126, { skus: ['100055000101', '100055000301'] });
      return {
        order: o,
        body: `${info(pairsOf(o))}<table><thead><tr><th>商品信息</th><th>SKU编码</th><th>成交单价</th><th>数量</th><th>小计</th></tr></thead><tbody>${o.lines.map((l) => `<tr><td>${escapeHtml(l.name)}</td><td>${l.sku}</td><td>¥${yuan(l.paidFen)}</td><td>${l.quantity}</td><td>¥${yuan(l.paidFen)}</td></tr>`).join('')}</tbody></table>`,
        truth: { lineOf: (l) => ({ jdPriceFen: null, quantity: l.quantity }) },
      };
    },
  },
  {
    name: 'ka-sticky-head-copy',
    trap: 'a sticky copy of the head stands above the goods table, and a footer sums it up',
    make: (now) => {
      const o = order(now, 6127, { skus: ['100055000101', '100055000301', '100055000401'] });
      const head = '<tr><th>商品名称</th><th>SKU编码</th><th>京东价</th><th>数量</th></tr>';
      return {
        order: o,
        body: `${tdesign(pairsOf(o))}<div class="t-table"><div class="t-table__affixed-header-elm" style="position:sticky;top:0"><table><thead>${head}</thead></table></div><table><thead>${head}</thead><tbody>${o.lines.map((l) => `<tr><td>${escapeHtml(l.name)}</td><td>${l.sku}</td><td>${yuan(l.jdPriceFen)}</td><td>${l.quantity}</td></tr>`).join('')}</tbody><tfoot><tr><td>合计</td><td></td><td>${yuan(99999)}</td><td>3</td></tr></tfoot></table></div>`,
      };
    },
  },
  {
    name: 'ka-search-above',
    trap: 'a search form with read-only pickers stands above the order',
    make: (now) => {
      const o = orderWithoutSign(now, 6128);
      return {
        order: o,
        body: `<div class="bar"><div class="f"><label>签收时间</label><span class="cal"><input type="text" readonly value="${writtenAgo(now, 3)}"></span></div><div class="f"><label>订单状态</label><div><input type="text" readonly value="已取消"></div></div><div class="f"><button type="button">查 询</button></div></div>${info(pairsOf(o))}${plainGoods(o.lines)}`,
      };
    },
  },
  {
    name: 'ka-picker-beside-facts',
    trap: 'a read-only picker among the pairs, which asks for a new time',
    make: (now) => {
      const o = orderWithoutSign(now, 6129);
      const picker = `<span class="ant-calendar-picker"><input readonly placeholder="请选择日期" class="ant-calendar-picker-input ant-input" value="${writtenAgo(now, 3)}"></span>`;
      return { order: o, body: `${antForm([...pairsOf(o), ['签收时间', picker]])}${plainGoods(o.lines)}` };
    },
  },
  {
    name: 'ka-empty-values',
    trap: 'every kind of nothing in place of a date',
    make: (now) => {
      const o = openOrder(now, 6130, '等待出库', { shippedAt: null });
      const pairs: Pair[] = [
        ...pairsOf(o),
        ['出库时间', '—'],
        ['签收时间', '<span class="placeholder">暂无</span>'],
        ['完成时间', '0000-00-00 00:00:00'],
      ];
      return { order: o, body: `${elForm(pairs)}${plainGoods(o.lines)}` };
    },
  },
  {
    name: 'ka-value-before-label',
    trap: 'big value above its small label',
    make: (now) => {
      const o = order(now, 6131);
      const cards = each(
        pairsOf(o),
        (l, v) => `<div class="m"><div class="big">${v}</div><div class="small">${l}</div></div>`,
      );
      return {
        order: o,
        body: `<div>订单编号：${o.id}</div><div class="metrics">${cards}</div>${plainGoods(o.lines)}`,
        truth: {
          status: 'open',
          dates: { orderedAt: 'open', paidAt: 'open', shippedAt: 'open', signedAt: 'open', completedAt: 'open' },
        },
      };
    },
  },
  {
    name: 'ka-flat-values-first',
    trap: 'value, label, value, label in one flat container: nothing tells which belongs to which',
    make: (now) => {
      const o = order(now, 6132);
      const flat = each(pairsOf(o).slice(1), (l, v) => `<div>${v}</div><div>${l}</div>`);
      return {
        order: o,
        body: `<h1>订单编号：${o.id}</h1><div class="flat">${flat}</div>${plainGoods(o.lines)}`,
        truth: {
          status: 'open',
          mayStayUnread: true,
          dates: {
            orderedAt: unread,
            paidAt: unread,
            shippedAt: unread,
            signedAt: unread,
            completedAt: unread,
          },
        },
      };
    },
  },
  {
    name: 'ka-status-of-others',
    trap: '物流状态 已签收, 退款状态 已取消 and 支付状态 已完成 beside an order that is on its way',
    make: (now) => {
      const o = openOrder(now, 6133, '已出库');
      const pairs: Pair[] = [...pairsOf(o), ['物流状态', '已签收'], ['退款状态', '已取消'], ['支付状态', '已完成']];
      return { order: o, body: `${arco(pairs)}${plainGoods(o.lines)}` };
    },
  },
  {
    name: 'ka-status-missing',
    trap: 'no state of the order; a tag of the parcel and a button say 已完成',
    make: (now) => {
      const o = order(now, 6134);
      return {
        order: o,
        body: `${easyui(pairWithout(o, 'status'))}${plainGoods(o.lines)}<div class="ops"><button>已完成</button></div><div class="pk"><div>包裹1</div><table><tr><td>运单状态</td><td>已取消</td></tr></table></div>`,
        truth: { status: null },
      };
    },
  },
  {
    name: 'ka-micro-app-shadow',
    trap: 'nested micro-app containers with shadow roots around parts of the page',
    make: (now) => {
      const o = order(now, 6135);
      return {
        order: o,
        body: `<micro-app name="trade"><template shadowrootmode="open"><micro-app-body><div id="app">${antDescriptions(pairsOf(o))}<goods-list><template shadowrootmode="open">${antTable(o.lines)}</template></goods-list></div></micro-app-body></template></micro-app>`,
      };
    },
  },
  {
    name: 'ka-copies-agree',
    trap: 'the head of the page, the descriptions and the print area below all show the same facts',
    make: (now) => {
      const o = order(now, 6136);
      return {
        order: o,
        body: `<div class="pg-head">订单编号 ${o.id} <span class="tag">${o.status}</span></div>${elDescriptions(pairsOf(o))}${plainGoods(o.lines)}<div class="print">${fontTable(pairsOf(o, { by: dateStyles.slash }))}${plainGoods(o.lines)}</div>`,
      };
    },
  },
  {
    name: 'ka-two-level-head',
    trap: 'a table of facts whose head has two levels: 完成时间 of the order and of the service stand under groups',
    make: (now) => {
      const o = order(now, 6140, { completedAt: null, status: '已签收' });
      return {
        order: o,
        body: `${rows(pairWithout(o, 'signedAt', 'status'))}${plainGoods(o.lines)}<table><thead><tr><th colspan="2">订单</th><th colspan="2">售后</th></tr><tr><th>订单状态</th><th>签收时间</th><th>状态</th><th>完成时间</th></tr></thead><tbody><tr><td>已签收</td><td>${full(o.signedAt)}</td><td>已完成</td><td>${writtenAgo(now, 0, '00:01:00')}</td></tr></tbody></table>`,
      };
    },
  },
  {
    name: 'ka-row-groups',
    trap: 'a legacy table with a cell over several rows that says whose labels they are',
    make: (now) => {
      const o = openOrder(now, 6141, '已出库');
      const own = pairsOf(o);
      return {
        order: o,
        body: `<table border="1">${own.map(([l, v], i) => `<tr>${i === 0 ? `<th rowspan="${own.length}">订单</th>` : ''}<td>${l}</td><td>${v}</td></tr>`).join('')}<tr><th rowspan="3">售后</th><td>状态</td><td>已完成</td></tr><tr><td>签收时间</td><td>${writtenAgo(now, 1)}</td></tr><tr><td>完成时间</td><td>${writtenAgo(now, 0, '00:01:00')}</td></tr></table>${plainGoods(o.lines)}`,
      };
    },
  },
  {
    name: 'ka-nested-definitions',
    trap: 'a definition list in a definition of 换货进度',
    make: (now) => {
      const o = openOrder(now, 6142, '已出库');
      return {
        order: o,
        body: `<dl>${pairsOf(o)
          .map(([l, v]) => `<dt>${l}</dt><dd>${v}</dd>`)
          .join(
            '',
          )}<dt>换货进度</dt><dd><dl><dt>签收时间</dt><dd>${writtenAgo(now, 1)}</dd><dt>完成时间</dt><dd>${writtenAgo(now, 0, '00:01:00')}</dd></dl></dd></dl>${plainGoods(o.lines)}`,
      };
    },
  },
  {
    name: 'ka-heading-like',
    trap: 'headings in words of their own: TA 的近期购买, 退换进度',
    make: (now) => {
      const o = openOrder(now, 6143, '已出库');
      return {
        order: o,
        body: `${info(pairsOf(o))}${plainGoods(o.lines)}<section><h3>TA 的近期购买</h3><div><p>保温杯 500ml</p><p>签收时间：${writtenAgo(now, 30)}</p></div></section><section><h4>退换进度</h4>${rows(
          [
            ['收货时间', writtenAgo(now, 1)],
            ['完成时间', writtenAgo(now, 0, '00:01:00')],
          ],
        )}</section>`,
      };
    },
  },
  {
    name: 'ka-install-card',
    trap: 'a card of the installer without a heading that is known, whose 完成时间 is its own',
    make: (now) => {
      const o = order(now, 6144, { completedAt: null, status: '已签收' });
      return {
        order: o,
        body: `${info(pairsOf(o))}${plainGoods(o.lines)}<div class="card"><div class="card-title">送装一体</div><div class="card-body">${rows(
          [
            ['预约时间', writtenAgo(now, 1)],
            ['师傅', '王师傅'],
            ['完成时间', writtenAgo(now, 0, '00:01:00')],
          ],
        )}</div></div>`,
      };
    },
  },
  {
    name: 'ka-struck-out',
    trap: 'an old time struck out beside the new one, and one that is only struck out',
    make: (now) => {
      const o = order(now, 6145, { completedAt: null, status: '已签收' });
      return {
        order: o,
        body: `${info([...pairsOf(o, { values: { signedAt: `<del>${writtenAgo(now, 9)}</del> <span>${full(o.signedAt)}</span>` } }), ['完成时间', `<s>${writtenAgo(now, 1)}</s>`]])}${plainGoods(o.lines)}`,
      };
    },
  },
  {
    name: 'ka-dialog-open',
    trap: 'a dialog over the page that was opened for another order',
    make: (now) => {
      const o = orderWithoutSign(now, 6146);
      return {
        order: o,
        body: `${info(pairsOf(o))}${plainGoods(o.lines)}<div class="el-dialog__wrapper" style="position:fixed;inset:0"><div role="dialog" aria-modal="true" class="el-dialog"><div class="el-dialog__header"><span class="el-dialog__title">关联订单</span></div><div class="el-dialog__body">${rows(
          [
            ['订单编号', orderNumber(9146)],
            ['签收时间', writtenAgo(now, 2)],
            ['订单状态', '已取消'],
          ],
        )}</div></div></div>`,
      };
    },
  },
  {
    name: 'ka-example-in-help',
    trap: 'a help box explains the fields with examples in the shape of pairs',
    make: (now) => {
      const o = orderWithoutSign(now, 6147);
      return {
        order: o,
        body: `${elForm(pairsOf(o))}${plainGoods(o.lines)}<aside class="help"><h4>字段说明</h4><p>签收时间：物流回传的签收时间，例如 ${writtenAgo(now, 3)}</p><p>示例：签收时间：${writtenAgo(now, 3)}</p></aside>`,
      };
    },
  },
  {
    name: 'ka-compare-columns',
    trap: 'the same order before and after a change in two columns of values',
    make: (now) => {
      const o = order(now, 6148);
      const changed = pairsOf(o, { values: { signedAt: writtenAgo(now, 9) } });
      return {
        order: o,
        body: `<h1>订单编号：${o.id}</h1><table><thead><tr><th>字段</th><th>修改前</th><th>修改后</th></tr></thead><tbody>${pairsOf(
          o,
        )
          .slice(1)
          .map(([l, v], i) => `<tr><td>${l}</td><td>${changed[i + 1]?.[1] ?? ''}</td><td>${v}</td></tr>`)
          .join('')}</tbody></table>${plainGoods(o.lines)}`,
        truth: {
          status: 'open',
          dates: { orderedAt: 'open', paidAt: 'open', shippedAt: 'open', signedAt: 'unread', completedAt: 'open' },
        },
      };
    },
  },
  {
    name: 'ka-planned-times',
    trap: 'times that are planned, asked for or set by rule, and none that happened',
    make: (now) => {
      const o = openOrder(now, 6137, '已出库');
      const at = dateStyles.full.write(daysAgo(now, -2));
      const pairs: Pair[] = [
        ...pairsOf(o),
        ['预计签收时间', at],
        ['期望收货时间', at],
        ['客户要求签收时间', at],
        ['自动完成时间', at],
        ['最迟签收时间', at],
        ['系统预计完成时间', at],
      ];
      return { order: o, body: `${bootstrapList(pairs)}${plainGoods(o.lines)}` };
    },
  },
];

export const kitDetailPages: readonly SellerPage[] = [
  ...kitPages.map(detailPage('layout')),
  ...traps.map(detailPage('fact')),
];
