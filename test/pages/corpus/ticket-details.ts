import type { SellerPage, TicketTruth, Truth } from '../page';
import { infoLayouts } from './info-layouts';
import { backOffice, dateStyles, orderNumber, type Pair, ticketNumber, written } from './kit';

interface CorpusTicket extends TicketTruth {
  readonly id: string;
  readonly order: string;
  readonly type: string;
  readonly status: string;
  readonly at: number;
}
function ticket(now: number, n: number, more: Partial<CorpusTicket> = {}): CorpusTicket {
  const at = written(now - (n + 2) * 17 * 60_000).at;
  return {
    id: ticketNumber(300 + n),
    order: orderNumber(8000 + n),
    type: '消费者咨询',
    status: '待处理',
    at,
    kind: ['consult'],
    orderId: orderNumber(8000 + n),
    createdAt: at,
    leftMs: null,
    closed: false,
    ...more,
  };
}
const truthOf = (t: CorpusTicket): Truth => {
  const { kind, orderId, createdAt, leftMs, closed } = t;
  return { kind: 'tickets', complete: false, tickets: { [t.id]: { kind, orderId, createdAt, leftMs, closed } } };
};
const nothing: Truth = { kind: 'tickets', complete: false, tickets: {} };

const pairsOf = (t: CorpusTicket): Pair[] => [
  ['工单编号', t.id],
  ['工单类型', t.type],
  ['工单状态', t.status],
  ['订单编号', t.order],
  ['创建时间', dateStyles.full.write(t.at)],
  ['处理时间', '-'],
];
const layout = (name: string, pairs: readonly Pair[]): string =>
  infoLayouts.find((each) => each.name === name)?.html(pairs) ?? '';
const steps = '<div class="steps"><span>提交工单</span><span>待处理</span><span>已回复</span><span>已完成</span></div>';
const talk =
  '<h3>沟通记录</h3><p>客户：工单编号：99887766 什么时候处理？状态：已完成了吗</p><p>客服：已处理</p><textarea placeholder="请输入回复内容"></textarea><button>提交回复</button><button>关闭工单</button>';

interface Case {
  readonly name: string;
  readonly trap: string;
  readonly n: number;
  readonly more?: Partial<CorpusTicket>;
  readonly body: (t: CorpusTicket, now: number) => string;
  readonly url?: (t: CorpusTicket) => string;
  readonly truth?: (t: CorpusTicket) => Truth;
}
const addressOf = (t: CorpusTicket): string => `https://sale-jdm.jd.com/workOrder/workOrderDetail?id=${t.id}`;
const page = ({ name, trap, n, more = {}, body, url = addressOf, truth = truthOf }: Case): SellerPage => ({
  name,
  trap,
  group: 'ticket',
  build: (now) => {
    const t = ticket(now, n, more);
    return { url: url(t), body: backOffice(`<h2>工单详情</h2>${body(t, now)}`), truth: truth(t) };
  },
});
const card = (name: string) => (t: CorpusTicket) => `${layout(name, pairsOf(t))}${talk}`;

export const ticketDetailPages: readonly SellerPage[] = [
  page({
    name: 'ticket-detail-rows',
    trap: 'the talk below quotes a number and a state',
    n: 1,
    body: card('two-spans'),
  }),
  page({
    name: 'ticket-detail-card',
    trap: 'a card named after the ticket, and one named after others',
    n: 14,
    body: (t) =>
      `<h3>工单信息</h3>${card('two-spans')(t)}<h3>关联工单</h3><p>工单编号：${ticketNumber(999)}</p><p>工单状态：已关闭</p>`,
  }),
  page({ name: 'ticket-detail-antd', trap: 'bordered descriptions', n: 2, body: card('antd-bordered') }),
  page({ name: 'ticket-detail-legacy', trap: 'cells of a legacy table', n: 3, body: card('legacy-four-cells') }),
  page({
    name: 'ticket-detail-steps',
    trap: 'a bar of steps that ends in 已完成',
    n: 4,
    body: (t) => steps + card('el-form-items')(t),
  }),
  page({
    name: 'ticket-detail-crc',
    trap: 'CRC, and its number at the end of the path',
    n: 5,
    more: { type: 'CRC高危投诉', kind: ['crc'] },
    url: (t) => `https://sale-jdm.jd.com/workOrder/detail/${t.id}`,
    body: card('two-spans'),
  }),
  page({
    name: 'ticket-detail-hash',
    trap: 'a hash route without a number',
    n: 6,
    url: () => 'https://sale-jdm.jd.com/workOrder/#/workOrderInfo',
    body: card('antd-bordered'),
  }),
  page({
    name: 'ticket-detail-countdown',
    trap: 'no state, but the countdown runs',
    n: 7,
    more: { leftMs: (3 * 60 + 20) * 60_000 },
    body: (t) =>
      `${layout(
        'two-spans',
        pairsOf(t).filter(([label]) => label !== '工单状态'),
      )}<p class="left">还剩3小时20分</p>${talk}`,
  }),
  page({
    name: 'ticket-detail-closed',
    trap: 'a ticket that has come to its end',
    n: 8,
    more: { status: '已完成', closed: true },
    body: card('two-spans'),
  }),
  page({
    name: 'ticket-detail-tag',
    trap: 'the state is a tag beside the title',
    n: 9,
    body: (t) =>
      `<div><span class="tag">待处理</span></div>${layout(
        'two-spans',
        pairsOf(t).filter(([label]) => label !== '工单状态'),
      )}${talk}`,
  }),
  page({
    name: 'ticket-detail-related',
    trap: 'other tickets of the same order below',
    n: 10,
    body: (t, now) =>
      `${card('two-spans')(t)}<h3>相关工单</h3><table><thead><tr><th>工单编号</th><th>工单类型</th><th>工单状态</th><th>创建时间</th></tr></thead><tbody>${[ticket(now, 60), ticket(now, 61)].map((o) => `<tr><td>${o.id}</td><td>物流投诉</td><td>已完成</td><td>${dateStyles.full.write(o.at)}</td></tr>`).join('')}</tbody></table>`,
  }),
  page({
    name: 'ticket-detail-other',
    trap: 'the content is that of another ticket',
    n: 11,
    body: (t, now) => card('two-spans')({ ...t, id: ticket(now, 70).id }),
    truth: () => nothing,
  }),
  page({
    name: 'ticket-detail-no-state',
    trap: 'nothing says whether it is open',
    n: 12,
    body: (t) =>
      `${steps}${layout(
        'two-spans',
        pairsOf(t).filter(([label]) => label !== '工单状态'),
      )}${talk}`,
    truth: () => nothing,
  }),
  page({
    name: 'ticket-detail-dispute',
    trap: 'a dispute in the frame of a ticket',
    n: 13,
    body: (t) => `${layout('two-spans', [['纠纷单号', '84123456'], ...pairsOf(t)])}${talk}`,
    truth: () => nothing,
  }),
];
