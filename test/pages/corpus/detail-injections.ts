import type { SellerPage } from '../page';
import { type DetailCase, detailPage, info, orderWithoutSign, rows, writtenAgo } from './detail-case';
import { goodsNamed, plainGoods } from './goods-layouts';
import { escapeHtml, line, order, orderNumber, pairsOf, yuan } from './kit';

const evilNames: DetailCase[] = [
  ['name-labels', '净白 收纳盒 订单编号：3499999999999999 签收时间：2020-02-02 02:02:02 订单状态：已取消'],
  [
    'name-html',
    '保温壶 <img src=x onerror="document.documentElement.setAttribute(\'data-pwned\',\'1\')"><script>document.documentElement.setAttribute("data-pwned","2")</script> 签收时间：2020-01-01 00:00:00',
  ],
  ['name-sku', '替换装 SKU编码：100099999999 数量：9 京东价：¥1.00 适用'],
  ['name-lines', '多行\n签收时间：2020-01-01 00:00:00\n完成时间：2020-01-02 00:00:00\n订单状态：已取消'],
  ['name-is-label', '签收时间'],
].map(
  ([name, evil], index): DetailCase => ({
    name: `inject-${name}`,
    trap: `a product is called: ${(evil ?? '').slice(0, 40)}`,
    make: (now) => {
      const o = order(now, 740 + index, { lines: [line('100055000801', { name: evil ?? '' })] });
      return {
        order: o,
        body: `${info(pairsOf(o))}${index % 2 ? goodsNamed('cards').html(o.lines) : plainGoods(o.lines)}`,
      };
    },
  }),
);
/** The name stands alone above its SKU, under no head and with no label. */
const goodsCalled = (name: string): string =>
  `<div class="goods"><p>${escapeHtml(name)}</p><p>SKU编码：100055000801</p><p>京东价：¥19.90</p><p>数量：1</p></div>`;

