/**
 * Pages of the back office that the popup links to. Source: jd-domain fact 1.2.
 *
 * @example orderDetailAddress('3500000000000001')
 */
export const orderDetailAddress = (orderId: string): string =>
  `https://shop.jd.com/jdm/trade/orders/order-details?orderId=${encodeURIComponent(orderId)}`;

export const orderListAddress = 'https://shop.jd.com/jdm/trade/orders/order-list?tabType=allOrders';
export const consumerOrdersAddress = 'https://order.jd.com/center/list.action';
