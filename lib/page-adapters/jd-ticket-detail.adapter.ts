import { ticketWords } from './jd-ticket-words';
import { pageAdapter } from './page-adapter';
import { readOneTicket } from './ticket-details/one-ticket';
import { isTicketDetail, ticketIdsIn } from './ticket-details/ticket-address';

/** The page of one 任务工单. jd-domain facts 4.1 and 8.2: its address was never seen. */
export const adapter = pageAdapter<'ticket-detail'>({
  id: 'jd-ticket-detail',
  kind: 'ticket-detail',
  samples: {
    claims: [
      'https://sale-jdm.jd.com/workOrder/workOrderDetail?id=71234567',
      'https://sale-jdm.jd.com/workOrder/detail/71234567',
      'https://sale-jdm.jd.com/workOrder#/workOrderInfo?workOrderId=71234567',
    ],
    ignores: [
      'https://sale-jdm.jd.com/workOrder/workOrderList',
      'https://sale-jdm.jd.com/workOrder/workOrderList#/detail?id=71234567',
      'https://sale-jdm.jd.com/workOrder/help/detailList',
      'https://sale-jdm.jd.com/refund/detail?id=71234567',
      'https://shop.jd.com/jdm/trade/after-sale/trade-dispute/detail?id=71234567',
    ],
  },
  isPage: isTicketDetail,
  words: ticketWords,
  read(page, address) {
    const settled = !page.loading && !page.showsSpinner();
    const ticket = readOneTicket(page, ticketIdsIn(address));
    if ('problem' in ticket) {
      const issue = { field: 'ticketId', problem: ticket.problem, labels: ['工单编号'] } as const;
      return { outcome: 'layout-changed', missing: [issue], settled };
    }
    const undated = { field: 'createdAt', problem: 'missing', labels: ['创建时间'] } as const;
    return {
      outcome: 'extracted',
      content: { rows: [ticket], defaultKind: 'other', complete: false },
      issues: ticket.createdAt === null ? [undated] : [],
      settled,
    };
  },
  shows: ({ rows }) => rows.length > 0,
});
