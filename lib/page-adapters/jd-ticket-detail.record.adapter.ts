import { ticketWords } from './jd-ticket-words';
import { orderWords } from './jd-words';
import type { PageWords } from './label-reading/page-text';
import { showsSpinner } from './label-reading/spinner';
import { pageAdapter } from './page-adapter';
import { isTicketDetail } from './record-addresses';
import { readOneTicket } from './ticket-details/one-ticket';
import { ticketIdsIn } from './ticket-details/ticket-address';

/** On a ticket's own page the card that is named after it is what the page is for. */
const ownTitle = '工单信息';
const { open, order } = ticketWords.sections;
const words: PageWords = {
  ...ticketWords,
  sections: {
    closed: new Set([...orderWords.sections.closed].filter((title) => title !== ownTitle)),
    open: new Set([...open, ownTitle]),
    order,
  },
};

/** The page of one 任务工单. jd-domain facts 4.1 and 8.2: its address was never seen. */
export const adapter = pageAdapter<'ticket-detail'>({
  id: 'jd-ticket-detail',
  kind: 'ticket-detail',
  isPage: isTicketDetail,
  words,
  read(page, address) {
    const settled = !page.loading && !showsSpinner(page);
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
