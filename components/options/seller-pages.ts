/** Pages of the back office that people are sent to. jd-domain facts 1.2 and 4.1. */
export const sellerPages = {
  tickets: 'https://sale-jdm.jd.com/workOrder/workOrderList',
  orders: 'https://shop.jd.com/jdm/trade/orders/order-list?tabType=allOrders',
  'after-sale': 'https://shop.jd.com/jdm/trade/after-sale/independent-after-sale/list?tabCode=all',
  chat: 'https://dongdong.jd.com/',
} as const;
