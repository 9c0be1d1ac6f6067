import type { OrderDateField, WrittenInstant } from '@/lib/domain/order-facts';
import type { DateTruth, SellerPage } from '../page';
import { type DetailCase, detailPage, rows } from './detail-case';
import { plainGoods } from './goods-layouts';
import { infoLayouts } from './info-layouts';
import { dateStyles, daysAgo, openOrder, order, type Pair, pairsOf, written } from './kit';

const table = (pairs: readonly Pair[]): string =>
  infoLayouts.find((l) => l.name === 'element-bordered')?.html(pairs) ?? '';

/** The goods are the same plain table on all of these pages. */
const page = (c: DetailCase): SellerPage =>
  detailPage('dates')({
    ...c,
    make: (now) => {
      const made = c.make(now);
      return { ...made, body: `<h2><span>订单信息</span></h2>${made.body}${plainGoods(made.order.lines)}` };
    },
  });

const formats = Object.entries(dateStyles).flatMap(([name, by], index) =>
  [rows, table].map(
    (layout, which): DetailCase => ({
      name: `format-${name}${which ? '-cells' : ''}`,
      trap: `dates written as ${by.write(0)}`,
      make: (now) => {
        const o = order(now, 500 + index * 2 + which, { signedDaysAgo: 9 });
        return { order: o, body: layout(pairsOf(o, { by })), truth: { by } };
      },
    }),
  ),
);

const dateFields: readonly OrderDateField[] = ['orderedAt', 'paidAt', 'shippedAt', 'signedAt', 'completedAt'];
const without = dateFields.map(
  (field, index): DetailCase => ({
    name: `without-${field}`,
    trap: `${field} is not on the page and no other date may take its place`,
    make: (now) => {
      const o = order(now, 560 + index, { [field]: null });
      return { order: o, body: rows(pairsOf(o)) };
    },
  }),
);

const empties = [
  '-',
  '--',
  '',
  '—',
  '暂无',
  '无',
  '/',
  '0001-01-01 00:00:00',
  '1970-01-01 00:00:00',
  '1970-01-01 08:00:00',
  '0000-00-00 00:00:00',
  'null',
].map(
  (value, index): DetailCase => ({
    name: `empty-signed-${index}`,
    trap: `签收时间 is there, its value is "${value}"`,
    make: (now) => {
      const o = order(now, 570 + index, { signedAt: null });
      const pairs = pairsOf(o);
      const at = pairs.findIndex(([label]) => label === '完成时间');
      const shown: Pair[] = [...pairs.slice(0, at), ['签收时间', value], ...pairs.slice(at)];
      return { order: o, body: (index % 2 ? table : rows)(shown) };
    },
  }),
);

const insert = (pairs: readonly Pair[], before: string, more: readonly Pair[]): Pair[] => {
  const at = pairs.findIndex(([label]) => label === before);
  return at < 0 ? [...pairs, ...more] : [...pairs.slice(0, at), ...more, ...pairs.slice(at)];
};
const values = (...at: (WrittenInstant | number)[]): DateTruth =>
  at.map((one) => (typeof one === 'number' ? written(one) : one));

