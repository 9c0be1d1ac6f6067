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
export const afterSalePages: readonly SellerPage[] = [
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
