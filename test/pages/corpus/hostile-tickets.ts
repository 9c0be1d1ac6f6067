import type { TicketKind } from '@/lib/domain/tickets/ticket-kind';
import type { BuiltPage, SellerPage, TicketTruth, Truth } from '../page';
import { backOffice, dateStyles, orderNumber, ticketNumber, ticketsUrl, written } from './kit';

/** Ticket lists and details in layouts, states and moments that a hasty reader takes for something else. */
interface HostileTicket {
  readonly id: string;
  readonly order: string;
  readonly type: string;
  readonly kind: TicketKind;
  readonly status: string;
  readonly at: number;
}
const types: readonly (readonly [string, TicketKind])[] = [
  ['消费者咨询', 'consult'],
  ['物流投诉', 'logistics'],
  ['安装求助', 'install'],
  ['催开发票', 'invoice'],
  ['CRC高危投诉', 'crc'],
  ['平台协同工单', 'consult'],
];
const ticket = (now: number, n: number, more: Partial<HostileTicket> = {}): HostileTicket => {
  const [type = '', kind = 'other'] = types[n % types.length] ?? [];
  return {
    id: ticketNumber(30_000 + n),
    order: orderNumber(30_000 + n),
    type,
    kind,
    status: '待处理',
    at: written(now - ((n % 40) + 1) * 11 * 60_000).at,
    ...more,
  };
};
const some = (now: number, n: number, count = 4): HostileTicket[] =>
  Array.from({ length: count }, (_, i) => ticket(now, n + i));
const truthFor = (t: HostileTicket, more: Partial<TicketTruth> = {}): TicketTruth => ({
  kind: [t.kind],
  orderId: t.order,
  createdAt: t.at,
  leftMs: null,
  closed: false,
  ...more,
});
const truth = (
  ts: readonly HostileTicket[],
  complete: boolean | 'open' = 'open',
  more: Partial<TicketTruth> = {},
): Truth => ({ kind: 'tickets', complete, tickets: Object.fromEntries(ts.map((t) => [t.id, truthFor(t, more)])) });

const at = (t: HostileTicket): string => dateStyles.full.write(t.at);
const head = (n: number, byType: readonly number[] = [n, 0, 0, 0]): string =>
  `<div class="title">任务工单 <a>帮助文档</a></div><div class="tabs"><div role="tab" aria-selected="true" class="tab on">待处理（${n}）</div><div role="tab" aria-selected="false" class="tab">全部</div></div><ul class="sub">${['平台协同工单', '物流投诉工单', '安装求助工单', '催开发票工单'].map((t, i) => `<li>${t} （${byType[i] ?? 0}）</li>`).join('')}</ul>`;
const filters =
  '<form><label>工单编号</label><input placeholder="请输入"><label>订单编号</label><input placeholder="请输入"><label>工单类型</label><select><option>全部</option><option>CRC高危投诉</option></select><button type="button">查询</button></form>';
const pager = (n: number, more = false): string =>
  `<div class="jd-pagination"><span>共 ${n} 条</span><button class="btn-prev" disabled>上一页</button><b>1</b><button class="btn-next"${more ? '' : ' disabled'}>下一页</button></div>`;

type Column = readonly [string, (t: HostileTicket) => string];
const columns: readonly Column[] = [
  ['工单编号', (t) => `<a>${t.id}</a>`],
  ['订单编号', (t) => t.order],
  ['工单类型', (t) => t.type],
  ['创建时间', at],
  ['工单状态', (t) => t.status],
  ['操作', () => '<button>去处理</button><button>查看详情</button>'],
];
const replaced = (title: string, of: Column[1], headNow = title): readonly Column[] =>
  columns.map((column): Column => (column[0] === title ? [headNow, of] : column));
const rows = (cols: readonly Column[], ts: readonly HostileTicket[]): string =>
  ts.map((t) => `<tr>${cols.map(([, of]) => `<td>${of(t)}</td>`).join('')}</tr>`).join('');
const table = (ts: readonly HostileTicket[], cols: readonly Column[] = columns): string =>
  `<table><thead><tr>${cols.map(([text]) => `<th>${text}</th>`).join('')}</tr></thead><tbody id="rows">${rows(cols, ts)}</tbody></table>`;

const plainGrid = (ts: readonly HostileTicket[]): string =>
  `<div class="grid"><div class="grid-head">${columns.map(([text]) => `<div class="c">${text}</div>`).join('')}</div>${ts.map((t) => `<div class="grid-row">${columns.map(([, of]) => `<div class="c">${of(t)}</div>`).join('')}</div>`).join('')}</div>`;
