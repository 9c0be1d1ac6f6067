import { isPage } from './jd-addresses';
import { orderWords } from './jd-words';
import { readOrderRows } from './orders/order-rows';
import { pageAdapter } from './page-adapter';

const routes = ['/jdm/trade/orders/order-list', '/jdm/trade/order/orderlist'];
const isOrderList = (url: URL): boolean => isPage(url, ['shop.jd.com'], routes);

/** 订单列表, the newer and the older address. jd-domain facts 1.2 and 1.3. */
export const adapter = pageAdapter<'order-list'>({
  id: 'jd-order-list',
  kind: 'order-list',
  isPage: isOrderList,
  words: orderWords,
  *read(page) {
    return { outcome: 'extracted', content: yield* readOrderRows(page), issues: [], settled: !page.loading };
  },
  shows: (rows) => rows.length > 0,
});
