import type { LineTruth, SellerPage } from '../page';
import { type GoodsLayout, goodsLayouts, plainGoods } from './goods-layouts';
import { infoLayouts } from './info-layouts';
import { backOffice, type CorpusLine, dateStyles, detailUrl, line, order, pairsOf, truthOf, written } from './kit';

const lineOf =
  (layout: GoodsLayout) =>
  (l: CorpusLine): LineTruth => ({
    gift: l.gift,
    ...(layout.leavesOpen?.includes('price') ? {} : { jdPriceFen: l.jdPriceFen }),
    ...(layout.leavesOpen?.includes('quantity') ? {} : { quantity: l.quantity }),
  });

const infoPages = infoLayouts.map(
  (layout, index): SellerPage => ({
    name: `info-${layout.name}`,
    trap: layout.trap,
    group: 'layout',
    build: (now) => {
      const o = order(now, 100 + index, { signedDaysAgo: 2 + (index % 9) });
      return {
        url: detailUrl(o.id),
        body: backOffice(
          `<div class="detail"><h2><span>订单信息</span></h2>${layout.html(pairsOf(o))}${plainGoods(o.lines)}</div>`,
        ),
        truth: truthOf(o),
      };
    },
  }),
);

const mixed = [
  line('100055000301', { quantity: 2 }),
  line('10088005001', { quantity: 1 }),
  line('100055000801', { gift: true, quantity: 1, jdPriceFen: 11900, paidFen: 0 }),
];
const goodsPages = goodsLayouts.flatMap((layout, index): SellerPage[] =>
  [mixed.slice(0, 1), mixed].map((lines) => ({
    name: `goods-${layout.name}-${lines.length}`,
    trap: `${layout.trap}; ${lines.length === 1 ? 'one line' : 'three lines, one of them a gift'}`,
    group: 'goods',
    build: (now) => {
      const o = order(now, 300 + index * 2 + (lines.length > 1 ? 1 : 0), { lines, signedDaysAgo: 5 });
      const info = infoLayouts[(index * 5) % infoLayouts.length]?.html(pairsOf(o)) ?? '';
      return {
        url: detailUrl(o.id),
        body: backOffice(`<h2><span>订单信息</span></h2>${info}<h2>商品清单</h2>${layout.html(o.lines)}`),
        truth: truthOf(o, { lineOf: lineOf(layout) }),
      };
    },
  })),
);

const inFrames = (
  name: string,
  trap: string,
  wrap: (content: string, o: ReturnType<typeof order>) => Pick<ReturnType<SellerPage['build']>, 'body' | 'frames'>,
  n: number,
): SellerPage => ({
  name,
  trap,
  group: 'layout',
  build: (now) => {
    const o = order(now, n, { signedDaysAgo: 6 });
    const content = `<h2><span>订单信息</span></h2>${infoLayouts[0]?.html(pairsOf(o))}${plainGoods(o.lines)}`;
    return { url: detailUrl(o.id), ...wrap(content, o), truth: truthOf(o) };
  },
});

