import type { PageAdapter } from './contract';
import { addressOrderId, isPage, matchesOwnOrTab } from './jd-addresses';
import { orderWords } from './jd-words';
import { readPage } from './label-reading/page-text';
import { extractOrder } from './orders/read-order';

const isOrderDetail = (url: URL): boolean => isPage(url, ['shop.jd.com'], ['/jdm/trade/orders/order-details']);

/** 订单详情. jd-domain facts 1.2 and 1.4. */
export const adapter: PageAdapter<'order-detail'> = {
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
  matches: (address) => matchesOwnOrTab(address, isOrderDetail),
  extract(document, address) {
    const extraction = extractOrder(readPage(document, orderWords), addressOrderId(address));
    // A frame of an order's page that names no order is an advert or a tool, and none of ours.
    const isForeignFrame = !isOrderDetail(address.own) && extraction.outcome === 'layout-changed';
    return isForeignFrame ? { outcome: 'not-applicable' } : extraction;
  },
};
