import type { RecordTruth, SellerPage, Step, Truth } from '../page';
import { plainGoods } from './goods-layouts';
import { infoLayouts } from './info-layouts';
import {
  backOffice,
  dateStyles,
  daysAgo,
  detailUrl,
  escapeHtml,
  openOrder,
  order,
  orderNumber,
  pairsOf,
  serviceNumber,
  truthOf,
  written,
  yuan,
} from './kit';
import { type ShopItem, shopCatalogue } from './shop';

/** Service orders, goods, the home counter, the workbench, and pages on which nothing of ours may stand. */
interface Service {
  readonly id: string;
  readonly order: string;
  readonly sku: string;
  readonly wish: string;
  readonly type: string;
  readonly status: string;
  readonly closed: boolean;
  readonly at: number;
}
const wishes = [
  ['退货', 'return'],
  ['换货', 'exchange'],
  ['维修', 'repair'],
  ['退货退款', 'return'],
] as const;
const stands = [
  ['待审核', false],
  ['待收货', false],
  ['待处理', false],
  ['已关闭', true],
] as const;
const skus = ['100055000101', '100055000301', '100055000401', '100055000601'] as const;
const service = (now: number, n: number): Service => {
  const [wish, type] = wishes[n % 4] ?? wishes[0];
  const [status, closed] = stands[(n + 1) % 4] ?? stands[0];
  return {
    id: serviceNumber(40_000 + n),
    order: orderNumber(40_000 + n),
    sku: skus[n % 4] ?? '',
    wish,
    type,
    status,
    closed,
    at: written(daysAgo(now, n % 6, '10:21:33')).at,
  };
};
const four = (now: number, n: number): Service[] => [0, 1, 2, 3].map((i) => service(now, n + i));
const recordOf = (s: Service): RecordTruth => ({
  orderId: s.order,
  skuId: s.sku,
  type: s.type,
  status: s.status,
  closed: s.closed,
  appliedAt: s.at,
});
const services = (all: readonly Service[], more: RecordTruth = {}): Truth => ({
  kind: 'records',
  records: Object.fromEntries(all.map((s) => [s.id, { ...recordOf(s), ...more }])),
});
const at = (s: Service): string => dateStyles.full.write(s.at);
const nameOf = (sku: string): string => escapeHtml(shopCatalogue.find((item) => item.sku === sku)?.name ?? '');
const servicesUrl = 'https://shop.jd.com/jdm/trade/after-sale/independent-after-sale/list?tabCode=waitAudit';
const serviceUrl = (id: string): string =>
  `https://shop.jd.com/jdm/trade/after-sale/independent-after-sale/detail?afsServiceId=${id}`;
const serviceTabs =
  '<div class="jd-tabs"><span>全部(52)</span><span class="on">待审核(4)</span><span>待收货(9)</span><span>待处理(2)</span><span>催收(0)</span></div>';

type Cells<T> = readonly (readonly [string, (of: T) => string])[];
const tableOf = <T>(cols: Cells<T>, all: readonly T[]): string =>
  `<table><thead><tr>${cols.map(([text]) => `<th>${text}</th>`).join('')}</tr></thead><tbody>${all.map((one) => `<tr>${cols.map(([, of]) => `<td>${of(one)}</td>`).join('')}</tr>`).join('')}</tbody></table>`;
const elementOf = <T>(cols: Cells<T>, all: readonly T[], fixed = 1): string => {
  const part = (shown: (index: number) => boolean): string => {
    const hide = (index: number): string => (shown(index) ? '' : ' style="visibility:hidden"');
    return `<div class="h"><table><thead><tr>${cols.map(([text], i) => `<th${hide(i)}><div class="cell">${text}</div></th>`).join('')}</tr></thead></table></div><div class="b"><table><tbody>${all.map((one) => `<tr>${cols.map(([, of], i) => `<td${hide(i)}><div class="cell">${of(one)}</div></td>`).join('')}</tr>`).join('')}</tbody></table></div>`;
  };
  return `<div class="el-table">${part(() => true)}<div class="el-table__fixed">${part((i) => i < fixed)}</div></div>`;
};
const gridOf = <T>(cols: Cells<T>, all: readonly T[]): string =>
  `<div class="g"><div class="gh">${cols.map(([text]) => `<div>${text}</div>`).join('')}</div>${all.map((one) => `<div class="gr">${cols.map(([, of]) => `<div>${of(one)}</div>`).join('')}</div>`).join('')}</div>`;
