import type { SellerPage, Step } from '../page';
import { plainGoods } from './goods-layouts';
import { infoLayouts } from './info-layouts';
import {
  backOffice,
  type CorpusOrder,
  daysAgo,
  detailUrl,
  listUrl,
  order,
  orderNumber,
  orderTruth,
  type Pair,
  pairsOf,
  truthOf,
} from './kit';

const rows = (pairs: readonly Pair[]): string => infoLayouts[0]?.html(pairs) ?? '';
const info = (pairs: readonly Pair[]): string => `<h2><span>订单信息</span></h2><div id="info">${rows(pairs)}</div>`;
const whole = (o: CorpusOrder): string => `${info(pairsOf(o))}<div id="goods">${plainGoods(o.lines)}</div>`;
const spinner =
  '<div class="el-loading-mask"><div class="el-loading-spinner"><p class="el-loading-text">加载中…</p></div></div>';

interface Life {
  readonly name: string;
  readonly trap: string;
  readonly first: (o: CorpusOrder, now: number) => string;
  readonly steps: (o: CorpusOrder, now: number) => readonly Step[];
  readonly completeAt: number;
  readonly order?: (now: number, n: number) => CorpusOrder;
}
const lives: readonly Life[] = [
  {
    name: 'late-2s',
    trap: 'a spinner, content after 2 s',
    first: () => spinner,
    steps: (o) => [{ at: 2000, into: '#root', html: whole(o) }],
    completeAt: 2000,
  },
  {
    name: 'late-5s-empty',
    trap: 'an empty page, content after 5 s',
    first: () => '',
    steps: (o) => [{ at: 5000, into: '#root', html: whole(o) }],
    completeAt: 5000,
  },
  {
    name: 'skeleton',
    trap: 'labels with grey bars, then values',
    first: (o) => info(pairsOf(o).map(([l]): Pair => [l, '<i class="skeleton"></i>'])),
    steps: (o) => [{ at: 1200, into: '#root', html: whole(o) }],
    completeAt: 1200,
  },
  {
    name: 'placeholders-first',
    trap: 'labels with -- first, then values',
    first: (o) => info(pairsOf(o).map(([l]): Pair => [l, '--'])),
    steps: (o) => [{ at: 900, into: '#root', html: whole(o) }],
    completeAt: 900,
  },
  {
    name: 'goods-later',
    trap: 'facts first, goods 1 s later',
    first: (o) => `${info(pairsOf(o))}<div id="goods">${spinner}</div>`,
    steps: (o) => [{ at: 1000, into: '#goods', html: plainGoods(o.lines) }],
    completeAt: 1000,
  },
  {
    name: 'goods-before-facts',
    trap: 'goods first, facts 1 s later',
    first: (o) => `<h2><span>订单信息</span></h2><div id="info"></div>${plainGoods(o.lines)}`,
    steps: (o) => [{ at: 1000, into: '#info', html: rows(pairsOf(o)) }],
    completeAt: 1000,
  },
  {
    name: 'replaced-500ms',
    trap: 'the content is replaced every half second by the same',
    first: whole,
    steps: (o) => [{ everyMs: 500, times: 12, into: '#root', html: whole(o) }],
    completeAt: 0,
  },
  {
    name: 'replaced-50ms',
    trap: 'a counter on the page changes every 50 ms',
    first: (o) => `<p>本页已打开 <span id="tick">0</span></p>${whole(o)}`,
    steps: () => [{ everyMs: 50, times: 90, into: '#tick', html: '<b>1</b>' }],
    completeAt: 0,
  },
  {
    name: 'emptied-and-back',
    trap: 'the content vanishes for a second and comes back',
    first: whole,
    steps: (o) => [
      { at: 1500, into: '#root', html: spinner },
      { at: 2500, into: '#root', html: whole(o) },
    ],
    completeAt: 2500,
  },
  {
    name: 'host-removes-panel',
    trap: 'the page clears body children that it does not know',
    first: whole,
    steps: () => [
      { at: 1500, remove: 'aftersale-sidebar' },
      { at: 2200, remove: 'aftersale-sidebar' },
    ],
    completeAt: 2200,
  },
];
const livePages = lives.map(
  (life, index): SellerPage => ({
    name: `live-${life.name}`,
    trap: life.trap,
    group: 'behaviour',
    needs: 'extension',
    build: (now) => {
      const o = order(now, 900 + index, { signedDaysAgo: 3 + index });
      return {
        url: detailUrl(o.id),
        body: backOffice(life.first(o, now)),
        steps: life.steps(o, now),
        completeAt: life.completeAt,
        truth: truthOf(o),
      };
    },
  }),
);