const special: DetailCase[] = [
  {
    name: 'sign-in-future',
    trap: 'sign time tomorrow: read as it stands or as contradictory, never missing with completion beside it',
    make: (now) => {
      const o = order(now, 601, { signedAt: daysAgo(now, -1, '09:00:00') });
      return { order: o, body: rows(pairsOf(o)) };
    },
  },
  {
    name: 'sign-before-order',
    trap: 'sign time before the order',
    make: (now) => {
      const o = order(now, 602, { signedDaysAgo: 5, signedAt: daysAgo(now, 40, '09:00:00') });
      return { order: o, body: rows(pairsOf(o)) };
    },
  },
  {
    name: 'sign-with-waiting-out',
    trap: 'sign time beside 等待出库',
    make: (now) => {
      const o = order(now, 603, { status: '等待出库', completedAt: null });
      return { order: o, body: rows(pairsOf(o)) };
    },
  },
  {
    name: 'two-signs-two-days',
    trap: '签收时间 twice with different days',
    make: (now) => {
      const o = order(now, 604);
      const other = daysAgo(now, 6, '18:00:00');
      return {
        order: o,
        body: rows(insert(pairsOf(o), '完成时间', [['签收时间', dateStyles.full.write(other)]])),
        truth: { dates: { signedAt: 'contradictory' } },
      };
    },
  },
  {
    name: 'sign-and-timeline-two-days',
    trap: '签收时间 and a logistics row 已签收 on different days',
    make: (now) => {
      const o = order(now, 605);
      return {
        order: o,
        body: `${rows(pairsOf(o))}<h2>物流信息</h2><ul><li><span>${dateStyles.full.write(daysAgo(now, 7, '10:10:10'))}</span><span>您的快件已签收，签收人：本人</span></li><li><span>${dateStyles.full.write(daysAgo(now, 7, '08:10:10'))}</span><span>派送中</span></li></ul>`,
        truth: { dates: { signedAt: 'contradictory' } },
      };
    },
  },
  {
    name: 'sign-and-timeline-same-day',
    trap: '签收时间 and a logistics row 已签收, minutes apart',
    make: (now) => {
      const o = order(now, 606);
      const near = (o.signedAt ?? 0) - 240_000;
      return {
        order: o,
        body: `${rows(pairsOf(o))}<h2>物流信息</h2><ul><li><span>${dateStyles.full.write(near)}</span><span>您的快件已签收</span></li></ul>`,
        truth: { dates: { signedAt: values(o.signedAt ?? 0, near) } },
      };
    },
  },
  {
    name: 'sign-twice-same',
    trap: 'the same sign time in a step bar and under its label, once as a day',
    make: (now) => {
      const o = order(now, 607);
      const at = o.signedAt ?? 0;
      return {
        order: o,
        body: `<div class="steps"><div><div>已签收</div><div>${dateStyles.day.write(at)}</div></div></div>${rows(pairsOf(o))}`,
        truth: { dates: { signedAt: values(at, written(at, dateStyles.day)) } },
      };
    },
  },
  {
    name: 'sign-in-sentence',
    trap: 'the only sign time stands in the middle of a sentence about the parcel',
    make: (now) => {
      const o = order(now, 685);
      const at = dateStyles.minute.write(o.signedAt ?? 0);
      return {
        order: o,
        body: `${rows(pairsOf(o).filter(([label]) => label !== '签收时间'))}<p>物流：您的包裹已于 ${at} 由本人签收</p>`,
        truth: { dates: { signedAt: values(written(o.signedAt ?? 0, dateStyles.minute)) } },
      };
    },
  },
  {
    name: 'expected-sign-in-sentence',
    trap: 'a sentence about a day on which the goods are expected to be signed for, and none on which they were',
    make: (now) => {
      const o = openOrder(now, 686, '已出库');
      const at = dateStyles.minute.write(daysAgo(now, 1));
      return { order: o, body: `${rows(pairsOf(o))}<p>物流：您的包裹预计将于 ${at} 由本人签收</p>` };
    },
  },
  {
    name: 'one-of-two-parcels-signed',
    trap: 'already out, two parcels, and the sign time of one of them is left empty: the goods are not all there',
    make: (now) => {
      const o = order(now, 687, { status: '已出库', completedAt: null, signedDaysAgo: 2 });
      const parcel = (n: number, signed: string): string =>
        `<div><h4>包裹${n}</h4>${rows([
          ['运单号', `JDV00${n}`],
          ['签收时间', signed],
        ])}</div>`;
      const at = dateStyles.full.write(o.signedAt ?? 0);
      return {
        order: o,
        body: `${rows(pairsOf(o).filter(([label]) => label !== '签收时间'))}${parcel(1, at)}${parcel(2, '--')}`,
        truth: { dates: { signedAt: 'contradictory' } },
      };
    },
  },
  {
    name: 'sign-midnight-day',
    trap: 'signed at 23:59:59, a step bar shows the next day',
    make: (now) => {
      const o = order(now, 608, { signedAt: daysAgo(now, 4, '23:59:59') });
      return {
        order: o,
        body: `<ol><li>签收时间：${dateStyles.day.write(daysAgo(now, 3))}</li></ol>${rows(pairsOf(o))}`,
        truth: { dates: { signedAt: 'contradictory' } },
      };
    },
  },
  {
    name: 'expected-sign',
    trap: '预计签收时间 before the real one',
    make: (now) => {
      const o = order(now, 609);
      return {
        order: o,
        body: rows(
          insert(pairsOf(o), '付款时间', [['预计签收时间', dateStyles.full.write(daysAgo(now, 6, '18:00:00'))]]),
        ),
      };
    },
  },
  {
    name: 'expected-sign-only',
    trap: '预计签收时间 alone: no sign time',
    make: (now) => {
      const o = openOrder(now, 610, '已出库');
      return {
        order: o,
        body: rows([
          ...pairsOf(o),
          ['预计签收时间', dateStyles.full.write(daysAgo(now, -1, '18:00:00'))],
          ['预计送达', dateStyles.day.write(daysAgo(now, -1))],
        ]),
      };
    },
  },
  {
    name: 'return-signed-only',
    trap: '退货签收时间 and 商家签收时间, no sign time of the consumer',
    make: (now) => {
      const o = order(now, 611, { signedAt: null });
      return {
        order: o,
        body: rows([
          ...pairsOf(o),
          ['退货签收时间', dateStyles.full.write(daysAgo(now, 1, '18:00:00'))],
          ['商家签收时间', dateStyles.full.write(daysAgo(now, 1, '18:20:00'))],
        ]),
      };
    },
  },
  {
    name: 'return-signed-beside',
    trap: '退货签收时间, 返件签收时间, 拒收时间 beside the real sign time',
    make: (now) => {
      const o = order(now, 612);
      return {
        order: o,
        body: table([
          ...pairsOf(o),
          ['退货签收时间', dateStyles.full.write(daysAgo(now, 1, '18:00:00'))],
          ['返件签收时间', dateStyles.full.write(daysAgo(now, 1, '18:20:00'))],
          ['最晚签收时间', dateStyles.full.write(daysAgo(now, 0, '18:20:00'))],
        ]),
      };
    },
  },
  {
    name: 'other-times',
    trap: '打印时间, 揽收时间, 申请时间, 更新时间, 评价时间, 退款完成时间 are none of the facts',
    make: (now) => {
      const o = order(now, 613, { signedAt: null, completedAt: null, status: '已出库' });
      const d = (n: number) => dateStyles.full.write(daysAgo(now, n, '12:12:12'));
      return {
        order: o,
        body: rows([
          ...pairsOf(o),
          ['打印时间', d(5)],
          ['揽收时间', d(5)],
          ['售后申请时间', d(1)],
          ['更新时间', d(0)],
          ['评价时间', d(1)],
          ['退款完成时间', d(1)],
          ['预约送达时间', d(-2)],
          ['要求出库时间', d(2)],
          ['最晚出库时间', d(2)],
          ['付款截止时间', d(6)],
        ]),
      };
    },
  },
  {
    name: 'latest-times-alone',
    trap: '预计完成时间, 最晚出库时间, 付款剩余时间 in place of the real ones',
    make: (now) => {
      const o = openOrder(now, 614, '等待出库', { shippedAt: null });
      const d = (n: number) => dateStyles.full.write(daysAgo(now, n, '12:12:12'));
      return {
        order: o,
        body: rows([
          ...pairsOf(o),
          ['最晚出库时间', d(-2)],
          ['预计出库时间', d(-1)],
          ['预计完成时间', d(-9)],
          ['承诺发货时间', d(-2)],
        ]),
      };
    },
  },
  {
    name: 'refund-card',
    trap: 'a refund card with 完成时间 of the refund',
    make: (now) => {
      const o = order(now, 615, { signedAt: null });
      return {
        order: o,
        body: `${rows(pairsOf(o))}<div class="card"><h3>退款信息</h3><div><span>退款状态：</span><span>退款成功</span></div><div><span>退款完成时间：</span><span>${dateStyles.full.write(daysAgo(now, 0, '01:02:03'))}</span></div></div>`,
      };
    },
  },
  {
    name: 'order-in-the-past',
    trap: 'an order of two years ago, everything long over',
    make: (now) => {
      const o = order(now, 616, { signedDaysAgo: 740 });
      return { order: o, body: rows(pairsOf(o)) };
    },
  },
  {
    name: 'impossible-date',
    trap: 'sign time 2026-02-30: no such day',
    make: (now) => {
      const o = order(now, 617, { signedAt: null });
      const body = rows([...pairsOf(o), ['签收时间', '2026-02-30 10:00:00']]);
      return { order: o, body, truth: { dates: { signedAt: 'unread' } } };
    },
  },
  {
    name: 'half-day-words',
    trap: 'sign time as a range: 2026-01-01 至 2026-01-03',
    make: (now) => {
      const o = order(now, 618, { signedAt: null });
      return {
        order: o,
        body: rows([
          ...pairsOf(o),
          ['签收时间', `${dateStyles.day.write(daysAgo(now, 5))} 至 ${dateStyles.day.write(daysAgo(now, 3))}`],
        ]),
        truth: { dates: { signedAt: 'unread' } },
      };
    },
  },
  {
    name: 'without-year',
    trap: 'sign time as 11-02 13:05 without a year: a guess at most',
    make: (now) => {
      const o = order(now, 619, { signedAt: null, completedAt: null });
      return { order: o, body: rows([...pairsOf(o), ['签收时间', dateStyles.minute.write(daysAgo(now, 4)).slice(5)]]) };
    },
  },
  {
    name: 'not-signed-word',
    trap: '签收时间 is 未签收, the next date belongs to 完成时间',
    make: (now) => {
      const o = order(now, 620, { signedAt: null });
      return { order: o, body: rows(insert(pairsOf(o), '完成时间', [['签收时间', '未签收']])) };
    },
  },
  {
    name: 'empty-cell-shift',
    trap: 'empty sign cell in a column layout: the neighbour does not move in',
    make: (now) => {
      const o = order(now, 621, { signedAt: null });
      const pairs = insert(pairsOf(o), '完成时间', [['签收时间', '']]);
      return { order: o, body: infoLayouts.find((l) => l.name === 'header-row')?.html(pairs) ?? '' };
    },
  },
  {
    name: 'empty-flat-shift',
    trap: 'empty sign value in flat sibling spans',
    make: (now) => {
      const o = order(now, 622, { signedAt: null });
      const pairs = insert(pairsOf(o), '完成时间', [['签收时间', '']]);
      return { order: o, body: infoLayouts.find((l) => l.name === 'two-spans-one-line')?.html(pairs) ?? '' };
    },
  },
  {
    name: 'empty-cousins-shift',
    trap: 'empty sign value in a column of values',
    make: (now) => {
      const o = order(now, 623, { signedAt: null });
      const pairs = insert(pairsOf(o), '完成时间', [['签收时间', '']]);
      return { order: o, body: infoLayouts.find((l) => l.name === 'cousin-columns')?.html(pairs) ?? '' };
    },
  },
  {
    name: 'missing-cousin-row',
    trap: 'one label more than values in cousin columns: pairing is unknown from there',
    make: (now) => {
      const o = order(now, 624, { signedAt: null, completedAt: null, status: '已完成' });
      const pairs = pairsOf(o);
      return {
        order: o,
        body: `<div style="display:flex"><div>${[...pairs.map(([l]) => l), '签收时间'].map((l) => `<div>${l}</div>`).join('')}</div><div>${pairs.map(([, v]) => `<div>${v}</div>`).join('')}</div></div>`,
        truth: { dates: { orderedAt: 'open', paidAt: 'open', shippedAt: 'open' }, status: 'open', mayStayUnread: true },
      };
    },
  },
  {
    name: 'empty-one-node',
    trap: '签收时间： without a value in a paragraph, the next pair follows',
    make: (now) => {
      const o = order(now, 625, { signedAt: null });
      const pairs = insert(pairsOf(o), '完成时间', [['签收时间', '']]);
      return { order: o, body: `<p>${pairs.map(([l, v]) => `${l}：${v}`).join(' ')}</p>` };
    },
  },
  {
    name: 'empty-el-form',
    trap: 'empty content of the sign form item',
    make: (now) => {
      const o = order(now, 626, { signedAt: null });
      const pairs = insert(pairsOf(o), '完成时间', [['签收时间', '']]);
      return { order: o, body: infoLayouts.find((l) => l.name === 'el-form-items')?.html(pairs) ?? '' };
    },
  },
  {
    name: 'empty-dl',
    trap: 'dt 签收时间 directly followed by the next dt',
    make: (now) => {
      const o = order(now, 627, { signedAt: null });
      const pairs = pairsOf(o);
      const at = pairs.findIndex(([l]) => l === '完成时间');
      const dl = (part: readonly Pair[]) => part.map(([l, v]) => `<dt>${l}</dt><dd>${v}</dd>`).join('');
      return { order: o, body: `<dl>${dl(pairs.slice(0, at))}<dt>签收时间</dt>${dl(pairs.slice(at))}</dl>` };
    },
  },
  {
    name: 'completed-twice',
    trap: '完成时间 twice with different days',
    make: (now) => {
      const o = order(now, 628, { signedAt: null });
      return {
        order: o,
        body: rows([...pairsOf(o), ['完成时间', dateStyles.full.write(daysAgo(now, 1, '00:00:09'))]]),
        truth: { dates: { completedAt: 'contradictory' } },
      };
    },
  },
  {
    name: 'sign-order-same-day',
    trap: 'ordered and signed on one day',
    make: (now) => {
      const o = order(now, 629, {
        signedDaysAgo: 3,
        orderedAt: daysAgo(now, 3, '08:00:00'),
        paidAt: daysAgo(now, 3, '08:01:00'),
        shippedAt: daysAgo(now, 3, '09:00:00'),
      });
      return { order: o, body: rows(pairsOf(o)) };
    },
  },
  {
    name: 'midnight-sign',
    trap: 'signed at 00:00:00',
    make: (now) => {
      const o = order(now, 630, { signedAt: daysAgo(now, 7, '00:00:00'), signedDaysAgo: 8 });
      return { order: o, body: table(pairsOf(o)) };
    },
  },
];

