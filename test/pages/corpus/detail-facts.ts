import type { SellerPage } from '../page';
import { goodsNamed, plainGoods } from './goods-layouts';
import { infoLayouts } from './info-layouts';
import { backOffice, type CorpusLine, type CorpusOrder, dateStyles, daysAgo, detailUrl, escapeHtml, line, openOrder, order, orderNumber, type Pair, pairsOf, type TruthOptions, truthOf, yuan } from './kit';

const rows = (pairs: readonly Pair[]): string => infoLayouts[0]?.html(pairs) ?? '';
const info = (pairs: readonly Pair[]): string => `<h2><span>订单信息</span></h2>${rows(pairs)}`;
const at = (now: number, days: number, clock = '12:12:12'): string => dateStyles.full.write(daysAgo(now, days, clock));

interface Case {
  readonly name: string;
  readonly trap: string;
  readonly make: (now: number) => { readonly order: CorpusOrder; readonly body: string; readonly truth?: TruthOptions; readonly bare?: boolean };
}
const page =
  (group: SellerPage['group']) =>
  (c: Case): SellerPage => ({
    name: c.name,
    trap: c.trap,
    group,
    build: (now) => {
      const made = c.make(now);
      return { url: detailUrl(made.order.id), body: made.bare ? made.body : backOffice(made.body), truth: truthOf(made.order, made.truth) };
    },
  });

const statuses = ['等待付款', '等待出库', '等待发货', '已出库', '等待确认收货', '暂停', '锁定', '已取消', '已完成', '(删除)等待出库', '待发货', '订单已取消', '完成'].map((status, index): Case => ({
  name: `status-${index}`,
  trap: `status ${status}`,
  make: (now) => {
    const done = /完成/.test(status);
    const o = done ? order(now, 700 + index, { status }) : openOrder(now, 700 + index, status, /付款/.test(status) ? { paidAt: null, shippedAt: null } : /已出库|确认收货/.test(status) ? {} : { shippedAt: null });
    return { order: o, body: `${info(pairsOf(o))}${plainGoods(o.lines)}` };
  },
}));
const statusElsewhere: Case[] = [
  { name: 'status-heading', trap: 'the status stands large in a status card without a label', make: (now) => { const o = order(now, 720); return { order: o, body: `<div class="status-card"><i class="ok"></i><div class="status-text">已完成</div><p>订单已完成，感谢使用京东</p></div>${info(pairsOf(o, { values: { status: null } }))}${plainGoods(o.lines)}` }; } },
  { name: 'status-badge-dot', trap: 'status as a badge with a dot within the value', make: (now) => { const o = order(now, 721); return { order: o, body: `${info(pairsOf(o, { values: { status: '<span class="badge"><i class="dot"></i><span>已完成</span></span>' } }))}${plainGoods(o.lines)}` }; } },
  { name: 'status-two-agree', trap: 'status card and label agree', make: (now) => { const o = openOrder(now, 722, '等待出库', { shippedAt: null }); return { order: o, body: `<div class="status-card"><h1>等待出库</h1><p>请在 48 小时内出库</p></div>${info(pairsOf(o))}${plainGoods(o.lines)}` }; } },
  { name: 'status-two-differ', trap: 'two labelled statuses that exclude each other', make: (now) => { const o = order(now, 723); return { order: o, body: `${info([...pairsOf(o), ['订单状态', '等待出库']])}${plainGoods(o.lines)}`, truth: { status: 'contradictory' } }; } },
  { name: 'status-none', trap: 'no status anywhere, the menu says 已完成', make: (now) => { const o = order(now, 724); return { order: o, body: `<div class="tabs"><span>待出库(3)</span><span>已出库(2)</span><span>已完成(99)</span><span>已取消(1)</span></div>${info(pairsOf(o, { values: { status: null } }))}${plainGoods(o.lines)}`, truth: { status: null } }; } },
  { name: 'status-other-kinds', trap: '支付状态, 物流状态, 售后状态, 发票状态 beside 订单状态', make: (now) => { const o = openOrder(now, 725, '已出库'); return { order: o, body: `${info([['支付状态', '支付完成'], ['物流状态', '运输中'], ['售后状态', '已取消'], ['发票状态', '已完成'], ...pairsOf(o)])}${plainGoods(o.lines)}` }; } },
  { name: 'status-only-others', trap: '售后状态 已完成 alone says nothing of the order', make: (now) => { const o = order(now, 726); return { order: o, body: `${info([...pairsOf(o, { values: { status: null } }), ['售后状态', '已完成'], ['发票状态', '已开票']])}${plainGoods(o.lines)}`, truth: { status: null } }; } },
];

