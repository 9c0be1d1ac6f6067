import type { BuiltPage, OrderTruth, SellerPage, Step } from '../page';
import {
  backOffice,
  type CorpusLine,
  type CorpusOrder,
  type DateStyle,
  dateStyles,
  daysAgo,
  escapeHtml,
  line,
  listUrl,
  openOrder,
  order,
  orderNumber,
  orderTruth,
  type TruthOptions,
  yuan,
} from './kit';

/** Order lists as other back offices might draw them, against whatever a reader believes about rows. */
const w = (at: number | null, by: DateStyle = dateStyles.full): string => (at === null ? '-' : by.write(at));
const tools =
  '<div class="batch-operate-buttons"><button>批量出库</button><button>批量打印</button></div><div class="tabs"><span class="on">所有订单</span><span>等待出库（12）</span><span>已完成</span></div>';
const pager =
  '<div class="jd-pagination"><span>共 240 条</span><button class="btn-prev">上一页</button><b>1</b><button class="btn-next">下一页</button><span>24条/页</span></div>';
const frame = (rows: string): string => backOffice(`${tools}<section class="list" id="list">${rows}</section>${pager}`);

const rowTruth = (o: CorpusOrder, more: TruthOptions = {}): OrderTruth =>
  orderTruth({ ...o, paidAt: null, shippedAt: null }, { lineOf: () => ({}), ...more });
const truthOf = (orders: readonly CorpusOrder[], more: TruthOptions = {}): BuiltPage['truth'] => ({
  kind: 'list',
  orders: orders.map((o) => rowTruth(o, more)),
});

const name = (l: CorpusLine): string => escapeHtml(l.name);
const mixed = (now: number, n: number): CorpusOrder[] => [
  order(now, n, { signedDaysAgo: 2 }),
  openOrder(now, n + 1, '等待出库', { skus: ['100055000301'] }),
  order(now, n + 2, { signedDaysAgo: 30, skus: ['100055000401', '100055000601'] }),
  openOrder(now, n + 3, '已取消', { skus: ['100055000801'] }),
  openOrder(now, n + 4, '等待付款', { skus: ['100088005001'] }),
];

const goodsOf = (o: CorpusOrder): string =>
  o.lines
    .map(
      (l) =>
        `<div class="ware"><img alt=""><a target="_blank" href="//item.jd.com/${l.sku}.html">${name(l)}</a><p>SKU编码：${l.sku}</p><p>¥${yuan(l.jdPriceFen)} ×${l.quantity}</p></div>`,
    )
    .join('');
/** The card of jd-domain 1.3: a bare number in a button, a time of its own, a status of its own. */
const jdCard = (o: CorpusOrder, status = o.status): string =>
  `<div class="card"><div class="card-header"><label class="jd-checkbox"><input type="checkbox"></label><span class="shop-order-id">订单编号：<button class="jd-button jd-button--text"><span>${o.id}</span></button><i class="icon-copy"></i></span><span class="order-time-info">下单时间：${w(o.orderedAt)}</span>${o.signedAt === null ? '' : `<span class="order-time-info">签收时间：${w(o.signedAt)}</span>`}${o.completedAt === null ? '' : `<span class="order-time-info">完成时间：${w(o.completedAt)}</span>`}</div><div class="card-main"><div class="order-sku-info-list-card">${goodsOf(o)}</div><div class="table-cared-order-price">¥${yuan(o.lines[0]?.paidFen ?? 0)}<em>(含运费 ¥0.00)</em></div><div class="table-cared-order-status-column"><span class="order-status">${status}</span><a>物流信息</a></div><div class="ops"><button>备注</button><button>打印</button></div></div></div>`;
const cards = (orders: readonly CorpusOrder[]): string =>
  `<div class="order-list-card-table"><div class="table-header"><span>商品信息</span><span>订单金额</span><span>订单状态</span><span>操作</span></div><div class="table-body" id="body">${orders.map((o) => jdCard(o)).join('')}</div></div>`;