const descriptions = (ts: readonly HostileTicket[]): string =>
  ts
    .map(
      (t) =>
        `<div class="el-card"><div class="el-card__header">${t.type}</div><div class="el-descriptions"><table><tbody><tr>${columns
          .slice(0, 5)
          .map(
            ([text, of]) =>
              `<th class="el-descriptions__label">${text}</th><td class="el-descriptions__content">${of(t)}</td>`,
          )
          .join('')}</tr></tbody></table></div><button>去回复</button></div>`,
    )
    .join('');
const antItems = (ts: readonly HostileTicket[]): string =>
  ts
    .map(
      (t) =>
        `<section class="ant-card"><div class="ant-descriptions-row">${columns
          .slice(0, 5)
          .map(
            ([text, of]) =>
              `<div class="ant-descriptions-item"><span class="label">${text}</span><span class="content">${of(t)}</span></div>`,
          )
          .join('')}</div></section>`,
    )
    .join('');
const definitions = (ts: readonly HostileTicket[]): string =>
  ts
    .map(
      (t) =>
        `<dl>${columns
          .slice(0, 5)
          .map(([text, of]) => `<dt>${text}：</dt><dd>${of(t)}</dd>`)
          .join('')}</dl>`,
    )
    .join('');
const tagged = (ts: readonly HostileTicket[]): string =>
  ts
    .map(
      (t) =>
        `<div class="item"><div class="top"><span class="tag">${t.type}</span><span>工单号：${t.id}</span><span class="state">${t.status}</span></div><div>关联订单：<a>${t.order}</a></div><div>提交时间：${at(t)}</div><div class="desc">客户反映收到的商品与描述不符，希望尽快答复</div></div>`,
    )
    .join('');

const page = (
  title: string,
  trap: string,
  build: (now: number) => Omit<BuiltPage, 'url' | 'body'> & { readonly content: string; readonly url?: string },
  needs?: 'extension',
): SellerPage => ({
  name: `hostile-tickets-${title}`,
  trap,
  group: 'ticket',
  ...(needs ? { needs } : {}),
  build: (now) => {
    const { content, ...rest } = build(now);
    return { url: ticketsUrl, body: backOffice(content), ...rest };
  },
});
const still = (
  title: string,
  trap: string,
  n: number,
  html: (ts: readonly HostileTicket[], now: number) => string,
  more: Partial<TicketTruth> = {},
  count = 4,
): SellerPage =>
  page(title, trap, (now) => {
    const ts = some(now, n, count);
    return {
      content: `${head(ts.length)}${filters}${html(ts, now)}${pager(ts.length)}`,
      truth: truth(ts, 'open', more),
    };
  });

const detailUrl = (t: HostileTicket): string => `https://sale-jdm.jd.com/workOrder/workOrderDetail?workOrderId=${t.id}`;
const detail = (
  title: string,
  trap: string,
  n: number,
  html: (t: HostileTicket) => string,
  more: Partial<TicketTruth> = {},
): SellerPage =>
  page(`detail-${title}`, trap, (now) => {
    const t = ticket(now, n);
    return { url: detailUrl(t), content: html(t), truth: truth([t], false, more) };
  });

const countdowns = ['还剩0天2小时15分', '还剩1天0小时0分', '还剩0天0小时45分', '还剩0天3小时59分'] as const;
const countdownMinutes = [135, 1440, 45, 239] as const;