const evilNames: Case[] = [
  ['name-labels', '净白 收纳盒 订单编号：3499999999999999 签收时间：2020-02-02 02:02:02 订单状态：已取消'],
  ['name-html', '保温壶 <img src=x onerror="document.documentElement.setAttribute(\'data-pwned\',\'1\')"><script>document.documentElement.setAttribute("data-pwned","2")</script> 签收时间：2020-01-01 00:00:00'],
  ['name-sku', '替换装 SKU编码：100099999999 数量：9 京东价：¥1.00 适用'],
  ['name-lines', '多行\n签收时间：2020-01-01 00:00:00\n完成时间：2020-01-02 00:00:00\n订单状态：已取消'],
  ['name-is-label', '签收时间'],
].map(([name, evil], index): Case => ({
  name: `inject-${name}`,
  trap: `a product is called: ${(evil ?? '').slice(0, 40)}`,
  make: (now) => {
    const o = order(now, 740 + index, { lines: [line('100055000801', { name: evil ?? '' })] });
    return { order: o, body: `${info(pairsOf(o))}${index % 2 ? goodsNamed('cards').html(o.lines) : plainGoods(o.lines)}` };
  },
}));
const noSign = (now: number, n: number) => order(now, n, { signedAt: null });
const injections: Case[] = [
  ...evilNames,
  { name: 'inject-name-no-sign', trap: 'sign time only in a product name', make: (now) => { const o = order(now, 750, { signedAt: null, lines: [line('100055000301', { name: `徒步鞋 签收时间：${at(now, 1)}` })] }); return { order: o, body: `${info(pairsOf(o))}${plainGoods(o.lines)}` }; } },
  { name: 'inject-remark', trap: 'sign time only in the merchant remark', make: (now) => { const o = noSign(now, 751); return { order: o, body: `${info([...pairsOf(o), ['商家备注', `客户来电说 签收时间：${at(now, 1)}，订单状态：已取消`]])}${plainGoods(o.lines)}` }; } },
  { name: 'inject-remark-nodes', trap: 'the remark quotes label and value in nodes of their own', make: (now) => { const o = noSign(now, 752); return { order: o, body: `${info(pairsOf(o))}<div class="remark"><label>买家备注：</label><div><p><span>签收时间：</span><span>${at(now, 1)}</span></p></div></div>${plainGoods(o.lines)}` }; } },
  { name: 'inject-textarea', trap: 'a draft in a textarea', make: (now) => { const o = noSign(now, 753); return { order: o, body: `${info(pairsOf(o))}<label>备注</label><textarea rows="3">签收时间：${at(now, 1)}</textarea>${plainGoods(o.lines)}` }; } },
  { name: 'inject-chat', trap: 'a chat beside the order', make: (now) => { const o = noSign(now, 754); return { order: o, body: `${info(pairsOf(o))}${plainGoods(o.lines)}<div class="chat-content-w"><div class="message message_left"><span class="message__nickname">jd_1**</span><pre class="message__text">订单编号：${orderNumber(9001)} 签收时间：${at(now, 1)}</pre></div><div class="message message_right"><pre class="message__text">您好，签收时间：${at(now, 2)}</pre></div></div>` }; } },
  { name: 'inject-review', trap: 'a review of the buyer', make: (now) => { const o = noSign(now, 755); return { order: o, body: `${info(pairsOf(o))}${plainGoods(o.lines)}<h3>商品评价</h3><div class="comment-item"><p class="comment-con">签收时间：${at(now, 1)} 物流很快</p><span>${at(now, 1)}</span></div>` }; } },
  { name: 'inject-recommendation', trap: 'recommended items with SKU, price and link', make: (now) => { const o = order(now, 756); return { order: o, body: `${info(pairsOf(o))}${plainGoods(o.lines)}<div class="recommend"><h3>为您推荐</h3><ul>${['100055000601', '100055000701'].map((s) => `<li><a href="https://item.jd.com/${s}.html">${escapeHtml(line(s).name)}</a><p>SKU编码：${s}</p><p>京东价：¥${yuan(line(s).jdPriceFen)}</p></li>`).join('')}</ul></div>` }; } },
  { name: 'inject-recommendation-table', trap: 'a second goods table headed 猜你喜欢', make: (now) => { const o = order(now, 757); return { order: o, body: `${info(pairsOf(o))}<h3>商品清单</h3>${plainGoods(o.lines)}<section class="guess"><h3>猜你喜欢</h3>${plainGoods([line('100055000601')])}</section>` }; } },
  { name: 'inject-history-table', trap: 'a table of the buyer\'s other orders', make: (now) => { const o = order(now, 758); const other = order(now, 759, { signedDaysAgo: 90, skus: ['100055000701'] }); return { order: o, body: `${info(pairsOf(o))}${plainGoods(o.lines)}<h3>该客户的其他订单</h3><table><thead><tr><th>订单编号</th><th>订单状态</th><th>下单时间</th><th>签收时间</th><th>SKU编码</th></tr></thead><tbody><tr><td>${other.id}</td><td>已取消</td><td>${at(now, 93)}</td><td>${at(now, 90)}</td><td>100055000701</td></tr></tbody></table>` }; } },
  { name: 'inject-history-card', trap: 'a card of the buyer\'s previous order with labels of its own', make: (now) => { const o = noSign(now, 760); return { order: o, body: `${info(pairsOf(o))}${plainGoods(o.lines)}<div class="history"><h3>历史订单</h3><div class="card">${rows([['订单编号', orderNumber(9002)], ['订单状态', '已完成'], ['签收时间', at(now, 30)], ['完成时间', at(now, 29)]])}</div></div>` }; } },
  { name: 'inject-log', trap: 'an operation log that mentions the facts', make: (now) => { const o = noSign(now, 761); return { order: o, body: `${info(pairsOf(o))}${plainGoods(o.lines)}<h3>操作日志</h3><table><thead><tr><th>操作时间</th><th>操作人</th><th>操作内容</th></tr></thead><tbody><tr><td>${at(now, 2)}</td><td>客服A</td><td>修改备注：签收时间：${at(now, 1)}</td></tr><tr><td>${at(now, 3)}</td><td>系统</td><td>订单完成</td></tr></tbody></table>` }; } },
  { name: 'inject-tooltip', trap: 'title and aria-label attributes with other dates', make: (now) => { const o = noSign(now, 762); return { order: o, body: `${info(pairsOf(o))}<i class="q" title="签收时间：${at(now, 1)}" aria-label="签收时间：${at(now, 1)}"></i>${plainGoods(o.lines)}` }; } },
  { name: 'inject-notice', trap: 'a notice above the page explains 签收时间 with an example', make: (now) => { const o = noSign(now, 763); return { order: o, body: `<div class="notice">温馨提示：自签收时间次日起7天内可退货，例如签收时间：${at(now, 1)}，则可退至7天后。</div>${info(pairsOf(o))}${plainGoods(o.lines)}` }; } },
  { name: 'inject-script-json', trap: 'state in a script and a template element', make: (now) => { const o = noSign(now, 764); return { order: o, body: `<script type="application/json">{"签收时间":"${at(now, 1)}"}</script><template><div><span>签收时间：</span><span>${at(now, 1)}</span></div></template><noscript>签收时间：${at(now, 1)}</noscript>${info(pairsOf(o))}${plainGoods(o.lines)}` }; } },
  { name: 'inject-select', trap: 'options of a select and placeholders', make: (now) => { const o = noSign(now, 765); return { order: o, body: `<div class="filters"><select><option>签收时间</option><option selected>${at(now, 1)}</option><option>已取消</option></select><input placeholder="签收时间：${at(now, 1)}"></div>${info(pairsOf(o))}${plainGoods(o.lines)}` }; } },
  { name: 'inject-invoice', trap: 'invoice and consignee cards with numbers and dates of their own', make: (now) => { const o = noSign(now, 766); return { order: o, body: `${info(pairsOf(o))}<h3>发票信息</h3>${rows([['发票号码', '24332000000123456789'], ['开票时间', at(now, 1)], ['发票状态', '已完成']])}<h3>收货信息</h3>${rows([['收货人', '张*'], ['联系电话', '138****0000'], ['物流单号', 'JDVA00123456789'], ['运单号', '773099887766554']])}${plainGoods(o.lines)}` }; } },
];

