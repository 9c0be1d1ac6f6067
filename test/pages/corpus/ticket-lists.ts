import type { TicketKind } from '@/lib/domain/tickets/ticket-kind';
import type { BuiltPage, SellerPage, TicketTruth, Truth } from '../page';
import { backOffice, dateStyles, orderNumber, ticketNumber, ticketsUrl, written } from './kit';

interface CorpusTicket {
  readonly id: string;
  readonly order: string;
  readonly type: string;
  readonly kinds: readonly TicketKind[];
  readonly status: string;
  readonly createdAt: number | null;
  readonly leftMs: number | null;
  readonly closed: boolean;
  readonly title: string;
}
const types: readonly (readonly [string, TicketKind])[] = [
  ['消费者咨询', 'consult'],
  ['CRC高危投诉', 'crc'],
  ['物流投诉工单', 'logistics'],
  ['安装求助工单', 'install'],
  ['催开发票工单', 'invoice'],
  ['平台协同工单', 'consult'],
];
function ticket(now: number, n: number, more: Partial<CorpusTicket> = {}): CorpusTicket {
  const [type = '', kind = 'other'] = types[n % types.length] ?? [];
  const createdAt = written(now - (n + 1) * 23 * 60_000).at;
  return {
    id: ticketNumber(n),
    order: orderNumber(2000 + n),
    type,
    kinds: [kind],
    status: '待处理',
    createdAt,
    leftMs: null,
    closed: false,
    title: '客户反馈商品问题，请尽快联系处理',
    ...more,
  };
}
const three = (now: number, n: number): CorpusTicket[] => [ticket(now, n), ticket(now, n + 1), ticket(now, n + 2)];
const truthFor = (t: CorpusTicket): TicketTruth => ({
  kind: t.kinds,
  orderId: t.order,
  createdAt: t.createdAt,
  leftMs: t.leftMs,
  closed: t.closed,
});
const truth = (
  tickets: readonly CorpusTicket[],
  complete: boolean | 'open',
  more: Partial<TicketTruth> = {},
): Truth => ({
  kind: 'tickets',
  complete,
  tickets: Object.fromEntries(tickets.map((t) => [t.id, { ...truthFor(t), ...more }])),
});

const w = (t: CorpusTicket): string => (t.createdAt === null ? '' : dateStyles.full.write(t.createdAt));
const head = (count: number, byType: readonly number[] = [count, 0, 0, 0], wide = false): string => {
  const n = (value: number) => (wide ? `（${value}）` : `(${value})`);
  return `<h1>任务工单 <a>帮助文档</a></h1><div class="jd-tabs"><div class="jd-tabs__item is-active" aria-selected="true">待处理${n(count)}</div><div class="jd-tabs__item">全部</div></div><div class="kinds">${['平台协同工单', '物流投诉工单', '安装求助工单', '催开发票工单'].map((t, i) => `<span>${t} ${n(byType[i] ?? 0)}</span>`).join('')}</div>`;
};
const filters =
  '<div class="search"><label>订单编号</label><input placeholder="请输入订单编号"><label>工单编号</label><input><label>创建时间</label><input placeholder="开始时间"><button>查询</button><button>重置</button></div>';
const pager = (n: number): string =>
  `<div class="jd-pagination"><span>共 ${n} 条</span><button class="btn-prev" disabled>上一页</button><span>1</span><button class="btn-next" disabled>下一页</button></div>`;

type Column = readonly [string, (t: CorpusTicket) => string];
const id: Column = ['工单编号', (t) => t.id];
const type: Column = ['工单类型', (t) => t.type];
const orderId: Column = ['订单编号', (t) => t.order];
const created: Column = ['创建时间', w];
const status: Column = ['工单状态', (t) => t.status];
const ops: Column = ['操作', () => '<a>去处理</a> <a>查看详情</a>'];
const standard: readonly Column[] = [id, type, orderId, created, status, ops];

