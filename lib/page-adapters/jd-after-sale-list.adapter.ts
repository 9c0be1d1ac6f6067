import { isPage } from './jd-addresses';
import { serviceListWords } from './jd-service-words';
import { pageAdapter } from './page-adapter';
import { readServiceRows } from './service-orders/service-rows';

const isAfterSaleList = (url: URL): boolean =>
  isPage(url, ['shop.jd.com'], ['/jdm/trade/after-sale/independent-after-sale/list']);

/** 自主售后: the list of service orders (服务单). jd-domain facts 1.2 and 1.5. */
export const adapter = pageAdapter<'after-sale-list'>({
  id: 'jd-after-sale-list',
  kind: 'after-sale-list',
  samples: {
    claims: [
      'https://shop.jd.com/jdm/trade/after-sale/independent-after-sale/list?tabCode=all',
      'https://shop.jd.com/jdm/#/trade/after-sale/independent-after-sale/list?tabCode=waitAudit',
    ],
    ignores: [
      'https://shop.jd.com/jdm/trade/after-sale/independent-after-sale/detail?afsServiceId=4040000001',
      'https://shop.jd.com/jdm/trade/after-sale/trade-dispute/list?tabCode=ALL',
      'https://shop.jd.com/jdm/trade/orders/order-list',
    ],
  },
  isPage: isAfterSaleList,
  words: serviceListWords,
  read(page) {
    const { rows, doubtful } = readServiceRows(page);
    const issues = doubtful ? [{ field: 'rows', problem: 'contradictory', labels: ['服务单号'] } as const] : [];
    return { outcome: 'extracted', content: rows, issues, settled: !page.loading };
  },
  shows: (rows) => rows.length > 0,
});
