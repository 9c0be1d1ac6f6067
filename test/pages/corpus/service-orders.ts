import type { RecordTruth, SellerPage } from '../page';
import { infoLayouts } from './info-layouts';
import {
  backOffice,
  dateStyles,
  daysAgo,
  escapeHtml,
  line,
  orderNumber,
  type Pair,
  serviceNumber,
  written,
} from './kit';

interface CorpusService {
  readonly id: string;
  readonly order: string;
  readonly sku: string;
  readonly typeName: string;
  readonly type: string;
  readonly status: string;
  readonly closed: boolean;
  readonly appliedAt: number;
}
const kinds = [
  ['退货', 'return'],
  ['换货', 'exchange'],
  ['维修', 'repair'],
  ['未收货退款', 'refund'],
  ['补件', 'resend'],
  ['退货退款', 'return'],
] as const;
const states = [
  ['待审核', false],
  ['待收货', false],
  ['完成', true],
  ['退款成功', true],
  ['已取消', true],
  ['商家处理中', false],
] as const;
const skus = ['100055000101', '100055000301', '100055000401', '100055000601'];

function service(now: number, n: number, more: Partial<CorpusService> = {}): CorpusService {
  const [typeName, type] = kinds[n % kinds.length] ?? kinds[0];
  const [status, closed] = states[(n * 5) % states.length] ?? states[0];
  return {
    id: serviceNumber(n),
    order: orderNumber(5000 + n),
    sku: skus[n % skus.length] ?? '',
    typeName,
    type,
    status,
    closed,
    appliedAt: written(daysAgo(now, n % 9, '09:14:27')).at,
    ...more,
  };
}
const three = (now: number, n: number): CorpusService[] => [service(now, n), service(now, n + 1), service(now, n + 2)];
const recordOf = (s: CorpusService): RecordTruth => ({
  orderId: s.order,
  skuId: s.sku,
  type: s.type,
  status: s.status,
  closed: s.closed,
  appliedAt: s.appliedAt,
});
const records = (services: readonly CorpusService[], more: Partial<Record<string, unknown>> = {}) => ({
  kind: 'records' as const,
  records: Object.fromEntries(services.map((s) => [s.id, { ...recordOf(s), ...more } as RecordTruth])),
});

const listUrl = 'https://shop.jd.com/jdm/trade/after-sale/independent-after-sale/list?tabCode=all';
const detailUrl = (id: string): string =>
  `https://shop.jd.com/jdm/trade/after-sale/independent-after-sale/detail?afsServiceId=${id}`;
const w = (s: CorpusService): string => dateStyles.full.write(s.appliedAt);
const name = (s: CorpusService): string => escapeHtml(line(s.sku).name);

const tabs =
  '<div class="jd-tabs"><div class="jd-tabs__item is-active">全部(37)</div><div class="jd-tabs__item">待审核(2)</div><div class="jd-tabs__item">待收货(4)</div><div class="jd-tabs__item">待处理(1)</div><div class="jd-tabs__item">即将超时(0)</div></div>';
const filters = `<div class="search"><label>服务单号</label><input value="${serviceNumber(888)}"><label>订单编号</label><input><label>客户期望</label><select><option>全部</option><option>换货</option></select><label>售后状态</label><select><option>全部</option></select><button>查询</button><a>展开</a></div>`;
const pager = (n: number): string =>
  `<div class="jd-pagination"><span>共 ${n} 条</span><button disabled>上一页</button><ul><li>1</li></ul><button>下一页</button><span>10条/页</span></div>`;
const list = (rows: string, n = 3): string => backOffice(`${tabs}${filters}${rows}${pager(n)}`);

type Column = readonly [string, (s: CorpusService) => string];
const columns: readonly Column[] = [
  ['服务单号', (s) => `<a>${s.id}</a>`],
  ['订单编号', (s) => `<a>${s.order}</a>`],
  ['商品信息', (s) => `<img alt=""><div>${name(s)}</div><div>SKU编码：${s.sku}</div>`],
  ['客户期望', (s) => s.typeName],
  ['申请原因', () => '想要换货，或者维修也可以'],
  ['售后状态', (s) => `<span class="tag">${s.status}</span>`],
  ['退款状态', () => '未退款'],
  ['申请时间', w],
  ['操作', () => '<a>审核</a> <a>取消</a> <a>查看详情</a>'],
];
const table = (cols: readonly Column[], services: readonly CorpusService[]): string =>
  `<table data-columns="s"><thead><tr>${cols.map(([head]) => `<th>${head}</th>`).join('')}</tr></thead><tbody>${services.map((s) => `<tr>${cols.map(([, cell]) => `<td>${cell(s)}</td>`).join('')}</tr>`).join('')}</tbody></table>`;
