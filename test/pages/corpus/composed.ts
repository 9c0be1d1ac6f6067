import { random } from '../mutate';
import type { SellerPage } from '../page';
import { goodsLayouts, goodsNamed } from './goods-layouts';
import { infoLayouts } from './info-layouts';
import {
  backOffice,
  type CorpusOrder,
  type DateStyle,
  dateStyles,
  daysAgo,
  detailUrl,
  line,
  openOrder,
  order,
  orderDates,
  orderNumber,
  type Pair,
  pairsOf,
  type TruthOptions,
  truthOf,
  written,
} from './kit';

/** Things that stand around an order on real pages and say nothing about it. */
export type Distractor = (
  now: number,
  o: CorpusOrder,
) => { readonly before?: string; readonly after?: string; readonly pairs?: readonly Pair[] };
const at = (now: number, days: number): string => dateStyles.full.write(daysAgo(now, days, '16:17:18'));
const spans = (pairs: readonly Pair[]): string => infoLayouts[0]?.html(pairs) ?? '';
export const distractors: readonly Distractor[] = [
  (now, o) => ({
    before: `<div style="display:none">${spans([
      ['订单编号', o.id],
      ['订单状态', '已取消'],
      ['签收时间', at(now, 33)],
    ])}</div>`,
  }),
  (now) => ({
    after: `<div class="memo"><h4>商家备注</h4><p>签收时间：${at(now, 33)}，订单编号：${orderNumber(8001)}</p></div>`,
  }),
  () => ({
    after: `<div class="rec"><h3>猜你喜欢</h3><ul><li><a href="https://item.jd.com/100055000601.html">循环 空气净化器</a><p>SKU编码：100055000601 京东价：¥1199.00</p></li></ul></div>`,
  }),
  (now) => ({
    after: `<div><h3>历史订单</h3><table><thead><tr><th>订单编号</th><th>订单状态</th><th>签收时间</th></tr></thead><tbody><tr><td>${orderNumber(8002)}</td><td>已取消</td><td>${at(now, 200)}</td></tr></tbody></table></div>`,
  }),
  (now) => ({ before: `<div class="tip">温馨提示：签收时间以物流信息为准，如签收时间：${at(now, 33)}仅为示例</div>` }),
  (now) => ({
    after: `<h3>操作日志</h3><table><thead><tr><th>操作时间</th><th>操作人</th><th>操作内容</th></tr></thead><tbody><tr><td>${at(now, 1)}</td><td>系统</td><td>订单完成</td></tr><tr><td>${at(now, 2)}</td><td>客服</td><td>已签收核实</td></tr></tbody></table>`,
  }),
  (now) => ({
    pairs: [
      ['预计签收时间', at(now, 8)],
      ['最晚出库时间', at(now, 12)],
    ],
  }),
  (now) => ({
    pairs: [
      ['退货签收时间', at(now, 1)],
      ['商家备注', ''],
      ['预约送达时间', at(now, 8)],
    ],
  }),
  () => ({
    before:
      '<div class="tabs"><span>待出库(3)</span><span>已出库(8)</span><span>已完成(120)</span><span>已取消(4)</span></div>',
  }),
  (now) => ({
    after: `<h3>发票信息</h3>${spans([
      ['发票状态', '已完成'],
      ['开票时间', at(now, 1)],
      ['发票号码', '24332000000123456789'],
    ])}`,
  }),
  (now) => ({
    after: `<h3>退款信息</h3>${spans([
      ['退款状态', '已取消'],
      ['退款完成时间', at(now, 1)],
      ['实付金额', '¥12.00'],
    ])}`,
  }),
  (now) => ({
    after: `<h3>售后信息</h3>${spans([
      ['服务单号', '4012345678'],
      ['服务单状态', '已完成'],
      ['申请时间', at(now, 1)],
      ['完成时间', at(now, 0)],
    ])}`,
  }),
  () => ({
    before: `<div class="crumbs"><a>首页</a> / <a>订单管理</a> / <span>订单详情</span></div>`,
    after: '<div class="foot"><button>打印</button><button>备注</button><button>申请售后</button></div>',
  }),
  () => ({
    after: `<h3>收货信息</h3>${spans([
      ['收货人', '李*'],
      ['联系电话', '139****0000'],
      ['收货地址', '浙江省杭州市***'],
      ['运单号', 'JDX012345678901'],
    ])}`,
  }),
  (_now, o) => ({
    after: `<h3>费用信息</h3>${spans([
      ['商品总额', '¥999.00'],
      ['运费', '¥0.00'],
      ['优惠金额', '-¥9.00'],
      ['应付金额', '¥990.00'],
      ['支付单号', `99${o.id.slice(2)}`],
    ])}`,
  }),
  (_now, o) => ({
    before: `<ol class="bar">${[
      ['提交订单', o.orderedAt],
      ['付款成功', o.paidAt],
      ['商品出库', o.shippedAt],
      ['已签收', o.signedAt],
      ['完成', o.completedAt],
    ]
      .map(
        ([title, when]) =>
          `<li><b>${title}</b><p>${typeof when === 'number' ? dateStyles.full.write(when) : ''}</p></li>`,
      )
      .join('')}</ol>`,
  }),
  (now) => ({
    after: `<h3>物流信息</h3><ul><li><span>${at(now, 60)}</span><span>正在派送，请提醒客户及时签收</span></li><li><span>${at(now, 61)}</span><span>已到达营业部</span></li></ul>`,
  }),
  (now) => ({
    after: `<div class="card"><h3>退货物流</h3>${spans([
      ['运单号', 'JDX99'],
      ['签收时间', at(now, 1)],
    ])}</div>`,
  }),
  (now) => ({
    after: `<div class="card"><h3>售后进度</h3><ul><li><span>${at(now, 1)}</span><span>商家已签收退货</span></li><li><span>${at(now, 1)}</span><span>完成</span></li></ul></div>`,
  }),
  (now) => ({
    after: `<div class="remark"><label>买家备注：</label><div><p><span>签收时间：</span><span>${at(now, 33)}</span></p><p>请尽快</p></div></div>`,
  }),
  (now) => ({
    after: `<div><label>备注</label><textarea>签收时间：${at(now, 33)}</textarea><button>保存</button></div>`,
  }),
  (now) => ({
    after: `<div class="chat"><div class="message"><pre class="message__text">订单编号：${orderNumber(8003)} 签收时间：${at(now, 33)}</pre></div></div>`,
  }),
  () => ({
    before: `<form><label>订单编号</label><input placeholder="请输入"><label>订单状态</label><select><option>全部</option><option>已取消</option></select><button>查询</button></form>`,
  }),
  (now) => ({
    after: `<h3>其他订单</h3><div class="mini">${spans([
      ['订单编号', orderNumber(8004)],
      ['订单状态', '已完成'],
      ['签收时间', at(now, 90)],
    ])}</div>`,
  }),
  () => ({
    pairs: [
      ['自定义标记甲', '红旗'],
      ['门店', '滨江店'],
      ['渠道单', 'A20260101'],
    ],
  }),
  () => ({
    pairs: [
      ['买家留言', ''],
      ['赠品说明', '无'],
      ['优惠券', '满199减20'],
    ],
  }),
];