const definitionsOf = <T>(cols: Cells<T>, all: readonly T[]): string =>
  all.map((one) => `<dl>${cols.map(([text, of]) => `<dt>${text}</dt><dd>${of(one)}</dd>`).join('')}</dl>`).join('');

const serviceCells: Cells<Service> = [
  ['服务单号', (s) => `<a>${s.id}</a>`],
  ['订单号', (s) => s.order],
  ['SKU编码', (s) => s.sku],
  ['售后类型', (s) => s.wish],
  ['服务单状态', (s) => s.status],
  ['申请时间', at],
];
const spacious: Cells<Service> = [
  ...serviceCells,
  ['退款金额', () => '¥59.00'],
  ['审核原因', () => '7天无理由'],
  ['更新时间', () => '2026-01-03 10:00:00'],
  ['操作', () => '<a>同意退货</a><a>换货</a><a>关闭</a>'],
];
const serviceCard = (s: Service): string =>
  `<div class="card"><div class="hd"><span>服务单号：<b>${s.id}</b></span><span>申请时间：${at(s)}</span></div><div class="bd"><img alt=""><a href="https://item.jd.com/${s.sku}.html">${nameOf(s.sku)}</a><span>客户期望：${s.wish}</span><span>售后状态：${s.status}</span><span>订单编号：<a>${s.order}</a></span></div></div>`;

const serviceList = (
  title: string,
  trap: string,
  n: number,
  html: (all: readonly Service[]) => string,
  more: RecordTruth = {},
): SellerPage => ({
  name: `hostile-services-${title}`,
  trap,
  group: 'service-order',
  build: (now) => {
    const all = four(now, n);
    return { url: servicesUrl, body: backOffice(`${serviceTabs}${html(all)}`), truth: services(all, more) };
  },
});

const suits = shopCatalogue.filter((item) => item.spu === '10077000001' && item.priceFen !== null);
const shoes = shopCatalogue.filter((item) => item.spu === '10077000003');
const goodsRecord = (item: ShopItem): RecordTruth => ({
  spuId: item.spu,
  jdPriceFen: item.priceFen,
  stock: item.stock,
  listed: item.onSale,
});
const goodsTruth = (items: readonly ShopItem[], more: RecordTruth = {}): Truth => ({
  kind: 'records',
  records: Object.fromEntries(items.map((item) => [item.sku, { ...goodsRecord(item), ...more }])),
});
const goodsUrl = 'https://wares-jdm.jd.com/ware/wareList?activeTab=OnsaleWare&businessModel=0';
const wareCells: Cells<ShopItem> = [
  ['商品编码', (i) => i.spu],
  ['SKU编码', (i) => i.sku],
  ['商品名称', (i) => escapeHtml(i.name)],
  ['京东价', (i) => `￥${yuan(i.priceFen ?? 0)}`],
  ['库存', (i) => String(i.stock)],
  ['商品状态', (i) => (i.onSale ? '上架' : '下架')],
];
const goodsPage = (title: string, trap: string, html: string, truth: Truth, url = goodsUrl): SellerPage => ({
  name: `hostile-goods-${title}`,
  trap,
  group: 'goods-list',
  build: () => ({
    url,
    body: backOffice(`<h1>商品管理</h1><div class="tabs"><span>在售</span><span>待售</span></div>${html}`),
    truth,
  }),
});
const wareCard = (i: ShopItem): string =>
  `<div class="ware-card"><div>${escapeHtml(i.name)}</div><div><span>SKU编码：</span><span>${i.sku}</span></div><div><span>商品编码：</span><span>${i.spu}</span></div><div><span>京东价：</span><span>¥${yuan(i.priceFen ?? 0)}</span></div><div><span>可用库存：</span><span>${i.stock}</span></div><div><span>销售状态：</span><span>${i.onSale ? '上架' : '下架'}</span></div><button>下架</button></div>`;