const table = (cols: readonly Column[], ts: readonly CorpusTicket[]): string =>
  `<table class="jd-table"><thead><tr>${cols.map(([l]) => `<th>${l}</th>`).join('')}</tr></thead><tbody>${ts.map((t) => `<tr>${cols.map(([, f]) => `<td>${f(t)}</td>`).join('')}</tr>`).join('')}</tbody></table>`;
const split = (cols: readonly Column[], ts: readonly CorpusTicket[]): string =>
  `<div class="el-table"><div class="el-table__header-wrapper"><table><thead><tr>${cols.map(([l]) => `<th><div class="cell">${l}</div></th>`).join('')}</tr></thead></table></div><div class="el-table__body-wrapper"><table><tbody>${ts.map((t) => `<tr>${cols.map(([, f]) => `<td><div class="cell">${f(t)}</div></td>`).join('')}</tr>`).join('')}</tbody></table></div></div>`;
const cards = (ts: readonly CorpusTicket[]): string =>
  ts
    .map(
      (t) =>
        `<div class="ticket"><div><span>工单编号：${t.id}</span><span class="type">${t.type}</span></div><div>订单编号：${t.order}</div><div>创建时间：${w(t)}</div><div>状态：${t.status}</div><p>${t.title}</p><button>去处理</button></div>`,
    )
    .join('');

interface Case {
  readonly name: string;
  readonly trap: string;
  readonly needs?: 'extension';
  readonly make: (now: number) => Omit<BuiltPage, 'url' | 'body'> & { readonly content: string };
}
const page = (c: Case): SellerPage => ({
  name: c.name,
  trap: c.trap,
  group: 'ticket',
  ...(c.needs ? { needs: c.needs } : {}),
  build: (now) => {
    const { content, ...rest } = c.make(now);
    return { url: ticketsUrl, body: backOffice(content), ...rest };
  },
});
const simple = (
  name: string,
  trap: string,
  n: number,
  html: (ts: readonly CorpusTicket[]) => string,
  more: Partial<TicketTruth> = {},
): Case => ({
  name,
  trap,
  make: (now) => {
    const ts = three(now, n);
    return { content: `${head(3)}${filters}${html(ts)}${pager(3)}`, truth: truth(ts, 'open', more) };
  },
});