type Column = readonly [string, (o: CorpusOrder) => string];
const columns: readonly Column[] = [
  ['订单编号', (o) => `<a>${o.id}</a>`],
  ['商品', goodsOf],
  ['下单时间', (o) => w(o.orderedAt)],
  ['签收时间', (o) => w(o.signedAt)],
  ['完成时间', (o) => w(o.completedAt)],
  ['订单状态', (o) => o.status],
  ['操作', () => '<a>详情</a>'],
];
const heads = (cols: readonly Column[], cell = (text: string) => `<th>${text}</th>`): string =>
  cols.map(([text]) => cell(text)).join('');
const cells = (cols: readonly Column[], o: CorpusOrder, cell = (html: string) => `<td>${html}</td>`): string =>
  cols.map(([, of]) => cell(of(o))).join('');
const table = (cols: readonly Column[], orders: readonly CorpusOrder[]): string =>
  `<table><thead><tr>${heads(cols)}</tr></thead><tbody id="body">${orders.map((o) => `<tr>${cells(cols, o)}</tr>`).join('')}</tbody></table>`;

const page = (
  title: string,
  trap: string,
  build: (now: number) => Omit<BuiltPage, 'url'> & { readonly url?: string },
  needs?: 'extension',
): SellerPage => ({
  name: `hostile-list-${title}`,
  trap,
  group: 'list',
  ...(needs ? { needs } : {}),
  build: (now) => ({ url: listUrl, ...build(now) }),
});
const still = (
  title: string,
  trap: string,
  n: number,
  html: (orders: readonly CorpusOrder[], now: number) => string,
  more: TruthOptions = {},
  orders: (now: number, n: number) => CorpusOrder[] = mixed,
): SellerPage =>
  page(title, trap, (now) => {
    const os = orders(now, n);
    return { body: frame(html(os, now)), truth: truthOf(os, more) };
  });

const element2 = (orders: readonly CorpusOrder[]): string => {
  const one = (hidden: (index: number) => boolean): string => {
    const mark = (index: number): string => (hidden(index) ? ' class="is-hidden" style="visibility:hidden"' : '');
    const th = columns.map(([text], i) => `<th${mark(i)}><div class="cell">${text}</div></th>`).join('');
    const tr = (o: CorpusOrder): string =>
      `<tr class="el-table__row">${columns.map(([, of], i) => `<td${mark(i)}><div class="cell">${of(o)}</div></td>`).join('')}</tr>`;
    return `<div class="el-table__header-wrapper"><table><thead><tr>${th}</tr></thead></table></div><div class="el-table__body-wrapper"><table><tbody>${orders.map(tr).join('')}</tbody></table></div>`;
  };
  return `<div class="el-table">${one(() => false)}<div class="el-table__fixed">${one((i) => i > 0)}</div><div class="el-table__fixed-right">${one((i) => i < columns.length - 1)}</div></div>`;
};
const groups = (orders: readonly CorpusOrder[]): string =>
  `<table class="tb-order"><thead><tr><th>商品</th><th>单价</th><th>数量</th><th>状态</th><th>操作</th></tr></thead>${orders
    .map(
      (o) =>
        `<tbody><tr class="sep"><td colspan="5"></td></tr><tr class="tr-th"><td colspan="5"><span class="dealtime">${w(o.orderedAt)}</span> <span>订单号：<a>${o.id}</a></span>${o.signedAt === null ? '' : ` <span>签收时间：${w(o.signedAt)}</span>`}${o.completedAt === null ? '' : ` <span>完成时间：${w(o.completedAt)}</span>`}</td></tr>${o.lines.map((l, i) => `<tr class="tr-bd"><td><a href="//item.jd.com/${l.sku}.html">${name(l)}</a></td><td>¥${yuan(l.jdPriceFen)}</td><td>x${l.quantity}</td>${i === 0 ? `<td rowspan="${o.lines.length}">${o.status}</td><td rowspan="${o.lines.length}"><a>详情</a></td>` : ''}</tr>`).join('')}</tbody>`,
    )
    .join('')}</table>`;