const home = (
  title: string,
  trap: string,
  waitingTickets: number | null,
  html: string,
  steps: readonly Step[] = [],
): SellerPage => ({
  name: `hostile-home-${title}`,
  trap,
  group: 'home',
  ...(steps.length ? { needs: 'extension' as const } : {}),
  build: () => ({
    url: 'https://shop.jd.com/jdm/home',
    body: backOffice(html),
    steps,
    completeAt: steps.length ? 2500 : 0,
    truth: { kind: 'home', waitingTickets },
  }),
});

const message = (html: string, side = 'left'): string =>
  `<div class="message message_${side}"><div class="message__nickname">jd_8b***1</div><div class="message__content"><pre class="message__text">${html}</pre></div><span class="message__time_str">2026-11-20 10:02:11</span></div>`;
const workbench = (messages: string, beside = ''): string =>
  `<div class="bench" style="display:flex"><div id="t-alluser-wrap"><div class="c_tabs-tab c_tabs-tab_check" title="正在咨询">正在咨询(2)</div><div class="alluser-item alluser-item_check t-item-ck" id="u_jd_8bimcustomer7"><span class="alluser-item-name" title="jd_8b***1">jd_8b***1</span><span class="alluser-item-breifdesc">[订单]</span></div></div><div class="chat-wrap"><div class="chat-head-name" id="who"><span>jd_8b***1</span></div><div class="chat-content-w"><div class="chat-scroll-wrap" id="t-chat-scroll">${messages}</div></div><div class="EditorContent" contenteditable="true"></div><div class="SendButtonGroup"><button class="send-button">发送</button></div></div><aside id="side">${beside}</aside></div>`;
const chat = (title: string, trap: string, build: SellerPage['build'], needs?: 'extension'): SellerPage => ({
  name: `hostile-chat-${title}`,
  trap,
  group: 'chat',
  ...(needs ? { needs } : {}),
  build,
});
const benchUrl = 'https://dongdong.jd.com/';
const orderBeside = (o: ReturnType<typeof order>): string =>
  `<h4>订单</h4><div class="order-card">${infoLayouts[0]?.html(pairsOf(o))}${plainGoods(o.lines)}</div>`;

const nothing = (
  title: string,
  trap: string,
  url: string,
  body: (o: ReturnType<typeof order>, now: number) => string,
): SellerPage => ({
  name: `hostile-none-${title}`,
  trap,
  group: 'none',
  build: (now) => ({ url, body: body(order(now, 45_000 + title.length), now), truth: { kind: 'none' } }),
});
const wholeOrder = (o: ReturnType<typeof order>): string =>
  `<h2>订单信息</h2>${infoLayouts[0]?.html(pairsOf(o))}${plainGoods(o.lines)}`;

