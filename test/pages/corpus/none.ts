import type { SellerPage } from '../page';
import { plainGoods } from './goods-layouts';
import { infoLayouts } from './info-layouts';
import { backOffice, type CorpusOrder, dateStyles, daysAgo, detailUrl, escapeHtml, line, order, pairsOf } from './kit';

const whole = (o: CorpusOrder): string =>
  `<h2><span>订单信息</span></h2>${infoLayouts[0]?.html(pairsOf(o))}${plainGoods(o.lines)}`;
const none = (
  name: string,
  trap: string,
  url: string | ((o: CorpusOrder) => string),
  body: (o: CorpusOrder, now: number) => string,
): SellerPage => ({
  name,
  trap,
  group: 'none',
  build: (now) => {
    const o = order(now, 3000 + name.length);
    return { url: typeof url === 'string' ? url : url(o), body: body(o, now), truth: { kind: 'none' } };
  },
});
export const nonePages: readonly SellerPage[] = [
  none(
    'none-item',
    'item page of the shop front',
    'https://item.jd.com/100055000101.html',
    () =>
      `<h1>${escapeHtml(line('100055000101').name)}</h1><p>￥159.00</p><p>支持7天无理由退货</p><p>商品编号：100055000101</p>`,
  ),
  none(
    'none-consumer-order',
    "the consumer's own order page",
    (o) => `https://details.jd.com/normal/item.action?orderid=${o.id}`,
    whole,
  ),
  none(
    'none-consumer-list',
    "the consumer's order list",
    'https://order.jd.com/center/list.action',
    (o) => `<table><tr><td>订单号：${o.id}</td><td>已完成</td></tr></table>${whole(o)}`,
  ),
  none(
    'none-login',
    'login page with an order address to return to',
    (o) => `https://passport.shop.jd.com/login/index.action/jdm?ReturnUrl=${encodeURIComponent(detailUrl(o.id))}`,
    () => '<form><input placeholder="账号"><input type="password"><button>登录</button></form>',
  ),
  none('none-home', 'home of the back office with counters', 'https://shop.jd.com/jdm/home', () =>
    backOffice(
      '<div class="todo"><div>任务工单<b>3</b></div><div>待出库<b>2</b></div><div>待审核售后<b>1</b></div></div>',
    ),
  ),
  none('none-home-with-order', 'home that shows the latest order with labels', 'https://shop.jd.com/jdm/home', (o) =>
    backOffice(whole(o)),
  ),
  none(
    'none-rules',
    'rule centre: explains signing and windows',
    'https://rule.jd.com/rule/ruleDetail.action?ruleId=1234567890123456&btype=1',
    (_o, now) =>
      `<h1>售后服务规则</h1><p>签收时间：指客户签收商品的时间，如 ${dateStyles.full.write(daysAgo(now, 3))}</p>`,
  ),
  none(
    'none-disputes',
    'list of trade disputes',
    'https://shop.jd.com/jdm/trade/after-sale/trade-dispute/list?tabCode=ALL',
    (o) =>
      backOffice(
        `<table><thead><tr><th>纠纷单号</th><th>订单编号</th><th>状态</th><th>申请时间</th></tr></thead><tbody><tr><td>84012345</td><td>${o.id}</td><td>商家已和解</td><td>2026-08-27 13:49:10</td></tr></tbody></table>`,
      ),
  ),
  none(
    'none-after-sale-list',
    'after-sale list: service rows, no panel and no chips',
    'https://shop.jd.com/jdm/trade/after-sale/independent-after-sale/list?tabCode=all',
    (o) =>
      backOffice(
        `<table><thead><tr><th>服务单号</th><th>订单编号</th><th>售后类型</th><th>SKU编码</th></tr></thead><tbody><tr><td>4012345678</td><td>${o.id}</td><td>换货</td><td>100055000101</td></tr></tbody></table>`,
      ),
  ),
  none(
    'none-export',
    'export page with order words',
    'https://shop.jd.com/jdm/trade/tools/export/ExprotList?exportTaskType=0',
    (o) => backOffice(`<p>订单编号：${o.id} 订单状态：已完成</p>`),
  ),
  none(
    'none-products',
    'product list',
    'https://wares-jdm.jd.com/ware/wareList?activeTab=OnsaleWare&businessModel=0',
    () =>
      backOffice(
        '<table><thead><tr><th>商品编码</th><th>SKU编码</th><th>京东价</th></tr></thead><tbody><tr><td>10077000001</td><td>100055000101</td><td>¥159.00</td></tr></tbody></table>',
      ),
  ),
  none(
    'none-lookalike-host',
    "a foreign host that ends like the shop's",
    (o) => `https://shop.jd.com.example.net/jdm/trade/orders/order-details?orderId=${o.id}`,
    whole,
  ),
  none(
    'none-lookalike-path',
    'the order path as a parameter of another page',
    (o) => `https://shop.jd.com/jdm/notice?to=/jdm/trade/orders/order-details?orderId=${o.id}`,
    (o) => backOffice(`<p>通知：订单 ${o.id} 已签收</p>`),
  ),
  {
    name: 'none-advert-frame',
    trap: 'a shop front page with an advert frame of the back office',
    group: 'none',
    build: () => ({
      url: 'https://item.jd.com/100055000301.html',
      body: '<h1>越野 徒步鞋</h1><iframe src="https://shop.jd.com/jdm/ad/float" width="200" height="100"></iframe>',
      frames: { 'https://shop.jd.com/jdm/ad/float': { body: '<p>订单满减，订单编号尾号抽奖 签收时间不限</p>' } },
      truth: { kind: 'none' },
    }),
  },
  {
    name: 'none-storefront-frames-order',
    trap: 'a foreign page frames an order page of the back office',
    group: 'none',
    needs: 'extension',
    build: (now) => {
      const o = order(now, 3050);
      return {
        url: 'https://item.jd.com/100055000401.html',
        body: '<h1>降噪 头戴耳机</h1><p>订单</p>',
        frames: { [detailUrl(o.id)]: { body: whole(o) } },
        truth: { kind: 'none' },
      };
    },
  },
];