const hiddenWays: readonly (readonly [string, string, (html: string) => string])[] = [
  ['display-none', 'display:none', (h) => `<div style="display:none">${h}</div>`],
  ['visibility', 'visibility:hidden', (h) => `<div style="visibility:hidden;height:0">${h}</div>`],
  ['hidden-attribute', 'the hidden attribute', (h) => `<div hidden>${h}</div>`],
  ['css-class', 'a class of a style sheet', (h) => `<style>.gone{display:none}</style><div class="gone">${h}</div>`],
  ['css-important', 'a sheet against an inline style', (h) => `<style>.gone2{display:none!important}</style><div class="gone2" style="display:block">${h}</div>`],
  ['closed-details', 'a closed details element', (h) => `<details><summary>更多</summary>${h}</details>`],
  ['zero-opacity', 'opacity:0', (h) => `<div style="opacity:0;position:absolute;pointer-events:none">${h}</div>`],
  ['off-screen', 'moved far off the screen', (h) => `<div style="position:absolute;left:-9999px;top:0">${h}</div>`],
  ['clipped', 'clipped to nothing', (h) => `<div style="position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0)">${h}</div>`],
  ['collapsed', 'height 0 and overflow hidden', (h) => `<div style="height:0;overflow:hidden">${h}</div>`],
  ['content-visibility', 'content-visibility:hidden', (h) => `<div style="content-visibility:hidden">${h}</div>`],
  ['dialog', 'a dialog that is not open', (h) => `<dialog>${h}</dialog>`],
];
const hidden: Case[] = hiddenWays.flatMap(([name, trap, hide], index): Case[] => [
  { name: `hidden-${name}`, trap: `another sign time hidden by ${trap}`, make: (now) => { const o = order(now, 780 + index); return { order: o, body: `${hide(rows([['订单编号', o.id], ['签收时间', at(now, 20)], ['订单状态', '已取消']]))}${info(pairsOf(o))}${plainGoods(o.lines)}` }; } },
  { name: `hidden-only-${name}`, trap: `the only sign time is hidden by ${trap}`, make: (now) => { const o = noSign(now, 800 + index); return { order: o, body: `${info(pairsOf(o))}${hide(rows([['签收时间', at(now, 2)]]))}${plainGoods(o.lines)}` }; } },
]).concat([
  { name: 'hidden-value-pair', trap: 'label in sight, an old value hidden beside the new one', make: (now) => { const o = order(now, 815); const pairs = pairsOf(o, { values: { signedAt: `<span style="display:none">${at(now, 20)}</span><span>${dateStyles.full.write(o.signedAt ?? 0)}</span>` } }); return { order: o, body: `${info(pairs)}${plainGoods(o.lines)}` }; } },
  { name: 'hidden-goods', trap: 'a hidden goods table of another order', make: (now) => { const o = order(now, 816); return { order: o, body: `${info(pairsOf(o))}<div style="display:none">${plainGoods([line('100055000601')])}</div>${plainGoods(o.lines)}` }; } },
  { name: 'hidden-tab-pane', trap: 'content of another tab kept in the document, display:none by attribute style', make: (now) => { const o = order(now, 817); const other = order(now, 818, { signedDaysAgo: 50, skus: ['100055000701'] }); return { order: o, body: `<div class="tab-pane" aria-hidden="true" style="display: none;">${info(pairsOf(other))}${plainGoods(other.lines)}</div><div class="tab-pane">${info(pairsOf(o))}${plainGoods(o.lines)}</div>` }; } },
]);

