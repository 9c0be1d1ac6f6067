/** Pages of the back office that the popup links to. Source: jd-domain fact 1.2. */
export const orderListAddress = 'https://shop.jd.com/jdm/trade/orders/order-list?tabType=allOrders';
export const consumerOrdersAddress = 'https://order.jd.com/center/list.action';
