/**
 * The page of one order in the back office. Source: jd-domain fact 1.2.
 *
 * @example orderDetailAddress('3500000000000001')
 */
export const orderDetailAddress = (orderId: string): string =>
  `https://shop.jd.com/jdm/trade/orders/order-details?orderId=${encodeURIComponent(orderId)}`;