const ids: Case[] = [
  { name: 'parent-order', trap: '父订单号 and 原订单编号 beside the order', make: (now) => { const o = order(now, 830); return { order: o, body: `${info([['父订单号', orderNumber(9010)], ...pairsOf(o), ['原订单编号', orderNumber(9011)]])}${plainGoods(o.lines)}` }; } },
  { name: 'related-orders', trap: '关联订单 with links to siblings of a split order', make: (now) => { const o = order(now, 831); return { order: o, body: `${info(pairsOf(o))}<div class="split"><span>关联订单：</span><a href="${detailUrl(orderNumber(9012))}">${orderNumber(9012)}</a>、<a href="${detailUrl(orderNumber(9013))}">${orderNumber(9013)}</a></div>${plainGoods(o.lines)}` }; } },
  { name: 'exchange-order', trap: '换新订单编号 and 售后服务单号', make: (now) => { const o = order(now, 832); return { order: o, body: `${info([...pairsOf(o), ['换新订单编号', orderNumber(9014)], ['售后服务单号', '4012345678']])}${plainGoods(o.lines)}` }; } },
  { name: 'id-in-heading', trap: 'the order number stands in the heading only', make: (now) => { const o = order(now, 833); return { order: o, body: `<h1>订单 ${o.id} 详情</h1>${info(pairsOf(o, { values: { orderId: null } }))}${plainGoods(o.lines)}` }; } },
  { name: 'id-in-address-only', trap: 'the content names no order number at all', make: (now) => { const o = order(now, 834); return { order: o, body: `${info(pairsOf(o, { values: { orderId: null } }))}${plainGoods(o.lines)}`, truth: {} }; } },
  { name: 'id-12-digits', trap: 'an order number of 12 digits', make: (now) => { const o = { ...order(now, 835), id: orderNumber(835, 12) }; return { order: o, body: `${info(pairsOf(o))}${plainGoods(o.lines)}` }; } },
  { name: 'id-grouped', trap: 'the order number is written in groups of four', make: (now) => { const o = order(now, 836); return { order: o, body: `${info(pairsOf(o, { values: { orderId: o.id.replace(/(\d{4})(?=\d)/g, '$1 ') } }))}${plainGoods(o.lines)}` }; } },
  { name: 'id-link', trap: 'the order number is a link to itself', make: (now) => { const o = order(now, 837); return { order: o, body: `${info(pairsOf(o, { values: { orderId: `<a href="${detailUrl(o.id)}">${o.id}</a><button>复制</button>` } }))}${plainGoods(o.lines)}` }; } },
  { name: 'breadcrumb-and-tabs', trap: 'page tabs of the back office name other open orders', make: (now) => { const o = order(now, 838); return { order: o, body: `<div class="open-tabs"><span>订单详情-${orderNumber(9015)}</span><span class="on">订单详情-${o.id}</span><span>订单列表</span></div>${info(pairsOf(o))}${plainGoods(o.lines)}` }; } },
];

