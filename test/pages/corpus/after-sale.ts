import type { SellerPage } from '../page';
import { plainGoods } from './goods-layouts';
import { infoLayouts } from './info-layouts';
import {
  backOffice,
  type CorpusOrder,
  dateStyles,
  daysAgo,
  order,
  type Pair,
  pairsOf,
  serviceNumber,
  truthOf,
} from './kit';

const detail = (n: number): string =>
  `https://shop.jd.com/jdm/trade/after-sale/independent-after-sale/detail?afsServiceId=${serviceNumber(n)}`;
const service = (o: CorpusOrder, n: number, now: number): Pair[] => [
  ['服务单号', serviceNumber(n)],
  ['服务单状态', '待审核'],
  ['售后类型', '换货'],
  ['申请时间', dateStyles.full.write(daysAgo(now, 0, '00:10:00'))],
  ['审核时间', '-'],
  ['收货时间', '-'],
  ['订单编号', o.id],
];
const layout = (name: string, pairs: readonly Pair[]): string =>
  infoLayouts.find((l) => l.name === name)?.html(pairs) ?? '';
const withoutId = (o: CorpusOrder): Pair[] => pairsOf(o, { values: { orderId: null } });

const page = (
  name: string,
  trap: string,
  n: number,
  body: (o: CorpusOrder, now: number) => string,
  dates = true,
): SellerPage => ({
  name,
  trap,
  group: 'after-sale',
  build: (now) => {
    const o = order(
      now,
      n,
      dates ? {} : { orderedAt: null, paidAt: null, shippedAt: null, signedAt: null, completedAt: null },
    );
    return { url: detail(n), body: backOffice(body(o, now)), truth: truthOf(o, dates ? {} : { status: null }) };
  },
});
/** A page in whose only card the order's dates stand among those of the service. */
const oneCard = (title: string, name: string, n: number): SellerPage =>
  page(
    `after-sale-one-card-${n}`,
    `everything in one card with the title "${title}": a sign time between what only an order has is the order's`,
    n,
    (o, now) =>
      `<div>${title && `<h3>${title}</h3>`}${layout(name, [...service(o, n, now), ...withCompletion(o, '订单完成时间')])}</div>${plainGoods(o.lines)}`,
  );
const withCompletion = (o: CorpusOrder, completedAt: string): Pair[] =>
  pairsOf(o, { values: { orderId: null }, labels: { status: '订单状态', completedAt } });
const datesButSign = (o: CorpusOrder): Pair[] =>
  pairsOf(o, {
    values: { orderId: null, signedAt: null },
    labels: { status: '订单状态', completedAt: '订单完成时间' },
  });

/** A sign time in a card of its own, beside the completion of the order. */
const signApart = (title: string, signedAt: 'absent' | 'contradictory', n: number): SellerPage => ({
  name: `after-sale-sign-apart-${n}`,
  trap: `a sign time under "${title}": ${signedAt === 'absent' ? 'that of goods on their way back' : 'whose, nobody can tell'}`,
  group: 'after-sale',
  build: (now) => {
    const o = order(now, n, signedAt === 'absent' ? { signedAt: null } : {});
    const at = dateStyles.full.write(o.signedAt ?? daysAgo(now, 0, '00:20:00'));
    const body = `<h3>服务单信息</h3>${layout('two-spans', service(o, n, now))}<h3>${title}</h3>${layout('two-spans', [['签收时间', at]])}<h3>订单信息</h3>${layout('two-spans', datesButSign(o))}${plainGoods(o.lines)}`;
    return { url: detail(n), body: backOffice(body), truth: truthOf(o, { dates: { signedAt } }) };
  },
});

/** A moment of goods on their way back, beside the number of the order and in front of what only an order has. */
const besideNumber = (title: string, pairs: (now: number) => readonly Pair[], n: number): SellerPage => ({
  name: `after-sale-return-${n}`,
  trap: `"${title}": the number of the order does not make a moment of the service the order's`,
  group: 'after-sale',
  build: (now) => {
    const o = order(now, n, { signedAt: null, orderedAt: null, paidAt: null, shippedAt: null });
    const body = `<h3>${title}</h3>${layout('two-spans', [['订单编号', o.id], ...pairs(now)])}<h3>原订单信息</h3>${layout(
      'two-spans',
      [
        ['订单状态', o.status],
        ['订单完成时间', dateStyles.full.write(o.completedAt ?? 0)],
      ],
    )}${plainGoods(o.lines)}`;
    return { url: detail(n), body: backOffice(body), truth: truthOf(o, { dates: { signedAt: 'unread' } }) };
  },
});
const lately = (now: number): string => dateStyles.full.write(daysAgo(now, 0, '00:20:00'));

export const afterSalePages: readonly SellerPage[] = [
  besideNumber('退货物流', (now) => [['签收时间', lately(now)]], 1029),
  besideNumber(
    '换新信息',
    (now) => [
      ['下单时间', lately(now)],
      ['签收时间', lately(now)],
    ],
    1030,
  ),
  besideNumber(
    '服务单信息',
    (now) => [
      ['申请时间', lately(now)],
      ['收货时间', lately(now)],
    ],
    1031,
  ),
  besideNumber('进度', (now) => [['签收时间', lately(now)]], 1032),
  signApart('商家发货信息', 'contradictory', 1033),
  oneCard('售后信息', 'antd-bordered', 1021),
  oneCard('服务单详情', 'element-bordered', 1022),
  oneCard('基本信息', 'legacy-four-cells', 1023),
  oneCard('', 'two-spans', 1024),
  signApart('退货物流', 'absent', 1025),
  signApart('寄回信息', 'absent', 1026),
  signApart('物流信息', 'contradictory', 1027),
  signApart('进度', 'contradictory', 1028),
  page(
    'after-sale-rows',
    'service card, order card, goods: labels of both',
    1001,
    (o, now) =>
      `<h3>服务单信息</h3>${layout('two-spans', service(o, 1001, now))}<h3>订单信息</h3>${layout('two-spans', withoutId(o))}<h3>售后商品信息</h3>${plainGoods(o.lines)}`,
  ),
  page(
    'after-sale-antd',
    'the same as descriptions',
    1002,
    (o, now) =>
      `<h3>售后单信息</h3>${layout('antd-bordered', service(o, 1002, now))}<h3>订单信息</h3>${layout('antd-bordered', withoutId(o))}<h3>售后商品信息</h3>${plainGoods(o.lines)}`,
  ),
  page(
    'after-sale-bare',
    'the service card alone: no date of the order and no status of it',
    1003,
    (o, now) =>
      `<h3>售后服务单信息</h3>${layout('el-form-items', service(o, 1003, now))}<h3>申请信息</h3>${layout('el-form-items', [['问题描述', `尺码不合适，签收时间：${dateStyles.full.write(daysAgo(now, 2))}`]])}${plainGoods(o.lines)}`,
    false,
  ),
  page(
    'after-sale-service-times',
    'times of the service that sound like those of the order',
    1004,
    (o, now) =>
      `<h3>服务单信息</h3>${layout('legacy-four-cells', [...service(o, 1004, now), ['退货签收时间', dateStyles.full.write(daysAgo(now, 0, '00:20:00'))], ['服务单完成时间', dateStyles.full.write(daysAgo(now, 0, '00:30:00'))], ['退款时间', dateStyles.full.write(daysAgo(now, 0, '00:31:00'))]])}${plainGoods(o.lines)}`,
    false,
  ),
];