/** An empty sign time, and after it a date whose label no vocabulary knows: layouts in which it could slip into the gap. */
const gapLayouts = [
  'two-spans-one-line',
  'header-row',
  'split-header-row',
  'cousin-columns',
  'cousin-lists',
  'paragraph-spaces',
  'paragraph-bars',
  'paragraph-breaks',
  'bare-text-flat',
  'antd-vertical-bordered',
  'legacy-four-cells',
  'definition-list',
  'el-form-items',
  'alternating-divs',
  'alternating-paragraphs',
  'alternating-columns',
  'alternating-list-items',
  'label-rows-value-rows',
  'cards-label-over-value',
  'role-columns',
  'two-spans',
  'cousins-two-deep',
];
const gaps = gapLayouts.map(
  (name, index): DetailCase => ({
    name: `gap-${name}`,
    trap: `empty 签收时间 before a date with an unknown label, in ${name}`,
    make: (now) => {
      const o = order(now, 640 + index, { signedAt: null });
      const pairs = insert(pairsOf(o), '完成时间', [
        ['签收时间', ''],
        ['末次装车扫描', dateStyles.full.write(daysAgo(now, 6, '03:04:05'))],
      ]);
      return { order: o, body: infoLayouts.find((l) => l.name === name)?.html(pairs) ?? '' };
    },
  }),
);