const clobber: Case[] = [
  { name: 'clobber-forms', trap: 'forms and images named like members of document', make: (now) => { const o = order(now, 850); const names = ['body', 'querySelector', 'querySelectorAll', 'documentElement', 'getElementById', 'createTreeWalker', 'defaultView', 'head', 'URL', 'location', 'title', 'createElement', 'addEventListener', 'readyState', 'contains', 'children']; return { order: o, body: `${names.map((x, i) => (i % 2 ? `<img name="${x}" alt="">` : `<form name="${x}"></form>`)).join('')}${info(pairsOf(o))}${plainGoods(o.lines)}` }; } },
  { name: 'clobber-inside-form', trap: 'the facts stand in a form whose inputs are named like members of elements', make: (now) => { const o = order(now, 851); const names = ['children', 'childNodes', 'parentNode', 'textContent', 'tagName', 'attributes', 'nextSibling', 'firstChild', 'getAttribute', 'closest', 'nodeType', 'parentElement', 'checkVisibility', 'className', 'matches', 'querySelectorAll', 'hidden', 'style', 'ownerDocument', 'nextElementSibling', 'localName', 'shadowRoot', 'contains']; return { order: o, body: `<form>${names.map((x) => `<input type="hidden" name="${x}">`).join('')}${info(pairsOf(o))}${plainGoods(o.lines)}</form>` }; } },
  { name: 'clobber-ids', trap: 'ids like the words of the engine', make: (now) => { const o = order(now, 852); return { order: o, body: `<div id="root2"></div><a id="location"></a><a id="Node"></a><a id="NodeFilter"></a><a id="getComputedStyle"></a>${info(pairsOf(o))}${plainGoods(o.lines)}` }; } },
];