const partial: readonly SellerPage[] = [
  {
    name: 'live-completion-before-sign',
    trap: 'completion and goods first, sign time 800 ms later: the estimate may not stand for a moment with a wrong end',
    group: 'behaviour',
    needs: 'extension',
    build: (now) => {
      const o = order(now, 920, { signedDaysAgo: 9, completedAt: daysAgo(now, 2, '00:00:10') });
      const sign = pairsOf(o).filter(([label]) => label === '签收时间');
      const others = pairsOf(o).filter(([label]) => label !== '签收时间');
      return {
        url: detailUrl(o.id),
        body: backOffice(`<h2><span>订单信息</span></h2><div id="info">${rows(others)}</div>${plainGoods(o.lines)}`),
        steps: [{ at: 800, append: '#info', html: rows(sign) }],
        completeAt: 800,
        truth: truthOf(o),
      };
    },
  },
  {
    name: 'live-sign-then-second-sign',
    trap: 'a logistics row with another sign day arrives 700 ms later',
    group: 'behaviour',
    needs: 'extension',
    build: (now) => {
      const o = order(now, 921, { signedDaysAgo: 9 });
      const other = `<h2>物流信息</h2><ul><li><span>${new Date(daysAgo(now, 12) + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ')}</span><span>您的快件已签收</span></li></ul>`;
      return {
        url: detailUrl(o.id),
        body: backOffice(`<div id="all">${whole(o)}</div><div id="logistics">${spinner}</div>`),
        steps: [{ at: 700, into: '#logistics', html: other }],
        completeAt: 700,
        before: [orderTruth(o)],
        truth: truthOf(o, { dates: { signedAt: 'contradictory' } }),
      };
    },
  },
];

