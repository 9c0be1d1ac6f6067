import { ticketWords } from './jd-ticket-words';
import { showsSpinner } from './label-reading/spinner';
import { pageAdapter } from './page-adapter';
import { isTicketList } from './record-addresses';
import { shopNameOn } from './shop-name';
import { readTicketList } from './tickets/ticket-list';

/** 任务工单 with the 平台协同工单. jd-domain facts 4.1. */
export const adapter = pageAdapter<'ticket-list'>({
  id: 'jd-ticket-list',
  kind: 'ticket-list',
  isPage: isTicketList,
  words: ticketWords,
  read(page) {
    const { list, issues } = readTicketList(page);
    return {
      outcome: 'extracted',
      content: { ...list, shop: shopNameOn(page) },
      issues,
      settled: !page.loading && !showsSpinner(page),
    };
  },
  shows: ({ rows }) => rows.length > 0,
});
