import type { PageAdapter } from './contract';
import { isPage, matchesOwnOrTab } from './jd-addresses';
import { ticketWords } from './jd-ticket-words';
import { readPage } from './label-reading/page-text';
import { readTicketList } from './tickets/ticket-list';

const isTicketList = (url: URL): boolean => isPage(url, ['sale-jdm.jd.com'], ['/workorder/workorderlist']);

/** 任务工单 with the 平台协同工单. jd-domain facts 4.1. */
export const adapter: PageAdapter<'ticket-list'> = {
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
  matches: (address) => matchesOwnOrTab(address, isTicketList),
  extract(document, address) {
    const page = readPage(document, ticketWords);
    const { list, doubtful } = readTicketList(page);
    if (list.rows.length === 0 && !isTicketList(address.own)) return { outcome: 'not-applicable' };
    const issues = doubtful ? [{ field: 'rows', problem: 'contradictory', labels: ['工单编号'] } as const] : [];
    return { outcome: 'extracted', content: list, issues, settled: !page.loading };
  },
};
