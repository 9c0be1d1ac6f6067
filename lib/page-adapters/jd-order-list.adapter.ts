import type { PageAdapter } from './contract';
import { isPage, matchesOwnOrTab } from './jd-addresses';
import { orderWords } from './jd-words';
import { readPage } from './label-reading/page-text';
import { readOrderRows } from './orders/order-rows';

const routes = ['/jdm/trade/orders/order-list', '/jdm/trade/order/orderlist'];
const isOrderList = (url: URL): boolean => isPage(url, ['shop.jd.com'], routes);

/** 订单列表, the newer and the older address. jd-domain facts 1.2 and 1.3. */
export const adapter: PageAdapter<'order-list'> = {
  id: 'jd-order-list',
  kind: 'order-list',
  samples: {
    claims: [
      'https://shop.jd.com/jdm/trade/orders/order-list?tabType=allOrders',
      'https://shop.jd.com/jdm/trade/orders/order-list/',
      'https://shop.jd.com/jdm/trade/order/orderList?tabType=waitOut',
    ],
    ignores: [
      'https://shop.jd.com/jdm/trade/orders/order-details?orderId=3500000000000001',
      'https://shop.jd.com/jdm/trade/after-sale/independent-after-sale/list?tabCode=all',
      'https://order.jd.com/center/list.action',
      'https://item.jd.com/100000000001.html',
    ],
  },
  matches: (address) => matchesOwnOrTab(address, isOrderList),
  extract(document, address) {
    const page = readPage(document, orderWords);
    const rows = readOrderRows(page);
    if (rows.length === 0 && !isOrderList(address.own)) return { outcome: 'not-applicable' };
    return { outcome: 'extracted', content: rows, issues: [], settled: !page.loading };
  },
};
