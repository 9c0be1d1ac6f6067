import { pageTime } from './beijing';
import { escaped } from './frame';
import type { DemoGoods, DemoOrder } from './shop';

export const orderAddress = (id: string): string => `https://shop.jd.com/jdm/trade/orders/order-details?orderId=${id}`;
export const orderListAddress = 'https://shop.jd.com/jdm/trade/orders/order-list?tabType=allOrders';

const pair = (label: string, value: string | null) =>
  value === null ? '' : `<div><span class="label">${label}：</span><span>${value}</span></div>`;
const time = (at: number | null) => (at === null ? null : pageTime(at));

const goodsRow = ({ skuId, name, price, quantity, gift }: DemoGoods) => `
<tr>
  <td>${gift ? '<span class="gift">赠品</span> ' : ''}<span>${escaped(name)}</span></td>
  <td>${skuId}</td>
  <td>¥${price}</td>
  <td>${quantity}</td>
</tr>`;

/** Content of the order detail page: a state card, the order's facts, its goods. */
export const orderDetail = (order: DemoOrder): string => `
<section class="card"><div class="state">${order.status}</div></section>
<section class="card">
  <h2><span>订单信息</span></h2>
  <div class="pairs">
    ${pair('订单编号', order.id)}
    ${pair('订单状态', order.status)}
    ${pair('支付方式', '在线支付')}
    ${pair('下单时间', time(order.orderedAt))}
    ${pair('付款时间', time(order.paidAt))}
    ${pair('出库时间', time(order.shippedAt))}
    ${pair('签收时间', time(order.signedAt))}
    ${pair('完成时间', time(order.completedAt))}
  </div>
</section>
<section class="card">
  <h2><span>商品信息</span></h2>
  <table>
    <thead><tr><th>商品名称</th><th>SKU编码</th><th>京东价</th><th>数量</th></tr></thead>
    <tbody>${order.goods.map(goodsRow).join('')}</tbody>
  </table>
</section>
<section class="card">
  <h2><span>商家备注</span></h2>
  <textarea rows="3" cols="60" aria-label="商家备注"></textarea>
</section>`;

const listRow = (order: DemoOrder) => `
<tr>
  <td><a data-route href="${orderAddress(order.id)}">${order.id}</a></td>
  <td>${order.status}</td>
  <td>${pageTime(order.orderedAt)}</td>
  <td>${time(order.signedAt) ?? '-'}</td>
  <td>${time(order.completedAt) ?? '-'}</td>
  <td>${order.goods[0]?.skuId ?? ''}</td>
  <td>${escaped(order.goods[0]?.name ?? '')}</td>
</tr>`;

/** Content of the order list: one row an order, with the first SKU of each. */
export const orderList = (orders: readonly DemoOrder[]): string => `
<section class="card">
  <div class="tabs"><span class="tab active">所有订单</span><span class="tab">待出库</span><span class="tab">已完成</span></div>
  <table>
    <thead>
      <tr><th>订单编号</th><th>订单状态</th><th>下单时间</th><th>签收时间</th><th>完成时间</th><th>SKU编码</th><th>商品名称</th></tr>
    </thead>
    <tbody>${orders.map(listRow).join('')}</tbody>
  </table>
</section>`;