const spanned = (orders: readonly CorpusOrder[]): string =>
  `<table border="1"><tr><th>订单号</th><th>订单状态</th><th>商品名称</th><th>SKU编码</th><th>数量</th><th>签收时间</th><th>完成时间</th></tr>${orders
    .map((o) =>
      o.lines
        .map((l, i) => {
          const span = (html: string): string => (i === 0 ? `<td rowspan="${o.lines.length}">${html}</td>` : '');
          return `<tr>${span(o.id)}${span(o.status)}<td>${name(l)}</td><td>${l.sku}</td><td>${l.quantity}</td>${span(w(o.signedAt))}${span(w(o.completedAt))}</tr>`;
        })
        .join(''),
    )
    .join('')}</table>`;
const grid = (orders: readonly CorpusOrder[]): string =>
  `<div class="vt"><div class="vt-head"><div class="vt-tr">${heads(columns, (t) => `<div class="vt-td">${t}</div>`)}</div></div><div class="vt-body">${orders.map((o) => `<div class="vt-tr">${cells(columns, o, (h) => `<div class="vt-td">${h}</div>`)}</div>`).join('')}</div></div>`;
const definitions = (orders: readonly CorpusOrder[]): string =>
  `<ol>${orders.map((o) => `<li><dl><dt>订单编号</dt><dd>${o.id}</dd><dt>订单状态</dt><dd>${o.status}</dd><dt>下单时间</dt><dd>${w(o.orderedAt)}</dd><dt>签收时间</dt><dd>${w(o.signedAt)}</dd><dt>完成时间</dt><dd>${w(o.completedAt)}</dd></dl>${goodsOf(o)}</li>`).join('')}</ol>`;
const absoluteRow = (o: CorpusOrder, index: number): string =>
  `<div class="slot" id="slot${index}" style="position:absolute;left:0;right:0;height:150px;transform:translateY(${index * 150}px)">${jdCard(o)}</div>`;
const scroller = (orders: readonly CorpusOrder[]): string =>
  `<div style="position:relative;height:900px;overflow:auto"><div style="height:36000px;position:relative" id="body">${orders.map(absoluteRow).join('')}</div></div>`;

const states: readonly (readonly [string, number | null])[] = [
  ['等待付款', null],
  ['等待出库', null],
  ['等待发货', null],
  ['暂停', null],
  ['锁定', null],
  ['已出库', null],
  ['等待确认收货', null],
  ['已完成', 4],
  ['已完成', 50],
  ['已取消', null],
  ['(删除)等待出库', null],
];
const ofEveryState = (now: number, n: number): CorpusOrder[] =>
  states.map(([status, signedDaysAgo], i) =>
    signedDaysAgo === null ? openOrder(now, n + i, status) : order(now, n + i, { status, signedDaysAgo }),
  );
const bare = (now: number, n: number, more: Partial<CorpusOrder> = {}): CorpusOrder =>
  order(now, n, { signedAt: null, completedAt: null, ...more });