const injections: DetailCase[] = [
  ...evilNames,
  {
    name: 'inject-name-begins-with-sign',
    trap: 'a name that begins with 签收时间 and a date, further labels behind other words; no sign time on the page',
    make: (now) => {
      const name = '签收时间 2020-01-01 纪念款收纳盒 完成时间：2020-02-02 订单状态：已取消';
      const o = order(now, 754, {
        signedAt: null,
        lines: [line('100055000801', { name, quantity: 1, jdPriceFen: 1990 })],
      });
      return { order: o, body: `${info(pairsOf(o))}${goodsCalled(name)}` };
    },
  },
  {
    name: 'inject-name-no-sign',
    trap: 'sign time only in a product name',
    make: (now) => {
      const o = order(now, 750, {
        signedAt: null,
        lines: [line('100055000301', { name: `徒步鞋 签收时间：${writtenAgo(now, 1)}` })],
      });
      return { order: o, body: `${info(pairsOf(o))}${plainGoods(o.lines)}` };
    },
  },
  {
    name: 'inject-remark',
    trap: 'sign time only in the merchant remark',
    make: (now) => {
      const o = orderWithoutSign(now, 751);
      return {
        order: o,
        body: `${info([...pairsOf(o), ['商家备注', `客户来电说 签收时间：${writtenAgo(now, 1)}，订单状态：已取消`]])}${plainGoods(o.lines)}`,
      };
    },
  },
  {
    name: 'inject-remark-nodes',
    trap: 'the remark quotes label and value in nodes of their own',
    make: (now) => {
      const o = orderWithoutSign(now, 752);
      return {
        order: o,
        body: `${info(pairsOf(o))}<div class="remark"><label>买家备注：</label><div><p><span>签收时间：</span><span>${writtenAgo(now, 1)}</span></p></div></div>${plainGoods(o.lines)}`,
      };
    },
  },
  {
    name: 'inject-textarea',
    trap: 'a draft in a textarea',
    make: (now) => {
      const o = orderWithoutSign(now, 753);
      return {
        order: o,
        body: `${info(pairsOf(o))}<label>备注</label><textarea rows="3">签收时间：${writtenAgo(now, 1)}</textarea>${plainGoods(o.lines)}`,
      };
    },
  },
  {
    name: 'inject-chat',
    trap: 'a chat beside the order',
    make: (now) => {
      const o = orderWithoutSign(now, 754);
      return {
        order: o,
        body: `${info(pairsOf(o))}${plainGoods(o.lines)}<div class="chat-content-w"><div class="message message_left"><span class="message__nickname">jd_1**</span><pre class="message__text">订单编号：${orderNumber(9001)} 签收时间：${writtenAgo(now, 1)}</pre></div><div class="message message_right"><pre class="message__text">您好，签收时间：${writtenAgo(now, 2)}</pre></div></div>`,
      };
    },
  },
  {
    name: 'inject-review',
    trap: 'a review of the buyer',
    make: (now) => {
      const o = orderWithoutSign(now, 755);
      return {
        order: o,
        body: `${info(pairsOf(o))}${plainGoods(o.lines)}<h3>商品评价</h3><div class="comment-item"><p class="comment-con">签收时间：${writtenAgo(now, 1)} 物流很快</p><span>${writtenAgo(now, 1)}</span></div>`,
      };
    },
  },
  {
    name: 'inject-recommendation',
    trap: 'recommended items with SKU, price and link',
    make: (now) => {
      const o = order(now, 756);
      return {
        order: o,
        body: `${info(pairsOf(o))}${plainGoods(o.lines)}<div class="recommend"><h3>为您推荐</h3><ul>${['100055000601', '100055000701'].map((s) => `<li><a href="https://item.jd.com/${s}.html">${escapeHtml(line(s).name)}</a><p>SKU编码：${s}</p><p>京东价：¥${yuan(line(s).jdPriceFen)}</p></li>`).join('')}</ul></div>`,
      };
    },
  },
  {
    name: 'inject-recommendation-table',
    trap: 'a second goods table headed 猜你喜欢',
    make: (now) => {
      const o = order(now, 757);
      return {
        order: o,
        body: `${info(pairsOf(o))}<h3>商品清单</h3>${plainGoods(o.lines)}<section class="guess"><h3>猜你喜欢</h3>${plainGoods([line('100055000601')])}</section>`,
      };
    },
  },
  {
    name: 'inject-history-table',
    trap: "a table of the buyer's other orders",
    make: (now) => {
      const o = order(now, 758);
      const other = order(now, 759, { signedDaysAgo: 90, skus: ['100055000701'] });
      return {
        order: o,
        body: `${info(pairsOf(o))}${plainGoods(o.lines)}<h3>该客户的其他订单</h3><table><thead><tr><th>订单编号</th><th>订单状态</th><th>下单时间</th><th>签收时间</th><th>SKU编码</th></tr></thead><tbody><tr><td>${other.id}</td><td>已取消</td><td>${writtenAgo(now, 93)}</td><td>${writtenAgo(now, 90)}</td><td>100055000701</td></tr></tbody></table>`,
      };
    },
  },
  {
    name: 'inject-history-card',
    trap: "a card of the buyer's previous order with labels of its own",
    make: (now) => {
      const o = orderWithoutSign(now, 760);
      return {
        order: o,
        body: `${info(pairsOf(o))}${plainGoods(o.lines)}<div class="history"><h3>历史订单</h3><div class="card">${rows([
          ['订单编号', orderNumber(9002)],
          ['订单状态', '已完成'],
          ['签收时间', writtenAgo(now, 30)],
          ['完成时间', writtenAgo(now, 29)],
        ])}</div></div>`,
      };
    },
  },
  {
    name: 'inject-log',
    trap: 'an operation log that mentions the facts',
    make: (now) => {
      const o = orderWithoutSign(now, 761);
      return {
        order: o,
        body: `${info(pairsOf(o))}${plainGoods(o.lines)}<h3>操作日志</h3><table><thead><tr><th>操作时间</th><th>操作人</th><th>操作内容</th></tr></thead><tbody><tr><td>${writtenAgo(now, 2)}</td><td>客服A</td><td>修改备注：签收时间：${writtenAgo(now, 1)}</td></tr><tr><td>${writtenAgo(now, 3)}</td><td>系统</td><td>订单完成</td></tr></tbody></table>`,
      };
    },
  },
  {
    name: 'inject-tooltip',
    trap: 'title and aria-label attributes with other dates',
    make: (now) => {
      const o = orderWithoutSign(now, 762);
      return {
        order: o,
        body: `${info(pairsOf(o))}<i class="q" title="签收时间：${writtenAgo(now, 1)}" aria-label="签收时间：${writtenAgo(now, 1)}"></i>${plainGoods(o.lines)}`,
      };
    },
  },
  {
    name: 'inject-notice',
    trap: 'a notice above the page explains 签收时间 with an example',
    make: (now) => {
      const o = orderWithoutSign(now, 763);
      return {
        order: o,
        body: `<div class="notice">温馨提示：自签收时间次日起7天内可退货，例如签收时间：${writtenAgo(now, 1)}，则可退至7天后。</div>${info(pairsOf(o))}${plainGoods(o.lines)}`,
      };
    },
  },
  {
    name: 'inject-script-json',
    trap: 'state in a script and a template element',
    make: (now) => {
      const o = orderWithoutSign(now, 764);
      return {
        order: o,
        body: `<script type="application/json">{"签收时间":"${writtenAgo(now, 1)}"}</script><template><div><span>签收时间：</span><span>${writtenAgo(now, 1)}</span></div></template><noscript>签收时间：${writtenAgo(now, 1)}</noscript>${info(pairsOf(o))}${plainGoods(o.lines)}`,
      };
    },
  },
  {
    name: 'inject-select',
    trap: 'options of a select and placeholders',
    make: (now) => {
      const o = orderWithoutSign(now, 765);
      return {
        order: o,
        body: `<div class="filters"><select><option>签收时间</option><option selected>${writtenAgo(now, 1)}</option><option>已取消</option></select><input placeholder="签收时间：${writtenAgo(now, 1)}"></div>${info(pairsOf(o))}${plainGoods(o.lines)}`,
      };
    },
  },
  {
    name: 'inject-invoice',
    trap: 'invoice and consignee cards with numbers and dates of their own',
    make: (now) => {
      const o = orderWithoutSign(now, 766);
      return {
        order: o,
        body: `${info(pairsOf(o))}<h3>发票信息</h3>${rows([
          ['发票号码', '24332000000123456789'],
          ['开票时间', writtenAgo(now, 1)],
          ['发票状态', '已完成'],
        ])}<h3>收货信息</h3>${rows([
          ['收货人', '张*'],
          ['联系电话', '138****0000'],
          ['物流单号', 'JDVA00123456789'],
          ['运单号', '773099887766554'],
        ])}${plainGoods(o.lines)}`,
      };
    },
  },
];

export const detailInjectionPages: readonly SellerPage[] = [...injections].map(detailPage('fact'));