const split = (cols: readonly Column[], services: readonly CorpusService[]): string =>
  `<div class="el-table"><div class="el-table__header-wrapper"><table><thead><tr>${cols.map(([head]) => `<th><div class="cell">${head}</div></th>`).join('')}<th class="gutter"></th></tr></thead></table></div><div class="el-table__body-wrapper"><table><tbody>${services.map((s) => `<tr>${cols.map(([, cell]) => `<td><div class="cell">${cell(s)}</div></td>`).join('')}</tr>`).join('')}</tbody></table></div></div>`;
const roles = (cols: readonly Column[], services: readonly CorpusService[]): string =>
  `<div role="grid"><div role="rowgroup"><div role="row">${cols.map(([head]) => `<div role="columnheader">${head}</div>`).join('')}</div></div><div role="rowgroup">${services.map((s) => `<div role="row">${cols.map(([, cell]) => `<div role="gridcell">${cell(s)}</div>`).join('')}</div>`).join('')}</div></div>`;
const card = (s: CorpusService): string =>
  `<div class="card"><div class="head"><span>服务单号：<b>${s.id}</b></span><span>订单编号：<a href="https://shop.jd.com/jdm/trade/orders/order-details?orderId=${s.order}">${s.order}</a></span><span>申请时间：${w(s)}</span></div><div class="body"><div><a href="https://item.jd.com/${s.sku}.html">${name(s)}</a><span>SKU编码：${s.sku}</span><span>×1</span></div><div>售后类型：${s.typeName}</div><div>服务单状态：${s.status}</div><div>申请原因：七天无理由 换货</div></div><div class="ops"><button>审核</button><a>详情</a></div></div>`;
/** Type and state as tags without a label. */
const tagged = (s: CorpusService): string =>
  `<div class="item"><p>服务单号：${s.id}<em class="tag">${s.typeName}</em></p><p>订单号：${s.order}</p><p>申请时间：${w(s)}</p><p>SKU编码：${s.sku}</p><p><span class="state">${s.status}</span></p><p><button>同意</button><button>拒绝</button></p></div>`;
const groups = (services: readonly CorpusService[]): string =>
  `<table><thead><tr><th>商品信息</th><th>服务类型</th><th>服务单状态</th><th>操作</th></tr></thead><tbody>${services.map((s) => `<tr class="group"><td colspan="4"><span>服务单号：${s.id}</span> <span>订单编号：${s.order}</span> <span>申请时间：${w(s)}</span></td></tr><tr><td><div>${name(s)}</div><div>SKU编码：${s.sku}</div></td><td>${s.typeName}</td><td>${s.status}</td><td><a>处理</a></td></tr>`).join('')}</tbody></table>`;
const inLine = (s: CorpusService): string =>
  `<li>服务单号：${s.id} 订单编号：${s.order} 售后类型：${s.typeName} 服务单状态：${s.status} 申请时间：${w(s)}</li>`;

interface Case {
  readonly name: string;
  readonly trap: string;
  readonly make: (now: number) => Pick<ReturnType<SellerPage['build']>, 'body' | 'truth'> & { readonly url?: string };
}
const page = (c: Case): SellerPage => ({
  name: c.name,
  trap: c.trap,
  group: 'service-order',
  build: (now) => ({ url: listUrl, ...c.make(now) }),
});
const ofList = (
  name: string,
  trap: string,
  n: number,
  html: (services: readonly CorpusService[]) => string,
  more: Partial<Record<string, unknown>> = {},
): Case => ({
  name,
  trap,
  make: (now) => {
    const services = three(now, n);
    return { body: list(html(services)), truth: records(services, more) };
  },
});

const layout = (title: string, pairs: readonly Pair[]): string =>
  infoLayouts.find((each) => each.name === title)?.html(pairs) ?? '';