const two = (sku: string, more: Partial<CorpusLine> = {}): CorpusLine => line(sku, more);
const goods: Case[] = [
  { name: 'goods-price-zero', trap: 'a line of price 0', make: (now) => { const o = order(now, 860, { lines: [two('100055000301'), two('100055000801', { jdPriceFen: 0, paidFen: 0 })] }); return { order: o, body: `${info(pairsOf(o))}${plainGoods(o.lines)}` }; } },
  { name: 'goods-unknown-sku', trap: 'a SKU that no catalogue knows', make: (now) => { const o = order(now, 861, { lines: [two('100123456789', { jdPriceFen: 4590 })] }); return { order: o, body: `${info(pairsOf(o))}${plainGoods(o.lines)}` }; } },
  { name: 'goods-commas', trap: '¥2,349.00 with thousands separators', make: (now) => { const o = order(now, 862, { lines: [two('10088002001'), two('10088002003')] }); return { order: o, body: `${info(pairsOf(o))}${goodsNamed('sku-in-cell').html(o.lines)}` }; } },
  { name: 'goods-same-sku-twice', trap: 'the same SKU on two rows', make: (now) => { const o = order(now, 863, { lines: [two('100055000302')] }); return { order: o, body: `${info(pairsOf(o))}${plainGoods([two('100055000302'), two('100055000302', { quantity: 2 })])}`, truth: { lineOf: (l) => ({ jdPriceFen: l.jdPriceFen }) } }; } },
  { name: 'goods-combo', trap: 'a combo with a head row and parts beneath', make: (now) => { const o = order(now, 864, { lines: [two('100055000101'), two('100055000801')] }); return { order: o, body: `${info(pairsOf(o))}<table><thead><tr><th>商品信息</th><th>SKU编码</th><th>京东价</th><th>数量</th></tr></thead><tbody><tr class="combo"><td colspan="4"><b>【套装】居家优选组合</b> 套装价 ¥250.00</td></tr>${o.lines.map((l) => `<tr><td>${escapeHtml(l.name)}</td><td>${l.sku}</td><td>¥${yuan(l.jdPriceFen)}</td><td>1</td></tr>`).join('')}</tbody></table>` }; } },
  { name: 'goods-gift-nested', trap: 'a gift within the row of its main item', make: (now) => { const o = order(now, 865, { lines: [two('100055000401'), two('100055000802', { gift: true, quantity: 1 })] }); const [main, gift] = o.lines; return { order: o, body: main && gift ? `${info(pairsOf(o))}<table><thead><tr><th>商品信息</th><th>SKU编码</th><th>京东价</th><th>数量</th></tr></thead><tbody><tr><td>${escapeHtml(main.name)}</td><td>${main.sku}</td><td>¥${yuan(main.jdPriceFen)}</td><td>1</td></tr><tr class="gift"><td>[赠品] ${escapeHtml(gift.name)}</td><td>${gift.sku}</td><td>¥${yuan(gift.jdPriceFen)}</td><td>1</td></tr></tbody></table>` : '', truth: { lineOf: (l) => (l.gift ? { gift: true } : { gift: false, jdPriceFen: l.jdPriceFen, quantity: 1 }) } }; } },
  { name: 'goods-name-says-gift', trap: 'a paid item whose name says 赠品', make: (now) => { const o = order(now, 866, { lines: [two('100055000801', { name: '不锈钢 保温壶 送赠品杯套' })] }); return { order: o, body: `${info(pairsOf(o))}${plainGoods(o.lines)}` }; } },
  { name: 'goods-empty', trap: 'an order without readable goods: 暂无数据', make: (now) => { const o = order(now, 867, { lines: [] }); return { order: o, body: `${info(pairsOf(o))}<table><thead><tr><th>商品信息</th><th>SKU编码</th><th>京东价</th><th>数量</th></tr></thead><tbody><tr><td colspan="4">暂无数据</td></tr></tbody></table>` }; } },
  { name: 'goods-sum-row', trap: 'a sum row and money below the goods', make: (now) => { const o = order(now, 868, { lines: [two('100055000101', { quantity: 3 })] }); return { order: o, body: `${info(pairsOf(o))}<table><thead><tr><th>商品信息</th><th>SKU编码</th><th>京东价</th><th>数量</th></tr></thead><tbody>${o.lines.map((l) => `<tr><td>${escapeHtml(l.name)}</td><td>${l.sku}</td><td>¥${yuan(l.jdPriceFen)}</td><td>${l.quantity}</td></tr>`).join('')}<tr><td>合计</td><td></td><td>¥477.00</td><td>3</td></tr></tbody></table><div>商品总额：¥477.00 运费：¥0.00 应付金额：¥462.00 实付金额：¥462.00</div>` }; } },
  { name: 'goods-two-packages', trap: 'goods in two packages, a table each', make: (now) => { const o = order(now, 869, { lines: [two('100055000101'), two('100055000301', { quantity: 2 })] }); return { order: o, body: `${info(pairsOf(o))}${o.lines.map((l, i) => `<div class="pack"><h4>包裹${i + 1}</h4>${plainGoods([l])}</div>`).join('')}` }; } },
  { name: 'goods-promised-price', trap: '实付 above 京东价 in one cell', make: (now) => { const o = order(now, 870, { lines: [two('100055000402')] }); const [l] = o.lines; return { order: o, body: l ? `${info(pairsOf(o))}<div class="item"><div>${escapeHtml(l.name)}</div><div>SKU编码：${l.sku}</div><div>实付：<b>¥${yuan(l.paidFen)}</b></div><div>京东价：<s>¥${yuan(l.jdPriceFen)}</s></div><div>数量：1</div></div>` : '' }; } },
  { name: 'goods-only-paid', trap: 'only 实付金额 is on the page: no 京东价', make: (now) => { const o = order(now, 871, { lines: [two('100055000402')] }); const [l] = o.lines; return { order: o, body: l ? `${info(pairsOf(o))}<table><thead><tr><th>商品信息</th><th>SKU编码</th><th>实付金额</th><th>数量</th></tr></thead><tbody><tr><td>${escapeHtml(l.name)}</td><td>${l.sku}</td><td>¥${yuan(l.paidFen)}</td><td>1</td></tr></tbody></table>` : '', truth: { lineOf: () => ({ jdPriceFen: null, quantity: 1, gift: false }) } }; } },
  { name: 'goods-sixty-lines', trap: 'sixty lines', make: (now) => { const o = order(now, 872, { lines: Array.from({ length: 60 }, (_, i) => two(`1002000${String(10_000 + i * 37)}`, { jdPriceFen: 1000 + i, quantity: 1 + (i % 4) })) }); return { order: o, body: `${info(pairsOf(o))}${plainGoods(o.lines)}` }; } },
  { name: 'goods-exchange-popup', trap: 'an exchange picker in sight lists sibling SKUs', make: (now) => { const o = order(now, 873); return { order: o, body: `${info(pairsOf(o))}${plainGoods(o.lines)}<div class="dialog" role="dialog"><h3>选择换新商品</h3><table><thead><tr><th>商品信息</th><th>SKU编码</th><th>京东价</th><th>库存</th></tr></thead><tbody><tr><td>棉麻 家居服套装 浅灰 L</td><td>100055000102</td><td>¥159.00</td><td>9</td></tr></tbody></table></div>`, truth: { openSkus: ['100055000102'] } }; } },
];

export const detailFactPages: readonly SellerPage[] = [
  ...[...statuses, ...statusElsewhere, ...ids, ...clobber].map(page('fact')),
  ...injections.map(page('fact')),
  ...hidden.map(page('fact')),
  ...goods.map(page('goods')),
];
