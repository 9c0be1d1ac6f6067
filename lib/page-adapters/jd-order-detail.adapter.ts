import { addressOrderId, isPage } from './jd-addresses';
import { orderWords } from './jd-words';
import { extractOrder } from './orders/read-order';
import { pageAdapter } from './page-adapter';

const isOrderDetail = (url: URL): boolean => isPage(url, ['shop.jd.com'], ['/jdm/trade/orders/order-details']);

/** 订单详情. jd-domain facts 1.2 and 1.4. */
export const adapter = pageAdapter<'order-detail'>({
  id: 'jd-order-detail',
  kind: 'order-detail',
  isPage: isOrderDetail,
  words: orderWords,
  read: (page, address) => extractOrder(page, addressOrderId(address)),
  shows: () => true,
});