export const hostileTicketPages: readonly SellerPage[] = [
  still('table', 'every type in a plain table, counters in wide parentheses', 0, (ts) => table(ts), {}, 6),
  still('plain-grid', 'a grid of elements without roles', 10, plainGrid),
  still('descriptions', 'a card of bordered descriptions per ticket, the type in its head too', 20, descriptions),
  still('ant-items', 'descriptions of plain spans', 30, antItems),
  still('definitions', 'a definition list per ticket', 40, definitions),
  still('tagged', 'type and state are tags, the order is 关联订单', 50, tagged),
  still('hundred', 'a hundred rows', 100, (ts) => table(ts), {}, 100),
  still(
    'no-created',
    'the time of the last change alone',
    210,
    (ts) => table(ts, replaced('创建时间', at, '最后更新时间')),
    { createdAt: null },
  ),
  still('consumer-words', 'the words of the consumer name CRC and states in a column of their own', 220, (ts) =>
    table(ts, [
      ...columns.slice(0, 3),
      ['客户描述', () => '已完成退款了吗？还没有关闭？已取消订单'],
      ...columns.slice(3),
    ]),
  ),
  still('buyer-and-phone', 'other numbers in the rows: account, service order, waybill', 230, (ts) =>
    table(ts, [
      ...columns.slice(0, 2),
      ['客户账号', () => 'jd_4f***8a'],
      ['服务单号', (t) => `40${t.id}`],
      ['运单号', (t) => `JD00${t.id}12345`],
      ...columns.slice(2),
    ]),
  ),
  still('shared-heads', 'number and type, and two times, under one head each', 235, (ts) =>
    table(ts, [
      ['工单编号/工单类型', (t) => `<div>${t.id}</div><div>${t.type}</div>`],
      ['订单编号', (t) => t.order],
      ['创建时间/更新时间', (t) => `<div>${at(t)}</div><div>2026-11-20 08:00:00</div>`],
      ['状态', (t) => t.status],
    ]),
  ),
  page('countdown', 'countdowns, one of a whole day', (now) => {
    const ts = some(now, 240);
    return {
      content: `${head(4)}${table(ts, [...columns.slice(0, 5), ['处理时效', (t) => countdowns[ts.indexOf(t)] ?? '']])}`,
      truth: {
        kind: 'tickets',
        complete: 'open',
        tickets: Object.fromEntries(
          ts.map((t, i) => [t.id, truthFor(t, { leftMs: (countdownMinutes[i] ?? 0) * 60_000 })]),
        ),
      },
    };
  }),
  page('states', 'tab 全部: what has come to an end and what has not', (now) => {
    const words = ['待处理', '处理中', '待回复', '已完成', '已关闭', '已处理', '已回复', '已取消'];
    const ts = words.map((status, i) => ticket(now, 250 + i, { status }));
    return {
      content: `${head(3).replace('aria-selected="true" class="tab on"', 'aria-selected="false" class="tab"').replace('aria-selected="false" class="tab">全部', 'aria-selected="true" class="tab on">全部')}${table(ts)}`,
      truth: {
        kind: 'tickets',
        complete: false,
        tickets: Object.fromEntries(ts.map((t, i) => [t.id, truthFor(t, { closed: i > 2 })])),
      },
    };
  }),
  page('disputes-among', 'rows of disputes in a table of their own above that of the tickets', (now) => {
    const ts = some(now, 260);
    return {
      content: `${head(4)}<div class="box"><h3>交易纠纷（2）</h3><table><thead><tr><th>纠纷单号</th><th>订单编号</th><th>纠纷类型</th><th>申请时间</th><th>状态</th><th>操作</th></tr></thead><tbody>${[1, 2].map((i) => `<tr><td>8412340${i}</td><td>${orderNumber(30_900 + i)}</td><td>退款问题</td><td>${at(ts[0] ?? ticket(now, 0))}</td><td>待回复</td><td><a>去举证</a></td></tr>`).join('')}</tbody></table></div>${table(ts)}`,
      truth: truth(ts),
    };
  }),
  page('hidden-tab', 'the pane of another tab stays in the document with rows that are closed', (now) => {
    const ts = some(now, 270);
    const [first = ticket(now, 270), ...gone] = [...ts.slice(0, 1), ...some(now, 275)];
    return {
      content: `${head(4)}<div role="tabpanel">${table(ts)}</div><div role="tabpanel" aria-hidden="true" style="display:none">${table([{ ...first, status: '已关闭' }, ...gone])}</div>`,
      truth: truth(ts),
    };
  }),
  page('more-pages', 'the counter says more than the page holds', (now) => {
    const ts = some(now, 280);
    return { content: `${head(37)}${table(ts)}${pager(37, true)}`, truth: truth(ts, false) };
  }),
  page('filter-of-type', 'a type is chosen in a filter', (now) => {
    const ts = [ticket(now, 295)];
    return {
      content: `${head(4)}${filters.replace('<option>CRC', '<option selected>CRC')}${table(ts)}${pager(1)}`,
      truth: truth(ts, false),
    };
  }),
  page('loading-for-ever', 'a spinner over an empty table', () => ({
    content: `${head(3)}${table([])}<div class="ant-spin ant-spin-spinning"><span>加载中...</span></div>`,
    truth: truth([], false),
  })),
  page('logged-out', 'a login form where the list was', () => ({
    content: '<form><h3>账号登录</h3><input placeholder="账号"><input type="password"><button>登录</button></form>',
    truth: truth([], false),
  })),
  page('empty', '暂无数据 under a counter of nought', () => ({
    content: `${head(0)}${filters}${table([])}<div class="ant-empty"><p>暂无数据</p></div>${pager(0)}`,
    truth: truth([], 'open'),
  })),
  detail(
    'rows',
    'labels and values in rows',
    300,
    (t) =>
      `<h2>工单详情</h2>${columns
        .slice(0, 5)
        .map(([text, of]) => `<div class="row"><span>${text}：</span><span>${of(t)}</span></div>`)
        .join('')}<h3>处理记录</h3><ul><li>${at(t)} 系统 创建工单</li></ul><textarea></textarea><button>回复</button>`,
  ),
  detail(
    'descriptions',
    'bordered descriptions, the order’s card with a state of its own',
    310,
    (t) =>
      `<h2>工单详情</h2>${descriptions([t])}<h3>订单信息</h3><div><span>订单编号：${t.order}</span><span>订单状态：已完成</span><span>下单时间：2026-01-01 10:00:00</span></div>`,
  ),
  detail(
    'definitions',
    'a definition list under a bar of steps',
    320,
    (t) =>
      `<ol class="steps"><li>已创建</li><li>待处理</li><li>已回复</li><li>已完成</li></ol><h2>工单信息</h2>${definitions([t])}`,
  ),
  page(
    'vanish',
    'the rows go for a moment while the list is asked anew, and come back',
    (now) => {
      const ts = some(now, 330);
      return {
        content: `<div id="list">${head(4)}${table(ts)}</div>`,
        steps: [
          { at: 1500, into: '#list', html: `${head(0)}${table([])}<div class="loading">加载中</div>` },
          { at: 2300, into: '#list', html: `${head(4)}${table(ts)}` },
        ],
        completeAt: 2300,
        truth: truth(ts),
      };
    },
    'extension',
  ),
  page(
    'placeholder-zero',
    'nought and 暂无数据 for a second before the rows come',
    (now) => {
      const ts = some(now, 340);
      return {
        content: `<div id="list">${head(0)}${table([])}<p>暂无数据</p></div>`,
        steps: [{ at: 1300, into: '#list', html: `${head(4)}${table(ts)}` }],
        completeAt: 1300,
        truth: truth(ts),
      };
    },
    'extension',
  ),
  page(
    'two-pages',
    'the second page: the tickets of the first are still open',
    (now) => {
      const [first, second] = [some(now, 350), some(now, 360)];
      return {
        content: `<div id="list">${head(8)}${table(first)}${pager(8, true)}</div>`,
        steps: [
          {
            at: 1800,
            into: '#list',
            html: `${head(8)}${table(second)}<div class="jd-pagination"><span>共 8 条</span><button class="btn-prev">上一页</button><b>2</b><button class="btn-next" disabled>下一页</button></div>`,
          },
        ],
        completeAt: 1800,
        truth: truth([...first, ...second]),
      };
    },
    'extension',
  ),
  page(
    'late-in-frame',
    'the list comes late, in a frame of the back office',
    (now) => {
      const ts = some(now, 370);
      return {
        url: 'https://shop.jd.com/jdm/sale/task',
        content: `<iframe src="${ticketsUrl}" width="1100" height="700"></iframe>`,
        frames: {
          [ticketsUrl]: {
            body: `<div id="list">${head(0)}<p>加载中</p></div>`,
            steps: [{ at: 1500, into: '#list', html: `${head(4)}${table(ts)}` }],
          },
        },
        completeAt: 1500,
        truth: truth(ts),
      };
    },
    'extension',
  ),
  page(
    'closes',
    'one of them is answered while the list is in view: its row says so',
    (now) => {
      const ts = some(now, 380);
      const [first = ticket(now, 380), ...rest] = ts;
      return {
        content: `<div id="list">${head(4)}${table(ts)}</div>`,
        steps: [{ at: 1800, into: '#list', html: `${head(3)}${table([{ ...first, status: '已回复' }, ...rest])}` }],
        completeAt: 1800,
        truth: {
          kind: 'tickets',
          complete: 'open',
          tickets: Object.fromEntries(ts.map((t, i) => [t.id, truthFor(t, { closed: i === 0 })])),
        },
      };
    },
    'extension',
  ),
];