const routed = (
  name: string,
  trap: string,
  n: number,
  make: (
    a: CorpusOrder,
    b: CorpusOrder,
  ) => { readonly steps: readonly Step[]; readonly completeAt: number; readonly ends: 'a' | 'b' },
): SellerPage => ({
  name,
  trap,
  group: 'behaviour',
  needs: 'extension',
  build: (now) => {
    const a = order(now, n, { signedDaysAgo: 3, skus: ['100055000101'] });
    const b = order(now, n + 1, { signedDaysAgo: 60, skus: ['100055000101', '100055000401'] });
    const { steps, completeAt, ends } = make(a, b);
    const [last, other] = ends === 'a' ? [a, b] : [b, a];
    return {
      url: detailUrl(a.id),
      body: backOffice(whole(a)),
      steps,
      completeAt,
      truth: truthOf(last),
      before: [orderTruth(other)],
    };
  },
});
const routes: readonly SellerPage[] = [
  routed('route-old-content', 'the address goes to another order, the old content stays 1.5 s', 930, (_a, b) => ({
    steps: [
      { at: 1500, pushUrl: detailUrl(b.id) },
      { at: 3000, into: '#root', html: whole(b) },
    ],
    completeAt: 3000,
    ends: 'b',
  })),
  routed('route-spinner', 'another order, a spinner in between', 932, (_a, b) => ({
    steps: [
      { at: 1500, pushUrl: detailUrl(b.id), into: '#root', html: spinner },
      { at: 2600, into: '#root', html: whole(b) },
    ],
    completeAt: 2600,
    ends: 'b',
  })),
  routed('route-content-first', 'the new content stands 300 ms before the address follows', 934, (_a, b) => ({
    steps: [
      { at: 1500, into: '#root', html: whole(b) },
      { at: 1800, pushUrl: detailUrl(b.id) },
    ],
    completeAt: 1800,
    ends: 'b',
  })),
  routed('route-and-back', 'to another order and back by history', 936, (a, b) => ({
    steps: [
      { at: 1200, pushUrl: detailUrl(b.id), into: '#root', html: whole(b) },
      { at: 2600, goBack: true },
      { at: 2900, into: '#root', html: whole(a) },
    ],
    completeAt: 2900,
    ends: 'a',
  })),
  routed(
    'route-half',
    'first the number, half a second later the dates, then the goods of the new order',
    938,
    (_a, b) => ({
      steps: [
        {
          at: 1500,
          pushUrl: detailUrl(b.id),
          into: '#info',
          html: `<div><span>订单编号：</span><span>${b.id}</span></div>`,
        },
        { at: 2000, into: '#info', html: rows(pairsOf(b)) },
        { at: 2500, into: '#goods', html: plainGoods(b.lines) },
      ],
      completeAt: 2500,
      ends: 'b',
    }),
  ),
];
const goodsLast: SellerPage = {
  name: 'route-goods-last',
  trap: 'the goods of the order before stay 400 ms beside the facts of the new one',
  group: 'behaviour',
  needs: 'extension',
  build: (now) => {
    const before = order(now, 947, { signedDaysAgo: 3, skus: ['100055000101'] });
    const o = order(now, 948, { signedDaysAgo: 60, skus: ['100055000401'] });
    return {
      url: detailUrl(before.id),
      body: backOffice(whole(before)),
      steps: [
        { at: 1500, pushUrl: detailUrl(o.id), into: '#info', html: rows(pairsOf(o)) },
        { at: 1900, into: '#goods', html: plainGoods(o.lines) },
      ],
      completeAt: 1900,
      truth: truthOf(o),
      before: [orderTruth(before)],
    };
  },
};
const leaving: SellerPage = {
  name: 'route-to-home',
  trap: 'from an order to the home page: the panel leaves',
  group: 'behaviour',
  needs: 'extension',
  build: (now) => {
    const o = order(now, 945);
    return {
      url: detailUrl(o.id),
      body: backOffice(whole(o)),
      steps: [{ at: 1500, pushUrl: 'https://shop.jd.com/jdm/home', into: '#root', html: '<h1>店铺首页</h1>' }],
      completeAt: 1500,
      truth: { kind: 'none' },
      before: [orderTruth(o)],
    };
  },
};
const arriving: SellerPage = {
  name: 'route-from-list',
  trap: 'from the order list to an order without a load',
  group: 'behaviour',
  needs: 'extension',
  build: (now) => {
    const o = order(now, 946);
    return {
      url: listUrl,
      body: backOffice('<p>暂无订单</p>'),
      steps: [
        { at: 1200, pushUrl: detailUrl(o.id), into: '#root', html: spinner },
        { at: 2000, into: '#root', html: whole(o) },
      ],
      completeAt: 2000,
      truth: truthOf(o),
      before: [],
    };
  },
};