const foreignLabels = [
  '最近一次签收时间',
  '签收时间（预计）',
  '签收时间(退货)',
  '系统签收时间提醒',
  '揽收签收时间差',
  '代签收时间',
  '非签收时间',
  '客服确认签收时间的日期',
];
const foreign = foreignLabels.map(
  (label, index): DetailCase => ({
    name: `foreign-label-${index}`,
    trap: `${label} is not 签收时间`,
    make: (now) => {
      const o = order(now, 680 + index, { signedAt: null });
      const shown: Pair[] = [...pairsOf(o), [label, dateStyles.full.write(daysAgo(now, 6, '03:04:05'))]];
      return { order: o, body: (index % 2 ? table : rows)(shown) };
    },
  }),
);

const signOf = (at: number): string => rows([['签收时间', dateStyles.full.write(at)]]);
const sections: DetailCase[] = [
  {
    name: 'return-section',
    trap: 'a card 退货物流 with 签收时间 of the merchant',
    make: (now) => {
      const o = order(now, 690, { signedAt: null });
      return {
        order: o,
        body: `${rows(pairsOf(o))}<div class="card"><h3>退货物流</h3>${signOf(daysAgo(now, 1))}</div>`,
      };
    },
  },
  {
    name: 'return-section-beside',
    trap: 'the order and a card 退货物流, each with 签收时间',
    make: (now) => {
      const o = order(now, 691);
      return {
        order: o,
        body: `${rows(pairsOf(o))}<div class="card"><h3>退货物流</h3>${signOf(daysAgo(now, 1))}</div>`,
      };
    },
  },
  {
    name: 'label-in-two-nodes',
    trap: '预计 and 签收时间： in two spans of one label',
    make: (now) => {
      const o = order(now, 692, { signedAt: null });
      return {
        order: o,
        body: `${rows(pairsOf(o))}<div class="row"><span class="k"><em>预计</em><em>签收时间：</em></span><span>${dateStyles.full.write(daysAgo(now, 1))}</span></div>`,
      };
    },
  },
  {
    name: 'label-after-word',
    trap: 'a tag 退货 in front of the label 签收时间：',
    make: (now) => {
      const o = order(now, 693, { signedAt: null });
      return {
        order: o,
        body: `${rows(pairsOf(o))}<div class="row"><span class="tag">退货</span><span>签收时间：</span><span>${dateStyles.full.write(daysAgo(now, 1))}</span></div>`,
      };
    },
  },
  {
    name: 'two-packages',
    trap: 'two packages signed for on two days',
    make: (now) => {
      const o = order(now, 694, { signedAt: null });
      return {
        order: o,
        body: `${rows(pairsOf(o))}<div class="card"><h3>包裹1</h3>${signOf(daysAgo(now, 4))}</div><div class="card"><h3>包裹2</h3>${signOf(daysAgo(now, 2))}</div>`,
        truth: { dates: { signedAt: 'contradictory' } },
      };
    },
  },
  {
    name: 'timeline-other-signs',
    trap: 'logistics rows that speak of signing but are none',
    make: (now) => {
      const o = order(now, 695, { signedAt: null });
      const r = (d: number, text: string) =>
        `<li><span>${dateStyles.full.write(daysAgo(now, d, '07:08:09'))}</span><span>${text}</span></li>`;
      return {
        order: o,
        body: `${rows(pairsOf(o))}<h2>物流信息</h2><ul>${r(1, '退货包裹商家已签收')}${r(2, '客户要求改日再送，未签收')}${r(2, '预计明日签收')}${r(3, '快件已放入自提柜，待签收')}${r(3, '客户拒收，拒签原因：外包装破损')}${r(4, '正在派送，请提醒客户及时签收')}</ul>`,
      };
    },
  },
  {
    name: 'timeline-two-signs',
    trap: 'two logistics rows 已签收 on two days',
    make: (now) => {
      const o = order(now, 696, { signedAt: null });
      const r = (d: number, text: string) =>
        `<li><span>${dateStyles.full.write(daysAgo(now, d, '07:08:09'))}</span><span>${text}</span></li>`;
      return {
        order: o,
        body: `${rows(pairsOf(o))}<h2>物流信息</h2><ul>${r(1, '已签收，签收人：家人')}${r(5, '已签收，签收人：门卫')}${r(6, '派送中')}</ul>`,
        truth: { dates: { signedAt: 'contradictory' } },
      };
    },
  },
  {
    name: 'table-of-packages',
    trap: 'a table of packages with a column 签收时间, two days',
    make: (now) => {
      const o = order(now, 697, { signedAt: null });
      const row = (n: number, d: number) =>
        `<tr><td>包裹${n}</td><td>JDX00${n}</td><td>${dateStyles.full.write(daysAgo(now, d))}</td></tr>`;
      return {
        order: o,
        body: `${rows(pairsOf(o))}<h2>包裹信息</h2><table><thead><tr><th>包裹</th><th>运单号</th><th>签收时间</th></tr></thead><tbody>${row(1, 5)}${row(2, 3)}</tbody></table>`,
        truth: { dates: { signedAt: 'contradictory' } },
      };
    },
  },
];

export const detailDatePages: readonly SellerPage[] = [
  ...formats,
  ...without,
  ...empties,
  ...special,
  ...gaps,
  ...foreign,
  ...sections,
].map(page);