const containers: SellerPage[] = [
  {
    name: 'state-beside-title',
    trap: 'the state is a tag beside the title 订单详情 and has no label',
    group: 'layout',
    build: (now) => {
      const o = order(now, 499, { signedDaysAgo: 6 });
      const pairs = pairsOf(o).filter(([label]) => label !== '订单状态');
      const title = `<div><h2>订单详情</h2><span class="tag">${o.status}</span></div>`;
      return {
        url: detailUrl(o.id),
        body: backOffice(`${title}${infoLayouts[0]?.html(pairs)}${plainGoods(o.lines)}`),
        truth: truthOf(o),
      };
    },
  },
  inFrames(
    'open-shadow-root',
    'the content stands in the open shadow root of a micro-app element',
    (content) => ({
      body: backOffice(
        `<micro-app name="order" url="/sub/order/"><template shadowrootmode="open"><micro-app-body>${content}</micro-app-body></template></micro-app>`,
      ),
    }),
    401,
  ),
  inFrames(
    'two-shadow-roots',
    'shadow root within a shadow root',
    (content) => ({
      body: backOffice(
        `<micro-app name="trade"><template shadowrootmode="open"><div><jdm-order-detail><template shadowrootmode="open"><div>${content}</div></template></jdm-order-detail></div></template></micro-app>`,
      ),
    }),
    402,
  ),
  inFrames(
    'shadow-with-light-remains',
    'the same content in a shadow root, and hidden light children that no slot shows',
    (content) => ({
      body: backOffice(
        `<micro-app name="order"><template shadowrootmode="open"><div>${content}</div></template><div><span>签收时间：</span><span>2019-03-03 03:03:03</span></div></micro-app>`,
      ),
    }),
    403,
  ),
  inFrames(
    'slotted-content',
    'labels and values slotted into a card element',
    (content) => ({
      body: backOffice(
        `<jdm-card><template shadowrootmode="open"><section><h3>卡片</h3><slot></slot></section></template><div>${content}</div></jdm-card>`,
      ),
    }),
    404,
  ),
  inFrames(
    'micro-app-light',
    'the content in the light tree of micro-app elements',
    (content) => ({
      body: backOffice(
        `<micro-app name="order"><micro-app-head></micro-app-head><micro-app-body><div id="app">${content}</div></micro-app-body></micro-app>`,
      ),
    }),
    405,
  ),
  inFrames(
    'iframe-same-host',
    'the content in an iframe of the same host whose address names the order',
    (content, o) => ({
      body: backOffice(
        `<iframe src="https://shop.jd.com/jdm/trade/orders/order-details?orderId=${o.id}&inner=1" width="1200" height="800"></iframe>`,
      ),
      frames: { [`https://shop.jd.com/jdm/trade/orders/order-details?orderId=${o.id}&inner=1`]: { body: content } },
    }),
    406,
  ),
  inFrames(
    'iframe-sub-app',
    'the content in an iframe whose own address names no order',
    (content) => ({
      body: backOffice(
        '<iframe src="https://porder.shop.jd.com/order/detailInner" width="1200" height="800"></iframe>',
      ),
      frames: { 'https://porder.shop.jd.com/order/detailInner': { body: content } },
    }),
    407,
  ),
  inFrames(
    'iframe-beside-advert',
    'the content in one iframe, an advert of the same host in another',
    (content) => ({
      body: backOffice(
        '<iframe src="https://shop.jd.com/jdm/ad/banner" width="300" height="60"></iframe><iframe src="https://porder.shop.jd.com/order/detailInner" width="1200" height="800"></iframe>',
      ),
      frames: {
        'https://shop.jd.com/jdm/ad/banner': { body: '<p>双11大促，订单编号抽奖</p>' },
        'https://porder.shop.jd.com/order/detailInner': { body: content },
      },
    }),
    408,
  ),
];

type StepRow = readonly (readonly [string, string])[];
/** Step bars and logistics: dates that have no label of their own kind. */
const steps = (names: StepRow, one: (name: string, date: string, index: number) => string): string =>
  names.map(([name, date], i) => one(name, date, i)).join('');