/** Layouts and formats that are read with certainty when they stand alone; their company is what is tried here. */
const pick = <T>(next: () => number, items: readonly T[]): T => items[Math.floor(next() * items.length)] as T;
const everydayStyles = [dateStyles.full, dateStyles.full, dateStyles.minute, dateStyles.slash, dateStyles.chinese];

/** A date may also stand in a step bar, to the second. */
export const eitherWriting = (o: CorpusOrder, by: DateStyle): NonNullable<TruthOptions['dates']> =>
  Object.fromEntries(
    orderDates.flatMap((field) => {
      const at = o[field];
      return at === null ? [] : [[field, [written(at, by), written(at)]]];
    }),
  );

function composed(index: number): SellerPage {
  const draw = random(index * 7_907 + 3);
  const info = pick(draw, infoLayouts);
  const goods = draw() < 0.5 ? pick(draw, goodsLayouts) : goodsNamed('plain-table');
  const around = distractors.map((_, i) => i).filter(() => draw() < 0.2);
  return {
    name: `composed-${index}`,
    trap: `drawn by lot: info ${info.name}, goods ${goods.name}, company ${around.join(' ')}`,
    group: 'composed',
    build: (now) => {
      const next = random(index * 104_729 + 11);
      const kind = next();
      const lines = pick(next, [
        [line('100055000101')],
        [line('100055000301', { quantity: 2 }), line('100055000401')],
        [line('10088005001'), line('100055000801', { gift: true })],
      ]);
      const days = 2 + Math.floor(next() * 50);
      const o =
        kind < 0.55
          ? order(now, 5000 + index, { lines, signedDaysAgo: days })
          : kind < 0.75
            ? order(now, 5000 + index, { lines, signedDaysAgo: days, signedAt: null })
            : openOrder(now, 5000 + index, pick(next, ['等待出库', '已出库', '已取消', '锁定']), {
                lines,
                shippedAt: null,
              });
      const by = pick(next, everydayStyles);
      const company = around.flatMap((i) => distractors[i]?.(now, o) ?? []);
      const named = pairsOf(o, { by });
      const mixed = company.flatMap(({ pairs = [] }) => pairs);
      const pairs = next() < 0.5 ? [...named, ...mixed] : [...named.slice(0, 3), ...mixed, ...named.slice(3)];
      const shownGoods = `<h3>${next() < 0.5 ? '商品信息' : '商品清单'}</h3>${goods.html(o.lines)}`;
      const body = `${company.map(({ before = '' }) => before).join('')}<h2><span>订单信息</span></h2>${info.html(pairs)}${shownGoods}${company.map(({ after = '' }) => after).join('')}`;
      return {
        url: detailUrl(o.id),
        body: backOffice(body),
        truth: truthOf(o, { by, dates: eitherWriting(o, by), lineOf: (l) => ({ gift: l.gift }) }),
      };
    },
  };
}

/** `count` pages drawn by lot; the same numbers are the same pages. */
export const composedPages = (count: number): readonly SellerPage[] =>
  Array.from({ length: count }, (_, index) => composed(index));
