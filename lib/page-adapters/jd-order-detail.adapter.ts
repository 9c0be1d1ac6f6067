import { addressOrderId, isPage } from './jd-addresses';
import { orderWords } from './jd-words';
import { extractOrder } from './orders/read-order';
import { pageAdapter } from './page-adapter';

const isOrderDetail = (url: URL): boolean => isPage(url, ['shop.jd.com'], ['/jdm/trade/orders/order-details']);

/** 订单详情. jd-domain facts 1.2 and 1.4. */
export const adapter = pageAdapter<'order-detail'>({
  id: 'jd-order-detail',
  kind: 'order-detail',
  samples: {
    claims: [
      'https://shop.jd.com/jdm/trade/orders/order-details?orderId=3500000000000001',
      'https://shop.jd.com/jdm/trade/orders/order-details/?orderId=3500000000000001&from=list#top',
      'https://shop.jd.com/jdm/#/trade/orders/order-details?orderid=3500000000000001',
    ],
    ignores: [
      'https://shop.jd.com/jdm/trade/orders/order-list',
      'https://shop.jd.com/jdm/home?orderId=3500000000000001',
      'https://order.jd.com/normal/item.action?orderid=3500000000000001',
      'https://passport.shop.jd.com/login/index.action/jdm?ReturnUrl=https%3A%2F%2Fshop.jd.com%2Fjdm%2Ftrade%2Forders%2Forder-details',
      'http://shop.jd.com/jdm/trade/orders/order-details?orderId=3500000000000001',
    ],
  },
  isPage: isOrderDetail,
  words: orderWords,
  read: (page, address) => extractOrder(page, addressOrderId(address)),
  shows: () => true,
});