const unreadable = (
  name: string,
  trap: string,
  n: number,
  body: (asked: string, o: CorpusOrder) => string,
  mayName: (asked: string, o: CorpusOrder) => readonly string[] = (asked) => [asked],
  url = detailUrl,
): SellerPage => ({
  name,
  trap,
  group: 'not-ready',
  build: (now) => {
    const o = order(now, n);
    const asked = orderNumber(n + 500);
    return {
      url: url(asked),
      body: backOffice(body(asked, o)),
      truth: { kind: 'unreadable', mayName: mayName(asked, o) },
    };
  },
});
export const notReadyPages: readonly SellerPage[] = [
  unreadable(
    'id-mismatch',
    'the order in the content is not the one in the address',
    950,
    (_asked, o) => whole(o),
    (asked, o) => [asked, o.id],
  ),
  unreadable(
    'id-mismatch-cards',
    'another order in cards, the asked number only in a page tab',
    951,
    (asked, o) =>
      `<div class="open-tabs"><span>订单详情-${asked}</span></div>${infoLayouts.find((l) => l.name === 'cards-label-over-value')?.html(pairsOf(o))}${plainGoods(o.lines)}`,
    (asked, o) => [asked, o.id],
  ),
  unreadable(
    'id-mismatch-one-node',
    'another order as text nodes',
    952,
    (_asked, o) => `${infoLayouts.find((l) => l.name === 'one-text-node')?.html(pairsOf(o))}${plainGoods(o.lines)}`,
    (asked, o) => [asked, o.id],
  ),
  unreadable(
    'id-mismatch-hidden',
    'the asked number is hidden, another order in sight',
    953,
    (asked, o) => `<div style="display:none">${rows([['订单编号', asked]])}</div>${whole(o)}`,
    (asked, o) => [asked, o.id],
  ),
  unreadable(
    'id-mismatch-form',
    'another order in form items',
    954,
    (_asked, o) => `${infoLayouts.find((l) => l.name === 'el-form-items')?.html(pairsOf(o))}${plainGoods(o.lines)}`,
    (asked, o) => [asked, o.id],
  ),
  unreadable(
    'not-found',
    'error page: 此页面没有找到',
    955,
    () => '<div class="err"><h2>抱歉主人，此页面没有找到</h2><a>返回首页</a></div>',
  ),
  unreadable(
    'no-right',
    'no permission for this order',
    956,
    () => '<div class="empty"><p>暂无权限查看该订单</p></div>',
  ),
  unreadable(
    'login-expired',
    'the page says that the login has expired',
    957,
    () => '<div class="dialog"><p>登录已过期，请重新登录</p><button>去登录</button></div>',
  ),
  unreadable('loading-forever', 'a loading mask and nothing else', 958, () => spinner),
  unreadable('blank', 'nothing within the frame of the back office', 959, () => ''),
  unreadable(
    'two-orders',
    'two orders side by side, neither is asked for',
    960,
    (_asked, o) =>
      `<div style="display:flex"><div>${whole(o)}</div><div>${rows([
        ['订单编号', orderNumber(9100)],
        ['订单状态', '已完成'],
      ])}</div></div>`,
    (asked, o) => [asked, o.id, orderNumber(9100)],
  ),
  unreadable(
    'address-without-id',
    'order-details without an order number',
    961,
    () => '<p>请输入订单编号</p>',
    () => [],
    () => 'https://shop.jd.com/jdm/trade/orders/order-details',
  ),
  unreadable(
    'address-strange-id',
    'an order number that is none in the address',
    962,
    () => '<p>参数错误</p>',
    () => [],
    () => 'https://shop.jd.com/jdm/trade/orders/order-details?orderId=%3Cscript%3E1',
  ),
];

const policies: readonly SellerPage[] = [
  ['policy-no-default', 'a SKU that the catalogue does not know under a policy without default', ['100123456789']],
  ['policy-no-default-known', 'known SKUs under a policy without default', ['100055000401', '100055000701']],
].map(
  ([name, trap, skus], index): SellerPage => ({
    name: name as string,
    trap: trap as string,
    group: 'behaviour',
    needs: 'extension',
    build: (now) => {
      const o = order(now, 970 + index, { skus: skus as string[] });
      return { url: detailUrl(o.id), body: backOffice(whole(o)), policy: 'no-default', truth: truthOf(o) };
    },
  }),
);

export const detailBehaviourPages: readonly SellerPage[] = [
  ...livePages,
  ...partial,
  ...routes,
  leaving,
  goodsLast,
  arriving,
  ...policies,
];
