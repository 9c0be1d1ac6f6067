import { serviceListWords } from './jd-service-words';
import { pageAdapter } from './page-adapter';
import { isAfterSaleList } from './record-addresses';
import { readServiceRows } from './service-orders/service-rows';

/** 自主售后: the list of service orders (服务单). jd-domain facts 1.2 and 1.5. */
export const adapter = pageAdapter<'after-sale-list'>({
  id: 'jd-after-sale-list',
  kind: 'after-sale-list',
  isPage: isAfterSaleList,
  words: serviceListWords,
  read(page) {
    const { rows, doubtful } = readServiceRows(page);
    const issues = doubtful ? [{ field: 'rows', problem: 'contradictory', labels: ['服务单号'] } as const] : [];
    return { outcome: 'extracted', content: rows, issues, settled: !page.loading };
  },
  shows: (rows) => rows.length > 0,
});