export const hostileListPages: readonly SellerPage[] = [
  still('jd-cards', 'the card DOM of jd-domain 1.3 under a row of column titles', 20_000, cards),
  still('plain-table', 'a table with the goods as blocks in a cell', 20_010, (os) => table(columns, os)),
  still('element-fixed-twice', 'element 2 draws the whole table three times and hides most of two', 20_020, element2),
  still('legacy-groups', 'a tbody per order: the time of the order has no label', 20_030, groups, {
    dates: { orderedAt: 'open' },
  }),
  still('rowspan', 'a row per line, the order’s cells span them', 20_040, spanned, { dates: { orderedAt: 'absent' } }),
  still('div-grid', 'a grid of plain elements without roles', 20_050, grid),
  still('definitions', 'a definition list per order', 20_060, definitions),
  still(
    'every-state',
    'rows of every state, with 查看物流 and 取消订单 beside it',
    20_070,
    (os) =>
      table(
        columns.map(([head, of]): Column => {
          if (head === '订单状态')
            return [head, (o) => `<div>${of(o)}</div><div><a>查看物流</a></div><div><a>取消订单</a></div>`];
          return [head, of];
        }),
        os,
      ),
    {},
    ofEveryState,
  ),
  still('cards-every-state', 'cards of every state', 20_090, cards, {}, ofEveryState),
  still('twenty-four', 'twenty-four cards that were signed for on as many days', 20_110, cards, {}, (now, n) =>
    Array.from({ length: 24 }, (_, i) => order(now, n + i, { signedDaysAgo: i + 1 })),
  ),
  still(
    'completion-only',
    'only when it was completed',
    20_140,
    (os) =>
      table(
        columns.filter(([head]) => head !== '签收时间'),
        os,
      ),
    {},
    (now, n) => [3, 12, 60].map((ago, i) => order(now, n + i, { signedAt: null, completedAt: daysAgo(now, ago) })),
  ),
  page('two-sign-times', 'a labelled sign time and a parcel that was signed for on another day', (now) => {
    const [plain, torn] = [order(now, 20_150, { signedDaysAgo: 4 }), order(now, 20_151, { signedDaysAgo: 4 })];
    const twice = jdCard(torn).replace(
      '</div><div class="card-main">',
      `<span class="order-time-info">签收时间：${w(daysAgo(now, 9, '12:00:00'))}</span></div><div class="card-main">`,
    );
    return {
      body: frame(`<div class="table-body">${jdCard(plain)}${twice}</div>`),
      truth: {
        kind: 'list',
        orders: [rowTruth(plain), rowTruth(torn, { dates: { signedAt: 'contradictory' } })],
      },
    };
  }),
  still(
    'status-in-two-lines',
    'how long is left to send stands under the state',
    20_160,
    (os) =>
      `<div class="table-body">${os.map((o) => jdCard(o, `<b>${o.status}</b><br><small>剩余 3小时20分 发货</small>`)).join('')}</div>`,
  ),
  still(
    'gifts',
    'a gift of another category in each order',
    20_170,
    (os) => `<div>${os.map((o) => jdCard(o).replaceAll('<a target', '<i>赠品</i><a target')).join('')}</div>`,
    { lineOf: () => ({ gift: true }) },
    (now, n) => [order(now, n, { lines: [line('100055000801', { gift: true })] })],
  ),
  still(
    'buyer-talk',
    'what the buyer wrote quotes numbers, times and states',
    20_180,
    (os, now) =>
      `<div class="table-body">${os.map((o) => jdCard(o).replace('<div class="ops">', `<div class="memo">买家留言：订单编号：${orderNumber(20_998)} 订单状态：已完成 签收时间：${w(daysAgo(now, 1))}</div><div class="ops">`)).join('')}</div>`,
  ),
  still('links-in-header', 'the number is a link to the detail page and stands a second time as 复制', 20_190, (os) =>
    os
      .map((o) =>
        jdCard(o).replace(
          /<button class="jd-button.*?<\/button>/,
          `<a href="https://shop.jd.com/jdm/trade/orders/order-details?orderId=${o.id}">${o.id}</a><button data-clipboard-text="${o.id}">复制</button>`,
        ),
      )
      .join(''),
  ),
  still(
    'tags-before-number',
    'tags of how it is paid and from where it is sent stand before the number, in its line',
    20_195,
    (os) =>
      os
        .map((o) =>
          jdCard(o).replace(
            '<span class="shop-order-id">',
            '<i class="tag">京仓</i><i class="tag">货到付款</i><span class="shop-order-id">',
          ),
        )
        .join(''),
  ),
  still(
    'shared-heads',
    'one head for two facts, a line for each in the cells; 物流跟踪 under the state',
    20_197,
    (os) =>
      table(
        [
          ['订单编号/下单时间', (o) => `<p>${o.id}</p><p>${w(o.orderedAt)}</p>`],
          ['商品', goodsOf],
          ['订单状态', (o) => `<p>${o.status}</p><p>物流跟踪</p>`],
          ['签收时间/完成时间', (o) => `<p>${w(o.signedAt)}</p><p>${w(o.completedAt)}</p>`],
        ],
        os,
      ),
  ),
  still(
    'expanded-detail',
    'a row is unfolded and repeats its number with all its times',
    20_200,
    (os) =>
      `<table><thead><tr>${heads(columns)}</tr></thead><tbody>${os.map((o, i) => `<tr>${cells(columns, o)}</tr>${i === 0 ? `<tr class="expanded"><td colspan="7"><div>订单编号：${o.id}</div><div>签收时间：${w(o.signedAt)}</div><div>完成时间：${w(o.completedAt)}</div></td></tr>` : ''}`).join('')}</tbody></table>`,
  ),
  still(
    'tooltips',
    'tooltips and menus of the rows stand at the end of the document',
    20_210,
    (os, now) =>
      `${cards(os)}<div class="popper" role="tooltip" style="display:none">订单编号：${orderNumber(20_997)} 订单状态：已取消</div><div class="popper" style="position:absolute;left:-9999px">签收时间：${w(daysAgo(now, 1))}</div>`,
  ),
  still(
    'recommendations',
    'orders of the same buyer in a box beside the list',
    20_220,
    (os) =>
      `${cards(os)}<aside><h4>搜索历史</h4><ul><li>${orderNumber(20_996)}</li><li>${orderNumber(20_995)}</li></ul></aside>`,
  ),
  still(
    'short-dates',
    'times without seconds, with slashes',
    20_230,
    (os) =>
      table(
        columns.map(
          ([head, of]): Column =>
            head === '签收时间'
              ? [head, (o) => w(o.signedAt, dateStyles.slash)]
              : head === '完成时间'
                ? [head, (o) => w(o.completedAt, dateStyles.slash)]
                : head === '下单时间'
                  ? [head, (o) => w(o.orderedAt, dateStyles.slash)]
                  : [head, of],
        ),
        os,
      ),
    { by: dateStyles.slash },
  ),
  still(
    'no-skus',
    'rows that name their goods without a number',
    20_240,
    (os) =>
      table(
        columns.map(
          ([head, of]): Column => (head === '商品' ? [head, (o) => o.lines.map(name).join('、')] : [head, of]),
        ),
        os,
      ),
    {},
    (now, n) => mixed(now, n).map((o) => ({ ...o, lines: [] })),
  ),
  page('empty-table', '暂无数据 in the body of a table', () => ({
    body: frame(`${table(columns, [])}<div class="ant-empty"><p>暂无数据</p></div>`),
    truth: { kind: 'list', orders: [] },
  })),
  page('not-found', '此页面没有找到', () => ({
    body: backOffice('<div><h3>抱歉主人，此页面没有找到</h3></div>'),
    truth: { kind: 'list', orders: [] },
  })),
  page(
    'slots-recycled',
    'virtual scrolling: positioned slots are filled with other orders again and again',
    (now) => {
      const rounds = [0, 1, 2, 3].map((k) => mixed(now, 20_300 + 10 * k));
      const steps: Step[] = rounds
        .slice(1)
        .flatMap((os, k) => os.map((o, i) => ({ at: 1500 + 350 * k + 15 * i, into: `#slot${i}`, html: jdCard(o) })));
      return {
        body: frame(scroller(rounds[0] ?? [])),
        steps,
        completeAt: 2300,
        truth: truthOf(rounds[3] ?? []),
        before: rounds
          .slice(0, 3)
          .flat()
          .map((o) => rowTruth(o)),
      };
    },
    'extension',
  ),
  page(
    'rows-shift',
    'a new order comes in at the top: all rows are drawn anew one place further down',
    (now) => {
      const os = mixed(now, 20_350);
      const fresh = openOrder(now, 20_359, '等待出库');
      return {
        body: frame(table(columns, os)),
        steps: [{ at: 1500, into: '#body', html: [fresh, ...os].map((o) => `<tr>${cells(columns, o)}</tr>`).join('') }],
        completeAt: 1500,
        truth: truthOf([fresh, ...os]),
        before: os.map((o) => rowTruth(o)),
      };
    },
    'extension',
  ),
  page(
    'cells-in-place',
    'a framework writes the next page into the cells that stand',
    (now) => {
      const before = [order(now, 20_370, { signedDaysAgo: 2 }), order(now, 20_371, { signedDaysAgo: 40 })];
      const after = [
        openOrder(now, 20_372, '等待出库', { skus: ['100055000301'] }),
        order(now, 20_373, { signedDaysAgo: 5, skus: ['100055000401'] }),
      ];
      return {
        body: frame(table(columns, before)),
        steps: after.map((o, i) => ({ at: 1600, into: `#body > tr:nth-child(${i + 1})`, html: cells(columns, o) })),
        completeAt: 1600,
        truth: truthOf(after),
        before: before.map((o) => rowTruth(o)),
      };
    },
    'extension',
  ),
  page(
    'tab-change',
    'another tab: the address at once, the rows of the old one stay until the new ones come',
    (now) => {
      const all = mixed(now, 20_380);
      const waiting = [openOrder(now, 20_390, '等待出库'), openOrder(now, 20_391, '等待出库')];
      return {
        body: frame(cards(all)),
        steps: [
          { at: 1500, pushUrl: '?tabType=waitOut' },
          { at: 2300, into: '#list', html: cards(waiting) },
        ],
        completeAt: 2300,
        truth: truthOf(waiting),
        before: all.map((o) => rowTruth(o)),
      };
    },
    'extension',
  ),
  page(
    'to-empty',
    'a filter leaves no row',
    (now) => {
      const all = mixed(now, 20_400);
      return {
        body: frame(cards(all)),
        steps: [{ at: 1500, into: '#list', html: '<div class="empty">暂无订单</div>' }],
        completeAt: 1500,
        truth: truthOf([]),
        before: all.map((o) => rowTruth(o)),
      };
    },
    'extension',
  ),
  page(
    'redrawn',
    'the list is drawn anew twice a second',
    (now) => {
      const os = mixed(now, 20_410);
      return {
        body: frame(cards(os)),
        steps: [{ everyMs: 500, times: 6, into: '#list', html: cards(os) }],
        completeAt: 3000,
        truth: truthOf(os),
      };
    },
    'extension',
  ),
  page(
    'facts-late',
    'the rows come with their numbers, their states and goods half a second later',
    (now) => {
      const os = mixed(now, 20_420);
      const skeleton = os
        .map((o) => `<div class="card"><span>订单编号：${o.id}</span><div class="skeleton"></div></div>`)
        .join('');
      return {
        body: frame(`<div class="table-body">${skeleton}</div>`),
        steps: [{ at: 900, into: '#list', html: cards(os) }],
        completeAt: 900,
        truth: truthOf(os),
      };
    },
    'extension',
  ),
  page(
    'unsigned-then-signed',
    'a row says at first that it is finished, and when it was signed for a second later',
    (now) => {
      const o = bare(now, 20_430);
      const signed = order(now, 20_430, { signedDaysAgo: 3, completedAt: null });
      return {
        body: frame(cards([o])),
        steps: [{ at: 1400, into: '#body', html: jdCard(signed) }],
        completeAt: 1400,
        truth: truthOf([signed]),
        before: [rowTruth(o)],
      };
    },
    'extension',
  ),
];