const stepBars: readonly (readonly [string, string, (s: StepRow) => string])[] = [
  [
    'steps-antd',
    'antd steps, title and description',
    (s) =>
      `<div class="ant-steps">${steps(s, (t, d, i) => `<div class="ant-steps-item ant-steps-item-finish"><div class="ant-steps-item-container"><div class="ant-steps-item-icon"><span>${i + 1}</span></div><div class="ant-steps-item-content"><div class="ant-steps-item-title">${t}</div><div class="ant-steps-item-description">${d}</div></div></div></div>`)}</div>`,
  ],
  [
    'steps-element-vertical',
    'Element steps, vertical',
    (s) =>
      `<div class="el-steps el-steps--vertical">${steps(s, (t, d) => `<div class="el-step is-vertical"><div class="el-step__head"><div class="el-step__line"></div><div class="el-step__icon"></div></div><div class="el-step__main"><div class="el-step__title">${t}</div><div class="el-step__description">${d}</div></div></div>`)}</div>`,
  ],
  [
    'steps-two-rows',
    'titles in one row, dates in the row below',
    (s) =>
      `<div class="progress"><ul class="names">${steps(s, (t) => `<li>${t}</li>`)}</ul><ul class="times">${steps(s, (_t, d) => `<li>${d}</li>`)}</ul></div>`,
  ],
  [
    'steps-table',
    'titles in one table row, dates in the next',
    (s) =>
      `<table class="flow"><tr>${steps(s, (t) => `<td>${t}</td>`)}</tr><tr>${steps(s, (_t, d) => `<td>${d}</td>`)}</tr></table>`,
  ],
  [
    'steps-list-breaks',
    'ordered list, title and date parted by br',
    (s) => `<ol>${steps(s, (t, d) => `<li><strong>${t}</strong><br>${d}</li>`)}</ol>`,
  ],
];
const timed: SellerPage[] = stepBars.map(
  ([name, trap, html], index): SellerPage => ({
    name,
    trap: `${trap}; titles 提交订单 付款成功 商品出库 已签收 完成`,
    group: 'layout',
    build: (now) => {
      const o = order(now, 420 + index, { signedDaysAgo: 3 + index });
      const w = (at: number | null) => (at === null ? '' : dateStyles.full.write(at));
      const bar = html([
        ['提交订单', w(o.orderedAt)],
        ['付款成功', w(o.paidAt)],
        ['商品出库', w(o.shippedAt)],
        ['已签收', w(o.signedAt)],
        ['完成', w(o.completedAt)],
      ]);
      const named = pairsOf(o, {
        values: { orderedAt: null, paidAt: null, shippedAt: null, signedAt: null, completedAt: null },
      });
      return {
        url: detailUrl(o.id),
        body: backOffice(`${bar}<h2><span>订单信息</span></h2>${infoLayouts[0]?.html(named)}${plainGoods(o.lines)}`),
        // Which step stands for paying and dispatch is a matter of words; ordering, signing and completion decide verdicts.
        truth: truthOf(o, { dates: { paidAt: 'open', shippedAt: 'open', orderedAt: 'open' } }),
      };
    },
  }),
);

const timelinePage = (
  name: string,
  trap: string,
  n: number,
  html: (rows: readonly (readonly [string, string])[]) => string,
): SellerPage => ({
  name,
  trap,
  group: 'layout',
  build: (now) => {
    const o = order(now, n, { signedDaysAgo: 5 });
    const w = (at: number | null, shiftMs = 0) => (at === null ? '' : dateStyles.full.write(at + shiftMs));
    const rows: (readonly [string, string])[] = [
      [w(o.signedAt), '【已签收】快件已由本人签收，感谢使用京东快递'],
      [w(o.signedAt, -2 * 3_600_000), '快递员正在派送，请准备签收'],
      [w(o.signedAt, -9 * 3_600_000), '快件已到达 杭州滨江营业部'],
      [w(o.shippedAt, 3_600_000), '商家已出库，等待揽收'],
      [w(o.shippedAt), '您的订单已打包完成'],
    ];
    const named = pairsOf(o, { values: { signedAt: null } });
    return {
      url: detailUrl(o.id),
      body: backOffice(
        `<h2><span>订单信息</span></h2>${infoLayouts[0]?.html(named)}<h2>物流信息</h2>${html(rows)}${plainGoods(o.lines)}`,
      ),
      truth: truthOf(o, { dates: { signedAt: o.signedAt === null ? 'absent' : [written(o.signedAt)] } }),
    };
  },
});
const timelines: SellerPage[] = [
  timelinePage(
    'timeline-list',
    'sign time only as a logistics row, time and text in two nodes',
    441,
    (r) =>
      `<ul class="timeline">${r.map(([t, x]) => `<li><span class="time">${t}</span><span class="text">${x}</span></li>`).join('')}</ul>`,
  ),
  timelinePage(
    'timeline-element',
    'Element timeline: text above, time below',
    442,
    (r) =>
      `<ul class="el-timeline">${r.map(([t, x]) => `<li class="el-timeline-item"><div class="el-timeline-item__tail"></div><div class="el-timeline-item__node"></div><div class="el-timeline-item__wrapper"><div class="el-timeline-item__content">${x}</div><div class="el-timeline-item__timestamp is-bottom">${t}</div></div></li>`).join('')}</ul>`,
  ),
  timelinePage(
    'timeline-table',
    'logistics as a table with header 处理时间, 处理信息',
    443,
    (r) =>
      `<table class="logi"><thead><tr><th>处理时间</th><th>处理信息</th><th>操作人</th></tr></thead><tbody>${r.map(([t, x]) => `<tr><td>${t}</td><td>${x}</td><td>系统</td></tr>`).join('')}</tbody></table>`,
  ),
  timelinePage(
    'timeline-one-node',
    'time and text of a logistics row in one text node',
    444,
    (r) => `<div class="logi">${r.map(([t, x]) => `<p>${t} ${x}</p>`).join('')}</div>`,
  ),
];

