import { isPage } from './jd-addresses';
import { ticketWords } from './jd-ticket-words';
import { pageAdapter } from './page-adapter';
import { shopNameOn } from './shop-name';
import { readTicketList } from './tickets/ticket-list';

const isTicketList = (url: URL): boolean => isPage(url, ['sale-jdm.jd.com'], ['/workorder/workorderlist']);

/** 任务工单 with the 平台协同工单. jd-domain facts 4.1. */
export const adapter = pageAdapter<'ticket-list'>({
  id: 'jd-ticket-list',
  kind: 'ticket-list',
  samples: {
    claims: [
      'https://sale-jdm.jd.com/workOrder/workOrderList',
      'https://sale-jdm.jd.com/workOrder/workOrderList/?tab=wait',
    ],
    ignores: [
      'https://sale-jdm.jd.com/workOrder/workOrderDetail?id=71234567',
      'https://shop.jd.com/jdm/trade/after-sale/trade-dispute/list?tabCode=ALL',
      'https://sale-jdm.jd.com/',
    ],
  },
  isPage: isTicketList,
  words: ticketWords,
  read(page) {
    const { list, doubtful } = readTicketList(page);
    const issues = doubtful ? [{ field: 'rows', problem: 'contradictory', labels: ['工单编号'] } as const] : [];
    return {
      outcome: 'extracted',
      content: { ...list, shop: shopNameOn(page) },
      issues,
      settled: !page.loading && !page.showsSpinner(),
    };
  },
  shows: ({ rows }) => rows.length > 0,
});