const pairsOf = (s: CorpusService): Pair[] => [
  ['服务单号', s.id],
  ['服务单状态', s.status],
  ['售后类型', s.typeName],
  ['申请时间', w(s)],
  ['审核时间', '-'],
  ['订单编号', s.order],
];
const goods = (ids: readonly string[]): string =>
  `<h3>售后商品信息</h3><table><thead><tr><th>商品信息</th><th>SKU编码</th><th>数量</th></tr></thead><tbody>${ids.map((sku) => `<tr><td>${escapeHtml(line(sku).name)}</td><td>${sku}</td><td>1</td></tr>`).join('')}</tbody></table>`;
const steps =
  '<div class="steps"><span>提交申请</span><span>审核</span><span>收货</span><span>处理</span><span>完成</span></div>';

const detail = (
  title: string,
  trap: string,
  n: number,
  body: (s: CorpusService, now: number) => string,
  truth: (s: CorpusService) => ReturnType<typeof records> = (s) => records([s]),
): Case => ({
  name: title,
  trap,
  make: (now) => {
    const s = service(now, n);
    return { url: detailUrl(s.id), body: backOffice(body(s, now)), truth: truth(s) };
  },
});

const cases: readonly Case[] = [
  ofList('services-table', 'reason and operations say other types and states', 1, (s) => table(columns, s)),
  ofList('services-split', 'head and body in two tables', 4, (s) => split(columns, s)),
  ofList('services-roles', 'a grid by roles', 7, (s) => roles(columns, s)),
  ofList('services-cards', 'cards with a free reason', 10, (s) => s.map(card).join('')),
  ofList('services-tagged', 'type and state are tags without a label', 13, (s) => s.map(tagged).join('')),
  ofList('services-groups', 'number in a row of its own above the goods', 16, groups),
  ofList(
    'services-lines',
    'everything in one line of text, no goods',
    19,
    (s) => `<ul>${s.map(inLine).join('')}</ul>`,
    { skuId: null },
  ),
  ofList(
    'services-refund-state',
    'no state of the service, only that of the refund',
    22,
    (s) =>
      table(
        columns.filter(([head]) => head !== '售后状态'),
        s,
      ),
    { status: null, closed: null },
  ),
  ofList('services-pickup', 'type and way of collection in one cell', 25, (s) =>
    table(
      columns.map(
        ([head, cell]): Column =>
          head === '客户期望' ? [head, (x) => `<p>${cell(x)}</p><p>上门取件</p>`] : [head, cell],
      ),
      s,
    ),
  ),
  ofList('services-fine-state', 'main and finer state in one cell', 30, (s) =>
    table(
      columns.map(
        ([head, cell]): Column =>
          head === '售后状态' ? [head, (x) => `<p>${x.status}</p><p>已等待 3 小时</p>`] : [head, cell],
      ),
      s,
    ),
  ),
  ofList('services-new-order', 'the order that was sent in exchange has a number too', 33, (s) =>
    table(
      [...columns.slice(0, 2), ['换新订单号', (x) => orderNumber(7000 + Number(x.id.slice(-2)))], ...columns.slice(2)],
      s,
    ),
  ),
  {
    name: 'services-two-goods',
    trap: 'two goods in one service order: the SKU cannot be told',
    make: (now) => {
      const [a, b] = [service(now, 36), service(now, 37)];
      const row = (s: CorpusService, all: readonly string[]) =>
        `<tr><td rowspan="${all.length}">${s.id}</td><td rowspan="${all.length}">${s.order}</td><td>${all[0]}</td><td rowspan="${all.length}">${s.typeName}</td><td rowspan="${all.length}">${s.status}</td><td rowspan="${all.length}">${w(s)}</td></tr>${all
          .slice(1)
          .map((sku) => `<tr><td>${sku}</td></tr>`)
          .join('')}`;
      return {
        body: list(
          `<table><thead><tr><th>服务单号</th><th>订单编号</th><th>SKU编码</th><th>售后类型</th><th>服务单状态</th><th>申请时间</th></tr></thead><tbody>${row(a, [skus[0] ?? '', skus[1] ?? ''])}${row(b, [b.sku])}</tbody></table>`,
        ),
        truth: { kind: 'records', records: { [a.id]: { ...recordOf(a), skuId: null }, [b.id]: recordOf(b) } },
      };
    },
  },
  {
    name: 'services-same-order',
    trap: 'a cancelled and an open one of the same order and SKU',
    make: (now) => {
      const open = service(now, 40, { type: 'exchange', typeName: '换货', status: '待审核', closed: false });
      const gone = service(now, 41, {
        order: open.order,
        sku: open.sku,
        type: 'exchange',
        typeName: '换货',
        status: '已取消',
        closed: true,
      });
      return { body: list(table(columns, [open, gone]), 2), truth: records([open, gone]) };
    },
  },
  {
    name: 'services-quoted',
    trap: 'a remark quotes the number, the order and the state of another',
    make: (now) => {
      const services = three(now, 43);
      const quoting: Column = [
        '备注',
        () => `服务单号：${serviceNumber(999)} 订单编号：${orderNumber(999)} 服务单状态：已取消`,
      ];
      return { body: list(table([...columns, quoting], services)), truth: records(services) };
    },
  },
  {
    name: 'services-hidden',
    trap: 'rows that nobody sees',
    make: (now) => {
      const services = three(now, 46);
      const hidden = service(now, 49);
      return {
        body: list(
          `${services.map(card).join('')}<div style="display:none">${card(hidden)}</div><div style="position:absolute;left:-9999px">${card(service(now, 50))}</div>`,
        ),
        truth: records(services),
      };
    },
  },
  {
    name: 'services-none',
    trap: 'an empty list with a number typed into the filter',
    make: () => ({ body: list('<div class="empty">暂无数据</div>', 0), truth: { kind: 'records', records: {} } }),
  },
  {
    name: 'services-two-orders',
    trap: 'a row that names two orders as its own is nobody’s',
    make: (now) => {
      const [a, b] = [service(now, 52), service(now, 53)];
      const doubled = card(b).replace(
        '<div class="body">',
        `<div class="body"><div>订单编号：${orderNumber(6001)}</div>`,
      );
      return { body: list(card(a) + doubled, 2), truth: records([a]) };
    },
  },
  ...[
    detail(
      'service-detail-rows',
      'labels of the service and a bar of steps',
      60,
      (s) => `${steps}<h3>服务单信息</h3>${layout('two-spans', pairsOf(s))}${goods([s.sku])}`,
    ),
    detail(
      'service-detail-antd',
      'bordered descriptions',
      61,
      (s) => `<h3>售后单信息</h3>${layout('antd-bordered', pairsOf(s))}${goods([s.sku])}${steps}`,
    ),
    detail(
      'service-detail-form',
      'a read-only form',
      62,
      (s) => `<h3>服务信息</h3>${layout('el-form-items', pairsOf(s))}${goods([s.sku])}`,
    ),
    detail(
      'service-detail-two-goods',
      'two goods: the SKU cannot be told',
      63,
      (s) => `<h3>服务单信息</h3>${layout('legacy-four-cells', pairsOf(s))}${goods([skus[0] ?? '', skus[2] ?? ''])}`,
      (s) => records([s], { skuId: null }),
    ),
    detail(
      'service-detail-no-state',
      'the states in view are those of steps and of the log',
      64,
      (s) =>
        `${steps}<h3>服务单信息</h3>${layout(
          'two-spans',
          pairsOf(s).filter(([label]) => label !== '服务单状态'),
        )}${goods([s.sku])}<h3>操作日志</h3><p>服务单状态：已取消</p><p>待审核</p>`,
      (s) => records([s], { status: null, closed: null }),
    ),
    detail(
      'service-detail-others',
      'earlier service orders of the same order beside it',
      65,
      (s, now) =>
        `<h3>服务单信息</h3>${layout('two-spans', pairsOf(s))}${goods([s.sku])}<h3>售后记录</h3><table><thead><tr><th>服务单号</th><th>售后类型</th><th>服务单状态</th><th>申请时间</th></tr></thead><tbody>${[service(now, 71), service(now, 72)].map((o) => `<tr><td>${o.id}</td><td>维修</td><td>已取消</td><td>${w(o)}</td></tr>`).join('')}</tbody></table>`,
    ),
    detail(
      'service-detail-other-number',
      'the content is that of another service order',
      66,
      (s, now) =>
        `<h3>服务单信息</h3>${layout('two-spans', pairsOf({ ...s, id: service(now, 67).id }))}${goods([s.sku])}`,
      () => ({ kind: 'records', records: {} }),
    ),
    detail(
      'service-detail-unnamed',
      'the content names no service order',
      68,
      (s) => `<h3>服务单信息</h3>${layout('two-spans', pairsOf(s).slice(1))}${goods([s.sku])}`,
      () => ({ kind: 'records', records: {} }),
    ),
  ],
];

export const serviceOrderPages: readonly SellerPage[] = cases.map(page);