const countdowns: readonly (readonly [string, number])[] = [
  ['还剩0天3小时20分', 200],
  ['还剩1天2小时5分', 1565],
  ['还剩0天0小时9分', 9],
  ['还剩3小时20分', 200],
];
const cases: readonly Case[] = [
  {
    name: 'tickets-table',
    trap: 'plain table, complete: the counter equals the rows',
    make: (now) => {
      const ts = three(now, 1);
      return { content: `${head(3)}${filters}${table(standard, ts)}${pager(3)}`, truth: truth(ts, true) };
    },
  },
  simple('tickets-split-table', 'header and body in two tables', 11, (ts) => split(standard, ts)),
  simple('tickets-cards', 'cards with labels in text nodes', 21, cards),
  simple('tickets-bracketed-type', 'one line each, the type in brackets before the number', 910, (ts) =>
    ts
      .map(
        (t) =>
          `<p>【${t.type}】 工单编号：${t.id} 订单编号：${t.order} 创建时间：${w(t)} 状态：${t.status} <a>去处理</a></p>`,
      )
      .join(''),
  ),
  simple('tickets-order-first', 'the order column comes first', 31, (ts) =>
    table([orderId, type, created, id, status, ops], ts),
  ),
  simple('tickets-no-id-label', 'ids are called 工单号, times 提交时间', 41, (ts) =>
    table(
      [
        ['工单号', id[1]],
        ['类型', type[1]],
        ['订单号', orderId[1]],
        ['提交时间', w],
        ['状态', status[1]],
      ],
      ts,
    ),
  ),
  simple('tickets-number-columns', 'other number columns: 服务单号, 客服电话, 序号', 361, (ts) =>
    table(
      [
        ['序号', (t) => String(ts.indexOf(t) + 1001)],
        ['服务单号', () => '4012345678'],
        type,
        orderId,
        ['客服电话', () => '4006229068'],
        id,
        created,
        ops,
      ],
      ts,
    ),
  ),
  simple('tickets-rows-of-text', 'one text line per ticket, pairs parted by spaces', 371, (ts) =>
    ts
      .map(
        (t) => `<p>工单编号：${t.id} 工单类型：${t.type} 订单编号：${t.order} 创建时间：${w(t)} 状态：${t.status}</p>`,
      )
      .join(''),
  ),
  simple(
    'tickets-tbody-groups',
    'a tbody per ticket: a head row and a row of text',
    381,
    (ts) =>
      `<table><thead><tr><th>问题</th><th>类型</th><th>状态</th></tr></thead>${ts.map((t) => `<tbody><tr><td colspan="3"><span>工单编号：${t.id}</span><span>订单编号：${t.order}</span><span>创建时间：${w(t)}</span></td></tr><tr><td>${t.title}</td><td>${t.type}</td><td>${t.status}</td></tr></tbody>`).join('')}</table>`,
  ),
  simple(
    'tickets-shadow',
    'the table stands in an open shadow root',
    351,
    (ts) => `<micro-app><template shadowrootmode="open"><div>${table(standard, ts)}</div></template></micro-app>`,
  ),
  simple(
    'tickets-role-grid',
    'div grid with ARIA roles',
    51,
    (ts) =>
      `<div role="table"><div role="row">${standard.map(([l]) => `<div role="columnheader">${l}</div>`).join('')}</div>${ts.map((t) => `<div role="row">${standard.map(([, f]) => `<div role="cell">${f(t)}</div>`).join('')}</div>`).join('')}</div>`,
  ),
  simple('tickets-two-in-cell', 'ticket and order number in one cell', 61, (ts) =>
    table(
      [['工单信息', (t) => `<div>工单编号：${t.id}</div><div>订单编号：${t.order}</div>`], type, created, status, ops],
      ts,
    ),
  ),
  simple('tickets-no-order', 'no order column at all', 71, (ts) => table([id, type, created, status, ops], ts), {
    orderId: null,
  }),
  simple('tickets-no-created', 'no creation time', 81, (ts) => table([id, type, orderId, status, ops], ts), {
    createdAt: null,
  }),
  simple('tickets-other-times', '更新时间 and 要求完成时间 beside 创建时间', 91, (ts) =>
    table(
      [
        id,
        type,
        orderId,
        ['更新时间', () => '2026-01-01 08:00:00'],
        created,
        ['要求完成时间', () => '2027-01-01 08:00:00'],
        ops,
      ],
      ts,
    ),
  ),
  simple(
    'tickets-only-other-times',
    '更新时间 and 截止时间 but no creation time',
    101,
    (ts) =>
      table(
        [id, type, orderId, ['更新时间', () => '2026-01-01 08:00:00'], ['截止时间', () => '2027-01-01 08:00:00'], ops],
        ts,
      ),
    { createdAt: null },
  ),
  {
    name: 'tickets-minutes',
    trap: 'creation times without seconds, with slashes',
    make: (now) => {
      const ts = three(now, 111).map((t) => ({ ...t, createdAt: written(t.createdAt ?? 0, dateStyles.slash).at }));
      return {
        content: `${head(3)}${table([id, type, orderId, ['创建时间', (t) => dateStyles.slash.write(t.createdAt ?? 0)], ops], ts)}`,
        truth: truth(ts, 'open'),
      };
    },
  },
  {
    name: 'tickets-countdown',
    trap: 'countdowns 还剩X天Y小时Z分',
    make: (now) => {
      const ts = countdowns.map(([, minutes], i) => ticket(now, 121 + i, { leftMs: minutes * 60_000 }));
      return {
        content: `${head(4)}${table([...standard.slice(0, 5), ['剩余时间', (t) => countdowns[ts.indexOf(t)]?.[0] ?? ''], ops], ts)}`,
        truth: truth(ts, 'open'),
      };
    },
  },
  {
    name: 'tickets-countdown-clock',
    trap: 'countdowns as clocks, a minute and a half, one that has run out; a clock without seconds is none',
    make: (now) => {
      const written = ['03:05:10', '1天 02:00:59', '已超时2小时', '00:01:30', '03:05', '已超时'];
      const minutes = [185, 1560, 0, 1, null, 0];
      const ts = written.map((_, i) => {
        const left = minutes[i] ?? null;
        return ticket(now, 401 + i, { leftMs: left === null ? null : left * 60_000 });
      });
      return {
        content: `${head(6)}${table([...standard.slice(0, 5), ['剩余时间', (t) => written[ts.indexOf(t)] ?? ''], ops], ts)}`,
        truth: truth(ts, 'open'),
      };
    },
  },
  simple('tickets-limit', 'the hours that there are under a head that may name those that are left', 411, (ts) =>
    table([...standard.slice(0, 5), ['处理时效', () => '4小时'], ops], ts),
  ),
  simple('tickets-short-heads', 'heads that say 编号 and 时间 and nothing more', 421, (ts) =>
    table([['编号', id[1]], type, orderId, ['时间', w], ['状态', status[1]], ops], ts),
  ),
  simple(
    'tickets-short-heads-two-times',
    '时间 beside another time is nobody knows which',
    431,
    (ts) => table([['编号', id[1]], type, orderId, ['时间', w], ['更新时间', () => '2026-01-01 08:00:00'], ops], ts),
    { createdAt: null },
  ),
  {
    name: 'tickets-short-heads-of-others',
    trap: '编号 beside 服务单号, and in a table without an order',
    make: (now) => {
      const ts = three(now, 441);
      const number: Column = ['编号', id[1]];
      return {
        content: `${head(3)}${table([number, ['服务单号', () => '4012345678'], type, orderId, ['时间', w]], ts)}${table([number, type, ['时间', w]], ts)}`,
        truth: truth([], false),
      };
    },
  },
  {
    name: 'tickets-numbers-with-letters',
    trap: 'ids are digits, so a number with letters is none, and the list is not whole',
    make: (now) => {
      const ts = three(now, 451);
      return {
        content: `${head(3)}${table([['工单编号', (t) => `GD${t.id}`], ...standard.slice(1)], ts)}${pager(3)}`,
        truth: truth([], false),
      };
    },
  },
  {
    name: 'tickets-countdown-in-status',
    trap: 'the countdown follows the status in its cell',
    make: (now) => {
      const ts = [ticket(now, 131, { leftMs: 65 * 60_000 })];
      return {
        content: `${head(1)}${table([id, type, orderId, created, ['状态', () => '待处理<br>还剩0天1小时5分'], ops], ts)}`,
        truth: truth(ts, 'open'),
      };
    },
  },
  {
    name: 'tickets-closed-statuses',
    trap: 'rows 已完成 已关闭 已处理 已回复 已取消 in the tab 全部',
    make: (now) => {
      const all = ['待处理', '已完成', '已关闭', '已处理', '已回复', '已取消', '处理中'].map((s, i) =>
        ticket(now, 141 + i, { status: s, closed: i > 0 && i < 6 }),
      );
      return {
        content: `${head(2).replace('is-active', '').replace('aria-selected="true"', '').replace('<div class="jd-tabs__item">全部', '<div class="jd-tabs__item is-active" aria-selected="true">全部')}${table(standard, all)}`,
        truth: truth(all, false),
      };
    },
  },
  {
    name: 'tickets-crc-in-title',
    trap: 'CRC and 高危 only in the title of a consult ticket',
    make: (now) => {
      const ts = [
        ticket(now, 151, { type: '平台协同工单', kinds: ['crc'], title: '【CRC】客户要求今日回复' }),
        ticket(now, 152, { type: '平台协同工单', kinds: ['crc'], title: '高危投诉，请优先处理' }),
        ticket(now, 153, { type: '平台协同工单', kinds: ['consult'] }),
      ];
      return {
        content: `${head(3)}${table([id, ['工单标题', (t) => t.title], type, orderId, created, ops], ts)}`,
        truth: truth(ts, 'open'),
      };
    },
  },
  {
    name: 'tickets-empty',
    trap: '待处理(0) and 暂无数据',
    make: () => ({
      content: `${head(0)}${filters}${table(standard, [])}<div class="empty">暂无数据</div>`,
      truth: truth([], 'open'),
    }),
  },
  {
    name: 'tickets-counter-placeholder',
    trap: '待处理(0) while the rows have not come: nothing is complete',
    make: () => ({
      content: `${head(0)}${filters}${table(standard, [])}<div class="el-loading-mask"><p>加载中</p></div>`,
      truth: truth([], false),
    }),
  },
  {
    name: 'tickets-counter-larger',
    trap: '待处理(23) and three rows: more pages',
    make: (now) => {
      const ts = three(now, 161);
      return {
        content: `${head(23)}${table(standard, ts)}<div class="jd-pagination"><span>共 23 条</span><button class="btn-next">下一页</button></div>`,
        truth: truth(ts, false),
      };
    },
  },
  {
    name: 'tickets-wide-counters',
    trap: 'counters in wide parentheses',
    make: (now) => {
      const ts = three(now, 171);
      return { content: `${head(3, [2, 1, 0, 0], true)}${table(standard, ts)}`, truth: truth(ts, 'open') };
    },
  },
  {
    name: 'tickets-date-filter',
    trap: 'a filter by time holds a date: the list is not all of 待处理',
    make: (now) => {
      const ts = three(now, 391);
      return {
        content: `${head(3)}${filters.replace('placeholder="开始时间"', 'value="2026-01-01 00:00:00"')}${table(standard, ts)}${pager(3)}`,
        truth: truth(ts, false),
      };
    },
  },
  {
    name: 'tickets-filtered',
    trap: 'a kind tab is chosen: its rows are not all of 待处理',
    make: (now) => {
      const ts = [ticket(now, 183)];
      return { content: `${head(4, [3, 1, 0, 0])}${table(standard, ts)}`, truth: truth(ts, false) };
    },
  },
  {
    name: 'tickets-dispute-rows',
    trap: 'a dispute list beneath: 纠纷单 are no tickets',
    make: (now) => {
      const ts = three(now, 191);
      return {
        content: `${head(3)}${table(standard, ts)}<h2>交易纠纷</h2><table><thead><tr><th>纠纷单号</th><th>问题类型</th><th>订单编号</th><th>申请时间</th><th>状态</th></tr></thead><tbody><tr><td>84012345</td><td>退款问题</td><td>${orderNumber(9400)}</td><td>2026-08-27 13:49:10</td><td>纠纷单关闭 还剩2天1小时58分</td></tr></tbody></table>`,
        truth: truth(ts, 'open'),
      };
    },
  },
  {
    name: 'tickets-dispute-type-row',
    trap: 'a row of the ticket table is a 纠纷单',
    make: (now) => {
      const ts = three(now, 201);
      const foreign = ticket(now, 204, { type: '交易纠纷 纠纷单' });
      return { content: `${head(3)}${table(standard, [...ts, foreign])}`, truth: truth(ts, 'open') };
    },
  },
  {
    name: 'tickets-noise',
    trap: 'hotline, certificate number and calendar cells around',
    make: (now) => {
      const ts = three(now, 211);
      return {
        content: `${head(3)}<p>咨询热线 4006229068，备案 C20170418100026</p><table class="calendar"><tr><td>28</td><td>29</td><td>30</td></tr></table>${table(standard, ts)}`,
        truth: truth(ts, 'open'),
      };
    },
  },
  {
    name: 'tickets-status-closed-action-words',
    trap: 'open rows whose buttons say 已读 and 标记已处理',
    make: (now) => {
      const ts = three(now, 221);
      return {
        content: `${head(3)}${table([...standard.slice(0, 5), ['操作', () => '<a>标记已处理</a> <a>去回复</a>']], ts)}`,
        truth: truth(ts, 'open'),
      };
    },
  },
  {
    name: 'tickets-title-says-closed',
    trap: 'the consumer writes 已完成 and 已取消 in the title',
    make: (now) => {
      const ts = [ticket(now, 231, { title: '客户称订单已取消，退款已完成未到账' })];
      return {
        content: `${head(1)}${table([id, ['问题描述', (t) => t.title], type, orderId, created, status, ops], ts)}`,
        truth: truth(ts, 'open'),
      };
    },
  },
  {
    name: 'tickets-title-date',
    trap: 'the title quotes another time and order',
    make: (now) => {
      const ts = [
        ticket(now, 241, { title: `创建时间：2020-01-01 00:00:00 订单编号：${orderNumber(9401)} 工单编号：7654321` }),
      ];
      return {
        content: `${head(1)}${table([id, ['问题描述', (t) => t.title], type, orderId, created, status, ops], ts)}`,
        truth: truth(ts, 'open'),
      };
    },
  },
  {
    name: 'tickets-long-ids',
    trap: 'ticket numbers of 10 digits',
    make: (now) => {
      const ts = three(now, 251).map((t, i) => ({ ...t, id: ticketNumber(251 + i, 10) }));
      return { content: `${head(3)}${table(standard, ts)}`, truth: truth(ts, 'open') };
    },
  },
  {
    name: 'tickets-hidden-row',
    trap: 'a hidden row',
    make: (now) => {
      const ts = three(now, 261);
      const gone = ticket(now, 265);
      return {
        content: `${head(3)}${table(standard, [...ts, gone]).replace(`<tr><td>${gone.id}`, `<tr style="display:none"><td>${gone.id}`)}`,
        truth: truth(ts, 'open'),
      };
    },
  },
  {
    name: 'tickets-fixed-column',
    trap: 'a fixed column renders the table a second time',
    make: (now) => {
      const ts = three(now, 271);
      return {
        content: `${head(3)}${split(standard, ts)}<div class="el-table__fixed-right">${split([id, ops], ts)}</div>`,
        truth: truth(ts, 'open'),
      };
    },
  },
  {
    name: 'tickets-login',
    trap: 'the login has expired: no rows, and nothing is complete',
    make: () => ({
      content: '<div class="dialog"><p>登录已失效，请重新登录</p></div>',
      truth: { kind: 'tickets', tickets: {}, complete: false },
    }),
  },
  {
    name: 'tickets-two-readings',
    trap: 'a first reading with placeholders, then the rows',
    needs: 'extension',
    make: (now) => {
      const ts = three(now, 291);
      return {
        content: `<div id="list">${head(0)}${table(standard, [])}</div>`,
        steps: [{ at: 1800, into: '#list', html: `${head(3)}${table(standard, ts)}` }],
        completeAt: 1800,
        truth: truth(ts, 'open'),
      };
    },
  },
  {
    name: 'tickets-half-then-whole',
    trap: 'rows arrive one after the other',
    needs: 'extension',
    make: (now) => {
      const ts = three(now, 301);
      return {
        content: `<div id="list">${head(3)}${table(standard, ts.slice(0, 1))}</div>`,
        steps: [
          { at: 900, into: '#list', html: `${head(3)}${table(standard, ts.slice(0, 2))}` },
          { at: 1600, into: '#list', html: `${head(3)}${table(standard, ts)}` },
        ],
        completeAt: 1600,
        truth: truth(ts, 'open'),
      };
    },
  },
];

const framed: SellerPage = {
  name: 'tickets-home-iframe',
  trap: 'the list stands in an iframe of the back office',
  group: 'ticket',
  build: (now) => {
    const ts = three(now, 281);
    return {
      url: 'https://shop.jd.com/jdm/sale/task',
      body: backOffice(`<iframe src="${ticketsUrl}" width="1200" height="700"></iframe>`),
      frames: { [ticketsUrl]: { body: `${head(3)}${filters}${table(standard, ts)}` } },
      truth: truth(ts, 'open'),
    };
  },
};
export const ticketListPages: readonly SellerPage[] = [...cases.map(page), framed];