export const hostileRecordPages: readonly SellerPage[] = [
  serviceList('table', 'other times, sums and reasons in the row', 0, (all) => tableOf(spacious, all)),
  serviceList('fixed-twice', 'the first column is drawn a second time with the whole table behind it', 10, (all) =>
    elementOf(spacious, all),
  ),
  serviceList('plain-grid', 'a grid of elements without roles', 20, (all) => gridOf(spacious, all)),
  serviceList('cards', 'cards: the SKU in the link alone', 30, (all) => all.map(serviceCard).join('')),
  serviceList('definitions', 'a definition list per service order', 40, (all) => definitionsOf(serviceCells, all)),
  serviceList(
    'no-type',
    'no column says the type; the buttons of each row name all of them',
    50,
    (all) =>
      tableOf(
        spacious.filter(([text]) => text !== '售后类型'),
        all,
      ),
    { type: null },
  ),
  {
    name: 'hostile-services-detail',
    trap: 'the order’s card with its state and times beneath that of the service order',
    group: 'after-sale',
    build: (now) => {
      const o = order(now, 40_500, { skus: ['100055000301'] });
      const s = { ...service(now, 60), order: o.id, sku: '100055000301' };
      return {
        url: serviceUrl(s.id),
        body: backOffice(
          `<h3>服务单信息</h3>${definitionsOf(
            serviceCells.filter(([text]) => text !== 'SKU编码'),
            [s],
          )}<h3>订单信息</h3>${infoLayouts[0]?.html(pairsOf(o, { values: { orderId: null } }))}<h3>售后商品信息</h3>${plainGoods(o.lines)}`,
        ),
        truth: { ...truthOf(o), services: { [s.id]: recordOf(s) } } as Truth,
      };
    },
  },
  goodsPage(
    'table',
    'an item and a SKU number in each row',
    tableOf(wareCells, [...suits, ...shoes]),
    goodsTruth([...suits, ...shoes]),
  ),
  goodsPage('fixed-twice', 'element 2 with two fixed columns', elementOf(wareCells, shoes, 2), goodsTruth(shoes)),
  goodsPage('plain-grid', 'a grid of elements without roles', gridOf(wareCells, suits), goodsTruth(suits)),
  goodsPage('cards', 'cards of cousins', suits.map(wareCard).join(''), goodsTruth(suits)),
  goodsPage(
    'prices-of-today',
    'prices that differ from the file’s, and a promotion beside them',
    tableOf<ShopItem>(
      [
        ...wareCells.slice(0, 3),
        ['市场价', () => '¥999.00'],
        ['促销价', () => '¥9.90'],
        ['京东价', (i) => `¥${yuan((i.priceFen ?? 0) + 1000)}`],
      ],
      shoes,
    ),
    {
      kind: 'records',
      records: Object.fromEntries(
        shoes.map((i) => [i.sku, { spuId: i.spu, jdPriceFen: (i.priceFen ?? 0) + 1000, stock: null, listed: null }]),
      ),
    },
  ),
  goodsPage(
    'blank-prices',
    'prices that are not set, stocks that are not known',
    tableOf<ShopItem>(
      [...wareCells.slice(0, 3), ['京东价', () => '--'], ['库存', () => '-'], ...wareCells.slice(5)],
      shoes,
    ),
    goodsTruth(shoes, { jdPriceFen: null, stock: null }),
  ),
  home(
    'groups',
    'groups of counters: the number stands above its title, the group has a number of its own',
    7,
    '<div class="group"><h3>售后 <b>21</b></h3><a><em>3</em><span>待审核售后</span></a><a><em>11</em><span>待收货售后</span></a><a><em>7</em><span>任务工单</span></a></div><div class="group"><h3>纠纷 <b>2</b></h3><a><em>2</em><span>待回复</span></a></div>',
  ),
  home(
    'yesterday',
    'how it stood yesterday is written beneath the number',
    4,
    '<ul><li><p>待处理任务工单</p><strong>4</strong><small>昨日 9</small></li><li><p>待审核售后</p><strong>1</strong><small>昨日 2</small></li></ul>',
  ),
  home(
    'notice',
    'a notice speaks of tickets and numbers',
    null,
    '<p>公告：任务工单需在 4 小时内处理，逾期 3 次将扣分</p><div><span>待审核售后</span><b>2</b></div>',
  ),
  home(
    'placeholder',
    'nought at first, the number a second later',
    6,
    '<div id="t"><div class="tile"><span>任务工单</span><b>0</b></div></div>',
    [{ at: 900, into: '#t', html: '<div class="tile"><span>任务工单</span><b>6</b></div>' }],
  ),
  chat('order-beside', 'the card of an order stands beside the conversation', (now) => {
    const o = order(now, 41_000, { signedDaysAgo: 3 });
    return { url: benchUrl, body: workbench(message('你好，想换个尺码'), orderBeside(o)), truth: truthOf(o) };
  }),
  chat('named', 'an order is named in the midst of a sentence', () => ({
    url: benchUrl,
    body: workbench(message(`我的订单编号：${orderNumber(41_010)}，麻烦帮我查一下`) + message('好的，请稍等', 'right')),
    truth: { kind: 'named', namedOrderId: orderNumber(41_010) },
  })),
  chat('none', 'neither a card nor a number of an order', () => ({
    url: benchUrl,
    body: workbench(message('在吗，13800000000 是我留的电话') + message('您好，请问有什么可以帮您', 'right')),
    truth: { kind: 'named', namedOrderId: null },
  })),
  chat(
    'switch',
    'another customer is chosen: the name at once, the card of the order a second later',
    (now) => {
      const [first, second] = [order(now, 41_020, { signedDaysAgo: 2 }), openOrder(now, 41_021, '等待出库')];
      return {
        url: benchUrl,
        body: workbench(message('能退吗'), orderBeside(first)),
        steps: [
          { at: 1600, into: '#who', html: '<span>jd_2c***9</span>' },
          { at: 1600, into: '#t-chat-scroll', html: message('什么时候发货') },
          { at: 2500, into: '#side', html: orderBeside(second) },
        ],
        completeAt: 2500,
        truth: truthOf(second),
        before: [first].map((o) => {
          const truth = truthOf(o);
          if (truth.kind !== 'order') throw new Error('an order was expected');
          return truth.order;
        }),
      };
    },
    'extension',
  ),
  nothing(
    'item',
    'an item page that shows an order number in its questions',
    'https://item.jd.com/100055000301.html',
    (o) =>
      `<h1>${nameOf('100055000301')}</h1><div class="qa">问：订单编号：${o.id} 签收时间：2026-11-10 10:00:00 能换吗</div>`,
  ),
  nothing(
    'consumer-detail',
    'the consumer’s order page with all labels',
    `https://details.jd.com/normal/item.action?orderid=${orderNumber(1)}`,
    wholeOrder,
  ),
  nothing(
    'consumer-list',
    'the consumer’s list of orders',
    'https://order.jd.com/center/list.action?s=4096',
    wholeOrder,
  ),
  nothing(
    'login',
    'the login of the seller',
    `https://passport.shop.jd.com/login/index.action/jdm?ReturnUrl=${encodeURIComponent(detailUrl(orderNumber(2)))}`,
    () => '<form><input><input type="password"></form>',
  ),
  nothing(
    'warning-centre',
    'rows of late orders in the warning centre',
    'https://shop.jd.com/jdm/trade/risk/warning-center?type=sendGoodsWorning',
    (o) =>
      backOffice(
        `<table><tr><th>订单编号</th><th>订单状态</th><th>下单时间</th></tr><tr><td>${o.id}</td><td>等待出库</td><td>2026-11-10 10:00:00</td></tr></table>`,
      ),
  ),
  nothing(
    'disputes',
    'disputes with orders and goods',
    'https://shop.jd.com/jdm/trade/after-sale/trade-dispute/list?tabCode=WAIT_REPLY',
    (o) => backOffice(wholeOrder(o)),
  ),
  nothing(
    'rules',
    'a rule with examples',
    'https://rule.jd.com/rule/ruleDetail.action?ruleId=1000000000000001',
    wholeOrder,
  ),
  nothing(
    'delay-report',
    'the report of late deliveries',
    'https://preorder.shop.jd.com/order/delay/delayDeliveryReport',
    (o) => `<p>订单编号：${o.id}</p>`,
  ),
  nothing(
    'foreign-host',
    'a host that only sounds like the shop’s',
    `https://shop-jd.com/jdm/trade/orders/order-details?orderId=${orderNumber(3)}`,
    wholeOrder,
  ),
  {
    name: 'hostile-none-foreign-frame',
    trap: 'a frame of another host inside a page of the seller shows an order',
    group: 'none',
    needs: 'extension',
    build: (now) => {
      const advert = 'https://ads.example.com/banner?orderId=1';
      return {
        url: 'https://shop.jd.com/jdm/home',
        body: backOffice(`<iframe src="${advert}" width="900" height="400"></iframe>`),
        frames: { [advert]: { body: wholeOrder(order(now, 45_100)) } },
        truth: { kind: 'none' },
      };
    },
  },
];