/** Words under which the same facts go. */
const aliases: SellerPage[] = [
  {
    name: 'alias-old',
    labels: {
      orderId: '订单号',
      status: '状态',
      paidAt: '付款确认时间',
      shippedAt: '发货时间',
      signedAt: '妥投时间',
      completedAt: '订单完成时间',
    },
  },
  {
    name: 'alias-jd',
    labels: {
      orderId: '京东订单号',
      status: '订单状态',
      orderedAt: '订单下单时间',
      paidAt: '支付时间',
      shippedAt: '订单出库时间',
      signedAt: '订单签收时间',
      completedAt: '订单完成时间',
    },
  },
  {
    name: 'alias-buyer',
    labels: {
      orderId: '京东订单编号',
      status: '当前状态',
      orderedAt: '创建时间',
      paidAt: '支付完成时间',
      shippedAt: '商家发货时间',
      signedAt: '客户签收时间',
      completedAt: '交易完成时间',
    },
  },
].map(
  ({ name, labels }, index): SellerPage => ({
    name,
    trap: `other words for the same facts: ${Object.values(labels).join(' ')}`,
    group: 'layout',
    build: (now) => {
      const o = order(now, 460 + index, { signedDaysAgo: 8 });
      return {
        url: detailUrl(o.id),
        body: backOffice(
          `<h2><span>订单信息</span></h2>${infoLayouts[0]?.html(pairsOf(o, { labels }))}${plainGoods(o.lines)}`,
        ),
        truth: truthOf(o, name === 'alias-buyer' ? { dates: { orderedAt: 'open', paidAt: 'open' } } : {}),
      };
    },
  }),
);

const large: SellerPage = {
  name: 'large-page',
  trap: 'fifteen thousand nodes of menus and logs around the order',
  group: 'layout',
  build: (now) => {
    const o = order(now, 470, { signedDaysAgo: 5 });
    const log = Array.from(
      { length: 2400 },
      (_, i) => `<li><span>${i}</span><em>系统</em><p>自动任务<i>运行</i>正常</p></li>`,
    ).join('');
    return {
      url: detailUrl(o.id),
      body: backOffice(
        `<h2><span>订单信息</span></h2>${infoLayouts[0]?.html(pairsOf(o))}${plainGoods(o.lines)}<h3>系统记录</h3><ul>${log}</ul>`,
      ),
      truth: truthOf(o),
    };
  },
};

export const detailLayoutPages: readonly SellerPage[] = [
  ...infoPages,
  ...goodsPages,
  ...containers,
  ...timed,
  ...timelines,
  ...aliases,
  large,
];
